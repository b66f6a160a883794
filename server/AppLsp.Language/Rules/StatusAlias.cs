using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>The status is written as another word for a canonical value. Marked at the word.</summary>
internal sealed class StatusAlias : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("status-alias", Severity.Off)
        {
            What = "The status is another name for a known one, such as `Submitted` for `APPLIED`. Off by default: AppLsp reads both.",
            Why = "One word for one thing makes files searchable with any tool.",
            Silent = ["Differences in case, `_`, `-` and spaces: `In review` is `IN_REVIEW`."],
            Bad = """
                # Application Details

                ## Status
                Submitted
                """,
            Good = """
                # Application Details

                ## Status
                Applied
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var mention in context.Application.Status.Mentions)
        {
            var written = context.Text.Slice(mention.Span);
            if (Names.JoinedKey(written) == Names.JoinedKey(mention.Definition.Value) || StatusPhrases.IsWritten(written))
                continue;
            var value = LetterCase.StatusInWordsOf(written, mention.Definition.Value);
            // `Second interview planned`: with the word behind it, what would be written is another word again.
            if (WordBehind(context.Text, mention.Span) is { } next && context.Schema.FindStatus($"{value} {next}") is not null)
                continue;
            yield return Mark(context, mention.Span, $"“{written}” is another word for “{mention.Definition}”. Write “{value}”.") with
            {
                Fixes = [Fix.Replace($"Write “{value}”", mention.Span, value) with { IsPreferred = true, IsSafe = true }],
            };
        }
    }

    private static string? WordBehind(SourceText text, TextSpan span) =>
        text.Slice(TextSpan.FromBounds(span.End, text.LineEnd(text.LineAt(span.End)))) is [' ', ..] rest
        && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, ..]
            ? word
            : null;
}
