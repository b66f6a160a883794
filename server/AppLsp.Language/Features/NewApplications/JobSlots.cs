using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>Where a value stands in each form that a section or label has: what writes another one there, or none.</summary>
internal sealed class JobSlots(Application application, JobLines lines)
{
    private SourceText Text => application.Text;

    /// <summary>The edits that take the value of a label away, and what stands behind it on its line.</summary>
    public IEnumerable<TextEdit> Emptied(SectionForm form, TextSpan name, TextSpan? value)
    {
        if (value is not { } span)
            return [];
        return form switch
        {
            SectionForm.FrontMatter => Key(name, span, ""),
            _ when span.IsEmpty && form is SectionForm.Table or SectionForm.Field => [],
            SectionForm.Table => [Cell(span, "")],
            SectionForm.Field => [new(span, "")],
            _ => [Rest(name, span)],
        };
    }

    /// <summary>The edits that make <paramref name="words"/> the value of a key of the front matter, whatever lines it has.</summary>
    public IEnumerable<TextEdit> Key(TextSpan name, TextSpan? value, string words)
    {
        var end = Text.LineEnd(Text.LineAt(name.End));
        var colon = Text.Content.IndexOf(':', name.End, end - name.End);
        if (!FrontMatterKeys.BeginsLine(application, name))
            return value is { } only ? [new(only, words.Length == 0 ? "" : SchemaYaml.Text(words))] : [];
        if (colon < 0)
            return [];
        var all = TextSpan.FromBounds(colon + 1, FrontMatterKeys.EndOf(application, name));
        var old = Text.Slice(all);
        if (words.Length == 0 && old.Trim() is "" or "''" or "\"\"")
            return [];
        return [new(all, words.Length == 0 ? "" : JobValues.Gap(old) + JobValues.AsYaml(old.Trim(), words))];
    }

    /// <summary>The edit that puts <paramref name="words"/> into a cell, in the width that it had where they fit.</summary>
    public TextEdit Cell(TextSpan cell, string words)
    {
        var end = cell.End;
        while (end < Text.Length && Text.Content[end] == ' ')
            end++;
        var isClosed = end < Text.Length && Text.Content[end] == '|' && end > cell.End;
        var written = TableCells.Escaped(words);
        return isClosed ? new(TextSpan.FromBounds(cell.Start, end), written.PadRight(end - cell.Start - 1) + " ") : new(cell, written);
    }

    private TextEdit Rest(TextSpan name, TextSpan value)
    {
        var end = Text.LineEnd(Text.LineAt(name.Start));
        if (lines.HasName(TextSpan.FromBounds(name.End, end)))
            return new(value, "");
        return new(TextSpan.FromBounds(name.End + JobValues.EndOfLabel(Text.Span(TextSpan.FromBounds(name.End, value.Start))), end), "");
    }
}
