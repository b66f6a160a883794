using System.Buffers;
using System.Text;
using AppLsp.Language.Text;
using Markdig.Helpers;

namespace AppLsp.Language.Features.Links;

/// <summary>
/// Keeps links leading to the same files while files get other names. Of a link, only its way to the file changes, and is written as it was
/// before.
/// </summary>
public static class MovedLinks
{
    /// <summary>What ends the name in a wikilink.</summary>
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("[]|#^\\\r\n");

    /// <summary>What to change in the text of <paramref name="analysis"/>; nothing where every link still leads where it should.</summary>
    /// <param name="analysis">An application.</param>
    /// <param name="file">The file that it is now.</param>
    /// <param name="moves">What gets other names.</param>
    /// <param name="now">Where links lead now.</param>
    /// <param name="then">Where they lead afterwards.</param>
    public static IReadOnlyList<TextEdit> Edits(Analysis analysis, string file, FileMoves moves, LinkTargets now, LinkTargets then)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var after = moves.After(file);
        var changes = new List<(TextEdit Edit, string Target)>();
        foreach (var link in DocumentLinks.Of(analysis))
        {
            if (
                link.Kind == LinkKind.Address
                || WayOf(analysis.Text, link) is not { } way
                || now.Find(link.Kind, link.Target, file) is not { } led
            )
                continue;
            var wanted = moves.After(led);
            if (then.Find(link.Kind, link.Target, after) == wanted)
                continue;
            var moved = new MovedLink(link.Target, led, wanted, file, after);
            var ways = link.Kind == LinkKind.File ? PathsTo(wanted, moved, then) : NamesOf(moved, then);
            if (ways.FirstOrDefault(found => then.Find(link.Kind, found, after) == wanted) is { } target)
                changes.Add((new(way, link.Kind == LinkKind.File ? Written(target, analysis.Text, way) : target), target));
        }
        return Readable(analysis, changes);
    }

    /// <summary>
    /// Where in the text the way to the file is written, without the place inside the file; null where the link has it elsewhere, as links
    /// by reference do.
    /// </summary>
    private static TextSpan? WayOf(SourceText text, DocumentLink link)
    {
        var written = text.Span(link.Span);
        if (link.Kind == LinkKind.Note)
        {
            var end = written.IndexOfAny('|', '#', '^');
            var name = end < 0 ? written : written[..end];
            return new(link.Span.Start + name.Length - name.TrimStart().Length, name.Trim().Length);
        }
        var place = written.IndexOfAny('#', '?');
        var way = new TextSpan(link.Span.Start, place < 0 ? written.Length : place);
        return Uri.UnescapeDataString(HtmlHelper.Unescape(text.Slice(way))) == link.Target ? way : null;
    }

    /// <summary>A link that leads elsewhere, or nowhere, after the move.</summary>
    /// <param name="Target">What it says, before the move.</param>
    /// <param name="Led">The file that it leads to before the move.</param>
    /// <param name="Wanted">What that file is called after the move.</param>
    /// <param name="From">The file with the link, before the move.</param>
    /// <param name="FromAfter">The file with the link, after the move.</param>
    private sealed record MovedLink(string Target, string Led, string Wanted, string From, string FromAfter);

    /// <summary>The ways to <paramref name="wanted"/>, the one that is most like the link's own first.</summary>
    private static IEnumerable<string> PathsTo(string wanted, MovedLink link, LinkTargets then)
    {
        var target = link.Target;
        var relative = LinkTargets.Relative(DocumentPath.FolderOf(link.FromAfter), wanted);
        if (target.StartsWith("./", StringComparison.Ordinal) && !relative.StartsWith("../", StringComparison.Ordinal))
            relative = "./" + relative;
        var root =
            then.RootOf(link.FromAfter) is { } folder && wanted.StartsWith(folder, StringComparison.Ordinal)
                ? wanted[folder.Length..]
                : null;
        var seen = LinkTargets.Resolve(DocumentPath.FolderOf(link.From), target);
        var isSeenFromFile = seen is not null && (seen == link.Led || seen + ".md" == link.Led);
        if (root is not null && target.StartsWith('/'))
            yield return "/" + root;
        else if (root is not null && !isSeenFromFile)
            yield return root;
        yield return relative;
        if (root is not null)
            yield return "/" + root;
    }

    /// <summary>The names of the file in wikilinks, the one that is most like the link's own first.</summary>
    private static IEnumerable<string> NamesOf(MovedLink link, LinkTargets then)
    {
        var (target, led, wanted) = (link.Target, link.Led, link.Wanted);
        var hasEnding = target.EndsWith(DocumentPath.NameOf(led), StringComparison.OrdinalIgnoreCase);
        var note = !hasEnding && wanted.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? wanted[..^3] : wanted;
        var folders = target.Contains("..", StringComparison.Ordinal) ? 0 : target.TrimStart('/').Count(c => c == '/');
        var names = note.Split('/')[1..];
        var shortest = string.Join('/', names[Math.Max(0, names.Length - 1 - folders)..]);
        var paths = PathsTo(note, link, then);
        var all = target.Contains('/', StringComparison.Ordinal) ? paths.Append(shortest) : paths.Prepend(shortest);
        return all.Where(name => !name.AsSpan().ContainsAny(NeverInNames));
    }

    /// <summary>
    /// <paramref name="path"/> as an address of markdown, with as little encoded as in the one that stands at <paramref name="way"/>.
    /// </summary>
    private static string Written(string path, SourceText text, TextSpan way)
    {
        var before = text.Span(way);
        var encodes = before.Contains('%');
        if (encodes && Ascii.IsValid(before))
            return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var isInBrackets = way.Start > 0 && text.Content[way.Start - 1] == '<';
        var special = isInBrackets && !encodes ? "%#?<>\\" : "%#?<>\\ ()\"";
        if (path.Contains(';', StringComparison.Ordinal))
            special += "&"; // `&amp;` would be one character
        return string.Concat(
            path.Select(c => special.Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString())
        );
    }

    /// <summary>
    /// The edits after which the text has the links that are meant: a front matter or an entity may make something else of a name.
    /// </summary>
    private static List<TextEdit> Readable(Analysis analysis, List<(TextEdit Edit, string Target)> changes)
    {
        if (changes.Count == 0)
            return [];
        var links = DocumentLinks.Of(
            Analysis.Of(analysis.Text.WithAll(changes.Select(change => change.Edit)), analysis.Path, analysis.Options)
        );
        var (edits, moved) = (new List<TextEdit>(), 0);
        foreach (var (edit, target) in changes)
        {
            var start = edit.Span.Start + moved;
            if (links.Any(link => link.Target == target && link.Span.Contains(new TextSpan(start, edit.NewText.Length))))
                edits.Add(edit);
            moved += edit.NewText.Length - edit.Span.Length;
        }
        return edits;
    }
}
