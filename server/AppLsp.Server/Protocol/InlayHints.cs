namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/inlayHint</c>.</summary>
internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>Words that are shown between those of the document.</summary>
/// <param name="Position">Where.</param>
/// <param name="Label">The words.</param>
/// <param name="Tooltip">More of it.</param>
/// <param name="PaddingLeft">Whether a space is shown before.</param>
internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip, bool PaddingLeft);
