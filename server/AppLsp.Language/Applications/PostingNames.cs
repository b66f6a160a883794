using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>What a heading or label says that has a name of the posting and more words around it.</summary>
internal enum PostingName
{
    /// <summary>It has no such name, or is no more than one.</summary>
    None,

    /// <summary>The posting stands below: <c>Job description for bakers</c>.</summary>
    Posting,

    /// <summary>The same, and it says that the text was copied: <c>Job description as posted</c>.</summary>
    Copied,

    /// <summary>What the person makes of the posting stands below: <c>Job description notes</c>.</summary>
    Own,
}

/// <summary>Reads a <see cref="PostingName"/>.</summary>
internal static class PostingNames
{
    private const string File = "posting-names.txt";

    /// <summary>With more words, it is a sentence.</summary>
    private const int MostWords = 20;

    /// <summary>How many words a name of the posting has at most, and what may stand before it.</summary>
    private const int LongestName = 6;

    /// <summary>From here on, letters are of scripts that put no space between words.</summary>
    private const char FirstUnspaced = '\u3040';

    /// <summary>What stands around words.</summary>
    private static readonly char[] Signs = [.. ",.;!?()[]\"“”„«»'–—…/|"];

    private static readonly WordList Before = new(File, "before");
    private static readonly WordList Copied = new(File, "copied");
    private static readonly WordList Own = new(File, "own");
    private static readonly WordList Person = new(File, "person");

    private static readonly KeptBySchema<(PostingName Name, bool MayBeOther)> Known = new(
        (text, schema) => (ReadAnew(NormalizedName.Of(text), schema, out var mayBeOther), mayBeOther)
    );

    /// <summary>What <paramref name="name"/>, which names nothing of the schema, says of the posting.</summary>
    /// <param name="name">The name.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="mayBeOther">Whether what it begins with may be something else's name, such as that of the posting's address.</param>
    public static PostingName Read(NormalizedName name, ApplicationSchema schema, out bool mayBeOther)
    {
        (var posting, mayBeOther) = Known.Of(name.Text, schema);
        return posting;
    }

    private static PostingName ReadAnew(NormalizedName name, ApplicationSchema schema, out bool mayBeOther)
    {
        mayBeOther = false;
        string[] words = [.. name.CoreKey.Split(' ').Select(Trimmed).Where(word => word.Length > 0)];
        if (words.Length is 0 or > MostWords)
            return PostingName.None;
        var start = CountBefore(words);
        if (Find(words[start..], schema) is not (var begun, var rest))
            return PostingName.None;
        var section = schema.FindSection(new(begun));
        mayBeOther = section is not { Fact: Fact.Posting };
        if (rest.Length == 0 && start == 0)
            return PostingName.None;
        if (IsOwn(name, rest, schema))
            return PostingName.Own;
        if (Copied.StandsIn(rest))
            return PostingName.Copied;
        // A vacancy, a listing and an ad are of other things too, and where no space ends a name it may be the beginning of another word.
        var isPlain = section is null ? begun.Contains(' ', StringComparison.Ordinal) : !section.IsCommon(new(begun));
        return !isPlain || begun[^1] >= FirstUnspaced ? PostingName.None
            : Person.StandsIn(rest) ? PostingName.Own
            : PostingName.Posting;
    }

    /// <summary>
    /// Whether a remark in brackets, which is no part of the name, says that the posting's text stands below: `Job posting (as of 3 May)`.
    /// </summary>
    public static bool SaysCopied(NormalizedName name) =>
        name.Key.Length > name.CoreKey.Length && Copied.StandsIn(name.Text) && !Own.StandsIn(name.Text);

    /// <summary>
    /// Whether <paramref name="words"/>, behind a name of the posting and a colon, say no more than that: <c>JD: my notes</c>.
    /// </summary>
    public static bool IsOwn(NormalizedName words, ApplicationSchema schema) =>
        Own.Contains(words.CoreKey) || HeadingWords.IsOwn(words, schema.Words) || schema.FindSection(words) is { Fact: not Fact.Posting };

    private static string Trimmed(string word) => word.Trim(Signs);

    private static int CountBefore(string[] words)
    {
        var start = 0;
        for (var count = LongestName; count > 0; count--)
            if (start + count < words.Length && Before.Contains(string.Join(' ', words, start, count)))
                (start, count) = (start + count, LongestName + 1);
        return start;
    }

    /// <summary>The longest name of the posting that <paramref name="words"/> begin with, and what follows it; or null.</summary>
    private static (string Name, string Behind)? Find(string[] words, ApplicationSchema schema)
    {
        for (var count = Math.Min(words.Length, LongestName); count > 0; count--)
            if (string.Join(' ', words, 0, count) is var name && IsOfPosting(name, schema))
                return (name, string.Join(' ', words[count..]));
        var first = words[0];
        for (var end = first.Length - 1; end > 0 && first[end] >= FirstUnspaced; end--)
            if (IsOfPosting(first[..end], schema))
                return (first[..end], string.Join(' ', [first[end..], .. words[1..]]));
        return null;
    }

    private static bool IsOfPosting(string name, ApplicationSchema schema) => schema.FindFileName(name) is { Entry.Fact: Fact.Posting };

    private static bool IsOwn(NormalizedName name, string rest, ApplicationSchema schema) =>
        Own.StandsIn(rest)
        || HeadingWords.IsOwn(name, schema.Words)
        || HeadingWords.IsOwn(new(rest), schema.Words)
        || (schema.FindSection(new(rest)) ?? schema.FindQuotedLabel(new(rest))) is { Fact: not (Fact.Posting or Fact.None) };
}
