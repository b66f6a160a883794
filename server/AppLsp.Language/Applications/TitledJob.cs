using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

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
    /// <summary>How many words an employer or a job has in a title.</summary>
    private const int LongestName = 9;

    /// <summary>How many small words no name has, those that join others aside.</summary>
    private const int FewestWordsOfADescription = 4;
    private const int FewestLettersOfAWord = 4;

    /// <summary>How many words an employer has whose name begins with a small letter.</summary>
    private const int LongestSmallName = 3;

    /// <summary>How many parts there are in a title that is a line of facts, and what stands between them.</summary>
    private const int FewestFacts = 3;
    private const string Bar = " | ";

    private static readonly string[] Dashes = [" - ", " – ", " — ", Bar, " · "];

    private static readonly WordList BeforeEmployers = new("title-words.txt", "before-employers");
    private static readonly Lazy<string[]> LazyPrepositions = new(() => [" @ ", .. BeforeEmployers.Written.Select(word => $" {word} ")]);

    /// <summary>Words that say what kind of page it is, and those of them that jobs are called by too.</summary>
    private static readonly WordList PageWords = new("title-words.txt", "kinds-of-page");
    private static readonly WordList JobsPageWords = new("title-words.txt", "kinds-in-jobs");

    /// <summary>What kind of job one may be.</summary>
    private static readonly WordList JobTypes = new("job-types.txt", "whole");

    /// <summary>What jobs begin with that say what somebody is by no occupation.</summary>
    private static readonly WordList Beginnings = new("title-words.txt", "job-beginnings");

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
                    Parts(title) is [var only] && IsEmployer(only, schema.Words) && schema.FindSection(new(only.Text)) is null
                        ? only
                        : null,
                    null
                )
            : Has(read, Fact.Company) ? (null, JobIn(title, EmployerOf(read), schema.Words))
            : Tells(read, Fact.PostingUrl) && Tells(read, Fact.Status) ? PairIn(title, schema)
            : (null, null);
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
            .SelectMany(line => Split(line, [.. Dashes, .. Prepositions]))
            .Any(part => IsJob(part, application.Schema.Words) && !(application.Company is { } company && company.In(part.Text).Any()));

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

    /// <summary>Whether the employer is described where its name belongs: `Ghent-based maker of ovens and mixers for bakers`.</summary>
    private static bool IsDescribed(ApplicationStructure read) =>
        read.Sections.FirstOrDefault(section => section is { Entry.Fact: Fact.Company, FirstLine: not null })?.FirstLine
            is { Text: var text }
        && text.Split(" (")[0].Split(' ').Count(word => word.Length >= FewestLettersOfAWord && char.IsLower(word[0]))
            >= FewestWordsOfADescription;

    private static CompanyName? EmployerOf(ApplicationStructure read) =>
        CompanyName.Of(
            read.Sections.FirstOrDefault(section => section is { Entry.Fact: Fact.Company, FirstLine: not null })?.FirstLine!.Text
        );

    private static Section? SectionOf(SchemaEntry entry, TextLine? part)
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

    /// <summary>The job that a title names beside <paramref name="employer"/>, or alone; or null.</summary>
    private static TextLine? JobIn(TextLine title, CompanyName? employer, OwnWords own)
    {
        if (employer is null)
            return null;
        var parts = Parts(title);
        List<TextLine> others = [.. parts.Where(part => CompanyName.Of(part.Text) is not { } name || !name.MayBe(employer))];
        var isAlone = others is [_] && (parts.Count == 1 || others.Count < parts.Count);
        // `Baker | Bread and cakes | 78 %`: the job goes first, and all that is behind it tells of it, `Baker tools` too.
        var isFirst =
            others.Count >= FewestFacts
            && title.Text.Contains(Bar, StringComparison.Ordinal)
            && IsJob(others[0], own)
            && !others.Skip(1).Any(part => IsJob(part, own) && JobTitle.IsOccupation(part.Text.Split(' ')[^1], own.Occupations));
        return others is [var job, ..] && (isAlone || isFirst) && IsJob(job, own) && !employer.In(job.Text).Any() ? job : null;
    }

    /// <summary>The employer and the job that a title names; nulls where it does not certainly name both.</summary>
    private static (TextLine? Employer, TextLine? Job) PairIn(TextLine title, ApplicationSchema schema)
    {
        if (Parts(title) is not [var first, var second])
            return (null, null);
        var isLast = IsJob(second, schema.Words) && MayBeEmployer(first, schema) && !IsFollowedByPreposition(title, first);
        var isFirst = IsJob(first, schema.Words) && MayBeEmployer(second, schema);
        return (isFirst, isLast) switch
        {
            (true, false) when schema.FindSection(new(second.Text)) is null => (second, first),
            (false, true) when schema.FindSection(new(first.Text)) is null => (first, second),
            _ => (null, null),
        };
    }

    /// <summary>Whether a preposition stands behind the first of a title's parts, so that the employer is the second.</summary>
    private static bool IsFollowedByPreposition(TextLine title, TextLine first) =>
        Prepositions.Any(word => title.Text.AsSpan(first.Span.End - title.Span.Start).StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands between a job and its employer, with the spaces around.</summary>
    internal static string[] Prepositions => LazyPrepositions.Value;

    /// <summary>What stands in <paramref name="title"/> between its dashes, commas and colons, and behind its prepositions.</summary>
    public static IReadOnlyList<TextLine> PiecesOf(TextLine title) => Split(title, [.. Dashes, .. Prepositions, ": ", ", "]);

    /// <summary>
    /// The parts of a title between its dashes, or before and behind its preposition; those left out that say what page it is.
    /// </summary>
    private static List<TextLine> Parts(TextLine title)
    {
        var parts = Split(title, Dashes).Where(part => !SaysPage(part)).ToList();
        return parts is [var whole] ? Split(whole, [.. Prepositions, ": "]).FindAll(part => !SaysPage(part)) : parts;
    }

    private static List<TextLine> Split(TextLine line, string[] separators)
    {
        var parts = new List<TextLine>();
        var start = 0;
        while (start <= line.Text.Length)
        {
            var (end, length) = (line.Text.Length, 1);
            foreach (var separator in separators)
                if (line.Text.IndexOf(separator, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at < end)
                    (end, length) = (at, separator.Length);
            while (start < end && !char.IsLetterOrDigit(line.Text[start]))
                start++;
            var last = end;
            while (last > start && char.IsWhiteSpace(line.Text[last - 1]))
                last--;
            if (last > start)
                parts.Add(new(line.Text[start..last], new(line.Span.Start + start, last - start), null));
            start = end + length;
        }
        return parts;
    }

    /// <summary>
    /// Whether a word says what kind of page it is: `Baker notes`, `Project for bakers`; and not `Project Baker`, which is a job.
    /// </summary>
    private static bool SaysPage(TextLine part)
    {
        var pageWords = Names.Key(part.Text).Split(' ').Where(PageWords.Contains).ToList();
        if (pageWords.Count == 0)
            return false;
        var words = part.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !pageWords.TrueForAll(JobsPageWords.Contains)
            || words
                .Index()
                .Any(word =>
                    JobsPageWords.Contains(Names.Key(word.Item))
                    && !(word.Index + 1 < words.Length && char.IsUpper(words[word.Index + 1][0]))
                );
    }

    private static bool IsShort(TextLine part) => WordCount.Of(part.Text) <= LongestName;

    /// <summary>Whether <paramref name="words"/> say what somebody is.</summary>
    public static bool NamesJob(string words, OwnWords own) =>
        JobTitle.NamesOccupation(words, own.Occupations) || Beginnings.BeginsIn(Names.Key(words));

    private static bool IsJob(TextLine part, OwnWords own) => IsShort(part) && !SaysPage(part) && NamesJob(part.Text, own);

    private static bool IsEmployer(TextLine part, OwnWords own) =>
        IsShort(part) && !SaysPage(part) && !NamesJob(part.Text, own) && !char.IsLower(part.Text[0]);

    /// <summary>
    /// The same of a name that may begin with a small letter, beside a job: `eBakery`, `adidas`, `emagine Polska`. A word of the language
    /// or of the schema, and several small ones, say something else: `remote`, `part-time`, `a new start`.
    /// </summary>
    private static bool MayBeEmployer(TextLine part, ApplicationSchema schema)
    {
        if (!char.IsLower(part.Text[0]))
            return IsEmployer(part, schema.Words);
        var words = part.Text.Split(' ');
        return !SaysPage(part)
            && !NamesJob(part.Text, schema.Words)
            && words.Length <= LongestSmallName
            && words.Skip(1).All(word => !char.IsLower(word[0]))
            && (
                words[0].Any(char.IsUpper)
                || (
                    words[0].All(char.IsLetterOrDigit)
                    && !OrdinaryWords.Contains(Names.Key(words[0]))
                    && !JobTypes.Contains(Names.Key(words[0]))
                    && !IsWordOf(schema, part.Text)
                )
            );
    }

    /// <summary>Whether the schema knows <paramref name="text"/>: a name of what it may contain, a status, a word for none.</summary>
    private static bool IsWordOf(ApplicationSchema schema, string text) =>
        schema.FindStatus(text) is not null
        || schema.FindSection(new(text)) is not null
        || schema.FindLabel(new(text)) is not null
        || schema.IsAbsentWord(text);
}
