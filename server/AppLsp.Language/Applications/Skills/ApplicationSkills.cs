using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications.Skills;

/// <summary>A skill where the posting names it.</summary>
/// <param name="Name">The name that is used.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SkillMention(SkillName Name, TextSpan Span)
{
    /// <summary>The skill.</summary>
    public SkillDefinition Skill => Name.Skill;

    /// <summary>What the posting calls the skill for short, in brackets behind a name of it; null where it does not.</summary>
    public string? Abbreviation { get; init; }
}

/// <summary>Something that the posting asks for.</summary>
/// <param name="AnyOf">The skills of which one is enough: <c>Keras or PyTorch</c>; mostly there is just one. Never empty.</param>
public sealed record SkillRequirement(IReadOnlyList<SkillMention> AnyOf)
{
    /// <summary>The skills as a person names the choice: <c>Keras or PyTorch</c>.</summary>
    public string Names => string.Join(" or ", AnyOf.Select(mention => mention.Name.Written).Distinct());
}

/// <summary>What was read of a document's skills, for the next text of it; it holds on to no more than it was read from.</summary>
/// <param name="Posting">What was read of the posting; null where nothing was.</param>
/// <param name="Own">What was read of the person's own text; null where nothing was.</param>
internal readonly record struct SkillReadings(PostingReading? Posting, OwnSkills? Own);

/// <summary>
/// The skills of the schema's dictionary that an application speaks of: what the posting asks for, and what the person's own text names.
/// </summary>
public sealed class ApplicationSkills
{
    private readonly Application _application;
    private readonly Lazy<OwnSkills> _own;

    private ApplicationSkills(Application application, SkillReadings earlier)
    {
        _application = application;
        var posting = application
            .Sections.Where(section => section.Entry.Fact == Fact.Posting && section.Enclosing(Fact.Posting) == section)
            .ToList();
        Posting = PostingReading.Of(application, LinesBelow(posting), earlier.Posting);
        _own = new(() => OwnSkills.Of(application.Schema.Skills, application.Text, [.. OwnLines()], earlier.Own));
    }

    /// <summary>The lines of the posting, without its heading or label.</summary>
    public IReadOnlyList<TextSpan> PostingLines => Posting.Lines;

    /// <summary>Each place where the posting names a skill, in the order of the text.</summary>
    public IReadOnlyList<SkillMention> Named => Posting.Named;

    /// <summary>What the posting asks for, in the order of the text, each thing once.</summary>
    public IReadOnlyList<SkillRequirement> Requirements => Posting.Requirements;

    /// <summary>Those of the requirements of which the person's own text names nothing.</summary>
    public IEnumerable<SkillRequirement> Missing => Requirements.Where(requirement => !IsCovered(requirement));

    /// <summary>Whether the person's own text, anywhere outside the posting, names one of the skills.</summary>
    public bool IsCovered(SkillRequirement requirement) =>
        requirement.AnyOf.Any(mention =>
            _own.Value.All.Contains(mention.Skill) || (mention.Abbreviation is { } word && OwnLines().Any(line => IsWritten(word, line)))
        );

    private bool IsWritten(string word, TextSpan line) => Phrases.In(_application.Text, line, word, StringComparison.Ordinal).Any();

    /// <summary>What was read of the posting.</summary>
    private PostingReading Posting { get; }

    /// <summary>What was read so far, for a later text of the document.</summary>
    internal SkillReadings Readings => new(Posting, _own.IsValueCreated ? _own.Value : null);

    /// <summary>Reads the skills of <paramref name="application"/>.</summary>
    /// <param name="application">The application.</param>
    /// <param name="earlier">What was read in an earlier text of the document.</param>
    internal static ApplicationSkills Of(Application application, SkillReadings earlier) => new(application, earlier);

    /// <summary>
    /// The skills that <paramref name="spans"/>, each of which lies on one line, name. What is the person's own counts in any letter
    /// case and without a look at the words around it: to see too much of it is no harm.
    /// </summary>
    public HashSet<SkillDefinition> In(params IEnumerable<TextSpan> spans)
    {
        var found = new HashSet<SkillDefinition>();
        var words = new TokenizedLine();
        foreach (var span in spans)
            found.UnionWith(OwnSkills.Read(_application.Schema.Skills, words, _application.Text.Span(span)));
        return found;
    }

    /// <summary>The skill whose name stands at <paramref name="offset"/> in <paramref name="span"/>, with its place; or null.</summary>
    public SkillMention? At(TextSpan span, int offset) => MentionsIn(span).FirstOrDefault(mention => mention.Span.Touches(offset));

    /// <summary>
    /// Where <paramref name="span"/>, which lies on one line of the person's own text, names skills, in the order of the text.
    /// </summary>
    public IEnumerable<SkillMention> MentionsIn(TextSpan span)
    {
        var words = new TokenizedLine();
        words.Read(_application.Text.Span(span), span.Start);
        for (var i = 0; i < words.Count; i++)
            if (_application.Schema.Skills.At(words, i) is var (name, count))
                yield return new(name, words.Span(i, count));
    }

    /// <summary>
    /// The first place in each line of the posting that has <paramref name="phrase"/>, or another name of the skill that it is, as whole
    /// words.
    /// </summary>
    public IEnumerable<TextSpan> PlacesOf(string phrase)
    {
        var row = new TokenizedLine();
        var names = (_application.Schema.Skills.Find(phrase)?.AllNames ?? [])
            .Append(phrase)
            .Select(Read)
            .Where(name => name.Count > 0)
            .Distinct()
            .ToList();
        foreach (var line in PostingLines)
        {
            row.Read(_application.Text.Span(line), line.Start);
            if (First(row, names) is { } place)
                yield return place;
        }

        (string Key, int Count) Read(string name)
        {
            row.Read(name);
            return row.Count == 0 ? ("", 0) : (row.Key(0, row.Count).ToString(), row.Count);
        }
    }

    private static TextSpan? First(TokenizedLine row, List<(string Key, int Count)> names)
    {
        for (var i = 0; i < row.Count; i++)
            foreach (var (key, count) in names)
                if (i + count <= row.Count && row.Key(i, count).SequenceEqual(key))
                    return row.Span(i, count);
        return null;
    }

    private List<TextSpan> LinesBelow(List<Section> sections)
    {
        var (text, lines) = (_application.Text, new List<TextSpan>());
        foreach (var section in sections)
        {
            for (var line = text.LineAt(section.NameSpan.End); line < text.LineCount && text.LineStart(line) < section.End; line++)
            {
                var span = text.LineSpan(line);
                var start = Math.Clamp(section.NameSpan.End, span.Start, span.End);
                if (start < span.End && !_application.IsNobodys(start))
                    lines.Add(TextSpan.FromBounds(start, span.End));
            }
        }
        return lines;
    }

    private IEnumerable<TextSpan> OwnLines()
    {
        var (text, next) = (_application.Text, 0);
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.LineSpan(line);
            while (next < PostingLines.Count && PostingLines[next].Start < span.Start)
                next++;
            var isPosting = next < PostingLines.Count && span.Contains(PostingLines[next]);
            if (!span.IsEmpty && !isPosting)
                yield return span;
        }
    }
}
