using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features;

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
        if (application.Find(Fact.Posting) is not { } posting) return null;
        var text = application.Text;
        foreach (var span in new[] { Trim(text, item), Part(text, item, offset) })
        {
            if (span.IsEmpty || !span.Touches(offset)) continue;
            var lines = LinesThatName(text, posting, text.Slice(span)).ToList();
            if (lines.Count > 0) return (span, Describe(text.Slice(span), lines));
        }
        return null;
    }

    private static string Describe(string skill, List<(int Line, string Quote)> lines) => HoverMarkdown.Paragraphs(
        HoverMarkdown.Title(skill, $"named in {HoverMarkdown.Count(lines.Count, "line")} of the posting"),
        HoverMarkdown.Bullets(lines.Take(MostLines).Select(line => $"Line {line.Line}: {line.Quote}")),
        lines.Count > MostLines ? $"and {lines.Count - MostLines} more" : null);

    /// <summary>The part of <paramref name="item"/> between separators that <paramref name="offset"/> touches.</summary>
    private static TextSpan Part(SourceText text, TextSpan item, int offset)
    {
        var (start, end) = (item.Start, item.End);
        foreach (var separator in Separators)
        {
            for (var at = item.Start; (at = text.Content.IndexOf(separator, at, item.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += separator.Length)
            {
                if (at + separator.Length <= offset) start = Math.Max(start, at + separator.Length);
                else if (at >= offset) end = Math.Min(end, at);
            }
        }
        return start < end ? Trim(text, TextSpan.FromBounds(start, end)) : new(offset, 0);
    }

    /// <summary>The span without spaces and emphasis marks around it.</summary>
    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsEdge(text.Content[start])) start++;
        while (end > start && IsEdge(text.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);

        static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '*' or '_' or '`';
    }

    /// <summary>The lines of the posting, from 1, that have <paramref name="skill"/> as whole words, quoted with the skill in bold.</summary>
    private static IEnumerable<(int Line, string Quote)> LinesThatName(SourceText text, Section posting, string skill)
    {
        for (var line = text.LineAt(posting.NameSpan.End); line < text.LineCount && text.LineStart(line) < posting.End; line++)
        {
            var words = text.Slice(TextSpan.FromBounds(Math.Clamp(posting.NameSpan.End, text.LineStart(line), text.LineEnd(line)), text.LineEnd(line)));
            if (IndexOfWords(words, skill) is >= 0 and var at) yield return (line + 1, Quote(words, at, skill.Length));
        }
    }

    private static int IndexOfWords(string line, string words)
    {
        for (var at = 0; (at = line.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + words.Length;
            // `C` is named neither by `CSS` nor by `C++` and `C#`.
            var beginsAWord = at == 0 || !char.IsLetterOrDigit(line[at - 1]);
            var endsAWord = end == line.Length || !(char.IsLetterOrDigit(line[end]) || line[end] is '+' or '#');
            if (beginsAWord && endsAWord) return at;
        }
        return -1;
    }

    private static string Quote(string line, int at, int length)
    {
        var (start, end) = (0, line.Length);
        while (start < at && (char.IsWhiteSpace(line[start]) || line[start] is '-' or '*' or '+' or '#' or '>' or ':')) start++;
        var isCutBefore = at - start > WordsBefore;
        if (isCutBefore) start = line.IndexOf(' ', at - WordsBefore) is >= 0 and var space && space < at ? space + 1 : AtRune(line, at - WordsBefore);
        var isCutAfter = end - (at + length) > WordsAfter;
        if (isCutAfter) end = line.LastIndexOf(' ', at + length + WordsAfter) is var gap && gap > at + length ? gap : AtRune(line, at + length + WordsAfter);

        var before = HoverMarkdown.Escape(line.AsSpan(start, at - start));
        var after = HoverMarkdown.Escape(line.AsSpan(at + length, end - at - length).TrimEnd());
        return $"{(isCutBefore ? "…" : "")}{before}**{HoverMarkdown.Escape(line.AsSpan(at, length))}**{after}{(isCutAfter ? "…" : "")}";
    }

    /// <summary>The index, or the one before it where it would part a surrogate pair.</summary>
    private static int AtRune(string line, int index) => char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
