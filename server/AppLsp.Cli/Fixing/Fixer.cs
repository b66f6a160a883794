using AppLsp.Cli.Checking;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Features;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Server.Files;

namespace AppLsp.Cli.Fixing;

/// <summary>A file in which something can be mended.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">The mended text.</param>
/// <param name="Bytes">The mended text as it is to stand on the disk.</param>
/// <param name="Fixed">What is mended in it.</param>
internal sealed record FixedFile(FoundFile File, SourceText Before, SourceText After, byte[] Bytes, IReadOnlyList<Finding> Fixed);

/// <summary>What a run of <c>applsp fix</c> comes to.</summary>
/// <param name="ApplicationCount">How many applications were read.</param>
/// <param name="Files">Those in which something can be mended, in the ordinal order of their names.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Notes">What is odd and yet no problem.</param>
/// <param name="Configs">The configs that the files were read by.</param>
internal sealed record FixReport(
    int ApplicationCount, IReadOnlyList<FixedFile> Files, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes, IReadOnlyList<Config> Configs);

/// <summary>Mends files; writes nothing. A file is mended as it is among the others before any of them is.</summary>
internal static class Fixer
{
    /// <summary>Applies to <paramref name="files"/> the fixes that <paramref name="choose"/> picks.</summary>
    public static FixReport Fix(IReadOnlyList<FoundFile> files, Stream standardInput, ConfigFiles configs, AnalysisOptions options, Func<Finding, Fix?> choose)
    {
        var outcomes = AnalysedFile.Each(
            files, standardInput, configs, options,
            // Of a text that is mended, the others may be of concern where they were of none before.
            file => file.Analysis is { } analysis && analysis.Findings.Any(finding => choose(finding) is not null) ? null : Fix(file, choose),
            file => Fix(file, choose));
        return new(
            outcomes.Count(outcome => outcome.IsApplication),
            [.. outcomes.Select(outcome => outcome.File).OfType<FixedFile>()],
            [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            [.. outcomes.SelectMany(outcome => outcome.Notes)],
            [.. outcomes.Select(outcome => outcome.Config).Distinct()]);
    }

    private static Outcome Fix(AnalysedFile file, Func<Finding, Fix?> choose)
    {
        if (file.Analysis is not { IsApplication: true } analysis) return new(file.Config) { Problem = file.Problem };
        var outcome = new Outcome(file.Config) { IsApplication = true };
        if (!file.IsClean) return outcome with { Problem = $"{file.File.Name}: some of it is no valid text, so it is left as it is. Save the file as UTF-8." };

        var result = FixAll.Apply(analysis, choose);
        var text = result.Analysis.Text;
        return outcome with
        {
            File = result.Edits.Count > 0 ? new(file.File, analysis.Text, text, TextFile.Encode(text.Content, file.Bytes), result.Fixed) : null,
            Notes = [.. file.FailedRules.Distinct()],
        };
    }

    /// <summary>What came of a file.</summary>
    private sealed record Outcome(Config Config)
    {
        public bool IsApplication { get; init; }

        public FixedFile? File { get; init; }

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
