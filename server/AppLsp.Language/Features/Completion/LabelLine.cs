using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Completion;

/// <summary>A line among lines of labels, one of which a new label is written like.</summary>
/// <param name="Model">The label beside.</param>
/// <param name="Replaced">What is typed of the name.</param>
/// <param name="Lead">What goes before the name: the marks of its line that are not typed yet.</param>
/// <param name="Trail">What goes behind it.</param>
/// <param name="IsMarked">Whether the marks of a bold label are typed.</param>
/// <param name="IsInside">Whether labels stand on both sides.</param>
internal sealed record LabelLine(Section Model, TextSpan Replaced, string Lead, string Trail, bool IsMarked, bool IsInside)
{
    /// <summary>The line of <paramref name="cursor"/>; null where no label stands on the line above or below.</summary>
    public static LabelLine? At(CompletionCursor cursor)
    {
        var (above, below) = (LabelOn(cursor, cursor.Line.Number - 1), LabelOn(cursor, cursor.Line.Number + 1));
        if ((above ?? below) is not { } model)
            return null;
        // What is further in belongs to the label, and what is further out to something else.
        var beside = MarkdownLine.Of(cursor.Text, cursor.Text.LineAt(model.NameSpan.Start));
        if (!cursor.Line.IsBlank && beside.Column != cursor.Line.Column)
            return null;
        var (text, line) = (cursor.Text, cursor.Line.Span);
        var lead = text.Slice(TextSpan.FromBounds(text.LineStart(text.LineAt(model.NameSpan.Start)), model.NameSpan.Start));
        var emphasis = lead[lead.TrimEnd('*', '_').Length..];
        var start = line.Start + text.Span(line).IndexOfAnyExcept(" \t>") is var words && words < line.Start ? line.End : words;
        if (cursor.Line.IsItem)
            start = cursor.Line.Content;
        else if (text.Span(TextSpan.FromBounds(start, line.End)) is ['-' or '*' or '+', ' ', ..])
            start += 2;
        var name = start;
        while (name < Math.Min(line.End, cursor.Offset) && text.Content[name] is '*' or '_')
            name++;
        var typed = text.Slice(TextSpan.FromBounds(name, Math.Max(name, cursor.Line.ContentEnd)));
        if (cursor.Offset < name || typed.AsSpan().ContainsAny(":：|#>"))
            return null;
        var marks = text.Slice(TextSpan.FromBounds(start, name));
        var around = marks.Length > 0 ? marks : emphasis;
        var isColonInside = emphasis.Length > 0 && text.Content[model.NameSpan.End] == ':';
        var colon = text.Span(TextSpan.FromBounds(model.NameSpan.End, text.Length)).TrimStart("*_") is [':', ':', ..] ? "::" : ":";
        return new(
            model,
            TextSpan.FromBounds(start == name && cursor.Line.IsBlank ? line.Start : name, line.End),
            cursor.Line.IsBlank ? lead
                : marks.Length > 0 ? ""
                : emphasis,
            (isColonInside ? colon + around : around + colon) + " ",
            marks.Length > 0,
            above is not null && below is not null
        );
    }

    /// <summary>The labels that are still missing beside the model, in the schema's order, those that come after it first.</summary>
    public IEnumerable<CompletionItem> Items(CompletionCursor cursor)
    {
        var typed = cursor.TypedFrom(Replaced.Start).Trim();
        var siblings = Model.Entry.Parent?.Children ?? cursor.Schema.Sections;
        var next = siblings.IndexOf(Model.Entry) + 1;
        var isFirst = true;
        foreach (var entry in siblings.Skip(next).Concat(siblings.Take(next)))
        {
            if (cursor.Has(entry) || !(entry.IsLabel || entry.IsOneValue))
                continue;
            if (!entry.AllNames.Any(name => FuzzyMatch.Matches(name, typed)))
                continue;
            // Between a label and the list that is its, another label would take the list.
            var edit = new TextEdit(Replaced, Lead + entry.Name + Trail);
            if (isFirst && !cursor.IsReadAs(entry, edit))
                yield break;
            isFirst = false;
            yield return new(entry.Name, CompletionKind.Label, edit, Documentation.Of(entry))
            {
                FilterText = FuzzyMatch.FilterTextOf(entry, typed),
                Detail = cursor.RequiredWord(entry),
            };
        }
    }

    /// <summary>The label that begins line <paramref name="number"/>, or null.</summary>
    private static Section? LabelOn(CompletionCursor cursor, int number)
    {
        if (number < 0 || number >= cursor.Text.LineCount)
            return null;
        var line = cursor.Text.LineSpan(number);
        foreach (var section in cursor.Application.Sections)
        {
            if (section.Form is not (SectionForm.Bold or SectionForm.Plain or SectionForm.ListItem) || !line.Contains(section.NameSpan))
                continue;
            var before = cursor.Text.Span(TextSpan.FromBounds(line.Start, section.NameSpan.Start));
            return section.Enclosing(Fact.Posting) is null && !before.ContainsAnyInRange('a', 'z') ? section : null;
        }
        return null;
    }
}
