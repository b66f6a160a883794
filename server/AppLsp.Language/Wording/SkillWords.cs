using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Wording;

/// <summary>Says where the posting names a skill.</summary>
internal static class SkillWords
{
    private const int MostLines = 3;
    private const int WordsBefore = 60;
    private const int WordsAfter = 80;

    /// <summary>Where the posting names <paramref name="skill"/>, by this or another name; null where it does not.</summary>
    public static string? InPosting(Application application, string skill)
    {
        var places = application.Skills.PlacesOf(skill).ToList();
        return places.Count == 0
            ? null
            : MarkdownText.Paragraphs(
                MarkdownText.Title(skill, $"named in {Phrasing.Count(places.Count, "line")} of the posting"),
                MarkdownText.Bullets(places.Take(MostLines).Select(place => Quoted(application.Text, place))),
                places.Count > MostLines ? $"and {places.Count - MostLines} more" : null
            );
    }

    private static string Quoted(SourceText text, TextSpan place)
    {
        var line = text.LineAt(place.Start);
        return $"Line {line + 1}: {Quote(text.Slice(text.LineSpan(line)), place.Start - text.LineStart(line), place.Length)}";
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

        var before = MarkdownText.Escape(line.AsSpan(start, at - start));
        var after = MarkdownText.Escape(line.AsSpan(at + length, end - at - length).TrimEnd());
        return $"{(isCutBefore ? "…" : "")}{before}**{MarkdownText.Escape(line.AsSpan(at, length))}**{after}{(isCutAfter ? "…" : "")}";
    }

    /// <summary>The index, or the one before it where it would part a surrogate pair.</summary>
    private static int AtRune(string line, int index) => char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
