using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells a document about many jobs, each below a heading of its own: <c>### 1. Fennel Mill — Baker</c>, and its facts below. The rounds of
/// one application have headings with facts too, and name no employer.
/// </summary>
internal static class JobsBelowHeadings
{
    private const int FewestJobs = 3;

    private static readonly WordList TaskStates = new("org.txt", "task-states");
    private static readonly WordList StateLines = new("org.txt", "state-lines");

    /// <summary>
    /// Whether <paramref name="application"/> has so many of them, for different employers or of different titles; or a first one with a
    /// number, and tells of no employer and no job but there.
    /// </summary>
    public static bool AreMany(Application application)
    {
        if (IsBegun(application) || IsExportOfTasks(application))
            return true;
        if (application.UnknownHeadings.Count < FewestJobs)
            return false;
        var jobs = new HashSet<(int Level, string Job)>();
        foreach (var heading in application.UnknownHeadings.Where(heading => heading.Level > 1 && heading != application.OwnTitle))
            if (JobBelow(heading, application) is { } job)
                jobs.Add((heading.Level, job));
        return jobs.CountBy(job => job.Level).Any(level => level.Value >= FewestJobs);
    }

    /// <summary>
    /// Whether it is what Org writes of several tasks: headings that begin with a word for how a task stands, and lines that say since
    /// when.
    /// </summary>
    private static bool IsExportOfTasks(Application application) =>
        application
            .Outline.Blocks.OfType<HeadingNode>()
            .Where(heading =>
                heading.Title.Text.Split(' ') is [var word, _, ..] && !word.Any(char.IsLower) && TaskStates.Contains(Names.Key(word))
            )
            .Skip(1)
            .Any()
        && application
            .Outline.Blocks.SelectMany(block => block.OuterLines)
            .Any(line => line?.Text.Split(' ') is [var first, ['"' or '“', ..], ..] && StateLines.Contains(Names.Key(first)));

    private static bool IsBegun(Application application) =>
        application.UnknownHeadings.FirstOrDefault(IsNumbered) is { Level: > 1 } first
        && !(application.OwnTitle is { Title: var title } && TitledJob.MayBeIn(title, application.Schema))
        && !application.Sections.Any(section => section.NameSpan.Start < first.Span.Start && TellsWhose(section))
        && TitledJob.MayBeIn(first.Title, application.Schema)
        && JobBelow(first, application) is not null;

    /// <summary>
    /// Whether a section tells the employer or the job. The title that a note has in its front matter may be the note's own.
    /// </summary>
    private static bool TellsWhose(Section section) =>
        section.Entry.Fact == Fact.Company
        || (section.Entry.Fact == Fact.Position && !(section.Form == SectionForm.FrontMatter && section.Entry.IsCommon(new(section.Name))));

    /// <summary><c>1. Fennel Mill — Baker</c>, <c>2) Woad Works — Dyer</c>.</summary>
    private static bool IsNumbered(HeadingNode heading) =>
        heading.Title.Text.AsSpan() is var title && title.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && title[end] is '.' or ')';

    /// <summary>What tells the job below <paramref name="heading"/> from others: its employer, or the heading that names it.</summary>
    private static string? JobBelow(HeadingNode heading, Application application)
    {
        var end = application.Outline.Blocks.OfType<HeadingNode>().FirstOrDefault(next => next.Span.Start > heading.Span.Start)?.Span.Start;
        var facts = application
            .Sections.Where(section =>
                section is { FirstLine: not null, IsMisspelt: false }
                && section.Form is not (SectionForm.Heading or SectionForm.FrontMatter)
                && section.NameSpan.Start > heading.Span.Start
                && section.NameSpan.Start < (end ?? int.MaxValue)
            )
            .ToList();
        return facts.Find(section => section.Entry.Fact == Fact.Company) is { FirstLine: { } company } ? Names.Key(company.Text)
            : facts.Count > 0 && TitledJob.MayBeIn(heading.Title, application.Schema) ? Names.Key(heading.Title.Text)
            : null;
    }
}
