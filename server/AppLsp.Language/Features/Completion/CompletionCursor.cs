using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>A cursor in an application, with what stands around it.</summary>
internal sealed class CompletionCursor
{
    /// <summary>In UTF-16 units. What is longer is no title, and blank lines are few.</summary>
    private const int LongestTitle = 500;

    private readonly Requirements _requirements;
    private readonly Lazy<DocumentStyle> _style;
    private readonly Lazy<IReadOnlyList<OpenItem>> _openItems;
    private readonly Lazy<Section?> _block;

    private CompletionCursor(Application application, Analysis analysis, int offset, MarkdownLine line)
    {
        (Application, Text, Path, Offset, Line) = (application, analysis.Text, analysis.Path, offset, line);
        (Today, Workspace) = (analysis.Options.Today, analysis.Options.Workspace);
        _requirements = new(application, Workspace, Path, analysis.Options.HasConfig);
        _style = new(() => DocumentStyle.Of(application, line));
        _openItems = new(() => [.. FindOpenItems()]);
        _block = new(FindBlock);
    }

    /// <summary>An item of a list that still goes on at the cursor's line.</summary>
    /// <param name="Line">The item's first line.</param>
    /// <param name="Section">What it is the label of, or null.</param>
    public readonly record struct OpenItem(MarkdownLine Line, Section? Section);

    /// <summary>The application; the bullet alone on the cursor's line is left out.</summary>
    public Application Application { get; }

    /// <summary>The text as it is.</summary>
    public SourceText Text { get; }

    /// <summary>Where the text lies, relative to the workspace, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The schema.</summary>
    public ApplicationSchema Schema => Application.Schema;

    /// <summary>The person's date.</summary>
    public DateOnly Today { get; }

    /// <summary>The other files.</summary>
    public WorkspaceView Workspace { get; }

    /// <summary>What stands beside an entry that is offered: that it is required, at once or once the application has been sent.</summary>
    public string? RequiredWord(SchemaEntry entry) =>
        entry.Required == Requirement.OnceSent || _requirements.Asks(entry) ? "required" : null;

    /// <summary>Where the cursor stands.</summary>
    public int Offset { get; }

    /// <summary>The cursor's line.</summary>
    public MarkdownLine Line { get; }

    /// <summary>How the document is written.</summary>
    public DocumentStyle Style => _style.Value;

    /// <summary>
    /// The cursor at <paramref name="offset"/>; null outside applications and files that are to become one, below a heading on its
    /// underline,
    /// and where no cursor can stand.
    /// </summary>
    public static CompletionCursor? At(Analysis analysis, int offset)
    {
        if (!CanStandAt(analysis.Text, offset) || (InLanguageOfOthers(analysis) ?? ToBecome(analysis)) is not { } application)
            return null;
        var (text, line) = (analysis.Text, MarkdownLine.Of(analysis.Text, analysis.Text.LineAt(offset)));
        if (IsUnderline(text, line))
        {
            var without = text.With(new(line.Marker, " "));
            application = Application.Read(Outline.Of(without), application.Schema, analysis.Path) ?? application;
        }
        else if (application.Outline.Blocks.Any(block => block is HeadingNode { IsSetext: true } && IsLastLine(block, line)))
        {
            // What takes the underline's place takes the heading away.
            return null;
        }
        return new(application, analysis, offset, line);
    }

    /// <summary>The application; one that names nothing yet is begun in the language of the others.</summary>
    private static Application? InLanguageOfOthers(Analysis analysis) =>
        analysis is { Application: { Sections: [], Title: null } blank, Options.Workspace.Language: { } language }
            ? Application.Read(blank.Outline, blank.Schema.In(language), analysis.Path) ?? blank
            : analysis.Application;

    /// <summary>
    /// What may become an application, read as one: a document of a title at most, beside applications, where the schema's globs want
    /// one, or in no folder yet; else null.
    /// </summary>
    private static Application? ToBecome(Analysis analysis)
    {
        var text = analysis.Text;
        var (schema, workspace) = (analysis.Options.Schema, analysis.Options.Workspace);
        if (text.Length > LongestTitle || !(workspace.IsAmongApplications || schema.MatchesFile(analysis.Path)))
            return null;
        var lines = Enumerable
            .Range(0, text.LineCount)
            .Select(line => text.Slice(text.LineSpan(line)).Trim())
            .Where(line => line.Length > 0);
        return lines.Take(2).ToList() is [] or [['#', ..]] ? Application.ReadAnyway(Outline.Of(text), schema.In(workspace.Language)) : null;
    }

    /// <summary>
    /// Whether the line is a <c>-</c> below other words. To Markdown it makes a heading of them; to the person, who goes on
    /// typing, it begins an item. So the document is read without it, everything else at its place.
    /// </summary>
    private static bool IsUnderline(SourceText text, MarkdownLine line) =>
        line.Words.IsEmpty && text.Span(line.Marker) is "-" && line.Number > 0 && !MarkdownLine.Of(text, line.Number - 1).IsBlank;

    private static bool IsLastLine(OutlineNode block, MarkdownLine line) =>
        line.Span.Start <= block.Span.End && block.Span.End <= line.Span.End;

    /// <summary>
    /// Whether a cursor can stand at <paramref name="offset"/>: not inside a character, a line ending or a byte order mark.
    /// </summary>
    internal static bool CanStandAt(SourceText text, int offset)
    {
        var content = text.Content;
        if (offset == 0)
            return !content.StartsWith('\uFEFF');
        if (offset < content.Length && char.IsLowSurrogate(content[offset]) && char.IsHighSurrogate(content[offset - 1]))
            return false;
        return offset <= text.LineEnd(text.LineAt(offset));
    }

    /// <summary>The text from <paramref name="start"/> to the cursor.</summary>
    public string TypedFrom(int start) => start < Offset ? Text.Slice(TextSpan.FromBounds(start, Offset)) : "";

    /// <summary>
    /// What the editor is to compare with the typed text: <paramref name="names"/>, after what stands there where that is a
    /// whole value and so no beginning of another.
    /// </summary>
    public string Filter(Place place, string names) =>
        place.IsWhole && TypedFrom(place.Replaced.Start) is { Length: > 0 } typed ? $"{typed} {names}" : names;

    /// <summary>Whether something stands on the cursor's line: what is being typed is not there yet.</summary>
    public bool IsOnLine(TextSpan span) => Line.Span.Meets(span);

    /// <summary>Whether the document has <paramref name="entry"/> in any form, the cursor's line aside.</summary>
    public bool Has(SchemaEntry entry) => Application.Sections.Any(section => section.Entry == entry && !IsOnLine(section.NameSpan));

    /// <summary>
    /// Whether <paramref name="edit"/>, a line with the label of <paramref name="entry"/>, is read as that label: not as words of a code
    /// block, or of a paragraph. And what stands around it goes on to belong where it did.
    /// </summary>
    public bool IsReadAs(SchemaEntry entry, TextEdit edit) =>
        Application.Read(Outline.Of(Text.With(edit)), Schema, Path) is { Sections: var sections }
        && Surroundings.TakeIn(Application, edit, entry, sections);

    /// <summary>
    /// The items of lists that a line here may go on with, innermost first: the one that stands just above, and those
    /// around it, whatever the indent of the cursor's own line.
    /// </summary>
    public IReadOnlyList<OpenItem> OpenItems => _openItems.Value;

    /// <summary>The section of the last heading or paragraph label above, or null where another heading stands between.</summary>
    public Section? Block => _block.Value;

    /// <summary>
    /// The section in which an item, or text, of the cursor's indent stands: that of the item around it; null where that is no section's
    /// label.
    /// </summary>
    public Section? Owner
    {
        get
        {
            foreach (var item in OpenItems)
                if (item.Line.Column < Line.Column)
                    return item.Section;
            return Block;
        }
    }

    /// <summary>The innermost section around the cursor's line, through items that name nothing.</summary>
    public Section? Around
    {
        get
        {
            foreach (var item in OpenItems)
                if (item.Line.Column < Line.Column && item.Section is { } section)
                    return section;
            return Block;
        }
    }

    /// <summary>The line after the cursor's that is not blank, or null.</summary>
    public MarkdownLine? NextLine
    {
        get
        {
            for (var number = Line.Number + 1; number < Text.LineCount; number++)
                if (MarkdownLine.Of(Text, number) is { IsBlank: false } line)
                    return line;
            return null;
        }
    }

    /// <summary>The last heading above the cursor's line, or null.</summary>
    public HeadingNode? HeadingAbove =>
        Application.Outline.Blocks.OfType<HeadingNode>().LastOrDefault(heading => heading.Span.End < Line.Span.Start);

    private Section? FindBlock()
    {
        var from = HeadingAbove?.Span.Start ?? 0;
        var block = Application.Sections.LastOrDefault(section =>
            section.Form is SectionForm.Heading or SectionForm.Bold or SectionForm.Plain
            && section.NameSpan.Start >= from
            && section.NameSpan.End < Line.Span.Start
        );
        if (block is null || Application.BreakBefore(Line.Span.Start - 1) is not { } end || end.Start < block.NameSpan.Start)
            return block;
        return end.Owner is { } owner && owner.NameSpan.Start >= from ? owner : null;
    }

    private IEnumerable<OpenItem> FindOpenItems()
    {
        var first = Math.Max(Block?.NameSpan.End ?? 0, HeadingAbove?.Span.End ?? 0);
        var column = int.MaxValue;
        for (var number = Line.Number - 1; number >= 0 && column > 0; number--)
        {
            var line = MarkdownLine.Of(Text, number);
            if (line.Span.Start <= first && first > 0)
                yield break;
            if (line.IsBlank || line.Column >= column)
                continue;
            // Text at the margin ends a list; deeper text belongs to an item further up.
            if (!line.IsItem && line.Column == 0)
                yield break;
            if (!line.IsItem)
                continue;
            column = line.Column;
            yield return new(line, Application.Sections.FirstOrDefault(section => section.Item?.MarkerSpan.Start == line.Marker.Start));
        }
    }
}
