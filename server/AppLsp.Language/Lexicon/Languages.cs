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
}
