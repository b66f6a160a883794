using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>What stands for an address is none that a browser opens. Marked at it.</summary>
internal sealed class MalformedUrl : Rule
{
    /// <summary>The signs that may stand around an address: `LinkedIn (https://linkedin.com/jobs/1)`.</summary>
    private const string Around = "<>()[]\"'";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("malformed-url", Severity.Warning)
        {
            What = "The address is not a full `http` or `https` URL.",
            Why = "It cannot be opened, or compared with those of your other applications.",
            Silent =
            [
                "Full addresses, bare, in `<...>` or as Markdown links, with words around them.",
                "`Not provided`, or words for where the posting was: `url-missing` reports them.",
                "`[Job URL]` or `TODO`: `leftover-placeholder` reports them.",
                "Wikilinks to a saved copy.",
            ],
            Bad = """
                # Application Details

                ## Job URL
                jobs.example.com/harbor-foods/1042
                """,
            Good = """
                # Application Details

                ## Job URL
                https://jobs.example.com/harbor-foods/1042
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from section in context.Application.Sections
        where section.Entry.Traits.IsAddress && section.FirstLine is not null && !context.Schema.SaysAbsent(section.FirstLine.Text)
        where !context.Application.IsFilledByProgram(section) && !AbsentAddress.IsIn(section, context.Application)
        let address = AddressIn(context.Text, section.FirstLine!)
        // A template's placeholder is one mistake, and has a mark of its own.
        where !WebAddress.IsAbsolute(address.Url) && !Placeholders.AreIn(context.Application, section.FirstLine!)
        where !context.Application.IsFilledByProgram(section) && !IsKeptElsewhere(context.Text, section.FirstLine!)
        select Mark(context, address.Span, $"“{address.Url}” is not a full web address. {Advice(address.Url)}") with
        {
            Fixes = LacksScheme(address.Url) ? [AddScheme(context.Text, address)] : [],
        };

    /// <summary>What stands for the address: the first link, else the word that looks like one, else the whole line.</summary>
    private static (string Url, TextSpan Span) AddressIn(SourceText text, TextLine line)
    {
        if (line.Links.Length > 0)
            return (line.Links[0].Url, line.Links[0].Span);
        var words = text.Words(line.Span)
            .Select(word => text.Trimmed(word, Around.Contains))
            .Select(word => (Url: text.Slice(word), Span: word))
            .ToList();
        return words.Find(word => WebAddress.IsAbsolute(word.Url)) is { Url: not null } address ? address
            : words.Find(word => WebAddress.LooksLikeOne(word.Url)) is { Url: not null } likely ? likely
            : (line.Text, line.Span);
    }

    /// <summary>Whether a note or a file in which a copy of the posting is kept is linked in the place of an address.</summary>
    private static bool IsKeptElsewhere(SourceText text, TextLine line) => text.Span(line.Span).Contains("[[", StringComparison.Ordinal);

    private static bool LacksScheme(string address) => WebAddress.IsAbsolute("https://" + address) && WebAddress.LooksLikeOne(address);

    /// <summary>In a link the address stands last, behind the words.</summary>
    private static Fix AddScheme(SourceText text, (string Url, TextSpan Span) address) =>
        Fix.Replace(
            "Add “https://”",
            new(address.Span.Start + text.Slice(address.Span).LastIndexOf(address.Url, StringComparison.Ordinal), 0),
            "https://"
        ) with
        {
            IsPreferred = true,
        };

    private static string Advice(string address) =>
        LacksScheme(address) ? $"Write https://{address}." : "Copy it from the browser, or write “Not provided”.";
}
