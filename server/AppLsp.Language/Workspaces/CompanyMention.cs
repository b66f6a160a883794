using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Workspaces;

/// <summary>A company of the workspace that a text names.</summary>
/// <param name="Company">The company.</param>
/// <param name="Span">Where it is named, without a possessive ending.</param>
public sealed record CompanyMention(CompanyName Company, TextSpan Span);
