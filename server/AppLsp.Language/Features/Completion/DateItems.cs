using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>The days that a date is likely to be: those around today, and those that the file names.</summary>
internal static class DateItems
{
    /// <summary>The items for <paramref name="place"/>.</summary>
    public static IEnumerable<CompletionItem> For(DatePlace place, CompletionCursor cursor)
    {
        var typed = cursor.TypedFrom(place.Replaced.Start).Trim();
        var offered = new HashSet<DateOnly>();
        // A list that begins here would go on with the words below.
        var gap = place.Lead.Length > 0 ? Gaps.AfterItem(cursor.Text, cursor.Line.Span.End) : "";
        foreach (var (day, what) in DaysAround(cursor.Today, place.Entry).Concat(DaysOf(cursor)))
        {
            if (!offered.Add(day))
                continue;
            var iso = Dates.ToIso(day);
            // In a list words may begin with anything: only what may become a date is one.
            if (place.InList && !place.IsWhole && !Begins(iso, typed) && !Begins(what, typed))
                continue;
            yield return new(
                iso,
                CompletionKind.Date,
                new(place.Replaced, place.Lead + iso + place.After + gap),
                Document(day, what, cursor.Today)
            )
            {
                FilterText = cursor.Filter(place, Begins(what, typed) ? $"{iso} {what}" : iso),
                Detail = what,
            };
        }
    }

    private static bool Begins(string text, string typed) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is planned lies ahead, what is noted behind.</summary>
    private static IEnumerable<(DateOnly Day, string What)> DaysAround(DateOnly today, SchemaEntry entry) =>
        entry.Fact is Fact.NextActions or Fact.Deadline
            ? [(today, "today"), (today.AddDays(1), "tomorrow"), (today.AddDays(7), "in a week")]
            : [(today, "today"), (today.AddDays(-1), "yesterday")];

    /// <summary>
    /// The days that the file names, with the section that names each; those of the pasted posting where it has a label for them.
    /// </summary>
    private static IEnumerable<(DateOnly Day, string What)> DaysOf(CompletionCursor cursor)
    {
        foreach (var section in cursor.Application.Sections)
        {
            if (section.Entry.Traits.IsQuoted)
                continue;
            foreach (var line in section.Lines)
            {
                if (cursor.IsOnLine(line.Span))
                    continue;
                foreach (var date in cursor.Application.DatesIn(line.Span))
                    if (date.Day is { } day)
                        yield return (day, section.Entry.Name);
            }
        }
    }

    private static string Document(DateOnly day, string what, DateOnly today)
    {
        var distance = DateWords.Distance(day, today);
        var text = DateWords.FullAndDistance(day, today);
        return what.Length == 0 || what == distance || what == "in a week" ? text : $"{text}\n\nFrom “{what}”.";
    }
}
