using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>The headings of a document, and what stands below each: what moves with a section that is moved.</summary>
internal sealed class Headings
{
    private readonly Application _application;
    private readonly List<HeadingNode> _nodes;
    private readonly Dictionary<int, Section> _sections;

    private Headings(Application application)
    {
        _application = application;
        _nodes = [.. application.Outline.Blocks.OfType<HeadingNode>()];
        _sections = application
            .Sections.Where(section => section.Form == SectionForm.Heading)
            .DistinctBy(section => section.NameSpan.Start)
            .ToDictionary(section => section.NameSpan.Start);
    }

    /// <summary>The headings of <paramref name="application"/>.</summary>
    public static Headings Of(Application application) => new(application);

    private SourceText Text => _application.Text;

    /// <summary>The heading of <paramref name="section"/>.</summary>
    public HeadingNode Node(Section section) => _nodes[IndexOf(section)];

    /// <summary>
    /// The headings below that of <paramref name="section"/> that belong to it: deeper ones, up to the next that names a section, however
    /// deep.
    /// </summary>
    public IEnumerable<HeadingNode> Inside(Section section) =>
        _nodes
            .Skip(IndexOf(section) + 1)
            .TakeWhile(node => !Ends(section, node) && SectionAt(node) is not { Entry.Kind: EntryKind.Section })
            .Where(node => node.Level > section.Level);

    /// <summary>
    /// The part of the document that the heading of <paramref name="section"/> begins: from the comments that stand right
    /// above it to the end of its last line, without the blank lines that follow.
    /// </summary>
    public TextSpan PartOf(Section section)
    {
        var index = IndexOf(section);
        var next = _nodes.Skip(index + 1).FirstOrDefault(node => Ends(section, node));
        return Part(_nodes[index], next);
    }

    /// <summary>The part from <paramref name="node"/> up to <paramref name="next"/>, or the document's end.</summary>
    public TextSpan Part(HeadingNode node, HeadingNode? next)
    {
        var end = Text.EndOfWords(next is null ? Text.Length : StartOf(next));
        return TextSpan.FromBounds(StartOf(node), Text.LineEnd(Text.LineAt(Math.Max(end, node.Span.End))));
    }

    /// <summary>
    /// Whether nothing but blank lines stands between the heading of <paramref name="section"/> and the next one, and no comment above it.
    /// </summary>
    public bool StandsAlone(Section section)
    {
        var index = IndexOf(section);
        var next = index + 1 < _nodes.Count ? _nodes[index + 1].Span.Start : Text.Length;
        return Text.Span(TextSpan.FromBounds(_nodes[index].Span.End, next)).IsWhiteSpace()
            && !HasCommentAbove(_application.Outline, section);
    }

    /// <summary>Whether a comment ends right above the heading of <paramref name="section"/>: it may be meant for that heading.</summary>
    public static bool HasCommentAbove(Outline outline, Section section)
    {
        var (text, line) = (outline.Text, outline.Text.LineAt(section.NameSpan.Start));
        return line > 0
            && text.Span(text.LineSpan(line - 1)).TrimEnd().Length is > 0 and var length
            && outline.KindAt(text.LineStart(line - 1) + length - 1) == InlineKind.Comment;
    }

    /// <summary>The headings that name sections and stand in no other section's part.</summary>
    public IReadOnlyList<(Section Section, HeadingNode Node)> Sections =>
        [
            .. from node in _nodes
            let section = SectionAt(node)
            where section is { Entry.Kind: EntryKind.Section } && !IsInsideSection(section)
            select (section, node),
        ];

    /// <summary>Where the heading begins, with the comments right above it, which may be off switches for it.</summary>
    public int StartOf(HeadingNode node)
    {
        var blocks = _application.Outline.Blocks;
        var line = Text.LineAt(node.Span.Start);
        for (
            var i = IndexOf(blocks, node) - 1;
            i >= 0 && blocks[i] is OpaqueNode { Kind: OpaqueKind.Comment } comment && Text.LineAt(comment.Span.End) == line - 1;
            i--
        )
            line = Text.LineAt(comment.Span.Start);
        return MarkdownLine.Of(Text, line).Span.Start;
    }

    private static bool IsInsideSection(Section section)
    {
        for (var around = section.Parent; around is not null; around = around.Parent)
            if (around is { Form: SectionForm.Heading, Entry.Kind: EntryKind.Section })
                return true;
        return false;
    }

    private Section? SectionAt(HeadingNode node) =>
        _sections.GetValueOrDefault(node.Title.Span.Start) ?? _sections.GetValueOrDefault(node.Title.Label?.NameSpan.Start ?? -1);

    /// <summary>Whether the part of <paramref name="section"/> ends at <paramref name="node"/>.</summary>
    private bool Ends(Section section, HeadingNode node)
    {
        // What may be a posting's stays with it.
        if (_application.IsNobodys(node.Span.Start))
            return false;
        if (SectionAt(node) is { } other)
            return !section.SelfAndDescendants.Contains(other);
        // What is neither known nor unknown stands in a posting.
        return node.Level <= section.Level && _application.UnknownHeadings.Contains(node);
    }

    private int IndexOf(Section section) => Math.Max(0, Ordered.LastFrom(_nodes, node => node.Span.Start, section.NameSpan.Start));

    private static int IndexOf(IReadOnlyList<OutlineNode> blocks, HeadingNode node)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (ReferenceEquals(blocks[i], node))
                return i;
        return -1;
    }
}
