using System.Buffers;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Reads the statuses of one line: in the status slot, in the history, in a remark.</summary>
/// <remarks>
/// A value is followed by a remark or by another value. The remark counts where it turns the value round: <c>Offer - declined</c> is
/// declined, and of <c>Interview cancelled</c> it is not known how the application stands.
/// </remarks>
internal sealed partial class StatusLine(Outline outline, ApplicationSchema schema)
{
    private static readonly WordList Circumstances = new("remarks.txt", "circumstances");
    private static readonly WordList Denials = new("remarks.txt", "denials");
    private static readonly WordList Undoings = new("remarks.txt", "undoings");
    private static readonly WordList Sequels = new("remarks.txt", "sequels");
    private static readonly WordList States = new("remarks.txt", "states");
    private static readonly WordList Kinds = new("remarks.txt", "kinds");
    private static readonly WordList SentenceWords = new("remarks.txt", "sentence-words");
    private static readonly WordList Fillers = new("remarks.txt", "fillers");
    private static readonly WordList Refusals = new("remarks.txt", "refusals");
    private static readonly WordList SoFar = new("remarks.txt", "so far");
    private static readonly WordList Turns = new("remarks.txt", "turns");
    private static readonly WordList EverydayStatuses = new("everyday-statuses.txt");

    /// <summary>How many words a status may have with those that tell which one it is.</summary>
    private const int MostWordsOfKind = 4;

    /// <summary>How many words a phrase has at most that tells a status among other words.</summary>
    private const int MostWordsOfPhrase = 8;

    /// <summary>No number before a status has more digits: <c>03-Interview</c>.</summary>
    private const int MostDigitsOfNumber = 2;

    /// <summary>How far behind a denial the status may stand that it denies: <c>Never got an interview</c>.</summary>
    private const int WordsDenied = 4;

    /// <summary>What may stand before a link that is the status.</summary>
    private static readonly SearchValues<char> BeforeLink = SearchValues.Create(" \t*_=\"'>-");

    /// <summary>Signs that lead from one status to the next.</summary>
    private static readonly string[] Arrows = ["->", "=>", "→", "⇒", "➔", "➜", "➡", ">"];

    private readonly SourceText _text = outline.Text;

    /// <summary>What a line or a part of it tells.</summary>
    /// <param name="Mentions">The statuses that it names as values.</param>
    /// <param name="IsDenied">Whether it names a status and says that it is none: then nothing is known.</param>
    public readonly record struct Value(IReadOnlyList<StatusMention> Mentions, bool IsDenied)
    {
        /// <summary>Nothing is named.</summary>
        public static readonly Value None = new([], false);

        /// <summary>A status is named and denied.</summary>
        public static readonly Value Denied = new([], true);

        /// <summary>The steps that lead to the status, where the value tells its course; else null.</summary>
        public IReadOnlyList<StatusStep>? Course { get; init; }

        /// <summary>Whether what stands behind the status is a remark on it.</summary>
        public bool HasRemark { get; init; }
    }

    /// <summary>
    /// The statuses that <paramref name="span"/> names as values: `APPLIED / PENDING` names two. Its first words may be followed by a
    /// remark (`Rejected after the phone screen`); elsewhere, and where <paramref name="isWhole"/>, only words that are a status and
    /// nothing else count, because a remark may begin like one (`waiting for Jane`).
    /// </summary>
    public Value ValuesIn(TextSpan span, bool isWhole)
    {
        // Where arrows lead from one status to the next, the last is where it stands.
        foreach (var part in PartsBehindArrows(span))
            if (ReadPart(part, isWhole: true, hasRemarks: true) is { Mentions.Count: > 0 } last)
                return last;
        var value = ReadPart(span, isWhole, hasRemarks: true);
        if (!isWhole && value is { Mentions.Count: > 0, HasRemark: false } && CourseIn(span) is [.., { Mention: var reached }] course)
            return new([reached], false) { Course = course };
        return value is { Mentions.Count: 0, IsDenied: false } && !isWhole && IsDenial(span) ? Value.Denied : value;
    }

    /// <summary>The status that a line of the history begins with, or null: of `Applied via their site`, the first word.</summary>
    public StatusMention? AtStart(TextSpan span)
    {
        foreach (var part in PartsBehindArrows(span))
            if (ReadPart(part, isWhole: true, hasRemarks: false) is { Mentions: [var last, ..] })
                return last;
        if (First(span, isWhole: false) is not { } first)
            return null;
        var rest = TextSpan.FromBounds(first.Span.End, span.End);
        // In prose a phrase that is no name of the schema may begin any sentence. Of one that is said of applications alone, a word that
        // tells how or when may follow: `Beworben über das Portal`.
        if (IsPhrase(first) && !EndsPhrase(rest) && (EverydayStatuses.Contains(KeyOf(first.Span)) || !IsSaidAlone(rest)))
            return null;
        var turned = Turned(first, rest);
        if (turned != first)
            return turned;
        return !IsOrdinary(first) || IsSaidAlone(rest) ? first : null;
    }

    /// <summary>
    /// The status that is the last sentence of <paramref name="span"/> and goes by its value: of `Letter dated. Applied`, the last word;
    /// or null.
    /// </summary>
    public StatusMention? AsLastSentence(TextSpan span)
    {
        var words = _text.Span(span);
        var end = words.TrimEnd(" .*_").Length;
        if (words[..end].LastIndexOf(". ") is not (> 0 and var stop))
            return null;
        var last = TextSpan.FromBounds(span.Start + stop + 2, span.Start + end);
        return ReadWords(last, isWhole: true) is { } mention && IsValue(mention) && char.IsUpper(_text.Content[mention.Span.Start])
            ? mention
            : null;
    }

    /// <summary>
    /// The statuses that <paramref name="span"/> names behind its first word: of `Another round of interviews`, none; of
    /// `Long phone screen`, one.
    /// </summary>
    public IEnumerable<StatusDefinition> Within(TextSpan span)
    {
        var words = Words(span);
        for (var i = 1; i < words.Count && !Denials.Contains(KeyOf(words[i - 1])); i++)
            if (ReadWords(TextSpan.FromBounds(words[i].Start, span.End), isWhole: false) is { } mention)
                yield return mention.Definition;
    }

    /// <summary>
    /// The one step of an application that a short phrase names among other words: <c>Got an interview</c>, <c>2 interviews done</c>. Null
    /// where it names none or several, or a word turns it round: <c>Hope for an interview</c>. How it ended is not taken from so little.
    /// </summary>
    public StatusMention? InPhrase(TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && !BeginsRemark(end))
            end++;
        var words = Words(TextSpan.FromBounds(span.Start, end));
        if (words.Count is < 2 or > MostWordsOfPhrase || outline.IsUnread(words[0].Start))
            return null;
        var keys = words.ConvertAll(KeyOf);
        if (keys.Exists(Denials.Contains) || keys.Exists(Turns.Contains) || Undoings.StandsInKey(string.Join(' ', keys)))
            return null;
        StatusMention? found = null;
        var isPlain = false;
        for (var i = 0; i < words.Count;)
        {
            if (ReadWords(TextSpan.FromBounds(words[i].Start, end), isWhole: false) is not { } mention)
            {
                i++;
                continue;
            }
            if (found is not null && found.Definition != mention.Definition)
                return null;
            found ??= mention;
            isPlain |= IsPlain(mention);
            while (i < words.Count && words[i].Start < mention.Span.End)
                i++;
        }
        return isPlain && found is { Definition: { Stage: Stage.Sent or Stage.Active } or { Stage: Stage.Closed, IsTerminal: false } }
            ? found with
            {
                Span = PhraseOf(found, words),
            }
            : null;
    }

    /// <summary>
    /// Whether <paramref name="mention"/> is said of applications alone, and is a name or a phrase of several words.
    /// </summary>
    private bool IsPlain(StatusMention mention) =>
        KeyOf(mention.Span) is var key && !EverydayStatuses.Contains(key) && (IsNamed(mention) || key.Contains(' '));

    /// <summary>
    /// What another status takes the place of: all <paramref name="words"/>, or those up to <paramref name="mention"/> where a number
    /// follows, which may be that of a day.
    /// </summary>
    private TextSpan PhraseOf(StatusMention mention, List<TextSpan> words)
    {
        var last = words.FindLastIndex(word => word.Start < mention.Span.End);
        var first = words.FindIndex(word => word.Start >= mention.Span.Start);
        if (last > first && last + 1 < words.Count && char.IsDigit(_text.Content[words[last].Start]))
            last--;
        var isNumberBehind = words.Skip(last + 1).Any(word => _text.Span(word).ContainsAnyInRange('0', '9'));
        return TextSpan.FromBounds(words[0].Start, isNumberBehind ? words[last].End : words[^1].End);
    }

    /// <summary>
    /// Whether <paramref name="span"/> holds words that a status could be: a sign alone, or a sign in a tag, is the person's own.
    /// </summary>
    public bool HasWords(TextSpan span) => Names.Key(_text.Span(Tag(span) ?? span)).Any(char.IsLetterOrDigit);

    /// <summary>The words of <paramref name="span"/> without the signs around them; of a nested tag, its last part.</summary>
    public TextSpan WordsOf(TextSpan span)
    {
        var words = _text.Trimmed(Tag(span) ?? span, c => !char.IsLetterOrDigit(c));
        if (words.IsEmpty)
            return span;
        // A bracket that is opened among the words closes with them.
        var closes = words.End < span.End && _text.Content[words.End] == ')' && _text.Span(words).Contains('(');
        return closes ? words with { Length = words.Length + 1 } : words;
    }

    /// <summary>What stands behind the arrows of <paramref name="span"/>, the last first.</summary>
    private List<TextSpan> PartsBehindArrows(TextSpan span)
    {
        var parts = new List<TextSpan>();
        var words = _text.Span(span);
        for (var end = words.Length; ;)
        {
            var at = -1;
            foreach (var arrow in Arrows)
                at = Math.Max(
                    at,
                    words[..end].LastIndexOf(arrow, StringComparison.Ordinal) is >= 0 and var found ? found + arrow.Length : -1
                );
            if (at < 0)
                return parts;
            parts.Add(TextSpan.FromBounds(span.Start + at, span.End));
            end = at - 1;
        }
    }

    /// <summary>The statuses that <paramref name="span"/> names as values.</summary>
    /// <param name="span">The words.</param>
    /// <param name="isWhole">Whether the first of them have to be a status and nothing else.</param>
    /// <param name="hasRemarks">Whether the last words behind a separator may be a remark: <c>Applied, no reply</c>.</param>
    private Value ReadPart(TextSpan span, bool isWhole, bool hasRemarks)
    {
        var mentions = new List<StatusMention>();
        var begin = outline.SkipStruck(span);
        for (var start = begin; start < span.End; start = outline.SkipStruck(TextSpan.FromBounds(start, span.End)))
        {
            var rest = TextSpan.FromBounds(start, span.End);
            var first = First(rest, isWhole || start > begin);
            if (first is null || (outline.IsUnread(first.Span.Start) && !outline.IsValueInCode(span)))
                break;
            var behind = TextSpan.FromBounds(first.Span.End, span.End);
            var turned = Turned(first, behind);
            if (turned is null)
                return mentions.Count > 0 ? new(mentions, false) : Value.Denied;
            if (turned == first && IsPhrase(first) && !IsSaidAlone(behind))
                break;
            // A word for an end that begins a sentence about something else: `Hired somebody else`.
            if (turned == first && IsVague(first) && !IsSaidAlone(behind))
                return mentions.Count > 0 ? new(mentions, false) : Value.Denied;
            mentions.Add(turned);
            if (turned != first)
                return new(mentions, false) { HasRemark = true };
            if (NextValue(first.Span.End, span.End) is not { } next)
                break;
            if (hasRemarks && mentions.Count == 1 && RemarkFrom(TextSpan.FromBounds(next, span.End), first) is { } remark)
                return Remarked(first, remark, behind) is { } remarked ? new([remarked], false) { HasRemark = true } : Value.Denied;
            start = next;
        }
        return mentions.Count > 0 ? new(mentions, false) : Value.None;
    }

    /// <summary>
    /// The status that <paramref name="rest"/>, the last words behind a separator, tells as a remark on <paramref name="first"/>, as it
    /// could in a bracket: one that is waited in, or words that nobody declared for a status. Null where it names a value of its own.
    /// </summary>
    private StatusMention? RemarkFrom(TextSpan rest, StatusMention first)
    {
        var start = outline.SkipStruck(rest);
        if (start >= rest.End || First(TextSpan.FromBounds(start, rest.End), isWhole: true) is not { } remark)
            return null;
        var behind = TextSpan.FromBounds(remark.Span.End, rest.End);
        var isLast =
            NextValue(remark.Span.End, rest.End) is not { } next || First(TextSpan.FromBounds(next, rest.End), isWhole: true) is null;
        return isLast
            && remark.Definition != first.Definition
            && (first.Definition.IsSent || first.Definition.Stage == Stage.Closed || remark.Definition.Stage == Stage.Before)
            && !outline.IsUnread(remark.Span.Start)
            && (IsWaiting(remark) || IsReason(remark, first) || !IsNamed(remark))
            && Turned(remark, behind) == remark
            ? remark
            : null;
    }

    /// <summary>
    /// What becomes of <paramref name="first"/> by <paramref name="remark"/>, which ends what stands <paramref name="behind"/> it.
    /// </summary>
    private StatusMention? Remarked(StatusMention first, StatusMention remark, TextSpan behind)
    {
        // Where a day stands between them, it is not part of the status.
        if (ClauseOf(behind).Start < remark.Span.Start)
            return remark.Definition.Stage == Stage.Closed ? Closed(first, remark)
                : IsLater(remark.Definition, first.Definition) ? remark
                : first;
        var turned = Turned(first, behind, isRemark: true);
        return turned == first && IsWaiting(remark) ? first with { Span = Reaching(first, remark.Span.End) } : turned;
    }

    /// <summary>
    /// Whether <paramref name="mention"/> goes by a name of the schema, by what a language writes for it first, or by one word, which is
    /// a name in any language.
    /// </summary>
    private bool IsNamed(StatusMention mention) =>
        !IsPhrase(mention) || StatusPhrases.IsWritten(_text.Slice(mention.Span)) || !KeyOf(mention.Span).Contains(' ');

    /// <summary>
    /// Whether <paramref name="remark"/> tells in other words than the value why <paramref name="first"/> came to its end.
    /// </summary>
    private bool IsReason(StatusMention remark, StatusMention first) =>
        first.Definition is { Stage: Stage.Closed, IsTerminal: true } && remark.Definition.Stage == Stage.Closed && !IsValue(remark);

    /// <summary>Whether <paramref name="mention"/> says in other words than the value that the person waits, or waited in vain.</summary>
    private bool IsWaiting(StatusMention mention) =>
        !IsValue(mention)
        && (
            mention.Definition is { Stage: Stage.Closed, IsTerminal: false, IsSent: true }
            || (mention.Definition.Stage == Stage.Sent && mention.Definition != schema.Statuses.First(status => status.Stage == Stage.Sent))
        );

    /// <summary>Where the next value begins: behind a separator that follows what stands before; or null.</summary>
    private int? NextValue(int from, int end)
    {
        // What stands between a value and a separator is a remark without a sign before it: `Sent CV, interview`.
        for (var i = from; i < end; i++)
        {
            if (IsSeparator(i))
                return i + 1;
            if (BeginsRemark(i))
                return null;
        }
        return null;
    }

    /// <summary>The status with which <paramref name="span"/> begins.</summary>
    private StatusMention? First(TextSpan span, bool isWhole)
    {
        if (schema.StatusNames.AtStart(_text, span) is { } whole)
            return new(whole.Status, whole.Span);
        if (InLink(span) is { } linked)
            return linked;
        if (Tag(span) is { } tag)
            return schema.FindStatus(_text.Slice(tag)) is { } tagged ? new(tagged, tag) : null;
        var start = span.Start + LengthOfOrdinal(_text.Span(span));
        var end = start;
        while (end < span.End && !IsSeparator(end) && !BeginsRemark(end))
            end++;
        var part = TextSpan.FromBounds(start, end);
        if ((ReadWords(part, isWhole) ?? OfKind(part)) is { } mention)
            return WithStates(mention, part);
        return start == span.Start && LengthOfNumber(_text.Span(span)) is > 0 and var number
            ? First(TextSpan.FromBounds(span.Start + number, span.End), isWhole)
            : null;
    }

    /// <summary>
    /// How long the number is with which <paramref name="words"/> begin, a sign and words behind it: <c>2 - Interviewing</c>,
    /// <c>03-Interview</c>. Else 0.
    /// </summary>
    private static int LengthOfNumber(ReadOnlySpan<char> words)
    {
        var start = words.Length - words.TrimStart().Length;
        var end = start;
        while (end < words.Length && char.IsAsciiDigit(words[end]))
            end++;
        var behind = words[end..].TrimStart();
        if (end == start || end - start > MostDigitsOfNumber || behind is not ['.' or ')' or '-' or '–' or ':', ..])
            return 0;
        var rest = behind[1..].TrimStart();
        return rest is [var first, ..] && char.IsLetter(first) ? words.Length - rest.Length : 0;
    }

    /// <summary>How long the number is with which <paramref name="words"/> begin, a word behind it: `2. Gespräch`. Else 0.</summary>
    private static int LengthOfOrdinal(ReadOnlySpan<char> words)
    {
        var start = words.Length - words.TrimStart().Length;
        return words[start..] is [>= '1' and <= '9', '.', ' ', var first, ..] && char.IsLetter(first) ? start + 2 : 0;
    }

    /// <summary>
    /// The phrase <paramref name="mention"/> with the words behind it in <paramref name="part"/> that say no more than how far its step has
    /// come: another status takes the place of all of them.
    /// </summary>
    private StatusMention WithStates(StatusMention mention, TextSpan part)
    {
        if (!IsPhrase(mention))
            return mention;
        foreach (var word in Words(TextSpan.FromBounds(mention.Span.End, part.End)))
        {
            if (!States.Contains(KeyOf(word)))
                break;
            mention = mention with { Span = TextSpan.FromBounds(mention.Span.Start, word.End) };
        }
        return mention;
    }

    /// <summary>The status in <paramref name="part"/> whose words before it tell which one it is; or null.</summary>
    private StatusMention? OfKind(TextSpan part)
    {
        var words = Words(part, MostWordsOfKind);
        for (var i = 0; i < words.Count; i++)
        {
            var key = KeyOf(words[i]);
            if (SentenceWords.Contains(key) || Denials.Contains(key))
                return null;
            if (i > 0 && Kinds.Contains(key))
                return schema.FindStatus(key) is { } status ? new(status, TextSpan.FromBounds(words[0].Start, words[i].End)) : null;
        }
        return null;
    }

    /// <summary>
    /// The status that a wikilink at the start of <paramref name="span"/> shows. Its span reaches from the note's name to the words that
    /// are shown, so that another status takes the place of both.
    /// </summary>
    private StatusMention? InLink(TextSpan span)
    {
        var words = _text.Span(span);
        var open = words.IndexOf("[[");
        if (open < 0 || words[..open].ContainsAnyExcept(BeforeLink) || words[open..].IndexOf("]]") is not (> 0 and var length))
            return null;
        var inner = new TextSpan(span.Start + open + 2, length - 2);
        var link = _text.Slice(inner);
        var bar = link.IndexOf('|', StringComparison.Ordinal);
        var name = (bar < 0 ? link : link[..bar]).LastIndexOf('/') + 1;
        return schema.FindStatus(bar < 0 ? link[name..] : link[(bar + 1)..]) is { } status
            ? new(status, TextSpan.FromBounds(inner.Start + name, inner.End))
            : null;
    }

    /// <summary>
    /// The last part of a nested tag at the start of <paramref name="span"/> (<c>#status/applied</c>), or null. Without the <c>#</c> it is
    /// one where its first part names the status.
    /// </summary>
    private TextSpan? Tag(TextSpan span)
    {
        TextSpan? tag = null;
        foreach (var word in _text.Words(span, c => char.IsWhiteSpace(c) || c is ',' or ';' or '|'))
        {
            var path = _text.Trimmed(word, c => !char.IsLetterOrDigit(c) && c is not ('#' or '/') && c < 0x80);
            if (path.IsEmpty)
                continue;
            var words = _text.Span(path);
            var slash = words.LastIndexOf('/');
            var isTag = words[0] == '#';
            if (!isTag && (tag is not null || slash < 0 || !NamesStatus(words[..words.IndexOf('/')])))
                break;
            var last = TextSpan.FromBounds(path.Start + (slash < 0 ? 1 : slash + 1), path.End);
            // Of several tags the one that is a status is meant.
            tag = tag is null || schema.FindStatus(_text.Slice(last)) is not null ? last : tag;
            if (schema.FindStatus(_text.Slice(last)) is not null)
                break;
        }
        return tag;
    }

    private bool NamesStatus(ReadOnlySpan<char> name) => schema.FindSection(new(name.ToString())) is { Fact: Fact.Status };

    /// <summary>
    /// What becomes of <paramref name="first"/> by what stands behind it: itself, the status that the remark tells, or null where it is
    /// taken back and nothing else is told. Behind a separator stands another value, unless it <paramref name="isRemark"/>.
    /// </summary>
    private StatusMention? Turned(StatusMention first, TextSpan rest, bool isRemark = false)
    {
        var clause = ClauseOf(rest);
        var words = Words(clause);
        if (words.Count == 0 || outline.IsStruck(words[0].Start) || outline.IsUnread(words[0].Start))
            return first;
        var keys = words.Select(KeyOf).ToArray();
        var (from, isSequel) = Skip(keys);
        var isSeparate = !isRemark && NextValue(first.Span.End, rest.End) is { } next && next <= words[0].Start;
        if (from == keys.Length || (isSeparate && from == 0))
            return first;
        // `Offer - declined` is what `Offer declined` is.
        if (schema.FindStatus(string.Join(' ', keys.Prepend(KeyOf(first.Span)))) is { } joined && joined != first.Definition)
            return new(joined, Reaching(first, words[^1].End));

        var remark = string.Join(' ', keys[from..]);
        if (first.Definition.Stage == Stage.Active && Undoings.Contains(remark))
            return null;
        // A word that leads over may be part of what is said: `noch keine Antwort` is another status than `keine Antwort`.
        StatusMention? named = null;
        var at = -1;
        while (named is null && at < from)
            named = ReadWords(TextSpan.FromBounds(words[++at].Start, clause.End), isWhole: false);
        // What has not happened so far has not ended anything either: `noch nicht eingeladen`.
        if (named is { Definition.Stage: Stage.Closed } && keys[..at].Any(SoFar.Contains) && Denials.Contains(keys[at]))
            return first;
        if (named is null)
            return Undoings.Contains(remark) || (Undoings.Contains(keys[^1]) && !Denials.Contains(keys[^1])) ? null : first;
        var isClauseWhole = named.Span.End == words[^1].End;
        var isAlone = isClauseWhole || IsSaidAlone(TextSpan.FromBounds(named.Span.End, clause.End));
        if (named.Definition == first.Definition || !isAlone)
            return first;
        var turned = new StatusMention(named.Definition, Reaching(first, named.Span.End));
        if (isSequel)
            return turned;
        return named.Definition.Stage == Stage.Closed ? Closed(first, turned)
            : isClauseWhole && IsLater(named.Definition, first.Definition) ? turned
            : first;
    }

    /// <summary>What holds where <paramref name="turned"/>, an end, is told in the remark behind <paramref name="first"/>.</summary>
    private StatusMention? Closed(StatusMention first, StatusMention turned)
    {
        // Who writes the value itself means it: `Rejected (position filled)`. A refusal is one too, whatever its reason.
        if (first.Definition is { Stage: Stage.Closed, IsTerminal: true })
            return IsValue(first) || Refusals.Contains(KeyOf(first.Span)) ? first : turned;
        var next = first.Definition.Next;
        return next.IsEmpty || next.Contains(turned.Definition.Value) ? turned : null;
    }

    private bool IsLater(StatusDefinition status, StatusDefinition than) =>
        than.Stage != Stage.Closed && schema.Statuses.IndexOf(status) > schema.Statuses.IndexOf(than);

    /// <summary>From the first word of <paramref name="first"/> to <paramref name="end"/>, a bracket that closes there included.</summary>
    private TextSpan Reaching(StatusMention first, int end)
    {
        var between = _text.Span(TextSpan.FromBounds(first.Span.End, end));
        var close = between.LastIndexOfAny('(', '[', '（') is >= 0 and var open
            ? between[open] switch
            {
                '(' => ')',
                '[' => ']',
                _ => '）',
            }
            : '\0';
        if (close != '\0' && end < _text.Length && _text.Content[end] == close)
            end++;
        return TextSpan.FromBounds(first.Span.Start, end);
    }

    /// <summary>The words that <paramref name="rest"/> begins with, up to a sign that ends them: a bracket, a comma, a full stop.</summary>
    private TextSpan ClauseOf(TextSpan rest)
    {
        var start = rest.Start;
        while (start < rest.End && !char.IsLetterOrDigit(_text.Content[start]))
            start++;
        var end = start;
        while (
            end < rest.End
            && !IsSeparator(end)
            && (end == start || !BeginsRemark(end))
            && _text.Content[end] is not (')' or ']' or '）' or '!' or '?')
        )
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>How many of <paramref name="words"/> only lead over to the rest, and whether they say that it came last.</summary>
    private static (int Count, bool IsSequel) Skip(string[] words)
    {
        var (count, isSequel) = (0, false);
        while (count < words.Length)
        {
            var two = count + 1 < words.Length ? $"{words[count]} {words[count + 1]}" : "";
            if (Sequels.Contains(two))
                (count, isSequel) = (count + 2, true);
            else if (Sequels.Contains(words[count]))
                (count, isSequel) = (count + 1, true);
            else if (Fillers.Contains(words[count]))
                count++;
            else
                break;
        }
        return (count, isSequel);
    }

    /// <summary>Whether <paramref name="span"/> says of a status that it is none: <c>No interview</c>.</summary>
    private bool IsDenial(TextSpan span)
    {
        var words = Words(span);
        for (var i = 0; i < Math.Min(words.Count - 1, WordsDenied); i++)
            if (Denials.Contains(KeyOf(words[i])))
                return words
                    .Skip(i + 1)
                    .Take(WordsDenied)
                    .Any(word => ReadWords(TextSpan.FromBounds(word.Start, span.End), isWhole: false) is not null);
        return false;
    }

    /// <summary>Whether the status goes by a phrase that people use, and by no name of the schema.</summary>
    private bool IsPhrase(StatusMention mention) => !schema.StatusNames.IsDeclared(_text.Slice(mention.Span));

    private bool IsValue(StatusMention mention) => Names.JoinedKey(_text.Span(mention.Span)) == Names.JoinedKey(mention.Definition.Value);

    /// <summary>Whether <paramref name="mention"/> is one word for an end, and not the value, that may begin any sentence.</summary>
    private bool IsVague(StatusMention mention) =>
        mention.Definition is { Stage: Stage.Closed, IsTerminal: true } && !IsValue(mention) && !KeyOf(mention.Span).Contains(' ');

    /// <summary>
    /// Whether <paramref name="mention"/> may begin a sentence about something else: `Sent a thank-you note`, `Turned down the first slot`.
    /// Too much hangs on the statuses that end an application to take any sentence for one. Whoever writes nothing but capitals means the
    /// status.
    /// </summary>
    private bool IsOrdinary(StatusMention mention) =>
        _text.Slice(mention.Span).Any(char.IsLower)
        && (
            schema.IsEnd(mention.Definition)
            || (KeyOf(mention.Span) is var key && !key.Contains(' ') && key != Names.Key(mention.Definition.Value))
        );

    /// <summary>
    /// Whether nothing follows in <paramref name="rest"/>, or a sign, a number or a word that tells how, when or what of.
    /// </summary>
    private bool IsSaidAlone(TextSpan rest) => WordIn(rest) is var word && (word.IsEmpty || Circumstances.Contains(Names.Key(word)));

    /// <summary>Whether no word follows in <paramref name="rest"/>.</summary>
    private bool EndsPhrase(TextSpan rest) => WordIn(rest).IsEmpty;

    /// <summary>The word with which <paramref name="rest"/> begins; empty where a sign or a number comes first.</summary>
    private ReadOnlySpan<char> WordIn(TextSpan rest)
    {
        var words = _text.Span(rest).TrimStart();
        var length = 0;
        while (length < words.Length && char.IsLetter(words[length]))
            length++;
        return words[..length];
    }

    /// <summary>Whether one value ends at <paramref name="i"/>; behind a hyphen, and in a number, the word goes on: `Zu-/Absage`.</summary>
    private bool IsSeparator(int i) =>
        _text.Content[i] is ',' or ';' or '|' or '、' or '，' or '；' or '／' or '｜'
        || (_text.Content[i] == '/' && !(i > 0 && (_text.Content[i - 1] == '-' || IsBetweenDigits(i))));

    /// <summary>Whether the sign at <paramref name="i"/> stands in a number: <c>Stage 2/4</c>.</summary>
    private bool IsBetweenDigits(int i) =>
        char.IsAsciiDigit(_text.Content[i - 1]) && i + 1 < _text.Length && char.IsAsciiDigit(_text.Content[i + 1]);

    /// <summary>Whether a remark begins at <paramref name="i"/>: a parenthesis, a colon, a full stop or a dash between words.</summary>
    private bool BeginsRemark(int i)
    {
        var content = _text.Content;
        return content[i] is '(' or '（' or ':' or '：' or '–' or '—' or '。'
            // A full stop in an ordinal number ends nothing: `2.ª ronda`.
            || (content[i] == '.' && (i + 1 == content.Length || content[i + 1] is not ('ª' or 'º')))
            || (content[i] == '-' && i > 0 && content[i - 1] == ' ' && i + 1 < content.Length && content[i + 1] == ' ');
    }

    private StatusMention? ReadWords(TextSpan span, bool isWhole)
    {
        var most = schema.StatusNames.MostWords;
        var words = Words(span, most + 1);
        if (isWhole && words.Count > most)
            return null;
        var keys = words.Select(KeyOf).ToArray();
        for (var count = Math.Min(words.Count, most); count > 0; count--)
        {
            // In `Interview 3 June` the number is the day's.
            if (count > 1 && count < words.Count && keys[count - 1].All(char.IsAsciiDigit) && MonthNames.NumberOf(keys[count]) is not null)
                continue;
            if (schema.FindStatus(string.Join(' ', keys[..count])) is { } status)
                return new(status, TextSpan.FromBounds(words[0].Start, words[count - 1].End));
            if (isWhole)
                break;
        }
        return null;
    }

    private string KeyOf(TextSpan span) => Names.Key(_text.Span(span));

    /// <summary>The words between spaces, each without the emphasis marks and emoji around it; signs alone are no words.</summary>
    private List<TextSpan> Words(TextSpan span, int most = int.MaxValue)
    {
        var words = new List<TextSpan>();
        foreach (var word in _text.Words(span))
        {
            if (words.Count == most)
                break;
            if (_text.Trimmed(word, c => !char.IsLetterOrDigit(c)) is { IsEmpty: false } letters)
                words.Add(letters);
        }
        return words;
    }
}
