using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

internal sealed partial class Insertion
{
    private QuoteNode? QuoteAround(Section section)
    {
        QuoteNode? innermost = null;
        foreach (var block in _application.Outline.AllBlocks)
            if (block is QuoteNode quote && quote.Span.Contains(section.NameSpan))
                innermost = quote;
        return innermost;
    }

    /// <summary>Whether another can be written below it: as a row of a table, but not as a field among words or as a column.</summary>
    private bool IsModel(Section section) =>
        section.Form switch
        {
            SectionForm.Table => section.ValueSpan is { } value && Text.LineAt(value.Start) == Text.LineAt(section.NameSpan.Start),
            SectionForm.Field => false,
            _ => true,
        };

    /// <summary>A row of a table of facts, or a field among words: there is room for one line.</summary>
    private sealed class RowNeighbour(Insertion insertion, Section section) : Neighbour(insertion, section)
    {
        private TableNode? Table =>
            Insertion._application.Outline.AllBlocks.OfType<TableNode>().FirstOrDefault(table => table.Span.Contains(Section.NameSpan));

        protected override int Start => Document.LineStart(Document.LineAt(Section.NameSpan.Start));

        private bool IsHeader => Table is { } table && Document.LineAt(table.Span.Start) == Document.LineAt(Section.NameSpan.Start);

        /// <summary>Below the header comes the line that makes it one.</summary>
        protected override int End(SchemaEntry entry) => Document.LineEnd(Document.LineAt(Section.NameSpan.Start) + (IsHeader ? 1 : 0));

        protected override string Gap(int place) => LineEnding;

        public override TextEdit Before(SchemaEntry entry, string body) => IsHeader ? After(entry, body) : base.Before(entry, body);

        public override string BodyFor(string body) => base.BodyFor(body) is var line && IsOneLine(line) ? line : "";

        public override TextEdit Fill(string body)
        {
            var line = BodyFor(body);
            if (line.Length == 0 || Section.HasOwnText || Section.ValueSpan is not { } slot)
                return Insertion.AtEnd(Section.Entry, body);
            var lead = Document.Content[slot.Start - 1] is ' ' or '\t' ? "" : " ";
            var trail = slot.End < Document.Length && Document.Content[slot.End] == '|' ? " " : "";
            return new(slot, lead + InCell(line) + trail);
        }

        protected override string Text(SchemaEntry entry, string body, bool isBelow)
        {
            var value = Section.ValueSpan!.Value;
            var line = Document.LineSpan(Document.LineAt(Section.NameSpan.Start));
            var before = Document.Slice(TextSpan.FromBounds(line.Start, Section.NameSpan.Start));
            var between = Document.Slice(TextSpan.FromBounds(Section.NameSpan.End, value.Start));
            var bar = between.IndexOf('|', StringComparison.Ordinal);
            var mark = between[..bar].TrimEnd();
            // Where the bars stand below one another, they go on to.
            var name = (Named(entry) + mark).PadRight(Math.Max(0, Section.NameSpan.Length + bar - 1)) + " | ";
            body = InCell(ForLabel(Insertion._application, entry, Section.Name, body));
            var rest = Document.Slice(TextSpan.FromBounds(value.End, line.End)).TrimEnd();
            return before + name + (rest.EndsWith('|') ? body.PadRight(Math.Max(0, value.Length + rest.Length - 2)) + " |" : body);
        }
    }

    /// <summary>A label in a quotation or callout.</summary>
    private sealed class QuotedNeighbour(Insertion insertion, Section section) : Neighbour(insertion, section)
    {
        private string Lead =>
            Document.Slice(TextSpan.FromBounds(Document.LineStart(Document.LineAt(Section.NameSpan.Start)), Section.NameSpan.Start));

        /// <summary>What makes a line one of the quotation.</summary>
        private string Marks
        {
            get
            {
                var end = Lead.LastIndexOf('>') + 1;
                return end < Lead.Length && Lead[end] == ' ' ? Lead[..(end + 1)] : Lead[..end];
            }
        }

        protected override int Start => Document.LineStart(Document.LineAt(Section.NameSpan.Start));

        protected override int End(SchemaEntry entry) => Insertion.EndOfLine(Section.End);

        protected override string Gap(int place) => LineEnding;

        protected override string Text(SchemaEntry entry, string body, bool isBelow)
        {
            var look = Look.Of(Document, Section);
            var label = Lead[..(Lead.Length - look.Emphasis.Length)] + look.Around(Named(entry));
            body = ForLabel(Insertion._application, entry, Section.Name, body);
            if (body.Length == 0)
                return label;
            return IsOneLine(body) ? label + " " + body : label + Below(body, 0);
        }

        protected override string Below(string body, int place)
        {
            var marks = Section.Item is null ? Marks : Marks + "  ";
            var lines = SnippetText.Lay(body, Insertion.Style).Split(LineEnding);
            return LineEnding
                + (Section.Item is null ? Marks.TrimEnd() + LineEnding : "")
                + string.Join(LineEnding, lines.Select(line => marks + line));
        }
    }

    /// <summary>The words as a cell of a table has them.</summary>
    private static string InCell(string words) => TableCells.Escaped(words);
}
