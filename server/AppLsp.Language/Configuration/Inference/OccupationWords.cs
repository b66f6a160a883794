using System.Collections.Frozen;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>The words, of several languages, that say what somebody is.</summary>
internal static class OccupationWords
{
    private static readonly Lazy<(FrozenSet<string> Whole, string[] Ends)> Words = new(Read);

    /// <summary>Whether a word of <paramref name="value"/> says what somebody is.</summary>
    public static bool AreIn(string value)
    {
        var (whole, ends) = Words.Value;
        return Names
            .Key(value)
            .Split([' ', '/', ',', '(', ')', '*', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                JobTitle.IsOccupation(word)
                || whole.Contains(word)
                || Array.Exists(ends, end => word.EndsWith(end, StringComparison.Ordinal))
            );
    }

    private static (FrozenSet<string> Whole, string[] Ends) Read()
    {
        var lines = SchemaReader.Embedded("occupations.txt").Content.Split('\n').Where(line => line is [not '#', ..]).ToList();
        return (lines.Where(line => line[0] != '-').ToFrozenSet(), [.. lines.Where(line => line[0] == '-').Select(line => line[1..])]);
    }
}
