using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>
/// The labels outside of the sections that tell something of the job: its pay, its number, what the person notes of it beside the facts.
/// </summary>
internal sealed class JobLabels(Application application, JobLines lines)
{
    private static readonly WordList Facts = new("job-facts.txt");

    /// <summary>The labels, each with its form and where its value stands.</summary>
    public IEnumerable<(SectionForm Form, TextSpan Name, TextSpan? Value)> All()
    {
        var done = application.Sections.Select(section => section.NameSpan).ToHashSet();
        foreach (var fact in application.PostingFacts)
            if (fact.Entry.IsOfJob && IsThere(fact.Form, fact.NameSpan) && done.Add(fact.NameSpan))
                yield return (fact.Form, fact.NameSpan, fact.ValueSpan);
        foreach (var (label, form) in Labels())
            if (
                (label.Value.Length > 0 || form == SectionForm.FrontMatter)
                && IsThere(form, label.NameSpan)
                && !application.Outline.IsUnread(label.ValueSpan)
                && (IsOfPosting(label) || (IsOfJob(label, form) && IsBesideFacts(label, form)))
                && done.Add(label.NameSpan)
            )
                yield return (form, label.NameSpan, label.ValueSpan);
    }

    private bool IsThere(SectionForm form, TextSpan name) =>
        form == SectionForm.FrontMatter || !lines.IsDropped(application.Text.LineAt(name.Start));

    private bool IsOfPosting(Label label) =>
        application.Schema.FindQuotedLabel(label.Keyed) is { IsOfJob: true } entry
        && !entry.IsCommon(label.Keyed)
        && !IsInLetter(label.NameSpan.Start);

    /// <summary>
    /// Whether a label of the person's own says what is so of this job alone: by its name, or because its value is a day or a status.
    /// </summary>
    private bool IsOfJob(Label label, SectionForm form) =>
        Facts.Contains(label.Keyed.CoreKey)
        || (form == SectionForm.FrontMatter && NamesPart(label.Keyed))
        || (!label.ValueSpan.IsEmpty && BeginsWithEvent(label));

    /// <summary>Whether a key has the name of a part of a section, for which the front matter is no place: <c>statusHistory</c>.</summary>
    private bool NamesPart(NormalizedName name) =>
        application.Schema.Entries.Any(entry => entry.IsOfJob && entry.IsNamed(name) && !entry.IsCommon(name));

    private bool BeginsWithEvent(Label label) =>
        application.DatesIn(label.ValueSpan).FirstOrDefault()?.Span.Start == label.ValueSpan.Start
        || (
            !application.Schema.IsType(Names.Key(label.Value))
            && new StatusLine(application.Outline, application.Schema).AtStart(label.ValueSpan) is not null
        );

    /// <summary>Whether the label stands in the front matter, or in one block with labels that tell facts of the application.</summary>
    private bool IsBesideFacts(Label label, SectionForm form) =>
        form == SectionForm.FrontMatter
        || (
            lines.OwnerAt(label.NameSpan.Start) is null
            && application.Outline.Blocks.FirstOrDefault(block => block.Span.Contains(label.NameSpan)) is { } block
            && application.Sections.Any(section =>
                section.Entry is { IsOfJob: true, IsOneValue: true } && block.Span.Contains(section.NameSpan)
            )
        );

    private bool IsInLetter(int offset) =>
        application.SectionAt(offset) is { } section
        && (section.Enclosing(Fact.CoverLetter) ?? section.Enclosing(Fact.Experience)) is not null;

    /// <summary>The labels of the document with a colon, each with its form.</summary>
    private IEnumerable<(Label Label, SectionForm Form)> Labels()
    {
        foreach (var key in application.Outline.FrontMatter)
            yield return (key, SectionForm.FrontMatter);
        foreach (var block in application.Outline.AllBlocks)
        {
            if (block is TableNode table)
                foreach (var fact in FactTable.In(table, application.Schema))
                    yield return (fact.Label, SectionForm.Table);
            if (block is not ParagraphNode paragraph)
                continue;
            foreach (var line in paragraph.Lines)
            {
                if (JoinedFacts.Are(line, application.Schema))
                    foreach (var joined in line.Joined)
                        yield return (joined, SectionForm.Field);
                else if (line.Label is { HasColon: true } label)
                    yield return (label, label.Form == LabelForm.Bold ? SectionForm.Bold : SectionForm.Plain);
                foreach (var field in line.Fields)
                    yield return (field, SectionForm.Field);
            }
        }
    }
}
