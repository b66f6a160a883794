using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Rules;

/// <summary>A template's placeholder was left in the person's own text. Marked at the placeholder.</summary>
internal sealed class LeftoverPlaceholder : Rule
{
    /// <summary>How much of a placeholder the message shows: some are sentences.</summary>
    private const int LongestShown = 50;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("leftover-placeholder", Severity.Warning)
        {
            What =
                "Your own text still has a placeholder: `[Company]`, `{{role}}`, `<Name>`, `TODO`, `XXX`, `lorem ipsum`, or "
                + "words that completion inserted to be replaced. Those of one paragraph or list item are one finding. Where "
                + "nothing in the file can fill it, it is marked once per section, and a list of instructions in brackets once "
                + "in all. It is a warning once the application is sent. Before, in closed applications and for the answer to "
                + "a question, it is only a hint. A letter in a file of its own beside the application is read too.",
            Why = "A letter to “Dear [Hiring Manager]” ends the application.",
            Silent =
            [
                "Links, wikilinks, checkboxes, footnotes, code, HTML, types (`List<Contact>`) and headings.",
                "`TODO` within a sentence (`a TODO app`), and as a task in a list (`- TODO ask Ines`), outside the letter.",
                "Brackets in front matter.",
                "The posting, and quotations outside the letter.",
                "Your own name or a day (`[Your Name]`, `[date]`) in an unticked to-do, a quotation or a template, outside the letter.",
                "The application date, as long as nothing was sent.",
                "Letters, answers and notes in closed applications.",
                "Letters in files of their own that are named a template, or beside two applications.",
            ],
            ReadsLetters = true,
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join [Company] as a planner
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join Harbor Foods as a planner
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        // A template repeats itself: what only the person can fill in is one thing to do in a section, however often it stands there, and
        // all that stands in one paragraph is filled in at one go.
        var alike = context
            .Application.Placeholders.Where(found => !IsNothingToDo(context, found))
            .Select(found => new Slot(found, ValueOf(context, found)))
            .GroupBy(slot => slot.Value is null ? LikenessOf(context, slot.Found) : (slot.Found.Span.Start, ""));
        var blocks = context.Application.Placeholders.Count > 1 ? Placeholders.InOrder(context.Application.Outline.Blocks) : [];
        foreach (var together in alike.GroupBy(same => PlaceOf(context, same.First().Found, blocks)))
            yield return Mark(context, [.. together.Select(same => same.First())], below: together.Sum(same => same.Count() - 1));
    }

    /// <summary>A placeholder, and the value of the section that it names, where the file has one.</summary>
    private sealed record Slot(Placeholder Found, string? Value);

    private Finding Mark(RuleContext context, List<Slot> slots, int below)
    {
        var first = slots[0].Found;
        var others = (slots.Count - 1, below) switch
        {
            (0, 0) => "",
            (0, 1) => " (and one more like it below)",
            (0, _) => $" (and {below} more like it below)",
            (1, 0) => " (and one more beside it)",
            (var beside, 0) => $" (and {beside} more beside it)",
            var (beside, _) => $" (and {beside + below} more beside and below it)",
        };
        return Mark(
            context,
            first.Span,
            $"“{Phrasing.Excerpt(context.Text.Slice(first.Span), LongestShown)}” is left over from a template{others}. "
                + "Write the real words.",
            SeverityOf(context, first)
        ) with
        {
            Fixes = Fill(slots),
        };
    }

    /// <summary>The fix that fills in what the file can fill in.</summary>
    private static Fix[] Fill(List<Slot> slots)
    {
        var filled = slots.Where(slot => slot.Value is not null).ToList();
        if (filled.Count == 0)
            return [];
        var words = Phrasing.List(filled.Select(slot => $"“{slot.Value}”").Distinct());
        return
        [
            new(
                slots[0].Value is not null && filled.TrueForAll(slot => slot.Value == slots[0].Value)
                    ? $"Replace with {words}"
                    : $"Fill in {words}",
                () => filled.Select(slot => new TextEdit(slot.Found.Span, slot.Value!))
            )
            {
                IsPreferred = true,
            },
        ];
    }

    /// <summary>
    /// The paragraph or row that a placeholder stands in, and the section there: labels that stand together are a slot each.
    /// </summary>
    private static (int Start, Section? Section) PlaceOf(RuleContext context, Placeholder placeholder, List<OutlineNode> blocks) =>
        (
            Placeholders.ParagraphAt(blocks, placeholder.Span)
                ?? context.Text.LineSpan(context.Text.LineAt(placeholder.Span.Start)).Start,
            context.Application.SectionAt(placeholder.Span.Start)
        );

    /// <summary>
    /// Whether nothing is to be done about it: what belongs there comes with the sending, which is still to come itself, or with the use of
    /// a form, or stands in a draft or an answer that nobody reads any more.
    /// </summary>
    private static bool IsNothingToDo(RuleContext context, Placeholder placeholder) =>
        FormsForLater.Hold(context.Application, placeholder.Span)
        || (!context.Application.IsOpen && !IsFact(context, placeholder))
        || (
            !context.Application.IsSent
            && context.Application.SectionAt(placeholder.Span.Start) is { Entry.Fact: Fact.ApplicationDate }
        );

    /// <summary>
    /// Whether it stands for a fact of the job, which people look up when all is over too, and not in what is written for it.
    /// </summary>
    private static bool IsFact(RuleContext context, Placeholder placeholder) =>
        placeholder.IsOfSnippet
        || context.Application.SectionAt(placeholder.Span.Start)
            is { Entry: { Fact: Fact.Posting } or { Traits.IsOneValue: true } } section
            && Placeholders.IsPlaceholder(section);

    /// <summary>
    /// How much it matters, where that is not the rule's default. Before the sending the text is still being written, and when all is over,
    /// nobody reads it any more. An answer that is not written is no more than a question without one, and a posting no more than an empty
    /// section.
    /// </summary>
    private static Severity? SeverityOf(RuleContext context, Placeholder placeholder)
    {
        var section = context.Application.SectionAt(placeholder.Span.Start);
        return
            context.Application is { IsOpen: false } or { Status.Definition.Stage: Stage.Before }
            || (section is not null && Placeholders.IsAnswer(placeholder, section, context.Text))
            ? Severity.Hint
            : null;
    }

    /// <summary>
    /// What placeholders share that are the same but for a number, in the same section: <c>[Skill 1]</c>, <c>[Skill 2]</c>; or that are
    /// all that stands in the items below one label, whatever their words. Each point of a letter is one by itself, and each `TODO` is
    /// something else to do.
    /// </summary>
    private static (int Start, string Words) LikenessOf(RuleContext context, Placeholder placeholder)
    {
        var span = placeholder.Span;
        if (char.IsLetter(context.Text.Content[span.Start]))
            return (span.Start, "");
        var section = context.Application.SectionAt(span.Start);
        if (
            section is not null
            && section.Enclosing(Fact.CoverLetter) is null
            && section.Entry.Kind != EntryKind.Point
            && Placeholders.IsItem(placeholder, section, context.Text)
        )
            return (ListAround(section).NameSpan.Start, "");
        while (section?.Parent is { } around)
            section = around;
        return (section?.NameSpan.Start ?? -1, string.Concat(context.Text.Slice(span).Where(sign => !char.IsDigit(sign))));
    }

    /// <summary>The label around <paramref name="section"/>, with all its groups; where there is none, the section itself.</summary>
    private static Section ListAround(Section section)
    {
        var list = section;
        while (list is { Entry.Kind: not EntryKind.Label, Parent: { } around })
            list = around;
        return list.Entry.Kind == EntryKind.Label ? list : section;
    }

    /// <summary>The value of the section that the placeholder names, where the file has one.</summary>
    private static string? ValueOf(RuleContext context, Placeholder placeholder)
    {
        if (placeholder.Inner is not { } inner)
            return null;
        var key = Placeholders.NameIn(inner.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner);
        var entry =
            context.Schema.FindSection(new(key))
            ?? (Placeholders.Named(key) is { } named ? context.Schema.FindSection(new(named)) : null)
            ?? (key.Split(' ', 2) is [var first, var what] && Placeholders.IsOfName(what) ? context.Schema.FindSection(new(first)) : null);
        // A value that is still to be written itself helps nobody.
        return entry is { Traits.IsWords: true } && context.Application.Value(entry.Fact) is { } value && !Placeholders.MayBeIn(value)
            ? value
            : null;
    }
}
