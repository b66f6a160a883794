using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Hover;

/// <summary>What is to be said about the thing under the cursor.</summary>
/// <param name="Span">The thing: a heading, a label, a status, a date.</param>
/// <param name="Markdown">What to show, in CommonMark.</param>
public sealed record HoverInfo(TextSpan Span, string Markdown);
