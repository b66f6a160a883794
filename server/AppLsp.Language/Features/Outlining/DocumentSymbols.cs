using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Outlining;

/// <summary>What an entry of the outline is; editors choose its icon by it.</summary>
public enum SymbolKind
{
    /// <summary>The title: the application itself.</summary>
    Application,

    /// <summary>A section, in whatever form, or another heading of the person's own.</summary>
    Section,

    /// <summary>A label or group of labels.</summary>
    Label,

    /// <summary>A point of the cover letter.</summary>
    Point,
}

/// <summary>An entry of the outline.</summary>
/// <param name="Name">The name as the document writes it; never empty.</param>
/// <param name="Detail">What it holds, in a few words: the status, the date, <c>3 of 4</c>; or nothing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it, its children included.</param>
/// <param name="NameSpan">Where the name stands, inside <paramref name="Span"/>.</param>
/// <param name="Children">What stands in it, in the order of the text.</param>
public sealed record DocumentSymbol(
    string Name,
    string Detail,
    SymbolKind Kind,
    TextSpan Span,
    TextSpan NameSpan,
    IReadOnlyList<DocumentSymbol> Children
);

/// <summary>
/// The outline of an application: its title, sections, labels and points, and the person's own headings among them. A pasted posting is one
/// entry.
/// </summary>
public static class DocumentSymbols
{
    private const int LongestDetail = 60;

    /// <summary>The outermost entries, in the order of the text; none outside applications.</summary>
    public static IReadOnlyList<DocumentSymbol> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return [];
        var symbols = Unnested(application).OrderBy(symbol => symbol.Span.Start).ThenByDescending(symbol => symbol.Span.End).ToList();
        var next = 0;
        return Nest(symbols, ref next, application.Text.Length);
    }

    private static IEnumerable<DocumentSymbol> Unnested(Application application)
    {
        var text = application.Text;
        if (application.TitleSpan is { IsEmpty: false } title)
        {
            var caption = NamedApplication.Caption(
                application.Value(Fact.Company),
                application.Value(Fact.Position),
                application.Status.Definition
            );
            yield return new(
                application.Title?.Name ?? application.OwnTitle!.Title.Text,
                Phrasing.Excerpt(caption, LongestDetail),
                SymbolKind.Application,
                TextSpan.FromBounds(LineStart(text, title), text.Length),
                title,
                []
            );
        }
        foreach (var section in application.Sections)
            if (section.Name.Length > 0 && section.Form != SectionForm.Title)
                yield return new(
                    section.Name,
                    Detail(application, section),
                    KindOf(section.Entry),
                    SpanOf(text, section),
                    section.NameSpan,
                    []
                );
        foreach (var heading in application.UnknownHeadings.Concat(NobodysHeadings(application)))
            if (heading.Title.Text.Length > 0 && heading != application.OwnTitle)
                yield return new(heading.Title.Text, "", SymbolKind.Section, application.Outline.PartOf(heading), heading.Title.Span, []);
    }

    /// <summary>The headings whose owner nobody knows: they may be the person's own.</summary>
    private static IEnumerable<HeadingNode> NobodysHeadings(Application application) =>
        application.Nobodys.Count == 0
            ? []
            : application.Outline.Blocks.OfType<HeadingNode>().Where(heading => application.IsNobodys(heading.Span.Start));

    /// <summary>
    /// Each entry with those that begin before it ends: an entry that reaches beyond the one it begins in is cut off there.
    /// </summary>
    private static List<DocumentSymbol> Nest(List<DocumentSymbol> unnested, ref int next, int end)
    {
        var nested = new List<DocumentSymbol>();
        while (next < unnested.Count && unnested[next].Span.Start < end && unnested[next].NameSpan.End <= end)
        {
            var symbol = unnested[next++];
            var span = TextSpan.FromBounds(symbol.Span.Start, Math.Min(symbol.Span.End, end));
            nested.Add(symbol with { Span = span, Children = Nest(unnested, ref next, span.End) });
        }
        return nested;
    }

    private static TextSpan SpanOf(SourceText text, Section section)
    {
        var start = section switch
        {
            { Item: { } item } => item.MarkerSpan.Start,
            { Form: SectionForm.Heading } => LineStart(text, section.NameSpan),
            _ => section.NameSpan.Start,
        };
        return TextSpan.FromBounds(start, Math.Max(section.End, Math.Max(section.NameSpan.End, section.ValueSpan?.End ?? 0)));
    }

    private static int LineStart(SourceText text, TextSpan span) => text.LineStart(text.LineAt(span.Start));

    private static SymbolKind KindOf(SchemaEntry entry) =>
        entry.Kind switch
        {
            EntryKind.Section or EntryKind.Child => SymbolKind.Section,
            EntryKind.Point => SymbolKind.Point,
            _ => SymbolKind.Label,
        };

    private static string Detail(Application application, Section section)
    {
        var entry = section.Entry;
        if (entry.Fact == Fact.Status)
            return application.Status.Definition?.Value ?? "";
        if (entry.Fact == Fact.CoverLetter)
            return application.CoverLetter is { Points.Count: > 0 } letter
                ? $"{letter.WrittenCount} of {letter.RequiredPoints.Count()}"
                : "";
        if (entry.Fact == Fact.Skills && application.Skills.Requirements is { Count: > 0 } asked)
            return $"{asked.Count(application.Skills.IsCovered)} of {asked.Count}";
        return entry.Traits switch
        {
            { IsDay: true } => application.DateIn(section)?.Day is { } day ? Dates.ToIso(day) : "",
            { IsWords: true } => Phrasing.Excerpt(section.FirstLine?.Text ?? "", LongestDetail),
            _ => "",
        };
    }
}
