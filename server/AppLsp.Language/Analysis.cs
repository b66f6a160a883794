using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language;

/// <summary>What an analysis takes from outside: nothing else can change its result.</summary>
/// <param name="Today">The person's local date.</param>
public sealed record AnalysisOptions(DateOnly Today)
{
    /// <summary>The severities that the person set.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>Called with a rule's code and the exception when a rule fails; the rule's findings are lost, nothing else is.</summary>
    public Action<string, Exception>? RuleFailed { get; init; }
}

/// <summary>One text on the one way through: text, outline, application, findings. Immutable; safe to share between threads.</summary>
public sealed class Analysis
{
    private Analysis(SourceText text, string path, AnalysisOptions options)
    {
        Text = text;
        Path = path;
        Options = options;
    }

    /// <summary>The text that was analysed.</summary>
    public SourceText Text { get; }

    /// <summary>Where the text lies, relative to the workspace, with <c>/</c>; globs are matched against it.</summary>
    public string Path { get; }

    /// <summary>What the analysis took from outside.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>Whether the text is an application. Where it is not, every feature is silent.</summary>
    public bool IsApplication { get; }

    /// <summary>What the rules found, in the order of the text, then by code. Computed once.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>Analyses <paramref name="text"/>. Any text gives an analysis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its path relative to the workspace, with <c>/</c>; empty where it has none.</param>
    /// <param name="options">The clock and the person's settings.</param>
    public static Analysis Of(SourceText text, string path, AnalysisOptions options) => new(text, path, options);
}
