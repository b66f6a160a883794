using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>What a rule may look at.</summary>
/// <param name="Application">The application.</param>
/// <param name="Today">The person's local date.</param>
public sealed record RuleContext(Application Application, DateOnly Today)
{
    /// <summary>The schema in force.</summary>
    public ApplicationSchema Schema => Application.Schema;

    /// <summary>The text.</summary>
    public SourceText Text => Application.Text;

    /// <summary>What the person set for the rules.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>The other applications, as this one sees them.</summary>
    public WorkspaceView Workspace { get; init; } = WorkspaceView.Empty;

    /// <summary>Where the text lies, relative to the workspace, with <c>/</c>; empty where that is not known.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether a config of the person counts for the file.</summary>
    public bool HasConfig { get; init; }

    /// <summary>How much is asked of the application.</summary>
    public Requirements Requirements => field ??= new(Application, Workspace, Path, HasConfig);

    /// <summary>How much it matters that something is not written yet. Nobody is scolded for what they have only just begun.</summary>
    public Severity GapSeverity => Application.IsNew ? Severity.Hint : Severity.Warning;

    /// <summary>
    /// How much it matters that something of the letter is not written: little before anything is done about the job, which is where an
    /// application stands too that has no status yet, and little when all is over.
    /// </summary>
    public Severity LetterGapSeverity =>
        Application is { IsOpen: true, Status: not { Definition: null, Unknown: null } } ? GapSeverity : Severity.Hint;

    /// <summary>
    /// The off switches that switched nothing off, each with the code in question or, where it names none, null. Known when all other rules
    /// have run.
    /// </summary>
    public IReadOnlyList<(Suppression Suppression, SuppressedCode? Code)> UnusedSuppressions { get; init; } = [];
}

/// <summary>
/// Looks for one thing that may be wrong with an application. One sealed class in one file a rule; listed in
/// <see cref="RuleCatalog"/>. Rules hold no state: one instance serves all threads.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule says of itself.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>What is found, in any order. When in doubt, nothing.</summary>
    public abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>A finding at <paramref name="span"/>, cut to its first line.</summary>
    /// <param name="context">The application.</param>
    /// <param name="span">The heading, label or value to mark.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="severity">How much it matters here, where that is not the rule's default.</param>
    protected Finding Mark(RuleContext context, TextSpan span, string message, Severity? severity = null)
    {
        var end = Math.Min(span.End, context.Text.LineEnd(context.Text.LineAt(span.Start)));
        return new(Info, severity ?? Info.DefaultSeverity, TextSpan.FromBounds(span.Start, Math.Max(span.Start, end)), message);
    }

    /// <summary>
    /// The fix that sets the status, or the person's own word for it, to <paramref name="status"/> as of <paramref name="day"/>; none where
    /// that is null, or where it would have to be ticked in a list.
    /// </summary>
    protected static Fix[] SetStatus(RuleContext context, StatusDefinition? status, DateOnly day, bool isPreferred = false) =>
        status is not null
        && context.Application is var application
        && (application.CanSetStatus ? application.Status.Span : application.Status.UnknownSpan) is { } span
            ?
            [
                new(StatusChange.Title(context.Text, span, status), () => StatusChange.Edits(application, span, status, day))
                {
                    IsPreferred = isPreferred,
                },
            ]
            : [];

    /// <summary>
    /// The fix that writes <paramref name="day"/> in the place of a date; none in a wikilink, where that is the name of a note.
    /// </summary>
    protected static IEnumerable<Fix> Write(DateSlot slot, DateOnly day, string title) =>
        slot.IsNameOfNote ? [] : [Fix.Replace(title, slot.Date.Span, Dates.ToIso(day))];

    /// <summary>
    /// The fix that puts <paramref name="status"/> in the place of what stands at <paramref name="span"/> and is none, in its letters and
    /// the document's language.
    /// </summary>
    protected static Fix SetStatus(RuleContext context, TextSpan span, StatusDefinition status)
    {
        var written = InLanguage(context, span, status) ?? StatusChange.Written(context.Text, span, status);
        return Fix.Replace(StatusChange.Title(written), span, written);
    }

    /// <summary>
    /// What the document's language writes for <paramref name="status"/>, in the letters of <paramref name="span"/>; null where it is the
    /// schema's own.
    /// </summary>
    protected static string? InLanguage(RuleContext context, TextSpan span, StatusDefinition status) =>
        context.Schema.Language is { } language && StatusPhrases.WrittenIn(language, status.Value) is { } word
            ? LetterCase.PhraseLike(context.Text.Slice(span), word)
            : null;
}
