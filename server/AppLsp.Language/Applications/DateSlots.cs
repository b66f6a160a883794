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
/// <param name="IsInWords">Whether it stands in the words of a sentence, and not where a value, a line or a cell begins.</param>
public readonly record struct DateSlot(Section Section, DateMention Date, bool IsInWords);

/// <summary>Where dates are looked for: in sections that are made for one, and at the head of the items of dated lists.</summary>
internal static class DateSlots
{
    /// <summary>How many words may stand before the one date of a section: `closes on`.</summary>
    private const int MostWordsBeforeDay = 3;

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
                if (application.DatesIn(line.Span).FirstOrDefault() is { } date)
                    yield return new(section, date, IsInWords(section, line, date, application.Text));
        }
    }

    private static bool IsInWords(Section section, TextLine line, DateMention date, SourceText text)
    {
        var start =
            line.Label is { HasColon: true } label && label.ValueSpan.Start <= date.Span.Start ? label.ValueSpan.Start : line.Span.Start;
        var words = text.Words(TextSpan.FromBounds(Math.Min(start, date.Span.Start), date.Span.Start))
            .Select(word => text.Slice(word).Trim(',', '.', '(', ')'))
            .Count(word => word.Any(char.IsLetter) && !Weekdays.Contains(Names.Key(word)));
        return words > (section.Entry.Traits.IsDay ? MostWordsBeforeDay : 0);
    }
}
