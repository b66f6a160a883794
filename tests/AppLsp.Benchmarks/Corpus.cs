using AppLsp.Language;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Benchmarks;

/// <summary>Some files that are one workspace.</summary>
/// <param name="Files">Their paths below the folder, with <c>/</c>, and what they hold.</param>
/// <param name="Options">What their analyses have in common.</param>
/// <param name="Index">What all of them say.</param>
internal sealed record Corpus(IReadOnlyList<(string Path, string Content)> Files, AnalysisOptions Options, WorkspaceIndex Index)
{
    /// <summary>Later than all that the files tell: what is due is overdue, and the rules about it have something to do.</summary>
    private static readonly DateOnly Today = new(2026, 11, 26);

    /// <summary>How many of them are applications.</summary>
    public int Applications => Index.Count;

    /// <summary>The Markdown files below <paramref name="folder"/>.</summary>
    public static Corpus In(string folder)
    {
        List<(string Path, string Content)> files =
        [
            .. Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
        var options = new AnalysisOptions(Today);
        var facts = files.Select(file =>
            (file.Path, Analysis.Of(SourceText.From(file.Content), file.Path, options).FactsFor(file.Path, file.Path))
        );
        return new(files, options, WorkspaceIndex.Empty.With(facts));
    }
}
