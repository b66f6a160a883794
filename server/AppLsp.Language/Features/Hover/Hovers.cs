using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains what stands at a place of an application.</summary>
public static class Hovers
{
    /// <summary>
    /// What to say about the thing at <paramref name="offset"/> (0 to the text's length), or null where there is nothing to say.
    /// </summary>
    public static HoverInfo? At(Analysis analysis, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellation.ThrowIfCancellationRequested();
        if (!analysis.IsApplication)
            return null;

        var line = analysis.Text.LineSpan(analysis.Text.LineAt(offset));
        Thing? thing = null;
        foreach (var one in Things(analysis, line, offset).Where(one => one.Span.Touches(offset) && line.Contains(one.Span)))
        {
            thing ??= one;
            // Of two things that meet at the cursor, the one that begins there: that is what a block cursor stands on.
            if (!one.Span.Contains(offset))
                continue;
            thing = one;
            break;
        }
        cancellation.ThrowIfCancellationRequested();
        return thing?.Describe() is { } markdown ? new(thing.Span, markdown) : null;
    }

    /// <summary>Something that there is something to say about.</summary>
    private sealed record Thing(TextSpan Span, Func<string?> Describe);

    /// <summary>
    /// The things on <paramref name="line"/>, what is nearest to the cursor's word first, and what takes longest to find last.
    /// </summary>
    private static IEnumerable<Thing> Things(Analysis analysis, TextSpan line, int offset)
    {
        var (requirements, today) = (analysis.Requirements!, analysis.Options.Today);
        var application = requirements.Application;
        foreach (var mention in application.StatusMentions.Where(mention => line.Contains(mention.Span)))
            yield return new(mention.Span, () => HoverOnStatus.Describe(application, mention, today));
        foreach (var (section, date) in application.DatesOn(line))
            yield return new(date.Span, () => HoverOnDate.Describe(application, section, date, today));

        var sections = application.Title is { } title ? application.Sections.Prepend(title) : application.Sections;
        foreach (var section in sections.Where(section => line.Touches(section.NameSpan.Start)))
        {
            string? Describe() => HoverOnSection.Describe(requirements, section, today);
            var named = section.IsUnnamed ? section.ValueSpan!.Value : section.NameSpan;
            var name = TextSpan.FromBounds(named.Start, Math.Min(named.End, line.End));
            yield return new(name, Describe);
            // The marks before a name (`##`, `-`, `**`) belong to it: in some editors a line is entered at its beginning.
            if (offset < name.Start && section.Form is not (SectionForm.FrontMatter or SectionForm.Table or SectionForm.Field))
                yield return new(TextSpan.FromBounds(StartOfMarks(application.Text, line), name.End), Describe);
        }

        foreach (var section in application.Sections)
            if (
                section is { Entry.Traits.IsOneLine: true, FirstLine: { } value }
                && line.Contains(value.Span)
                && application.Schema.IsAbsentWord(value.Text)
            )
                yield return new(value.Span, () => HoverOnAbsent.Describe(section, value));

        foreach (var suppression in application.Suppressions.Where(suppression => line.Touches(suppression.NameSpan.Start)))
        {
            yield return new(suppression.NameSpan, () => HoverOnSuppression.Describe(suppression, application.Text, today));
            foreach (var code in suppression.Codes)
                yield return new(code.Span, () => HoverOnSuppression.Describe(code));
        }

        foreach (var skill in application.Lines(Fact.Skills))
            if (skill.Span.Touches(offset) && HoverOnSkill.At(application, skill.Span, offset) is var (span, markdown))
                yield return new(span, () => MarkdownText.Paragraphs(markdown, HoverOnName.OwnPlacesAt(analysis, offset)));

        if (HoverOnName.At(analysis, offset) is var (place, words))
            yield return new(place, () => words);
    }

    private static int StartOfMarks(SourceText text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && (char.IsWhiteSpace(text.Content[start]) || text.Content[start] == '\uFEFF'))
            start++;
        return start;
    }
}
