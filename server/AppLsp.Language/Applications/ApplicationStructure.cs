using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>Where what stands above ends although no section of the schema begins: at a heading or a label of the person's own.</summary>
/// <param name="Start">Where the heading or label stands.</param>
/// <param name="Owner">The section that the text behind it belongs to, or null.</param>
internal sealed record SectionBreak(int Start, Section? Owner);

/// <summary>What an outline was found to hold of the schema.</summary>
/// <param name="Title">The heading that says that the document is an application, or nearly says so; null where it has none.</param>
/// <param name="OwnTitle">The document's title in the person's own words; null where it has none.</param>
/// <param name="Sections">Every place that names an entry of the schema, in the order of the text, outer before inner.</param>
/// <param name="UnknownHeadings">The headings that name nothing that the schema knows.</param>
/// <param name="Breaks">Where sections end before another one begins, in the order of the text.</param>
/// <param name="Nobodys">What stands behind a posting and may go on with it or be the person's own.</param>
/// <param name="PostingFacts">What the person's own facts tell of the posting, outside of it.</param>
internal sealed record ApplicationStructure(
    Section? Title,
    HeadingNode? OwnTitle,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<HeadingNode> UnknownHeadings,
    IReadOnlyList<SectionBreak> Breaks,
    IReadOnlyList<TextSpan> Nobodys,
    IReadOnlyList<Section> PostingFacts
);
