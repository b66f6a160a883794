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

    /// <summary>Whether <paramref name="application"/> has so many of them, for different employers or of different titles.</summary>
    public static bool AreMany(Application application)
    {
        if (application.UnknownHeadings.Count < FewestJobs)
            return false;
        var jobs = new HashSet<(int Level, string Job)>();
        foreach (var heading in application.UnknownHeadings.Where(heading => heading.Level > 1 && heading != application.OwnTitle))
            if (JobBelow(heading, application) is { } job)
                jobs.Add((heading.Level, job));
        return jobs.CountBy(job => job.Level).Any(level => level.Value >= FewestJobs);
    }

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
