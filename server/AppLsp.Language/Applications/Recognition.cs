using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells applications from other markdown. A document is one where it declares itself, or where it speaks for itself: it says whose job
/// it is about, and what comes of it.
/// </summary>
/// <remarks>
/// Most of the Markdown in a workspace is something else: what is cheap to know is asked first, and only what may be one is read.
/// </remarks>
internal sealed class Recognition
{
    /// <summary>How many different sections a document must name to speak for itself.</summary>
    private const int SectionsNamed = 3;

    /// <summary>How many of them below a title that may tell whose job it is.</summary>
    private const int SectionsBelowATitle = 2;

    private const string TypeKey = "type";

    private static readonly WordList JobTypes = new("job-types.txt", "whole");
    private static readonly WordList JobTypeWords = new("job-types.txt", "words");
    private static readonly WordList PostingTypes = new("job-types.txt", "postings");
    private static readonly WordList Registers = new("job-types.txt", "registers");
    private static readonly WordList Versions = new("letters-to-write.txt", "versions");
    private static readonly WordList Clips = new("job-types.txt", "clips");
    private static readonly WordList KindKeys = new("job-types.txt", "kind-keys");
    private static readonly WordList Events = new("job-types.txt", "events");
    private static readonly WordList EventKeys = new("job-types.txt", "event-keys");

    private readonly Outline _outline;
    private readonly ApplicationSchema _schema;
    private readonly string _path;
    private readonly List<string> _types;

    private Recognition(Outline outline, ApplicationSchema schema, string path)
    {
        (_outline, _schema, _path) = (outline, schema, path);
        _types = TypesOf(Key(TypeKey));
    }

    /// <summary>The document at <paramref name="path"/> as an application; null where it is none.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="path">The document's path relative to the workspace, with <c>/</c>.</param>
    /// <param name="read">Reads it as an application that is declared so, or is not.</param>
    public static Application? Of(Outline outline, ApplicationSchema schema, string path, Func<Declaration, Application> read) =>
        new Recognition(outline, schema, path).Recognize(read);

    private Application? Recognize(Func<Declaration, Application> read)
    {
        if (Names.Key(Key("applsp")?.Value ?? "") is "false" or "off" or "no")
            return null;
        var name = new DocumentName(_path, _schema);
        if (name.IsTemplate || name.IsInstructions)
            return null;
        if (DeclaresItself(name))
            return read(Declaration.Own);
        if (IsOtherType || IsOfEvent)
            return null;

        var isGlobbed = !name.IsDocument && _schema.MatchesFile(_path);
        if (isGlobbed && _outline.IsBlank)
            return name.SaysOther ? null : read(Declaration.Place);
        var isBelow = !isGlobbed && !name.IsDocument && _schema.MatchesFileDeeper(_path);
        if (
            !NamesEnough(
                isGlobbed ? 1
                : isBelow || HasTitledJob ? SectionsBelowATitle
                : SectionsNamed
            )
        )
            return null;
        var application = read(isGlobbed ? Declaration.Place : Declaration.None);
        if (RecordTables.AreOfMany(application, name))
            return null;
        if (IsVersionOfLetter(application, name))
            return null;
        var evidence = new Evidence(application);
        if (!_schema.MatchesOwnFile(_path) && (evidence.IsEvaluation || ((isGlobbed || isBelow) && evidence.IsForSomethingElse)))
            return null;
        if (IsPosting || IsClip)
            return evidence.Suffices(Beside.Posting) ? application : null;
        var beside = name.IsDocument || name.IsCompanion || IsCompanion ? Beside.Note : Beside.Nothing;
        if (beside == Beside.Nothing && (isGlobbed || isBelow) && evidence.SaysWhose && !IsLetter && !IsResume(application))
        {
            var goesWithOne = AnalysisName.SaysAll(application, name) || IsHelper(application, name);
            if (isGlobbed)
                return goesWithOne ? null : application;
            if (!goesWithOne && evidence.TellsJobAndCourse)
                return application;
        }
        return
            evidence.Suffices(beside, _types.Any(SaysJob))
            || (name.IsPosting && (evidence.TellsOwnStatus || evidence.TellsOwnCourseByTitle))
            ? application
            : null;
    }

    private bool DeclaresItself(DocumentName name) =>
        _types.Any(_schema.IsType)
        || (FirstHeading is { } first && _schema.IsTitle(first.Keyed))
        || (_schema.MatchesOwnFile(_path) && !name.IsDocument);

    /// <summary>
    /// Whether the document says that it is something else: a person, a meeting. That it is about a job, or of what kind that is,
    /// `Full-time`, is no such thing.
    /// </summary>
    private bool IsOtherType => _types.Count > 0 && !_types.Any(IsOfJob);

    /// <summary>Whether the document says that it is about an event that one goes to, or has the day of one.</summary>
    private bool IsOfEvent =>
        _outline.FrontMatter.Any(key =>
            EventKeys.Contains(key.Keyed.PartedKey) || (KindKeys.Contains(key.Keyed.PartedKey) && TypesOf(key).Exists(Events.Contains))
        );

    /// <summary>Whether the document says that it is the text of a posting: what came of that has to be told.</summary>
    private bool IsPosting => _types.Any(IsPostingType);

    /// <summary>Whether a tag says that the document is a page of the web that a program has saved.</summary>
    private bool IsClip => Key("tags") is { } tags && TypesOf(tags).Any(Clips.Contains);

    private bool IsOfJob(string type) =>
        JobTypes.Contains(type)
        || SaysJob(type)
        || IsPostingType(type)
        || _schema.FindSection(new(type)) is { Fact: Fact.Position or Fact.PostingUrl }
        || _schema.Entries.Any(entry => entry.Values.Any(value => Names.Key(value) == type));

    /// <summary>
    /// What kind of record the type of <paramref name="application"/> says that it is, by a word for jobs; null where it says nothing, or
    /// what kind of job it is.
    /// </summary>
    public static string? KindOf(Application application) =>
        TypesOf(
                application.Outline.FrontMatter.FirstOrDefault(label =>
                    string.Equals(label.Name, TypeKey, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Find(SaysJob);

    /// <summary>Whether <paramref name="kind"/> (of <see cref="KindOf"/>) is that of a register, kept beside the applications.</summary>
    public static bool IsRegister(string? kind) => kind is not null && kind.Split(' ').Any(Registers.Contains);

    private static bool SaysJob(string type) => type.Split(' ').Any(JobTypeWords.Contains);

    private bool IsPostingType(string type) => PostingTypes.Contains(type) || _schema.FindSection(new(type)) is { Fact: Fact.Posting };

    private static List<string> TypesOf(Label? key) =>
        key is null ? []
        : key.Items.Length > 0 ? [.. key.Items.Select(item => TypeOf(item.Text))]
        : TypeOf(key.Value) is { Length: > 0 } type ? [type]
        : [];

    private static string TypeOf(string value) => new NormalizedName(value.Trim('[', ']')).PartedKey;

    /// <summary>Whether the first heading says that the note goes with an application.</summary>
    private bool IsCompanion => FirstHeading is { } first && DocumentName.IsCompanionName(Names.Key(first.Title.Text));

    /// <summary>
    /// Whether the document lies in a job's folder, names that job in a label and nothing else of an application, and goes on with headings
    /// of its own: what is written there helps with it.
    /// </summary>
    private static bool IsHelper(Application application, DocumentName name) =>
        application is { TellsNoCourse: true, Company: null, Agency: null, FactForm: FactForm.Labels }
        && application.Value(Fact.Position) is { } job
        && name.IsInFolderOf(job)
        && application.UnknownHeadings.Any(heading => heading != application.OwnTitle);

    /// <summary>Whether the document begins as a letter does, behind its own heading, or an address and a date.</summary>
    private bool IsLetter =>
        _outline
            .Blocks.SkipWhile(block => block is HeadingNode)
            .TakeWhile(block => block is not HeadingNode)
            .OfType<ParagraphNode>()
            .SelectMany(paragraph => paragraph.Lines)
            .Any(Salutation.Is);

    /// <summary>
    /// Whether the document is a letter, by its name or its title, and has for a status which version it is; below such a title, none.
    /// </summary>
    private bool IsVersionOfLetter(Application application, DocumentName name) =>
        application.Status switch
        {
            { Unknown: { } line } => (name.IsLetter || HasLetterTitle) && Names.Key(line.Text).Split(' ').Any(Versions.Contains),
            { Definition: null } => HasLetterTitle,
            _ => false,
        };

    private bool HasLetterTitle => FirstHeading is { Level: 1, Title: var title } && DocumentName.IsLetterTitle(title, _schema);

    private bool HasTitledJob => FirstHeading is { Level: 1, Title: var title } && TitledJob.MayBeIn(title, _schema);

    private HeadingNode? FirstHeading => _outline.Blocks.OfType<HeadingNode>().FirstOrDefault();

    /// <summary>Whether the document tells of employers and of schools, each below a heading: a résumé.</summary>
    private static bool IsResume(Application application) =>
        HasHeading(application, Fact.Employers) && HasHeading(application, Fact.Education);

    private static bool HasHeading(Application application, Fact fact) =>
        application.Outline.Blocks.OfType<HeadingNode>().Any(heading => application.Schema.FindLabel(heading.Keyed)?.Fact == fact);

    private Label? Key(string name) =>
        _outline.FrontMatter.FirstOrDefault(label => string.Equals(label.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether headings and labels name so many different sections, however they stand to one another; an agency counts as one.
    /// </summary>
    private bool NamesEnough(int count)
    {
        var named = new HashSet<SchemaEntry?>();
        foreach (var name in NamesIn(_outline, _schema))
        {
            var entry = _schema.FindSection(name) ?? _schema.FindLabel(name) ?? _schema.FindPossibleSection(name);
            var isNamed = entry is null ? AgencyLabels.Names(name) || KindLabels.Names(name) : !(entry.IsLabel && entry.IsCommon(name));
            if (isNamed && named.Add(entry?.Section) && named.Count == count)
                return true;
        }
        return false;
    }

    /// <summary>The names of the document's headings and labels.</summary>
    private static IEnumerable<NormalizedName> NamesIn(Outline outline, ApplicationSchema schema)
    {
        foreach (var key in outline.FrontMatter)
            yield return key.Keyed;
        // Headings in a quotation or an item are shown there and head nothing.
        foreach (var heading in outline.Blocks.OfType<HeadingNode>())
            yield return heading.Title.Label is { HasColon: true, Value.Length: > 0 } named ? named.Keyed : heading.Keyed;
        foreach (var block in outline.AllBlocks)
        {
            if (block is TableNode table)
                foreach (var fact in FactTable.In(table, schema))
                    yield return fact.Label.Keyed;
            if (block is ListItemNode item && LabelAbove.Is(item, outline, schema))
                yield return item.FirstLine!.Label!.Keyed;
            if (block is not ParagraphNode paragraph)
                continue;
            foreach (var line in paragraph.Lines)
            {
                foreach (var field in line.Fields)
                    yield return field.Keyed;
                if (JoinedFacts.Are(line, schema))
                    foreach (var fact in line.Joined)
                        yield return fact.Keyed;
                else if (line.TightLabel is { } tight && (schema.FindSection(tight.Keyed) ?? schema.FindLabel(tight.Keyed)) is not null)
                    yield return tight.Keyed;
                else if (line.Label is { } label && (label.HasColon || label.Form == LabelForm.Bold))
                    yield return label.Keyed;
            }
        }
    }
}
