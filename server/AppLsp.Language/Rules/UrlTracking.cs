using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>An address carries parameters that only tell where the visitor came from. Marked at the address.</summary>
internal sealed class UrlTracking : Rule
{
    /// <summary>
    /// What ends a sentence or an emphasis, and no address that stands bare in it: GitHub leaves the same out of its links.
    /// </summary>
    private const string Closing = ".,;:!?'*_~";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("url-tracking", Severity.Hint)
        {
            What = "The posting's address has tracking parameters, such as `utm_source` or `gclid`.",
            Why = "They make the address long, differ between two copies of a posting, and tell the employer where you clicked.",
            Silent = ["Parameters that may do anything else.", "Code, and addresses with a `;` among their parameters."],
            Bad = """
                # Application Details

                ## Job URL
                https://jobs.example.com/harbor-foods?id=1042&utm_source=newsletter
                """,
            Good = """
                # Application Details

                ## Job URL
                https://jobs.example.com/harbor-foods?id=1042
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        // What stands again below is a record of what was opened.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var section in context.Application.Sections.Where(section => section is { Entry.Traits.IsAddress: true, FirstLine: not null })
        )
        {
            // A link whose words are its address is one finding, and mended in both places.
            foreach (var same in AddressesIn(context.Application.Outline, section.FirstLine!.Span).GroupBy(context.Text.Slice))
                if (told.Add(same.Key) && Find(context, same.Key, [.. same]) is { } finding)
                    yield return finding;
        }
    }

    /// <summary>What is to be said of an address, or null.</summary>
    private Finding? Find(RuleContext context, string address, IReadOnlyList<TextSpan> places)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var end = address.IndexOf('#', start) is >= 0 and var fragment ? fragment : address.Length;
        var query = address[start..end];
        if (query.Contains(';', StringComparison.Ordinal))
            return null;
        var parameters = query[1..].Split('&');
        var tracking = parameters.Where(WebAddress.IsTracking).Select(WebAddress.NameOfParameter).Distinct().ToList();
        if (tracking.Count == 0)
            return null;
        var kept = string.Join('&', parameters.Where(parameter => !WebAddress.IsTracking(parameter)));
        var spans = places.Select(place => new TextSpan(place.Start + start, query.Length)).ToList();
        return Mark(
            context,
            spans[0],
            $"The address has tracking parameters ({string.Join(", ", tracking)}). It opens the same page without them."
        ) with
        {
            Fixes =
            [
                new("Remove the tracking parameters", () => spans.Select(span => new TextEdit(span, kept.Length == 0 ? "" : "?" + kept)))
                {
                    IsPreferred = true,
                    IsSafe = true,
                },
            ],
        };
    }

    /// <summary>The words of a line that have a query, bare and in links alike. What stands in code is quoted as it is.</summary>
    private static IEnumerable<TextSpan> AddressesIn(Outline outline, TextSpan line)
    {
        var text = outline.Text;
        if (!text.Span(line).Contains('?'))
            yield break;
        for (var start = line.Start; start < line.End; start++)
        {
            if (IsEdge(text.Content[start]) || text.Content[start] is '(' or '[')
                continue;
            var word = TextSpan.FromBounds(start, EndOfWord(text, start, line.End));
            start = word.End;
            if (!text.Span(word).Contains('?') || outline.IsUnread(word.Start))
                continue;
            var address = IsInBrackets(outline, word) ? word : new(word.Start, text.Span(word).TrimEnd(Closing).Length);
            if (text.Span(address).Contains('?'))
                yield return address;
        }
    }

    /// <summary>
    /// Where the word ends that begins at <paramref name="start"/>: before a bracket too, unless it was opened in the word.
    /// </summary>
    private static int EndOfWord(SourceText text, int start, int end)
    {
        var (round, square) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text.Content[i];
            if (IsEdge(c))
                return i;
            if (i > start && text.Content[i - 1] == '\\')
                continue;
            round += c switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            square += c switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            if (round < 0 || square < 0)
                return i;
        }
        return end;
    }

    /// <summary>
    /// Whether a character is part of no address: a space, a quotation mark, <c>&lt;</c>, or the punctuation of other scripts.
    /// </summary>
    private static bool IsEdge(char c) =>
        c is '<' or '>' or '"' or '`' || char.IsWhiteSpace(c) || (!char.IsAscii(c) && char.IsPunctuation(c));

    /// <summary>
    /// Whether brackets say where the address ends, those of a link or its own, so that what looks like the sentence's end is a part of it.
    /// </summary>
    private static bool IsInBrackets(Outline outline, TextSpan word) =>
        outline.InlinesAt(word.Start).Any(link => link.Kind != InlineKind.Address && link.UrlSpan == word);
}
