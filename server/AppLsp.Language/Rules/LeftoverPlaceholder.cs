using System.Buffers;
using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A template's placeholder was left in the person's own text. Marked at the placeholder.</summary>
internal sealed partial class LeftoverPlaceholder : Rule
{
    /// <summary>Words with which the inside of a placeholder begins, besides the names of sections.</summary>
    private static readonly string[] Beginnings =
    [
        "your",
        "insert",
        "add",
        "enter",
        "fill",
        "hiring manager",
        "recipient",
        "name",
        "first name",
        "last name",
        "full name",
        "date",
        "number",
        "city",
        "address",
        "team",
        "product",
        "skill",
        "years",
    ];

    /// <summary>Names of HTML's elements that are a field's name too.</summary>
    private static readonly string[] Elements = ["address", "link", "title"];

    /// <summary>One of these is in every placeholder, and in few lines.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["[", "{{", "<", "TODO", "XXX", "FIXME", "lorem"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("leftover-placeholder", Severity.Warning)
        {
            What = "`[Company]`, `{{role}}`, `<Name>`, `TODO`, `XXX` or `lorem ipsum` stands in your own text.",
            Why = "A letter that goes out to “Dear [Hiring Manager]” ends the application.",
            Silent =
                "Links, wikilinks, checkboxes, footnotes, code and HTML are no placeholders, nor are types (`List<Contact>`) and "
                + "headings. `TODO` counts where something begins "
                + "or before a colon, not in `a TODO app`. Brackets in front matter are YAML's. What stands in a pasted posting is "
                + "the employer's, and a quotation outside the letter somebody else's.",
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join [Company] as a planner
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join Harbor Foods as a planner
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (span, inner) in In(context.Application))
        {
            var fix = inner is null ? null : Fill(context, span, inner);
            yield return Mark(context, span, $"“{context.Text.Slice(span)}” is left over from a template. Put the real words here.") with
            {
                Fixes = fix is null ? [] : [fix],
            };
        }
    }

    /// <summary>The placeholders in the person's own text, each with the words in its brackets, or null where it has none.</summary>
    internal static IEnumerable<(TextSpan Span, string? Inner)> In(Application application)
    {
        // The text itself: `<Name>` is HTML to Markdown, and so among the words of no line. Few lines have a sign at all.
        var text = application.Text;
        List<TextSpan>? skipped = null;
        List<OutlineNode> blocks = [];
        for (var from = 0; from < text.Length;)
        {
            var sign = text.Content.AsSpan(from).IndexOfAny(Signs);
            if (sign < 0)
                yield break;
            sign += from;
            if (skipped is null)
                (skipped, blocks) = (Skipped(application), InOrder(application.Outline.Blocks));
            if (skipped.Find(part => part.Touches(sign)) is { IsEmpty: false } part)
            {
                from = part.End + 1;
                continue;
            }
            var line = text.LineSpan(text.LineAt(sign));
            foreach (var placeholder in OnLine(application, line, blocks))
                yield return placeholder;
            from = line.End + 1;
        }
    }

    /// <summary>Whether a placeholder stands in <paramref name="line"/>.</summary>
    internal static bool IsIn(Application application, TextLine line)
    {
        var text = application.Text;
        return !Skipped(application).Exists(part => part.Touches(line.Span.Start))
            && OnLine(application, text.LineSpan(text.LineAt(line.Span.Start)), InOrder(application.Outline.Blocks))
                .Any(placeholder => line.Span.Contains(placeholder.Span));
    }

    /// <summary>The front matter and the postings.</summary>
    private static List<TextSpan> Skipped(Application application)
    {
        var parts = application
            .Sections.Where(section => section.Entry.Fact == Fact.Posting && section.Form != SectionForm.FrontMatter)
            .Select(section => TextSpan.FromBounds(section.NameSpan.Start, section.End))
            .ToList();
        if (application.Outline.FrontMatterSpan is { } frontMatter)
            parts.Add(frontMatter);
        return parts;
    }

    /// <summary>The definitions of addresses stand together among the blocks, wherever they are written.</summary>
    private static List<OutlineNode> InOrder(IEnumerable<OutlineNode> blocks) => [.. blocks.OrderBy(block => block.Span.Start)];

    private static IEnumerable<(TextSpan Span, string? Inner)> OnLine(Application application, TextSpan line, List<OutlineNode> blocks)
    {
        var words = application.Text.Slice(line);
        foreach (Match match in Pattern().Matches(words))
        {
            var span = new TextSpan(line.Start + match.Index, match.Length);
            var inner = match.Groups["inner"];
            if (inner.Success && !(match.Value.StartsWith("{{", StringComparison.Ordinal) || IsFieldName(inner.Value, application.Schema)))
                continue;
            if (match.Value[0] == '<' && Elements.Contains(inner.Value))
                continue;
            if (
                IsCode(words, match.Index)
                || IsBetween(words, match.Index, "[[", "]]")
                || IsBetween(words, match.Index, "<!--", "-->")
                || !IsOwnText(application, span, blocks)
            )
                continue;
            yield return (span, inner.Success ? inner.Value : null);
        }
    }

    /// <summary>Whether <paramref name="span"/> stands in words of the person's: in no link, no code, and no name of a section.</summary>
    private static bool IsOwnText(Application application, TextSpan span, List<OutlineNode> blocks)
    {
        if (application.Sections.Any(section => section.NameSpan.Contains(span)))
            return false;
        return BlockAt(blocks, span) switch
        {
            ParagraphNode paragraph => LastFrom(paragraph.Lines, line => line.Span.Start, span.Start)
                ?.Links.Any(link => link.Span.Start < span.End && span.Start < link.Span.End)
                is not true,
            // `## Company: <Company>` has a value; other headings name what stands below.
            HeadingNode heading => application.Sections.Any(section => heading.Span.Contains(section.NameSpan)),
            OpaqueNode { Kind: OpaqueKind.Html } html => IsFirstLineOf(html, application.Text, span),
            OpaqueNode { Kind: OpaqueKind.Quote } => application.SectionAt(span.Start)?.Enclosing(Fact.CoverLetter) is not null
                && !IsReference(application.Text, span),
            OpaqueNode { Kind: OpaqueKind.Table } => !IsReference(application.Text, span),
            OpaqueNode => false,
            _ => true,
        };
    }

    /// <summary>Whether <paramref name="span"/> ends the first line of HTML: a tag alone on its line begins a block of it.</summary>
    private static bool IsFirstLineOf(OpaqueNode html, SourceText text, TextSpan span)
    {
        var line = text.LineAt(span.Start);
        return line == text.LineAt(html.Span.Start) && text.Content.AsSpan()[span.End..text.LineEnd(line)].IsWhiteSpace();
    }

    /// <summary>
    /// The innermost block that holds <paramref name="span"/>; null where it stands in none, as HTML between an item's words does.
    /// </summary>
    private static OutlineNode? BlockAt<T>(IReadOnlyList<T> blocks, TextSpan span)
        where T : OutlineNode =>
        LastFrom(blocks, block => block.Span.Start, span.Start) switch
        {
            { } block when !block.Span.Contains(span) => null,
            ListNode list => BlockAt(list.Items, span),
            ListItemNode item => BlockAt(item.Blocks, span),
            var found => found,
        };

    /// <summary>
    /// Of parts in the order of the text, the last that starts no later than <paramref name="offset"/>; found by halves, as a text may be
    /// full of placeholders.
    /// </summary>
    private static T? LastFrom<T>(IReadOnlyList<T> parts, Func<T, int> start, int offset)
        where T : class
    {
        var (low, high) = (-1, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (start(parts[middle]) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low < 0 ? null : parts[low];
    }

    /// <summary>Whether an address is given elsewhere for the words in the brackets.</summary>
    private static bool IsReference(SourceText text, TextSpan span) =>
        text.Content[span.Start] == '[' && text.Content.Contains(text.Slice(span) + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the last <paramref name="opening"/> before <paramref name="index"/>, of a wikilink or a comment, is not closed before it.
    /// </summary>
    private static bool IsBetween(string line, int index, string opening, string closing) =>
        line.LastIndexOf(opening, index, StringComparison.Ordinal) is >= 0 and var start
        && line.IndexOf(closing, start, StringComparison.Ordinal) is var end
        && (end < 0 || end > index);

    /// <summary>Whether an odd number of backticks stands before: then a code span is open.</summary>
    private static bool IsCode(string line, int index) => line.AsSpan(0, index).Count('`') % 2 == 1;

    private static bool IsFieldName(string inner, ApplicationSchema schema)
    {
        var key = Names.Key(inner);
        return schema.FindSection(new(key)) is not null
            || Array.Exists(Beginnings, beginning => key == beginning || key.StartsWith(beginning + " ", StringComparison.Ordinal))
            || key.Split(' ') is [var first, "name" or "title"] && schema.FindSection(new(first)) is not null;
    }

    /// <summary>The value of the section that the placeholder names, where the file has one.</summary>
    private static Fix? Fill(RuleContext context, TextSpan span, string inner)
    {
        var key = Names.Key(inner.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner);
        var entry = context.Schema.FindSection(new(key)) ?? context.Schema.FindSection(new(key.Split(' ')[0]));
        // A value that is still to be written itself helps nobody.
        return entry is { Shape: Shape.Line } && context.Application.Value(entry.Fact) is { } value && !Pattern().IsMatch(value)
            ? Fix.Replace($"Put “{value}”", span, value) with
            {
                IsPreferred = true,
            }
            : null;
    }

    [GeneratedRegex(
        """
            (?<![\[!\\\w])\[(?<inner>\p{L}[\p{L}\p{N} '’_/-]{1,40})\](?![\[(:\]])
            | \{\{\s*(?<inner>[^{}\r\n]{1,40}?)\s*\}\}
            | (?<!\w)<(?<inner>\p{L}[\p{L}\p{N} _-]{1,40})>
            | (?-i:(?<=(?:^|[*>|(\[\]~–—]|[-+.:;!?]\s)[\s*_~]*)\b(?:TODO|FIXME)\b
                (?!-|\s+(?:apps?|applications?|lists?|items?|trackers?|managers?|comments?)\b))
            | (?-i:\b(?:TODO|FIXME)(?=:(?:\s|$)))
            | (?-i:\bXXX+\b)
            | \blorem\ ipsum\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
