using AppLsp.Cli.Checking;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Tests;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests.Output;

/// <summary>Reports with findings made by hand: <c>[|...|]</c> in a text marks one.</summary>
internal static class Reports
{
    public static CheckReport Of(params CheckedFile[] files) => new(files.Length, files.Length, files);

    public static CheckedFile File(
        string name,
        string marked,
        Severity severity = Severity.Warning,
        string message = "Something is odd.",
        string? fix = null
    )
    {
        var read = Marked.Of(marked);
        return new(name, read.Text, [Finding(read.Span, severity, message, fix)]);
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
