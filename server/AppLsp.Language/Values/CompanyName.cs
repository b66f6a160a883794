using System.Buffers;
using System.Text;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>A company's name, and whether a text names the company.</summary>
/// <remarks>
/// `Harbor Foods, Inc.` is named by `Harbor Foods`, by `harbor foods` and by `Harbor Foods’s`, and not by `Harbor Foodstuff`.
/// Names that are a common word count only as they are written (`Apple`, not `apple`).
/// </remarks>
public sealed class CompanyName : IEquatable<CompanyName>
{
    private const string FormsFile = "legal-forms.txt";

    /// <summary>What stands behind or before a name to say what kind of company it is.</summary>
    private static readonly WordList LegalForms = new(FormsFile, "forms");

    /// <summary>Legal forms that a sentence names the company with where an article stands before the name: `the Acme Company`.</summary>
    private static readonly WordList NamedWithArticle = new(FormsFile, "with-article");

    /// <summary>What people put behind a name and a comma to say what kind of company it is.</summary>
    private static readonly WordList Kinds = new(FormsFile, "kinds-behind-comma");

    /// <summary>How many letters the last word of a sentence has at least, and how many words the next one.</summary>
    private const int FewestLetters = 4;
    private const int FewestWords = 4;

    /// <summary>A first word that people leave out, or write small.</summary>
    internal const string Article = "the";

    private static readonly Lazy<IReadOnlyList<string>> UnspacedLegalForms = new(() => WordList.LinesOf(FormsFile, "unspaced"));

    /// <summary>Words of names that by themselves name nobody.</summary>
    private static readonly WordList SmallWords = new(FormsFile, "small-words");

    /// <summary>Signs that join what is one word of a name.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create(JointSigns);

    private const string JointSigns = ".&'’+/";

    private static readonly SearchValues<char> SmallLettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly Kept<CompanyName?> Known = new(5_000, Read);

    private readonly string[] _words;

    private string[]? _hints;

    private CompanyName(string written, string name, string[] words)
    {
        Written = written;
        Name = name;
        _words = words;
        Key = words.Length == 1 ? words[0] : string.Join(' ', words);
    }

    /// <summary>The name as it is written.</summary>
    public string Written { get; }

    /// <summary>The name as a sentence has it: as it is written, without legal form and remarks.</summary>
    public string Name { get; }

    /// <summary>The name without the legal form, as <see cref="Names.Key"/> gives it: equal companies have equal keys.</summary>
    public string Key { get; }

    /// <summary>The words of <see cref="Key"/>.</summary>
    internal IReadOnlyList<string> Words => _words;

    /// <summary>What names of one company share that are written with and without an article, or accents.</summary>
    internal string LooseKey => field ??= Names.BareKey(_words.Length > 1 && _words[0] == Article ? Key[(Article.Length + 1)..] : Key);

    /// <summary>
    /// Whether what is left of the name is one that any company has: `The company`, `Holding`. The letter of `Company A` is no article.
    /// </summary>
    internal bool IsNoName =>
        _words.All(word => word is "the" or "a" || LegalForms.Contains(word))
        && !(_words.Length > 1 && Name.EndsWith(" A", StringComparison.Ordinal));

    /// <summary>Whether <paramref name="word"/> says what kind of company one is: <c>GmbH</c>, <c>Ltd.</c></summary>
    internal static bool IsLegalForm(string word) => LegalForms.Contains(Names.Key(word).TrimEnd('.'));

    /// <summary>The name that <paramref name="written"/> holds, or null where it is too short, or no name at all.</summary>
    public static CompanyName? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        return Known.Of(written);
    }

    /// <summary>
    /// <paramref name="written"/> up to where a sentence about the company begins, or a word for what kind of one it is:
    /// <c>Harbor, agency. They look for bakers in all of Ghent</c>.
    /// </summary>
    internal static string WithoutSentence(string written)
    {
        var end = written.IndexOf(" — ", StringComparison.Ordinal) is > 0 and var dash ? dash : written.Length;
        for (var dot = written.IndexOf(". ", StringComparison.Ordinal); dot > 0 && dot < end; dot = Next(dot))
            if (IsSentenceEnd(written, dot))
                end = dot;
        if (end > 0 && written.LastIndexOf(", ", end - 1, StringComparison.Ordinal) is > 0 and var comma)
            end = Kinds.Contains(Names.Key(written.AsSpan(comma + 2, end - comma - 2))) ? comma : end;
        return written[..end];

        int Next(int dot) => written.IndexOf(". ", dot + 1, StringComparison.Ordinal);
    }

    /// <summary>Whether an ordinary word ends at <paramref name="dot"/>, and words enough for a sentence begin behind it.</summary>
    private static bool IsSentenceEnd(string written, int dot)
    {
        var word = written[(written.LastIndexOf(' ', dot - 1) + 1)..dot];
        return word.Length >= FewestLetters
            && !IsLegalForm(word)
            && char.IsLower(word[^1])
            && dot + 2 < written.Length
            && char.IsUpper(written[dot + 2])
            && WordCount.Of(written[(dot + 2)..]) >= FewestWords;
    }

    private static CompanyName? Read(string written)
    {
        written = WithoutSentence(written);
        // `Netflix (Los Gatos)`, `Harbor Foods – Rotterdam`: what follows is no part of the name.
        var name = written;
        var end = name.IndexOfAny(['(', '|', '–', '—']);
        if (end > 0)
            name = name[..end];
        name = WithoutUnspacedForms(name);
        // `[Company]`, `<Company>` and `{{company}}` are still to be replaced by one.
        if (name.AsSpan().TrimStart() is ['[' or '<' or '{', ..])
            return null;
        var words = WordsOf(name).Where(word => word.Key.Length > 0).ToList();
        if (words.Sum(word => word.Key.Length) < 2)
            return null;
        var (count, named) = (words.Count, words.Count);
        for (; count > 1 && LegalForms.Contains(words[count - 1].Key); count--)
            if (words[0].Key != Article || !NamedWithArticle.Contains(words[count - 1].Key))
                named = count - 1;
        return new(written.Trim(), name[words[0].Span.Start..words[named - 1].Span.End], [.. words.Take(count).Select(word => word.Key)]);
    }

    /// <summary>
    /// Whether the two may be one company, or parts of one: all the words of the one are in the other's name, or the one is
    /// the other's initials.
    /// </summary>
    public bool MayBe(CompanyName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (LooseKey == other.LooseKey)
            return true;
        // Two names of one word each are no parts of one another.
        return (_words.Length > 1 || other._words.Length > 1)
            && (IsPartOf(other) || other.IsPartOf(this) || IsShortFor(other) || other.IsShortFor(this));
    }

    private bool IsPartOf(CompanyName other) => Array.TrueForAll(_words, other._words.Contains);

    private bool IsShortFor(CompanyName other) =>
        _words.Length == 1
        && other._words.Length > 1
        && (
            Key == string.Concat(other._words)
            || Key == Initials(other._words)
            || Key == Initials(other._words.Where(word => !SmallWords.Contains(word)))
        );

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));

    /// <summary>
    /// Where <paramref name="text"/> names the company: whole words, possessives included in the word and not in the span.
    /// </summary>
    public IEnumerable<TextSpan> In(string text) => MayBeIn(text) ? In(new NamingText(text)) : [];

    /// <summary>The same of a text in which several companies are looked for.</summary>
    internal IEnumerable<TextSpan> In(NamingText naming)
    {
        var (text, words) = (naming.Text, naming.Words);
        for (var i = 0; i + _words.Length <= words.Count; i++)
        {
            if (!IsAt(words, i))
                continue;
            // A single word in small letters may be the ordinary word, unless the company writes itself so.
            if (_words.Length == 1 && IsLower(words[i].Text) && !IsLower(Written))
                continue;
            yield return TextSpan.FromBounds(words[i].Span.Start, words[i + _words.Length - 1].BareSpan.End);
        }
        // Scripts without spaces have no words to compare.
        if (_words.Length > 1 || !_words[0].Any(c => c > '\u2E80'))
            yield break;
        for (
            var at = text.IndexOf(_words[0], StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(_words[0], at + _words[0].Length, StringComparison.OrdinalIgnoreCase)
        )
            yield return new(at, _words[0].Length);
    }

    /// <summary>
    /// <paramref name="name"/>, a place in <paramref name="text"/> that names the company, with the legal form behind it. The dot of an
    /// abbreviation belongs to it where nothing else is said, and unless it may be a sentence's own.
    /// </summary>
    public static TextSpan WithLegalForm(string text, TextSpan name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = name;
        foreach (var word in WordsOf(text).SkipWhile(word => word.Span.Start < name.End))
        {
            if (!LegalForms.Contains(word.Key) || text.AsSpan()[name.End..word.Span.Start].Trim(" ,.").Length > 0)
                break;
            name = TextSpan.FromBounds(name.Start, word.BareSpan.End);
        }
        var isAbbreviated = name.End > bare.End && name.End < text.Length && text[name.End] == '.';
        var isAlone = isAbbreviated && !text[..name.Start].Any(char.IsLetter) && !text[name.End..].Any(char.IsLetter);
        return isAlone || (isAbbreviated && GoesOnBehindDot(text, name.End)) ? new(name.Start, name.Length + 1) : name;
    }

    /// <summary>
    /// Whether <paramref name="text"/> may name the company: false only where it certainly does not, and found without taking the text
    /// apart.
    /// </summary>
    public bool MayBeIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
            if (Ascii.IsValid(word) && !word.Contains('\'', StringComparison.Ordinal) && AsciiLetters.IndexOf(text, word) < 0)
                return false;
        return true;
    }

    /// <summary>
    /// Whether <paramref name="text"/> names the company by its name, its initials, or a word of its name (`Leeds` for
    /// `University of Leeds`), in whatever spelling: enough to say that it is not unnamed.
    /// </summary>
    public bool IsHintedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsHintedIn(new NamingText(text));
    }

    /// <summary>The same, of a text in which several companies are looked for.</summary>
    internal bool IsHintedIn(NamingText text) =>
        HasFirstWord(text.Text) || (MayBeIn(text.Text) && In(text).Any()) || HasHint(text) || HasFirstLetters(text);

    /// <summary>Whether the name's first word stands in <paramref name="text"/>, also inside of another word.</summary>
    private bool HasFirstWord(string text)
    {
        if (_words[0].Length <= 3 || FirstWordIn(text) is not (>= 0 and var first))
            return false;
        return IsLower(Written) || !char.IsLower(text[first]) || !OrdinaryWords.Contains(_words[0]);
    }

    private int FirstWordIn(string text) =>
        Ascii.IsValid(_words[0]) ? AsciiLetters.IndexOf(text, _words[0]) : text.IndexOf(_words[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a word of <paramref name="text"/> is one that people call the company by; one in small letters only where the company itself
    /// is written so.
    /// </summary>
    private bool HasHint(NamingText text)
    {
        var words = IsLower(Written) ? text.Callings : text.CallingsWithCapitals;
        return words.Count > 0 && Array.Exists(_hints ??= [.. Hints()], words.Contains);
    }

    /// <summary>
    /// Whether <paramref name="text"/> has the letters of the name's first word, whatever stands between them: `JP Morgan` is `JPMorgan`.
    /// A name without spaces is called by its beginning: `トヨタ` for `トヨタ自動車`.
    /// </summary>
    private bool HasFirstLetters(NamingText text)
    {
        if (_words[0] is [> '\u2E80', > '\u2E80', ..] && text.Text.Contains(_words[0][..2], StringComparison.Ordinal))
            return true;
        var squeezed = Squeezed(_words[0]);
        return squeezed.Length > 3 && text.Letters.Contains(squeezed, StringComparison.Ordinal) && !OrdinaryWords.Contains(_words[0]);
    }

    /// <summary>What people call the company by, <see cref="Squeezed"/>.</summary>
    private IEnumerable<string> Hints()
    {
        var words = WordsOf(Written).Where(word => !LegalForms.Contains(word.Key) && !SmallWords.Contains(word.Key)).ToList();
        foreach (var word in words)
        {
            yield return Squeezed(word.Text);
            if (word.Bare.Length < word.Text.Length)
                yield return Squeezed(word.Bare);
            if (!Ascii.IsValid(word.Bare))
                yield return Squeezed(Umlauts(word.Bare));
            // `Oréal` of `L'Oréal`, `Booking` of `Booking.com`.
            if (word.Text.ContainsAny(Joints))
                foreach (var part in word.Text.ToString().Split([.. JointSigns]).Where(part => part.Length > 2))
                    yield return Squeezed(part);
        }
        if (_words.Length < 2)
            yield break;
        yield return Squeezed(string.Concat(_words));
        // `IPW`, `P&G`; `MIT` has no `o`.
        yield return Squeezed(string.Concat(_words.Select(word => word[0])));
        if (words.Count > 1)
            yield return Squeezed(string.Concat(words.Select(word => word.Text[0])));
    }

    /// <summary>The letters and digits alone, without accents and in small letters.</summary>
    internal static string Squeezed(ReadOnlySpan<char> text)
    {
        var key = Names.BareKey(text);
        // Mostly it is one word of plain letters, and that already.
        if (!key.AsSpan().ContainsAnyExcept(SmallLettersAndDigits))
            return key;
        var letters = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (AsciiLetters.SmallOf(c) is not '\0' and var plain)
                letters.Append(plain);
            else if (char.IsLetterOrDigit(c))
                letters.Append(PlainLetters.Of(c));
        }
        return letters.ToString();
    }

    /// <summary>The word as it is written where there are no such letters: `Mueller`.</summary>
    private static string Umlauts(ReadOnlySpan<char> word) => string.Concat(Names.Key(word).Select(PlainLetters.SpelledOut));

    /// <summary>
    /// Where a name that ends at <paramref name="end"/> in a sentence ends together with its legal form, `Inc.` or `GmbH &amp; Co. KG`. The
    /// dot of an abbreviation belongs to it, unless it may be the sentence's own.
    /// </summary>
    internal static int EndWithLegalForm(string content, int end)
    {
        var isAbbreviated = false;
        foreach (var word in WordsOf(content, end))
        {
            var gap = content.AsSpan(isAbbreviated ? end + 1 : end, word.Span.Start - end - (isAbbreviated ? 1 : 0));
            if (
                gap is not (" " or ", " or " & ")
                || !char.IsUpper(word.Text[0])
                || !LegalForms.Contains(word.BareKey)
                || At(word.Span.End) == '-'
            )
                break;
            end = word.BareSpan.End;
            isAbbreviated = At(end) == '.';
        }
        return isAbbreviated && GoesOnBehindDot(content, end) ? end + 1 : end;

        char At(int index) => index < content.Length ? content[index] : '\n';
    }

    /// <summary>Whether the sentence goes on behind the dot at <paramref name="dot"/>, which ends an abbreviation then.</summary>
    private static bool GoesOnBehindDot(string content, int dot)
    {
        var rest = content.AsSpan(dot + 1);
        return rest is [',', ..] || (rest is [' ', ..] && (rest.Length == 1 || !char.IsUpper(rest[1])));
    }

    /// <summary><paramref name="name"/> with spaces instead of the legal forms that are written without any: `株式会社`.</summary>
    internal static string WithoutUnspacedForms(string name)
    {
        // None of them is written in ASCII alone.
        if (Ascii.IsValid(name))
            return name;
        foreach (var form in UnspacedLegalForms.Value)
            name = name.Replace(form, " ", StringComparison.Ordinal);
        return name;
    }

    /// <summary>Whether the words from <paramref name="index"/> on are the company's name.</summary>
    internal bool IsAt(IReadOnlyList<NameWord> words, int index)
    {
        if (index + _words.Length > words.Count)
            return false;
        for (var i = 0; i < _words.Length; i++)
            if (words[index + i].Key != _words[i] && words[index + i].BareKey != _words[i])
                return false;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CompanyName? other) => other is not null && other.Written == Written;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CompanyName);

    /// <inheritdoc/>
    public override int GetHashCode() => Written.GetHashCode(StringComparison.Ordinal);

    internal static bool IsLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsUpper(c))
                return false;
        return true;
    }

    /// <summary>The words of a text: letters, digits and the signs inside names (`AT&amp;T`, `Booking.com`, `O'Reilly`).</summary>
    internal static IEnumerable<NameWord> WordsOf(string text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!IsWordCharacter(text, i))
                continue;
            var start = i;
            while (i < text.Length && (IsWordCharacter(text, i) || IsJoint(text, i)))
                i++;
            yield return new(text, start, i);
        }
    }

    private static bool IsWordCharacter(string text, int index) =>
        text[index] is var c && c < 0x80
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(string text, int index) =>
        Joints.Contains(text[index])
        && index > 0
        && index + 1 < text.Length
        && IsWordCharacter(text, index - 1)
        && IsWordCharacter(text, index + 1);
}
