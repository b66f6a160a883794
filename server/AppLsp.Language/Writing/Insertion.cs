using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>
/// Puts sections, labels and points where the schema's order wants them, written as their neighbours are: a heading among
/// headings, a bold label among bold labels, an item among items.
/// </summary>
internal sealed partial class Insertion
{
    private readonly Application _application;
    private readonly Lazy<DocumentStyle> _style;
    private readonly Lazy<Headings> _headings;

    private Insertion(Application application)
    {
        _application = application;
        _style = new(() => DocumentStyle.Of(application));
        _headings = new(() => Headings.Of(application));
    }

    private SourceText Text => _application.Text;

    private DocumentStyle Style => _style.Value;

    private string LineEnding => Style.LineEnding;

    /// <summary>The edit that inserts <paramref name="entry"/> with its skeleton at its place.</summary>
    public static TextEdit Of(Application application, SchemaEntry entry) =>
        Of(application, entry, Skeleton.Of(application, entry) is { Length: > 0 } skeleton ? skeleton : Skeleton.ToReplace(entry));

    /// <summary>
    /// The edit that inserts <paramref name="entry"/>, with <paramref name="body"/> below its heading or label, at its place.
    /// </summary>
    public static TextEdit Of(Application application, SchemaEntry entry, string body) =>
        new Insertion(application).InsertHarmlessly(entry, body);

    /// <summary>
    /// The key of the front matter as which <paramref name="entry"/> is inserted; null where it is inserted elsewhere.
    /// </summary>
    public static string? KeyFor(Application application, SchemaEntry entry) =>
        IsKey(application, entry) ? FrontMatterKeys.For(application, entry) : null;

    private static bool IsKey(Application application, SchemaEntry entry) =>
        entry.Kind == EntryKind.Section && entry.IsOneValue && FrontMatterKeys.HoldAllFacts(application);

    /// <summary>The edits that insert <paramref name="entries"/>, which are in the schema's order, each with its skeleton.</summary>
    public static IEnumerable<TextEdit> Of(Application application, IEnumerable<SchemaEntry> entries)
    {
        var insertion = new Insertion(application);
        return application.Outline.Blocks.IsEmpty && application.Sections.Count == 0
            ? [insertion.Whole(entries)]
            : TextEdit.Joined(entries.Select(entry => insertion.InsertHarmlessly(entry, Skeleton.Of(application, entry))));
    }

    /// <summary>The edits that insert all points of the cover letter: into its label, or with the label where there is none.</summary>
    public static IEnumerable<TextEdit> OfLetter(Application application)
    {
        var letter = application.CoverLetter;
        if (letter.Entry is null)
            return [];
        var points = string.Join('\n', letter.MissingPoints.Select(point => $"- {point.Name}:"));
        return
        [
            letter.Label is { Form: not SectionForm.FrontMatter } label
                ? Into(application, label, points)
                : Of(application, letter.Entry, points),
        ];
    }

    /// <summary>
    /// The edit that writes <paramref name="body"/>, which is in the schema's form, into <paramref name="section"/>, below what it may
    /// hold.
    /// </summary>
    public static TextEdit Into(Application application, Section section, string body) => new Insertion(application).As(section).Fill(body);

    /// <summary>
    /// What of <paramref name="body"/>, which is in the schema's form, <paramref name="section"/> has room for: below a label are no
    /// headings, and behind a key of the front matter is one line.
    /// </summary>
    public static string BodyFor(Application application, Section section, string body) =>
        new Insertion(application).As(section).BodyFor(body);

    /// <summary>
    /// The first of the places for <paramref name="entry"/> at which it takes nothing in that belongs elsewhere; where there is none, the
    /// first of all.
    /// </summary>
    private TextEdit InsertHarmlessly(SchemaEntry entry, string body)
    {
        var first = Insert(entry, body, IsNeighbour);
        if (entry.Kind != EntryKind.Section || (!NeedsHeading(entry) && KeepsAllElse(first, entry)))
            return first;
        var heading = Insert(entry, body, section => section.Form == SectionForm.Heading && IsNeighbour(section));
        if (KeepsAllElse(heading, entry))
            return heading;
        var last = AtEnd(entry, body);
        return KeepsAllElse(last, entry) ? last : first;
    }

    /// <summary>
    /// Whether <paramref name="entry"/> is more than a line, and the document has no such section written as a label: below a label it
    /// would take in the labels that follow.
    /// </summary>
    private bool NeedsHeading(SchemaEntry entry) =>
        IsLong(entry)
        && !_application.Sections.Any(section =>
            section is { Form: not SectionForm.Heading, Parent: null, Entry.Kind: EntryKind.Section }
            && IsLong(section.Entry)
            && IsNeighbour(section)
        );

    private static bool IsLong(SchemaEntry entry) => entry.Traits.IsQuoted || entry.Traits.HoldsHeadings;

    /// <summary>
    /// Whether <paramref name="edit"/> inserts <paramref name="entry"/>, and all that is there is read as before.
    /// </summary>
    private bool KeepsAllElse(TextEdit edit, SchemaEntry entry) =>
        Surroundings.TakeIn(_application, edit, entry, ApplicationReader.Read(Outline.Of(Text.With(edit)), _application.Schema).Sections);

    private TextEdit Insert(SchemaEntry entry, string body, Func<Section, bool> isModel)
    {
        var isKey = IsKey(_application, entry);
        var siblings = _application
            .Sections.Where(section =>
                section.Entry.Parent == entry.Parent && (isKey ? section.Form == SectionForm.FrontMatter : isModel(section))
            )
            .ToList();
        var order = entry.Parent?.Children ?? _application.Schema.Sections;
        int PlaceOf(Section section) => order.IndexOf(section.Entry);
        var place = order.IndexOf(entry);
        // Of several of the nearest kind (`Body paragraph 2`), the last.
        if (siblings.Where(section => PlaceOf(section) < place).OrderBy(PlaceOf).LastOrDefault() is { } before)
            return As(Outermost(before)).After(entry, body);
        if (siblings.Where(section => PlaceOf(section) > place).MinBy(PlaceOf) is { } after)
            return As(Outermost(after)).Before(entry, body);
        return
            entry.Parent is { } parent
            && _application.Sections.FirstOrDefault(section => section.Entry == parent && section.Form != SectionForm.FrontMatter)
                is { } holder
            ? AtEndOf(holder, entry, body)
            : AtEnd(entry, body);
    }

    /// <summary>
    /// What stands in the front matter or the title has no neighbours in the text, and what is in a posting is the employer's.
    /// </summary>
    private bool IsNeighbour(Section section) =>
        section.Form is not (SectionForm.FrontMatter or SectionForm.Title)
        && section.Parent?.Enclosing(Fact.Posting) is null
        && IsModel(section)
        && !_application.IsNobodys(section.NameSpan.Start);

    /// <summary>
    /// A label of a section, where it stands below the heading of another, is no model: below a heading a label may be read as that one's
    /// text. So may an item in the list below another's label.
    /// </summary>
    private static Section Outermost(Section sibling)
    {
        if (sibling is { Form: SectionForm.Heading or SectionForm.FrontMatter } or { Entry.Kind: not EntryKind.Section })
            return sibling;
        var outermost = sibling;
        for (var around = sibling.Parent; around is not null; around = around.Parent)
        {
            if (around.Form == SectionForm.Heading)
                return around;
            if (around.Form is SectionForm.Bold or SectionForm.Plain)
                outermost = around;
        }
        return outermost;
    }

    /// <summary>The first label or point of <paramref name="holder"/>, after what it holds already.</summary>
    private TextEdit AtEndOf(Section holder, SchemaEntry entry, string body)
    {
        if (!entry.IsLabel && holder.Form == SectionForm.Heading)
            return TextEdit.Insert(
                _headings.Value.PartOf(holder).End,
                HeadingGap() + Heading(Math.Min(holder.Level + 1, 6), isSetext: false, entry.Name, entry, body)
            );
        // What stands below a heading of the person's own is a part of that.
        var own = OwnHeadingIn(holder);
        if (holder.OuterItems.LastOrDefault(item => own is null || item.Span.Start < own.Span.Start) is { } last)
            return new ItemNeighbour(this, holder, last, isModel: false).After(entry, body);
        var item = $"- {entry.Name}:" + (body.Length == 0 ? "" : "\n" + Indented(body));
        return own is null ? As(holder).Fill(item) : Above(own, holder, item);
    }

    /// <summary>The first heading below that of <paramref name="holder"/> that the schema lacks; null where there is none.</summary>
    private HeadingNode? OwnHeadingIn(Section holder) =>
        holder is { Form: SectionForm.Heading, HasHeadings: true }
            ? _application.UnknownHeadings.FirstOrDefault(heading => heading.Span.Start > holder.NameSpan.Start)
            : null;

    /// <summary>The edit that writes <paramref name="body"/> into <paramref name="holder"/>, above a heading in it.</summary>
    private TextEdit Above(HeadingNode heading, Section holder, string body)
    {
        var end = EndOfLine(Text.EndOfWords(_headings.Value.StartOf(heading)));
        var isRightBelow = end == EndOfLine(_headings.Value.Node(holder).Span.End);
        var gap = isRightBelow && !Style.HasGapBelowHeadings ? LineEnding : LineEnding + LineEnding;
        var laid = SnippetText.Lay(body, Style, deeper: holder.Level - SnippetText.SectionLevel);
        return TextEdit.Insert(end, gap + laid + Gaps.After(Text, end));
    }

    /// <summary>A document without a neighbour gets a heading at its end.</summary>
    private TextEdit AtEnd(SchemaEntry entry, string body) => AtEnd(Heading(Style.SectionLevel, isSetext: false, entry.Name, entry, body));

    /// <summary>All of a document that has nothing yet, its title too.</summary>
    private TextEdit Whole(IEnumerable<SchemaEntry> entries)
    {
        var parts = entries.Select(entry =>
            Heading(Style.SectionLevel, isSetext: false, entry.Name, entry, Skeleton.Of(_application, entry))
        );
        var title = _application.Schema.Title.Name;
        return AtEnd(string.Join(LineEnding + LineEnding, title.Length > 0 ? parts.Prepend("# " + title) : parts));
    }

    private TextEdit AtEnd(string heading)
    {
        var end = Text.EndOfWords(Text.Length);
        if (end == 0 || (end == 1 && Text.Content[0] == '\uFEFF'))
            return TextEdit.Insert(end, heading + LineEnding);
        return TextEdit.Insert(EndOfLine(end), HeadingGap() + heading);
    }

    /// <summary>The text of a heading with its body.</summary>
    private string Heading(int level, bool isSetext, string name, SchemaEntry entry, string body)
    {
        var heading =
            isSetext && level <= 2
                ? name + LineEnding + new string(level == 1 ? '=' : '-', Math.Max(3, name.Length))
                : new string('#', level) + " " + name;
        if (body.Length == 0)
            return heading;
        var deeper = entry.Kind == EntryKind.Section ? level - SnippetText.SectionLevel : 0;
        return heading + (Style.HasGapBelowHeadings ? LineEnding + LineEnding : LineEnding) + SnippetText.Lay(body, Style, deeper: deeper);
    }

    /// <summary>
    /// A label has no headings below it: of a status, the value is enough. Beside a name in small letters it is in small letters too,
    /// unless other statuses show how the person writes them.
    /// </summary>
    private static string ForLabel(Application application, SchemaEntry entry, string name, string body)
    {
        if (entry.Fact != Fact.Status)
            return body.StartsWith('#') ? "" : body;
        var value = body.Split('\n')[^1];
        return name.Any(char.IsUpper) || application.StatusMentions.Any() ? value : value.ToLowerInvariant();
    }

    private static string Indented(string body) =>
        string.Join('\n', body.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));

    private static bool IsOneLine(string body) =>
        !body.Contains('\n', StringComparison.Ordinal) && !body.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>What stands between two sections that are written as headings: as many blank lines as elsewhere, mostly one.</summary>
    private string HeadingGap()
    {
        var sections = _headings.Value.Sections;
        var isTight =
            sections.Count > 1
            && sections
                .Skip(1)
                .All(section =>
                    !section.Node.IsSetext
                    && Text.LineAt(_headings.Value.StartOf(section.Node)) is > 0 and var line
                    && !Text.IsBlank(line - 1)
                );
        return isTight ? LineEnding : LineEnding + LineEnding;
    }

    private int EndOfLine(int offset) => Text.LineEnd(Text.LineAt(offset));
}
