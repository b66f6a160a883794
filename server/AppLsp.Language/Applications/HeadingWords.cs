using System.Buffers;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>What is known of headings that the schema lacks: whether postings use them, or people who keep an application.</summary>
internal static class HeadingWords
{
    private static readonly WordList PostingOpenings = new("posting-openings.txt");
    private static readonly WordList PostingHeadings = new("posting-headings.txt");
    private static readonly WordList PostingBeginnings = new("posting-heading-beginnings.txt");
    private static readonly WordList OwnHeadings = new("own-headings.txt");
    private static readonly WordList OwnBeginnings = new("own-heading-beginnings.txt");
    private static readonly WordList People = new("people.txt");

    private static readonly SearchValues<char> Ends = SearchValues.Create(":–—(,|");

    /// <summary>Whether people write a heading of that name for themselves; what the person's own words say of it goes first.</summary>
    public static bool IsOwn(NormalizedName name, OwnWords words) =>
        KeyOf(name) is var key
        && (words.OwnHeadings.Contains(key) || (!words.PostingHeadings.Contains(key) && (OwnHeadings.Contains(key) || BeginsOwn(key))));

    /// <summary>Whether postings use a heading of that name; what the person's own words say of it goes first.</summary>
    public static bool IsPostings(NormalizedName name, OwnWords words) =>
        KeyOf(name) is var key
        && (
            words.PostingHeadings.Contains(key)
            || (
                !words.OwnHeadings.Contains(key)
                && (PostingOpenings.Contains(key) || PostingHeadings.Contains(key) || PostingBeginnings.BeginsIn(key))
            )
        );

    /// <summary>
    /// Whether <paramref name="name"/>, which names the label <paramref name="entry"/> by another word than its own, is one that postings
    /// have for a part of their text: `Key skills`, `Education`.
    /// </summary>
    public static bool ArePostings(SchemaEntry entry, NormalizedName name, OwnWords words) =>
        entry.IsLabel && (entry.Kind == EntryKind.Group || entry.NameKey != name.LabelKey) && IsPostings(name, words);

    /// <summary>Whether nothing but a posting has a heading of that name.</summary>
    public static bool OpensPosting(NormalizedName name) => PostingOpenings.Contains(KeyOf(name));

    /// <summary>
    /// Whether somebody is named by the words up to a colon, a dash or a bracket of <paramref name="name"/>, or below it.
    /// </summary>
    public static bool NamesPerson(string name, OwnWords words)
    {
        var end = name.AsSpan().IndexOfAny(Ends);
        var key = Names.Key(end < 0 ? name : name.AsSpan(0, end));
        return People.EndsIn(key) || words.People.EndsIn(key);
    }

    private static bool BeginsOwn(string key) =>
        OwnBeginnings.BeginsIn(key) && !PostingOpenings.Contains(key) && !PostingHeadings.Contains(key);

    private static string KeyOf(NormalizedName name) => name.CoreKey.TrimEnd('?', '!', '.', '…', ' ');
}
