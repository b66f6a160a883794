using AppLsp.Language.Markdown;

namespace AppLsp.Language.Applications;

/// <summary>Tells a value from what stands where one is still to come.</summary>
internal static class BlankValue
{
    /// <summary>Whether <paramref name="line"/> says that there is no value, is what a template has there, or is for a program.</summary>
    public static bool Is(TextLine? line, Application application) =>
        line is null
        || !line.Text.Any(char.IsLetterOrDigit)
        || application.Schema.SaysAbsent(line.Text)
        || line.Text.Contains("<%", StringComparison.Ordinal)
        || line.Text.Trim() is ['{', .., '}'] or ['$', '{', .., '}'] or ['%', .., '%']
        || application.Outline.IsUnread(line.Span)
        || (Placeholders.MayBeIn(line.Text) && line.Links.Length == 0 && !line.Text.StartsWith("[[", StringComparison.Ordinal));
}
