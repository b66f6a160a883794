using System.Collections.Frozen;
using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Workspaces;

/// <summary>The workspace as one file sees it.</summary>
/// <param name="Index">All applications.</param>
/// <param name="File">The file that looks, as <see cref="FileFacts.File"/> has it.</param>
public sealed record WorkspaceView(WorkspaceIndex Index, string File)
{
    /// <summary>No other file.</summary>
    public static WorkspaceView Empty { get; } = new(WorkspaceIndex.Empty, "");

    /// <summary>Whether other files are known of. Who reads one file after another says so before it is known what is in them.</summary>
    public bool HasOthers
    {
        get => field || Index.Count > (Index.Find(File) is null ? 0 : 1);
        init;
    }

    /// <summary>Whether applications lie beside the file; of one that lies nowhere yet, whether there are any.</summary>
    public bool IsAmongApplications => Index.HasApplicationsBeside(File) || (DocumentPath.FolderOf(File).Length == 0 && HasOthers);

    /// <summary>
    /// The language in which an application is begun, as <see cref="WorkspaceIndex.Language"/> has it. Who shows a document nothing of the
    /// others says in which they are.
    /// </summary>
    public string? Language
    {
        get => field ?? Index.Language;
        init;
    }

    /// <summary>
    /// The other open applications for the file's job, where that is not to be looked up: whoever asks what else the others make a
    /// difference to takes them for known.
    /// </summary>
    public DuplicateApplications? Duplicates { get; init; }

    private static readonly WordList OwnEnds = new("remarks.txt", "own-ends");

    /// <summary>How many of the other applications must have something to make it the person's way.</summary>
    private const int FewestOfAWay = 3;

    /// <summary>How many others of the same form show that these are kept in another way than the rest.</summary>
    private const int FewestOfAForm = 2;

    /// <summary>The letter that the file is, with its application; null where it is none, or goes with none.</summary>
    internal LetterBeside? Letter => Index.Count == 0 ? null : Index.LetterAt(File);

    /// <summary>Whether the file is the letter of an application.</summary>
    public bool IsLetter => Letter is not null;

    /// <summary>
    /// Whether what the rules see of the workspace in the file, which is no application, is the same in <paramref name="other"/>.
    /// </summary>
    public bool LooksLike(WorkspaceView other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Index == other.Index)
            return true;
        var (letter, same) = (Letter, other.Letter);
        return letter is null
            ? same is null
            : letter.IsLike(same)
                && PostingsBeside(Index).SequenceEqual(PostingsBeside(other.Index))
                && Index.CompaniesUnlike(other.Index).Count == 0;

        IEnumerable<ApplicationPart> PostingsBeside(WorkspaceIndex index) =>
            index.PartsOf(letter.Application).Where(part => part.File != File);
    }

    /// <summary>Whether there are enough other applications to tell what the person keeps.</summary>
    public bool ShowsAWay => Index.CountsOf(KeptTogether.All).Files - (Index.Find(File) is null ? 0 : 1) >= FewestOfAWay;

    /// <summary>
    /// Whether at least half of the other applications have <paramref name="entry"/>, and three or more of them; of a cover-letter point,
    /// any points. Where the folder holds three others or more, half of those must have it too, and so must half of those that have their
    /// facts in the same form: a vault may hold files that are kept in two ways.
    /// </summary>
    public bool IsUsual(Application application, SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(entry);
        return IsUsual(KeptEntries.WhatTellsOf(entry).Path, application.FactForm);
    }

    /// <summary>
    /// Whether there are enough other applications to tell what the person keeps, and neither they nor this one have
    /// <paramref name="entry"/>; of a cover-letter point, any points.
    /// </summary>
    public bool IsKeptByNone(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsKeptByNone(KeptEntries.WhatTellsOf(entry).Path);
    }

    private bool IsKeptByNone(string path) => ShowsAWay && Index.CountsOf(KeptTogether.All).With(path) == 0;

    private bool IsUsual(string path, FactForm form)
    {
        var own = Index.Find(File);
        return IsUsualIn(KeptTogether.All) && IsUsualIn(KeptTogether.In(DocumentPath.FolderOf(File))) && IsUsualIn(KeptTogether.As(form));

        bool IsUsualIn(KeptTogether group)
        {
            var counts = Index.CountsOf(group);
            return own is null || (group.Form is { } same && own.Form != same)
                ? IsUsual(group, counts.With(path), counts.Files)
                : IsUsual(group, counts.With(path) - (own.Entries.Contains(path) ? 1 : 0), counts.Files - 1);
        }
    }

    /// <summary>
    /// Whether what <paramref name="having"/> of <paramref name="others"/> applications have may be the person's way; a few in one folder
    /// show none, and neither does one of a form.
    /// </summary>
    internal static bool IsUsual(KeptTogether group, int having, int others) =>
        group == KeptTogether.All
            ? having >= FewestOfAWay && having * 2 >= others
            : others < (group.Form is null ? FewestOfAWay : FewestOfAForm) || having * 2 >= others;

    /// <summary>
    /// Whether what stands in the place of the application's status, and is none that is known, is a status of the person's own: three
    /// applications or more use the word, this one included.
    /// </summary>
    public bool IsOwnStatus(Application application) =>
        ApplicationFacts.StatusWordOf(application) is { } word && IsWay(new(HabitKind.StatusWord, word));

    /// <summary>
    /// What a status of the person's own counts as: sent, where an application date has been and no word speaks of an end; else null.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="today">The person's day.</param>
    public StatusDefinition? MeantByOwnStatus(Application application, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        return
            application.Status.UnknownSpan is { } words
            && application.Find(Fact.ApplicationDate) is { } section
            // `Date` alone may be that of the note.
            && !section.Entry.IsVague(new(section.Name))
            && application.DateIn(section)?.Day < today
            && !SaysEnd(application, words)
            && IsOwnStatus(application)
            ? application.Schema.Statuses.FirstOrDefault(status => status.Stage == Stage.Sent)
            : null;
    }

    private static bool SaysEnd(Application application, TextSpan words)
    {
        foreach (var word in Words.Names.Key(application.Text.Span(words)).Split(' ', '-', '/'))
            if (OwnEnds.Contains(word) || application.Schema.FindStatus(word) is { Stage: Stage.Closed })
                return true;
        return new StatusLine(application.Outline, application.Schema).Within(words).Any(status => status.Stage == Stage.Closed);
    }

    /// <summary>
    /// The statuses of the other files as they are written, each with whether it is known, the most frequent first; those of the person's
    /// own that enough files use.
    /// </summary>
    public IEnumerable<(string Written, bool IsKnown)> OtherStatuses =>
        Index
            .Files.Where(file => file.File != File && file.StatusText is not null)
            .GroupBy(file => (Written: file.StatusText!, IsKnown: file.Status is not null))
            .Where(same => same.Key.IsKnown || same.Count() >= FewestOfAWay)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Written, StringComparer.Ordinal)
            .Select(same => same.Key);

    /// <summary>
    /// Whether <paramref name="entry"/> stands empty in three applications or more, this one included: it comes with the person's template.
    /// </summary>
    public bool IsKeptEmpty(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsWay(new(HabitKind.EmptySection, entry.Path));
    }

    /// <summary>
    /// Whether half of the applications leave <paramref name="entry"/> empty, three or more of them and this one included: nobody fills in
    /// that part of the template.
    /// </summary>
    public bool IsUnused(SchemaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsWay(new(HabitKind.UnusedSection, entry.Path));
    }

    /// <summary>
    /// Whether three quarters of the letters that have a body name no employer, project or number in it, three or more of them and this one
    /// included: what the person notes are plans.
    /// </summary>
    public bool ArePlainBodiesTheWay => IsWay(new(HabitKind.PlainBody));

    /// <summary>
    /// Whether half of the applications tell no job's title, three or more of them and this one included: the person calls the files by it.
    /// </summary>
    public bool AreFilesCalledByTheJob => IsWay(new(HabitKind.NoPosition));

    /// <summary>
    /// Whether half of the applications tell a job's title and no employer, three or more of them and this one included: the person tells
    /// it in another way.
    /// </summary>
    public bool AreCompaniesKeptElsewhere => IsWay(new(HabitKind.NoCompany));

    /// <summary>
    /// Whether half of the applications say that the posting has no address, three or more of them and this one included: the person keeps
    /// none.
    /// </summary>
    public bool AreAddressesNotKept => IsWay(new(HabitKind.NoAddress));

    /// <summary>
    /// Whether three quarters of the files that lie where applications do tell nothing of what becomes of a job, three or more of them and
    /// this one included: the person keeps no status there.
    /// </summary>
    public bool IsNoCourseTheWay => IsWay(new(HabitKind.NoCourse));

    /// <summary>
    /// Whether three quarters of the applications that the person does not declare have no place for a status, three or more of them and
    /// this one included: the person keeps none.
    /// </summary>
    public bool IsNoStatusTheWay => IsWay(new(HabitKind.NoStatus));

    /// <summary>
    /// The ways in which dates of <paramref name="application"/> are written that are the person's: three quarters of the file's, three or
    /// more, or of the applications that have dates, are written so, and none in ISO form.
    /// </summary>
    internal IReadOnlySet<DateWriting> WaysToWriteDates(Application application)
    {
        var slots = application.OwnDateSlots.ToList();
        return slots.Exists(slot => slot.Date.Form == DateForm.Iso)
            ? FrozenSet<DateWriting>.Empty
            : slots
                .SelectMany(slot => slot.WritingsIn(application.Text))
                .CountBy(writing => writing)
                .Where(same => (same.Value >= FewestOfAWay && same.Value * 4 >= slots.Count * 3) || IsWay(Habits.Of(same.Key)))
                .Select(same => same.Key)
                .ToHashSet();
    }

    /// <summary>
    /// The orders in which the dates of the applications are written: some can be read in it only, and none only in the other.
    /// </summary>
    internal DateOrders DateOrders =>
        DateOrders.Where(
            (sign, order) =>
                Index.CountOf(new(order == DateOrder.DayFirst ? HabitKind.DayFirst : HabitKind.MonthFirst, sign.ToString())) > 0
        );

    /// <summary>
    /// Whether no application has a place for a status, this one and three others or more: the person keeps it elsewhere.
    /// </summary>
    public bool IsStatusKeptByNone => IsWay(new(HabitKind.NoPlaceForStatus));

    /// <summary>
    /// Whether all that the application does is taken for the person's way: what is found then is what will be found when enough others
    /// are known to do the same.
    /// </summary>
    public bool TakesHabitsForTheWay { get; init; }

    /// <summary>
    /// Whether enough applications do what this one does. That letters have a body is nobody's way: they are only counted.
    /// </summary>
    private bool IsWay(Habit habit)
    {
        if (Habits.IsOnlyCounted(habit))
            return false;
        if (TakesHabitsForTheWay || Index.Count == 0)
            return TakesHabitsForTheWay;
        var self = Index.Find(File);
        var own = self?.Habits.All ?? [];
        var (count, all) = (CountWithThis(habit), Index.Count + (self is null ? 1 : 0));
        // What the only other one does too comes with the same template.
        if (habit.Kind == HabitKind.EmptySection && count == all && count > 1)
            return true;
        return count >= FewestOfAWay
            && habit.Kind switch
            {
                HabitKind.NoPlaceForStatus => count > FewestOfAWay && count == all,
                HabitKind.PlainBody => count * 4 >= CountWithThis(new(HabitKind.LetterBody)) * 3,
                HabitKind.DatesWritten => Index.CountOf(new(HabitKind.IsoDate)) == 0
                    && count * 4 >= CountWithThis(new(HabitKind.Dated)) * 3,
                HabitKind.NoCourse => count * 4 >= CountWithThis(new(HabitKind.Placed)) * 3,
                HabitKind.NoStatus => count * 4 >= CountWithThis(new(HabitKind.Undeclared)) * 3,
                HabitKind.NoPosition or HabitKind.NoCompany or HabitKind.NoAddress or HabitKind.UnusedSection => count * 2
                    >= all,
                _ => true,
            };

        int CountWithThis(Habit same) => Index.CountOf(same) + (own.Contains(same) ? 0 : 1);
    }

    /// <summary>The other open applications for the same job.</summary>
    public DuplicateApplications DuplicatesOf(Application application) =>
        Duplicates
        ?? (Index.Count == 0 ? Workspaces.DuplicateApplications.None : Index.DuplicatesOf(ApplicationFacts.Of(application, File, "")));

    /// <summary>The other open applications for the job of <paramref name="facts"/>, which the file tells.</summary>
    public DuplicateApplications DuplicatesOf(ApplicationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Duplicates ?? Index.DuplicatesOf(facts);
    }

    /// <summary>
    /// The files beside <paramref name="application"/> that are sections of it: its posting, its letter, its notes; by their paths.
    /// </summary>
    public IReadOnlyList<ApplicationPart> PartsOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return Index.HasPartsBeside(File) ? Index.PartsOf(Known(application) ?? ApplicationFacts.Of(application, File, "")) : [];
    }

    /// <summary>
    /// Whether the posting in the application that the letter <paramref name="application"/> goes with may name <paramref name="company"/>.
    /// </summary>
    internal bool PostingMayName(Application application, CompanyName company) => Known(application)?.MayName(company) is true;

    /// <summary>
    /// What is known of the application that the letter <paramref name="application"/> goes with; null for an application.
    /// </summary>
    private ApplicationFacts? Known(Application application) => application.Subject is null ? null : Index.Find(File);

    /// <summary>
    /// The other files beside <paramref name="application"/>, or below its folder, that tell the same job: they are one application.
    /// </summary>
    public IReadOnlyList<ApplicationFacts> SiblingsOf(Application application) =>
        HasOthers && Index.Count > 0 ? Index.SiblingsOf(ApplicationFacts.Of(application, File, "")) : [];

    /// <summary>The companies of the other files as most of those write them, each once, by name.</summary>
    public IReadOnlyList<CompanyName> OtherCompanies =>
        [
            .. Index
                .Files.Where(file => file.File != File)
                .Select(file => file.Company)
                .OfType<CompanyName>()
                .GroupBy(company => company.Key)
                .Select(MostFrequentSpelling)
                .OrderBy(company => company.Written, StringComparer.OrdinalIgnoreCase)
                .ThenBy(company => company.Written, StringComparer.Ordinal),
        ];

    private static CompanyName MostFrequentSpelling(IEnumerable<CompanyName> same) =>
        same.GroupBy(company => company.Written)
            .OrderByDescending(spelling => spelling.Count())
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .First()
            .First();

    /// <summary>The companies of the workspace that the letter of <paramref name="application"/> names, its own among them.</summary>
    public IEnumerable<CompanyMention> CompaniesInLetter(Application application)
    {
        if (Index.Count == 0)
            return [];
        ArgumentNullException.ThrowIfNull(application);
        return ApplicationFacts.LetterOf(application).SelectMany(line => Index.CompaniesIn(application.Text.Slice(line), line.Start));
    }

    /// <summary>
    /// Whether what the rules see of the workspace is the same in <paramref name="other"/>: if so, the file's findings are the same too.
    /// </summary>
    /// <param name="other">Another state of the workspace.</param>
    /// <param name="facts">What the file says.</param>
    /// <param name="letter">The lines of its letter, which stand where <see cref="ApplicationFacts.LetterOf"/> says.</param>
    public bool LooksLike(WorkspaceView other, ApplicationFacts facts, IReadOnlyList<string> letter)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Index == other.Index
            || (
                AsksTheSame(other, facts)
                && DuplicatesOf(facts) == other.DuplicatesOf(facts)
                && HasSameParts(other, facts)
                && letter.All(line => Others(Index, line).SequenceEqual(Others(other.Index, line)))
            );

        IEnumerable<CompanyMention> Others(WorkspaceIndex index, string line) =>
            index.CompaniesIn(line, 0).Where(mention => mention.Company.Key != facts.Company?.Key);
    }

    /// <summary>
    /// Whether <see cref="LooksLike(WorkspaceView, ApplicationFacts, IReadOnlyList{string})"/> is certainly true, as far as that can be
    /// told without the text.
    /// </summary>
    /// <param name="other">Another state of the workspace.</param>
    /// <param name="facts">What the file says.</param>
    /// <param name="mayHold">Whether its text may have some words.</param>
    public bool LooksLike(WorkspaceView other, ApplicationFacts facts, Func<WordSketch, bool> mayHold)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(mayHold);
        return Index == other.Index
            || (
                AsksTheSame(other, facts)
                && DuplicatesOf(facts) == other.DuplicatesOf(facts)
                && HasSameParts(other, facts)
                && !Index.CompaniesUnlike(other.Index).Any(mayHold)
            );
    }

    /// <summary>
    /// Whether the same is usual in both states, as far as the file lacks it and is asked for what is usual, and what it does is the
    /// person's way in both.
    /// </summary>
    private bool AsksTheSame(WorkspaceView other, ApplicationFacts facts) =>
        HasOthers == other.HasOthers
        && facts.Habits.All.All(habit => IsWay(habit) == other.IsWay(habit))
        && (!facts.Habits.All.Any(habit => habit.Kind == HabitKind.AnyOrder) || DateOrders == other.DateOrders)
        && IsAskedForAll(facts) == other.IsAskedForAll(facts)
        && (
            IsAskedForAll(facts)
                ? facts.Lacked.Paths.All(path => IsKeptByNone(path) == other.IsKeptByNone(path))
                : Index
                    .EntriesUnlike(other.Index, facts.Folder)
                    .All(path =>
                        (facts.Entries.Contains(path) && !facts.LacksPoints) || IsUsual(path, facts.Form) == other.IsUsual(path, facts.Form)
                    )
        );

    private bool IsAskedForAll(ApplicationFacts facts) => facts.IsAskedForAll || (facts.IsAskedForAllAmongFew && !ShowsAWay);

    /// <summary>Whether what lies beside the file, and is one application with it, is the same in both states.</summary>
    private bool HasSameParts(WorkspaceView other, ApplicationFacts facts) =>
        Index.PartsOf(facts).SequenceEqual(other.Index.PartsOf(facts))
        && EntriesOf(Index.SiblingsOf(facts)).SequenceEqual(EntriesOf(other.Index.SiblingsOf(facts)));

    private static IEnumerable<(KeptEntries, KeptEntries)> EntriesOf(IEnumerable<ApplicationFacts> files) =>
        files.Select(file => (file.Entries, file.Told));
}
