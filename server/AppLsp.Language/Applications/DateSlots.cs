using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A date that stands where one belongs.</summary>
/// <param name="Section">The section.</param>
/// <param name="Date">The date.</param>
/// <param name="IsInWords">
/// Whether it stands in the words of a sentence, and not where a value, a line or a cell begins; or a value goes on behind it.
/// </param>
public readonly record struct DateSlot(Section Section, DateMention Date, bool IsInWords)
{
    /// <summary>Whether it stands in a wikilink, and so is the name of a note: <c>[[Sep 1st, 2026]]</c>.</summary>
    public bool IsNameOfNote { get; init; }

    /// <summary>How it may be written, where it is not in ISO form.</summary>
    internal IReadOnlyList<DateWriting> WritingsIn(SourceText text) => DateWriting.Of(Date, text.Slice(Date.Span));
}

/// <summary>Where dates are looked for: in sections that are made for one, and at the head of the items of dated lists.</summary>
internal static class DateSlots
{
    /// <summary>How many words may stand before the one date of a section: `closes on`.</summary>
    private const int MostWordsBeforeDay = 3;

    /// <summary>With what a remark begins, or a comment.</summary>
    private const string BeginsRemark = "(（<[";

    private static readonly WordList Weekdays = new("weekdays.txt");

    /// <summary>The dates that stand in date slots, each with its section.</summary>
    public static IEnumerable<DateSlot> In(Application application)
    {
        foreach (var section in application.Sections)
        {
            // The day of a note that tells nothing of an application is the note's.
            if (application.TellsNoCourse && section.Entry.Fact == Fact.ApplicationDate)
                continue;
            var lines = section.Entry.Traits switch
            {
                { IsDay: true } => section.Lines,
                { HasDatedItems: true } => section.Items.Select(item => item.FirstLine).OfType<TextLine>(),
                _ => [],
            };
            foreach (var line in lines)
                // Code is read, and never judged.
                if (application.DatesIn(line.Span).FirstOrDefault() is { } date && !application.Outline.IsUnread(date.Span.Start))
                    yield return new(section, date, IsInWords(section, line, date, application.Text))
                    {
                        IsNameOfNote = IsInWikilink(date.Span, application.Text),
                    };
        }
    }

    private static bool IsInWords(Section section, TextLine line, DateMention date, SourceText text)
    {
        var start =
            line.Label is { HasColon: true } label && label.ValueSpan.Start <= date.Span.Start ? label.ValueSpan.Start : line.Span.Start;
        var isDay = section.Entry.Traits.IsDay;
        return CountWords(TextSpan.FromBounds(Math.Min(start, date.Span.Start), date.Span.Start)) > (isDay ? MostWordsBeforeDay : 0)
            || (isDay && line.Span.End > date.Span.End && CountWords(Behind(date, line, text), char.IsDigit) > 0);

        int CountWords(TextSpan span, Func<char, bool>? counts = null) =>
            text.Words(span)
                .Select(word => text.Slice(word).Trim(',', '.', '(', ')'))
                .Where(word => !Weekdays.Contains(Names.Key(word)))
                .Count(word => word.Any(sign => char.IsLetter(sign) || counts?.Invoke(sign) is true));
    }

    /// <summary>Whether <paramref name="date"/> stands between the brackets of a wikilink, in front matter too.</summary>
    private static bool IsInWikilink(TextSpan date, SourceText text) =>
        WordLinks
            .In(text, text.LineSpan(text.LineAt(date.Start)))
            .Any(link => link.Kind == InlineKind.WikiLink && link.Span.Contains(date));

    /// <summary>What stands behind <paramref name="date"/> on its line, up to a remark: `18.12.2026 (the earlier the better)`.</summary>
    private static TextSpan Behind(DateMention date, TextLine line, SourceText text)
    {
        var rest = text.Span(TextSpan.FromBounds(date.Span.End, line.Span.End));
        return new(date.Span.End, rest.IndexOfAny(BeginsRemark) is >= 0 and var remark ? remark : rest.Length);
    }
}
