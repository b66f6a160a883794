using AppLsp.Language.Applications;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A suppression hides nothing. Marked at the code, or at the word of one that names none.</summary>
/// <remarks>It is run last, when the other rules' findings are known.</remarks>
internal sealed class UnusedSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("unused-suppression", Severity.Hint)
        {
            What =
                "A suppression hides nothing: the rule finds nothing there, the rule or the suppression is unknown, or the "
                + "snooze has ended.",
            Why = "A forgotten suppression hides the next finding.",
            Silent =
            [
                "Suppressions in code.",
                "Rules that compare files, where no other file is known.",
                "Files that suppress this rule by its code.",
            ],
            Bad = """
                # Application Details
                <!-- applsp-disable url-missing -->

                ## Job URL
                https://jobs.example.com/harbor-foods/1042
                """,
            Good = """
                # Application Details
                <!-- applsp-disable url-missing -->

                ## Job URL
                Not provided
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (suppression, code) in context.UnusedSuppressions)
        {
            if (suppression.Scope == SuppressionScope.Nothing)
            {
                yield return NoSwitch(context, suppression);
                continue;
            }
            var rule = code is null ? null : RuleCatalog.Find(code.Code);
            // A snooze that has ended switches nothing off whatever the other files say.
            var isUpToOthers =
                rule is not null
                && LooksAtOthers(context, rule)
                && (suppression.Scope != SuppressionScope.Snooze || suppression.Until > context.Today);
            // The file that it is there for may be one that nobody has read this time.
            if (isUpToOthers && !context.Workspace.HasOthers)
                continue;
            yield return Mark(context, code?.Span ?? suppression.NameSpan, Message(suppression, code?.Code, rule, context.Today)) with
            {
                Fixes = [.. Fixes(context, suppression, code, isUpToOthers)],
            };
        }
    }

    private static bool LooksAtOthers(RuleContext context, RuleInfo rule) =>
        rule.LooksAtOthers || (rule.AsksForTheUsual && context.Application.Declaration != Declaration.Own && !context.HasConfig);

    private static string Message(Suppression suppression, string? code, RuleInfo? rule, DateOnly today) =>
        (code, rule, suppression) switch
        {
            (null, _, _) => "This suppression hides nothing. Remove it.",
            (_, null, _) => $"Unknown rule “{code}”.{Suggestion(code)}",
            (_, _, { Scope: SuppressionScope.Snooze, Until: null }) => "This snooze has no end date. Add “until YYYY-MM-DD”.",
            (_, _, { Scope: SuppressionScope.Snooze, Until: { } until }) when until <= today =>
                $"This snooze ended on {Dates.ToIso(until)}. Remove it, or set a later day.",
            _ => $"This suppression hides nothing: “{code}” finds nothing here. Remove it.",
        };

    /// <summary>
    /// The mark of a word that is no switch. It may be a slip: what it was to switch off is shown now, so the comment is not taken away.
    /// </summary>
    private Finding NoSwitch(RuleContext context, Suppression suppression)
    {
        var (word, words) = (context.Text.Slice(suppression.NameSpan), Suppression.Switches.Select(known => known.Word));
        return Spelling.Nearest(word, words) is { } nearest
            ? Mark(context, suppression.NameSpan, $"Unknown suppression “{word}”. Did you mean “{nearest}”?") with
            {
                Fixes = [Fix.Replace($"Write “{nearest}”", suppression.NameSpan, nearest)],
            }
            : Mark(context, suppression.NameSpan, $"Unknown suppression “{word}”. Use {Phrasing.List(words, "or")}.") with
            {
                Fixes = [Removal(context, suppression, null)],
            };
    }

    private static IEnumerable<Fix> Fixes(RuleContext context, Suppression suppression, SuppressedCode? code, bool isUpToOthers)
    {
        // Not all of the other files may have been read.
        var removal = Removal(context, suppression, code) with
        {
            IsPreferred = true,
            IsSafe = !isUpToOthers,
        };
        if (code is null || RuleCatalog.Find(code.Code) is not null || RuleCatalog.Nearest(code.Code) is not { } nearest)
            return [removal];
        // A slip of the pen: what it was to switch off would come to light again without the comment.
        return
        [
            Fix.Replace($"Write “{nearest.Code}”", code.Span, nearest.Code) with
            {
                IsPreferred = true,
            },
            removal with
            {
                IsPreferred = false,
                IsSafe = false,
            },
        ];
    }

    private static string Suggestion(string code) =>
        RuleCatalog.Nearest(code) is { } nearest ? $" Did you mean “{nearest.Code}”?" : " Remove it.";

    private static Fix Removal(RuleContext context, Suppression suppression, SuppressedCode? code)
    {
        if (code is null || suppression.Codes.Count == 1)
            return new("Remove the comment", () => [new TextEdit(WithItsLine(context.Text, suppression.Span), "")]);
        // A code goes with the space before it, and the first one with the comma behind it.
        var (content, start, end) = (context.Text.Content, code.Span.Start, code.Span.End);
        while (start > suppression.ArgumentsSpan.Start && (char.IsWhiteSpace(content[start - 1]) || content[start - 1] == ','))
            start--;
        if (code == suppression.Codes[0] && content[end] == ',')
            end++;
        return Fix.Replace($"Remove “{code.Code}”", TextSpan.FromBounds(start, end), "");
    }

    /// <summary>
    /// The comment, with its line ending where it stands alone on its line, and with the space before it where it ends one.
    /// </summary>
    private static TextSpan WithItsLine(SourceText text, TextSpan span)
    {
        var (first, last) = (text.LineAt(span.Start), text.LineAt(span.End));
        if (!text.Span(TextSpan.FromBounds(span.End, text.LineEnd(last))).IsWhiteSpace())
            return span;
        var before = text.Span(TextSpan.FromBounds(text.LineStart(first), span.Start));
        if (!before.IsWhiteSpace())
            return TextSpan.FromBounds(text.LineStart(first) + before.TrimEnd(' ').Length, span.End);
        return TextSpan.FromBounds(text.LineStart(first), last + 1 < text.LineCount ? text.LineStart(last + 1) : text.Length);
    }
}
