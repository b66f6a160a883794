using MAB.DotIgnore;

namespace AppLsp.Files;

/// <summary>
/// What git ignores in a folder: its own .gitignore, those of the folders around it, and what the person's settings exclude. Immutable.
/// </summary>
public sealed class IgnoreRules
{
    /// <summary>The name of the files that say what git ignores.</summary>
    public const string FileName = ".gitignore";

    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly IReadOnlyList<IgnoreRule> _rules;

    private IgnoreRules(IgnoreRules? outer, string folder, IReadOnlyList<IgnoreRule> rules)
    {
        _outer = outer;
        _folder = folder;
        _rules = rules;
    }

    /// <summary>Whether <paramref name="path"/> is a file of such rules.</summary>
    public static bool IsRuleFile(string path) => Path.GetFileName(path.AsSpan()) is FileName;

    /// <summary>
    /// The rules that hold before <paramref name="root"/> itself is looked into: those of the repository around it, and
    /// <paramref name="excluded"/>.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="excluded">Globs in git's syntax, relative to the folder.</param>
    public static IgnoreRules Around(string root, IEnumerable<string> excluded)
    {
        List<string> outer = [];
        for (
            var folder = Path.GetDirectoryName(root);
            folder is not null && !IsRepository(outer.Count > 0 ? outer[^1] : root);
            folder = Path.GetDirectoryName(folder)
        )
            outer.Add(folder);
        var rules = new IgnoreRules(null, root, Parse(excluded));
        // Without a repository around the folder, what lies above it has nothing to do with it.
        if (outer.Count == 0 || !IsRepository(outer[^1]))
            return rules;
        outer.Reverse();
        return outer.Aggregate(rules, (within, folder) => within.In(folder));
    }

    /// <summary>The rules that hold in <paramref name="folder"/>, a folder in which these hold around it.</summary>
    public IgnoreRules In(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) && Parse(File.ReadLines(file)) is { Count: > 0 } rules ? new(this, folder, rules) : this;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return this;
        }
    }

    /// <summary>Whether a file or folder is ignored, as long as the folders around it are not.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        // The innermost file that has something to say decides, and in it the last line that fits.
        for (var rules = this; rules is not null; rules = rules._outer)
        {
            if (rules._rules.Count == 0)
                continue;
            var relative = RelativePath.Of(path, rules._folder);
            for (var i = rules._rules.Count - 1; i >= 0; i--)
                if (rules._rules[i].IsMatch(relative, isFolder))
                    return !rules._rules[i].PatternFlags.HasFlag(PatternFlags.NEGATION);
        }
        return false;
    }

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static List<IgnoreRule> Parse(IEnumerable<string> lines)
    {
        List<IgnoreRule> rules = [];
        foreach (var line in lines)
        {
            var pattern = line.EndsWith("\\ ", StringComparison.Ordinal) ? line : line.TrimEnd();
            if (pattern.Length == 0 || pattern.StartsWith('#'))
                continue;
            try
            {
                rules.Add(new(pattern));
            }
            catch (ArgumentException)
            {
                // A line that is no pattern ignores nothing.
            }
        }
        return rules;
    }
}
