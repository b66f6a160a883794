using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language;

/// <summary>What an analysis takes from outside: nothing else can change its result.</summary>
/// <param name="Today">The person's local date.</param>
public sealed record AnalysisOptions(DateOnly Today)
{
    /// <summary>What an application may contain.</summary>
    public ApplicationSchema Schema { get; init; } = ApplicationSchema.Default;

    /// <summary>Whether a config of the person counts for the text's file.</summary>
    public bool HasConfig { get; init; }

    /// <summary>The severities that the person set.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>The other applications, as the text's file sees them.</summary>
    public WorkspaceView Workspace { get; init; } = WorkspaceView.Empty;

    /// <summary>Called with a rule's code and the exception when a rule fails; the rule's findings are lost, nothing else is.</summary>
    public Action<string, Exception>? RuleFailed { get; init; }
}

/// <summary>
/// One text on the one way through: text, outline, application, findings. Each step is made when it is first asked for,
/// and kept. Immutable; safe to share between threads.
/// </summary>
public sealed class Analysis
{
    /// <summary>
    /// In UTF-16 units. A longer text is no application that a person wrote, and whoever types in one would wait for seconds.
    /// </summary>
    public const int LongestText = 1_000_000;

    /// <summary>In UTF-16 units: so much of a longer text shows whether it was meant for an application.</summary>
    private const int LongestBeginning = 1 << 15;

    private readonly Lazy<Outline> _outline;
    private readonly Lazy<Application?> _application;
    private readonly Lazy<Application?> _amongOthers;
    private readonly Lazy<Application?> _letter;
    private readonly Lazy<List<Finding>> _found;
    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    private Analysis(
        SourceText text,
        string path,
        AnalysisOptions options,
        Lazy<Outline> outline,
        Lazy<Application?> application,
        Lazy<List<Finding>>? known = null
    )
    {
        _outline = outline;
        Text = text;
        Path = path;
        Options = options;
        _application = application;
        _amongOthers = new(() => application.Value?.Among(options.Workspace.DateOrders, options.Today));
        _letter = new(ReadLetter);
        _found = new(() => Find(known?.Value));
        _findings = new(Check);
    }

    /// <summary>The text that was analysed.</summary>
    public SourceText Text { get; }

    /// <summary>Where the text lies, relative to the workspace, with <c>/</c>; globs are matched against it.</summary>
    public string Path { get; }

    /// <summary>What the analysis took from outside.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The application that the text holds; null for other markdown, on which every feature is silent.</summary>
    public Application? Application => _amongOthers.Value;

    /// <summary>Whether the text is an application.</summary>
    public bool IsApplication => Application is not null;

    /// <summary>
    /// What the rules look at: the application, or the letter of one that lies in a file of its own, read as if it were one; null for other
    /// markdown.
    /// </summary>
    internal Application? Judged => Application ?? _letter.Value;

    /// <summary>Whether the rules look at the text: it is an application, or the letter of one that lies in a file of its own.</summary>
    public bool IsJudged => Judged is not null;

    /// <summary>
    /// Whether the text would be an application, and is too long to be read as one: a person should know why nothing is said of it.
    /// </summary>
    public bool IsTooLong => Text.Length > LongestText && Of(BeginningOf(Text), Path, Options).IsApplication;

    /// <summary>How much is asked of the application; null where there is none.</summary>
    public Requirements? Requirements =>
        Application is { } application ? new(application, Options.Workspace, Path, Options.HasConfig) : null;

    /// <summary>What the rules found, in the order of the text, then by code.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Analyses <paramref name="text"/>. Any text gives an analysis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its path relative to the workspace, with <c>/</c>; empty where it has none.</param>
    /// <param name="options">The clock and the person's settings.</param>
    /// <param name="earlier">The analysis of an earlier text of the document; it makes no difference but to the time that is taken.</param>
    public static Analysis Of(SourceText text, string path, AnalysisOptions options, Analysis? earlier = null)
    {
        // Not the analysis itself, which would hold on to all before it.
        var before = earlier is { _application.IsValueCreated: true } ? earlier.Application : null;
        var outline = new Lazy<Outline>(() => Outline.Of(text));
        return new(
            text,
            path,
            options,
            outline,
            new(() => text.Length > LongestText ? null : Application.Read(outline.Value, options.Schema, path, before))
        );
    }

    private Application? ReadLetter() =>
        Text.Length <= LongestText && Options.Workspace.Letter is { Letter.Kind: { } kind, Subject: var subject }
            ? LetterFile.Read(_outline.Value, Options.Schema, kind, subject)
            : null;

    private static SourceText BeginningOf(SourceText text) =>
        SourceText.From(text.Content[..text.LineStart(text.LineAt(LongestBeginning))]);

    /// <summary>The same text under other options. It is not read again where the schema is the same.</summary>
    public Analysis With(AnalysisOptions options) =>
        ReferenceEquals(options.Schema, Options.Schema) ? new(Text, Path, options, _outline, _application) : Of(Text, Path, options);

    /// <summary>
    /// The same where all that the application does is taken for the person's way. Only the rules that mind that are asked again.
    /// </summary>
    public Analysis TakingHabitsForTheWay() =>
        new(
            Text,
            Path,
            Options with
            {
                Workspace = Options.Workspace with { TakesHabitsForTheWay = true },
            },
            _outline,
            _application,
            _found
        );

    /// <summary>
    /// What the other files of a workspace need to know of the text: of an application, or of the part of one that it is by its name; null
    /// where it is neither.
    /// </summary>
    /// <param name="file">Which file it is; no other file of the workspace has the same.</param>
    /// <param name="path">What people call the file.</param>
    public FileFacts? FactsFor(string file, string path) =>
        // As it says them by itself: the others may be read in the light of it.
        _application.Value
            is { } application
            ? ApplicationFacts.Of(application, file, path) with
            {
                IsAskedForAll = application.Declaration == Declaration.Own || Options.HasConfig,
            }
        : Text.Length > LongestText ? null
        : ApplicationPart.Of(_outline, Options.Schema, Path, file, path);

    /// <summary>Whether the person wants to hear nothing of <paramref name="rule"/> at <paramref name="place"/>: it is off, or silenced in
    /// the text.</summary>
    public bool Silences(RuleInfo rule, TextSpan place)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Options.Rules.SeverityOf(rule, rule.DefaultSeverity) == Severity.Off
            || SilencedIn(Judged)?.Has(rule.Code, place) == true;
    }

    /// <summary>
    /// Makes the finding that would be added if other files were for the same job, of these files: with it, ten thousand that have
    /// duplicates need not be read again once that is known. Null where more than that would change, as with an off switch in the text,
    /// or nothing would.
    /// </summary>
    /// <remarks>It does not hold on to the analysis.</remarks>
    public Func<DuplicateApplications, Finding>? FindingOfDuplicates
    {
        get
        {
            if (Application is not { IsOpen: true, Suppressions.Count: 0 } application)
                return null;
            List<Finding> found = [];
            var context = ContextOf(application) with
            {
                Workspace = Options.Workspace with { Duplicates = DuplicateApplications.Assumed },
            };
            Run(RuleCatalog.DuplicateApplication, context, found);
            return found is [var marked] ? others => DuplicateApplication.Telling(others, marked) : null;
        }
    }

    /// <summary>
    /// Whether the person wants to hear of <paramref name="waiting"/>, which is still to be done: it is of today, or may be told overdue.
    /// </summary>
    internal bool Hears(DatedLine waiting) => waiting.Day == Options.Today || !Silences(RuleCatalog.ActionOverdue.Info, waiting.Line);

    private RuleContext ContextOf(Application application) =>
        new(application, Options.Today)
        {
            Settings = Options.Rules,
            // A letter sees what its application sees.
            Workspace =
                application.Subject is not null && Options.Workspace.Letter is { } letter
                    ? Options.Workspace with
                    {
                        File = letter.Application.File,
                    }
                    : Options.Workspace,
            Path = Path,
            HasConfig = Options.HasConfig,
        };

    /// <summary>What the rules find, before the off switches are looked at.</summary>
    /// <param name="known">What they found where nothing was taken for the person's way; null where that is not known.</param>
    private List<Finding> Find(List<Finding>? known)
    {
        if (Judged is not { } application)
            return [];
        var context = ContextOf(application);
        var found = known?.FindAll(finding => !finding.Rule.MindsHabits) ?? [];
        foreach (var rule in RuleCatalog.Rules)
            if (known is null || rule.Info.MindsHabits)
                Run(rule, context, found);
        return found;
    }

    private List<Finding> Check()
    {
        if (Judged is not { } application)
            return [];
        var found = _found.Value;
        var shown = found.ToList();
        if (SilencedIn(application) is { } silenced)
        {
            shown = found.FindAll(finding => !silenced.Has(finding.Rule.Code, finding.Span));
            List<Finding> unused = [];
            // Whether a switch for this very rule is of use shows only when the rule has run.
            var idle = silenced.Unused(found).Where(one => one.Code?.Code != RuleCatalog.UnusedSuppression.Info.Code);
            Run(RuleCatalog.UnusedSuppression, ContextOf(application) with { UnusedSuppressions = [.. idle] }, unused);
            // A switch for all rules does not mean the one that tells that it is of no use.
            shown.AddRange(unused.FindAll(finding => !silenced.Has(finding.Rule.Code, finding.Span, byName: true)));
        }
        if (application.Outline.HasConflict)
            shown = shown.ConvertAll(finding => finding with { Fixes = [] });
        shown.Sort(Finding.InOrder);
        return shown;
    }

    private SilencedRules? SilencedIn(Application? application) =>
        application is { Suppressions: { Count: > 0 } switches } ? new(switches, Text, Options.Today) : null;

    private void Run(Rule rule, RuleContext context, List<Finding> findings)
    {
        if (Options.Rules.SeverityOf(rule.Info, rule.Info.DefaultSeverity) == Severity.Off)
            return;
        if (context.Application.Subject is not null && !rule.Info.ReadsLetters)
            return;
        var before = findings.Count;
        try
        {
            foreach (var finding in rule.Check(context))
                if (!context.Application.IsNobodys(finding.Span.Start))
                    findings.Add(finding with { Severity = Options.Rules.SeverityOf(rule.Info, finding.Severity) });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            findings.RemoveRange(before, findings.Count - before);
            Options.RuleFailed?.Invoke(rule.Info.Code, failure);
        }
    }
}
