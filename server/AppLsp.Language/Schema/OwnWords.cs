using System.Collections.Immutable;
using System.Globalization;
using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Schema;

/// <summary>The words that a person adds to the lists of the program, by the names of the lists.</summary>
internal sealed class OwnWords
{
    /// <summary>The list of headings that postings have.</summary>
    public const string PostingHeadingsName = "posting-headings";

    /// <summary>The list of headings that people write for themselves.</summary>
    public const string OwnHeadingsName = "own-headings";

    /// <summary>The list of words for people.</summary>
    public const string PeopleName = "people";

    /// <summary>The list of words for what somebody is.</summary>
    public const string OccupationsName = "occupations";

    /// <summary>The list of names of notes about something else.</summary>
    public const string OtherNotesName = "other-notes";

    /// <summary>The list of words in the brackets of a placeholder.</summary>
    public const string PlaceholdersName = "placeholder-words";

    /// <summary>The lists of the names of months, each by the month's number.</summary>
    public const string MonthsName = "months";

    /// <summary>The names of the lists that can be added to, besides those of months.</summary>
    public static ImmutableArray<string> Names { get; } =
    [PostingHeadingsName, OwnHeadingsName, PeopleName, OccupationsName, OtherNotesName, PlaceholdersName];

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> _lists;

    private OwnWords(ImmutableSortedDictionary<string, ImmutableArray<string>> lists)
    {
        _lists = lists;
        PostingHeadings = ListOf(PostingHeadingsName);
        OwnHeadings = ListOf(OwnHeadingsName);
        People = ListOf(PeopleName);
        Occupations = ListOf(OccupationsName);
        OtherNotes = ListOf(OtherNotesName);
        Placeholders = ListOf(PlaceholdersName);
        Months = Enumerable
            .Range(1, 12)
            .SelectMany(month => Of(MonthsOf(month)).Select(name => (Key: AppLsp.Language.Words.Names.BareKey(name), Month: month)))
            .DistinctBy(name => name.Key)
            .ToDictionary(name => name.Key, name => name.Month);
    }

    /// <summary>No words.</summary>
    public static OwnWords None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Headings that postings have: what stands below goes on with a posting.</summary>
    public WordList PostingHeadings { get; }

    /// <summary>Headings that the person writes beside a posting: what stands below is the person's.</summary>
    public WordList OwnHeadings { get; }

    /// <summary>With what a heading or a label ends that names somebody at the employer.</summary>
    public WordList People { get; }

    /// <summary>What somebody is.</summary>
    public WordList Occupations { get; }

    /// <summary>Labels and headings of notes that are no applications.</summary>
    public WordList OtherNotes { get; }

    /// <summary>With what the words in the brackets of a placeholder begin.</summary>
    public WordList Placeholders { get; }

    /// <summary>Names of months, each by its bare key.</summary>
    public IReadOnlyDictionary<string, int> Months { get; }

    /// <summary>The name of the list of names of <paramref name="month"/>, 1 to 12.</summary>
    public static string MonthsOf(int month) => string.Create(CultureInfo.InvariantCulture, $"{MonthsName}/{month}");

    /// <summary>The words that were added to the list <paramref name="name"/>.</summary>
    public ImmutableArray<string> Of(string name) => _lists.GetValueOrDefault(name, []);

    /// <summary>These, and <paramref name="words"/> in the list <paramref name="name"/>.</summary>
    public OwnWords With(string name, IEnumerable<string> words) => new(_lists.SetItem(name, [.. Of(name).Union(words)]));

    private WordList ListOf(string name) => Of(name) is { IsEmpty: false } words ? new(words) : WordList.Empty;
}
