using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// Reads the employer and the job where labels name them by their kind: <c>School: Oakhill Academy</c>, <c>Post: Teacher of Latin</c>. Such
/// labels say many things, and count only at the top, beside a job, and where there is a status or the day of an application.
/// </summary>
internal static class KindLabels
{
    private const string WordsFile = "kind-labels.txt";

    private static readonly WordList Employers = new(WordsFile, "employers");
    private static readonly WordList Departments = new(WordsFile, "departments");
    private static readonly WordList BesideDepartments = new(WordsFile, "beside-departments");
    private static readonly WordList Jobs = new(WordsFile, "jobs");

    /// <summary>Whether <paramref name="name"/> is what people call an employer or a job of some kind.</summary>
    public static bool Names(NormalizedName name) =>
        name.PartedKey is var key && (Employers.Contains(key) || Departments.Contains(key) || Jobs.Contains(key));

    /// <summary>The sections of <paramref name="read"/> with those that such labels tell; the same where they tell none.</summary>
    public static ApplicationStructure Added(ApplicationStructure read, Outline outline, ApplicationSchema schema)
    {
        if (
            schema.Entry(Fact.Position) is not { } position
            || schema.Entry(Fact.Company) is not { } company
            || (Has(Fact.Position) && Has(Fact.Company))
            || !read.Sections.Any(section =>
                section is { Entry.Section.Fact: Fact.Status or Fact.ApplicationDate, IsMisspelt: false, FirstLine: not null }
            )
        )
            return read;
        var labels = LabelsAtop(outline).ToList();
        var job = Has(Fact.Position) ? null : labels.Find(label => Jobs.Contains(label.Keyed.PartedKey) && IsJob(label));
        var employer =
            Has(Fact.Company) || !(Has(Fact.Position) || job is not null || IsJobInTitle())
                ? null
                : labels.Find(label => Employers.Contains(label.Keyed.PartedKey))
                    ?? (
                        labels.Exists(label => BesideDepartments.Contains(label.Keyed.PartedKey))
                            ? labels.Find(label => Departments.Contains(label.Keyed.PartedKey))
                            : null
                    );
        if (job is null && employer is null)
            return read;
        // `Vacancy: Baker` is no address.
        var sections = read.Sections.Where(section => section.Entry.Fact != Fact.PostingUrl || section.NameSpan != job?.NameSpan).ToList();
        Add(company, employer);
        Add(position, job);
        return read with { Sections = [.. sections] };

        bool Has(Fact fact) =>
            read.Sections.Any(section => section is { IsImplied: false, IsMisspelt: false } && section.Entry.Fact == fact);

        bool IsJob(Label label) =>
            TitlePieces.NamesJob(label.Value, schema.Words)
            && !label.Value.Split(' ').Any(WebAddress.LooksLikeOne)
            && outline.Text.Slice(label.ValueSpan) == label.Value;

        bool IsJobInTitle() =>
            read.OwnTitle is { Title: var title } && TitlePieces.PiecesOf(title).Any(piece => TitlePieces.IsJob(piece, schema.Words));

        void Add(SchemaEntry entry, Label? label)
        {
            if (label is not null && TitledJob.SectionOf(entry, new TextLine(label.Value, label.ValueSpan, null)) is { } section)
                sections.Insert(sections.TakeWhile(other => other.NameSpan.Start < label.NameSpan.Start).Count(), section);
        }
    }

    /// <summary>The labels with a value in the front matter and above the first heading below the title.</summary>
    private static IEnumerable<Label> LabelsAtop(Outline outline) =>
        outline
            .FrontMatter.Concat(
                outline
                    .Blocks.TakeWhile(block => block is not HeadingNode { Level: > 1 })
                    .SelectMany(block => block.OuterLines)
                    .Select(line => line?.Label)
                    .OfType<Label>()
            )
            .Where(label => label is { HasColon: true, Value.Length: > 0 });
}
