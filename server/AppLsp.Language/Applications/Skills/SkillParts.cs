using AppLsp.Language.Text;

namespace AppLsp.Language.Applications.Skills;

/// <summary>The parts of an item of a list of skills.</summary>
internal static class SkillParts
{
    /// <summary>Signs that part the skills of one item: <c>Python and ML/DL frameworks (scikit-learn, PyTorch)</c>.</summary>
    private static readonly string[] Separators = [",", ";", "/", "(", ")", "&", " and ", " or "];

    /// <summary>The parts of <paramref name="item"/> between separators, without spaces and emphasis marks around them.</summary>
    public static IEnumerable<TextSpan> In(SourceText text, TextSpan item)
    {
        var start = item.Start;
        for (var at = item.Start; at < item.End; at++)
        {
            if (SeparatorAt(text.Content, at) is not { } found)
                continue;
            if (Whole(text, TextSpan.FromBounds(start, at)) is { IsEmpty: false } part)
                yield return part;
            start = Math.Min(at + found.Length, item.End);
            at = start - 1;
        }
        if (Whole(text, TextSpan.FromBounds(start, item.End)) is { IsEmpty: false } last)
            yield return last;
    }

    private static string? SeparatorAt(string content, int at) =>
        Array.Find(Separators, found => string.Compare(content, at, found, 0, found.Length, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>The span without spaces and emphasis marks around it.</summary>
    public static TextSpan Whole(SourceText text, TextSpan span) => text.Trimmed(span, c => char.IsWhiteSpace(c) || c is '*' or '_' or '`');
}
