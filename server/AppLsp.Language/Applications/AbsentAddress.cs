using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Knows what people write in place of the posting's address where they have none.</summary>
internal static class AbsentAddress
{
    private static readonly WordList Phrases = new("absent-addresses.txt");

    /// <summary>Signs behind which a remark begins.</summary>
    private static readonly string[] Signs = ["(", ",", ":", ";", "–", "—", " - "];

    /// <summary>
    /// Whether the value of <paramref name="section"/> says that there is no address, or tells in words alone where the posting was.
    /// </summary>
    public static bool IsIn(Section section, Application application) =>
        section is { Entry.Fact: Fact.PostingUrl, FirstLine: { } line }
        && (
            application.Schema.SaysAbsent(line.Text)
            || (
                line.Links.Length == 0
                && WebAddress.IsWords(line.Text)
                && !line.Text.StartsWith("[[", StringComparison.Ordinal)
                && !application.IsFilledByProgram(section)
                && !Placeholders.AreIn(application, line)
            )
        );

    /// <summary>
    /// Whether <paramref name="line"/>, which says that there is no address, says so with more than the words for it: why there is none
    /// (<c>N/A (a friend asked me)</c>), or that there is none where the posting was (<c>LinkedIn (no direct link)</c>).
    /// </summary>
    public static bool HasReason(TextLine line, ApplicationSchema schema)
    {
        if (schema.IsAbsentWord(line.Text))
            return false;
        if (schema.SaysAbsent(line.Text))
            return BehindSign(line.Text).Any(char.IsLetter);
        return Phrases.StandsIn(line.Text) && !Phrases.BeginsIn(Names.Key(line.Text.Trim('[', '(', ' ')));
    }

    /// <summary>What stands behind the first sign in <paramref name="text"/> that begins a remark.</summary>
    private static string BehindSign(string text)
    {
        var places = Signs.Select(sign => text.IndexOf(sign, StringComparison.Ordinal)).Where(place => place >= 0);
        return text[(places.DefaultIfEmpty(text.Length - 1).Min() + 1)..];
    }
}
