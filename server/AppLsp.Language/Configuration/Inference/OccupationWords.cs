using AppLsp.Language.Lexicon;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>The words, of several languages, that say what somebody is.</summary>
internal static class OccupationWords
{
    /// <summary>What stands before the words that end longer ones: <c>-entwickler</c>.</summary>
    private const char Hyphen = '-';

    private static readonly Lazy<string[]> Ends = new(() =>
        [.. WordList.LinesOf("occupations.txt", "").Where(line => line[0] == Hyphen).Select(line => line[1..])]
    );

    /// <summary>Whether a word of <paramref name="value"/> says what somebody is.</summary>
    public static bool AreIn(string value) =>
        Names
            .Key(value)
            .Split([' ', '/', ',', '(', ')', '*', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => JobTitle.IsOccupation(word) || Array.Exists(Ends.Value, end => word.EndsWith(end, StringComparison.Ordinal)));
}
