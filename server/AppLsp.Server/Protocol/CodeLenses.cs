namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/codeLens</c>.</summary>
internal sealed record CodeLensParams(TextDocumentIdentifier TextDocument);

/// <summary>A line above a place, which does something when it is clicked.</summary>
internal sealed record CodeLens(Range Range, Command Command);

/// <summary>That there are such lines, and whether their commands are asked for later.</summary>
internal sealed record CodeLensOptions(bool ResolveProvider);
