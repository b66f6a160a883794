using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Values;

/// <summary>
/// Words of the language that are companies' names as well: alone, and with a capital letter that a sentence's beginning explains, they
/// name nobody.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly WordList Words = new("ordinary-words.txt");

    /// <summary>Whether <paramref name="key"/> (of <see cref="Words.Names.Key"/>) is one.</summary>
    public static bool Contains(string key) => Words.Contains(key);

    /// <summary>Whether nothing stands before <paramref name="offset"/> on its line but marks, or a sentence has just ended.</summary>
    public static bool BeginsSentence(string content, int offset)
    {
        for (var i = offset - 1; i >= 0; i--)
        {
            if (content[i] is '\n' or '\r' or '.' or '!' or '?' or ':' or ';' or '|')
                return true;
            if (char.IsLetterOrDigit(content[i]) || content[i] is ',' or ')')
                return false;
        }
        return true;
    }
}
