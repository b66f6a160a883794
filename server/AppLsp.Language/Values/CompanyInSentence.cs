using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>For what a sentence of a letter names a company.</summary>
internal enum CompanyRole
{
    /// <summary>Nothing in the sentence tells.</summary>
    Unclear,

    /// <summary>Nothing tells, but the sentence looks ahead: <c>I would be glad to bring this to</c>.</summary>
    Ahead,

    /// <summary>As the employer that the letter is for: <c>I would love to join</c>.</summary>
    Sought,

    /// <summary>For another reason: a tool, a client, a school, a former employer, a comparison, a month.</summary>
    Other,
}

/// <summary>Reads a sentence around a company's name. What words say is data; here is only where they are looked for.</summary>
internal sealed partial class CompanyInSentence
{
    private const string File = "companies-in-sentences.txt";

    /// <summary>How many words may stand between a name and what it is a course or a prize of.</summary>
    private const int MostWordsToCourse = 4;

    /// <summary>How many words may stand between the `my` of a former job and the name.</summary>
    private const int MostWordsToOwn = 5;

    private static readonly WordList SoughtBefore = new(File, "sought-before");
    private static readonly WordList SoughtAfter = new(File, "sought-after");
    private static readonly WordList OtherBefore = new(File, "elsewhere-before");
    private static readonly WordList FormerAfter = new(File, "former-after");
    private static readonly WordList CompanyLike = new(File, "company-like");
    private static readonly WordList Possessed = new(File, "possessed");
    private static readonly WordList Things = new(File, "things");
    private static readonly WordList Courses = new(File, "courses");
    private static readonly WordList People = new(File, "people");
    private static readonly WordList FromWords = new(File, "from-words");
    private static readonly WordList Places = new(File, "places");
    private static readonly WordList Pasts = new(File, "pasts");
    private static readonly WordList Lasted = new(File, "lasted");
    private static readonly WordList Wishes = new(File, "wishes");
    private static readonly WordList Selves = new(File, "selves");
    private static readonly WordList SelvesAhead = new(File, "selves-ahead");
    private static readonly WordList Own = new(File, "own");
    private static readonly WordList Functions = new(File, "functions");
    private static readonly WordList Months = new(File, "months");
    private static readonly WordList Abbreviations = new(File, "abbreviations");
    private static readonly WordList Until = new(File, "until");
    private static readonly WordList Now = new(File, "now");
    private static readonly WordList Since = new(File, "since");
    private static readonly WordList InWords = new(File, "in");
    private static readonly WordList AtWords = new(File, "at");
    private static readonly WordList ArticleWords = new(File, "articles");
    private static readonly WordList JointWords = new(File, "joints");
    private static readonly WordList WhereWords = new(File, "where");
    private static readonly WordList BeforeClauses = new(File, "before-clauses");
    private static readonly WordList YourWords = new(File, "yours");
    private static readonly WordList OfWords = new(File, "of");
    private static readonly WordList WhoWords = new(File, "who");
    private static readonly WordList AfterWords = new(File, "after");

    private readonly string _sentence;
    private readonly SkillLexicon _skills;
    private readonly bool _isPossessive;

    /// <summary>Whether another name stands right before the name, which is one word: `Ines Ford`.</summary>
    private readonly bool _isSurname;

    private readonly List<string> _all;
    private readonly List<Token> _before;
    private readonly List<Token> _after;

    private CompanyInSentence(string content, TextSpan sentence, TextSpan name, SkillLexicon skills)
    {
        _sentence = content[sentence.Start..sentence.End];
        _skills = skills;
        _before = TokensOf(content[sentence.Start..name.Start]);
        _after = TokensOf(content[name.End..sentence.End]);
        _isPossessive = name.End < content.Length && content[name.End] is '\'' or '’';
        if (_isPossessive && _after is [{ Key: "s" }, ..])
            _after.RemoveAt(0);
        _all = [.. _before.Concat(_after).Select(token => token.Key)];
        _isSurname =
            name.Length > 0 && !content.AsSpan(name.Start, name.Length).Contains(' ') && _before.Count > 0 && IsOfName(_before[^1]);
        StripOthers();
    }

    /// <summary>A word or a sign.</summary>
    private readonly record struct Token(string Text, string Key)
    {
        public bool IsName => char.IsUpper(Text[0]);

        public bool IsSign => !char.IsLetterOrDigit(Text[0]);
    }

    /// <summary>Whether the name of <paramref name="company"/> is a month`s, so that only a clear sentence names the company.</summary>
    public static bool IsMonth(CompanyName company) => Months.Contains(company.Key);

    /// <summary>For what the sentence around <paramref name="name"/> names the company.</summary>
    /// <param name="content">The text.</param>
    /// <param name="line">The line, or the value, in which the name stands.</param>
    /// <param name="name">Where it stands, without a possessive ending.</param>
    /// <param name="skills">The dictionary of skills: what is one is no person.</param>
    public static CompanyRole Read(string content, TextSpan line, TextSpan name, SkillLexicon skills) =>
        new CompanyInSentence(content, SentenceAround(content, line, name), name, skills).Read();

    private static TextSpan SentenceAround(string content, TextSpan line, TextSpan name)
    {
        var (start, end) = (name.Start, name.End);
        while (
            start > line.Start && !(char.IsWhiteSpace(content[start - 1]) && start - 2 >= line.Start && EndsSentence(content, start - 2))
        )
            start--;
        while (end < line.End && !(EndsSentence(content, end) && (end + 1 == line.End || char.IsWhiteSpace(content[end + 1]))))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    // A label is none of it; `Inc.` and `Dr.` end none.
    private static bool EndsSentence(string content, int offset) =>
        content[offset] is '!' or '?' or ';' or ':' || (content[offset] == '.' && !EndsAbbreviation(content, offset));

    private static bool EndsAbbreviation(string content, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(content[start - 1]) || content[start - 1] == '.'))
            start--;
        var words = content.AsSpan(start, dot - start);
        return Abbreviations.ContainsWritten(words) || Abbreviations.ContainsWritten(words[(words.LastIndexOf('.') + 1)..]);
    }

    private CompanyRole Read()
    {
        var before = Joined(_before);
        if (_isPossessive && Possessed.BeginsIn(Joined(_after)))
            return CompanyRole.Sought;
        if (EndsIn(CompanyLike, before))
            return CompanyRole.Sought;
        if (_isSurname || HasThingBehind() || HasYears() || FormerAfter.BeginsIn(Joined(_after)))
            return CompanyRole.Other;
        if (AtThatPlace() is { } told)
            return told;
        if (EndsIn(SoughtBefore, before) && !IsFormer())
            return IsPast() && !LooksAhead() && !IsYours() ? CompanyRole.Other : CompanyRole.Sought;
        if (EndsIn(OtherBefore, before) || IsFormer() || IsOfSomebody())
            return CompanyRole.Other;
        if (!_isPossessive && SoughtAfter.BeginsIn(Joined(_after)))
            return CompanyRole.Sought;
        if (_before.Count > 0 && InWords.Contains(_before[^1].Key))
            return CompanyRole.Other;
        var isPlace = _before.Count > 0 && Places.Contains(_before[^1].Key);
        if (isPlace && IsPast() && !LooksAhead())
            return CompanyRole.Other;
        return isPlace && AtWords.Contains(_before[^1].Key) ? CompanyRole.Sought
            : LooksAhead() ? CompanyRole.Ahead
            : CompanyRole.Unclear;
    }

    /// <summary>Other names in one list with this one are left out: <c>my Stripe and PayPal integrations</c>.</summary>
    private void StripOthers()
    {
        while (
            _before.Count > 2
            && IsJoint(_before[^1])
            && _before[^2] is { IsName: true, IsSign: false } other
            && !Functions.Contains(other.Key)
        )
            do _before.RemoveAt(_before.Count - 1);
            while (_before.Count > 0 && _before[^1] is { IsName: true, IsSign: false } && !Functions.Contains(_before[^1].Key));
        while (_after.Count > 1 && IsJoint(_after[0]) && _after[1] is { IsName: true, IsSign: false } other && !Selves.Contains(other.Key))
            do _after.RemoveAt(0);
            while (_after.Count > 0 && _after[0] is { IsName: true, IsSign: false } && !Selves.Contains(_after[0].Key));
        if (_before.Count > 0 && ArticleWords.Contains(_before[^1].Key))
            _before.RemoveAt(_before.Count - 1);
    }

    private static bool IsJoint(Token token) => token.Key is "," or "&" or "/" || JointWords.Contains(token.Key);

    /// <summary>`Stripe integrations`, `Google data analytics certificate`.</summary>
    private bool HasThingBehind()
    {
        if (Things.BeginsIn(Joined(_after)))
            return true;
        foreach (var token in _after.Take(MostWordsToCourse).TakeWhile(token => !token.IsSign && !Places.Contains(token.Key)))
            if (Courses.Contains(token.Key))
                return true;
        return false;
    }

    /// <summary>`Kessler (2019-2023)`, `from 2019 to 2023`.</summary>
    private bool HasYears()
    {
        for (var years = Years().Match(_sentence); years.Success; years = Years().Match(_sentence, years.Index + 1))
            if (
                IsAbsentOr(years.Groups["until"], Until)
                && IsAbsentOr(years.Groups["now"], Now)
                && IsAbsentOr(years.Groups["since"], Since)
            )
                return !LooksAhead();
        return false;

        // A word may be missing, and is no other one.
        static bool IsAbsentOr(Group word, WordList words) => !word.Success || words.Contains(Names.Key(word.Value));
    }

    /// <summary>What `At Stripe I led` and `At Stripe I would` say; null for other sentences.</summary>
    private CompanyRole? AtThatPlace()
    {
        if (_before.Count == 0 || !Places.Contains(_before[^1].Key) || _before[^1].Key is "in" || _isPossessive)
            return null;
        var after = _after.SkipWhile(token => token.Key is "," || WhereWords.Contains(token.Key)).Take(4).ToList();
        var self = after.Take(3).ToList().FindIndex(token => Selves.Contains(token.Key));
        if (
            self < 0
            || (self > 0 && after[0].IsName)
            || (_before.Count > 1 && !IsClauseStart(_before.Count - 1) && _after[0].Key is not ",")
        )
            return null;
        return SelvesAhead.Contains(after[self].Key) || after.Exists(token => Wishes.Contains(token.Key)) ? CompanyRole.Sought
            : _after[0].Key is "," && !IsClauseStart(_before.Count - 1) && LooksAhead() ? null
            : CompanyRole.Other;
    }

    private bool IsClauseStart(int index) => index == 0 || _before[index - 1].IsSign || BeforeClauses.Contains(_before[index - 1].Key);

    /// <summary>`my last role at`, `in my time with`: the person was there.</summary>
    private bool IsFormer()
    {
        if (_before.Count < 2 || !Places.Contains(_before[^1].Key))
            return false;
        for (var i = _before.Count - 2; i >= 0 && i >= _before.Count - 1 - MostWordsToOwn && !_before[i].IsSign; i--)
        {
            if (Wishes.Contains(_before[i].Key) || Places.Contains(_before[i].Key))
                return false;
            if (Own.Contains(_before[i].Key))
                return true;
        }
        return false;
    }

    /// <summary>`your work at`.</summary>
    private bool IsYours() => _before.TakeLast(MostWordsToOwn).Any(token => YourWords.Contains(token.Key));

    /// <summary>`Rosa Almeida of`, `a colleague at`, `she works for`.</summary>
    private bool IsOfSomebody()
    {
        var count = _before.Count;
        // `Rosa Almeida (Oats Guild)`, `Rosa Almeida, Oats Guild`.
        if (count < 2 || !(FromWords.Contains(_before[^1].Key) || _before[^1].Key is "," or "("))
            return false;
        if (!_before[^1].IsSign && People.Contains(_before[^2].Key))
            return true;
        if (!IsOfName(_before[^2]))
            return false;
        if (count > 2 && IsOfName(_before[^3]))
            return !JobTitle.IsOccupation(_before[^2].Text)
                && !JobTitle.IsOccupation(_before[^3].Text)
                && !(OrdinaryWords.Contains(_before[^2].Key) && OrdinaryWords.Contains(_before[^3].Key))
                && _skills.Find($"{_before[^3].Text} {_before[^2].Text}") is null;
        return OfWords.Contains(_before[^1].Key)
            && !JobTitle.IsOccupation(_before[^2].Text)
            && !OrdinaryWords.Contains(_before[^2].Key)
            && _skills.Find(_before[^2].Text) is null;
    }

    private static bool IsOfName(Token token) => token is { IsName: true, IsSign: false } && !Functions.Contains(token.Key);

    /// <summary>Whether the sentence says what the person did, or how long.</summary>
    private bool IsPast()
    {
        if (_before.Count > 0 && Pasts.Contains(_before[0].Key))
            return true;
        for (var i = 0; i < _all.Count; i++)
        {
            if (Lasted.Contains(_all[i]))
                return true;
            if (
                (Selves.Contains(_all[i]) || WhoWords.Contains(_all[i]))
                && _all.Skip(i + 1).Take(3).TakeWhile(word => word is not "have").Any(word => Pasts.Contains(word))
            )
                return true;
            if (i + 1 < _all.Count && Lasted.Contains($"{_all[i]} {_all[i + 1]}"))
                return true;
        }
        return false;
    }

    private bool LooksAhead()
    {
        for (var i = 0; i < _all.Count; i++)
        {
            // `Before joining the mill` is past.
            if (i > 0 && AfterWords.Contains(_all[i - 1]))
                continue;
            if (
                Wishes.Contains(_all[i])
                || _all[i].EndsWith("'d", StringComparison.Ordinal)
                || _all[i].EndsWith("'ll", StringComparison.Ordinal)
                || (i + 1 < _all.Count && Wishes.Contains($"{_all[i]} {_all[i + 1]}"))
            )
                return true;
        }
        return false;
    }

    private static bool EndsIn(WordList list, string words) => words.Length > 0 && list.EndsIn(words);

    private static string Joined(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Key));

    private static List<Token> TokensOf(string text) =>
        [
            .. Words()
                .Matches(text)
                .Select(match => new Token(match.Value, char.IsLetterOrDigit(match.Value[0]) ? Names.Key(match.Value) : match.Value)),
        ];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*|[,:()&/–—]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(
        """
            \b(?:19|20)\d\d\s*(?:-|–|—|(?<until>\p{L}+))\s*(?:(?:19|20)?\d\d\b|(?<now>\p{L}+))
            | \(\s*(?<since>\p{L}+)?\s*(?:19|20)\d\d\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Years();
}
