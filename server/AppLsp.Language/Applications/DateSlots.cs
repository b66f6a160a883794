using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>Where dates are looked for: in sections that are made for one, and at the head of the items of dated lists.</summary>
internal static class DateSlots
{
    /// <summary>The dates that stand in date slots, each with its section.</summary>
    public static IEnumerable<(Section Section, DateMention Date)> In(Application application)
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
                    yield return (section, date);
        }
    }
}
