using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells applications from other markdown. A document is one where it declares itself, or where it speaks for itself: it says whose job
/// it is about, and what comes of it.
/// </summary>
/// <remarks>
/// Most of the Markdown in a workspace is something else: what is cheap to know is asked first, and only what may be one is read.
/// </remarks>
internal sealed class Recognition
{
    /// <summary>How many different sections a document must name to speak for itself.</summary>
    private const int SectionsNamed = 3;

    /// <summary>How many of them below a title that may tell whose job it is.</summary>
    private const int SectionsBelowATitle = 2;

    /// <summary>How much of a line a salutation may be.</summary>
    private const int LongestSalutation = 60;

    private static readonly WordList JobTypes = new("job-types.txt");
    private static readonly WordList Salutations = new("salutations.txt");

    private readonly Outline _outline;
    private readonly ApplicationSchema _schema;
    private readonly string _path;
    private readonly string _type;

    private Recognition(Outline outline, ApplicationSchema schema, string path)
    {
        (_outline, _schema, _path) = (outline, schema, path);
        _type = Names.Key(Value("type"));
    }

    /// <summary>The document at <paramref name="path"/> as an application; null where it is none.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="schema">What an application may contain.</param>
    /// <param name="path">The document's path relative to the workspace, with <c>/</c>.</param>
    /// <param name="read">Reads it as an application, which declares itself or does not.</param>
    public static Application? Of(Outline outline, ApplicationSchema schema, string path, Func<bool, Application> read) =>
        new Recognition(outline, schema, path).Recognize(read);

    private Application? Recognize(Func<bool, Application> read)
    {
        if (Names.Key(Value("applsp")) is "false" or "off" or "no")
            return null;
        var name = new DocumentName(_path, _schema);
        if (name.IsTemplate)
            return null;
        if (DeclaresItself(name))
            return read(true);
        if (IsOtherType)
            return null;

        var isGlobbed = !name.IsDocument && _schema.MatchesFile(_path);
        if (isGlobbed && IsEmpty)
            return read(true);
        if (
            !NamesEnough(
                isGlobbed ? 1
                : HasTitledJob ? SectionsBelowATitle
                : SectionsNamed
            )
        )
            return null;
        var application = read(isGlobbed);
        var (evidence, isAside) = (new Evidence(application), name.IsDocument || name.IsCompanion || IsCompanion);
        if (isGlobbed && !isAside && evidence.SaysWhose && !IsLetter && !IsResume(application))
            return application;
        return evidence.Suffices(isAside) ? application : null;
    }

    private bool DeclaresItself(DocumentName name) =>
        _schema.IsType(_type)
        || (FirstHeading is { } first && _schema.IsTitle(new(first.Title.Text)))
        || (_schema.MatchesOwnFile(_path) && !name.IsDocument);

    /// <summary>
    /// Whether the document says that it is something else: a person, a meeting. What kind of job it is about, `Full-time`, is no such
    /// thing.
    /// </summary>
    private bool IsOtherType =>
        _type.Length > 0
        && !JobTypes.Contains(_type)
        && _schema.FindSection(new(_type)) is not { Fact: Fact.Position or Fact.Posting or Fact.PostingUrl }
        && !_schema.Entries.Any(entry => entry.Values.Any(value => Names.Key(value) == _type));

    /// <summary>Whether nothing is written in the document yet.</summary>
    private bool IsEmpty =>
        _outline.FrontMatter.Length == 0
        && _outline.Blocks.All(block =>
            block is HeadingNode { Title.Text.Length: 0 } or OpaqueNode { HasText: false } or ListNode { Items: [{ Blocks: [] }] }
        );

    /// <summary>Whether the first heading says that the note goes with an application.</summary>
    private bool IsCompanion => FirstHeading is { } first && DocumentName.IsCompanionName(Names.Key(first.Title.Text));

    /// <summary>Whether the document begins as a letter does, behind its own heading, or an address and a date.</summary>
    private bool IsLetter =>
        _outline
            .Blocks.SkipWhile(block => block is HeadingNode)
            .TakeWhile(block => block is not HeadingNode)
            .OfType<ParagraphNode>()
            .SelectMany(paragraph => paragraph.Lines)
            .Any(line =>
                line.Text.Length <= LongestSalutation
                && line.Text.AsSpan().TrimEnd() is [.., ',' or ':' or '!']
                && Salutations.BeginsIn(Names.Key(line.Text))
            );

    private bool HasTitledJob => FirstHeading is { Level: 1, Title: var title } && TitledJob.MayBeIn(title, _schema);

    private HeadingNode? FirstHeading => _outline.Blocks.OfType<HeadingNode>().FirstOrDefault();

    /// <summary>Whether the document tells of employers and of schools, each below a heading: a résumé.</summary>
    private static bool IsResume(Application application) =>
        HasHeading(application, Fact.Employers) && HasHeading(application, Fact.Education);

    private static bool HasHeading(Application application, Fact fact) =>
        application
            .Outline.Blocks.OfType<HeadingNode>()
            .Any(heading => application.Schema.FindLabel(new(heading.Title.Text))?.Fact == fact);

    private string Value(string key) =>
        _outline.FrontMatter.FirstOrDefault(label => string.Equals(label.Name, key, StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    /// <summary>Whether headings and labels name so many different sections, however they stand to one another.</summary>
    private bool NamesEnough(int count)
    {
        var named = new HashSet<SchemaEntry>();
        foreach (var name in NamesIn(_outline, _schema))
            if (
                (_schema.FindSection(name) ?? _schema.FindLabel(name)) is { } entry
                && !(entry.IsLabel && entry.IsCommon(name))
                && named.Add(entry.Section)
                && named.Count == count
            )
                return true;
        return false;
    }

    /// <summary>The names of the document's headings and labels.</summary>
    private static IEnumerable<NormalizedName> NamesIn(Outline outline, ApplicationSchema schema)
    {
        foreach (var key in outline.FrontMatter)
            yield return key.Keyed;
        // Headings in a quotation or an item are shown there and head nothing.
        foreach (var heading in outline.Blocks.OfType<HeadingNode>())
            yield return heading.Title.Label is { HasColon: true, Value.Length: > 0 } named ? named.Keyed : new(heading.Title.Text);
        foreach (var block in outline.AllBlocks)
        {
            if (block is TableNode table)
                foreach (var fact in FactTable.In(table, schema))
                    yield return fact.Label.Keyed;
            if (block is not ParagraphNode paragraph)
                continue;
            foreach (var line in paragraph.Lines)
            {
                foreach (var field in line.Fields)
                    yield return field.Keyed;
                if (line.TightLabel is { } tight && (schema.FindSection(tight.Keyed) ?? schema.FindLabel(tight.Keyed)) is not null)
                    yield return tight.Keyed;
                else if (line.Label is { } label && (label.HasColon || label.Form == LabelForm.Bold))
                    yield return label.Keyed;
            }
        }
    }
}
