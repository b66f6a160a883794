using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>A place at which a front matter is no YAML.</summary>
/// <param name="Span">The value that is wrong, or the line; on one line.</param>
/// <param name="Reason">What a YAML reader says of it, without a full stop.</param>
public sealed record FrontMatterMistake(TextSpan Span, string Reason)
{
    /// <summary>The key whose value stands at the place, or null.</summary>
    public string? Key { get; init; }

    /// <summary>The value in quotes, where it is YAML then and says the same; else null.</summary>
    public string? Quoted { get; init; }

    /// <summary>Whether it stands where a template puts something in.</summary>
    public bool IsTemplate { get; init; }
}
