using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>The status slot holds more than one value. Marked at the second.</summary>
internal sealed class SeveralStatuses : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("several-statuses", Severity.Warning)
        {
            What = "More than one status is given where one belongs.",
            Why = "The first one counts, which may not be the current one; earlier ones belong in the history.",
            Silent =
            [
                "A remark after the status, behind a comma too: `Applied, no reply`.",
                "A status that tells its course: `Applied (3/5), interview (3/10)`, `Applied, OA, rejected`. The last one counts.",
                "A list of stages with checkboxes: the last ticked one is the status.",
            ],
            Bad = """
                # Application Details

                ## Status
                ### Application
                APPLIED
                INTERVIEW
                """,
            Good = """
                # Application Details

                ## Status
                ### Application
                INTERVIEW
                ### History
                - 2026-03-02: APPLIED
                - 2026-03-11: INTERVIEW
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var mentions = context.Application.Status.Mentions.DistinctBy(mention => mention.Definition).ToList();
        if (mentions.Count < 2)
            yield break;
        yield return Mark(
            context,
            mentions[1].Span,
            $"More than one status is given: {string.Join(", ", mentions.Select(mention => mention.Definition))}. Keep the current one."
        ) with
        {
            Fixes = [.. mentions.Where(mention => CanKeep(context, mention)).Select(mention => Keep(context, mention))],
        };
    }

    private static Fix Keep(RuleContext context, StatusMention kept) =>
        new($"Keep “{context.Text.Slice(kept.Span)}”", () => Edits(context, kept));

    /// <summary>Of the line of <paramref name="kept"/> the other values go; the other lines go as a whole.</summary>
    private static IEnumerable<TextEdit> Edits(RuleContext context, StatusMention kept)
    {
        foreach (var (line, mentions) in ByLine(context))
        {
            if (mentions.Contains(kept))
            {
                yield return new(Around(mentions), context.Text.Slice(kept.Span));
                continue;
            }
            var end = line + 1 < context.Text.LineCount ? context.Text.LineStart(line + 1) : context.Text.Length;
            var start = end == context.Text.Length && line > 0 ? context.Text.LineEnd(line - 1) : context.Text.LineStart(line);
            yield return new(TextSpan.FromBounds(start, end == context.Text.Length ? context.Text.LineEnd(line) : end), "");
        }
    }

    /// <summary>Whether no words but statuses stand on the lines that would go.</summary>
    private static bool CanKeep(RuleContext context, StatusMention kept) =>
        ByLine(context)
            .Where(line => !line.Mentions.Contains(kept))
            .All(line =>
            {
                var (span, values) = (context.Text.LineSpan(line.Line), Around(line.Mentions));
                return !HasWords(context.Text, TextSpan.FromBounds(span.Start, values.Start))
                    && !HasWords(context.Text, TextSpan.FromBounds(values.End, span.End));
            });

    private static IEnumerable<(int Line, List<StatusMention> Mentions)> ByLine(RuleContext context) =>
        context
            .Application.Status.Mentions.GroupBy(mention => context.Text.LineAt(mention.Span.Start))
            .Select(line => (line.Key, line.ToList()));

    private static TextSpan Around(List<StatusMention> mentions) => TextSpan.FromBounds(mentions[0].Span.Start, mentions[^1].Span.End);

    private static bool HasWords(SourceText text, TextSpan span) => text.Slice(span).Any(char.IsLetterOrDigit);
}
