using System.Text;
using AppLsp.Language.Pipeline;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AppLsp.Cli.Listing;

/// <summary>
/// <c>--format ics</c>: an all-day event for each thing that is to be done (iCalendar, RFC 5545). What is imported a second time takes the
/// place of the first.
/// </summary>
/// <param name="folder">The folder that the files are named from.</param>
internal sealed class CalendarListWriter(string folder) : IListWriter
{
    private const string Product = "-//AppLsp//applsp list//EN";

    /// <summary>Events count their changes from here, a day each: one that is made later goes before an earlier one.</summary>
    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <inheritdoc/>
    public void Write(ApplicationList list, Stream output)
    {
        var calendar = new Calendar { ProductId = Product };
        calendar.AddProperty("X-WR-CALNAME", "Applications");
        var known = new HashSet<string>();
        foreach (var row in list.Rows)
            foreach (var step in row.Steps)
                calendar.Events.Add(EventOf(row, step, list.Today, known));
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(new CalendarSerializer().SerializeToString(calendar));
    }

    private CalendarEvent EventOf(ApplicationRow row, NextStep step, DateOnly today, HashSet<string> known)
    {
        var job = string.Join(", ", new[] { row.Company, row.Position }.OfType<string>());
        return new()
        {
            Uid = IdOf(row, step, known),
            DtStamp = new CalDateTime(today.Year, today.Month, today.Day, 0, 0, 0, CalDateTime.UtcTzId),
            Sequence = Math.Max(0, today.DayNumber - FirstDay.DayNumber),
            Start = new CalDateTime(step.On),
            End = step.On < DateOnly.MaxValue ? new CalDateTime(step.On.AddDays(1)) : null,
            Summary = OneLine(job.Length > 0 ? $"{step.What}: {job}" : step.What),
            Description = OneLine(row.Status is { } status ? $"{status}, {row.File}" : row.File),
            Url = Uri.TryCreate(row.Url, UriKind.Absolute, out var address) ? address : null,
            Transparency = TransparencyType.Transparent,
        };
    }

    /// <summary>What the event is called in every run. Of several that are alike, each is told from the ones before it.</summary>
    private string IdOf(ApplicationRow row, NextStep step, HashSet<string> known)
    {
        var words = step.Kind == StepKind.Action ? step.What : "";
        for (var number = 1; ; number++)
        {
            var id = StableId.Of(StableId.NameOf(row.File, folder), step.Kind.ToString(), words, number == 1 ? "" : $"{number}");
            if (known.Add(id))
                return id;
        }
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
