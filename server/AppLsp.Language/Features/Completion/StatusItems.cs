using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>The statuses, those that sensibly come next first.</summary>
internal static class StatusItems
{
    /// <summary>The items for <paramref name="place"/>.</summary>
    public static IEnumerable<CompletionItem> For(StatusPlace place, CompletionCursor cursor)
    {
        var write = WritingOf(cursor);
        var (current, next) = NextOf(place, cursor);
        var typed = cursor.TypedFrom(place.Replaced.Start);
        foreach (var status in next.Concat(cursor.Schema.Statuses.Except(next)))
        {
            var value = write(status.Value);
            yield return new(value, CompletionKind.Status, new(place.Replaced, place.Lead + value), Document(status, write))
            {
                FilterText = cursor.Filter(place, FilterText(status, value, typed)),
                Detail =
                    status == current ? "now"
                    : next.Contains(status) ? "next"
                    : null,
            };
        }
        if (!place.InHistory)
            foreach (var own in cursor.Workspace.OtherStatuses.Where(status => !status.IsKnown).Select(status => status.Written))
                yield return new(own, CompletionKind.Status, new(place.Replaced, place.Lead + own), "A status of your own.")
                {
                    FilterText = cursor.Filter(place, own),
                };
    }

    /// <summary>What the status is, in markdown.</summary>
    private static string Document(StatusDefinition status, Func<string, string> write)
    {
        var lines = new List<string> { status.Description, "" };
        lines.Add($"- Stage: {StageWords.Of(status.Stage)}");
        if (status.Next.Length > 0)
            lines.Add($"- Next: {string.Join(", ", status.Next.Select(write))}");
        else if (status.IsTerminal)
            lines.Add("- Final: no status comes next");
        if (status.FollowUpDays is { } after)
            lines.Add($"- Follow up after {DateWords.Days(after)} without news");
        if (status.DaysBeforeDeadline is { } before)
            lines.Add($"- Finish {DateWords.Days(before)} before the deadline");
        if (status.Aliases.Length > 0)
            lines.Add($"- Also written: {string.Join(", ", status.Aliases)}");
        return string.Join('\n', lines).Trim();
    }

    /// <summary>
    /// The value with the aliases that begin as what is typed: `sent` finds APPLIED. Aliases with the same letters
    /// somewhere inside would only bring false hits, so they stay out, unless nothing is typed yet.
    /// </summary>
    private static string FilterText(StatusDefinition status, string value, string typed) =>
        string.Join(
            ' ',
            status
                .Aliases.Concat(Names.Key(status.Value) == Names.Key(value) ? [] : [status.Value])
                .Where(name => name.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Prepend(value)
        );

    /// <summary>The status that the application has, or had last, and what to offer first.</summary>
    private static (StatusDefinition? Current, List<StatusDefinition> First) NextOf(StatusPlace place, CompletionCursor cursor)
    {
        var logged = Logged(cursor).Select(mention => mention.Definition).ToList();
        // A misread half of a word is no status: `OFFER` in the slot is one, `OFF` is none.
        var current = cursor.Application.Status.Definition;
        var last = logged.Count > 0 ? logged[^1] : null;
        var first = new List<StatusDefinition>();
        // The value and its history go together: what the one says already, the other is likely to say now.
        if (place.InHistory && current is not null && !logged.Contains(current))
            first.Add(current);
        if (!place.InHistory && current is null && last is not null)
            first.Add(last);
        // Another word for a status is most likely on its way to the status itself.
        var here = cursor.Text.Slice(place.Replaced);
        if (cursor.Schema.FindStatus(here) is { } meant && Names.Key(here) != Names.Key(meant.Value))
            first.Add(meant);
        var from = place.InHistory ? last ?? current : current ?? last;
        if (from is not null)
            first.AddRange(cursor.Schema.After(from));
        return (current, [.. first.Distinct()]);
    }

    /// <summary>The dated statuses of the history, in the order of the text, the cursor's line aside.</summary>
    private static IEnumerable<StatusMention> Logged(CompletionCursor cursor) =>
        cursor
            .Application.Timeline.History.Where(entry => entry.Date is not null && !cursor.IsOnLine(entry.Status.Span))
            .Select(entry => entry.Status);

    /// <summary>
    /// How the document writes statuses: in the letters of the first one elsewhere, else of the one here, else as its
    /// language does.
    /// </summary>
    private static Func<string, string> WritingOf(CompletionCursor cursor)
    {
        var mentions = cursor.Application.Status.Mentions.Concat(Logged(cursor)).OrderBy(mention => cursor.IsOnLine(mention.Span));
        var examples = mentions
            .Where(mention => !IsTypedInHaste(mention, cursor))
            .Select(mention => cursor.Text.Slice(mention.Span).Trim())
            .Where(text => text.Any(char.IsLetter))
            .ToList();
        if (examples.Count == 0 && cursor.Schema.Language is { } language)
            return value =>
                StatusPhrases.WrittenIn(language, value) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : value;
        if (examples.Count == 0 && cursor.Workspace.OtherStatuses.FirstOrDefault(status => status.IsKnown).Written is { } usual)
            examples.Add(usual);
        if (examples.Count == 0)
            return value => value;
        var letters = examples[0];
        var separator = examples.Select(LetterCase.SeparatorOf).FirstOrDefault(found => found is not null);
        return value => LetterCase.StatusInWordsOf(letters, value, separator);
    }

    /// <summary>Whether the mention is another word for a status, typed just now in small letters to find it.</summary>
    private static bool IsTypedInHaste(StatusMention mention, CompletionCursor cursor) =>
        cursor.IsOnLine(mention.Span)
        && !cursor.Text.Slice(mention.Span).Any(char.IsUpper)
        && Names.Key(cursor.Text.Span(mention.Span)) != Names.Key(mention.Definition.Value);
}
