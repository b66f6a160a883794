using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Checking;

/// <summary>Says what is found in files; the report is the same however they take turns.</summary>
internal static class Checker
{
    /// <summary>Checks <paramref name="files"/> as on the day <paramref name="today"/>.</summary>
    /// <param name="files">The files.</param>
    /// <param name="standardInput">What the file without a path holds.</param>
    /// <param name="configs">The config of each file.</param>
    /// <param name="today">The day.</param>
    /// <param name="wantsEdits">Whether the edits of the fixes are asked for later on.</param>
    public static CheckReport Check(
        IReadOnlyList<FoundFile> files,
        Stream standardInput,
        ConfigFiles configs,
        DateOnly today,
        bool wantsEdits = true
    )
    {
        Func<AnalysedFile, Outcome> check = file => Check(file, wantsEdits);
        var outcomes = AnalysedFile.Each(
            files,
            standardInput,
            configs,
            new AnalysisOptions(today),
            check,
            check,
            With
        );
        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            outcomes.Count(outcome => outcome.IsApplication),
            [
                .. outcomes
                    .Where(outcome => outcome.Findings.Count > 0)
                    .Select(outcome => new CheckedFile(outcome.Name, outcome.Text!, outcome.Findings)),
            ]
        )
        {
            Problems = [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            SafeFixCount = outcomes.Sum(outcome => outcome.SafeFixCount),
            Notes = [.. outcomes.SelectMany(outcome => outcome.Notes)],
            Configs = [.. outcomes.Select(outcome => outcome.Config).OfType<Config>().Distinct()],
        };
    }

    private static Outcome Check(AnalysedFile file, bool wantsEdits)
    {
        var name = file.File.Name;
        if (file.Analysis is not { } analysis)
            return new(name) { Problem = file.Problem };
        // The rules run when the findings are asked for: what failed in them is known after that.
        var findings = analysis.Findings;
        return new(name)
        {
            Text = findings.Count > 0 ? analysis.Text : null,
            Config = file.Config,
            IsApplication = analysis.IsApplication,
            // Of a file that is not UTF-8 throughout, nothing is written back.
            SafeFixCount = file.IsClean ? findings.Count(finding => FixAll.Safe(finding) is not null) : 0,
            Findings = [.. findings.Select(finding => Light(finding, wantsEdits))],
            Notes = [.. NotesOn(file)],
        };
    }

    /// <summary>What came of a file, with <paramref name="finding"/> too, which has no fix.</summary>
    private static Outcome? With(Outcome outcome, Finding finding, Func<SourceText?> read)
    {
        if ((outcome.Text ?? read()) is not { } text)
            return null;
        List<Finding> findings = [.. outcome.Findings, finding];
        findings.Sort(Finding.InOrder);
        return outcome with { Text = text, Findings = findings };
    }

    /// <summary>
    /// <paramref name="finding"/> without what makes the edits of its fixes, which holds on to all that was read of the text: of ten
    /// thousand files that is too much to keep, and to look through at each collection of garbage.
    /// </summary>
    private static Finding Light(Finding finding, bool wantsEdits) =>
        finding.Fixes.Count == 0
            ? finding
            : finding with
            {
                Fixes = [.. finding.Fixes.Select(fix => fix with { MakeEdits = wantsEdits ? Kept(fix.Edits) : WithoutEdits })],
            };

    private static Func<IEnumerable<TextEdit>> Kept(IReadOnlyList<TextEdit> edits) => () => edits;

    private static IEnumerable<TextEdit> WithoutEdits() => throw new InvalidOperationException("The edits were not asked for.");

    private static IEnumerable<string> NotesOn(AnalysedFile file)
    {
        if (!file.IsClean)
            yield return $"{file.File.Name}: contains invalid characters, read as \uFFFD. Save the file as UTF-8.";
        if (file.Omission is { } omission)
            yield return omission;
        foreach (var failed in file.FailedRules)
            yield return failed;
    }

    /// <summary>What came of a file.</summary>
    private sealed record Outcome(string Name)
    {
        /// <summary>The text, where something is found in it.</summary>
        public SourceText? Text { get; init; }

        public Config? Config { get; init; }

        public bool IsApplication { get; init; }

        /// <summary>How many of the findings have a fix that is applied unseen.</summary>
        public int SafeFixCount { get; init; }

        public List<Finding> Findings { get; init; } = [];

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
