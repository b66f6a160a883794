using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>Tells a line of facts, <c>Role: Baker · Company: Fennel Mill</c>, from a value with signs in it.</summary>
internal static class JoinedFacts
{
    /// <summary>How many labels of a line must name what the schema has, one of them a section.</summary>
    public const int Fewest = 2;

    /// <summary>Whether <paramref name="line"/> is one.</summary>
    public static bool Are(TextLine line, ApplicationSchema schema) =>
        line.Joined.Length >= Fewest
        && line.Joined.Any(label => schema.FindSection(label.Keyed) is not null)
        && line.Joined.Count(label => (schema.FindSection(label.Keyed) ?? schema.FindQuotedLabel(label.Keyed)) is not null) >= Fewest;
}
