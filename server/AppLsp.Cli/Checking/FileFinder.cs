using AppLsp.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AppLsp.Cli.Checking;

/// <summary>A file to be read, or standard input where <paramref name="FullPath"/> is null.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Name">What output calls it: relative to the current directory where the person's own path was or can be, with
/// <c>/</c>.</param>
/// <param name="WorkspacePath">What the schema's globs see: relative to the workspace around what the person named, as
/// <see cref="WorkspaceFolder"/> finds it; where it finds none, to the current directory, or to the named folder where that lies
/// elsewhere.</param>
internal sealed record FoundFile(string? FullPath, string Name, string WorkspacePath)
{
    /// <summary>Where it lies; of standard input, where the file lies that it is called by.</summary>
    public string Place { get; init; } = FullPath ?? "";

    /// <summary>Whether the person named the file itself, and not a folder or a glob that it was met by.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it was met in a folder and nothing is to be read in it.</summary>
    public bool IsEmpty { get; init; }
}

/// <summary>Turns what a person names on the command line into files.</summary>
internal sealed class FileFinder
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What output calls a text of standard input that has no name.</summary>
    public const string NamelessInput = "<stdin>";

    private readonly string _folder;
    private readonly WorkspaceFolder _workspaces = new();
    private readonly Dictionary<string, FoundFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];

    private FileFinder(string folder) => _folder = folder;

    /// <summary>The files, each once, in the ordinal order of their names.</summary>
    public IReadOnlyList<FoundFile> Files => [.. _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>What could not be found or opened.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What is odd and yet no problem.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Finds the files that <paramref name="paths"/> name, seen from <paramref name="folder"/>.</summary>
    public static FileFinder Find(IEnumerable<string> paths, string folder, string? stdinName)
    {
        var finder = new FileFinder(folder);
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            if (path == StandardInput)
                finder.AddStandardInput(stdinName);
            else
                finder.Add(path);
        }
        finder.RemoveLinksToOthers();
        return finder;
    }

    /// <summary>
    /// A link is the file that it leads to: where both are found that one counts, and of several links to one that is not, the first.
    /// </summary>
    private void RemoveLinksToOthers()
    {
        var files = _files.Keys.Where(path => !_links.Contains(path)).ToHashSet(StringComparer.Ordinal);
        foreach (var link in _links.Order(StringComparer.Ordinal))
            if (!files.Add(MarkdownFiles.TargetOf(link) ?? link))
                _files.Remove(link);
    }

    private void AddStandardInput(string? name)
    {
        if (name is null)
        {
            _files[StandardInput] = new(null, NamelessInput, "");
            return;
        }
        var full = Path.GetFullPath(name, _folder);
        _files[StandardInput] = Found(name, full, Path.GetDirectoryName(full) ?? full) with
        {
            FullPath = null,
            Place = full,
            IsNamed = true,
        };
    }

    private void Add(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        if (Directory.Exists(full))
            AddAll(path, full, MarkdownBelow(full), $"{path}: no Markdown files below this folder.", _notes);
        else if (File.Exists(full))
        {
            if (MarkdownFiles.TargetOf(full) is not null)
                _links.Add(full);
            _files.TryAdd(full, Found(path, full, Path.GetDirectoryName(full)!) with { IsNamed = true });
        }
        else if (path.Contains('*'))
            AddMatches(path);
        else
            _problems.Add($"{path}: no such file or folder. Name an existing path or a quoted glob such as \"applications/**/*.md\".");
    }

    private void AddMatches(string glob)
    {
        // Only what stands after the last folder without a wildcard is matched: "../2025/**/*.md" looks at ../2025 alone.
        var segments = RelativePath.Slashed(glob).Split('/');
        var fixedSegments = segments.TakeWhile(segment => !segment.Contains('*')).Count();
        var start = string.Join('/', segments[..fixedSegments]);
        var root = Path.GetFullPath(
            start.Length > 0 ? start
                : fixedSegments > 0 ? "/"
                : ".",
            _folder
        );
        var files = Directory.Exists(root) ? MarkdownBelow(root) : [];
        var matches = new Matcher(StringComparison.Ordinal)
            .AddInclude(string.Join('/', segments[fixedSegments..]))
            .Match(root, files.Select(file => file.Path))
            .Files.Select(match => Path.GetFullPath(match.Path, root))
            .ToHashSet(StringComparer.Ordinal);
        AddAll(
            glob,
            root,
            files.FindAll(file => matches.Contains(file.Path)),
            $"{glob}: no Markdown file matches. * matches part of a name, ** any folders; hidden folders and node_modules are "
                + "skipped.",
            _problems
        );
    }

    private void AddAll(string named, string root, List<MarkdownFile> files, string whenNone, List<string> complaints)
    {
        if (files.Count == 0)
            complaints.Add(whenNone);
        foreach (var file in files)
        {
            if (file.IsLink)
                _links.Add(file.Path);
            _files.TryAdd(file.Path, Found(named, file.Path, root) with { IsEmpty = file.IsEmpty });
        }
    }

    /// <summary>
    /// The file at <paramref name="full"/>, found below <paramref name="root"/> because the person wrote <paramref name="named"/>.
    /// </summary>
    private FoundFile Found(string named, string full, string root)
    {
        var below = RelativePath.Below(full, _folder);
        var name = below ?? (Path.IsPathRooted(named) ? RelativePath.Slashed(full) : RelativePath.Of(full, _folder));
        var workspace = _workspaces.Around(root) ?? (below is not null ? _folder : root);
        return new(full, name, RelativePath.Of(full, workspace));
    }

    private List<MarkdownFile> MarkdownBelow(string root) =>
        [
            .. MarkdownFiles.AllBelow(
                root,
                null,
                (folder, problem) => _problems.Add($"{RelativePath.Of(folder, _folder)}: {problem.Message}")
            ),
        ];
}
