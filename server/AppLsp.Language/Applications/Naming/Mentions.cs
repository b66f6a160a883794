using System.Buffers;
using System.Globalization;
using System.Text;
using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications.Naming;

/// <summary>A place where an application names a <see cref="Subject"/>.</summary>
/// <param name="Span">The name, on one line, without a possessive ending.</param>
/// <param name="IsDefinition">
/// Whether it is where the name comes from: the value of the company, the label of a résumé point, the entry among the key skills; of a
/// skill that the person does not list, the first line of the posting that asks for it.
/// </param>
/// <param name="IsQuoted">Whether the words are the employer's: those of the posting, and of the job's title.</param>
public sealed record Mention(TextSpan Span, bool IsDefinition, bool IsQuoted);

/// <summary>
/// Finds what an application names, and all places that name it, the posting's lines included. The names of sections and labels, code,
/// comments and addresses name nothing.
/// </summary>
public sealed class Mentions
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n<>()[]\"|");
    private static readonly SearchValues<char> PartingSigns = SearchValues.Create(",.;:!?()[]<>|*_`\"");

    private readonly Application _application;
    private readonly SourceText _text;
    private readonly IReadOnlyList<Subject> _named;
    private readonly bool[] _isSilent; // of each code unit, whether what stands there names nothing
    private readonly List<TextSpan> _keySkills;
    private readonly List<TextSpan> _posting;
    private readonly List<TextSpan> _titles;
    private readonly Lazy<HashSet<TextSpan>> _meant;
    private readonly Dictionary<Subject, IReadOnlyList<TextSpan>> _sources = [];
    private readonly Dictionary<Subject, IReadOnlyList<Mention>> _mentions = [];

    private Mentions(Application application)
    {
        _application = application;
        _text = application.Text;
        _named = Subject.Named(application);
        _isSilent = Silent(application);
        _keySkills = [.. application.Lines(Fact.Skills).Select(line => line.Span)];
        // Not the lines that the skills are read from: most names need no skills, and of all that is read these take longest.
        _posting =
        [
            .. application
                .Sections.Where(section => section.Entry.Fact == Fact.Posting)
                .Select(section => TextSpan.FromBounds(section.NameSpan.End, Math.Max(section.NameSpan.End, section.End))),
        ];
        _titles = [.. application.Lines(Fact.Position).Select(line => line.Span)];
        _meant = new(ReadMeant);
    }

    /// <summary>What <paramref name="application"/> names.</summary>
    public static Mentions In(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new(application);
    }

    /// <summary>What is named at <paramref name="offset"/> (0 to the text's length), with the place; null where nothing is.</summary>
    public (Subject Subject, Mention Mention)? At(int offset)
    {
        var line = _text.LineSpan(_text.LineAt(offset));
        // Company and employers before skills: a posting of Figma means Figma. Of two names, the longer one.
        var subjects = _named.OrderByDescending(subject => subject.Name!.Key.Length).Concat(SkillsOn(line).Distinct());
        (Subject Subject, TextSpan Span)? touching = null;
        foreach (var subject in subjects)
        {
            foreach (var span in Places(subject, line))
            {
                // Of two names that meet at the cursor, the one that begins there.
                if (span.Contains(offset))
                    return (subject, Of(subject).First(mention => mention.Span == span));
                if (span.Touches(offset))
                    touching ??= (subject, span);
            }
        }
        return touching is var (found, place) ? (found, Of(found).First(mention => mention.Span == place)) : null;
    }

    /// <summary>All places that name <paramref name="subject"/>, in the order of the text.</summary>
    public IReadOnlyList<Mention> Of(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _mentions.TryGetValue(subject, out var known) ? known : _mentions[subject] = Read(subject);
    }

    private List<Mention> Read(Subject subject)
    {
        var places = Enumerable.Range(0, _text.LineCount).SelectMany(line => Places(subject, _text.LineSpan(line))).ToList();
        var definitions = Definitions(subject, places);
        var mentions = places.ConvertAll(place => new Mention(
            place,
            definitions.Contains(place),
            IsInPosting(place) || _titles.Exists(title => title.Contains(place))
        ));
        if (subject.Kind == SubjectKind.Skill && definitions.Count == 0 && places.FindIndex(IsInPosting) is >= 0 and var asked)
            mentions[asked] = mentions[asked] with { IsDefinition = true };
        return mentions;
    }

    /// <summary>
    /// Whether what begins at <paramref name="offset"/>, which lies in the text, may name something: it is no label, code, comment or
    /// address.
    /// </summary>
    internal bool MayName(int offset) => !_isSilent[offset];

    /// <summary>
    /// The company or employer of this application that has the name of <paramref name="subject"/>, which another application names; or
    /// null.
    /// </summary>
    public Subject? Same(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Name is { } name ? _named.FirstOrDefault(own => own.Name!.Key == name.Key) : null;
    }

    /// <summary>Which of the text's words name nothing.</summary>
    private static bool[] Silent(Application application)
    {
        var content = application.Text.Content;
        var silent = new bool[content.Length];
        foreach (var section in application.Sections)
            Silence(section.NameSpan);
        if (application.Title is { } title)
            Silence(title.NameSpan);
        foreach (var key in application.Outline.FrontMatter)
            Silence(key.NameSpan);
        foreach (var block in application.Outline.AllBlocks)
            if (block is OpaqueNode { Kind: OpaqueKind.Other })
                Silence(block.Span);
        foreach (var inline in application.Outline.Inlines)
            if (inline.IsUnread)
                Silence(inline.Span);
            else if (inline.Kind == InlineKind.Link && inline.UrlSpan != inline.Span)
                Silence(inline.UrlSpan);

        for (var start = 0; start < content.Length; start++)
        {
            var length = content.AsSpan(start).IndexOfAny(AddressEnds) is >= 0 and var found ? found : content.Length - start;
            var run = content.AsSpan(start, length);
            if (
                run.Contains('@')
                || run.Contains("://", StringComparison.Ordinal)
                || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            )
                Silence(new(start, length));
            start += length;
        }
        return silent;

        void Silence(TextSpan span) => silent.AsSpan(span.Start, span.Length).Fill(true);
    }

    /// <summary>Where a line names the subject.</summary>
    private IEnumerable<TextSpan> Places(Subject subject, TextSpan line)
    {
        if (line.IsEmpty)
            return [];
        var places = subject.Name is null ? SkillPlaces(subject, line) : NamePlaces(subject, line);
        return Apart(places.Where(place => !place.IsEmpty && !_isSilent[place.Start]).OrderBy(place => place.Start));
    }

    /// <summary>Those of the places that do not begin in one before: of `New New New`, `New New` is named once.</summary>
    private static IEnumerable<TextSpan> Apart(IEnumerable<TextSpan> places)
    {
        var end = 0;
        foreach (var place in places)
        {
            if (place.Start < end)
                continue;
            end = place.End;
            yield return place;
        }
    }

    private HashSet<TextSpan> NamePlaces(Subject subject, TextSpan line)
    {
        // Where the name comes from it may be written with marks and signs between its words.
        var sources = SourcesOf(subject).Where(line.Contains).ToList();
        var places = In(line, subject.Name!)
            .Where(place => sources.Exists(source => source.Contains(place)) || IsMeant(place, subject))
            .ToHashSet();
        if (places.Count > 0 && !subject.IsShared)
        {
            // `Penn Interactive` is another employer than `Penn`.
            foreach (var longer in _named)
                if (
                    !longer.IsShared
                    && longer.Name!.Words.Count > subject.Name!.Words.Count
                    && longer.Name.Key.Contains(subject.Name.Key, StringComparison.Ordinal)
                )
                    foreach (var other in In(line, longer.Name))
                        places.RemoveWhere(other.Contains);
        }
        foreach (var source in sources)
            if (!source.IsEmpty && !places.Any(source.Contains))
                places.Add(source);
        return places;
    }

    private IEnumerable<TextSpan> In(TextSpan line, CompanyName name)
    {
        // Nearly all lines name nobody, and in plain letters that is told without taking them apart.
        if (Ascii.IsValid(_text.Span(line)) && !name.MayBeIn(_text.Span(line)))
            return [];
        return name.In(_text.Slice(line))
            .Select(place => Bare(new(line.Start + place.Start, place.Length)))
            .Where(place => IsInOnePiece(place, name));
    }

    /// <summary>The place without the emoji around its words: those name nothing.</summary>
    private TextSpan Bare(TextSpan place)
    {
        var (start, end, offset) = (-1, 0, 0);
        foreach (var rune in _text.Span(place).EnumerateRunes())
        {
            var next = offset + rune.Utf16SequenceLength;
            if (!IsSign(rune))
                (start, end) = (start < 0 ? offset : start, next);
            offset = next;
        }
        return start < 0 ? new(place.End, 0) : new(place.Start + start, end - start);

        // Half a surrogate pair reads as U+FFFD, which is such a symbol.
        static bool IsSign(Rune rune) =>
            Rune.IsWhiteSpace(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format;
    }

    /// <summary>Where the subject's name comes from.</summary>
    private IReadOnlyList<TextSpan> SourcesOf(Subject subject)
    {
        if (_sources.TryGetValue(subject, out var known))
            return known;
        return _sources[subject] =
            subject.Kind == SubjectKind.Company
                ? _application.Find(Fact.Company)?.FirstLine is { } value
                    ? [value.Span]
                    : []
                : [.. _application.BackgroundLabels.Where(entry => IsOf(entry.Name, subject)).Select(entry => entry.Label.NameSpan)];
    }

    private static bool IsOf(CompanyName name, Subject employer) =>
        employer.IsShared ? name.Words.Take(employer.Name!.Words.Count).SequenceEqual(employer.Name.Words) : name.Key == employer.Name!.Key;

    /// <summary>Whether no sign parts the words that the name itself does not have.</summary>
    private bool IsInOnePiece(TextSpan place, CompanyName name)
    {
        var words = _text.Span(place);
        for (var at = words.IndexOfAny(PartingSigns); at >= 0; at = words.IndexOfAny(PartingSigns))
        {
            if (!name.Name.Contains(words[at], StringComparison.Ordinal))
                return false;
            words = words[(at + 1)..];
        }
        return true;
    }

    /// <summary>Whether the words are meant as a name: a label of a résumé point may be an ordinary word, `Focus: ...`.</summary>
    private bool IsMeant(TextSpan place, Subject subject)
    {
        var name = subject.Name!;
        if (subject.Kind == SubjectKind.Company || name.Words.Count > 1 || !IsOrdinary(name))
            return true;
        return char.IsUpper(_text.Content[place.Start]) && !OrdinaryWords.BeginsSentence(_text.Content, place.Start);
    }

    private static bool IsOrdinary(CompanyName name) =>
        OrdinaryWords.Contains(name.Key) || (CompanyName.IsLower(name.Written) && name.Written.Any(char.IsLower));

    private IEnumerable<TextSpan> SkillPlaces(Subject subject, TextSpan line)
    {
        var row = new TokenizedLine();
        row.Read(_text.Span(line), line.Start);
        for (var i = 0; i < row.Count; i++)
        {
            if (subject.Phrase is { } phrase)
            {
                for (var count = 1; i + count <= row.Count && row.Key(i, count).Length <= phrase.Length; count++)
                    if (row.Key(i, count).SequenceEqual(phrase))
                        yield return Bare(row.Span(i, count));
            }
            else if (_application.Schema.Skills.At(row, i) is var (name, words))
            {
                var span = row.Span(i, words);
                if (name.Skill == subject.Skill && (!name.IsCommon || _meant.Value.Contains(span)))
                    yield return Bare(span);
                i += words - 1;
            }
        }
    }

    /// <summary>The skills that may be named on a line: those of the dictionary first.</summary>
    private IEnumerable<Subject> SkillsOn(TextSpan line)
    {
        var row = new TokenizedLine();
        row.Read(_text.Span(line), line.Start);
        for (var i = 0; i < row.Count; i++)
            if (_application.Schema.Skills.At(row, i) is var (name, _))
                yield return Subject.Of(name.Skill);
        foreach (var part in _keySkills.SelectMany(item => SkillParts.In(_text, item)))
            if (Subject.OfPhrase(_text.Span(part)) is { } phrase)
                yield return phrase;
    }

    /// <summary>The places of names that are ordinary words too (`Go`), where the words around them say that a skill is meant.</summary>
    private HashSet<TextSpan> ReadMeant()
    {
        var skills = _application.Skills;
        var company = _named is [{ Kind: SubjectKind.Company } own, ..] ? own.Name!.Key : "";
        var others = Enumerable.Range(0, _text.LineCount).Select(_text.LineSpan).Where(line => !line.IsEmpty && !IsInPosting(line));
        return
        [
            .. skills
                .Named.Concat(PostingSkills.Read(_text, _application.Schema.Skills, company, others).Named)
                .Select(mention => mention.Span),
        ];
    }

    private HashSet<TextSpan> Definitions(Subject subject, List<TextSpan> places)
    {
        if (subject.Kind == SubjectKind.Skill)
            return [.. places.Where(place => _keySkills.Exists(item => item.Contains(place)))];
        return
        [
            .. SourcesOf(subject)
                .Select(source => places.FindIndex(source.Contains))
                .Where(index => index >= 0)
                .Select(index => places[index]),
        ];
    }

    private bool IsInPosting(TextSpan place) => _posting.Exists(posting => posting.Contains(place));
}
