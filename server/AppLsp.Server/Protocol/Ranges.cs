namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/foldingRange</c>.</summary>
internal sealed record FoldingRangeParams(TextDocumentIdentifier TextDocument);

/// <summary>Lines that can be folded away behind the first.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine)
{
    /// <summary>`comment`, `imports` or `region`; absent for what is none of them.</summary>
    public string? Kind { get; init; }
}

/// <summary>The params of <c>textDocument/selectionRange</c>.</summary>
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

/// <summary>A range, and the one that it grows to.</summary>
internal sealed record SelectionRange(Range Range)
{
    /// <summary>The range around it.</summary>
    public SelectionRange? Parent { get; init; }
}
