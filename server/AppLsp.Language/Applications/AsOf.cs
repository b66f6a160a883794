using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells a label that says of which day the document is (<c>Stage: 4 October 2026</c>), or how far a firm has come
/// (<c>Stage: Series B</c>), from the status, which may have that name too.
/// </summary>
internal static class AsOf
{
    private static readonly WordList Weekdays = new("weekdays.txt");
    private static readonly WordList FirmStages = new("firm-stages.txt");

    /// <summary>
    /// Whether <paramref name="name"/>, a name of <paramref name="entry"/>, stands before a day and nothing else, or before how far a firm
    /// has come.
    /// </summary>
    public static bool Is(SchemaEntry entry, NormalizedName name, SourceText text, TextSpan value, ApplicationSchema schema) =>
        entry.Fact == Fact.Status && value.Length > 0 && entry.IsWeak(name) && (IsDay(text, value, schema) || IsOfFirm(text.Span(value)));

    private static bool IsOfFirm(ReadOnlySpan<char> value) => FirmStages.BeginsIn(Names.Key(value));

    private static bool IsDay(SourceText text, TextSpan value, ApplicationSchema schema)
    {
        var from = value.Start;
        foreach (var date in Dates.In(text, value, schema.DateOrder, schema.Words.Months))
        {
            if (!AreAround(text, TextSpan.FromBounds(from, Math.Max(from, date.Span.Start))))
                return false;
            from = date.Span.End;
        }
        var rest = TextSpan.FromBounds(from, value.End);
        return AreAround(text, rest) && (from > value.Start || IsMonth(text.Span(rest)));
    }

    /// <summary>Whether the words are what people write around a day: its name, the hour, or `of`.</summary>
    private static bool AreAround(SourceText text, TextSpan span)
    {
        var isNumber = false;
        foreach (var word in text.Words(span))
        {
            var key = Names.Key(text.Span(text.Trimmed(word, c => !char.IsLetterOrDigit(c))));
            // `10 h`, and the time in an ISO date.
            var isTime = isNumber || key.TrimStart('t').TrimEnd('z').All(c => !char.IsLetter(c));
            if (!isTime && !Weekdays.Contains(key) && !MonthNames.IsConnecting(key) && MonthNames.NumberOf(key) is null)
                return false;
            isNumber = key.Length > 0 && key.All(char.IsAsciiDigit);
        }
        return true;
    }

    /// <summary>Whether a month and a year stand there: `October 2026`.</summary>
    private static bool IsMonth(ReadOnlySpan<char> words)
    {
        string[] keys = [.. Names.Key(words).Split(' ').Select(word => word.Trim('.', ','))];
        return Array.Exists(keys, word => MonthNames.NumberOf(word) is not null)
            && Array.Exists(keys, word => word.Length == 4 && word.All(char.IsAsciiDigit));
    }
}
