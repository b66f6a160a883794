namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/publishDiagnostics</c>: all that is to be said of a document; replaces what was said before.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>One finding.</summary>
internal sealed record Diagnostic(
    Range Range,
    string Message,
    DiagnosticSeverity? Severity = null,
    string? Code = null,
    CodeDescription? CodeDescription = null,
    string? Source = null,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation = null);

/// <summary>Another place that a finding is about.</summary>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>How much a finding matters.</summary>
internal enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

/// <summary>Where a diagnostic's code is explained.</summary>
internal sealed record CodeDescription(string Href);
