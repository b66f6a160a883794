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
    private static bool IsOwnPoint(ListItemNode item) =>
        item.FirstLine is { } line && HasWords(line.Text) && (line.Label is not { HasColon: true } label || HasWords(label.Name));

    private static bool HasWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    /// <summary>Reads the cover letter of <paramref name="application"/>.</summary>
    internal static CoverLetter Of(Application application)
    {
        var entry = application.Schema.Entry(Fact.CoverLetter);
        if (entry is null)
            return new(null, null, []);
        return new(entry, application.Find(Fact.CoverLetter), [.. application.Sections.Where(section => section.Entry.Parent == entry)]);
    }
}
