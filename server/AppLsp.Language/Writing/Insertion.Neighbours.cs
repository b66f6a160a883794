using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

internal sealed partial class Insertion
{
    /// <summary>The neighbour that <paramref name="section"/> is, by the form in which it is written.</summary>
    private Neighbour As(Section section) =>
        section switch
        {
            { Form: SectionForm.FrontMatter } => new KeyNeighbour(this, section),
            { Form: SectionForm.Heading } => new HeadingNeighbour(this, section),
            { Form: SectionForm.Table or SectionForm.Field } => new RowNeighbour(this, section),
            _ when QuoteAround(section) is not null => new QuotedNeighbour(this, section),
            { Item: { } item } => new ItemNeighbour(this, section, item),
            _ => new LabelNeighbour(this, section),
        };

    /// <summary>A section that something is written beside or into, in the form that it has itself.</summary>
    private abstract class Neighbour(Insertion insertion, Section section)
    {
        protected Insertion Insertion => insertion;

        protected Section Section => section;

        protected SourceText Document => insertion.Text;

        protected string LineEnding => insertion.LineEnding;

        /// <summary>The edit that writes <paramref name="entry"/> with <paramref name="body"/> below it.</summary>
        public TextEdit After(SchemaEntry entry, string body)
        {
            var (end, text) = (End(entry), Text(entry, body, isBelow: true));
            return TextEdit.Insert(end, Gap(end) + text + GapBehind(text, end));
        }

        /// <summary>The edit that writes <paramref name="entry"/> with <paramref name="body"/> above it.</summary>
        public virtual TextEdit Before(SchemaEntry entry, string body)
        {
            var text = Text(entry, body, isBelow: false);
            return TextEdit.Insert(Start, text + GapBelow(text));
        }

        /// <summary>The edit that writes <paramref name="body"/> behind and below its name, after what stands there.</summary>
        public virtual TextEdit Fill(string body)
        {
            body = BodyFor(body);
            if (IsOneLine(body) && section is { ValueSpan: not null, HasOwnText: false })
                return new(Slot, (Document.Content[Slot.Start - 1] is ' ' or '\t' or '"' or '\'' ? "" : " ") + body);
            var place = insertion.EndOfLine(section.End);
            return TextEdit.Insert(place, Below(body, place));
        }

        /// <summary>What of <paramref name="body"/> it has room for: below a label are no headings.</summary>
        public virtual string BodyFor(string body) => ForLabel(insertion._application, section.Entry, section.Name, body);

        /// <summary>Where what is written above it goes.</summary>
        protected abstract int Start { get; }

        /// <summary>Where <paramref name="entry"/> goes below it: the end of a line.</summary>
        protected abstract int End(SchemaEntry entry);

        /// <summary>What stands between it and what is beside it, as far as the line at <paramref name="place"/>.</summary>
        protected abstract string Gap(int place);

        /// <summary><paramref name="entry"/> with <paramref name="body"/>, without gaps around.</summary>
        protected abstract string Text(SchemaEntry entry, string body, bool isBelow);

        /// <summary>What keeps <paramref name="text"/>, written above it, apart from it.</summary>
        protected virtual string GapBelow(string text) => Gap(section.NameSpan.End);

        /// <summary>What keeps <paramref name="text"/>, written below it at <paramref name="end"/>, apart from the line below.</summary>
        protected virtual string GapBehind(string text, int end) => "";

        /// <summary>Where the value of an empty label belongs.</summary>
        protected virtual TextSpan Slot => section.ValueSpan!.Value;

        /// <summary><paramref name="body"/> as what goes on below a label at <paramref name="place"/>.</summary>
        protected virtual string Below(string body, int place) =>
            LineEnding + LineEnding + SnippetText.Lay(body, insertion.Style) + Gaps.After(Document, place);

        /// <summary>The name of <paramref name="entry"/> in its letters: all small, all capitals, or each word with one.</summary>
        protected string Named(SchemaEntry entry) =>
            section.Entry.AllNames.Contains(section.Name) ? entry.Name : LetterCase.NameLike(section.Name, entry.Name);
    }

    /// <summary>A key of the front matter.</summary>
    private sealed class KeyNeighbour(Insertion insertion, Section section) : Neighbour(insertion, section)
    {
        protected override int Start => Document.LineStart(Document.LineAt(Section.NameSpan.Start));

        /// <summary>The first key stays the first: many tell by it what the note is called.</summary>
        public override TextEdit Before(SchemaEntry entry, string body) =>
            Document.LineAt(Section.NameSpan.Start) == Document.LineAt(Insertion._application.Outline.FrontMatterSpan!.Value.Start) + 1
                ? After(entry, body)
                : base.Before(entry, body);

        protected override int End(SchemaEntry entry) => FrontMatterKeys.EndOf(Insertion._application, Section.NameSpan);

        protected override string Gap(int place) => LineEnding;

        /// <summary>Before the comment that may stand behind the key.</summary>
        protected override TextSpan Slot
        {
            get
            {
                var between = Document.Span(TextSpan.FromBounds(Section.NameSpan.End, base.Slot.Start));
                return between.Contains('#') ? new(Section.NameSpan.End + between.IndexOf(':') + 1, 0) : base.Slot;
            }
        }

        /// <summary>Behind a key is one line.</summary>
        public override string BodyFor(string body) => base.BodyFor(body) is var line && IsOneLine(line) ? line : "";

        protected override string Text(SchemaEntry entry, string body, bool isBelow)
        {
            var key = FrontMatterKeys.For(Insertion._application, entry);
            body = ForLabel(Insertion._application, entry, Section.Name, body);
            return body.Length == 0 ? key + ":" : $"{key}: {body}";
        }
    }

    /// <summary>A heading.</summary>
    private sealed class HeadingNeighbour(Insertion insertion, Section section) : Neighbour(insertion, section)
    {
        private Headings Headings => Insertion._headings.Value;

        private HeadingNode Node => Headings.Node(Section);

        protected override int Start => Headings.StartOf(Node);

        /// <summary>
        /// Where its part ends. A posting takes in all headings that the schema does not know, so it goes behind these.
        /// </summary>
        protected override int End(SchemaEntry entry)
        {
            var end = Headings.PartOf(Section).End;
            if (!entry.Traits.IsQuoted)
                return end;
            var next = Headings
                .Sections.Where(section => section.Node.Span.Start >= end)
                .Select(section => (int?)Headings.StartOf(section.Node))
                .FirstOrDefault();
            return Math.Max(end, Insertion.EndOfLine(Document.EndOfWords(next ?? Document.Length)));
        }

        protected override string Gap(int place) => Insertion.HeadingGap();

        protected override string GapBehind(string text, int end) => Gaps.After(Document, end);

        protected override string Text(SchemaEntry entry, string body, bool isBelow) =>
            Insertion.Heading(Section.Level, Node.IsSetext, Named(entry), entry, body);

        public override string BodyFor(string body) => body;

        public override TextEdit Fill(string body)
        {
            var style = Insertion.Style;
            var laid = SnippetText.Lay(body, style, deeper: Section.Level - SnippetText.SectionLevel);
            var end = Insertion.EndOfLine(Section.HasOwnText || !Section.HoldsNothing ? Section.End : Node.Span.End);
            var gap = Section.HasOwnText || style.HasGapBelowHeadings ? LineEnding + LineEnding : LineEnding;
            return TextEdit.Insert(end, gap + laid + Gaps.After(Document, end));
        }
    }

    /// <summary>An item of a list.</summary>
    /// <param name="insertion">The document.</param>
    /// <param name="section">The section that the item names, or that holds it.</param>
    /// <param name="item">The item.</param>
    /// <param name="isModel">Whether the item names <paramref name="section"/>, as a model of how names are written here.</param>
    private sealed class ItemNeighbour(Insertion insertion, Section section, ListItemNode item, bool isModel = true)
        : Neighbour(insertion, section)
    {
        protected override int Start => MarkdownLine.Of(Document, Document.LineAt(Section.NameSpan.Start)).Span.Start;

        protected override int End(SchemaEntry entry) => Insertion.EndOfLine(Document.EndOfWords(item.Span.End));

        /// <summary>A blank line where the list has blank lines between its items.</summary>
        protected override string Gap(int place)
        {
            var list = Insertion._application.Outline.AllBlocks.OfType<ListNode>().First(list => list.Items.Contains(item));
            var isLoose =
                list.Items.Length > 1
                && list.Items.Skip(1).All(other => Document.LineAt(other.Span.Start) is > 0 and var line && Document.IsBlank(line - 1));
            return isLoose ? LineEnding + LineEnding : LineEnding;
        }

        protected override string Text(SchemaEntry entry, string body, bool isBelow)
        {
            var line = MarkdownLine.Of(Document, Document.LineAt(item.MarkerSpan.Start));
            var begin = item.MarkerSpan.Start;
            // An item may begin another item's line; then what stands before it is no white space.
            var indent = line.Marker.Start == begin ? line.Indent(Document) : new string(' ', begin - line.Span.Start);
            var own = Document.Slice(item.MarkerSpan);
            var marker = isBelow ? MarkdownLine.MarkerAfter(own) : own;
            var (look, name) = isModel ? (Look.Of(Document, Section), Named(entry)) : (Look.Plain, entry.Name);
            var label = $"{indent}{marker}{look.Lead}{look.Around(name)}";
            body = ForLabel(Insertion._application, entry, name, body);
            if (body.Length == 0)
                return label;
            return IsOneLine(body) ? label + " " + body : label + Below(body, indent, marker);
        }

        protected override string Below(string body, int place)
        {
            var line = MarkdownLine.Of(Document, Document.LineAt(item.MarkerSpan.Start));
            return Below(body, line.Indent(Document), Document.Slice(item.MarkerSpan));
        }

        /// <summary><paramref name="body"/> as lines below an item with that indent and marker.</summary>
        private string Below(string body, string indent, string marker)
        {
            // Laid as the inside of an item, whose own line is then left out.
            var laid = SnippetText.Lay("- \n" + Indented(body), Insertion.Style, indent, bullet: marker);
            return laid[laid.IndexOf(LineEnding, StringComparison.Ordinal)..];
        }
    }

    /// <summary>A label that begins a line of a paragraph.</summary>
    private sealed class LabelNeighbour(Insertion insertion, Section section) : Neighbour(insertion, section)
    {
        protected override int Start => MarkdownLine.Of(Document, Document.LineAt(Section.NameSpan.Start)).Span.Start;

        /// <summary>
        /// Where what belongs to it ends. Paragraphs have no nesting, so the labels below it may be read as part of it where nothing else
        /// holds them; those that the schema puts elsewhere stand beside it.
        /// </summary>
        protected override int End(SchemaEntry entry)
        {
            var beside = Section.Children.FirstOrDefault(child =>
                child.Form is SectionForm.Bold or SectionForm.Plain && child.Entry.Parent != Section.Entry
            );
            return Insertion.EndOfLine(
                beside is null ? Section.End : Document.EndOfWords(Document.LineStart(Document.LineAt(beside.NameSpan.Start)))
            );
        }

        /// <summary>
        /// A blank line where the labels beside have one, and where what is above or below would take a line in: a list does.
        /// </summary>
        protected override string Gap(int place)
        {
            var isLine = Insertion
                ._application.Outline.Blocks.OfType<ParagraphNode>()
                .Any(paragraph =>
                    paragraph.Span.Contains(Section.NameSpan.Start) && Document.LineAt(place) <= Document.LineAt(paragraph.Span.End)
                );
            if (!isLine)
                return LineEnding + LineEnding;

            var lines = Insertion
                ._application.Sections.Where(section => section.Form == Section.Form && section.Entry.Parent == Section.Entry.Parent)
                .Select(section => Document.LineAt(section.NameSpan.Start))
                .ToHashSet();
            return lines.Any(line => lines.Contains(line - 1)) ? LineEnding : LineEnding + LineEnding;
        }

        protected override string GapBelow(string text) => IsOneLine(text) ? base.GapBelow(text) : LineEnding + LineEnding;

        protected override string GapBehind(string text, int end) => IsOneLine(text) ? "" : Gaps.After(Document, end);

        protected override string Text(SchemaEntry entry, string body, bool isBelow)
        {
            var name = Named(entry);
            var label = Look.Of(Document, Section).Around(name);
            body = ForLabel(Insertion._application, entry, name, body);
            if (body.Length == 0)
                return label;
            return IsOneLine(body) ? label + " " + body : label + LineEnding + LineEnding + SnippetText.Lay(body, Insertion.Style);
        }
    }

    /// <summary>How a label is set off: what stands before and around its name.</summary>
    private readonly record struct Look(string Lead, string Emphasis, bool IsColonInside, string Colon = ":")
    {
        public static readonly Look Plain = new(" ", "", false);

        public string Around(string name) => IsColonInside ? $"{Emphasis}{name}{Colon}{Emphasis}" : $"{Emphasis}{name}{Emphasis}{Colon}";

        public static Look Of(SourceText text, Section section)
        {
            var line = MarkdownLine.Of(text, text.LineAt(section.NameSpan.Start));
            var before = text.Slice(TextSpan.FromBounds(Math.Min(line.Content, section.NameSpan.Start), section.NameSpan.Start));
            var emphasis = string.Concat(before.Reverse().TakeWhile(c => c is '*' or '_'));
            var after = text.Content.AsSpan(section.NameSpan.End, line.Span.End - section.NameSpan.End);
            var lead = line.IsItem && !line.HasCheckbox ? text.Slice(TextSpan.FromBounds(line.Marker.End, line.Content)) : " ";
            var colon = after.TrimStart("*_").StartsWith("::") ? "::" : ":";
            return new(lead, emphasis, emphasis.Length > 0 && after.StartsWith(":"), colon);
        }
    }
}
