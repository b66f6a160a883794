using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>The cover letter, as the points that the person has noted.</summary>
/// <param name="Entry">What the schema says of it, or null where the person dropped it.</param>
/// <param name="Label">The label or heading of the list of points, or null where there is none.</param>
/// <param name="Points">The points that are there, in the order of the text, wherever they stand.</param>
public sealed record CoverLetter(SchemaEntry? Entry, Section? Label, IReadOnlyList<Section> Points)
{
    /// <summary>The required points that are absent, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> MissingPoints => RequiredPoints.Where(point => Points.All(there => there.Entry != point));

    /// <summary>The points that a letter needs, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> RequiredPoints => Entry?.RequiredChildren ?? [];

    /// <summary>The required points that are absent or hold nothing, in the schema's order.</summary>
    public IEnumerable<SchemaEntry> OpenPoints =>
        RequiredPoints.Where(required => !Points.Any(point => point.Entry == required && !point.IsEmpty));

    /// <summary>How many of the required points are there and hold something.</summary>
    public int WrittenCount => RequiredPoints.Count() - OpenPoints.Count();

    /// <summary>The words of an item from which on it says something, and of a label from which on it is a sentence.</summary>
    private const int FewestWords = 4;

    /// <summary>
    /// Whether the letter is written out as prose, or as a list without labels: there is text that belongs to no point, and
    /// nothing to tell the points by.
    /// </summary>
    public bool IsProse =>
        Label is { } label
        && Points.Count == 0
        && label.HasOwnText
        && (label.Items.Count == 0 || (label.Items.Count > 1 && label.Items.All(IsOwnPoint)));

    /// <summary>Whether an item says a handful of words of its own, and does not begin with a label.</summary>
    internal static bool IsOwnPoint(ListItemNode item) =>
        item.FirstLine is { } line && HasWords(line.Text) && (line.Label is not { HasColon: true } label || HasWords(label.Name));

    private static bool HasWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    /// <summary>Reads the cover letter of <paramref name="application"/>.</summary>
    internal static CoverLetter Of(Application application)
    {
        var entry = application.Schema.Entry(Fact.CoverLetter);
        if (entry is null)
            return new(null, null, []);
        var label = application.Find(Fact.CoverLetter);
        List<Section> points = [.. application.Sections.Where(section => section.Entry.Parent == entry)];
        return new(entry, label, AreLetter(points, label) ? points : []);
    }

    /// <summary>
    /// Whether <paramref name="points"/> are a letter: they stand below its label, or are two different ones. One alone, such as `Why this
    /// company`, is a heading like any other.
    /// </summary>
    private static bool AreLetter(List<Section> points, Section? label) =>
        points.Exists(point => point.Entry != points[0].Entry || (label is not null && IsBelow(point, label)));

    /// <summary>
    /// Whether <paramref name="point"/> stands below <paramref name="label"/>. A heading stands below another one of a higher level, or of
    /// its own one where that says nothing itself, and below no label of a list.
    /// </summary>
    private static bool IsBelow(Section point, Section label) =>
        point.Enclosing(Fact.CoverLetter) is not null
        && (
            point.Form != SectionForm.Heading
            || label.Form switch
            {
                SectionForm.Heading => label.Level < point.Level || (label.Level == point.Level && !label.HasOwnText),
                SectionForm.Bold or SectionForm.Plain => (label.Parent?.Level ?? 0) < point.Level,
                _ => false,
            }
        );
}
