using AppLsp.Language.Markdown;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells the person's labels above a thematic break from those of a posting that was pasted below it: there, labels look otherwise or stand
/// behind a text. What they say may be a fact, and does not say whose the document is.
/// </summary>
internal sealed class PastedBelowBreak
{
    /// <summary>How many words a line has that is no label's value but text.</summary>
    private const int FewestWordsOfText = 13;

    private readonly HashSet<SectionForm> _formsAbove;
    private readonly int _start;
    private readonly int _end;
    private readonly int _text;

    /// <summary>Finds the break in <paramref name="application"/>, if it has one with labels above.</summary>
    public PastedBelowBreak(Application application)
    {
        var blocks = application.Outline.Blocks;
        _start = blocks.FirstOrDefault(block => block is OpaqueNode { Kind: OpaqueKind.Break })?.Span.Start ?? int.MaxValue;
        _formsAbove =
        [
            .. application.Sections.TakeWhile(section => section.NameSpan.Start < _start).Select(section => section.Form).Where(IsLabel),
        ];
        if (_start == int.MaxValue || _formsAbove.Count == 0)
        {
            _start = int.MaxValue;
            return;
        }
        // A heading that names a section is the person's again.
        _end =
            application
                .Sections.FirstOrDefault(section => section.Form == SectionForm.Heading && section.NameSpan.Start > _start)
                ?.NameSpan.Start
            ?? int.MaxValue;
        _text =
            blocks
                .OfType<ParagraphNode>()
                .SelectMany(paragraph => paragraph.Lines)
                .FirstOrDefault(line => line.Span.Start > _start && WordCount.Of(line.Text) >= FewestWordsOfText)
                ?.Span.Start
            ?? int.MaxValue;
    }

    /// <summary>Whether <paramref name="section"/> is a label of the pasted text.</summary>
    public bool Has(Section section) =>
        section.NameSpan.Start > _start
        && section.NameSpan.Start < _end
        && IsLabel(section.Form)
        && (!_formsAbove.Contains(section.Form) || section.NameSpan.Start > _text);

    private static bool IsLabel(SectionForm form) => form is SectionForm.ListItem or SectionForm.Bold or SectionForm.Plain;
}
