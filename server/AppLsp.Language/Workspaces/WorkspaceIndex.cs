using System.Collections.Concurrent;
using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// What all applications of a workspace say, by what other files ask for. Immutable: a change makes a new index that shares
/// nearly all of the old one, and an analysis keeps the one that it was made with.
/// </summary>
public sealed class WorkspaceIndex
{
    /// <summary>What the keys of jobs begin with, in their order.</summary>
    private const char RequisitionMark = '#',
        PostingMark = '@',
        RoleMark = '=',
        FolderMark = '/';

    /// <summary>From how many roles on an address is that of many postings.</summary>
    private const int FewestRoles = 3;

    private readonly ImmutableDictionary<string, ApplicationFacts> _files;

    // The files by each thing that two of them may have in common: number, address, company with role. In the order of their paths.
    private readonly ImmutableDictionary<string, ImmutableArray<ApplicationFacts>> _jobs;

    // The companies by their name's first word; of each, how many files have it.
    private readonly ImmutableDictionary<string, ImmutableArray<(CompanyName Company, int Files)>> _companies;

    // How many of the files that may be kept in one way have an entry of the schema.
    private readonly ImmutableDictionary<KeptTogether, EntryCounts> _entries;

    // How many files do what may be the person's way.
    private readonly ImmutableDictionary<Habit, int> _habits;

    // What lies beside one another.
    private readonly FolderIndex _folders;

    // What each is called, in order. Made when somebody asks for it, and from then on kept through all changes: people search while they
    // write. A tree is quickly changed, and slowly walked through.
    private volatile ImmutableSortedSet<NamedApplication>? _names;
    private volatile NamedApplication[]? _byName;

    // Asked for by few files, and the same for all of them.
    private volatile IReadOnlyList<CopiedFolders>? _copiedFolders;
    private volatile Difference<WordSketch>? _otherCompanies;
    private volatile Difference<string>? _otherEntries;

    // The files at an address that many may have, by their roles; null where the address is that of one posting. Each of its files asks.
    private volatile ConcurrentDictionary<string, ILookup<string, ApplicationFacts>?>? _byRole;

    private WorkspaceIndex(
        ImmutableDictionary<string, ApplicationFacts> files,
        ImmutableDictionary<string, ImmutableArray<ApplicationFacts>> jobs,
        ImmutableDictionary<string, ImmutableArray<(CompanyName, int)>> companies,
        ImmutableDictionary<KeptTogether, EntryCounts> entries,
        ImmutableDictionary<Habit, int> habits,
        FolderIndex folders,
        ImmutableSortedSet<NamedApplication>? names
    )
    {
        _entries = entries;
        _habits = habits;
        _folders = folders;
        _files = files;
        _jobs = jobs;
        _companies = companies;
        _names = names;
    }

    /// <summary>A workspace without applications.</summary>
    public static WorkspaceIndex Empty { get; } =
        new(
            ImmutableDictionary.Create<string, ApplicationFacts>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableArray<ApplicationFacts>>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableArray<(CompanyName, int)>>(StringComparer.Ordinal),
            ImmutableDictionary<KeptTogether, EntryCounts>.Empty,
            ImmutableDictionary<Habit, int>.Empty,
            FolderIndex.Empty,
            null
        );

    /// <summary>The applications, in no order.</summary>
    public IEnumerable<ApplicationFacts> Files => _files.Values;

    /// <summary>The names of all files that something is known of, in no order.</summary>
    public IEnumerable<string> FileNames => _files.Keys.Concat(_folders.Files);

    /// <summary>The applications in the order of their names.</summary>
    public IReadOnlyList<NamedApplication> ByName =>
        _byName ??= [.. _names ??= _files.Values.Select(NamedApplication.Of).ToImmutableSortedSet(NamedApplication.InOrder)];

    /// <summary>How many applications there are.</summary>
    public int Count => _files.Count;

    /// <summary>The companies, each once, in no order.</summary>
    public IEnumerable<CompanyName> Companies => _companies.Values.SelectMany(companies => companies).Select(entry => entry.Company);

    /// <summary>The words of each company that this index or <paramref name="other"/> has and the other one has not, in no order.</summary>
    internal IReadOnlyCollection<WordSketch> CompaniesUnlike(WorkspaceIndex other)
    {
        // Thousands of files ask for the same difference one after another.
        if (_otherCompanies is { } known && known.Other == other)
            return known.Things;
        var companies = Companies.ToHashSet();
        companies.SymmetricExceptWith(other.Companies);
        WordSketch[] words = [.. companies.Select(WordSketch.Of)];
        _otherCompanies = new(other, words);
        return words;
    }

    /// <summary>
    /// The entries, by their paths, of which there may be a file in <paramref name="folder"/> that sees them as usual in this index or in
    /// <paramref name="other"/> and not in both, in no order.
    /// </summary>
    internal IEnumerable<string> EntriesUnlike(WorkspaceIndex other, string folder)
    {
        if (_entries == other._entries)
            return [];
        // Thousands of files ask for the same difference one after another, and few of them lie in a folder in which something has changed.
        if (_otherEntries is not { } known || known.Other != other)
            _otherEntries = known = new(other, [.. EntryPaths(other).Where(path => IsUnlike(path, other))]);
        return CountsOf(KeptTogether.In(folder)) == other.CountsOf(KeptTogether.In(folder)) ? known.Things : EntryPaths(other);
    }

    private IEnumerable<string> EntryPaths(WorkspaceIndex other) =>
        CountsOf(KeptTogether.All).Having.Concat(other.CountsOf(KeptTogether.All).Having).Select(entry => entry.Path).Distinct();

    /// <summary>
    /// Whether the entry is usual in one of the two, in the whole workspace or among the files of one form, to a file that has it, to one
    /// that lacks it, or to one that is in neither.
    /// </summary>
    private bool IsUnlike(string path, WorkspaceIndex other)
    {
        return Enum.GetValues<FactForm>().Select(KeptTogether.As).Prepend(KeptTogether.All).Any(IsUnlikeIn);

        bool IsUnlikeIn(KeptTogether group) => Differs(group, 1, 1) || Differs(group, 0, 1) || Differs(group, 0, 0);

        bool Differs(KeptTogether group, int ownHaving, int own) =>
            IsUsual(this, group, ownHaving, own) != IsUsual(other, group, ownHaving, own);

        bool IsUsual(WorkspaceIndex index, KeptTogether group, int ownHaving, int own)
        {
            var counts = index.CountsOf(group);
            return WorkspaceView.IsUsual(group, counts.With(path) - ownHaving, counts.Files - own);
        }
    }

    /// <summary>How many of the applications of <paramref name="group"/> have which entries.</summary>
    internal EntryCounts CountsOf(KeptTogether group) => _entries.GetValueOrDefault(group, EntryCounts.None);

    /// <summary>
    /// The language (ISO 639-1) of more than half of the applications; null where that is the schema's own, or there is none.
    /// </summary>
    public string? Language =>
        Lexicon.Languages.Others.FirstOrDefault(language => CountOf(new(HabitKind.Language, language)) * 2 > Count);

    /// <summary>How many applications have <paramref name="habit"/>.</summary>
    internal int CountOf(Habit habit) => _habits.GetValueOrDefault(habit);

    /// <summary>What is known of <paramref name="file"/>, or null where it is no application of the workspace.</summary>
    public ApplicationFacts? Find(string file) => _files.GetValueOrDefault(file);

    /// <summary>
    /// The file that a wikilink calls <paramref name="name"/>: by its name, with or without <c>.md</c> and the folders before it, in any
    /// letter case. Of several the one with the shortest path; null where there is none.
    /// </summary>
    public string? FileCalled(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = "/" + name;
        return _files
            .Keys.Where(file =>
                file.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                || Path.ChangeExtension(file, null).EndsWith(end, StringComparison.OrdinalIgnoreCase)
            )
            .OrderBy(file => file.Length)
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>
    /// The files beside the application <paramref name="facts"/> that are parts of it, by their paths: its posting, its letter.
    /// </summary>
    internal IReadOnlyList<ApplicationPart> PartsOf(ApplicationFacts facts) => _folders.PartsOf(facts, _files.ContainsKey(facts.File));

    /// <summary>The files that are letters of applications, in no order.</summary>
    public IEnumerable<string> Letters => _folders.Letters.Select(letter => letter.File).Where(file => LetterAt(file) is not null);

    /// <summary>The letter that <paramref name="file"/> is, with its application; null where it is none, or goes with none.</summary>
    internal LetterBeside? LetterAt(string file) =>
        _folders.LetterAt(file) is { } letter
        && _folders.ApplicationOf(letter, _files.Values) is { } application
        && letter.MayBeOf(application)
        && !IsCalledByAnother(letter, application)
            ? new(letter, application)
            : null;

    /// <summary>Whether the name of the letter's file has that of another employer in it than of <paramref name="application"/>.</summary>
    private bool IsCalledByAnother(ApplicationPart letter, ApplicationFacts application) =>
        letter.NameWords.Any(word =>
            _companies
                .GetValueOrDefault(word, [])
                .Any(entry =>
                    entry.Company.Words.All(letter.NameWords.Contains)
                    && (application.Company is not { } company || !entry.Company.MayBe(company))
                )
        );

    /// <summary>Whether parts of an application lie beside <paramref name="file"/>.</summary>
    internal bool HasPartsBeside(string file) => _folders.HasParts(DocumentPath.FolderOf(file));

    /// <summary>Whether other applications lie beside <paramref name="file"/>.</summary>
    internal bool HasApplicationsBeside(string file) => _folders.CountOf(DocumentPath.FolderOf(file)) > (_files.ContainsKey(file) ? 1 : 0);

    /// <summary>
    /// The other files beside <paramref name="facts"/>, or below its folder, that tell the same job, in no order: one application with it.
    /// </summary>
    internal IReadOnlyList<ApplicationFacts> SiblingsOf(ApplicationFacts facts)
    {
        List<ApplicationFacts>? found = null;
        if (_jobs.IsEmpty)
            return [];
        foreach (var key in KeysOf(facts))
            foreach (var other in _jobs.GetValueOrDefault(key, []))
                if (
                    other.File != facts.File
                    && (key[0] != FolderMark || facts.TellsNoCourse || other.TellsNoCourse)
                    && AreOne(facts, other)
                    && MayBeOneJob(facts, other)
                    && found?.Contains(other) != true
                )
                    (found ??= []).Add(other);
        return found ?? [];
    }

    /// <summary>
    /// Whether two files that tell the same job are kept as one application: in one folder, or the one below the folder of the other, which
    /// holds no other application and is called after it, or like it where the lower one is alone in its folder too.
    /// </summary>
    private bool AreOne(ApplicationFacts one, ApplicationFacts other) => one.IsOneWith(other) || IsBelow(one, other) || IsBelow(other, one);

    private bool IsBelow(ApplicationFacts lower, ApplicationFacts upper) =>
        lower.LiesBelow(upper)
        && IsAloneInFolder(upper)
        && (upper.IsCalledAsPart || (upper.IsCalledLikeFolder && IsAloneInFolder(lower)));

    private bool IsAloneInFolder(ApplicationFacts facts) => _folders.CountOf(facts.Folder) == (_files.ContainsKey(facts.File) ? 1 : 0);

    /// <summary>
    /// The index with these files as they are now; null stands for one that is gone, or is neither an application nor a part of one any
    /// more.
    /// </summary>
    /// <returns>The same index where nothing is different.</returns>
    public WorkspaceIndex With(IEnumerable<(string File, FileFacts? Facts)> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var builder = new Builder(this);
        foreach (var (file, facts) in changes)
            builder.Set(file, facts);
        return builder.Build() ?? this;
    }

    /// <summary>The index with <paramref name="files"/> as they are now.</summary>
    /// <returns>The same index where nothing is different.</returns>
    public WorkspaceIndex With(IEnumerable<ApplicationFacts> files) => With(files.Select(facts => (facts.File, (FileFacts?)facts)));

    /// <summary>The index without <paramref name="files"/>.</summary>
    /// <returns>The same index where it has none of them.</returns>
    public WorkspaceIndex Without(IEnumerable<string> files) => With(files.Select(file => (file, (FileFacts?)null)));

    /// <summary>The index with <paramref name="file"/> as it is now, or without it.</summary>
    /// <returns>The same index where nothing is different.</returns>
    public WorkspaceIndex With(string file, FileFacts? facts) => With([(file, facts)]);

    /// <summary>The other open applications for the job of <paramref name="facts"/>; a closed one has none.</summary>
    internal DuplicateApplications DuplicatesOf(ApplicationFacts facts)
    {
        if (_jobs.IsEmpty || !facts.IsOpen)
            return Workspaces.DuplicateApplications.None;
        var found = new List<ApplicationFacts>();
        foreach (var key in KeysOf(facts).Where(key => key[0] != FolderMark))
        {
            // Of thousands that are all one job, each would look at all others to name a few.
            if (found.Count > Workspaces.DuplicateApplications.MostNamed)
                break;
            var same = FilesAt(key, facts).Where(other => IsDuplicate(facts, other, key));
            found.AddRange(same.Take(Workspaces.DuplicateApplications.MostNamed + 1));
        }
        if (found.Count == 0)
            return Workspaces.DuplicateApplications.None;
        found.Sort(ByPath);
        return new(
            [.. found.Take(Workspaces.DuplicateApplications.MostNamed)],
            HasMore: found.Count > Workspaces.DuplicateApplications.MostNamed
        );
    }

    /// <summary>
    /// The files that have <paramref name="key"/>, which <paramref name="facts"/> has too. Where that is an address of many postings, those
    /// with the same role alone.
    /// </summary>
    private IEnumerable<ApplicationFacts> FilesAt(string key, ApplicationFacts facts)
    {
        var files = _jobs.GetValueOrDefault(key, []);
        if (key[0] != PostingMark || files.Length < FewestRoles)
            return files;
        var byRole = (_byRole ??= new(StringComparer.Ordinal)).GetOrAdd(
            key,
            static (_, files) =>
                AreOfManyRoles(files) ? files.Where(file => file.BareRole is not null).ToLookup(file => file.BareRole!) : null,
            files
        );
        return byRole is null ? files
            : facts.BareRole is { } role ? byRole[role]
            : [];
    }

    /// <summary>Whether <paramref name="other"/>, which has <paramref name="key"/> too, is another open application for the job.</summary>
    private bool IsDuplicate(ApplicationFacts facts, ApplicationFacts other, string key) =>
        other.File != facts.File
        && other.IsOpen
        && !AreOne(other, facts)
        && !HasEarlierKey(facts, other, key)
        && MayBeOneJob(facts, other)
        && !MayBeOneApplication(facts, other, key)
        && !HaveAPostingEach(facts, other, key)
        && !AreOfTwoRegisters(facts, other)
        && !AreInCopiedFolders(facts, other);

    /// <summary>
    /// Whether one lies in a folder, and the other in what is a copy of it: three jobs or more lie in both, in files of the same name.
    /// Whoever copies a whole folder knows of it.
    /// </summary>
    private bool AreInCopiedFolders(ApplicationFacts one, ApplicationFacts other) =>
        !one.LiesBeside(other)
        && (_copiedFolders ??= CopiedFolders.In(_jobs.Values)).Any(copy =>
            copy.Holds(one.File, other.File) || copy.Holds(other.File, one.File)
        );

    private static int ByPath(ApplicationFacts left, ApplicationFacts right)
    {
        var paths = string.CompareOrdinal(left.Path, right.Path);
        return paths != 0 ? paths : string.CompareOrdinal(left.File, right.File);
    }

    /// <summary>Whether the two share a key that <see cref="KeysOf"/> gives before <paramref name="key"/>.</summary>
    private static bool HasEarlierKey(ApplicationFacts facts, ApplicationFacts other, string key) =>
        key[0] switch
        {
            RequisitionMark => false,
            PostingMark => IsShared(facts.Requisition, other.Requisition),
            _ => IsShared(facts.Requisition, other.Requisition) || IsShared(facts.Posting, other.Posting),
        };

    private static bool IsShared(string? one, string? other) => one is not null && one == other;

    /// <summary>
    /// The workspace's companies that <paramref name="line"/> names with capital letters, the longest name at each place.
    /// </summary>
    /// <param name="line">A stretch of a text.</param>
    /// <param name="start">Its offset in the text, which the mentions' spans are counted from.</param>
    internal IEnumerable<CompanyMention> CompaniesIn(string line, int start)
    {
        if (_companies.IsEmpty)
            yield break;
        var words = CompanyName.WordsOf(line).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            // Nearly all words of a text are in small letters, and no name begins so but for its article.
            if (IsOrdinary(words[i].Text) && words[i].Text is not CompanyName.Article)
                continue;
            if (LongestAt(words, i) is not { } company)
            {
                foreach (var mention in InUnspaced(words[i].Text, start + words[i].Span.Start))
                    yield return mention;
                continue;
            }
            var last = words[i + company.Words.Count - 1];
            yield return new(company, TextSpan.FromBounds(start + words[i].Span.Start, start + last.BareSpan.End));
            i += company.Words.Count - 1;
        }
    }

    private CompanyName? LongestAt(List<NameWord> words, int index)
    {
        CompanyName? longest = null;
        Look(words[index].BareKey);
        if (words[index].Key != words[index].BareKey)
            Look(words[index].Key);
        return longest;

        void Look(string word)
        {
            foreach (var (company, _) in _companies.GetValueOrDefault(word, []))
                if (company.Words.Count > (longest?.Words.Count ?? 0) && company.IsAt(words, index) && HasCapitalsOf(company, words, index))
                    longest = company;
        }
    }

    /// <summary>
    /// Whether the words of a longer name begin with capital letters where the name itself does: `Common ground` is not `Common Ground`,
    /// but `the Guardian` is `The Guardian`.
    /// </summary>
    private static bool HasCapitalsOf(CompanyName company, List<NameWord> words, int index) =>
        company.Words.Count == 1
        || CompanyName
            .WordsOf(company.Name)
            .Take(company.Words.Count)
            .Index()
            .All(word =>
                !char.IsUpper(word.Item.Text[0])
                || char.IsUpper(words[index + word.Index].Text[0])
                || (word.Index == 0 && word.Item.Key == CompanyName.Article)
            );

    /// <summary>
    /// Names in scripts without spaces: whole runs of Han, hiragana or katakana letters. A part of a run may be another word, as in
    /// `日立市`, the town.
    /// </summary>
    private IEnumerable<CompanyMention> InUnspaced(ReadOnlySpan<char> letters, int offset) =>
        letters.ContainsAnyInRange('\u2E80', '\u9FFF') ? InUnspaced(letters.ToString(), offset) : [];

    private IEnumerable<CompanyMention> InUnspaced(string word, int offset)
    {
        List<int> edges = [0, .. Enumerable.Range(1, word.Length - 1).Where(i => ScriptOf(word[i]) != ScriptOf(word[i - 1])), word.Length];
        for (var from = 0; from < edges.Count - 1; from++)
        {
            for (var to = edges.Count - 1; to > from; to--)
            {
                var part = Names.Key(CompanyName.WithoutUnspacedForms(word[edges[from]..edges[to]]));
                var company = _companies.GetValueOrDefault(part, []).FirstOrDefault(entry => entry.Company.Words.Count == 1).Company;
                if (company is null)
                    continue;
                yield return new(company, TextSpan.FromBounds(offset + edges[from], offset + edges[to]));
                from = to - 1;
                break;
            }
        }
    }

    private static int ScriptOf(char c) =>
        c switch
        {
            >= '\u3041' and <= '\u309F' => 1,
            (>= '\u30A0' and <= '\u30FF') or '\uFF70' => 2,
            >= '\u2E80' and <= '\u9FFF' => 3,
            _ => 0,
        };

    /// <summary>Whether a word is in small letters and nothing else.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsLower(c) && c is not ('\'' or '’' or '/' or '.'))
                return false;
        return !word[..^1].Contains('.'); // `monday.com`
    }

    /// <summary>
    /// Two jobs with one key are two all the same where the employer has a number for each, or where the number is another employer's; and
    /// of two roles at one address each is a job of its own. An address without a number may be a page of many postings: there a word more
    /// makes another role.
    /// </summary>
    private static bool MayBeOneJob(ApplicationFacts one, ApplicationFacts other)
    {
        if (IsShared(one.Posting, other.Posting))
            return IsShared(one.Requisition, other.Requisition)
                || one.BareRole is null
                || other.BareRole is null
                || (
                    WebAddress.HasNumber(one.Posting!)
                        ? JobTitle.MayBeOne(one.BareRole, other.BareRole)
                        : JobTitle.AreOne(one.BareRole, other.BareRole)
                );
        if (one.Requisition is not null && other.Requisition is not null && one.Requisition != other.Requisition)
            return false;
        return one.Company is null || other.Company is null || one.Company.MayBe(other.Company);
    }

    /// <summary>
    /// Whether two files share no more than employer and role, and one site has a posting for each: the employer may well have two such
    /// jobs.
    /// </summary>
    private static bool HaveAPostingEach(ApplicationFacts one, ApplicationFacts other, string key) =>
        key[0] == RoleMark
        && one.Posting is { } address
        && other.Posting is { } otherAddress
        && WebAddress.SiteOf(address).SequenceEqual(WebAddress.SiteOf(otherAddress));

    /// <summary>
    /// Whether two files are records of two kinds, of one job: a line of a tracker, and what was sent. Neither is to be closed.
    /// </summary>
    private static bool AreOfTwoRegisters(ApplicationFacts one, ApplicationFacts other) =>
        one.Kind != other.Kind
        && (
            (one.Kind is not null && other.Kind is not null)
            || Recognition.IsRegister(one.Kind)
            || Recognition.IsRegister(other.Kind)
        );

    /// <summary>
    /// Whether two files of one folder may be what a person keeps of one application: they share no more than employer and role, and one
    /// alone has the posting's address.
    /// </summary>
    private static bool MayBeOneApplication(ApplicationFacts one, ApplicationFacts other, string key) =>
        key[0] == RoleMark
        && one.LiesBeside(other)
        && one.Posting is null != other.Posting is null
        && !one.HasEmployersPage
        && !other.HasEmployersPage;

    /// <summary>
    /// Whether three of <paramref name="files"/> at one address or more tell a role each: it is that of a page with many postings, and
    /// tells no job.
    /// </summary>
    private static bool AreOfManyRoles(ImmutableArray<ApplicationFacts> files)
    {
        var roles = new List<string>(FewestRoles);
        foreach (var file in files)
            if (file.BareRole is { } role && !roles.Exists(known => JobTitle.MayBeOne(known, role)))
            {
                roles.Add(role);
                if (roles.Count == FewestRoles)
                    return true;
            }
        return false;
    }

    private static IEnumerable<string> KeysOf(ApplicationFacts facts)
    {
        if (facts.Requisition is { } id)
            yield return RequisitionMark + id;
        if (facts.Posting is { } address)
            yield return PostingMark + address;
        if (facts is { Company: { } company, Role: { } role })
            yield return $"{RoleMark}{company.LooseKey}\n{role}";
        if (facts is { IsCalledAsPart: true, Company: { } employer })
            yield return $"{FolderMark}{facts.Folder}\n{employer.LooseKey}";
    }

    private sealed record Difference<T>(WorkspaceIndex Other, T[] Things);

    /// <summary>Takes changes together, so that many cost little.</summary>
    private sealed class Builder(WorkspaceIndex index)
    {
        private readonly ImmutableDictionary<string, ApplicationFacts>.Builder _files = index._files.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableArray<ApplicationFacts>>.Builder _jobs = index._jobs.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableArray<(CompanyName Company, int Files)>>.Builder _companies =
            index._companies.ToBuilder();
        private readonly ImmutableDictionary<KeptTogether, EntryCounts>.Builder _entries = index._entries.ToBuilder();
        private readonly ImmutableDictionary<Habit, int>.Builder _habits = index._habits.ToBuilder();
        private readonly FolderIndex.Builder _folders = new(index._folders);
        private readonly ImmutableSortedSet<NamedApplication>.Builder? _names = index._names?.ToBuilder();
        private bool _isChanged;

        // The files of the jobs that more than one has, as far as they change: to add to an array again and again would be to copy it as
        // often.
        private readonly Dictionary<string, List<ApplicationFacts>> _changedJobs = new(StringComparer.Ordinal);

        public void Set(string file, FileFacts? facts)
        {
            _isChanged |= _folders.Set(file, facts as ApplicationPart);
            Set(file, facts as ApplicationFacts);
        }

        private void Set(string file, ApplicationFacts? facts)
        {
            var known = _files.GetValueOrDefault(file);
            if (Equals(known, facts))
                return;
            _isChanged = true;
            if (known is not null)
                Remove(known);
            if (facts is not null)
                Add(facts);
            if ((known?.Entries, known?.Form) != (facts?.Entries, facts?.Form))
            {
                CountEntries(known, -1);
                CountEntries(facts, +1);
            }
            if (known?.Habits != facts?.Habits)
            {
                CountHabits(known, -1);
                CountHabits(facts, +1);
            }
        }

        public WorkspaceIndex? Build()
        {
            if (!_isChanged)
                return null;
            foreach (var (key, files) in _changedJobs)
            {
                files.Sort(ByPath);
                SetOrRemove(_jobs, key, [.. files]);
            }
            _changedJobs.Clear();
            return new(
                _files.ToImmutable(),
                _jobs.ToImmutable(),
                _companies.ToImmutable(),
                _entries.ToImmutable(),
                _habits.ToImmutable(),
                _folders.Build(),
                _names?.ToImmutable()
            );
        }

        private void Add(ApplicationFacts facts)
        {
            _files[facts.File] = facts;
            _folders.Add(facts);
            foreach (var key in KeysOf(facts))
                if (_changedJobs.ContainsKey(key) || !_jobs.TryAdd(key, [facts]))
                    ChangedJob(key).Add(facts);
            if (facts.Company is { } company)
                Count(company, +1);
            _names?.Add(NamedApplication.Of(facts));
        }

        private void Remove(ApplicationFacts facts)
        {
            _files.Remove(facts.File);
            _folders.Remove(facts);
            foreach (var key in KeysOf(facts))
                ChangedJob(key).Remove(facts);
            if (facts.Company is { } company)
                Count(company, -1);
            _names?.Remove(NamedApplication.Of(facts));
        }

        /// <summary>The files that have <paramref name="key"/>, for a change.</summary>
        private List<ApplicationFacts> ChangedJob(string key)
        {
            if (!_changedJobs.TryGetValue(key, out var files))
                _changedJobs.Add(key, files = [.. _jobs.GetValueOrDefault(key, [])]);
            return files;
        }

        private void Count(CompanyName company, int step)
        {
            var companies = _companies.GetValueOrDefault(company.Words[0], []);
            var at = -1;
            for (var i = 0; i < companies.Length; i++)
                if (companies[i].Company.Key == company.Key)
                    at = i;
            if (at < 0)
                companies = companies.Add((company, step));
            else if (companies[at].Files + step == 0)
                companies = companies.RemoveAt(at);
            else
                companies = companies.SetItem(at, (companies[at].Company, companies[at].Files + step));
            SetOrRemove(_companies, company.Words[0], companies);
        }

        private void CountEntries(ApplicationFacts? facts, int step)
        {
            if (facts is null)
                return;
            foreach (
                var group in (ReadOnlySpan<KeptTogether>)[KeptTogether.All, KeptTogether.In(facts.Folder), KeptTogether.As(facts.Form)]
            )
            {
                var counts = _entries.GetValueOrDefault(group, EntryCounts.None).Changed(facts.Entries, step);
                if (counts.Files == 0)
                    _entries.Remove(group);
                else
                    _entries[group] = counts;
            }
        }

        private void CountHabits(ApplicationFacts? facts, int step)
        {
            foreach (var habit in facts?.Habits.All ?? [])
                if (_habits.GetValueOrDefault(habit) + step is > 0 and var count)
                    _habits[habit] = count;
                else
                    _habits.Remove(habit);
        }

        private static void SetOrRemove<T>(ImmutableDictionary<string, ImmutableArray<T>>.Builder map, string key, ImmutableArray<T> values)
        {
            if (values.IsEmpty)
                map.Remove(key);
            else
                map[key] = values;
        }
    }
}
