using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// How much is asked of an application. What the schema asks only of files that declare themselves is asked of others where the person's
/// own way asks for it: by a config, or by what most of the other applications have. What lies beside it in files of its own is not asked
/// for again.
/// </summary>
/// <param name="Application">The application.</param>
/// <param name="Workspace">The other applications, as this one sees them.</param>
/// <param name="Path">Where it lies, relative to the workspace, with <c>/</c>; empty where that is not known.</param>
/// <param name="HasConfig">Whether a config of the person counts for the file.</param>
public sealed record Requirements(Application Application, WorkspaceView Workspace, string Path, bool HasConfig)
{
    /// <summary>How many headings of a posting show that the document is made of one.</summary>
    private const int FewestPostingsHeadings = 2;

    private static readonly WordList AsksGraduates = new("graduates.txt");

    /// <summary>The files beside the application that are sections of it, by their paths.</summary>
    public IReadOnlyList<ApplicationPart> Parts => field ??= Workspace.PartsOf(Application);

    /// <summary>The sections that this application needs as it stands, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> Sections => Application.RequiredSections.Where(Asks);

    /// <summary>Those of the sections that are absent.</summary>
    public IEnumerable<SchemaEntry> MissingSections => Application.MissingSections.Where(Asks);

    /// <summary>The cover-letter points that this application needs and lacks, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> MissingPoints => Application.CoverLetter.MissingPoints.Where(Asks);

    /// <summary>Whether <paramref name="entry"/> is asked of this application as it stands.</summary>
    public bool Asks(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Required switch
        {
            Requirement.Always => true,
            Requirement.OnceSent => Application.IsSent,
            Requirement.Declared => IsAskedForAll ? !IsKeptByNone(entry) : Workspace.IsUsual(Application, entry),
            _ => false,
        }
            && !IsBeside(entry)
            && !IsUnknownYet(entry)
            && !IsCalledBy(entry)
            && !IsKeptWithout(entry)
            && !IsToldByAnotherName(entry)
            && !IsThisPosting(entry);
    }

    /// <summary>
    /// Whether there are enough other applications to tell what the person keeps, and none of them has <paramref name="entry"/>. Who has a
    /// config has said what to ask for, and who has begun a letter here goes on with it.
    /// </summary>
    private bool IsKeptByNone(SchemaEntry entry) =>
        !HasConfig
        && Workspace.IsKeptByNone(entry)
        && !(entry.Kind == EntryKind.Point && Application.CoverLetter.Points.Count > 0);

    /// <summary>
    /// Whether <paramref name="entry"/> is the posting, and the file is called so or made of headings that postings have.
    /// </summary>
    private bool IsThisPosting(SchemaEntry entry) =>
        entry.Fact == Fact.Posting
        && (
            Name.IsPosting
            || Application
                .UnknownHeadings.Where(heading => HeadingWords.IsPostings(heading.Keyed, Application.Schema.Words))
                .Skip(FewestPostingsHeadings - 1)
                .Any()
        );

    /// <summary>Whether <paramref name="entry"/> is the address of the posting, which stands under a name that the schema lacks.</summary>
    private bool IsToldByAnotherName(SchemaEntry entry) =>
        entry.Fact == Fact.PostingUrl && Application.Find(Fact.PostingUrl) is null && HasPostingAddress.Value;

    private Lazy<bool> HasPostingAddress => field ??= new(() => PostingAddress.IsIn(Application));

    /// <summary>
    /// Whether all that the schema wants is asked. Where only its place makes a file an application, the others tell what the person keeps,
    /// as soon as there are enough of them.
    /// </summary>
    private bool IsAskedForAll =>
        HasConfig || Application.Declaration == Declaration.Own || (IsAskedForAllAmongFew(Application) && !Workspace.ShowsAWay);

    /// <summary>
    /// Whether all is asked of <paramref name="application"/> while there are too few others to tell what the person keeps: where its place
    /// alone makes it one, and it is written as the schema has it, in headings, or still to be written. Labels and keys are a way of the
    /// person's own.
    /// </summary>
    internal static bool IsAskedForAllAmongFew(Application application) =>
        application is { Declaration: Declaration.Place, FactForm: FactForm.Headings };

    /// <summary>Whether <paramref name="entry"/> is the employer whose name an agency has not told yet.</summary>
    private bool IsUnknownYet(SchemaEntry entry) => entry.Fact == Fact.Company && Application.Agency is not null;

    /// <summary>Whether another file of the application tells of <paramref name="entry"/>.</summary>
    public bool IsBeside(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Parts.Any(part => part.Tells(entry))
            || Siblings.Any(file => file.Entries.Contains(KeptEntries.WhatTellsOf(entry).Path) || file.Told.Contains(entry.Path));
    }

    /// <summary>
    /// Whether <paramref name="entry"/> is the job, and the person's files are named by it, or this document's title, facts, file or
    /// folder may name it; or the employer, and most of the person's files keep none, or the title or the file may name it.
    /// </summary>
    private bool IsCalledBy(SchemaEntry entry) =>
        entry.Fact switch
        {
            Fact.Position => (Habits.HasNoPosition(Application) && Workspace.AreFilesCalledByTheJob)
                || (HasOwnWay && (IsCalledByTheJob || IsOfNoJobYet)),
            Fact.Company => (Habits.HasNoCompany(Application) && Workspace.AreCompaniesKeptElsewhere)
                || (Application.Company is not null && Application.Find(Fact.Company) is null)
                || (HasOwnWay && CalledByEmployer.MayTell(Application, Name))
                || (Application.Declaration != Declaration.Own && CalledByEmployer.MayTell(Application, name: null)),
            _ => false,
        };

    /// <summary>Whether the person says neither by a name of the schema nor in its shape that the document is an application.</summary>
    private bool HasOwnWay => Application is { Declaration: not Declaration.Own, FactForm: not FactForm.Headings };

    /// <summary>
    /// Whether <paramref name="entry"/> is the status, and neither this application nor most of the others have a place for it.
    /// </summary>
    private bool IsKeptWithout(SchemaEntry entry) =>
        entry.Fact == Fact.Status
        && (
            (Application.TellsNoCourse && Workspace.IsNoCourseTheWay)
            || (!HasConfig && Habits.HasNoStatus(Application) && Workspace.IsNoStatusTheWay)
            || (!HasConfig && Habits.HasNoPlaceForStatus(Application) && Workspace.IsStatusKeptByNone)
        );

    /// <summary>
    /// Whether a section or the status speaks of what employers ask of graduates, whom they hire for no job in particular.
    /// </summary>
    private bool IsOfNoJobYet =>
        Application
            .Sections.Select(section => section.Name)
            .Append(Application.Status.Span is { } status ? Application.Text.Slice(status) : "")
            .Any(name => AsksGraduates.Written.Any(word => name.StartsWith(word, StringComparison.Ordinal)));

    private bool IsCalledByTheJob => TitledJob.MayTell(Application) || Name.NamesJob(Application.Company);

    private DocumentName Name => field ??= new(Path, Application.Schema);

    private IReadOnlyList<ApplicationFacts> Siblings => field ??= Workspace.SiblingsOf(Application);
}
