using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Where a person writes the facts of an application: in the front matter, in labels and tables at the top, below headings of their own. A
/// label far below, or behind prose under a heading about something else, tells a detail of that.
/// </summary>
internal sealed class FactPlaces(Application application)
{
    /// <summary>How many paragraphs of prose may stand above the facts, in no section.</summary>
    private const int MostProse = 3;

    /// <summary>How many words the value of a section may have that stands below the top.</summary>
    private const int LongestValue = 10;

    /// <summary>How many labels with a value make a list of facts.</summary>
    private const int FewestLabels = 3;

    private readonly Lazy<int> _end = new(() => EndOfTop(application));

    /// <summary>
    /// Whether one of the employer, the job and the status is told there by a value; or two of them are named, or one where nothing else is
    /// written yet.
    /// </summary>
    public bool TellWhose
    {
        get
        {
            var whose = application.Sections.Where(section => IsOfWhose(section) && IsAtPlace(section)).ToList();
            var named = whose.Where(section => section.Form != SectionForm.Table).Select(section => section.Entry.Section).Distinct();
            return whose.Exists(HasValue) || named.Count() > 1 || (whose.Count > 0 && IsBlank);
        }
    }

    private bool IsOfWhose(Section section) =>
        section is { IsImplied: false, Entry.Section.Fact: Fact.Company or Fact.Position or Fact.Status }
        && !StatusReading.IsLoose(section, application);

    /// <summary>Whether nothing is filled in yet, and there is nothing else.</summary>
    private bool IsBlank =>
        application.Sections.All(section => !section.HasOwnText)
        && application.UnknownHeadings.All(heading => heading == application.OwnTitle)
        && application
            .Outline.Blocks.OfType<ParagraphNode>()
            .SelectMany(paragraph => paragraph.Lines)
            .All(line => line.Label is not null || line.Text.Length == 0);

    private bool IsAtPlace(Section section) =>
        section.Form == SectionForm.FrontMatter
        || section.NameSpan.Start < _end.Value
        || (section is { Form: SectionForm.Heading, Level: <= 2, Parent: null } && IsShort(section));

    private static bool IsShort(Section section) =>
        section.FirstLine is { Text: var value } && WordCount.Of(value) <= LongestValue && value.TrimEnd() is not [.., '.'];

    /// <summary>
    /// Whether the section tells more than its name. A lone status below the front matter is one that is known; among other labels, or in
    /// the front matter, it may be the person's own word.
    /// </summary>
    private bool HasValue(Section section) =>
        section.Entry.Section.Fact == Fact.Status && section.Form != SectionForm.FrontMatter
            ? application.StatusMentions.Any() || StandsAmongLabels(section)
            : section.SelfAndDescendants.Any(part => part.FirstLine is not null);

    private bool StandsAmongLabels(Section section) =>
        section.Form != SectionForm.Heading
        && application.Outline.Blocks.FirstOrDefault(block => block.Span.Contains(section.NameSpan)) is { } block
        && LinesOf(block).Count(line => line?.Label is { HasColon: true, Value.Length: > 0 }) >= FewestLabels;

    private static IEnumerable<TextLine?> LinesOf(OutlineNode block) =>
        block is QuoteNode quote ? quote.Blocks.SelectMany(LinesOf) : block.OuterLines;

    /// <summary>Where the top of the document ends: at the first heading of the person's own that has no facts right below it.</summary>
    private static int EndOfTop(Application application)
    {
        var end = application.Nobodys is [var first, ..] ? first.Start : application.Text.Length + 1;
        var prose = 0;
        var blocks = application.Outline.Blocks;
        for (var i = 0; i < blocks.Length && blocks[i].Span.Start < end; i++)
        {
            switch (blocks[i])
            {
                case HeadingNode heading:
                    if (heading != application.OwnTitle && application.UnknownHeadings.Contains(heading) && !BeginsWithFacts(i + 1))
                        return heading.Span.Start;
                    break;
                case ParagraphNode { Lines: [{ Label: null }, ..] } when application.SectionAt(blocks[i].Span.Start) is null:
                    if (++prose > MostProse)
                        return blocks[i].Span.Start;
                    break;
            }
        }
        return end;

        bool BeginsWithFacts(int next)
        {
            if (next >= blocks.Length)
                return false;
            var block = blocks[next];
            if (block is HeadingNode heading)
                return !application.UnknownHeadings.Contains(heading);
            var facts = application.Sections.Where(section => block.Span.Contains(section.NameSpan)).ToList();
            var firstLine = application.Text.LineEnd(application.Text.LineAt(block.Span.Start));
            return facts.Count > 1 || facts.Exists(section => section.NameSpan.Start <= firstLine);
        }
    }
}
