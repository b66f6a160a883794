using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Checking;

/// <summary>A file in which something was found.</summary>
/// <param name="Name">What output calls it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Findings">What was found, in the analysis's order: by place and then by code. Never empty.</param>
internal sealed record CheckedFile(string Name, SourceText Text, IReadOnlyList<Finding> Findings);

/// <summary>What a run of <c>applsp check</c> found.</summary>
/// <param name="FileCount">How many files were read.</param>
/// <param name="ApplicationCount">How many of them are applications.</param>
/// <param name="Files">Those in which something was found, in the ordinal order of their names.</param>
internal sealed record CheckReport(int FileCount, int ApplicationCount, IReadOnlyList<CheckedFile> Files)
{
    /// <summary>How many of the findings <c>applsp fix</c> mends; what a fix uncovers is not counted.</summary>
    public int SafeFixCount { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What is odd and yet no problem.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The configs that the files were read by.</summary>
    public IReadOnlyList<Config> Configs { get; init; } = [];

    /// <summary>All that was found.</summary>
    public IEnumerable<Finding> Findings => Files.SelectMany(file => file.Findings);
}
