using AppLsp.Cli.Checking;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests;

/// <summary>Findings made by hand: <c>[|...|]</c> in a text marks one.</summary>
internal static class Marked
{
    public static (string Text, TextSpan Span) Read(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        return (marked.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }

    public static CheckReport Report(params CheckedFile[] files) => new(files.Length, files.Length, files);

    public static CheckedFile File(
        string name,
        string marked,
        Severity severity = Severity.Warning,
        string message = "Something is odd.",
        string? fix = null
    )
    {
        var (text, span) = Read(marked);
        return new(name, SourceText.From(text), [Finding(span, severity, message, fix)]);
    }

    public static Finding Finding(
        TextSpan span,
        Severity severity = Severity.Warning,
        string message = "Something is odd.",
        string? fix = null,
        string code = "some-rule"
    ) =>
        new(
            new(code, severity)
            {
                What = "",
                Why = "",
                Bad = "",
                Good = "",
            },
            severity,
            span,
            message
        )
        {
            Fixes = fix is null ? [] : [new Fix(fix, () => [])],
        };
}
