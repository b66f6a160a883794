using System.Collections.Immutable;

namespace AppLsp.Language.Lexicon;

/// <summary>The languages whose words are known, each with a folder beside this file.</summary>
internal static class Languages
{
    /// <summary>Their codes (ISO 639-1). Where several share a word and it matters whose it is, the first has it.</summary>
    public static ImmutableArray<string> All { get; } = ["en", "de", "fr", "es", "it", "pt", "nl", "ja"];

    /// <summary>The one in which the schema that comes with the program is written.</summary>
    public static string Own => All[0];

    /// <summary>All but that.</summary>
    public static ImmutableArray<string> Others { get; } = [.. All.Skip(1)];

    /// <summary>
    /// The set of <paramref name="language"/> alone: a bit for each of <see cref="All"/>, and none for any other language.
    /// </summary>
    public static byte SetOf(string language) => All.IndexOf(language) is >= 0 and var index ? (byte)(1 << index) : (byte)0;

    /// <summary>The set of <paramref name="languages"/>.</summary>
    public static byte SetOf(ImmutableArray<string> languages)
    {
        var set = 0;
        foreach (var language in languages)
            set |= SetOf(language);
        return (byte)set;
    }
}
