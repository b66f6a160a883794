using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>
/// Reads a letter in a file of its own as the letter of an application: all of it is one point. The rules on letters then find in it what
/// they find in an application.
/// </summary>
internal static class LetterFile
{
    /// <summary>What letter of the person's own the file is, by its name and by how it begins; null where it is none.</summary>
    public static LetterKind? KindOf(DocumentName name, Lazy<Outline> outline) =>
        name.OwnLetter is not { } kind || (kind == LetterKind.Letter && Salutation.In(outline.Value) is null) ? null : kind;

    /// <summary>The letter in <paramref name="outline"/>, written for <paramref name="subject"/>; null where there is none.</summary>
    public static Application? Read(Outline outline, ApplicationSchema schema, LetterKind kind, LetterSubject subject)
    {
        if (schema.Entry(Fact.CoverLetter) is not { } letter || PartOf(outline, kind) is not { } part)
            return null;
        var start = new TextSpan(part.Start, 0);
        var whole = new Section(letter, null, SectionForm.Plain, 0, letter.Name, start, isMisspelt: false);
        List<Section> sections = [whole];
        // A statement answers what is asked, and need not speak of the employer as a letter does.
        var fact = kind == LetterKind.Letter ? Fact.CompanyPoint : Fact.BodyPoint;
        if (letter.Children.FirstOrDefault(child => child.Fact == fact) is { } point)
            sections.Add(new(point, whole, SectionForm.Plain, 0, point.Name, start, isMisspelt: false));
        Fill(sections[^1], outline, part);
        sections[^1].ReachTo(part.End);

        List<TextSpan> others = [new(0, part.Start), TextSpan.FromBounds(part.End, outline.Text.Length)];
        // What is quoted, a question or what others said, is not the person's own.
        others.AddRange(outline.AllBlocks.OfType<QuoteNode>().Select(quote => quote.Span));
        others.RemoveAll(other => other.IsEmpty);
        return Application.OfLetter(outline, schema, sections, others, subject);
    }

    /// <summary>
    /// From the heading above the salutation to the heading or the line below the letter; a statement is all of the text.
    /// </summary>
    private static TextSpan? PartOf(Outline outline, LetterKind kind)
    {
        var end = outline.Text.Length;
        if (kind == LetterKind.Statement)
            return new(0, end);
        if (Salutation.In(outline) is not { } salutation)
            return null;
        var start = 0;
        foreach (var block in outline.Blocks)
            if (block is HeadingNode && block.Span.Start < salutation.Start)
                start = block.Span.Start;
            else if (block.Span.Start > salutation.Start && block is HeadingNode or OpaqueNode { Kind: OpaqueKind.Break })
                end = Math.Min(end, block.Span.Start);
        return TextSpan.FromBounds(start, end);
    }

    private static void Fill(Section section, Outline outline, TextSpan part)
    {
        foreach (var block in outline.Blocks.Where(block => part.Contains(block.Span)))
            Fill(section, block);
    }

    private static void Fill(Section section, OutlineNode block)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                foreach (var line in paragraph.Lines)
                    section.Add(line);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    section.Add(item);
                    foreach (var inner in item.Blocks)
                        Fill(section, inner);
                }
                break;
        }
    }
}
