using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// What the other files of a workspace need to know of an application. Small, and equal as long as nothing of it changes.
/// </summary>
/// <param name="File">Which file it is; no other file of the workspace has the same.</param>
/// <param name="Path">What people call the file: its path in the workspace, with <c>/</c>.</param>
public sealed record ApplicationFacts(string File, string Path) : FileFacts(File, Path)
{
    /// <summary>What stands between a status of the person's own and a remark.</summary>
    private static readonly string[] BeforeRemarks = [" / ", " (", " – ", " — ", " - ", "; ", ": ", " | "];

    private static readonly char[] BesideAddresses = ['<', '>', '(', ')', ',', ';'];

    /// <summary>In UTF-16 units. What is longer is a story, and no status that somebody else would write.</summary>
    private const int LongestStatus = 40;

    /// <summary>The employer, where one is named.</summary>
    public CompanyName? Company { get; init; }

    /// <summary>The job title as it is written, or null.</summary>
    public string? Position { get; init; }

    /// <summary>The job that the file is called by, where the application names none; or null.</summary>
    public string? JobInName { get; private init; }

    /// <summary>What equal job titles share, as <see cref="JobTitle.Key"/> gives it; null where there is none.</summary>
    public string? Role { get; init; }

    /// <summary>What equal titles share without their remarks, as <see cref="JobTitle.KeyWithoutRemarks"/> gives it; or null.</summary>
    public string? BareRole { get; init; }

    /// <summary>What equal postings' addresses share, as <see cref="WebAddress.Key"/> gives it; null where there is none.</summary>
    public string? Posting { get; init; }

    /// <summary>Whether its address leads to the page of the employer on a site of many, and to no posting.</summary>
    internal bool HasEmployersPage { get; private init; }

    /// <summary>The employer's number for the job as a key, or null.</summary>
    public string? Requisition { get; init; }

    /// <summary>The status, where one can be told.</summary>
    public StatusDefinition? Status { get; init; }

    /// <summary>The status as it is written, known or of the person's own; null where there is none.</summary>
    internal string? StatusText { get; private init; }

    /// <summary>Whether there is still something to do.</summary>
    public bool IsOpen { get; init; }

    /// <summary>
    /// Whether the file is called as a section is, or as the page of a folder, or its folder as the employer or the job: then it is one of
    /// the files of one application.
    /// </summary>
    internal bool IsCalledAsPart { get; private init; }

    /// <summary>
    /// Whether the names of the file and of its folder have a word or a number in common that is no year: <c>17 Woad/17 dyer.md</c>.
    /// </summary>
    internal bool IsCalledLikeFolder { get; private init; }

    /// <summary>
    /// Whether it tells nothing of what becomes of the job: beside an application of the same employer it belongs to that.
    /// </summary>
    internal bool TellsNoCourse { get; private init; }

    /// <summary>What it does that may be the person's way.</summary>
    public Habits Habits { get; init; } = Habits.None;

    /// <summary>What it has of that which may be asked of others.</summary>
    public KeptEntries Entries { get; init; } = KeptEntries.None;

    /// <summary>What it lacks of it.</summary>
    internal KeptEntries Lacked { get; private init; } = KeptEntries.None;

    /// <summary>What it tells of that which is asked of every application.</summary>
    internal KeptEntries Told { get; private init; } = KeptEntries.None;

    /// <summary>Whether it has a letter that lacks points.</summary>
    internal bool LacksPoints { get; private init; }

    /// <summary>What kind of record its <c>type:</c> says that it is, among those of jobs; null where it says nothing.</summary>
    internal string? Kind { get; private init; }

    /// <summary>The form of most of its facts.</summary>
    public FactForm Form { get; init; }

    /// <summary>Whether all that the schema wants is asked of it, whatever the others have.</summary>
    public bool IsAskedForAll { get; init; }

    /// <summary>Whether it is so as long as the others are too few to tell what the person keeps.</summary>
    public bool IsAskedForAllAmongFew { get; init; }

    /// <summary>The letters in files of their own that it links to, as <see cref="LetterLinks.Of"/> gives them; or null.</summary>
    internal string? LinkedLetters { get; private init; }

    /// <summary>The employers, schools and projects of its résumé points.</summary>
    internal IReadOnlyList<CompanyName> Background =>
        [.. (BackgroundNames?.Split('\n') ?? []).Select(name => CompanyName.Of(name)).OfType<CompanyName>()];

    private string? BackgroundNames { get; init; }

    /// <summary>The words of the posting in it; null where it holds none.</summary>
    private WordSketch? PostingWords { get; init; }

    /// <summary>Whether the posting in it may name <paramref name="company"/>: false only where it certainly does not.</summary>
    internal bool MayName(CompanyName company) => PostingWords is { } words && WordSketch.Of(company).MayBeAmong(words.Marks);

    /// <summary>The facts that <paramref name="application"/> tells.</summary>
    public static ApplicationFacts Of(Application application, string file, string path)
    {
        ArgumentNullException.ThrowIfNull(application);
        var position = application.Value(Fact.Position);
        var name = new DocumentName(file, application.Schema);
        var company =
            application.Company is { IsNoName: false } named
            && !(application.Find(Fact.Company) is { } told && Placeholders.IsOfSnippet(told))
                ? named
                : null;
        var posting = PostingOf(application);
        var hasEmployersPage = posting is not null && WebAddress.IsEmployersPage(posting, company);
        var facts = new ApplicationFacts(file, path)
        {
            Company = company,
            Position = position,
            Role = KeyOf(position, JobTitle.Key),
            BareRole = KeyOf(position, JobTitle.KeyWithoutRemarks),
            Posting = hasEmployersPage ? null : posting,
            HasEmployersPage = hasEmployersPage,
            Requisition = KeyOf(application.Value(Fact.RequisitionId), id => Words.Names.Key(id)),
            Status = application.Status.Definition,
            StatusText =
                (application.Status.IsOne ? application.Status.Span : StatusWordSpanOf(application)) is { Length: < LongestStatus } written
                    ? application.Text.Slice(written)
                    : null,
            IsOpen = application.IsOpen,
            TellsNoCourse = application.TellsNoCourse,
            Habits = Habits.Of(application),
            Entries = KeptEntries.Of(application),
            Lacked = KeptEntries.LackedBy(application),
            Told = KeptEntries.ToldBy(application),
            LinkedLetters = LetterLinks.Of(application, file),
            BackgroundNames = KeyOf(string.Join('\n', application.Background.Select(name => name.Written)), names => names),
            PostingWords = PostingWordsOf(application),
            LacksPoints = application.CoverLetter is { Points.Count: > 0 } letter && letter.MissingPoints.Any(),
            Kind = Recognition.KindOf(application),
            Form = application.FactForm,
            IsAskedForAll = application.Declaration == Declaration.Own,
            IsAskedForAllAmongFew = Requirements.IsAskedForAllAmongFew(application),
            IsCalledLikeFolder = name.FolderWords.Any(word => word.Length > 1 && !Dates.IsYear(word) && name.Words.Contains(word)),
        };
        var isPart =
            name.IsFolderPage
            || (name.Whole is { } whole && (!whole.IsCommon || name.Around.All(facts.IsCalledBy)))
            || facts.IsFolderCalledSo(name.FolderWords);
        if (position is null)
            facts = facts with { JobInName = new DocumentName(path, application.Schema).JobBeside(facts.Company) };
        return isPart ? facts with { IsCalledAsPart = true } : facts;
    }

    /// <summary>Whether <paramref name="word"/> is one of the employer's name or of the job's, or a number.</summary>
    internal bool IsCalledBy(string word) =>
        word.All(char.IsAsciiDigit)
        || (Company?.Words.Contains(word) ?? false)
        || (Position is not null && Words.Names.Key(Position).Split(' ').Contains(word));

    /// <summary>
    /// Whether this and <paramref name="other"/>, which tell the same job, lie in one folder as the files of one application.
    /// </summary>
    internal bool IsOneWith(ApplicationFacts other) => (IsCalledAsPart || other.IsCalledAsPart) && LiesBeside(other);

    private bool IsFolderCalledSo(IReadOnlyCollection<string> words) =>
        words.Any(word => !word.All(char.IsAsciiDigit))
        && ((Company is { } company && (company.Words.All(words.Contains) || IsSpelledBy(words, company))) || words.All(IsCalledBy));

    /// <summary>Whether some of <paramref name="words"/>, one behind the other, are the name without the signs and spaces in it.</summary>
    private static bool IsSpelledBy(IReadOnlyCollection<string> words, CompanyName company)
    {
        var name = string.Concat(company.Key.Where(char.IsLetterOrDigit));
        var all = words.ToArray();
        for (var start = 0; start < all.Length; start++)
        {
            var (run, next) = ("", start);
            while (next < all.Length && run.Length < name.Length)
                run += all[next++];
            if (run == name && name.Length > 0)
                return true;
        }
        return false;
    }

    /// <summary>
    /// The value of the status slot where it is no known status, without the remark behind it and in the form that equal ones share;
    /// null where it is one, or a template's placeholder.
    /// </summary>
    public static string? StatusWordOf(Application application) =>
        StatusWordSpanOf(application) is { } span ? KeyOf(application.Text.Slice(span), value => Words.Names.JoinedKey(value)) : null;

    /// <summary>
    /// Where the words of the status slot stand that are no known status, without the remark behind them: `sketch` of
    /// `sketch / bold one` and of `sketch (for Rye)`; null where there are none, or a template's placeholder.
    /// </summary>
    public static Text.TextSpan? StatusWordSpanOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Status is not { Unknown: { } line, UnknownSpan: { } span } || Placeholders.AreIn(application, line))
            return null;
        var words = application.Text.Slice(span);
        var end = BeforeRemarks
            .Select(sign => words.IndexOf(sign, StringComparison.Ordinal))
            .Where(at => at > 0)
            .DefaultIfEmpty(words.Length)
            .Min();
        return span with { Length = end };
    }

    private static string? KeyOf(string? value, Func<string, string> key) =>
        value is not null && key(value) is { Length: > 0 } found ? found : null;

    /// <summary>
    /// Where the letter's lines stand, whether it is written in points or in prose: the text in which names are looked for.
    /// </summary>
    public static IReadOnlyList<Text.TextSpan> LetterOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var letter = application.CoverLetter;
        return
        [
            .. application
                .Sections.Where(section =>
                    section.Entry == letter.Entry || section.Entry.Parent == letter.Entry || letter.Points.Contains(section.Parent!)
                )
                .SelectMany(section => section.Lines)
                .Select(line => line.Span)
                .Distinct(),
        ];
    }

    private static WordSketch? PostingWordsOf(Application application)
    {
        List<Text.TextSpan> posting =
        [
            .. application
                .Sections.Where(section => section.Entry.Fact == Fact.Posting && section.Enclosing(Fact.Posting) == section)
                .Select(section => Text.TextSpan.FromBounds(section.NameSpan.Start, section.End)),
            .. application.Nobodys,
        ];
        return posting switch
        {
            [] => null,
            [var only] => WordSketch.Of(application.Text.Span(only)),
            _ => WordSketch.Of(string.Join('\n', posting.Select(application.Text.Slice))),
        };
    }

    private static string? PostingOf(Application application) => AddressOf(application) is { } address ? WebAddress.Key(address) : null;

    /// <summary>The address of the posting as it is written; null where there is none.</summary>
    internal static string? AddressOf(Application application)
    {
        if (application.Find(Fact.PostingUrl)?.FirstLine is not { } line)
            return null;
        var words =
            line.Links.Length > 0
                ? line.Links.Take(1).Select(link => link.Url)
                : application.Text.Words(line.Span).Select(word => application.Text.Slice(word).Trim(BesideAddresses));
        return words.FirstOrDefault(word => WebAddress.Key(word) is not null);
    }
}
