using System.Collections.Frozen;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A status that is named in the status slot.</summary>
/// <param name="Definition">The status.</param>
/// <param name="Span">Where it is named, without formatting.</param>
public sealed record StatusMention(StatusDefinition Definition, TextSpan Span);

/// <summary>What the status slot holds.</summary>
/// <param name="Slot">The section that holds the value, or should; null where the document has no status section.</param>
/// <param name="Mentions">The statuses that stand there as its value: one in a good document.</param>
/// <param name="Unknown">The line that stands there instead of a status, or null.</param>
public sealed record StatusReading(Section? Slot, IReadOnlyList<StatusMention> Mentions, TextLine? Unknown)
{
    /// <summary>
    /// Behind a word that may begin any sentence, these say that it is a status: <c>Rejected by email</c>, but <c>Rejected the first
    /// slot</c>.
    /// </summary>
    private static readonly FrozenSet<string> Circumstances = (
        "after again application as at automatically because before by due during following from in letter on online over "
        + "through today via with without yesterday"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Behind one of these a status is what it is not.</summary>
    private static readonly FrozenSet<string> Denials = "no not never".Split(' ').ToFrozenSet();

    /// <summary>Whether the slot holds one status and no other.</summary>
    public bool IsOne => Definition is not null && Mentions.All(mention => mention.Definition == Definition);

    /// <summary>The status, where one can be told: of several, the first.</summary>
    public StatusDefinition? Definition => Mentions.Count > 0 ? Mentions[0].Definition : null;

    /// <summary>Where the status stands, or null. Where a line says it twice (`APPLIED / SUBMITTED`), both.</summary>
    public TextSpan? Span { get; private init; } = Mentions.Count > 0 ? Mentions[0].Span : null;

    /// <summary>
    /// The words that stand instead of a status, without a label before them and without the signs around them; null where there are none.
    /// </summary>
    public TextSpan? UnknownSpan { get; private init; }

    /// <summary>Reads the status slot of <paramref name="application"/>.</summary>
    internal static StatusReading Of(Application application)
    {
        var sections = application.Sections.Where(section => section.Entry.Fact == Fact.Status).ToList();
        // A container may hold its value itself; a child that is made for the value goes first.
        var slot =
            sections.Find(section => section.Entry.Traits.IsStatus && section.Lines.Count > 0)
            ?? sections.Find(section => section.Lines.Count > 0)
            ?? sections.Find(section => section.Entry.Traits.IsStatus)
            ?? sections.FirstOrDefault();
        if (slot is null || slot.Lines.Count == 0 || application.IsFilledByProgram(slot))
            return new(slot, [], null);

        // A list of stages with the ones that are behind ticked: the last ticked one is where it stands.
        var ticked = slot.Items.LastOrDefault(item => item.IsTicked == true)?.FirstLine;
        if (slot.Items.Any(item => item.IsTicked is not null))
            return new(slot, ticked is null ? [] : [.. In(application, ticked).Take(1)], null);

        var lines = slot.Lines.Where(line => application.Outline.SkipStruck(line.Span) < line.Span.End).ToList();
        if (lines.Count == 0)
            return new(slot, [], null);
        var first = lines[0];
        var mentions = new List<StatusMention>();
        foreach (var line in lines)
            if (line == first || !IsOwnLabel(line, application.Schema))
                mentions.AddRange(In(application, line, isFirstLine: line == first));
        // Below a value there may be remarks; what stands in the value's place and is none is unknown.
        var isUnknown = mentions.Count == 0 && !application.Schema.SaysAbsent(first.Text);
        return new(slot, mentions, isUnknown ? first : null)
        {
            Span = SpanOf(application.Text, mentions),
            UnknownSpan = isUnknown ? WordsOf(application.Text, first) : null,
        };
    }

    private static TextSpan WordsOf(SourceText text, TextLine line)
    {
        var span = line.Label is { HasColon: true, Value.Length: > 0 } label ? label.ValueSpan : line.Span;
        return text.Trimmed(span, c => !char.IsLetterOrDigit(c)) is { IsEmpty: false } words ? words : span;
    }

    private static TextSpan? SpanOf(SourceText text, List<StatusMention> mentions)
    {
        if (mentions.Count == 0)
            return null;
        var (definition, end) = (mentions[0].Definition, text.LineEnd(text.LineAt(mentions[0].Span.Start)));
        var last = mentions.TakeWhile(mention => mention.Definition == definition && mention.Span.End <= end).Last();
        return TextSpan.FromBounds(mentions[0].Span.Start, last.Span.End);
    }

    /// <summary>Whether a line has a label that is no status: below the value it tells something else (`Outcome: waiting`).</summary>
    private static bool IsOwnLabel(TextLine line, ApplicationSchema schema) =>
        line.Label is { HasColon: true } label && schema.FindStatus(label.Name) is null;

    /// <summary>
    /// The statuses that a line names as values: `APPLIED / PENDING` names two. The slot's first words may be followed by a
    /// remark (`Rejected after the phone screen`); elsewhere only words that are a status and nothing else count, because
    /// a remark may begin like one (`waiting for Jane`).
    /// </summary>
    private static IEnumerable<StatusMention> In(Application application, TextLine line, bool isFirstLine = true)
    {
        var (text, schema) = (application.Text, application.Schema);
        var span = IsOwnLabel(line, schema) ? line.Label!.ValueSpan : line.Span;
        var begin = application.Outline.SkipStruck(span);
        for (var start = begin; start < span.End; start = application.Outline.SkipStruck(TextSpan.FromBounds(start, span.End)))
        {
            var end = start;
            while (end < span.End && !IsSeparator(text.Content[end]))
                end++;
            var value = TextSpan.FromBounds(start, end);
            var remark = RemarkIn(text.Content, value);
            var mention = ReadValue(text, value with { Length = remark - start }, schema, isWhole: !isFirstLine || start > begin);
            if (mention is null || application.Outline.IsUnread(mention.Span.Start))
                yield break;
            yield return mention;
            if (remark < end)
                yield break;
            start = Math.Min(end + 1, span.End);
        }
    }

    /// <summary>The status that a line of the history begins with, or null: of `Applied via their site`, the first word.</summary>
    internal static StatusMention? AtStart(SourceText text, TextSpan span, ApplicationSchema schema) =>
        ReadValue(text, TextSpan.FromBounds(span.Start, RemarkIn(text.Content, span)), schema, isWhole: false) is { } mention
        && (
            !IsOrdinary(text.Slice(mention.Span), mention.Definition, schema)
            || IsSaidAlone(text, TextSpan.FromBounds(mention.Span.End, span.End))
        )
            ? mention
            : null;

    /// <summary>
    /// The statuses that <paramref name="span"/> names behind its first word: of `Another round of interviews`, none; of
    /// `Long phone screen`, one.
    /// </summary>
    internal static IEnumerable<StatusDefinition> Within(SourceText text, TextSpan span, ApplicationSchema schema)
    {
        var words = Words(text, span);
        for (var i = 1; i < words.Count && !Denials.Contains(Names.Key(text.Span(words[i - 1]))); i++)
            if (ReadValue(text, TextSpan.FromBounds(words[i].Start, span.End), schema, isWhole: false) is { } mention)
                yield return mention.Definition;
    }

    /// <summary>
    /// Whether <paramref name="name"/> may begin a sentence about something else: `Sent a thank-you note`, `Turned down the first slot`.
    /// Too much hangs on the statuses that end an application to take any sentence for one. Whoever writes nothing but capitals means the
    /// status.
    /// </summary>
    private static bool IsOrdinary(string name, StatusDefinition status, ApplicationSchema schema) =>
        name.Any(char.IsLower)
        && (schema.IsEnd(status) || (Names.Key(name) is var key && !key.Contains(' ') && key != Names.Key(status.Value)));

    /// <summary>
    /// Whether nothing follows in <paramref name="rest"/>, or a sign, a number or a word that tells how, when or what of.
    /// </summary>
    private static bool IsSaidAlone(SourceText text, TextSpan rest)
    {
        var words = text.Span(rest).TrimStart();
        var length = 0;
        while (length < words.Length && char.IsLetter(words[length]))
            length++;
        return length == 0 || Circumstances.Contains(words[..length].ToString().ToLowerInvariant());
    }

    private static bool IsSeparator(char c) => c is ',' or ';' or '/' or '|' or '→' or '>';

    /// <summary>
    /// Where a remark begins in <paramref name="span"/>: at a parenthesis, a colon, a full stop or a dash between words; else its end.
    /// </summary>
    private static int RemarkIn(string content, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (content[i] is '(' or '（' or ':' or '：' or '.' or '–' or '—')
                return i;
            if (content[i] == '-' && i > 0 && content[i - 1] == ' ' && i + 1 < content.Length && content[i + 1] == ' ')
                return i;
        }
        return span.End;
    }

    private static StatusMention? ReadValue(SourceText text, TextSpan span, ApplicationSchema schema, bool isWhole)
    {
        var words = Words(text, span);
        var keys = words.Select(word => Names.Key(text.Span(word))).ToArray();
        for (var count = words.Count; count > 0; count--)
        {
            if (schema.FindStatus(string.Join(' ', keys[..count])) is { } status)
                return new(status, TextSpan.FromBounds(words[0].Start, words[count - 1].End));
            if (isWhole)
                break;
        }
        return null;
    }

    /// <summary>The words between spaces, each without the emphasis marks and emoji around it; signs alone are no words.</summary>
    private static List<TextSpan> Words(SourceText text, TextSpan span) =>
        [.. text.Words(span).Select(word => text.Trimmed(word, c => !char.IsLetterOrDigit(c))).Where(word => !word.IsEmpty)];
}
