using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Finds the config that says least and fits the applications of a folder.</summary>
internal sealed class ProposalSearch
{
    private static readonly RuleInfo LetterRule = RuleCatalog.All.Single(rule => rule.Code == "cover-letter-missing");

    /// <summary>How many applications show by what they lack what the person does without.</summary>
    private const int FewestOfAWay = 3;

    /// <summary>One in so many has what hardly any has.</summary>
    private const int MostOfNone = 10;

    private readonly FolderReading _before;
    private readonly ProposalCheck _check;
    private readonly DateOnly _today;

    /// <summary>The files that are applications, or become some.</summary>
    private readonly HashSet<int> _meant;

    private readonly Kin _kin;

    /// <summary>In which form how many applications hold their facts.</summary>
    private readonly Dictionary<FactForm, int> _forms;

    /// <summary>What the applications hold of the default schema.</summary>
    private readonly HashSet<SchemaEntry> _used;

    /// <summary>Prepares the search.</summary>
    /// <param name="before">The files without a config.</param>
    /// <param name="kin">Those that are nearly applications.</param>
    /// <param name="today">The person's local date.</param>
    public ProposalSearch(FolderReading before, Kin kin, DateOnly today)
    {
        _before = before;
        _kin = kin;
        _today = today;
        _check = new(before, kin, today);
        var known = kin.Parts.IsEmpty ? before : _check.Read(Proposal.Of(Proposal.Default) with { Parts = kin.Parts });
        _forms = known.Applications.CountBy(application => application.FactForm).ToDictionary();
        _used = [.. known.Applications.SelectMany(application => application.Sections).Select(section => section.Entry)];
        _meant = before.Analyses.Index().Where(file => file.Item.IsApplication).Select(file => file.Index).Union(kin.Files).ToHashSet();
    }

    /// <summary>Why no preset fits; null where one does.</summary>
    public string? Objection { get; private set; }

    /// <summary>The files that become applications under <paramref name="proposal"/>.</summary>
    public IEnumerable<int> Gained(Proposal proposal) =>
        _check
            .Read(proposal)
            .Analyses.Index()
            .Where(file => file.Item.IsApplication && !_before.Analyses[file.Index].IsApplication)
            .Select(file => file.Index);

    /// <summary>The best proposal; null where none fits.</summary>
    public Proposal? Best()
    {
        if (_forms.Count == 0 || BestPreset() is not { } preset)
            return null;
        // What a date is called is known before anything is told from dates.
        var named = WithFitting(preset, Names(preset));
        return WithFilesOfOwnStatuses(named) ?? WithFitting(named, Habits(named));
    }

    /// <summary>
    /// The proposal with the globs that did not fit before, because the files that they add have statuses of their own; null where there
    /// are none, or these do not help.
    /// </summary>
    private Proposal? WithFilesOfOwnStatuses(Proposal named)
    {
        if (named.Parts.Exists(part => part is FilesPart) || Files(named.Inherited) is not { } files)
            return null;
        var whole = named with { Parts = named.Parts.Add(files) };
        var (statuses, untold) = Habits(whole);
        if (statuses.Count == 0)
            return null;
        var (fitted, _, objection) = Fitted(whole with { Parts = whole.Parts.AddRange(statuses) });
        return objection is null
            ? fitted with
            {
                LeftOut = named.LeftOut.RemoveAll(line => line.StartsWith(files.What, StringComparison.Ordinal)).AddRange(untold),
            }
            : null;
    }

    /// <summary>The proposal with those of the parts that fit: all, or else each that does, one by one.</summary>
    private Proposal WithFitting(Proposal proposal, (IReadOnlyList<Part> Parts, IReadOnlyList<string> Untold) learned)
    {
        proposal = proposal with { LeftOut = proposal.LeftOut.AddRange(learned.Untold) };
        if (learned.Parts.Count == 0)
            return proposal;
        var (whole, _, mistake) = Fitted(proposal with { Parts = proposal.Parts.AddRange(learned.Parts) });
        if (mistake is null)
            return whole;
        foreach (var part in learned.Parts)
        {
            var (tried, _, objection) = Fitted(proposal with { Parts = proposal.Parts.Add(part) });
            proposal = objection is null
                ? tried
                : proposal with
                {
                    LeftOut = proposal.LeftOut.Add($"{part.What} ({part.Why}): {objection}"),
                };
        }
        return proposal;
    }

    /// <summary>The preset that leaves least to be said: of two such, the one for the form in which the person writes.</summary>
    private Proposal? BestPreset()
    {
        (Proposal Proposal, int Cost)? best = null;
        foreach (var (name, why) in Presets())
        {
            var preset = Proposal.Of(name) with { Why = why };
            if (_used.Any(entry => !preset.Inherited.Entries.Any(known => Proposal.AreOne(known, entry))))
                continue;
            foreach (var proposal in Beginnings(preset))
            {
                var (fitted, reading, objection) = Fitted(proposal);
                objection ??= KinObjection(reading);
                Objection ??= objection;
                if (objection is not null)
                    continue;
                var cost = fitted.Parts.Count + Lost(reading);
                if (best is null || cost < best.Value.Cost)
                    best = (fitted, cost);
                break;
            }
        }
        return best?.Proposal;
    }

    /// <summary>The preset with what makes its kin applications: by their names, else by where they lie too.</summary>
    private IEnumerable<Proposal> Beginnings(Proposal preset)
    {
        yield return preset with
        {
            Parts = _kin.Parts,
        };
        if (Files(preset.Inherited) is { } files)
            yield return preset with
            {
                Parts = _kin.Parts.Add(files),
            };
    }

    /// <summary>That kin is not recognized, in most of its files; null where it is.</summary>
    private string? KinObjection(FolderReading reading)
    {
        var recognized = _kin.Named.Count(file => reading.Analyses[file].IsApplication);
        return recognized * 4 < _kin.Named.Count * 3 ? "too many files that look like applications would not be recognized" : null;
    }

    /// <summary>The presets to try, the one for the person's form first.</summary>
    private IEnumerable<(string Name, string Why)> Presets()
    {
        var (form, share) = _forms.MaxBy(form => form.Value);
        var most = $"{share} of {_forms.Sum(form => form.Value)}";
        if (form == FactForm.Keys)
            yield return ("front-matter", $"{most} keep their facts in the front matter");
        if (form == FactForm.Labels)
            yield return ("bold-labels", $"{most} keep their facts in labels");
        yield return (Proposal.Default, "");
        yield return ("minimal", "they hold little more than company, position, status and date");
    }

    /// <summary>
    /// How many findings there are no more that are worth having: a preset that hides them does not fit. What less than half of the
    /// applications hold is not missed.
    /// </summary>
    private int Lost(FolderReading after)
    {
        var count = _before.Applications.Count;
        var usual = _before
            .Applications.SelectMany(application => application.RequiredSections.Except(application.MissingSections))
            .CountBy(entry => entry)
            .Where(entry => entry.Value * 2 >= count)
            .Select(entry => entry.Key)
            .ToList();
        var sections = usual.Sum(entry => LostIn(after, analysis => Lacks(analysis, entry)));
        var letters = _before.Analyses.Count(LacksLetter) * 2 > count ? 0 : LostIn(after, LacksLetter);
        return sections + letters;
    }

    private int LostIn(FolderReading after, Func<Analysis, bool> isAsked) =>
        _before.Analyses.Zip(after.Analyses, (was, now) => isAsked(was) && !isAsked(now)).Count(isLost => isLost);

    /// <summary>
    /// The proposal with what it takes for nothing new to be asked: under a config more is asked of a file than of one that only speaks
    /// for itself.
    /// </summary>
    private (Proposal Proposal, FolderReading Reading, string? Objection) Fitted(Proposal proposal)
    {
        proposal = proposal with { Parts = proposal.Parts.RemoveAll(part => part is OptionalPart or RulePart) };
        var reading = _check.Read(proposal);
        if (Demands(proposal.Inherited, reading).ToList() is { Count: > 0 } demands)
        {
            proposal = proposal with { Parts = proposal.Parts.AddRange(demands) };
            reading = _check.Read(proposal);
        }
        return (proposal, reading, _check.Objection(reading));
    }

    /// <summary>
    /// What is not to be asked for: what was not asked of a file before, what less than half of them hold though it is asked of those that
    /// declare themselves, and what hardly any holds though it is asked of all: it is not the person's way.
    /// </summary>
    private IEnumerable<Part> Demands(ApplicationSchema inherited, FolderReading reading)
    {
        var count = reading.Applications.Count;
        foreach (var entry in inherited.Sections)
        {
            var isOfAll = entry.Required == Requirement.Always;
            var lacking = reading.Analyses.Count(analysis => isOfAll ? HasNo(analysis, entry) : Lacks(analysis, entry));
            var isUnusual = entry.Required switch
            {
                Requirement.Declared => lacking * 2 > count,
                Requirement.Always => count >= FewestOfAWay && (count - lacking) * MostOfNone <= count,
                _ => false,
            };
            if (isUnusual || IsNewIn(reading, analysis => Lacks(analysis, entry)))
                yield return new OptionalPart(entry, $"in {count - lacking} of {count}");
        }
        var lackingLetter = reading.Analyses.Count(LacksLetter);
        if (lackingLetter * 2 > count || IsNewIn(reading, LacksLetter))
        {
            yield return new RulePart(LetterRule, $"no cover letter in {lackingLetter} of {count}");
            yield break;
        }
        foreach (var point in inherited.Entry(Fact.CoverLetter)?.Children ?? [])
        {
            var lacking = reading.Analyses.Count(analysis => LacksPoint(analysis, point));
            if (IsNewIn(reading, analysis => LacksPoint(analysis, point)))
                yield return new OptionalPart(point, $"missing in {lacking} of {count}");
        }
    }

    /// <summary>
    /// Whether <paramref name="isAsked"/> holds of a file now of which it did not before; of files that become applications only now, of
    /// most of them and most of all.
    /// </summary>
    private bool IsNewIn(FolderReading reading, Func<Analysis, bool> isAsked)
    {
        var kin = _kin.Files.Where(file => reading.Analyses[file].IsApplication).ToList();
        var isOfKin =
            kin.Count(file => isAsked(reading.Analyses[file])) * 2 > kin.Count
            && reading.Analyses.Count(isAsked) * 2 > reading.Applications.Count;
        return isOfKin
            || _before.Analyses.Zip(reading.Analyses, (was, now) => was.IsApplication && isAsked(now) && !isAsked(was)).Any(isNew => isNew);
    }

    private static bool Lacks(Analysis analysis, SchemaEntry entry) =>
        analysis.Requirements?.MissingSections.Any(missing => Proposal.AreOne(missing, entry)) ?? false;

    /// <summary>Whether <paramref name="entry"/> is absent, though the person's way may excuse that.</summary>
    private static bool HasNo(Analysis analysis, SchemaEntry entry) =>
        analysis.Application?.MissingSections.Any(missing => Proposal.AreOne(missing, entry)) ?? false;

    private static bool LacksLetter(Analysis analysis) => analysis.Findings.Any(finding => finding.Rule == LetterRule);

    private static bool LacksPoint(Analysis analysis, SchemaEntry point) =>
        analysis.Requirements is { Application.CoverLetter.Points.Count: > 0, MissingPoints: var points }
        && points.Any(missing => Proposal.AreOne(missing, point));

    /// <summary>What the person calls things, and where they keep them.</summary>
    private (IReadOnlyList<Part> Parts, IReadOnlyList<string> Untold) Names(Proposal proposal)
    {
        var reading = _check.Read(proposal);
        var schema = reading.Config.Schema;
        var others = reading
            .Analyses.Where(analysis => !analysis.IsApplication)
            .Select(analysis => NameUse.In(Outline.Of(analysis.Text), schema));
        var (names, untold) = NameParts.Of(
            schema,
            new(schema, _today),
            [.. reading.Applications.Select(application => NameUse.In(application))],
            [.. others]
        );
        var files = proposal.Parts.Exists(part => part is FilesPart) ? null : Files(proposal.Inherited);
        return ([.. TitleParts.Of(reading), .. new[] { files }.OfType<Part>(), .. names], untold);
    }

    /// <summary>The person's own statuses, and how they write dates.</summary>
    private (IReadOnlyList<Part> Parts, IReadOnlyList<string> Untold) Habits(Proposal proposal)
    {
        var applications = _check.Read(proposal).Applications;
        var (statuses, untold) = StatusStages.Of(applications);
        return ([.. statuses, .. DateParts.Of(applications)], untold);
    }

    private FilesPart? Files(ApplicationSchema inherited)
    {
        var paths = _before.Files.Select(file => file.Path).ToList();
        var globs = FilePatterns.Of(
            [.. paths.Where((_, i) => _meant.Contains(i))],
            [.. paths.Where((_, i) => !_meant.Contains(i))],
            inherited.Files
        );
        return globs.Length == 0
            ? null
            : new(
                [.. globs, .. inherited.Files.Where(glob => glob.StartsWith('!'))],
                Phrasing.List(globs),
                _meant.Count == 2 ? "both applications, no other file" : $"all {_meant.Count} applications, no other file"
            );
    }
}
