using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// What the title that a person gave a document says of whose job it is about, where nothing else does: <c># Baker at Fennel Bakery</c>,
/// <c># Fennel Bakery - Baker</c>; or the job alone, where the employer is named below it.
/// </summary>
/// <remarks>
/// Titles say many things. One tells a job only where a word in it says what somebody is, and none what kind of page it is; and an employer
/// only where the address of the posting and a status stand below it.
/// </remarks>
internal static class TitledJob
{
    /// <summary>How many small words no name has, those that join others aside.</summary>
    private const int FewestWordsOfADescription = 4;
    private const int FewestLettersOfAWord = 4;

    /// <summary>How many parts there are in a title that is a line of facts.</summary>
    private const int FewestFacts = 3;

    private const string Dot = " · ";

    /// <summary>The sections of <paramref name="read"/> with those that its title tells; the same where it tells none.</summary>
    public static ApplicationStructure Added(ApplicationStructure read, Outline outline, ApplicationSchema schema)
    {
        if (
            read.OwnTitle is not { Title: { } title }
            || schema.Entry(Fact.Position) is not { } position
            || schema.Entry(Fact.Company) is not { } company
            || (Has(read, Fact.Position) && !IsDescribed(read))
            || outline.Text.Slice(title.Span) != title.Text
        )
            return read;
        var (employer, job) =
            IsDescribed(read)
                ? (
                    Parts(title) is [var only] && TitlePieces.IsEmployer(only, schema.Words) && schema.FindSection(new(only.Text)) is null
                        ? only
                        : null,
                    null
                )
            : !read.Sections.Any(section => section is { Entry.Fact: Fact.Company, IsImplied: false })
            && TellsCourse(read, outline, schema)
            && PairIn(title, schema) is { Job: not null } pair
                ? pair
            : (null, JobIn(title, EmployerOf(read), outline, schema));
        List<Section> told =
        [
            .. new[] { SectionOf(company, employer), SectionOf(position, job) }.OfType<Section>().OrderBy(section => section.End),
        ];
        if (told.Count == 0)
            return read;
        var keys = read.Sections.TakeWhile(section => section.Form == SectionForm.FrontMatter).Count();
        return read with { Sections = [.. read.Sections.Take(keys), .. told, .. read.Sections.Skip(keys)] };
    }

    /// <summary>
    /// Whether <paramref name="title"/> names an employer and a job, as far as it can be told without what stands below it.
    /// </summary>
    public static bool MayBeIn(TextLine title, ApplicationSchema schema) => PairIn(title, schema).Job is not null;

    /// <summary>
    /// Whether the title of <paramref name="application"/>, or what heads its facts, may tell the job, though not so surely that it is
    /// read.
    /// </summary>
    public static bool MayTell(Application application) =>
        new[] { application.OwnTitle?.Title }
            .Concat(HeadOfFacts(application))
            .OfType<TextLine>()
            .SelectMany(line => TitlePieces.Lines(PageWords.Without(line), [.. TitlePieces.Dashes, .. TitlePieces.Prepositions, ": "]))
            .Any(part =>
                TitlePieces.IsJobWithField(part, application.Schema.Words) && application.Company?.In(part.Text).Any() is not true
            );

    /// <summary>
    /// What stands right above the labels and rows that tell the facts: a heading or a line, the names of a table's columns.
    /// </summary>
    private static IEnumerable<TextLine?> HeadOfFacts(Application application)
    {
        if (
            application.Sections.FirstOrDefault(section => section.Form is not (SectionForm.FrontMatter or SectionForm.Heading))
            is not { } first
        )
            return [];
        var blocks = application.Outline.Blocks;
        var at = blocks.TakeWhile(block => !block.Span.Contains(first.NameSpan)).Count();
        IEnumerable<TextLine?> above = (at > 0 ? blocks[at - 1] : null) switch
        {
            HeadingNode heading => [heading.Title],
            ParagraphNode { Lines: [var line] } => [line],
            _ => [],
        };
        return at < blocks.Length && blocks[at] is TableNode { Rows: [var names, ..] } ? above.Concat(names.Cells) : above;
    }

    private static bool Has(ApplicationStructure read, Fact fact) => read.Sections.Any(section => section.Entry.Fact == fact);

    private static bool Tells(ApplicationStructure read, Fact fact) =>
        read.Sections.Any(section => section.Entry.Section.Fact == fact && section.FirstLine is not null);

    /// <summary>
    /// Whether something is told of what came of the job: two of the posting's address, a status, and the day of the application.
    /// </summary>
    private static bool TellsCourse(ApplicationStructure read, Outline outline, ApplicationSchema schema) =>
        (Tells(read, Fact.PostingUrl), Tells(read, Fact.Status)) switch
        {
            (true, true) => true,
            (true, false) or (false, true) => TellsDay(read, outline, schema),
            _ => false,
        };

    /// <summary>Whether a day is told as that of the application.</summary>
    private static bool TellsDay(ApplicationStructure read, Outline outline, ApplicationSchema schema) =>
        read.Sections.Any(section =>
            section is { Entry.Fact: Fact.ApplicationDate, IsMisspelt: false, FirstLine: { } line }
            && !section.Entry.IsVague(NormalizedName.Of(section.Name))
            && schema.DatesIn(outline, line.Span).Any()
        );

    /// <summary>Whether the employer is described where its name belongs: `Ghent-based maker of ovens and mixers for bakers`.</summary>
    private static bool IsDescribed(ApplicationStructure read) =>
        read.Sections.FirstOrDefault(section => section is { Entry.Fact: Fact.Company, FirstLine: not null })?.FirstLine
            is { Text: var text }
        && CompanyName
            .WithoutSentence(text)
            .Split(" (")[0]
            .Split(' ')
            .Count(word => word.Length >= FewestLettersOfAWord && char.IsLower(word[0])) >= FewestWordsOfADescription;

    private static CompanyName? EmployerOf(ApplicationStructure read) =>
        CompanyName.Of(
            read.Sections.FirstOrDefault(section => section is { Entry.Fact: Fact.Company, FirstLine: not null })?.FirstLine!.Text
        );

    /// <summary>The section of <paramref name="entry"/> whose value is <paramref name="part"/>, without a name; or null.</summary>
    internal static Section? SectionOf(SchemaEntry entry, TextLine? part)
    {
        if (part is null)
            return null;
        var section = new Section(entry, null, SectionForm.Title, 0, entry.Name, new(part.Span.Start, 0), isMisspelt: false)
        {
            ValueSpan = part.Span,
        };
        section.Add(part);
        section.ReachTo(part.Span.End);
        return section;
    }

    /// <summary>
    /// The job that a title names beside <paramref name="employer"/>, or alone; or null. What stands behind it tells of it, as a field of
    /// work does: `Baker - Night shift`.
    /// </summary>
    private static TextLine? JobIn(TextLine title, CompanyName? employer, Outline outline, ApplicationSchema schema)
    {
        if (employer is null)
            return null;
        var own = PageWords.Without(title);
        var fields = TitlePieces.Lines(own, [TitlePieces.Bar, Dot]).ConvertAll(PartsOfJob).FindAll(parts => parts.Count > 0);
        if (fields is not [[var first, ..], ..] || !TitlePieces.IsJobWithField(first.Line, schema.Words))
            return null;
        // `Baker | Bread and cakes | 78 %`: the job goes first, and all that is behind it tells of it, `Baker tools` too.
        var isFirst =
            fields.Sum(parts => parts.Count) >= FewestFacts
            && own.Text.Contains(TitlePieces.Bar, StringComparison.Ordinal)
            && !fields.Skip(1).SelectMany(parts => parts).Any(part => EndsAsJob(part.Line));
        if ((fields.Count > 1 && !isFirst) || !fields[0].Skip(1).All(part => TellsOfJob(part, outline, schema)))
            return null;
        var end = fields[0][^1].Line.Span.End - own.Span.Start;
        var job = PageWords.WithoutNumber(TitlePieces.Between(own, first.Line.Span.Start - own.Span.Start, end)!);
        return employer.In(job.Text).Any() ? null : job;

        List<TitlePiece> PartsOfJob(TextLine field)
        {
            var parts = TitlePieces.Split(field, [.. TitlePieces.Dashes, .. TitlePieces.Prepositions, ": "], keepsBrackets: true);
            parts.RemoveRange(0, parts.TakeWhile(part => IsElse(part.Line, TitlePieces.SaysPage)).Count());
            while (parts.Count > 0 && IsElse(parts[^1].Line, PageWords.Are))
                parts.RemoveAt(parts.Count - 1);
            return parts;
        }

        bool IsElse(TextLine part, Func<TextLine, bool> isOfPage) =>
            IsOfEmployer(part) || (isOfPage(part) && !TitlePieces.IsJobWithField(part, schema.Words));

        bool IsOfEmployer(TextLine part) => CompanyName.Of(part.Text)?.MayBe(employer) is true;

        bool EndsAsJob(TextLine part) =>
            TitlePieces.IsJob(part, schema.Words) && JobTitle.IsOccupation(part.Text.Split(' ')[^1], schema.Words.Occupations);
    }

    /// <summary>
    /// Whether what stands behind a job is a part of its title: no second employer, day or status, no sentence and no kind of page.
    /// </summary>
    private static bool TellsOfJob(TitlePiece part, Outline outline, ApplicationSchema schema) =>
        part is { Line: var line, Before: var before }
        && !TitlePieces.Prepositions.Contains(before)
        && TitlePieces.IsShort(line)
        && !TitlePieces.SaysPageAndNoField(line)
        && line.Text is not [.., '?' or '!']
        && line.Text.Split(' ') is [var first, ..] words
        && (!char.IsLower(first[0]) || first.Any(char.IsUpper))
        && !TitlePieces.IsWordOf(schema, line.Text)
        && !(schema.FindStatus(first) is not null && words is [_] or [_, [>= 'a' and <= 'z', ..], ..])
        && !schema.DatesIn(outline, line.Span).Any();

    /// <summary>The employer and the job that a title names; nulls where it does not certainly name both.</summary>
    private static (TextLine? Employer, TextLine? Job) PairIn(TextLine title, ApplicationSchema schema)
    {
        if (Parts(title) is not [var first, var second])
            return (null, null);
        var isLast =
            TitlePieces.IsJob(second, schema.Words) && TitlePieces.MayBeEmployer(first, schema) && !IsFollowedByPreposition(title, first);
        var isFirst = TitlePieces.IsJob(first, schema.Words) && TitlePieces.MayBeEmployer(second, schema);
        return (isFirst, isLast) switch
        {
            (true, false) when schema.FindSection(new(second.Text)) is null => (second, first),
            (false, true) when schema.FindSection(new(first.Text)) is null => (first, second),
            _ => (null, null),
        };
    }

    /// <summary>Whether a preposition stands behind the first of a title's parts, so that the employer is the second.</summary>
    private static bool IsFollowedByPreposition(TextLine title, TextLine first) =>
        TitlePieces.Prepositions.Any(word =>
            title.Text.AsSpan(first.Span.End - title.Span.Start).StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The parts of a title between its dashes, or before and behind its preposition; those left out that say what page it is.
    /// </summary>
    private static List<TextLine> Parts(TextLine title)
    {
        var parts = TitlePieces.Lines(title, TitlePieces.Dashes).Where(part => !TitlePieces.SaysPage(part)).ToList();
        return parts is [var whole]
            ? TitlePieces.Lines(whole, [.. TitlePieces.Prepositions, ": "]).FindAll(part => !TitlePieces.SaysPage(part))
            : parts;
    }
}
