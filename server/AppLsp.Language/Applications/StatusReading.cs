using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

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
    /// <summary>Whether the slot holds one status and no other.</summary>
    public bool IsOne => Definition is not null && Mentions.All(mention => mention.Definition == Definition);

    /// <summary>The status, where one can be told: of several, the first.</summary>
    public StatusDefinition? Definition => Mentions.Count > 0 ? Mentions[0].Definition : null;

    /// <summary>Where the status stands, or null.</summary>
    public TextSpan? Span => Mentions.Count > 0 ? Mentions[0].Span : null;

    /// <summary>Reads the status slot of <paramref name="application"/>.</summary>
    internal static StatusReading Of(Application application)
    {
        var sections = application.Sections.Where(section => section.Entry.Fact == Fact.Status).ToList();
        // A container may hold its value itself; a child that is made for the value goes first.
        var slot = sections.Find(section => section.Entry.Shape == Shape.Status && section.Lines.Count > 0)
            ?? sections.Find(section => section.Lines.Count > 0)
            ?? sections.Find(section => section.Entry.Shape == Shape.Status)
            ?? sections.FirstOrDefault();
        if (slot is null || slot.Lines.Count == 0) return new(slot, [], null);

        // A list of stages with the ones that are behind ticked: the last ticked one is where it stands.
        var ticked = slot.Items.LastOrDefault(item => item.IsTicked == true)?.FirstLine;
        if (slot.Items.Any(item => item.IsTicked is not null))
            return new(slot, ticked is null ? [] : [.. In(application, ticked).Take(1)], null);

        var mentions = new List<StatusMention>();
        foreach (var line in slot.Lines) mentions.AddRange(In(application, line, isFirstLine: line == slot.Lines[0]));
        // Below a value there may be remarks; what stands in the value's place and is none is unknown.
        var first = slot.Lines[0];
        var isUnknown = mentions.Count == 0 && !application.Schema.SaysAbsent(first.Text);
        return new(slot, mentions, isUnknown ? first : null);
    }

    /// <summary>
    /// The statuses that a line names as values: `APPLIED / PENDING` names two. The slot's first words may be followed by a
    /// remark (`Rejected after the phone screen`); elsewhere only words that are a status and nothing else count, because
    /// a remark may begin like one (`waiting for Jane`).
    /// </summary>
    private static IEnumerable<StatusMention> In(Application application, TextLine line, bool isFirstLine = true)
    {
        var (text, schema) = (application.Text, application.Schema);
        var span = line.Label is { HasColon: true } label && schema.FindStatus(label.Name) is null ? label.ValueSpan : line.Span;
        var start = span.Start;
        while (start < span.End)
        {
            var end = start;
            while (end < span.End && !IsSeparator(text.Content[end])) end++;
            var value = TextSpan.FromBounds(start, end);
            var remark = RemarkIn(text.Content, value);
            var mention = ReadValue(text, value with { Length = remark - start }, schema, isWhole: !isFirstLine || start > span.Start);
            if (mention is not null) yield return mention;
            if (mention is null || remark < end) yield break;
            start = end + 1;
        }
    }

    /// <summary>The status that the words of <paramref name="span"/> begin with, or null: of `Applied via their site`, the first word.</summary>
    internal static StatusMention? AtStart(SourceText text, TextSpan span, ApplicationSchema schema) =>
        ReadValue(text, TextSpan.FromBounds(span.Start, RemarkIn(text.Content, span)), schema, isWhole: false);

    private static bool IsSeparator(char c) => c is ',' or ';' or '/' or '|' or '→' or '>';

    /// <summary>Where a remark begins in <paramref name="span"/>: at a parenthesis, a colon, a full stop or a dash between words; else its end.</summary>
    private static int RemarkIn(string content, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (content[i] is '(' or ':' or '.' or '–' or '—') return i;
            if (content[i] == '-' && i > 0 && content[i - 1] == ' ' && i + 1 < content.Length && content[i + 1] == ' ') return i;
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
            if (isWhole) break;
        }
        return null;
    }

    /// <summary>The words between spaces, each without the emphasis marks and emoji around it; signs alone are no words.</summary>
    private static List<TextSpan> Words(SourceText text, TextSpan span)
    {
        var words = new List<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !char.IsWhiteSpace(text.Content[i])) continue;
            var (from, to) = (start, i);
            while (from < to && !char.IsLetterOrDigit(text.Content[from])) from++;
            while (to > from && !char.IsLetterOrDigit(text.Content[to - 1])) to--;
            if (to > from) words.Add(TextSpan.FromBounds(from, to));
            start = i + 1;
        }
        return words;
    }
}
