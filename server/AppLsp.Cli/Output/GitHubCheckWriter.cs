using System.Globalization;
using System.Text;
using AppLsp.Cli.Checking;
using AppLsp.Language;

namespace AppLsp.Cli.Output;

/// <summary><c>--format github</c>: workflow commands, which GitHub Actions shows as annotations at the lines of a change.</summary>
/// <param name="paths">The names of files.</param>
internal sealed class GitHubCheckWriter(RepositoryPaths paths) : ICheckWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var file in report.Files)
        {
            foreach (var finding in file.Findings)
            {
                var (start, end) = (Place.Of(file.Text, finding.Span.Start), Place.Of(file.Text, finding.Span.End));
                writer.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"::{Command(finding.Severity)} "
                            + $"file={Property(paths.Of(file.Name))},"
                            + $"line={start.Line},col={start.Column},endLine={end.Line},endColumn={end.Column},"
                            + $"title={Property("applsp " + finding.Rule.Code)}::{Data(finding.Message)}"
                    )
                );
            }
        }
    }

    private static string Command(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    /// <summary>A message as GitHub reads it back: a command is one line, and <c>%</c> begins an escape.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A property's value, which in addition a comma or a colon would end.</summary>
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
