using AppLsp.Language.Text;

namespace AppLsp.Cli;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary>The end of a complaint about <paramref name="typed"/>: a question after the nearest of <paramref name="known"/>, or a full stop where none is near.</summary>
    public static string DidYouMean(string typed, IEnumerable<string> known)
    {
        var (nearest, distance) = known.Select(word => (word, Names.Distance(typed, word, typed.Length))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, typed.Length / 3) ? $"; did you mean {nearest}?" : ".";
    }
}
