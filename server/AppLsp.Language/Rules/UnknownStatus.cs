using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>What stands in the status slot is no status. Marked at it.</summary>
internal sealed class UnknownStatus : Rule
{
    /// <summary>More than these would be a list to read, and completion has a better one.</summary>
    private const int MostSuggestions = 3;

    /// <summary>There are many phrases, and with more slips one is near everything.</summary>
    private const int MostSlipsInPhrase = 2;

    /// <summary>In UTF-16 units. A remark of two lines may stand behind a status; more is a story.</summary>
    private const int LongestRemark = 200;

    private static readonly WordList Lookalikes = new("status-lookalikes.txt");
    private static readonly WordList PostingStates = new("posting-states.txt");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("unknown-status", Severity.Warning)
        {
            MindsHabits = true,
            What = "The status is neither a known value nor an alias of one, or a long text follows it.",
            Why = "Follow-ups, search and several rules leave out an application with an unknown status.",
            Silent =
            [
                "Differences in case, spaces, hyphens, emphasis and emoji.",
                "Remarks of up to 200 characters after the value.",
                "A word that at least three of your applications use as their status.",
                "`N/A` and the like.",
                "Words behind `Stage` or `Phase` that are like no status, and how far a firm has come (`Stage: Series B`).",
            ],
            Bad = """
                # Application Details

                ## Status
                ### Application
                APLIED
                """,
            Good = """
                # Application Details

                ## Status
                ### Application
                APPLIED
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (LongRemark(context) is { } remark)
            yield return Mark(
                context,
                remark,
                "A long remark hides the status. Move it to the history or the notes.",
                Severity.Information
            );
        // A template's placeholder is one mistake, and has a mark of its own.
        if (
            context.Application.Status is not { Unknown: { } line, UnknownSpan: { } words }
            || Placeholders.AreIn(context.Application, line)
            || context.Workspace.IsOwnStatus(context.Application)
            // Where the schema has no status, none is better than another.
            || context.Schema.Statuses.IsEmpty
        )
            yield break;
        // A value that holds a status among other words is nearer to it than any word that only looks alike.
        var key = Names.Key(context.Text.Span(words));
        if (PostingStates.Contains(key) && context.Application.Date(Fact.ApplicationDate) is null)
            yield break;
        var within = new StatusLine(context.Application.Outline, context.Schema).Within(words);
        var alike = NearestTo(key, context.Schema);
        var nearest = within.Concat(alike).Distinct().Take(MostSuggestions).ToList();
        // `Stage` may tell how anything stands.
        if (nearest.Count == 0 && context.Application.Status.Slot is { } slot && StatusReading.IsLoose(slot, context.Application))
            yield break;
        var advice =
            nearest.Count == 0
                ? $"Use {string.Join(", ", context.Schema.Statuses.Take(4).Select(Written))} or another known status."
                : $"Did you mean “{Written(nearest[0])}”?";
        yield return Mark(context, line.Span, $"Unknown status “{Phrasing.Excerpt(line.Text, 40)}”. {advice}") with
        {
            Fixes = [.. nearest.Select(status => SetStatus(context, words, status) with { IsPreferred = nearest.Count == 1 })],
        };

        string Written(StatusDefinition status) => InLanguage(context, words, status) ?? status.Value;
    }

    /// <summary>What stands behind the status on its line, where that is more than a remark; else null.</summary>
    private static TextSpan? LongRemark(RuleContext context)
    {
        if (context.Application.Status is not { Span: { } status, Slot.Lines: var lines })
            return null;
        var line = lines.FirstOrDefault(line => line.Span.Contains(status));
        if (line is null || line.Span.End - status.End <= LongestRemark)
            return null;
        return context.Text.Trimmed(TextSpan.FromBounds(status.End, line.Span.End), c => !char.IsLetterOrDigit(c));
    }

    /// <summary>The statuses that are probably meant by <paramref name="key"/>, which names none; the likeliest first.</summary>
    internal static IEnumerable<StatusDefinition> NearestTo(string key, ApplicationSchema schema) =>
        Lookalikes.Contains(key) ? [] : NearestPhrases(key, schema).Concat(Nearest(key, schema));

    /// <summary>
    /// The statuses that begin so, then those that another word for begins so, then those with a name that is close; the closest first.
    /// </summary>
    private static IEnumerable<StatusDefinition> Nearest(string key, ApplicationSchema schema)
    {
        var most = Spelling.SlipsInStatus(key);
        return from status in schema.Statuses
               from name in status.AllNames
               let nameKey = Names.Key(name)
               let begins = key.Length > 1 && nameKey.StartsWith(key, StringComparison.Ordinal)
               let distance = begins ? 0 : Spelling.Distance(key, nameKey, most)
               where distance <= most
               orderby RankOf(begins, name == status.Value), distance
               select status;
    }

    /// <summary>
    /// The statuses for which the language of <paramref name="schema"/> has a word that is close; the closest first. The schema's own words
    /// are among its names.
    /// </summary>
    private static IEnumerable<StatusDefinition> NearestPhrases(string key, ApplicationSchema schema)
    {
        if (schema.Language is not { } language)
            return [];
        var most = Math.Min(Spelling.SlipsInStatus(key), MostSlipsInPhrase);
        return from line in StatusPhrases.In([language])
               let distance = Spelling.Distance(key, Names.Key(line.Phrase), most)
               where distance <= most
               let status = schema.FindStatus(line.Phrase)
               where status is not null
               orderby distance
               select status;
    }

    private static int RankOf(bool begins, bool isValue) =>
        (begins, isValue) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            _ => 2,
        };
}
