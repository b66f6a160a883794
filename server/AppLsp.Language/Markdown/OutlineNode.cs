using System.Collections.Immutable;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>How a label is set off from its value.</summary>
public enum LabelForm
{
    /// <summary>A plain <c>Key: value</c> line of a paragraph.</summary>
    Plain,

    /// <summary>A bold label: <c>**Key:** value</c>, or a paragraph that is one bold phrase.</summary>
    Bold,

    /// <summary>The first line of a list item: <c>- Key: value</c>, bold or not.</summary>
    ListItem,

    /// <summary>A key of the front matter.</summary>
    FrontMatter,

    /// <summary>A cell of a table, with its value in the cell beside it or below.</summary>
    Table,

    /// <summary>A field of Dataview's in the middle of a line: <c>[status:: applied]</c>; or a label with others in its line.</summary>
    Field,
}

/// <summary>The words before the colon of a line, and what follows them.</summary>
/// <param name="Name">The words, without formatting and colon.</param>
/// <param name="NameSpan">Where they stand, without emphasis marks and colon.</param>
/// <param name="Value">The rest of the line, without formatting; empty where nothing follows.</param>
/// <param name="ValueSpan">Where the rest stands, without surrounding spaces and emphasis marks; empty, at the line's end, where there is
/// none.</param>
/// <param name="Form">How the label is set off.</param>
/// <param name="HasColon">Whether a colon (or, after bold words, a dash) ends it; without one it is a label only if the schema knows
/// it.</param>
public sealed record Label(string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan, LabelForm Form, bool HasColon)
{
    /// <summary>The name as it is looked up.</summary>
    internal NormalizedName Keyed { get; } = HasColon || Form == LabelForm.Bold ? NormalizedName.Of(Name) : new(Name);

    /// <summary>The items of the list that is the value of a key of the front matter; empty where it is none.</summary>
    internal ImmutableArray<TextLine> Items { get; init; } = [];

    /// <summary>
    /// What a list or mapping that is the value of a key of the front matter holds, each with its words: those of an item, the values of a
    /// mapping in the list, or a key with its value.
    /// </summary>
    internal ImmutableArray<ImmutableArray<TextLine>> Records { get; init; } = [];

    /// <summary>
    /// The mapping that is the value of a key of the front matter, or those that are the items of its list, each as its keys; else empty.
    /// </summary>
    internal ImmutableArray<ImmutableArray<Label>> Mappings { get; init; } = [];
}

/// <summary>One line of a paragraph or heading.</summary>
/// <param name="Text">The words, without inline formatting; links count with their text.</param>
/// <param name="Span">Where they stand, without surrounding spaces.</param>
/// <param name="Label">The label that the line begins with, or null.</param>
public sealed record TextLine(string Text, TextSpan Span, Label? Label)
{
    /// <summary>The links and autolinks in the line, in their order; bare addresses are words.</summary>
    public ImmutableArray<InlineSpan> Links { get; init; } = [];

    /// <summary>
    /// The label without a space behind its colon that the line begins with, <c>Company:Netflix</c>: it is one only if the schema knows it.
    /// Null for others.
    /// </summary>
    public Label? TightLabel { get; init; }

    /// <summary>The fields in the line, in brackets, in their order.</summary>
    public ImmutableArray<Label> Fields { get; init; } = [];

    /// <summary>
    /// The labels in the line, where several stand in it with signs between them, in their order: they are some only if the schema knows
    /// them.
    /// </summary>
    public ImmutableArray<Label> Joined { get; init; } = [];

    /// <summary>The cells of a row of a table; empty for other lines.</summary>
    public ImmutableArray<TextLine> Cells { get; init; } = [];
}

/// <summary>A block of the document. Every span lies in the text.</summary>
/// <param name="Span">The whole block, without the line ending after it.</param>
public abstract record OutlineNode(TextSpan Span)
{
    /// <summary>
    /// The lines of a paragraph, and of a list the first line of each item, null where the item begins with no words; none of other blocks.
    /// </summary>
    internal IEnumerable<TextLine?> OuterLines =>
        this switch
        {
            ParagraphNode paragraph => paragraph.Lines,
            ListNode list => list.Items.Select(item => item.FirstLine),
            _ => [],
        };
}

/// <summary>
/// A heading, ATX or setext, at the top level of the document. Its section runs to the next heading of its or a higher level.
/// </summary>
/// <param name="Level">1 to 6; setext headings have 1 or 2.</param>
/// <param name="IsSetext">Whether it is underlined.</param>
/// <param name="Title">The heading's words; the span is empty where it has none.</param>
/// <param name="Span">The heading's lines.</param>
public sealed record HeadingNode(int Level, bool IsSetext, TextLine Title, TextSpan Span) : OutlineNode(Span)
{
    /// <summary>The heading's words as they are looked up.</summary>
    internal NormalizedName Keyed { get; } = NormalizedName.Of(Title.Text);
}

/// <summary>A paragraph.</summary>
/// <param name="Lines">Its lines, of which none is blank.</param>
/// <param name="Span">The whole paragraph.</param>
public sealed record ParagraphNode(ImmutableArray<TextLine> Lines, TextSpan Span) : OutlineNode(Span);

/// <summary>A list.</summary>
/// <param name="Items">The items, at least one.</param>
/// <param name="IsOrdered">Whether they are numbered.</param>
/// <param name="Span">The whole list.</param>
public sealed record ListNode(ImmutableArray<ListItemNode> Items, bool IsOrdered, TextSpan Span) : OutlineNode(Span);

/// <summary>An item of a list.</summary>
/// <param name="MarkerSpan">The bullet or number, without the space after it.</param>
/// <param name="IsTicked">Whether its checkbox is ticked; null where it has none.</param>
/// <param name="Blocks">What stands in it; an empty item has none.</param>
/// <param name="Span">The whole item, from its marker.</param>
public sealed record ListItemNode(TextSpan MarkerSpan, bool? IsTicked, ImmutableArray<OutlineNode> Blocks, TextSpan Span)
    : OutlineNode(Span)
{
    /// <summary>The first line's words, or null where the item begins with another kind of block or is empty.</summary>
    public TextLine? FirstLine => Blocks is [ParagraphNode { Lines: [var line, ..] }, ..] ? line : null;

    /// <summary>Whether a list stands directly in it.</summary>
    public bool HasList
    {
        get
        {
            foreach (var block in Blocks)
                if (block is ListNode)
                    return true;
            return false;
        }
    }
}

/// <summary>A quotation, or a callout.</summary>
/// <param name="Title">The first line of a callout, <c>[!info] Overview</c>; null for quotations.</param>
/// <param name="Blocks">What stands in it, without the title.</param>
/// <param name="Span">The whole block.</param>
public sealed record QuoteNode(TextLine? Title, ImmutableArray<OutlineNode> Blocks, TextSpan Span) : OutlineNode(Span)
{
    /// <summary>The word for what kind of callout it is, <c>info</c>; null for quotations.</summary>
    public string? Kind => Title is { Text: ['[', '!', .. var rest] } ? rest[..rest.IndexOf(']', StringComparison.Ordinal)] : null;
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The words of its cells; those of an empty one have an empty span, at the place for them.</param>
/// <param name="Span">The line, without white space around it.</param>
public sealed record TableRow(ImmutableArray<TextLine> Cells, TextSpan Span);

/// <summary>A table.</summary>
/// <param name="Rows">Its rows, the header first and without the line below it; none where they cannot be told apart.</param>
/// <param name="Span">The whole table.</param>
public sealed record TableNode(ImmutableArray<TableRow> Rows, TextSpan Span) : OutlineNode(Span);

/// <summary>The kinds of blocks that are taken as a whole.</summary>
public enum OpaqueKind
{
    /// <summary>Fenced or indented code.</summary>
    Code,

    /// <summary>HTML that is not just a comment.</summary>
    Html,

    /// <summary>A comment, HTML's or Obsidian's.</summary>
    Comment,

    /// <summary>A slot of a template over several lines: <c>&lt;%* ... %&gt;</c>.</summary>
    Template,

    /// <summary>A thematic break.</summary>
    Break,

    /// <summary>Anything else, such as link reference definitions.</summary>
    Other,
}

/// <summary>A block that is taken as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The whole block.</param>
public sealed record OpaqueNode(OpaqueKind Kind, TextSpan Span) : OutlineNode(Span)
{
    /// <summary>Whether it is a fenced code or a comment that has no end yet: then all that follows is inside of it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it shows the reader something.</summary>
    public bool HasText => Kind is OpaqueKind.Code or OpaqueKind.Html or OpaqueKind.Template;
}
