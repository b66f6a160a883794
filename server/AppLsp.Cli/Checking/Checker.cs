using AppLsp.Language;

namespace AppLsp.Cli.Checking;

/// <summary>Says what is found in files.</summary>
internal static class Checker
{
    /// <summary>Checks <paramref name="files"/> as on the day <paramref name="today"/>.</summary>
    public static CheckReport Check(IReadOnlyList<FoundFile> files, Stream standardInput, DateOnly today)
    {
        var outcomes = AnalysedFile.Each(files, standardInput, new AnalysisOptions(today), Check);
        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            outcomes.Count(outcome => outcome.IsApplication),
            [.. outcomes.Select(outcome => outcome.File).OfType<CheckedFile>()])
        {
            Problems = [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            Notes = [.. outcomes.SelectMany(outcome => outcome.Notes)],
        };
    }

    private static Outcome Check(AnalysedFile file)
    {
        if (file.Analysis is not { } analysis) return new() { Problem = file.Problem };
        var (name, findings) = (file.File.Name, analysis.Findings);
        return new()
        {
            IsApplication = analysis.IsApplication,
            Notes = file.IsClean ? file.FailedRules : [$"{name}: some of it is no valid text and was read as \uFFFD. Save the file as UTF-8.", .. file.FailedRules],
            File = findings.Count > 0 ? new(name, analysis.Text, findings) : null,
        };
    }

    private sealed record Outcome
    {
        public CheckedFile? File { get; init; }

        public bool IsApplication { get; init; }

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
