using AppLsp.Cli.Checking;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Fixing;

/// <summary>A file in which something changes.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">The new text.</param>
/// <param name="Bytes">The new text as it is to stand on the disk.</param>
/// <param name="Fixed">What is mended in it.</param>
internal sealed record RewrittenFile(FoundFile File, SourceText Before, SourceText After, byte[] Bytes, IReadOnlyList<Finding> Fixed);

/// <summary>What a run of <c>applsp fix</c> or <c>applsp format</c> comes to, before anything is written.</summary>
/// <param name="ApplicationCount">How many applications were read.</param>
/// <param name="Files">Those in which something changes, in the ordinal order of their names.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Notes">What is odd and yet no problem.</param>
/// <param name="Configs">The configs that the files were read by.</param>
internal sealed record RewriteReport(
    int ApplicationCount,
    IReadOnlyList<RewrittenFile> Files,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Config> Configs
)
{
    /// <summary>
    /// Has <paramref name="rewriter"/> change each of <paramref name="files"/> as it is among the others before any of them is changed;
    /// writes nothing.
    /// </summary>
    public static RewriteReport Of(
        IReadOnlyList<FoundFile> files,
        Stream standardInput,
        ConfigFiles configs,
        DateOnly today,
        IRewriter rewriter
    )
    {
        var outcomes = AnalysedFile.Each(
            files,
            standardInput,
            configs,
            rewriter.Options(today),
            file => file.Analysis is { } analysis && rewriter.LooksAround(analysis) ? null : Rewrite(file, rewriter),
            file => Rewrite(file, rewriter),
            // It has no fix, so that the file stays as it is.
            (outcome, _, _) => outcome
        );
        return new(
            outcomes.Count(outcome => outcome.IsApplication),
            [.. outcomes.Select(outcome => outcome.File).OfType<RewrittenFile>()],
            [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            [.. outcomes.SelectMany(outcome => outcome.Notes)],
            [.. outcomes.Select(outcome => outcome.Config).Distinct()]
        );
    }

    private static Outcome Rewrite(AnalysedFile file, IRewriter rewriter)
    {
        if (file.Analysis is not { IsJudged: true } analysis)
            return new(file.Config) { Problem = file.Problem, Notes = file.Omission is { } omission ? [omission] : [] };
        var outcome = new Outcome(file.Config) { IsApplication = analysis.IsApplication };
        var (text, mended) = file.IsClean ? rewriter.Rewrite(analysis) : (null, []);
        return outcome with
        {
            File = text is not null ? new(file.File, analysis.Text, text, TextFile.Encode(text.Content, file.Beginning), mended) : null,
            Notes = [.. file.FailedRules.Distinct()],
            Problem =
                file.IsClean || !analysis.IsApplication
                    ? null
                    : $"{file.File.Name}: contains invalid characters, so it stays unchanged. Save the file as UTF-8.",
        };
    }

    /// <summary>What came of a file.</summary>
    private sealed record Outcome(Config Config)
    {
        public bool IsApplication { get; init; }

        public RewrittenFile? File { get; init; }

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
