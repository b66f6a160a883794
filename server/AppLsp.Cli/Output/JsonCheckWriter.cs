using System.Text.Json;
using AppLsp.Cli.Checking;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Output;

/// <summary><c>--format json</c>: one object on one line, in a form that later versions only add to.</summary>
internal sealed class JsonCheckWriter : ICheckWriter
{
    private const int Version = 1;

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        JsonLine.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteNumber("files", report.FileCount);
                json.WriteNumber("applications", report.ApplicationCount);
                json.WriteStartArray("diagnostics");
                foreach (var file in report.Files)
                    foreach (var finding in file.Findings)
                        Write(json, file, finding);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static void Write(Utf8JsonWriter json, CheckedFile file, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Name);
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("severity", RuleSettings.NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteStartObject("range");
        Write(json, "start", file.Text, finding.Span.Start);
        Write(json, "end", file.Text, finding.Span.End);
        json.WriteEndObject();
        json.WriteBoolean("fixable", finding.Fixes.Count > 0);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SourceText text, int offset)
    {
        var place = Place.Of(text, offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }
}
