using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Schema;

/// <summary>
/// The lines of an entry's snippet as they stand in a document where nobody has put words of their own in the place of the snippet's.
/// </summary>
internal static partial class SnippetLines
{
    /// <summary>So many words are a phrase, which nobody would have for a value by chance.</summary>
    private const int FewestWordsOfPhrase = 3;

    /// <summary>What stands for a date.</summary>
    private const string DateForm = "YYYY-MM-DD";

    /// <summary>
    /// The lines of <paramref name="snippet"/> that are there to be replaced, without bullets: a phrase, the name of the entry itself, the
    /// form of a date. A word that may be meant, such as a status or a file's name, is none.
    /// </summary>
    public static FrozenSet<string> ToReplace(string snippet, Func<string, bool> isOwnName) =>
        snippet
            .Split('\n')
            .Select(line =>
                (
                    Text: Bullet().Replace(TabStop().Replace(line, stop => stop.Groups["shown"].Value), "").Trim(),
                    Shown: TabStop().Matches(line).Select(stop => stop.Groups["shown"].Value).Where(shown => shown.Length > 0).ToList()
                )
            )
            .Where(line =>
                line.Shown.Exists(shown => shown == DateForm || isOwnName(shown) || IsPhrase(shown))
                || (line.Shown.Count > 1 && IsPhrase(line.Text))
            )
            .Select(line => line.Text)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// <paramref name="snippet"/> with what its lines begin with, and what its placeholders show, in the language of
    /// <paramref name="names"/>.
    /// </summary>
    public static string In(EntryNames names, string snippet) =>
        TabStop()
            .Replace(
                LineBeginning().Replace(snippet, line => line.Groups["mark"].Value + names.Written(line.Groups["words"].Value)),
                stop =>
                    stop.Groups["shown"] is { Length: > 0 } shown ? stop.Value.Replace(shown.Value, names.Written(shown.Value)) : stop.Value
            );

    private static bool IsPhrase(string words) => words.Split(' ').Length >= FewestWordsOfPhrase;

    [GeneratedRegex(@"^\s*(?:[-*+]\s+(?:\[.\]\s+)?)?")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<mark>\s*(?:- |#+ ))(?<words>[^:$\r\n]+?)(?= ?\$|:|$)", RegexOptions.Multiline)]
    private static partial Regex LineBeginning();

    [GeneratedRegex(@"\$\{\d+(?::(?<shown>[^}]*))?\}")]
    private static partial Regex TabStop();
}
