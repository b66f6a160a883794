using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// The title that a person gives a document: a first heading of level 1 above sections that are deeper. It may tell a fact
/// (<c># Position: Baker</c>), and owns nothing: what stands below it stands at the top.
/// </summary>
internal static class OwnTitle
{
    /// <summary>How many sections below a pasted text say that its heading is none of theirs.</summary>
    private const int SectionsOfATitle = 2;

    /// <summary>Whether <paramref name="first"/>, the first heading of <paramref name="outline"/>, is its title.</summary>
    public static bool Is(HeadingNode first, Outline outline, ApplicationSchema schema)
    {
        if (first.Level != 1)
            return false;
        var headings = outline.Blocks.OfType<HeadingNode>().Skip(1);
        // Where sections are of level 1, the first heading is one of them.
        if (headings.Any(heading => heading.Level == 1 && Names(heading, schema)))
            return false;
        var label = LabelOf(first);
        var name = label?.Keyed ?? first.Keyed;
        var isCopied = label is null && IsCopiedPosting(name, schema);
        if ((schema.FindSection(name) ?? (isCopied ? schema.Entry(Fact.Posting) : null)) is not { } section)
            return (label is not null || schema.FindLabel(name) is null) && !schema.Sections.Any(entry => NearMiss.Is(name, entry));
        if (label is not null)
            return true;
        if (section.Fact is Fact.Notes or Fact.Posting or Fact.PostingUrl or Fact.Status && FactsAreBelow(first, outline, schema))
            return true;
        var below = headings.Where(heading => heading.Level == 2 && Names(heading, schema)).Take(SectionsOfATitle).Count();
        return section.Traits.IsOneLine ? below > 0 && !HasValueBelow(first, outline) : below == SectionsOfATitle;
    }

    /// <summary>
    /// Whether <paramref name="first"/>, the first heading of <paramref name="outline"/>, is the posting's though it stands where a title
    /// does: the front matter tells the facts, and the posting's text begins below.
    /// </summary>
    public static bool IsPosting(HeadingNode first, Outline outline, ApplicationSchema schema) =>
        first.Level == 1
        && IsPostings(first, outline, schema)
        && HaveFacts(outline.FrontMatter, schema)
        && !FactsAreBelow(first, outline, schema)
        && outline.Blocks.SkipWhile(block => block != first).Skip(1).FirstOrDefault() is { } below
        && !(below is HeadingNode heading && IsPersons(heading, schema))
        && !outline.Blocks.OfType<HeadingNode>().Skip(1).Any(heading => heading.Level == 1 && Names(heading, schema));

    /// <summary>Whether a heading names the posting, or by a name of its address stands above the text of it.</summary>
    private static bool IsPostings(HeadingNode heading, Outline outline, ApplicationSchema schema) =>
        heading.Keyed is var name
        && schema.FindSection(name) switch
        {
            { Fact: Fact.Posting } => true,
            { Fact: Fact.PostingUrl } => schema.FindFileName(name.CoreKey) is { Entry.Fact: Fact.Posting }
                && PastedText.IsIn(outline.Blocks.SkipWhile(block => block != heading).Skip(1), outline),
            null => IsCopiedPosting(name, schema),
            _ => false,
        };

    private static bool IsCopiedPosting(NormalizedName name, ApplicationSchema schema) =>
        PostingNames.Read(name, schema, out _) == PostingName.Copied;

    /// <summary>Whether a heading names a section, or is one that people write for themselves; and not one of postings.</summary>
    private static bool IsPersons(HeadingNode heading, ApplicationSchema schema) =>
        heading.Keyed is var name
        && (
            HeadingWords.IsOwn(name, schema.Words) || (schema.FindSection(name) is not null && !HeadingWords.IsPostings(name, schema.Words))
        );

    /// <summary>
    /// The section of which <paramref name="title"/> tells the value, and the label that tells it; null where it tells none: `# Job
    /// Posting:
    /// Baker at Fennel Bakery` says no address.
    /// </summary>
    public static (SchemaEntry Entry, Label Label)? FactIn(HeadingNode title, SourceText text, ApplicationSchema schema)
    {
        if (LabelOf(title) is not { } label || schema.FindSection(label.Keyed) is not { } entry)
            return null;
        var fits = entry switch
        {
            // `No response` may be one, and elsewhere says that there is none.
            { Fact: Fact.Status } => schema.FindStatus(label.Value) is not null,
            _ when schema.SaysAbsent(label.Value) => false,
            { Traits.IsAddress: true } => title.Title.Links.Length > 0 || WebAddress.IsAbsolute(label.Value),
            { Traits.IsDay: true } => Dates.In(text, label.ValueSpan, months: schema.Words.Months).Any(),
            _ => entry.Traits.IsWords,
        };
        return fits ? (entry, label) : null;
    }

    private static Label? LabelOf(HeadingNode heading) => heading.Title.Label is { HasColon: true, Value.Length: > 0 } label ? label : null;

    private static bool Names(HeadingNode heading, ApplicationSchema schema) =>
        schema.FindSection(LabelOf(heading)?.Keyed ?? heading.Keyed) is not null;

    /// <summary>
    /// Whether the labels right below <paramref name="heading"/> tell whose job it is and what came of it: they are the facts of the
    /// document and nothing of what the heading names.
    /// </summary>
    private static bool FactsAreBelow(HeadingNode heading, Outline outline, ApplicationSchema schema) =>
        HaveFacts(LabelsBelow(heading, outline), schema);

    /// <summary>Whether <paramref name="labels"/> tell whose job it is and what came of it.</summary>
    private static bool HaveFacts(IEnumerable<Label> labels, ApplicationSchema schema)
    {
        var (hasJob, hasCourse) = (false, false);
        foreach (var label in labels)
        {
            var fact = label is { HasColon: true, Value.Length: > 0 } ? schema.FindSection(label.Keyed)?.Fact : null;
            hasJob |= fact is Fact.Company or Fact.Position;
            hasCourse |= fact is Fact.Status or Fact.ApplicationDate;
        }
        return hasJob && hasCourse;
    }

    /// <summary>The labels right below <paramref name="heading"/>, up to the first line without one.</summary>
    private static IEnumerable<Label> LabelsBelow(HeadingNode heading, Outline outline)
    {
        foreach (var block in outline.Blocks.SkipWhile(block => block != heading).Skip(1))
        {
            foreach (var line in block.OuterLines)
            {
                if (line?.Label is not { } label)
                    yield break;
                yield return label;
            }
            if (block is not (ParagraphNode or ListNode))
                yield break;
        }
    }

    /// <summary>Whether the value of a section stands right below its heading: words that are no label.</summary>
    private static bool HasValueBelow(HeadingNode heading, Outline outline) =>
        outline.Blocks.SkipWhile(block => block != heading).Skip(1).FirstOrDefault() switch
        {
            ParagraphNode { Lines: [{ Label: not { HasColon: true } }, ..] } => true,
            ListNode { Items: [{ FirstLine.Label: { HasColon: false } or null }] } => true,
            _ => false,
        };
}
