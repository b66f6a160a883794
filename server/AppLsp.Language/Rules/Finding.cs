using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>What a rule found at one place of one text.</summary>
/// <param name="Rule">The rule that speaks.</param>
/// <param name="Severity">How much it matters here, after the person's settings. Never <see cref="Severity.Off"/>.</param>
/// <param name="Span">The mark: a heading, a label or a value, on one line. Empty only where the text is.</param>
/// <param name="Message">What is wrong and what to do, in plain words, as one or two sentences.</param>
public sealed record Finding(RuleInfo Rule, Severity Severity, TextSpan Span, string Message)
{
    /// <summary>What can be done about it, the best first.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>The other files that make it what it is, the nearest first.</summary>
    public IReadOnlyList<RelatedFile> Related { get; init; } = [];

    /// <summary>Compares by place, then by code: the order in which findings are told.</summary>
    public static int InOrder(Finding left, Finding right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var places = (left.Span.Start, left.Span.End).CompareTo((right.Span.Start, right.Span.End));
        if (places != 0)
            return places;
        var codes = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return codes != 0 ? codes : string.CompareOrdinal(left.Message, right.Message);
    }
}

/// <summary>Another file that a finding is about.</summary>
/// <param name="File">Which file it is, as <see cref="Workspaces.FileFacts.File"/> names it.</param>
/// <param name="Path">What people call it.</param>
/// <param name="Message">What it has to do with the finding.</param>
public sealed record RelatedFile(string File, string Path, string Message);
