using System.Buffers;
using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>A template's placeholder was left in the person's own text. Marked at the placeholder.</summary>
internal sealed partial class LeftoverPlaceholder : Rule
{
    /// <summary>Words with which the inside of a placeholder begins, besides the names of sections.</summary>
    private static readonly string[] Beginnings = ["your", "insert", "add", "enter", "fill", "hiring manager", "recipient", "name", "date", "number", "city", "address", "team", "product", "skill", "years"];

    /// <summary>One of these is in every placeholder, and in few lines.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["[", "{{", "<", "TODO", "XXX", "FIXME", "lorem"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("leftover-placeholder", Severity.Warning)
    {
        What = "`[Company]`, `{{role}}`, `<Name>`, `TODO`, `XXX` or `lorem ipsum` stands in your own text.",
        Why = "A letter that goes out to “Dear [Hiring Manager]” ends the application.",
        Silent = "Links, wikilinks, checkboxes, footnotes, code and HTML are no placeholders, brackets in front matter are YAML's, and what stands in a pasted posting is the employer's.",
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
            yield return Mark(context, span, $"“{context.Text.Slice(span)}” is left over from a template. Put the real words here.") with { Fixes = fix is null ? [] : [fix] };
        }
    }

    /// <summary>The placeholders in the person's own text, each with the words in its brackets, or null where it has none.</summary>
    internal static IEnumerable<(TextSpan Span, string? Inner)> In(Application application)
    {
        // Whole lines: `<Name>` at a line's edge is HTML to Markdown, and so no part of the line's words.
        var parts = new List<(TextSpan Line, TextLine Part)>();
        foreach (var section in application.Sections)
        {
            if (section.Form == SectionForm.FrontMatter || section.Enclosing(Fact.Posting) is not null) continue;
            foreach (var part in section.Lines)
            {
                var line = application.Text.LineSpan(application.Text.LineAt(part.Span.Start));
                if (application.Text.Span(line).ContainsAny(Signs)) parts.Add((line, part));
            }
        }
        return parts.GroupBy(entry => entry.Line).SelectMany(line => OnLine(application, line.Key, [.. line.SelectMany(entry => entry.Part.Links)]));
    }

    private static IEnumerable<(TextSpan Span, string? Inner)> OnLine(Application application, TextSpan line, List<LinkMention> links)
    {
        var words = application.Text.Slice(line);
        foreach (Match match in Pattern().Matches(words))
        {
            var span = new TextSpan(line.Start + match.Index, match.Length);
            if (links.Exists(link => link.Span.Start < span.End && span.Start < link.Span.End) || IsCode(words, match.Index)) continue;
            var inner = match.Groups["inner"];
            if (inner.Success && !(match.Value.StartsWith("{{", StringComparison.Ordinal) || IsFieldName(inner.Value, application.Schema))) continue;
            yield return (span, inner.Success ? inner.Value : null);
        }
    }

    /// <summary>Whether an odd number of backticks stands before: then a code span is open.</summary>
    private static bool IsCode(string line, int index) => line.AsSpan(0, index).Count('`') % 2 == 1;

    private static bool IsFieldName(string inner, ApplicationSchema schema)
    {
        var key = Names.Key(inner);
        return schema.FindSection(new(key)) is not null || Array.Exists(Beginnings, beginning => key == beginning || key.StartsWith(beginning + " ", StringComparison.Ordinal))
            || key.Split(' ') is [var first, "name" or "title"] && schema.FindSection(new(first)) is not null;
    }

    /// <summary>The value of the section that the placeholder names, where the file has one.</summary>
    private static Fix? Fill(RuleContext context, TextSpan span, string inner)
    {
        var key = Names.Key(inner.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner);
        var entry = context.Schema.FindSection(new(key)) ?? context.Schema.FindSection(new(key.Split(' ')[0]));
        return entry is { Shape: Shape.Line } && context.Application.Value(entry.Fact) is { } value ? Fix.Replace($"Put “{value}”", span, value) with { IsPreferred = true } : null;
    }

    [GeneratedRegex(
        """
        (?<![\[!\\\w])\[(?<inner>\p{L}[\p{L}\p{N} '’_/-]{1,40})\](?![\[(:\]])
        | \{\{\s*(?<inner>[^{}\r\n]{1,40}?)\s*\}\}
        | <(?<inner>\p{L}[\p{L}\p{N} _-]{1,40})>
        | \b(?-i:TODO|XXX+|FIXME)\b
        | \blorem\ ipsum\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
