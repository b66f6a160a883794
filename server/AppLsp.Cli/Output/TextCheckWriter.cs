using System.Text;
using AppLsp.Cli.Checking;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Output;

/// <summary><c>--format text</c>: each finding with the line it marks, and a sum at the end.</summary>
/// <param name="look">How it is to look.</param>
/// <param name="fixCommand">What to type to have the safe fixes applied.</param>
internal sealed class TextCheckWriter(Look look, string fixCommand) : ICheckWriter
{
    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Information, Severity.Hint];

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var file in report.Files)
            foreach (var finding in file.Findings)
                Write(writer, file, finding);
        writer.WriteLine(Sum(report));
        if (report.SafeFixCount > 0)
            writer.WriteLine($"{report.SafeFixCount} can be fixed: {fixCommand}");
    }

    private void Write(StreamWriter writer, CheckedFile file, Finding finding)
    {
        var (text, span) = (file.Text, finding.Span);
        var place = Place.Of(text, span.Start);
        var line = text.LineSpan(place.Line - 1);
        var number = place.Line.ToString();
        var gutter = new string(' ', number.Length);
        var frame = CodeFrame.Of(
            text.Slice(line),
            span.Start - line.Start,
            span.End - line.Start,
            look.Width - number.Length - " | ".Length
        );

        writer.WriteLine(
            $"{look.Strong($"{Glyphs.Printable(file.Name)}:{place.Line}:{place.Column}")} "
                + $"{look.Colored(finding.Severity, RuleSettings.NameOf(finding.Severity))} {look.Strong(finding.Rule.Code)}: "
                + $"{Glyphs.Printable(finding.Message)}"
        );
        writer.WriteLine($"{look.Faint($"{number} |")} {frame.Line}");
        writer.WriteLine($"{look.Faint($"{gutter} |")} {frame.Indent}{look.Colored(finding.Severity, frame.Marks)}");
        foreach (var (rank, fix) in finding.Fixes.Index())
            writer.WriteLine($"{look.Faint($"{gutter} =")} {(rank == 0 ? "fix" : " or")}: {Glyphs.Printable(fix.Title)}");
        writer.WriteLine();
    }

    private string Sum(CheckReport report)
    {
        if (report.ApplicationCount == 0)
            return report.FileCount == 0 ? "Nothing to check." : $"{Phrasing.Count(report.FileCount, "Markdown file")}, no applications.";
        if (report.Files.Count == 0)
            return $"{Phrasing.Count(report.ApplicationCount, "application")}, no findings.";

        var bySeverity =
            from severity in Severities
            let count = report.Findings.Count(finding => finding.Severity == severity)
            where count > 0
            select look.Colored(
                severity,
                severity == Severity.Information ? $"{count} information" : Phrasing.Count(count, RuleSettings.NameOf(severity))
            );
        return $"{Phrasing.Count(report.ApplicationCount, "application")}, {report.Files.Count} with findings: "
            + $"{string.Join(", ", bySeverity)}";
    }
}
