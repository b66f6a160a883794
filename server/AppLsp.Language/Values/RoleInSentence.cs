using System.Buffers;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>
/// A role of which a sentence of a letter speaks: a title before or behind a word for a job. What the words say is data; here is only where
/// they are looked for.
/// </summary>
/// <param name="Title">Where the title stands.</param>
/// <param name="IsHad">Whether the sentence says, or may say, that the person had the role.</param>
/// <param name="Employer">The employer that the sentence names right behind the role; null where it names none.</param>
internal sealed partial record RoleInSentence(TextSpan Title, bool IsHad, string? Employer)
{
    private const string File = "roles-in-sentences.txt";

    /// <summary>How many words a title has at most.</summary>
    private const int MostWords = 5;

    /// <summary>How many words may stand between a `my` and the role, and between an `in a` and the role.</summary>
    private const int MostWordsToOwn = 2;
    private const int MostWordsToArticle = 1;

    /// <summary>How many words may stand between a `for` and the years.</summary>
    private const int MostWordsToTime = 3;

    private static readonly WordList JobsBehind = new(File, "behind");
    private static readonly WordList NoJobs = new(File, "no-jobs");
    private static readonly WordList Before = new(File, "before");
    private static readonly WordList BeforeNew = new(File, "before-new");
    private static readonly WordList NewWords = new(File, "new-words");
    private static readonly WordList Articles = new(File, "articles");
    private static readonly WordList NoTitles = new(File, "no-titles");
    private static readonly WordList Abbreviated = new(File, "abbreviated");
    private static readonly WordList Telling = new(File, "telling");
    private static readonly WordList BeforeTelling = new(File, "before-telling");
    private static readonly WordList AppliedFor = new(File, "applied-for");
    private static readonly WordList Determiners = new(File, "determiners");
    private static readonly WordList Had = new(File, "had");
    private static readonly WordList HadAs = new(File, "had-as");
    private static readonly WordList HadFrom = new(File, "had-from");
    private static readonly WordList ArticlesOfHad = new(File, "had-articles");
    private static readonly WordList HadBehind = new(File, "had-behind");
    private static readonly WordList UntilWords = new(File, "until");
    private static readonly WordList NowWords = new(File, "now");
    private static readonly WordList LastedWords = new(File, "lasted");
    private static readonly WordList Times = new(File, "times");
    private static readonly WordList EmployerWords = new(File, "employers");
    private static readonly WordList EmployerArticles = new(File, "employer-articles");
    private static readonly WordList NameJoiners = new(File, "name-joiners");

    /// <summary>One of these is in every sentence that speaks of a role, and in few others.</summary>
    private static readonly Lazy<SearchValues<string>> JobWords = new(() =>
        SearchValues.Create(
            [.. JobsBehind.Written.Concat(Before.Written).Concat(BeforeNew.Written).Select(phrase => phrase.Split(' ')[0]).Distinct()],
            StringComparison.OrdinalIgnoreCase
        )
    );

    /// <summary>The roles of which <paramref name="line"/> speaks.</summary>
    public static IReadOnlyList<RoleInSentence> In(SourceText text, TextSpan line) =>
        text.Span(line).ContainsAny(JobWords.Value) ? new Reader(text, line).Read() : [];

    /// <summary>Reads one line.</summary>
    private sealed class Reader
    {
        private readonly SourceText _text;
        private readonly TextSpan _line;
        private readonly TokenizedLine _words = new();

        public Reader(SourceText text, TextSpan line)
        {
            _text = text;
            _line = line;
            _words.Read(text.Span(line), line.Start);
        }

        public List<RoleInSentence> Read()
        {
            var roles = new List<RoleInSentence>();
            for (var i = 0; i < _words.Count; i++)
            {
                if (RoleAt(i) is not { } role)
                    continue;
                var title = TextSpan.FromBounds(_words.Span(role.Title, 1).Start, _words.Span(role.TitleEnd, 1).End);
                roles.Add(new(title, IsHad(i, role.End), EmployerBehind(role.End)));
                i = role.Last;
            }
            return roles;
        }

        /// <summary>
        /// The role that the sentence names from the word <paramref name="first"/> on: the first and the last word of its title, the last
        /// of
        /// all, and where that ends; null where there is none.
        /// </summary>
        private (int Title, int TitleEnd, int Last, int End)? RoleAt(int first)
        {
            if (TitleEnd(first) is { } end)
                for (var last = end; last >= first; last--)
                    if (IsJobBehind(last))
                        return (first, last, last + 1, StartOf(last + 1) + LettersOf(last + 1).Length);
            return TitleBehind(first) is { } title && TitleEnd(title) is { } titleEnd ? (title, titleEnd, titleEnd, EndOf(titleEnd)) : null;
        }

        /// <summary>The last word of the longest title that begins with the word <paramref name="first"/>; null where none does.</summary>
        private int? TitleEnd(int first)
        {
            if (!IsCapital(first) || NoTitles.ContainsWritten(Written(first)))
                return null;
            var (last, count) = (first, 1);
            while (last + 1 < _words.Count)
            {
                if (Gap(last) is "-" or "/")
                    last++;
                else if (count < MostWords && IsCapital(last + 1) && (IsSpace(last) || IsAbbreviated(last)))
                    (last, count) = (last + 1, count + 1);
                else
                    break;
            }
            return last;
        }

        /// <summary>Whether a word for a job stands right behind the word <paramref name="last"/>, which may be a title's last.</summary>
        private bool IsJobBehind(int last) =>
            last + 1 < _words.Count
            && Gap(last) is { Length: > 0 } gap
            && !gap.ContainsAnyExcept(" \t-")
            && JobsBehind.ContainsWritten(LettersOf(last + 1))
            && NoJobs.CountAt(_words, last + 1) == 0;

        /// <summary>
        /// The word with which a title may begin behind the words from <paramref name="first"/> on; null where none does.
        /// </summary>
        private int? TitleBehind(int first)
        {
            var (count, isNew) = (CountWritten(Before, first), false);
            if (count == 0)
                (count, isNew) = (CountWritten(BeforeNew, first), true);
            if (count == 0)
                return null;
            var title = SkipAnyOf(Articles, first + count);
            if (isNew)
                title = SkipAnyOf(NewWords, title);
            return title < _words.Count && IsSpace(title - 1) ? title : null;
        }

        private int SkipAnyOf(WordList words, int index) =>
            index < _words.Count && IsSpace(index - 1) && words.ContainsWritten(Written(index)) ? index + 1 : index;

        /// <summary>How many words the phrase of two has that begins with the word <paramref name="first"/>, as it is written.</summary>
        private int CountWritten(WordList phrases, int first) =>
            first + 1 < _words.Count
            && IsSpace(first)
            && phrases.CountAt(_words, first) is 2 and var count
            && phrases.ContainsWritten($"{Written(first)} {Written(first + 1)}")
                ? count
                : 0;

        /// <summary>
        /// Whether the role from the word <paramref name="first"/> to <paramref name="end"/> is one that the person had, and not the one
        /// that the letter is for.
        /// </summary>
        private bool IsHad(int first, int end)
        {
            if (IsHadBehind(end))
                return true;
            if (IsAppliedFor(first))
                return false;
            return IsHadBefore(first) || IsTold(first);
        }

        /// <summary>`Express interest in the`, `apply for your`: what follows is the role that the letter is for.</summary>
        private bool IsAppliedFor(int first) =>
            IsBeside(first)
            && AppliedFor.CountBefore(_words, IsBeside(first - 1) && Determiners.Contains(_words.Key(first - 1, 1)) ? first - 1 : first)
                > 0;

        /// <summary>`My most recent`, `after two years in a`, `from a`: what follows is a role that the person had.</summary>
        private bool IsHadBefore(int first)
        {
            if (!IsBeside(first))
                return false;
            for (var (i, between) = (first, 0); i > 0 && between <= MostWordsToOwn; (i, between) = (i - 1, between + 1))
            {
                if (Had.Contains(_words.Key(i - 1, 1)) || (between <= MostWordsToArticle && HadAs.CountBefore(_words, i) > 0))
                    return true;
                if (!IsSmall(i - 1) || i < 2 || !IsSpace(i - 2))
                    break;
            }
            return HadFrom.CountBefore(_words, first) > 0
                || (IsBeside(first - 1) && ArticlesOfHad.ContainsWritten(Written(first - 1)) && HadFrom.CountBefore(_words, first - 1) > 0);
        }

        /// <summary>A sentence that begins with `Highlight` is a note of what to tell, and mostly tells what the person did.</summary>
        private bool IsTold(int first)
        {
            var before = _text.Span(TextSpan.FromBounds(_line.Start, StartOf(first)));
            var start = _line.Start + before.LastIndexOfAny(['.', '!', '?', ';']) + 1;
            var word = 0;
            while (word < first && StartOf(word) < start)
                word++;
            if (word + 1 < first && IsSpace(word) && BeforeTelling.Contains(_words.Key(word, 1)))
                word++;
            return word < first && Telling.Contains(_words.Key(word, 1));
        }

        /// <summary>` (2019-2023)`, ` for six years`, ` that I held`: what stands before was a role that the person had.</summary>
        private bool IsHadBehind(int end)
        {
            if (HasYearsAt(end))
                return true;
            var next = 0;
            while (next < _words.Count && StartOf(next) < end)
                next++;
            if (next == _words.Count || !_text.Span(TextSpan.FromBounds(end, StartOf(next))).IsWhiteSpace())
                return false;
            if (HadBehind.CountAt(_words, next) > 0)
                return true;
            if (!LastedWords.Contains(_words.Key(next, 1)))
                return false;
            for (var i = next + 2; i < _words.Count && i <= next + 1 + MostWordsToTime; i++)
                if (Times.Contains(_words.Key(i, 1)))
                    return true;
            return false;
        }

        private bool HasYearsAt(int offset)
        {
            if (YearsBehind().Match(_text.Content, offset, _line.End - offset) is not { Success: true } years)
                return false;
            return (!years.Groups["until"].Success || UntilWords.Contains(Names.Key(years.Groups["until"].Value)))
                && (years.Groups["year"].Success || Says(years.Groups["now"]) || Says(years.Groups["month"]));

            static bool Says(Group word) => word.Success && NowWords.Contains(Names.Key(word.Value));
        }

        /// <summary>` at Harbor Foods`: the role's employer.</summary>
        private string? EmployerBehind(int offset)
        {
            var behind = Behind().Match(_text.Content, offset, _line.End - offset);
            if (
                !behind.Success
                || !EmployerWords.ContainsWritten(behind.Groups["at"].ValueSpan)
                || (behind.Groups["the"].Success && !EmployerArticles.ContainsWritten(behind.Groups["the"].ValueSpan))
            )
                return null;
            var name = behind.Groups["name"];
            var end = behind.Groups["joiner"].Captures.FirstOrDefault(joiner => !NameJoiners.ContainsWritten(joiner.ValueSpan));
            return end is null ? name.Value : _text.Content[name.Index..end.Index].TrimEnd();
        }

        private int StartOf(int word) => _words.Span(word, 1).Start;

        private int EndOf(int word) => _words.Span(word, 1).End;

        /// <summary>Whether nothing but space stands before the word <paramref name="first"/> and behind another one.</summary>
        private bool IsBeside(int first) => first > 0 && IsSpace(first - 1);

        private bool IsAbbreviated(int word) => Gap(word) is ['.', ' ', ..] && Abbreviated.ContainsWritten(Written(word));

        private bool IsCapital(int word) => char.IsUpper(_text.Content[StartOf(word)]) && !Written(word).ContainsAny("'’&");

        private bool IsSmall(int word)
        {
            foreach (var c in Written(word))
                if (!char.IsLower(c))
                    return false;
            return true;
        }

        /// <summary>Whether nothing but space stands behind the word <paramref name="word"/>.</summary>
        private bool IsSpace(int word) => Gap(word) is { Length: > 0 } gap && gap.IsWhiteSpace();

        /// <summary>What stands between the word <paramref name="word"/> and the next.</summary>
        private ReadOnlySpan<char> Gap(int word) => _text.Span(TextSpan.FromBounds(EndOf(word), StartOf(word + 1)));

        private ReadOnlySpan<char> Written(int word) => _text.Span(_words.Span(word, 1));

        /// <summary>The letters with which a word begins: `role` of `role's`; nothing where a digit follows.</summary>
        private ReadOnlySpan<char> LettersOf(int word)
        {
            var written = Written(word);
            var end = 0;
            while (end < written.Length && char.IsLetter(written[end]))
                end++;
            return end < written.Length && char.IsLetterOrDigit(written[end]) ? "" : written[..end];
        }
    }

    // A year, and behind a dash or a word another one, or a word for today, which a month may precede.
    [GeneratedRegex(
        """
            \G\s*\(?[^().;]{0,12}?\b(?:19|20)\d\d\s*(?:[-–—]|(?<until>\p{L}+))\s*
            (?:(?<month>\p{L}+)\.?\s+)?(?:(?<year>(?:19|20)?\d\d\b(?!-\d))|(?<now>\p{L}+))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex YearsBehind();

    // A word or two, and behind them words of a name, which small ones may join.
    [GeneratedRegex(
        """
            \G\s+(?<at>\p{L}+)\s+(?:(?<the>\p{Ll}+)\s+)?
            (?<name>(?=\p{Ll}{0,2}[\p{Lu}\p{Lo}\p{N}])[\w&'’+.-]*[\w+](?:\s+(?:(?:&|(?<joiner>\p{Ll}+))\s+)?\p{Lu}(?:[\w&'’+.-]*[\w+])?)*)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();
}
