using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Files;

namespace AppLsp.Cli.Checking;

/// <summary>
/// Says what is found in files; the report is the same however they take turns. The files of one run are one workspace: each is read once and checked
/// by itself, and then those are checked again that the others concern.
/// </summary>
internal static class Checker
{
    /// <summary>Checks <paramref name="files"/> as on the day <paramref name="today"/>.</summary>
    public static CheckReport Check(IReadOnlyList<FoundFile> files, Stream standardInput, ConfigFiles configs, DateOnly today)
    {
        var outcomes = AnalysedFile.Each(files, standardInput, configs, new AnalysisOptions(today), CheckAlone);

        var workspace = WorkspaceIndex.Empty.With(outcomes.Where(outcome => outcome.Facts is not null).Select(outcome => (outcome.Name, outcome.Facts)));
        Parallel.For(0, outcomes.Length, AnalysedFile.OnAllProcessors, i => outcomes[i] = CheckAmongOthers(outcomes[i], workspace));

        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            outcomes.Count(outcome => outcome.Facts is not null),
            [.. outcomes.Where(outcome => outcome.Findings.Count > 0).Select(outcome => new CheckedFile(outcome.Name, outcome.Text!, outcome.Findings))])
        {
            Problems = [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            Notes = [.. outcomes.SelectMany(outcome => outcome.Notes)],
            Configs = [.. outcomes.Select(outcome => outcome.Config).OfType<Config>().Distinct()],
        };
    }

    private static Outcome CheckAlone(AnalysedFile file)
    {
        var name = file.File.Name;
        if (file.Analysis is not { } analysis) return new(name) { Problem = file.Problem };
        var outcome = new Outcome(name)
        {
            Text = analysis.Text,
            Path = analysis.Path,
            Options = analysis.Options,
            Config = file.Config,
            // The rules run when the findings are asked for: what failed in them is known after that.
            Findings = analysis.Findings,
            Notes = file.IsClean ? file.FailedRules : [$"{name}: some of it is no valid text and was read as \uFFFD. Save the file as UTF-8.", .. file.FailedRules],
        };
        // The tree is not kept: of ten thousand files there is no room for all.
        return analysis.Application is not { } application ? outcome : outcome with
        {
            Facts = ApplicationFacts.Of(application, name, name),
            Letter = ApplicationFacts.LetterOf(application),
        };
    }

    private static Outcome CheckAmongOthers(Outcome alone, WorkspaceIndex workspace)
    {
        var view = new WorkspaceView(workspace, alone.Name);
        if (alone.Facts is not { } facts || view.LooksLike(WorkspaceView.Empty, facts, alone.Text!, alone.Letter)) return alone;
        // The notes are those of the first time.
        return alone with { Findings = Analysis.Of(alone.Text!, alone.Path, alone.Options! with { Workspace = view, RuleFailed = null }).Findings };
    }

    /// <summary>What came of a file.</summary>
    private sealed record Outcome(string Name)
    {
        public SourceText? Text { get; init; }

        public string Path { get; init; } = "";

        public AnalysisOptions? Options { get; init; }

        public Config? Config { get; init; }

        public IReadOnlyList<Finding> Findings { get; init; } = [];

        public ApplicationFacts? Facts { get; init; }

        public IReadOnlyList<TextSpan> Letter { get; init; } = [];

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
