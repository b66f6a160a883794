using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>How a section is written.</summary>
public enum SectionForm
{
    /// <summary>A heading with its text below.</summary>
    Heading,

    /// <summary>A label of a list item.</summary>
    ListItem,

    /// <summary>A bold label.</summary>
    Bold,

    /// <summary>A plain <c>Key: value</c> line.</summary>
    Plain,

    /// <summary>A key of the front matter.</summary>
    FrontMatter,

    /// <summary>The document's title, where the person has given it one that tells a fact: <c># Position: Baker</c>.</summary>
    Title,

    /// <summary>A row or column of a table of facts; of the history, the table.</summary>
    Table,

    /// <summary>A field in brackets in the middle of a line, or one of several labels in a line.</summary>
    Field,
}

/// <summary>
/// A place of the document that the schema knows: a section, child heading, label, group or point, in whatever form it is written.
/// </summary>
public sealed class Section
{
    private readonly List<Section> _children = [];
    private readonly List<TextLine> _lines = [];

    internal Section(SchemaEntry entry, Section? parent, SectionForm form, int level, string name, TextSpan nameSpan, bool isMisspelt)
    {
        Entry = entry;
        Parent = parent;
        Form = form;
        Level = level;
        Name = name;
        NameSpan = nameSpan;
        IsMisspelt = isMisspelt;
        parent?._children.Add(this);
    }

    /// <summary>What the schema says of it.</summary>
    public SchemaEntry Entry { get; }

    /// <summary>The section that it stands in, which need not be the one that the schema puts it in; null at the top.</summary>
    public Section? Parent { get; }

    /// <summary>The sections that stand in it, in the order of the text.</summary>
    public IReadOnlyList<Section> Children => _children;

    /// <summary>How it is written.</summary>
    public SectionForm Form { get; }

    /// <summary>The heading's level, 1 to 6; 0 in other forms.</summary>
    public int Level { get; }

    /// <summary>Its name as it is written, without formatting.</summary>
    public string Name { get; }

    /// <summary>
    /// Where the name stands, on one line: where findings about the section are marked. Empty for a heading without text.
    /// </summary>
    public TextSpan NameSpan { get; }

    /// <summary>Whether the name is a near miss of the entry's name. The section is read as if it were right.</summary>
    public bool IsMisspelt { get; }

    /// <summary>Whether the name is none of the entry's, but one that only the text that belongs there has.</summary>
    public bool IsImplied { get; internal init; }

    /// <summary>Whether it is one of several keys that are ticked or not: <c>rejected: true</c>.</summary>
    public bool IsTicked { get; internal init; }

    /// <summary>Whether it is a part of the document's title that says what it is without a name of its own.</summary>
    internal bool IsUnnamed => Form == SectionForm.Title && NameSpan.Length == 0;

    /// <summary>
    /// Whether its heading stands where the document's title does, above sections of the person's own that are a level deeper.
    /// </summary>
    public bool IsOnTop { get; internal set; }

    /// <summary>The list item that the section is the label of, or null in other forms.</summary>
    public ListItemNode? Item { get; internal init; }

    /// <summary>
    /// Where a value belongs on the label's own line; empty where there is none yet. Null for headings without a value beside the name.
    /// </summary>
    public TextSpan? ValueSpan { get; internal init; }

    /// <summary>The section's own lines, the value on the label's line first; those of its children are theirs.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>The items of the section's own lists, at any depth, without those that are children.</summary>
    public IReadOnlyList<ListItemNode> Items => _items;

    /// <summary>Those of the items that stand in no other one.</summary>
    public IEnumerable<ListItemNode> OuterItems
    {
        get
        {
            var end = -1;
            foreach (var item in _items)
            {
                if (item.Span.Start < end)
                    continue;
                end = item.Span.End;
                yield return item;
            }
        }
    }

    private readonly List<ListItemNode> _items = [];

    /// <summary>Whether something other than words stands in it that the reader sees: code, a table, a quotation.</summary>
    public bool HasBlocks { get; private set; }

    /// <summary>Whether there are labels in it that tell something beside its one value.</summary>
    public bool HasRemarks { get; private set; }

    /// <summary>Whether there are headings in it that the schema does not know.</summary>
    public bool HasHeadings { get; private set; }

    /// <summary>Whether anything of its own is written in it, children aside.</summary>
    public bool HasOwnText => _lines.Count > 0 || HasRemarks || HasBlocks || HasHeadings;

    /// <summary>Whether it holds neither text nor children.</summary>
    public bool IsEmpty => !HasOwnText && _children.Count == 0;

    /// <summary>
    /// Whether it is empty, or should hold a value and holds nothing but the headings of other sections, which are a level too deep: one
    /// line is no place for a heading.
    /// </summary>
    public bool HoldsNothing =>
        IsEmpty
        || (
            Entry is { Kind: EntryKind.Section, Traits.IsOneLine: true }
            && !HasOwnText
            && _children.TrueForAll(child => child is { Form: SectionForm.Heading, Entry.Kind: EntryKind.Section })
        );

    /// <summary>Where the section ends: after its last text, children included; without the blank lines that follow.</summary>
    public int End { get; private set; }

    /// <summary>The first line of its own text, or null.</summary>
    public TextLine? FirstLine => _lines.Count > 0 ? _lines[0] : null;

    /// <summary>The section and all in it, outer before inner.</summary>
    public IEnumerable<Section> SelfAndDescendants => _children.SelectMany(child => child.SelfAndDescendants).Prepend(this);

    /// <summary>The innermost section around this one, this one included, that tells <paramref name="fact"/>, or null.</summary>
    public Section? Enclosing(Fact fact) => Entry.Fact == fact ? this : Parent?.Enclosing(fact);

    internal void Add(TextLine line) => _lines.Add(line);

    internal void Add(ListItemNode item) => _items.Add(item);

    internal void AddRemark() => HasRemarks = true;

    internal void AddBlock() => HasBlocks = true;

    internal void AddHeading() => HasHeadings = true;

    internal void ReachTo(int end)
    {
        for (var section = this; section is not null; section = section.Parent)
            section.End = Math.Max(section.End, end);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Entry.Name} ({Form})";
}
