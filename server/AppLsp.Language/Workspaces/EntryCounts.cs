using System.Collections.Immutable;
using AppLsp.Language.Applications;

namespace AppLsp.Language.Workspaces;

/// <summary>Applications that may be kept in one way: those of a folder, those of one form, or all of the workspace.</summary>
/// <param name="Folder">The folder; null where it does not matter.</param>
/// <param name="Form">The form of their facts; null where it does not matter.</param>
internal readonly record struct KeptTogether(string? Folder, FactForm? Form)
{
    /// <summary>All applications of the workspace.</summary>
    public static KeptTogether All => default;

    /// <summary>The applications in <paramref name="folder"/>.</summary>
    public static KeptTogether In(string folder) => new(folder, null);

    /// <summary>The applications that have their facts in <paramref name="form"/>.</summary>
    public static KeptTogether As(FactForm form) => new(null, form);
}

/// <summary>How many of some applications have what may be asked of the others. Immutable, and another one after each change.</summary>
/// <param name="Files">How many applications there are.</param>
/// <param name="Having">How many of them have an entry, by its path; those that none has are not among them.</param>
internal sealed record EntryCounts(int Files, ImmutableArray<(string Path, int Count)> Having)
{
    /// <summary>No application.</summary>
    public static EntryCounts None { get; } = new(0, []);

    /// <summary>How many have the entry that <paramref name="path"/> tells.</summary>
    public int With(string path)
    {
        foreach (var (known, count) in Having)
            if (known == path)
                return count;
        return 0;
    }

    /// <summary>The counts with one application more, or one less, that has <paramref name="entries"/>.</summary>
    public EntryCounts Changed(KeptEntries entries, int step)
    {
        var having = Having.ToBuilder();
        foreach (var path in entries.Paths)
        {
            var at = 0;
            while (at < having.Count && having[at].Path != path)
                at++;
            if (at == having.Count)
                having.Add((path, step));
            else if (having[at].Count + step == 0)
                having.RemoveAt(at);
            else
                having[at] = (path, having[at].Count + step);
        }
        return new(Files + step, having.ToImmutable());
    }
}
