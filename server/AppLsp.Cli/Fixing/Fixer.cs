using AppLsp.Cli.Checking;
using AppLsp.Language;
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
internal sealed record FixReport(int ApplicationCount, IReadOnlyList<FixedFile> Files, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);

/// <summary>Mends files; writes nothing.</summary>
internal static class Fixer
{
    /// <summary>Applies to <paramref name="files"/> the fixes that <paramref name="choose"/> picks.</summary>
    public static FixReport Fix(IReadOnlyList<FoundFile> files, Stream standardInput, AnalysisOptions options, Func<Finding, Fix?> choose)
    {
        var outcomes = AnalysedFile.Each(files, standardInput, options, file => Fix(file, choose));
        return new(
            outcomes.Count(outcome => outcome.IsApplication),
            [.. outcomes.Select(outcome => outcome.File).OfType<FixedFile>()],
            [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            [.. outcomes.SelectMany(outcome => outcome.Notes)]);
    }

    private static Outcome Fix(AnalysedFile file, Func<Finding, Fix?> choose)
    {
        if (file.Analysis is not { IsApplication: true } analysis) return new(false, null, file.Problem, []);
        if (!file.IsClean) return new(true, null, $"{file.File.Name}: some of it is no valid text, so it is left as it is. Save the file as UTF-8.", []);

        var result = FixAll.Apply(analysis, choose);
        var text = result.Analysis.Text;
        return new(
            true,
            result.Edits.Count > 0 ? new(file.File, analysis.Text, text, TextFile.Encode(text.Content, file.Bytes), result.Fixed) : null,
            null,
            [.. file.FailedRules.Distinct()]);
    }

    private sealed record Outcome(bool IsApplication, FixedFile? File, string? Problem, IReadOnlyList<string> Notes);
}
