using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells whether a document has any place for what becomes of a job: a status, the day of the application, the posting or its address, a
/// letter. One that has none is an application because of where it lies, and may be no more than an analysis of the job.
/// </summary>
internal static class Course
{
    /// <summary>Whether <paramref name="application"/> names any of it, with a value or without.</summary>
    public static bool IsIn(Application application) => IsBegunIn(application) || Named(application).Any(IsOfPosting);

    /// <summary>Whether it names what only who applies has: a status, the day of the application, a letter.</summary>
    public static bool IsBegunIn(Application application) =>
        Named(application).Any(IsOfApplication) || application.CoverLetter.Points.Count > 0;

    private static IEnumerable<Section> Named(Application application) =>
        application.Sections.Where(section => section is { IsMisspelt: false, IsImplied: false });

    private static bool IsOfApplication(Section section) =>
        section.Entry.Section.Fact == Fact.Status
        || section.Entry.Fact == Fact.CoverLetter
        // Whoever weighs a job up writes down a day, too.
        || (section.Entry.Fact == Fact.ApplicationDate && !section.Entry.IsVague(new(section.Name)));

    private static bool IsOfPosting(Section section) =>
        section.Entry.Section.Fact is Fact.PostingUrl or Fact.Deadline
        || (section.Entry.Section.Fact == Fact.Posting && !section.Entry.Section.IsCommon(new(section.Name)));
}
