using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells whether a document has any place for what becomes of a job: a status, the day of the application, the posting or its address, a
/// letter. One that has none is an application because of where it lies, and may be no more than an analysis of the job.
/// </summary>
internal static class Course
{
    /// <summary>Whether <paramref name="application"/> names any of it, with a value or without.</summary>
    public static bool IsIn(Application application) =>
        application.Sections.Any(section => section is { IsMisspelt: false, IsImplied: false } && Tells(section))
        || application.CoverLetter.Points.Count > 0;

    private static bool Tells(Section section) =>
        section.Entry.Section.Fact switch
        {
            Fact.Status or Fact.PostingUrl or Fact.Deadline => true,
            // What weighs a job up has a description of it too, and a day on which it was written.
            Fact.Posting or Fact.ApplicationDate => !section.Entry.Section.IsCommon(new(section.Name)),
            _ => section.Entry.Fact == Fact.CoverLetter,
        };
}
