using AppLsp.Language.Applications;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Writing;

/// <summary>
/// What can be written for an entry of which nothing is known: its snippet without the words that are there to be replaced.
/// </summary>
internal static class Skeleton
{
    /// <summary>Stands in a line for words that were there to be replaced.</summary>
    private const char Dropped = '\uFFFC';

    /// <summary>
    /// The skeleton of <paramref name="entry"/>, in the schema's form; empty where its snippet is nothing but words to replace.
    /// </summary>
    public static string Of(Application application, SchemaEntry entry)
    {
        string? known = null;
        var filled = SnippetText.Fill(
            SnippetText.BodyOf(entry),
            shown => application.Schema.FindStatus(shown) is { } status ? known = Status(application, status) : Dropped.ToString()
        );
        // A status whose day is not known is half a line of a history.
        var lines = filled
            .Split('\n')
            .Where(line =>
                known is null || !line.Contains(Dropped, StringComparison.Ordinal) || !line.Contains(known, StringComparison.Ordinal)
            );
        return string.Join(
            '\n',
            Without(
                application,
                lines
                    .Select(line => line.Replace(Dropped.ToString(), "", StringComparison.Ordinal).TrimEnd())
                    .Where(line => line.Any(char.IsLetterOrDigit))
            )
        );
    }

    /// <summary>
    /// What stands for a text that somebody has to paste: the words of the snippet in brackets, which are a placeholder until then. Empty
    /// for all that is written by hand.
    /// </summary>
    public static string ToReplace(SchemaEntry entry) =>
        entry.Traits.IsQuoted && SnippetText.Fill(SnippetText.BodyOf(entry), shown => shown).Trim().TrimEnd('.') is { Length: > 0 } words
            ? $"[{words}]"
            : "";

    /// <summary>What <paramref name="skeleton"/> holds, for a title: its one value, or its form.</summary>
    public static string Describe(string skeleton)
    {
        var lines = skeleton.Split('\n');
        if (!lines[0].StartsWith("- ", StringComparison.Ordinal))
            return $"“{lines[^1]}”";
        return lines[0].Contains('?', StringComparison.Ordinal) ? "the questions" : "the labels";
    }

    /// <summary>The status that the rest of the document speaks for, in its letters, else the snippet's.</summary>
    private static string Status(Application application, StatusDefinition status)
    {
        if (application.Status.Mentions is [var known, ..])
            return Like(application, known);
        if (application.Timeline.ByDay is [.., var last])
            return Like(application, last.Status);
        var isSent = application.Date(Fact.ApplicationDate) is not null;
        return (isSent ? application.Schema.Statuses.FirstOrDefault(sent => sent.Stage == Stage.Sent) ?? status : status).Value;
    }

    private static string Like(Application application, StatusMention mention) =>
        LetterCase.StatusInWordsOf(application.Text.Slice(mention.Span), mention.Definition.Value);

    /// <summary>The lines without the labels that the document has already, and what stands below these.</summary>
    private static IEnumerable<string> Without(Application application, IEnumerable<string> lines)
    {
        var skipped = int.MaxValue;
        foreach (var line in lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            if (indent > skipped)
                continue;
            skipped = int.MaxValue;
            var words = line.TrimStart();
            if (
                words.StartsWith("- ", StringComparison.Ordinal)
                && words.EndsWith(':')
                && application.Schema.FindLabel(new(words[2..^1])) is { } label
                && application.Find(label) is not null
            )
            {
                skipped = indent;
                continue;
            }
            yield return line;
        }
    }
}
