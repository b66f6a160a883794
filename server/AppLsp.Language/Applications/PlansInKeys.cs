using System.Collections.Immutable;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>
/// Reads what a key of the front matter says is to be done, where it names a day: in words, as a list, or as mappings that tell the day
/// and what is to be done under keys of their own.
/// </summary>
internal static class PlansInKeys
{
    /// <summary>The lines of <paramref name="key"/>, one for each thing to be done; none where no day is named.</summary>
    public static ImmutableArray<TextLine> Of(Label key, Outline outline, ApplicationSchema schema)
    {
        ImmutableArray<TextLine> lines =
            !key.Items.IsEmpty ? key.Items
            : !key.Mappings.IsEmpty ? [.. key.Mappings.Select(mapping => LineOf(mapping, IsDated)).OfType<TextLine>()]
            : key.ValueSpan.IsEmpty ? []
            : [new(key.Value, key.ValueSpan, null)];
        return lines.Any(line => HasDay(line.Text) && IsDated(line.Span)) ? lines : [];

        bool IsDated(TextSpan span) => schema.DatesIn(outline, span).Any();
    }

    /// <summary>
    /// A mapping as a line that stands where its day does; where nobody can tell the day to act on, or it is done, where other words do.
    /// Null for one without a value.
    /// </summary>
    private static TextLine? LineOf(ImmutableArray<Label> mapping, Func<TextSpan, bool> isDated)
    {
        var told = mapping.Where(key => key.Value.Length > 0 && !key.ValueSpan.IsEmpty).ToList();
        var dated = told.FindAll(key => isDated(key.ValueSpan));
        var words = told.FindAll(key => !dated.Contains(key) && !bool.TryParse(key.Value, out _));
        var day =
            mapping.Any(IsDone) ? null
            : dated.Count == 1 ? dated[0]
            : dated.FindAll(key => PlannedDays.IsBound(key.Keyed.Key)) is [var bound] ? bound
            : null;
        if ((day ?? words.FirstOrDefault() ?? told.Find(key => !dated.Contains(key))) is not { } place)
            return null;
        var said = string.Join(", ", words.Select(key => key.Value));
        return new(day is null ? said : $"{day.Value} {said}".TrimEnd(), place.ValueSpan, null);
    }

    /// <summary>Whether a key says that it is done: <c>done: true</c>, <c>state: done</c>.</summary>
    private static bool IsDone(Label key) =>
        bool.TryParse(key.Value, out var isTrue) ? isTrue && PlannedDays.SaysDone(key.Name) : PlannedDays.SaysDone(key.Value);

    /// <summary>Whether there may be one: most keys have none.</summary>
    private static bool HasDay(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
