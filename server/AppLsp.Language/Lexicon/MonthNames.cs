using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>What the months are called in all languages that are known, and what else is a word in a date.</summary>
internal static class MonthNames
{
    private const string File = "months.txt";

    private const string OrdinalsPart = "ordinals";
    private const string OrderPart = "order";
    private const string DayFirst = "day-first";
    private const string Dot = ".";

    private static readonly WordList Connecting = new(File, "between");
    private static readonly WordList Ordinals = new(File, OrdinalsPart);

    /// <summary>
    /// By the bare keys of the names: the month, 1 to 12, and where the name stands. A name that several languages share means the same
    /// month in each.
    /// </summary>
    private static readonly Lazy<ILookup<string, (string Language, int Month, int Form)>> Known = new(() =>
        (
            from language in Languages.All
            from month in Of(language).Index()
            from name in month.Item.Index()
            select (Key: Names.BareKey(name.Item), Place: (language, month.Index + 1, name.Index))
        ).ToLookup(name => name.Key, name => name.Place)
    );

    /// <summary>The month, 1 to 12, that <paramref name="word"/> names in some language, accents or not; else null.</summary>
    public static int? NumberOf(ReadOnlySpan<char> word) =>
        Known.Value[Names.BareKey(word)].FirstOrDefault() is { Month: > 0 } known ? known.Month : null;

    /// <summary>
    /// The name of <paramref name="month"/>, 1 to 12, in the language of <paramref name="example"/> (one of another month) and as long;
    /// null where <paramref name="example"/> names no month.
    /// </summary>
    /// <param name="example">The name of a month as somebody wrote it.</param>
    /// <param name="month">The month that is to be written.</param>
    /// <param name="ending">
    /// What stands behind the digits of the day, empty for nothing: of languages that share the name, one that writes days so is taken.
    /// </param>
    public static string? Like(string example, int month, string ending)
    {
        var places = Known.Value[Names.BareKey(example)].OrderBy(place => place.Form).ToList();
        if (places.Count == 0)
            return null;
        var form = places[0].Form;
        var own = places.Where(place => place.Form == form).Select(place => place.Language).ToList();
        var names = Of(own.Find(language => WritesDays(language, ending)) ?? own[0])[month - 1];
        return names[Math.Min(form, names.Length - 1)];
    }

    /// <summary>
    /// Whether days have <paramref name="ending"/> in <paramref name="language"/>. Where a dot makes an ordinal, each has it.
    /// </summary>
    private static bool WritesDays(string language, string ending)
    {
        var endings = WordList.LinesOf(language, File, OrdinalsPart);
        return ending.Length == 0 ? !endings.Contains(Dot) : endings.Contains(ending);
    }

    /// <summary>Whether <paramref name="word"/> may stand between the day and the month or the month and the year.</summary>
    public static bool IsConnecting(ReadOnlySpan<char> word) => Connecting.Contains(Names.Key(word));

    /// <summary>
    /// Whether <paramref name="ending"/> makes an ordinal number of the digits before it: <c>1st</c>, <c>1er</c>, <c>1.</c>
    /// </summary>
    public static bool IsOrdinal(ReadOnlySpan<char> ending) => Ordinals.Contains(Names.Key(ending));

    /// <summary>Whether people who write <paramref name="language"/> put the day first in a date of numbers, wherever they live.</summary>
    public static bool PutsDayFirst(string language) => WordList.LinesOf(language, File, OrderPart).Contains(DayFirst);

    private static IReadOnlyList<string[]> Of(string language) =>
        [.. WordList.LinesOf(language, File, "").Select(line => line.Split(" | "))];
}
