using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains a date: weekday, how far off, and where it lies among the document's other dates.</summary>
internal static class HoverOnDate
{
    /// <summary>The days that others are measured against, in the order of an application's life.</summary>
    private static readonly Fact[] Landmarks = [Fact.PostingDate, Fact.ApplicationDate, Fact.Deadline];

    /// <summary>What to say of <paramref name="date"/>, which stands in <paramref name="section"/>.</summary>
    public static string Describe(Application application, Section section, DateMention date, DateOnly today)
    {
        var written = application.Text.Slice(date.Span);
        return date switch
        {
            { Form: DateForm.Invalid } => MarkdownText.Paragraphs(
                MarkdownText.Title(written, "not a valid date"),
                $"{DateWords.WhyInvalid(date)}. Write a day as `YYYY-MM-DD`."
            ),
            { Day: { } day } => MarkdownText.Paragraphs(
                MarkdownText.Title(DateWords.Full(day), DateWords.Distance(day, today)),
                MarkdownText.Bullets(Distances(application, section, day)),
                date.Form == DateForm.Iso ? null : $"As YYYY-MM-DD: `{Dates.ToIso(day)}`"
            ),
            _ => MarkdownText.Paragraphs(
                MarkdownText.Title(written, "ambiguous date"),
                MarkdownText.Bullets(date.Orders.Zip(date.Readings, (order, day) => Reading(order, day, today))),
                "Write the one you mean."
            ),
        };
    }

    private static string Reading(string order, DateOnly day, DateOnly today) =>
        $"`{Dates.ToIso(day)}`, {order}: {DateWords.FullAndDistance(day, today)}";

    private static IEnumerable<string> Distances(Application application, Section section, DateOnly day) =>
        from fact in Landmarks
        where section.Entry.Fact != fact
        let landmark = application.Find(fact)
        where landmark is not null
        let other = application.Date(fact)?.Day
        where other is not null
        select $"{DateWords.Relative(day, other.Value)} {MarkdownText.Escape(landmark.Entry.Name)} ({Dates.ToIso(other.Value)})";
}
