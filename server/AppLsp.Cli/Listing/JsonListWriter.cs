using System.Text.Json;
using AppLsp.Cli.Output;
using AppLsp.Language.Pipeline;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Listing;

/// <summary><c>--format json</c>: one object on one line, in a form that later versions only add to.</summary>
internal sealed class JsonListWriter : IListWriter
{
    private const int Version = 1;

    /// <inheritdoc/>
    public void Write(ApplicationList list, Stream output)
    {
        JsonLine.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteString("today", Column.Day(list.Today));
                json.WriteStartArray("applications");
                foreach (var row in list.Rows)
                    Write(json, row, list.Today);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static void Write(Utf8JsonWriter json, ApplicationRow row, DateOnly today)
    {
        json.WriteStartObject();
        json.WriteString("file", row.File);
        json.WriteString("company", row.Company);
        json.WriteString("position", row.Position);
        json.WriteString("status", row.Status);
        json.WriteString("stage", row.Stage is { } stage ? StageWords.Of(stage) : null);
        json.WriteString("applied", Column.Day(row.Applied));
        json.WriteString("deadline", Column.Day(row.Deadline));
        json.WriteString("url", row.Url);
        if (row.Next is { } next)
        {
            json.WriteStartObject("next");
            json.WriteString("what", next.What);
            json.WriteString("on", Column.Day(next.On));
            json.WriteBoolean("due", next.IsDue(today));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("next");
        }
        if (row.Since is { } since)
            json.WriteNumber("since", since);
        else
            json.WriteNull("since");
        if (row.Points is { } points)
        {
            json.WriteStartObject("points");
            json.WriteNumber("done", points.Done);
            json.WriteNumber("of", points.Of);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("points");
        }
        json.WriteStartObject("findings");
        json.WriteNumber("error", row.Findings.Errors);
        json.WriteNumber("warning", row.Findings.Warnings);
        json.WriteNumber("information", row.Findings.Information);
        json.WriteNumber("hint", row.Findings.Hints);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
