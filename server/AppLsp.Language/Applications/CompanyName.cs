using System.Collections.Frozen;
using System.Text;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>A company's name, and whether a text names the company.</summary>
/// <remarks>
/// `Harbor Foods, Inc.` is named by `Harbor Foods`, by `harbor foods` and by `Harbor Foods’s`, and not by `Harbor Foodstuff`.
/// Names that are a common word count only as they are written (`Apple`, not `apple`).
/// </remarks>
public sealed class CompanyName
{
    /// <summary>What stands behind or before a name to say what kind of company it is, as <see cref="Names.Key"/> gives it.</summary>
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "plc", "ltd", "limited", "pty", "pte", "gmbh", "ag", "kg", "kgaa", "se", "ug",
        "mbh", "ohg", "ev", "e.v", "sa", "s.a", "sas", "sarl", "s.a.r.l", "srl", "s.r.l", "spa", "s.p.a", "sl", "s.l", "bv", "b.v", "nv", "n.v", "vof", "ab", "as", "a/s", "aps", "asa", "oy", "oyj",
        "kk", "k.k", "gk", "sdn", "bhd", "pvt", "private", "holding", "holdings", "group", "lda", "ltda", "s.a.s", "sp", "z", "o.o", "zoo", "kft", "zrt", "doo", "d.o.o", "ooo", "ооо", "зао", "оао", "ао", "&",
    }.ToFrozenSet();

    private static readonly string[] UnspacedLegalForms = ["株式会社", "有限会社", "合同会社", "有限公司", "股份有限公司", "주식회사", "(株)", "㈱"];

    private readonly string[] _words;

    private CompanyName(string written, string bare, string[] words)
    {
        Written = written;
        Bare = bare;
        _words = words;
    }

    /// <summary>The name as it is written.</summary>
    public string Written { get; }

    /// <summary>The name as it is written, without the legal form.</summary>
    public string Bare { get; }

    /// <summary>The name without the legal form, as <see cref="Names.Key"/> gives it: equal companies have equal keys.</summary>
    public string Key => string.Join(' ', _words);

    /// <summary>The name that <paramref name="written"/> holds, or null where it is too short, or no name at all.</summary>
    public static CompanyName? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        // `Netflix (Los Gatos)`, `Harbor Foods – Rotterdam`: what follows is no part of the name.
        var name = written;
        var end = name.IndexOfAny(['(', '|', '–', '—']);
        if (end > 0) name = name[..end];
        foreach (var form in UnspacedLegalForms) name = name.Replace(form, " ", StringComparison.Ordinal);
        var tokens = Tokens(name).Select(token => (Word: Names.Key(token.Text), token.Start, End: token.Start + token.Text.Length)).Where(token => token.Word.Length > 0).ToList();
        while (tokens.Count > 1 && LegalForms.Contains(tokens[^1].Word)) tokens.RemoveAt(tokens.Count - 1);
        if (tokens.Count == 0 || tokens.Sum(token => token.Word.Length) < 2) return null;
        return new(written.Trim(), name[tokens[0].Start..tokens[^1].End], [.. tokens.Select(token => token.Word)]);
    }

    /// <summary>Where <paramref name="text"/> names the company: whole words, possessives included in the word and not in the span.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        var tokens = Tokens(text).ToList();
        for (var i = 0; i + _words.Length <= tokens.Count; i++)
        {
            var matches = true;
            for (var j = 0; matches && j < _words.Length; j++) matches = Matches(tokens[i + j].Text, _words[j]);
            if (!matches) continue;
            // A single word in small letters may be the ordinary word, unless the company writes itself so.
            if (_words.Length == 1 && IsLower(tokens[i].Text) && !IsLower(Written)) continue;
            var last = tokens[i + _words.Length - 1];
            var end = last.Start + WithoutPossessive(last.Text).Length;
            yield return TextSpan.FromBounds(tokens[i].Start, end);
        }
        // Scripts without spaces have no words to compare.
        if (_words.Length == 1 && _words[0].Any(c => c > '\u2E80') && text.Contains(_words[0], StringComparison.OrdinalIgnoreCase))
            yield return new(text.IndexOf(_words[0], StringComparison.OrdinalIgnoreCase), _words[0].Length);
    }

    /// <summary>
    /// Whether <paramref name="text"/> names the company by its name, its initials, or the first word of its name: enough to say that
    /// it is not unnamed.
    /// </summary>
    public bool IsHintedIn(string text)
    {
        // In plain letters, a name whose first word and initials are nowhere in the text is not there: no need to take it apart.
        if (Ascii.IsValid(text) && !text.Contains(_words[0], StringComparison.OrdinalIgnoreCase) && (_words.Length == 1 || !text.Contains(_words[0][0], StringComparison.OrdinalIgnoreCase))) return false;
        if (_words[0].Length > 3 && text.Contains(_words[0], StringComparison.OrdinalIgnoreCase)) return true;
        if (In(text).Any()) return true;
        var initials = string.Concat(_words.Select(word => word[0]));
        foreach (var (word, _) in Tokens(text))
        {
            var key = Names.Key(WithoutPossessive(word));
            if (key.Length == 0 || IsLower(word)) continue;
            if (key == _words[0] || (_words.Length > 1 && key == initials) || key == string.Concat(_words)) return true;
        }
        return false;
    }

    private static bool Matches(string token, string word) => Names.Key(token) == word || Names.Key(WithoutPossessive(token)) == word;

    private static string WithoutPossessive(string word)
    {
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase)) return word[..^2];
        return word.EndsWith('\'') || word.EndsWith('’') ? word[..^1] : word;
    }

    private static bool IsLower(string text) => !text.Any(char.IsUpper);

    /// <summary>The words of a text: letters, digits and the signs inside names (`AT&amp;T`, `Booking.com`, `O'Reilly`).</summary>
    private static IEnumerable<(string Text, int Start)> Tokens(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWordCharacter(text, i)) continue;
            var start = i;
            while (i < text.Length && (IsWordCharacter(text, i) || IsJoint(text, i))) i++;
            yield return (text[start..i], start);
        }
    }

    private static bool IsWordCharacter(string text, int index) => char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]) || char.GetUnicodeCategory(text[index]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(string text, int index) =>
        text[index] is '.' or '&' or '\'' or '’' or '+' or '/' && index > 0 && index + 1 < text.Length && IsWordCharacter(text, index - 1) && IsWordCharacter(text, index + 1);
}
