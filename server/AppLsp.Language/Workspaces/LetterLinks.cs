using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Workspaces;

/// <summary>The links of an application that lead to letters in files of their own, each by a key that the letter's file has too.</summary>
internal static class LetterLinks
{
    /// <summary>What stands before the name of a note, which a wikilink tells without its folder.</summary>
    private const string NoteMark = "[[";

    /// <summary>
    /// The keys of the letters that <paramref name="application"/>, the file <paramref name="file"/>, links to, one a line; null where it
    /// links to none.
    /// </summary>
    public static string? Of(Application application, string file)
    {
        List<string>? keys = null;
        foreach (var key in application.Outline.FrontMatter)
            if (key.Value.Contains('[', StringComparison.Ordinal))
                foreach (var link in WordLinks.In(application.Text, key.ValueSpan))
                    Add(link);
        foreach (var inline in application.Outline.Inlines)
            Add(inline);
        return keys is null ? null : string.Join('\n', keys.Distinct().Order(StringComparer.Ordinal));

        void Add(InlineSpan link)
        {
            if (KeyOf(link, file, application.Schema) is { } key)
                (keys ??= []).Add(key);
        }
    }

    /// <summary>The keys by which applications may link to the letter <paramref name="file"/>.</summary>
    public static IEnumerable<string> KeysOf(string file) => [file, NoteKey(file)];

    private static string? KeyOf(InlineSpan link, string file, ApplicationSchema schema)
    {
        if (link.Kind is not (InlineKind.Link or InlineKind.WikiLink) || link.Url.Contains("://", StringComparison.Ordinal))
            return null;
        var target = link.Url.Split('#', '|', '?')[0].Trim();
        var isNote = link.Kind == InlineKind.WikiLink;
        if (target.Length == 0 || (!isNote && !HasExtension(target)))
            return null;
        if (!isNote)
            target = Uri.UnescapeDataString(target);
        if (new DocumentName(target, schema).OwnLetter is null)
            return null;
        return isNote ? NoteKey(target) : Beside(file, target);
    }

    private static string NoteKey(string path)
    {
        var name = DocumentPath.NameOf(path).ToLowerInvariant();
        return NoteMark + (HasExtension(name) ? name[..name.LastIndexOf('.')] : name);
    }

    private static bool HasExtension(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The file that <paramref name="target"/> is, seen from <paramref name="file"/>; null where it leads out of all folders.
    /// </summary>
    private static string? Beside(string file, string target)
    {
        if (target.StartsWith('/'))
            return null;
        var folders = DocumentPath.FolderOf(file).Split('/').SkipLast(1).ToList();
        foreach (var step in target.Split('/'))
            if (step == "..")
            {
                if (folders.Count == 0)
                    return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not ("." or ""))
                folders.Add(step);
        return string.Join('/', folders);
    }
}
