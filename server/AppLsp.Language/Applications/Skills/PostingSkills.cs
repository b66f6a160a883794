using System.Buffers;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications.Skills;

/// <summary>
/// Finds the skills that a posting asks for. One pass over the words; what surrounds a name decides whether a skill is meant,
/// and which names are a choice. In doubt it is none.
/// </summary>
internal sealed class PostingSkills
{
    private const string WordsFile = "asking.txt";

    /// <summary>A line that asks for a degree names fields of study: <c>a degree in Statistics, OR, or Economics</c>.</summary>
    private static readonly WordList Degrees = new(WordsFile, "degrees");

    /// <summary>
    /// Degrees that mean something else as well: they count as they are written here, and before another one or what tells that a degree is
    /// meant.
    /// </summary>
    private static readonly WordList ShortDegrees = new(WordsFile, "short-degrees");

    /// <summary>Before names, these begin examples: <c>languages like Java, Kotlin</c>.</summary>
    private static readonly WordList ExampleWords = new(WordsFile, "examples");

    /// <summary>
    /// Words that do so right before the first of them alone: <c>lenguajes como Java</c>, but <c>como desarrollador Java</c>.
    /// </summary>
    private static readonly WordList ExampleWordsBeside = new(WordsFile, "examples-beside");

    /// <summary>Phrases of two words that do so: <c>for example</c>.</summary>
    private static readonly WordList ExamplePhrases = new(WordsFile, "example-phrases");

    /// <summary>What such phrases end with: few words are one, and few phrases are looked at.</summary>
    private static readonly Lazy<WordList> ExamplePhraseEnds = new(() =>
        new([.. ExamplePhrases.Written.Select(phrase => phrase[(phrase.IndexOf(' ', StringComparison.Ordinal) + 1)..])])
    );

    /// <summary>Behind names in parentheses, these say that there are more of the kind: <c>(Java, Kotlin, etc.)</c>.</summary>
    private static readonly WordList MoreWords = new(WordsFile, "more");

    /// <summary>Behind a `not` or a `no`, these say that a line asks for nothing: <c>SQL is not required</c>.</summary>
    private static readonly WordList Asked = new(WordsFile, "asked");

    /// <summary>Behind a name, these make people of it: <c>the Data Science team</c>.</summary>
    private static readonly WordList People = new(WordsFile, "people");

    /// <summary>
    /// Before an ordinary word, these say that the skill is meant, where nothing but a stop follows: <c>experience with Go.</c>
    /// </summary>
    private static readonly WordList LeadIns = new(WordsFile, "lead-ins");

    /// <summary>Words of sentences that ask for skills, and of headings below which the employer speaks of itself.</summary>
    private static readonly WordList AskingWords = new(WordsFile, "sentences");

    /// <summary>Words that speak to the reader: what follows them is asked for, and not all that they are told.</summary>
    private static readonly WordList AddressingWords = new(WordsFile, "addressing");

    /// <summary>Phrases with such words that ask for nothing: <c>the user experience</c>.</summary>
    private static readonly WordList IdlePhrases = new(WordsFile, "idle");

    private static readonly WordList AboutThem = new(WordsFile, "about-them");

    /// <summary>Behind a short degree, these say that it is one: <c>a B.S. in</c>.</summary>
    private static readonly WordList BehindDegrees = new(WordsFile, "behind-degrees");

    /// <summary>Before a word for what is asked, these say that it is not.</summary>
    private static readonly WordList Denials = new(WordsFile, "denials");

    /// <summary>What makes a choice of the names on its sides, and what does so between two names alone.</summary>
    private static readonly WordList OrWords = new(WordsFile, "or");
    private static readonly WordList OrBetween = new(WordsFile, "or-between");

    /// <summary>What asks for both of the names on its sides.</summary>
    private static readonly WordList AndWords = new(WordsFile, "and");

    /// <summary>What makes a choice of the names behind it: <c>one of</c>.</summary>
    private static readonly WordList Choices = new(WordsFile, "choices");

    /// <summary>A time is no choice: <c>at least one year of Java and SQL</c>.</summary>
    private static readonly WordList Times = new(WordsFile, "times");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".:!?–—");
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?()–—");

    /// <summary>
    /// How many words may stand between what makes a choice of names and the first of them: <c>at least one modern programming language
    /// (Java</c>.
    /// </summary>
    private const int MostWordsToChoice = 6;

    /// <summary>What has fewer words tells nothing of the employer.</summary>
    private const int FewestWordsOfSentence = 3;

    /// <summary>How many words may stand between a name and what it is said of: <c>Go and Rust services team</c>.</summary>
    private const int MostWordsToPeople = 6;

    /// <summary>
    /// How many words may stand between one that speaks to the reader and the first of the names that it asks for: <c>you will build, ship
    /// and run services in Kotlin</c>.
    /// </summary>
    private const int MostWordsFromReader = 12;

    /// <summary>How many words the phrases have at most of which one is looked for at each word.</summary>
    private const int MostWordsOfPhrase = 3;

    private readonly SourceText _text;
    private readonly SkillLexicon _dictionary;
    private readonly string _company;
    private readonly TokenizedLine _words = new();
    private readonly List<Found> _found = [];
    private readonly List<SkillMention> _mentions = [];
    private readonly List<SkillRequirement> _requirements = [];

    /// <summary>What the posting calls skills for short, as it says itself.</summary>
    private readonly Dictionary<SkillDefinition, string> _abbreviations = [];

    /// <summary>
    /// What the items name of a list of which one is enough, as the line above it says, while such a list is read; else null.
    /// </summary>
    private List<SkillMention>? _choice;

    /// <summary>How far in the line stands above that list, where it is an item itself; -1 where it is none.</summary>
    private int _choiceIndent;

    private PostingSkills(SourceText text, SkillLexicon dictionary, string company)
    {
        _text = text;
        _dictionary = dictionary;
        _company = company;
    }

    /// <summary>Whether the heading above asks for skills, tells of the employer, or does neither.</summary>
    private (bool Asks, bool IsAboutThem) _heading;

    /// <summary>A name in the line, with its words' numbers.</summary>
    private readonly record struct Found(SkillName Name, TextSpan Span, int First, int Last);

    /// <summary>The skills that <paramref name="lines"/> name, and what they ask for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dictionary">The skills to look for.</param>
    /// <param name="company">The employer's <see cref="CompanyName.Key"/>, or nothing.</param>
    /// <param name="lines">The posting's lines.</param>
    public static (IReadOnlyList<SkillMention> Named, IReadOnlyList<SkillRequirement> Requirements) Read(
        SourceText text,
        SkillLexicon dictionary,
        string company,
        IEnumerable<TextSpan> lines
    )
    {
        var reader = new PostingSkills(text, dictionary, company);
        foreach (var line in lines)
            reader.ReadLine(line);
        reader.EndChoice();
        return (reader._mentions, [.. Distinct(reader._requirements).Select(reader.WithAbbreviations)]);
    }

    private SkillRequirement WithAbbreviations(SkillRequirement requirement) =>
        requirement.AnyOf.Any(mention => _abbreviations.ContainsKey(mention.Skill))
            ? new([
                .. requirement.AnyOf.Select(mention =>
                    mention with
                    {
                        Abbreviation = _abbreviations.GetValueOrDefault(mention.Skill),
                    }
                ),
            ])
            : requirement;

    /// <summary>Keeps what stands in brackets behind <paramref name="name"/>, where that is the first letters of its words.</summary>
    private void KeepAbbreviation(Found name, TextSpan line)
    {
        var rest = _text.Span(TextSpan.FromBounds(name.Span.End, line.End)).TrimStart("*_ ");
        if (rest is not ['(', ..] || rest.IndexOf(')') is not (> 2 and var end))
            return;
        var inner = rest[1..end];
        if (inner.Length != name.Last - name.First + 1 || inner.ContainsAnyExceptInRange('A', 'Z'))
            return;
        for (var i = 0; i < inner.Length; i++)
            if (char.ToUpperInvariant(WordAt(name.First + i)[0]) != inner[i])
                return;
        _abbreviations.TryAdd(name.Name.Skill, inner.ToString());
    }

    private void ReadLine(TextSpan line)
    {
        if (_text.Span(line).IsWhiteSpace())
            return;
        _words.Read(_text.Span(line), line.Start);
        if (_choice is not null && !(IsItem(line) && IndentOf(line) > _choiceIndent))
            EndChoice();
        if (IsHeading(line))
            _heading = (Has(AskingWords, 0, _words.Count - 1) || Has(AddressingWords, 0, _words.Count - 1), IsOfEmployer());
        FindNames();
        // Most lines name none.
        if (_found.Count == 0)
        {
            BeginChoice(line);
            return;
        }
        if (HasDegree() || AsksForNothing())
            return;
        var found = Meant(_found.FindAll(name => !IsOfPeople(name)), line);
        if (found.Count == 0)
            return;

        var start = _mentions.Count;
        foreach (var name in found)
        {
            _mentions.Add(new(name.Name, name.Span));
            KeepAbbreviation(name, line);
        }
        // What an employer does itself asks for nothing.
        var isAsked = found.ConvertAll(name => IsAskedFor(name, found, line));
        var mentions = _mentions.GetRange(start, found.Count).Where((_, index) => isAsked[index]).ToList();
        found = [.. found.Where((_, index) => isAsked[index])];
        if (_choice is not null)
            _choice.AddRange(mentions);
        else
            Group(found, mentions, line);
    }

    /// <summary>Whether the line is a heading, a bold one too, or ends in a colon, and is no item of a list.</summary>
    private bool IsHeading(TextSpan line)
    {
        var words = _text.Span(line).Trim();
        return words is ['#', ..] or ['*', '*', .., '*', '*'] || (!IsItem(line) && words.TrimEnd("*_ ") is [.., ':']);
    }

    /// <summary>Whether the heading is that of what the employer is, has or offers.</summary>
    private bool IsOfEmployer()
    {
        for (var first = 0; first < _words.Count; first++)
            for (var count = 1; count <= 4 && first + count <= _words.Count; count++)
                if (AboutThem.Contains(_words.Key(first, count)))
                    return true;
        return false;
    }

    /// <summary>Whether <paramref name="name"/> stands in a list, below a heading that asks, or in a sentence that does.</summary>
    private bool IsAskedFor(Found name, List<Found> found, TextSpan line)
    {
        if (!_heading.IsAboutThem && (IsItem(line) || _heading.Asks))
            return !IsElsewhere(found, line);
        // `Able to triage requests`: in a sentence it may be a verb.
        if (name.First == name.Last && _words.Key(Math.Max(name.First - 1, 0), 1) is "to" && char.IsLower(_text.Content[name.Span.Start]))
            return false;
        var (first, last) = (name.First, name.Last);
        while (first > 0 && !EndsSentence(first - 1))
            first--;
        while (last + 1 < _words.Count && !EndsSentence(last))
            last++;
        return Has(AskingWords, first, last)
            || IsAskedOfReader(name, found, first)
            || (!_heading.IsAboutThem && (last - first < FewestWordsOfSentence || IsList(found, first, last)));
    }

    /// <summary>
    /// Whether the item is nothing but a link to a page that is called by more than names: what one may read about the employer.
    /// </summary>
    private bool IsElsewhere(List<Found> found, TextSpan line)
    {
        var item = _text.Span(line).TrimStart("-*+• \t").TrimEnd();
        if (item is not ['[', .., ')'] || item.IndexOf("](http", StringComparison.Ordinal) is not (> 0 and var end))
            return false;
        var start = line.Start + _text.Span(line).IndexOf('[');
        var last = _words.Count - 1;
        while (last > 0 && _words.Span(last, 1).Start >= start + end)
            last--;
        return !IsList(found, 0, last);
    }

    /// <summary>
    /// Whether <paramref name="name"/>, or the first name of the list that it is in, stands not far behind a word that speaks to the
    /// reader.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="found">All names of the line.</param>
    /// <param name="sentence">The first word of the sentence.</param>
    private bool IsAskedOfReader(Found name, List<Found> found, int sentence)
    {
        var at = found.IndexOf(name);
        while (at > 0 && found[at - 1].First >= sentence && Gap(found[at - 1], found[at]).IsList)
            at--;
        return Has(AddressingWords, Math.Max(sentence, found[at].First - MostWordsFromReader), found[at].First - 1);
    }

    /// <summary>
    /// Whether the words from <paramref name="first"/> to <paramref name="last"/> are names with hardly any others between.
    /// </summary>
    private static bool IsList(List<Found> found, int first, int last) =>
        found.Where(name => name.First >= first && name.Last <= last).Sum(name => name.Last - name.First + 1) * 2 >= last - first + 1;

    private bool EndsSentence(int index) => Between(index, index + 1) is ['.' or '!' or '?' or ';', ' ', ..];

    /// <summary>
    /// Whether one of <paramref name="phrases"/> that is meant so stands between the words <paramref name="first"/> and
    /// <paramref name="last"/>.
    /// </summary>
    private bool Has(WordList phrases, int first, int last)
    {
        for (var i = last; i >= first; i--)
            for (var count = 1; count <= MostWordsOfPhrase && i + count - 1 <= last; count++)
                if (phrases.Contains(_words.Key(i, count)) && !IsIdle(i))
                    return true;
        return false;
    }

    /// <summary>Whether the word <paramref name="index"/> is part of a phrase that asks for nothing.</summary>
    private bool IsIdle(int index)
    {
        for (var first = Math.Max(0, index - MostWordsOfPhrase + 1); first <= index; first++)
            for (var count = index - first + 1; count <= MostWordsOfPhrase && first + count <= _words.Count; count++)
                if (IdlePhrases.Contains(_words.Key(first, count)))
                    return true;
        return false;
    }

    /// <summary>`One or more of the following:` makes a choice of the items below it.</summary>
    private void BeginChoice(TextSpan line)
    {
        if (_choice is not null || _text.Span(line).TrimEnd("*_ ") is not [.., ':'] || !IsChoiceBefore(_words.Count))
            return;
        _choice = [];
        _choiceIndent = IsItem(line) ? IndentOf(line) : -1;
    }

    private void EndChoice()
    {
        if (_choice is { Count: > 0 })
            _requirements.Add(new(_choice));
        _choice = null;
    }

    private bool IsItem(TextSpan line)
    {
        var words = _text.Span(line).TrimStart();
        return words is ['-' or '+' or '•', ..] or ['*', not '*', ..]
            || (words.TrimStart("0123456789") is ['.' or ')', ..] rest && rest.Length < words.Length);
    }

    private int IndentOf(TextSpan line) => line.Length - _text.Span(line).TrimStart().Length;

    private void FindNames()
    {
        _found.Clear();
        for (var i = 0; i < _words.Count; i++)
        {
            if (_dictionary.At(_words, i) is not var (name, count))
                continue;
            var span = _words.Span(i, count);
            if ((name.IsCommon && !_text.Span(span).SequenceEqual(name.Written)) || IsCompany(_words.Key(i, count)))
                continue;
            // An address is where to apply, whatever its words are.
            if (WebAddress.Covers(_text, span.Start))
                continue;
            _found.Add(new(name, span, i, i + count - 1));
            i += count - 1;
        }
    }

    /// <summary>Whether the words are the employer's name, or begin it: a posting of Figma names Figma in each paragraph.</summary>
    private bool IsCompany(ReadOnlySpan<char> key) =>
        _company.AsSpan().StartsWith(key) && (_company.Length == key.Length || _company[key.Length] == ' ');

    private bool HasDegree()
    {
        for (var i = 0; i < _words.Count; i++)
            if (Degrees.ContainsWritten(_words.Key(i, 1)) || IsShortDegree(i))
                return true;
        return false;
    }

    /// <summary>
    /// `BS/MS in`, `a B.S. degree`: what is short is a degree where it is followed by one, or by a word that a field comes after.
    /// </summary>
    private bool IsShortDegree(int index) =>
        _words.Key(index, 1).Length <= 3
        && ShortDegrees.ContainsWritten(WordAt(index))
        && (BehindDegrees.ContainsWritten(WordAt(index + 1)) || ShortDegrees.ContainsWritten(WordAt(index + 1)));

    private bool AsksForNothing()
    {
        for (var i = 0; i < _words.Count; i++)
            if (Denials.Contains(_words.Key(i, 1)) && (Asked.ContainsWritten(WordAt(i + 1)) || Asked.ContainsWritten(WordAt(i + 2))))
                return true;
        return false;
    }

    private bool IsOfPeople(Found name)
    {
        var isBehindAbbreviation = name.First > 0 && IsAbbreviation(name.Last);
        for (var i = name.Last + 1; i < _words.Count && i <= name.Last + MostWordsToPeople; i++)
        {
            var word = WordAt(i);
            if (IsAbbreviation(i))
            {
                isBehindAbbreviation = true;
                continue;
            }
            if (Between(i - 1, i)[(isBehindAbbreviation ? 1 : 0)..].ContainsAny(Stops))
                return false;
            isBehindAbbreviation = false;
            if (People.ContainsWritten(word))
                return true;
            if (!char.IsUpper(word[0]) && !IsOr(word) && !AndWords.ContainsWritten(word))
                return false;
        }
        return false;
    }

    /// <summary>Whether the word <paramref name="index"/> is the short form, in parentheses, of what stands before it.</summary>
    private bool IsAbbreviation(int index) =>
        index + 1 < _words.Count
        && Between(index - 1, index).EndsWith("(")
        && Between(index, index + 1).StartsWith(")")
        && !WordAt(index).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>
    /// The names without those ordinary words that stand neither in a list with other skills, nor where a skill is expected, nor alone.
    /// </summary>
    private List<Found> Meant(List<Found> found, TextSpan line)
    {
        if (!found.Exists(name => name.Name.IsCommon))
            return found;
        List<Found> meant = [];
        for (var first = 0; first < found.Count;)
        {
            var last = first;
            while (last + 1 < found.Count && Gap(found[last], found[last + 1]) is { IsList: true })
                last++;
            var run = found.GetRange(first, last - first + 1);
            var isMeant = run.Exists(name => !name.Name.IsCommon) || IsExpected(run[0], run[^1]) || IsAlone(run, line);
            meant.AddRange(isMeant ? run : run.FindAll(name => !name.Name.IsCommon));
            first = last + 1;
        }
        return meant;
    }

    private bool IsExpected(Found first, Found last)
    {
        if (
            first.First == 0
            || !LeadIns.ContainsWritten(_words.Key(first.First - 1, 1))
            || !Between(first.First - 1, first.First).IsWhiteSpace()
        )
            return false;
        return last.Last + 1 == _words.Count || Between(last.Last, last.Last + 1).ContainsAny(Stops);
    }

    /// <summary>Whether the line holds the names, the marks of a list and nothing else.</summary>
    private bool IsAlone(List<Found> run, TextSpan line) => run[0].First == 0 && run[^1].Last == _words.Count - 1 && IsItem(line);

    private void Group(List<Found> found, List<SkillMention> mentions, TextSpan line)
    {
        var first = 0;
        while (first < found.Count)
        {
            if ((ExampleEnd(found[first], line) ?? ChoiceEnd(found, first, line)) is { } end)
            {
                var after = first;
                while (after < found.Count && found[after].Span.Start < end)
                    after++;
                _requirements.Add(new(mentions[first..after]));
                first = after;
                continue;
            }

            var (last, isChoice) = (first, false);
            while (last + 1 < found.Count && Gap(found[last], found[last + 1]) is { JoinsChoice: true } gap)
            {
                isChoice |= gap.HasOr;
                last++;
            }
            isChoice |= IsOr(WordAt(found[last].Last + 1)) || HasMore(found[first], found[last], line);
            // Of a choice between something unknown and this, nothing can be said.
            if (!IsOr(WordAt(found[first].First - 1)))
            {
                if (isChoice)
                    _requirements.Add(new(mentions[first..(last + 1)]));
                else
                    _requirements.AddRange(mentions[first..(last + 1)].Select(mention => new SkillRequirement([mention])));
            }
            first = last + 1;
        }
    }

    /// <summary>What stands between two names.</summary>
    /// <param name="IsList">Nothing but the signs and words of a list.</param>
    /// <param name="HasOr">A word or sign that makes a choice of them.</param>
    /// <param name="HasAnd">A word that makes both of them asked for.</param>
    private readonly record struct ListGap(bool IsList, bool HasOr, bool HasAnd)
    {
        public bool JoinsChoice => IsList && !HasAnd;
    }

    private ListGap Gap(Found left, Found right)
    {
        var between = _text.Span(TextSpan.FromBounds(left.Span.End, right.Span.Start));
        var (hasOr, hasAnd) = (between.Contains('/'), between.Contains(';') || between.Contains('&') || between.Contains('+'));
        for (var i = left.Last + 1; i < right.First; i++)
        {
            var word = WordAt(i);
            if (IsOr(word) || OrBetween.ContainsWritten(word))
                hasOr = true;
            else if (AndWords.ContainsWritten(word))
                hasAnd = true;
            else
                return new(false, hasOr, hasAnd);
        }
        return new(!between.ContainsAny(SentenceEnds), hasOr, hasAnd && !hasOr);
    }

    /// <summary>
    /// Where the examples end that <paramref name="name"/> is among, because words such as `e.g.` stand before it; or null.
    /// </summary>
    private int? ExampleEnd(Found name, TextSpan line)
    {
        for (var i = name.First - 1; i >= 0 && !Between(i, i + 1).ContainsAny(";:!?)"); i--)
        {
            if (BeginsExamples(i, isBeside: i == name.First - 1))
                return EndOfPart(name, line);
            // Behind `e.g` a full stop ends no sentence, elsewhere it does.
            if (Between(i, i + 1).Contains('.'))
                break;
        }
        return null;
    }

    /// <summary>Whether what follows the word <paramref name="index"/> are examples.</summary>
    /// <param name="index">The word's number.</param>
    /// <param name="isBeside">Whether it stands right before the first of them.</param>
    private bool BeginsExamples(int index, bool isBeside)
    {
        var word = WordAt(index);
        return ExampleWords.ContainsWritten(word) || (isBeside && ExampleWordsBeside.ContainsWritten(word)) || EndsExamplePhrase(index);
    }

    /// <summary>Whether a phrase ends with the word, whatever stands between its two words: <c>z. B.</c></summary>
    private bool EndsExamplePhrase(int index) =>
        ExamplePhraseEnds.Value.ContainsWritten(WordAt(index)) && ExamplePhrases.ContainsWritten($"{WordAt(index - 1)} {WordAt(index)}");

    /// <summary>Where the choice ends that the name begins, because words such as `one of` stand before it; or null.</summary>
    private int? ChoiceEnd(List<Found> found, int first, TextSpan line)
    {
        var name = found[first];
        if (name.First == 0 || !IsChoiceBefore(name.First))
            return null;
        if (Between(name.First - 1, name.First).ContainsAny('(', ':'))
            return EndOfPart(name, line);
        // `One of our teams uses Java and SQL` chooses a team.
        if (!EndsChoiceWords(name.First - 1))
            return null;
        var last = first;
        while (
            last + 1 < found.Count
            && found[last + 1].Span.Start < EndOfPart(found[last], line)
            && Gap(found[last], found[last + 1]) is { IsList: true }
        )
            last++;
        return found[last].Span.End;
    }

    /// <summary>
    /// Whether words such as `one of the following` stand in the same sentence shortly before the word <paramref name="index"/>.
    /// </summary>
    private bool IsChoiceBefore(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 1 - MostWordsToChoice; i--)
        {
            if ((i + 1 < index && Between(i, i + 1).ContainsAny(Stops)) || Times.Contains(_words.Key(i, 1)))
                return false;
            if (EndsChoiceWords(i))
                return true;
        }
        return false;
    }

    /// <summary>Whether `one of`, `any of`, `one or more`, `at least one` end with the word <paramref name="index"/>.</summary>
    private bool EndsChoiceWords(int index) => index > 0 && Choices.Contains(_words.Key(index - 1, 2));

    /// <summary>
    /// Where the part of the sentence ends that <paramref name="name"/> stands in: at a semicolon, a closing parenthesis or the sentence's
    /// end.
    /// </summary>
    private int EndOfPart(Found name, TextSpan line)
    {
        var rest = _text.Span(TextSpan.FromBounds(name.Span.End, line.End));
        for (var at = 0; at < rest.Length; at++)
            if (rest[at] is ';' or ')' || (rest[at] == '.' && (at + 1 == rest.Length || char.IsWhiteSpace(rest[at + 1]))))
                return name.Span.End + at;
        return line.End;
    }

    /// <summary>Whether the names stand in parentheses with an `etc.` behind them: they are examples of what stands before.</summary>
    private bool HasMore(Found first, Found last, TextSpan line)
    {
        if (first.First == 0 || !Between(first.First - 1, first.First).Contains('('))
            return false;
        var rest = _text.Span(TextSpan.FromBounds(last.Span.End, line.End)).TrimStart(", ");
        foreach (var word in MoreWords.Written)
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether the word makes a choice of what stands before and behind it.</summary>
    private static bool IsOr(ReadOnlySpan<char> word) => OrWords.ContainsWritten(word);

    private ReadOnlySpan<char> Between(int left, int right) =>
        _text.Span(TextSpan.FromBounds(_words.Span(left, 1).End, _words.Span(right, 1).Start));

    /// <summary>The word as it is written; empty outside the line. `OR` is no `or`.</summary>
    private ReadOnlySpan<char> WordAt(int index) => index < 0 || index >= _words.Count ? "" : _text.Span(_words.Span(index, 1));

    /// <summary>Each requirement once; a choice that holds what is asked for anyway asks for nothing more.</summary>
    private static List<SkillRequirement> Distinct(List<SkillRequirement> requirements)
    {
        var single = requirements
            .Where(requirement => requirement.AnyOf.Count == 1)
            .Select(requirement => requirement.AnyOf[0].Skill)
            .ToHashSet();
        var seen = new HashSet<string>();
        return requirements.FindAll(requirement =>
            (requirement.AnyOf.Count == 1 || !requirement.AnyOf.Any(mention => single.Contains(mention.Skill)))
            && seen.Add(string.Join('|', requirement.AnyOf.Select(mention => mention.Skill.Name).Distinct().Order(StringComparer.Ordinal)))
        );
    }
}
