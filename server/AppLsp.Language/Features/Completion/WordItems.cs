using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Completion;

/// <summary>Words to put as they are: known values, answers, names that the file names elsewhere.</summary>
internal static class WordItems
{
    /// <summary>What a question may be answered with.</summary>
    public static readonly string[] Answers = ["Yes", "No"];

    /// <summary>A longer value, or item, is a sentence and no name.</summary>
    private const int LongestValue = 80;

    private const int LongestItem = 40;

    /// <summary>The facts whose values are names, and those whose items begin with one.</summary>
    private static readonly Fact[] NamedByValue = [Fact.Company, Fact.Position];

    private static readonly Fact[] NamedByItems = [Fact.Employers, Fact.Projects, Fact.Education, Fact.Skills];

    /// <summary>The items for <paramref name="place"/>.</summary>
    public static IEnumerable<CompletionItem> For(WordPlace place, CompletionCursor cursor) =>
        from word in place.Words
        select new CompletionItem(word, CompletionKind.Value, new(place.Replaced, place.Lead + word), place.Documentation)
        {
            FilterText = cursor.Filter(place, word),
        };

    /// <summary>
    /// The names of the file that begin as the words before the cursor end. Prose is not a list of choices: without a
    /// letter to go by, nothing is offered.
    /// </summary>
    public static IEnumerable<CompletionItem> NamesFor(CompletionCursor cursor)
    {
        var offered = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in Named(cursor))
        {
            if (Typed(name, cursor) is not { } replaced || !offered.Add(name))
                continue;
            yield return new(name, CompletionKind.Value, new(replaced, name), entry.Description) { Detail = entry.Name };
        }
    }

    private static IEnumerable<(string Name, SchemaEntry Entry)> Named(CompletionCursor cursor)
    {
        var application = cursor.Application;
        foreach (var fact in NamedByValue)
            if (application.Value(fact) is { Length: <= LongestValue } value)
                yield return (value, application.Find(fact)!.Entry);

        foreach (var section in application.Sections)
        {
            if (!NamedByItems.Contains(section.Entry.Fact))
                continue;
            foreach (var item in section.Items)
            {
                if (item.FirstLine is not { } line || cursor.IsOnLine(line.Span))
                    continue;
                var name = line.Label is { HasColon: true } label ? label.Name : line.Text;
                if (name.Length is > 1 and <= LongestItem)
                    yield return (name, section.Entry);
            }
        }
        if (cursor.Schema.Entry(Fact.Skills) is { } skills)
            foreach (var mention in application.Skills.Named)
                yield return (mention.Name.Written, skills);
    }

    /// <summary>What is typed of <paramref name="name"/> around the cursor, whole words; null where nothing is, or all of it.</summary>
    private static TextSpan? Typed(string name, CompletionCursor cursor)
    {
        var (content, offset) = (cursor.Text.Content, cursor.Offset);
        for (var length = Math.Min(name.Length, offset - cursor.Line.Content); length > 0; length--)
        {
            var start = offset - length;
            if (start > 0 && char.IsLetterOrDigit(content[start - 1]))
                continue;
            if (
                !char.IsLetterOrDigit(content[start])
                || !content.AsSpan(start, length).Equals(name.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)
            )
                continue;
            var end = offset;
            if (char.IsLetterOrDigit(content[offset - 1]))
                while (end < cursor.Line.Span.End && char.IsLetterOrDigit(content[end]))
                    end++;
            // The rest of the name may stand behind the cursor already.
            if (!name.AsSpan().StartsWith(content.AsSpan(start, end - start), StringComparison.OrdinalIgnoreCase))
                return null;
            return end - start == name.Length ? null : TextSpan.FromBounds(start, end);
        }
        return null;
    }
}
