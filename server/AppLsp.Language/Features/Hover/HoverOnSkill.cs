using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Hover;

/// <summary>Shows where the posting names a skill.</summary>
internal static class HoverOnSkill
{
    private const int MostLines = 3;
    private const int WordsBefore = 60;
    private const int WordsAfter = 80;

    /// <summary>Signs that part the skills of one item: <c>Python and ML/DL frameworks (scikit-learn, PyTorch)</c>.</summary>
    private static readonly string[] Separators = [",", ";", "/", "(", ")", "&", " and ", " or "];

    /// <summary>
    /// The skill at <paramref name="offset"/> in the item <paramref name="item"/> with what to say of it; null where the
    /// posting names neither the item nor the part of it that is under the cursor.
    /// </summary>
    public static (TextSpan Span, string Markdown)? At(Application application, TextSpan item, int offset)
    {
        var text = application.Text;
        foreach (
            var span in new[]
            {
                Trim(text, item),
                Parts(text, item).FirstOrDefault(part => part.Touches(offset)),
                application.Skills.At(item, offset)?.Span ?? default,
            }
        )
        {
            if (span.IsEmpty || !span.Touches(offset))
                continue;
            if (Describe(application, text.Slice(span)) is { } markdown)
                return (span, markdown);
        }
        return null;
    }

    /// <summary>Where the posting names <paramref name="skill"/>, by this or another name; null where it does not.</summary>
    public static string? Describe(Application application, string skill)
    {
        var places = application.Skills.PlacesOf(skill).ToList();
        return places.Count == 0
            ? null
            : HoverMarkdown.Paragraphs(
                HoverMarkdown.Title(skill, $"named in {HoverMarkdown.Count(places.Count, "line")} of the posting"),
                HoverMarkdown.Bullets(places.Take(MostLines).Select(place => Quoted(application.Text, place))),
                places.Count > MostLines ? $"and {places.Count - MostLines} more" : null
            );
    }

    private static string Quoted(SourceText text, TextSpan place)
    {
        var line = text.LineAt(place.Start);
        return $"Line {line + 1}: {Quote(text.Slice(text.LineSpan(line)), place.Start - text.LineStart(line), place.Length)}";
    }

    /// <summary>The parts of <paramref name="item"/> between separators, without spaces and emphasis marks around them.</summary>
    public static IEnumerable<TextSpan> Parts(SourceText text, TextSpan item)
    {
        var start = item.Start;
        for (var at = item.Start; at < item.End; at++)
        {
            if (
                Array.Find(
                    Separators,
                    separator => string.Compare(text.Content, at, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0
                )
                is not { } found
            )
                continue;
            if (Trim(text, TextSpan.FromBounds(start, at)) is { IsEmpty: false } part)
                yield return part;
            start = Math.Min(at + found.Length, item.End);
            at = start - 1;
        }
        if (Trim(text, TextSpan.FromBounds(start, item.End)) is { IsEmpty: false } last)
            yield return last;
    }

    /// <summary>The span without spaces and emphasis marks around it.</summary>
    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsEdge(text.Content[start]))
            start++;
        while (end > start && IsEdge(text.Content[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);

        static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '*' or '_' or '`';
    }

    private static string Quote(string line, int at, int length)
    {
        var (start, end) = (0, line.Length);
        while (start < at && (char.IsWhiteSpace(line[start]) || line[start] is '-' or '*' or '+' or '#' or '>' or ':'))
            start++;
        var isCutBefore = at - start > WordsBefore;
        if (isCutBefore)
            start = line.IndexOf(' ', at - WordsBefore) is >= 0 and var space && space < at ? space + 1 : AtRune(line, at - WordsBefore);
        var isCutAfter = end - (at + length) > WordsAfter;
        if (isCutAfter)
            end =
                line.LastIndexOf(' ', at + length + WordsAfter) is var gap && gap > at + length
                    ? gap
                    : AtRune(line, at + length + WordsAfter);

        var before = HoverMarkdown.Escape(line.AsSpan(start, at - start));
        var after = HoverMarkdown.Escape(line.AsSpan(at + length, end - at - length).TrimEnd());
        return $"{(isCutBefore ? "…" : "")}{before}**{HoverMarkdown.Escape(line.AsSpan(at, length))}**{after}{(isCutAfter ? "…" : "")}";
    }

    /// <summary>The index, or the one before it where it would part a surrogate pair.</summary>
    private static int AtRune(string line, int index) => char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
