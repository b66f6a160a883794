using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Forms that are filled in when they are used: what is still to be done, what is quoted, and a text that is called a template. The letter
/// is what is used.
/// </summary>
internal static class FormsForLater
{
    private static readonly WordList OwnSlots = new(Placeholders.WordsFile, "own");
    private static readonly WordList Forms = new(Placeholders.WordsFile, "forms");

    /// <summary>
    /// Whether <paramref name="span"/>, a placeholder of <paramref name="application"/>, is for the person's own name or a day, and waits
    /// in such a form.
    /// </summary>
    public static bool Hold(Application application, TextSpan span)
    {
        if (!IsOwnSlot(application.Text.Span(span)))
            return false;
        if (application.SectionAt(span.Start)?.Enclosing(Fact.CoverLetter) is not null)
            return false;
        var blocks = Placeholders.InOrder(application.Outline.Blocks);
        var at = Ordered.LastFrom(blocks, block => block.Span.Start, span.Start);
        if (at < 0)
            return false;
        var level = int.MaxValue;
        for (var i = at; i >= 0; i--)
        {
            if (blocks[i] is not HeadingNode heading || heading.Level >= level)
                continue;
            level = heading.Level;
            if (NamesForm(heading.Keyed.Key, application.Schema))
                return true;
        }
        return (at > 0 && blocks[at - 1] is ParagraphNode { Lines: [.., var above] } && IsFormsLabel(above, application.Schema))
            || IsInForm(blocks[at], span.Start, application.Schema);
    }

    private static bool IsInForm(OutlineNode block, int offset, ApplicationSchema schema) =>
        block.Span.Start <= offset
        && offset <= block.Span.End
        && block switch
        {
            QuoteNode => true,
            ListNode list => list.Items.Any(item => IsInForm(item, offset, schema)),
            ListItemNode item => item.IsTicked is false
                || (item.FirstLine is { } first && IsFormsLabel(first, schema))
                || item.Blocks.Any(inner => IsInForm(inner, offset, schema)),
            ParagraphNode paragraph => paragraph.Lines.Any(line => line.Span.Start <= offset && IsFormsLabel(line, schema)),
            _ => false,
        };

    private static bool IsFormsLabel(TextLine line, ApplicationSchema schema) =>
        line.Label is { HasColon: true } label ? NamesForm(label.Keyed.Key, schema)
        : line.Text is [.. var words, ':'] && NamesForm(Names.Key(words), schema);

    /// <summary>Whether <paramref name="key"/> is what a template is called, of anything but the letter.</summary>
    private static bool NamesForm(string key, ApplicationSchema schema)
    {
        var words = key.Split(' ');
        return words.Any(word => Forms.Contains(word.Trim(Placeholders.Around)))
            && !Enumerable
                .Range(0, words.Length)
                .SelectMany(from => Enumerable.Range(from + 1, words.Length - from).Select(to => string.Join(' ', words[from..to])))
                .Any(part => schema.FindFileName(part) is { IsCommon: false, Entry.Fact: Fact.CoverLetter });
    }

    /// <summary>Whether the person's own name or a day belongs in the brackets.</summary>
    private static bool IsOwnSlot(ReadOnlySpan<char> bracket) =>
        OwnSlots.Contains(new NormalizedName(bracket.Trim("[]{}<> ").ToString()).PartedKey);
}
