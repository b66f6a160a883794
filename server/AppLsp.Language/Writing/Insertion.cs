using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>
/// Puts sections, labels and points where the schema's order wants them, written as their neighbours are: a heading among
/// headings, a bold label among bold labels, an item among items.
/// </summary>
internal sealed class Insertion
{
    private readonly Application _application;
    private readonly DocumentStyle _style;
    private readonly Lazy<Headings> _headings;

    private Insertion(Application application)
    {
        _application = application;
        _style = DocumentStyle.Of(application);
        _headings = new(() => Headings.Of(application));
    }

    private SourceText Text => _application.Text;

    private string LineEnding => _style.LineEnding;

    /// <summary>The edit that inserts <paramref name="entry"/> with its skeleton at its place.</summary>
    public static TextEdit Of(Application application, SchemaEntry entry) => Of(application, entry, Skeleton.Of(application, entry));

    /// <summary>
    /// The edit that inserts <paramref name="entry"/>, with <paramref name="body"/> below its heading or label, at its place.
    /// </summary>
    public static TextEdit Of(Application application, SchemaEntry entry, string body) => new Insertion(application).Insert(entry, body);

    /// <summary>The edits that insert <paramref name="entries"/>, which are in the schema's order, each with its skeleton.</summary>
    public static IEnumerable<TextEdit> Of(Application application, IEnumerable<SchemaEntry> entries)
    {
        var insertion = new Insertion(application);
        return application.Outline.Blocks.IsEmpty && application.Sections.Count == 0
            ? [insertion.Whole(entries)]
            : TextEdit.Joined(entries.Select(entry => insertion.Insert(entry, Skeleton.Of(application, entry))));
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
    public static TextEdit Into(Application application, Section section, string body) => new Insertion(application).Fill(section, body);

    /// <summary>
    /// What of <paramref name="body"/>, which is in the schema's form, <paramref name="section"/> has room for: below a label are no
    /// headings, and behind a key of the front matter is one line.
    /// </summary>
    public static string BodyFor(Application application, Section section, string body)
    {
        if (section.Form == SectionForm.Heading)
            return body;
        body = ForLabel(application, section.Entry, section.Name, body);
        return section.Form == SectionForm.FrontMatter && !IsOneLine(body) ? "" : body;
    }

    private TextEdit Insert(SchemaEntry entry, string body)
    {
        var isKey = entry.Kind == EntryKind.Section && FrontMatterKeys.IsOneValue(entry) && FrontMatterKeys.HoldAllFacts(_application);
        var siblings = _application
            .Sections.Where(section =>
                section.Entry.Parent == entry.Parent && (isKey ? section.Form == SectionForm.FrontMatter : IsNeighbour(section))
            )
            .ToList();
        var order = entry.Parent?.Children ?? _application.Schema.Sections;
        int PlaceOf(Section section) => order.IndexOf(section.Entry);
        var place = order.IndexOf(entry);
        // Of several of the nearest kind (`Body paragraph 2`), the last.
        if (siblings.Where(section => PlaceOf(section) < place).OrderBy(PlaceOf).LastOrDefault() is { } before)
            return After(before, entry, body);
        if (siblings.Where(section => PlaceOf(section) > place).MinBy(PlaceOf) is { } after)
            return Before(after, entry, body);
        return
            entry.Parent is { } parent
            && _application.Sections.FirstOrDefault(section => section.Entry == parent && section.Form != SectionForm.FrontMatter)
                is { } holder
            ? AtEndOf(holder, entry, body)
            : AtEnd(entry, body);
    }

    /// <summary>What stands in the front matter has no neighbours in the text, and what is in a posting is the employer's.</summary>
    private static bool IsNeighbour(Section section) =>
        section.Form != SectionForm.FrontMatter && section.Parent?.Enclosing(Fact.Posting) is null;

    private TextEdit After(Section sibling, SchemaEntry entry, string body)
    {
        if (sibling.Form == SectionForm.FrontMatter)
            return TextEdit.Insert(FrontMatterKeys.EndOf(_application, sibling), LineEnding + Key(sibling, entry, body));
        sibling = Outermost(sibling);
        if (sibling.Form == SectionForm.Heading)
        {
            var end = EndOfPart(sibling, entry);
            return TextEdit.Insert(
                end,
                HeadingGap() + Heading(sibling.Level, IsSetext(sibling), Named(sibling, entry), entry, body) + Gaps.After(Text, end)
            );
        }
        if (sibling.Item is { } item)
            return TextEdit.Insert(
                EndOf(item),
                ItemGap(item)
                    + Item(
                        item,
                        MarkdownLine.MarkerAfter(Text.Slice(item.MarkerSpan)),
                        Look.Of(Text, sibling),
                        Named(sibling, entry),
                        entry,
                        body
                    )
            );
        var (place, label) = (EndOfLine(EndOfLabel(sibling)), Label(sibling, entry, body));
        return TextEdit.Insert(place, LabelGap(sibling, place) + label + (IsOneLine(label) ? "" : Gaps.After(Text, place)));
    }

    private TextEdit Before(Section sibling, SchemaEntry entry, string body)
    {
        if (sibling.Form == SectionForm.FrontMatter)
            return TextEdit.Insert(Text.LineStart(Text.LineAt(sibling.NameSpan.Start)), Key(sibling, entry, body) + LineEnding);
        sibling = Outermost(sibling);
        if (sibling.Form == SectionForm.Heading)
        {
            var node = _headings.Value.Node(sibling);
            return TextEdit.Insert(
                _headings.Value.StartOf(node),
                Heading(sibling.Level, node.IsSetext, Named(sibling, entry), entry, body) + HeadingGap()
            );
        }
        var start = MarkdownLine.Of(Text, Text.LineAt(sibling.NameSpan.Start)).Span.Start;
        if (sibling.Item is { } item)
            return TextEdit.Insert(
                start,
                Item(item, Text.Slice(item.MarkerSpan), Look.Of(Text, sibling), Named(sibling, entry), entry, body) + ItemGap(item)
            );
        var label = Label(sibling, entry, body);
        return TextEdit.Insert(start, label + (IsOneLine(label) ? LabelGap(sibling, sibling.NameSpan.End) : LineEnding + LineEnding));
    }

    /// <summary>
    /// A label of a section, where it stands below the heading of another, is no model: below a heading a label may be read as that one's
    /// text. So may an item in the list below another's label.
    /// </summary>
    private static Section Outermost(Section sibling)
    {
        if (sibling is { Form: SectionForm.Heading } or { Entry.Kind: not EntryKind.Section })
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

    /// <summary>
    /// Where the part of <paramref name="sibling"/> ends. A posting takes in all headings that the schema does not know, so it goes behind
    /// these.
    /// </summary>
    private int EndOfPart(Section sibling, SchemaEntry entry)
    {
        var end = _headings.Value.PartOf(sibling).End;
        if (!entry.Traits.IsQuoted)
            return end;
        var next = _headings
            .Value.Sections.Where(section => section.Node.Span.Start >= end)
            .Select(section => (int?)_headings.Value.StartOf(section.Node))
            .FirstOrDefault();
        return Math.Max(end, EndOfLine(Text.EndOfWords(next ?? Text.Length)));
    }

    /// <summary>
    /// Where what belongs to <paramref name="label"/>, a line of a paragraph, ends. Paragraphs have no nesting, so the labels below it may
    /// be read as part of it where nothing else holds them; those that the schema puts elsewhere stand beside it.
    /// </summary>
    private int EndOfLabel(Section label)
    {
        var beside = label.Children.FirstOrDefault(child =>
            child.Form is SectionForm.Bold or SectionForm.Plain && child.Entry.Parent != label.Entry
        );
        return beside is null ? label.End : Text.EndOfWords(Text.LineStart(Text.LineAt(beside.NameSpan.Start)));
    }

    /// <summary>The first label or point of <paramref name="holder"/>, after what it holds already.</summary>
    private TextEdit AtEndOf(Section holder, SchemaEntry entry, string body)
    {
        if (!entry.IsLabel && holder.Form == SectionForm.Heading)
            return TextEdit.Insert(
                _headings.Value.PartOf(holder).End,
                HeadingGap() + Heading(Math.Min(holder.Level + 1, 6), isSetext: false, entry.Name, entry, body)
            );
        if (holder.OuterItems.LastOrDefault() is { } last)
            return TextEdit.Insert(
                EndOf(last),
                ItemGap(last) + Item(last, MarkdownLine.MarkerAfter(Text.Slice(last.MarkerSpan)), Look.Plain, entry.Name, entry, body)
            );
        var item = $"- {entry.Name}:" + (body.Length == 0 ? "" : "\n" + Indented(body));
        return Fill(holder, item);
    }

    /// <summary>A document without a neighbour gets a heading at its end.</summary>
    private TextEdit AtEnd(SchemaEntry entry, string body) => AtEnd(Heading(_style.SectionLevel, isSetext: false, entry.Name, entry, body));

    /// <summary>All of a document that has nothing yet, its title too.</summary>
    private TextEdit Whole(IEnumerable<SchemaEntry> entries)
    {
        var parts = entries.Select(entry =>
            Heading(_style.SectionLevel, isSetext: false, entry.Name, entry, Skeleton.Of(_application, entry))
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

    /// <summary>Writes below the heading, or behind and below the label, after what stands there.</summary>
    private TextEdit Fill(Section section, string body)
    {
        if (section.Form == SectionForm.Heading)
        {
            var node = _headings.Value.Node(section);
            var laid = SnippetText.Lay(body, _style, deeper: section.Level - SnippetText.SectionLevel);
            var end = section.HasOwnText || !section.HoldsNothing ? EndOfLine(section.End) : EndOfLine(node.Span.End);
            var gap = section.HasOwnText || _style.HasGapBelowHeadings ? LineEnding + LineEnding : LineEnding;
            return TextEdit.Insert(end, gap + laid + Gaps.After(Text, end));
        }

        body = BodyFor(_application, section, body);
        if (IsOneLine(body) && section is { ValueSpan: not null, HasOwnText: false })
        {
            var value = ValueOf(section);
            return new(value, (Text.Content[value.Start - 1] is ' ' or '\t' or '"' or '\'' ? "" : " ") + body);
        }
        var place = EndOfLine(section.End);
        return TextEdit.Insert(
            place,
            section.Item is { } item
                ? Nested(item, body)
                : LineEnding + LineEnding + SnippetText.Lay(body, _style) + Gaps.After(Text, place)
        );
    }

    /// <summary>Where the value of an empty label belongs: before the comment that may stand behind a key of the front matter.</summary>
    private TextSpan ValueOf(Section section)
    {
        var value = section.ValueSpan!.Value;
        if (section.Form != SectionForm.FrontMatter)
            return value;
        var between = Text.Span(TextSpan.FromBounds(section.NameSpan.End, value.Start));
        return between.Contains('#') ? new(section.NameSpan.End + between.IndexOf(':') + 1, 0) : value;
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
        return heading
            + (_style.HasGapBelowHeadings ? LineEnding + LineEnding : LineEnding)
            + SnippetText.Lay(body, _style, deeper: deeper);
    }

    /// <summary>The text of an item beside <paramref name="sibling"/>.</summary>
    private string Item(ListItemNode sibling, string marker, Look look, string name, SchemaEntry entry, string body)
    {
        var line = MarkdownLine.Of(Text, Text.LineAt(sibling.MarkerSpan.Start));
        // An item may begin another item's line; then what stands before it is no white space.
        var indent =
            line.Marker.Start == sibling.MarkerSpan.Start ? line.Indent(Text) : new string(' ', sibling.MarkerSpan.Start - line.Span.Start);
        var label = $"{indent}{marker}{look.Lead}{look.Around(name)}";
        body = ForLabel(_application, entry, name, body);
        if (body.Length == 0)
            return label;
        return IsOneLine(body) ? label + " " + body : label + Below(body, indent, marker);
    }

    private string Label(Section sibling, SchemaEntry entry, string body)
    {
        var name = Named(sibling, entry);
        var label = Look.Of(Text, sibling).Around(name);
        body = ForLabel(_application, entry, name, body);
        if (body.Length == 0)
            return label;
        return IsOneLine(body) ? label + " " + body : label + LineEnding + LineEnding + SnippetText.Lay(body, _style);
    }

    private string Key(Section sibling, SchemaEntry entry, string body)
    {
        var key = LetterCase.KeyLike([.. _application.Outline.FrontMatter.Select(label => label.Name)])(entry.Name);
        body = ForLabel(_application, entry, sibling.Name, body);
        return body.Length == 0 ? key + ":" : $"{key}: {body}";
    }

    private string Nested(ListItemNode item, string body)
    {
        var line = MarkdownLine.Of(Text, Text.LineAt(item.MarkerSpan.Start));
        return Below(body, line.Indent(Text), Text.Slice(item.MarkerSpan));
    }

    /// <summary><paramref name="body"/> as lines below an item with that indent and marker.</summary>
    private string Below(string body, string indent, string marker)
    {
        // Laid as the inside of an item, whose own line is then left out.
        var laid = SnippetText.Lay("- \n" + Indented(body), _style, indent, bullet: marker);
        return laid[laid.IndexOf(LineEnding, StringComparison.Ordinal)..];
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

    private bool IsSetext(Section section) => _headings.Value.Node(section).IsSetext;

    /// <summary>
    /// The name of <paramref name="entry"/> in the letters of a neighbour's: all small, all capitals, or each word with one.
    /// </summary>
    private static string Named(Section sibling, SchemaEntry entry) =>
        sibling.Entry.AllNames.Contains(sibling.Name) ? entry.Name : LetterCase.NameLike(sibling.Name, entry.Name);

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

    /// <summary>A blank line where the list has blank lines between its items.</summary>
    private string ItemGap(ListItemNode item)
    {
        var list = _application.Outline.AllBlocks.OfType<ListNode>().First(list => list.Items.Contains(item));
        var isLoose =
            list.Items.Length > 1
            && list.Items.Skip(1).All(other => Text.LineAt(other.Span.Start) is > 0 and var line && Text.IsBlank(line - 1));
        return isLoose ? LineEnding + LineEnding : LineEnding;
    }

    /// <summary>
    /// A blank line where the labels beside have one, and where what is above or below would take a line in: a list does.
    /// </summary>
    /// <param name="sibling">The label beside.</param>
    /// <param name="place">The place on its side of the gap.</param>
    private string LabelGap(Section sibling, int place)
    {
        var isLine = _application
            .Outline.Blocks.OfType<ParagraphNode>()
            .Any(paragraph => paragraph.Span.Contains(sibling.NameSpan.Start) && Text.LineAt(place) <= Text.LineAt(paragraph.Span.End));
        if (!isLine)
            return LineEnding + LineEnding;

        var labels = _application
            .Sections.Where(section => section.Form == sibling.Form && section.Entry.Parent == sibling.Entry.Parent)
            .ToList();
        var isTight = labels.Exists(section =>
            Text.LineAt(section.NameSpan.Start) is > 0 and var line && labels.Exists(other => Text.LineAt(other.NameSpan.Start) == line - 1)
        );
        return isTight ? LineEnding : LineEnding + LineEnding;
    }

    private int EndOf(ListItemNode item) => EndOfLine(Text.EndOfWords(item.Span.End));

    private int EndOfLine(int offset) => Text.LineEnd(Text.LineAt(offset));

    /// <summary>How a label is set off: what stands before and around its name.</summary>
    private readonly record struct Look(string Lead, string Emphasis, bool IsColonInside)
    {
        public static readonly Look Plain = new(" ", "", false);

        public string Around(string name) => IsColonInside ? $"{Emphasis}{name}:{Emphasis}" : $"{Emphasis}{name}{Emphasis}:";

        public static Look Of(SourceText text, Section section)
        {
            var line = MarkdownLine.Of(text, text.LineAt(section.NameSpan.Start));
            var before = text.Slice(TextSpan.FromBounds(Math.Min(line.Content, section.NameSpan.Start), section.NameSpan.Start));
            var emphasis = string.Concat(before.Reverse().TakeWhile(c => c is '*' or '_'));
            var after = text.Content.AsSpan(section.NameSpan.End, line.Span.End - section.NameSpan.End);
            var lead = line.IsItem && !line.HasCheckbox ? text.Slice(TextSpan.FromBounds(line.Marker.End, line.Content)) : " ";
            return new(lead, emphasis, emphasis.Length > 0 && after.StartsWith(":"));
        }
    }
}
