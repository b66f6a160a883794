using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>
/// The params of <c>textDocument/publishDiagnostics</c>: all that is to be said of a document; replaces what was said before.
/// </summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>One finding.</summary>
internal sealed record Diagnostic(
    Range Range,
    string Message,
    DiagnosticSeverity? Severity = null,
    string? Code = null,
    CodeDescription? CodeDescription = null,
    string? Source = null,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation = null
);

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

/// <summary>
/// The params of <c>textDocument/diagnostic</c>; with the id of the last report, the answer may be that nothing has changed.
/// </summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>All that is to be said of a document, or that it is what was said last.</summary>
/// <param name="Kind">One of the <see cref="DiagnosticReportKinds"/>.</param>
/// <param name="ResultId">What the report is called when the next one is asked for.</param>
/// <param name="Items">The diagnostics; null where they are unchanged.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, IReadOnlyList<Diagnostic>? Items = null)
{
    /// <summary>What else is to be said now because of the document, by URI.</summary>
    public IReadOnlyDictionary<string, DocumentDiagnosticReport>? RelatedDocuments { get; init; }
}

/// <summary>The kinds of reports.</summary>
internal static class DiagnosticReportKinds
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";
}

/// <summary>The params of <c>workspace/diagnostic</c>: which reports the client has; with a token, the answer is told in pieces.</summary>
internal sealed record WorkspaceDiagnosticParams(
    IReadOnlyList<PreviousResultId> PreviousResultIds,
    ProgressToken? PartialResultToken = null
);

/// <summary>The report that the client has of a document.</summary>
internal sealed record PreviousResultId(string Uri, string Value);

/// <summary>Reports of several documents.</summary>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);

/// <summary>A report of one of several documents.</summary>
/// <param name="Kind">One of the <see cref="DiagnosticReportKinds"/>.</param>
/// <param name="Uri">The document.</param>
/// <param name="Version">The client's version of it; null for what the disk holds.</param>
/// <param name="ResultId">What the report is called when the next one is asked for.</param>
/// <param name="Items">The diagnostics; null where they are unchanged.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string ResultId,
    IReadOnlyList<Diagnostic>? Items = null
);

/// <summary>That diagnostics can be asked for.</summary>
/// <param name="Identifier">What tells them from other servers' diagnostics.</param>
/// <param name="InterFileDependencies">Whether one file may change what is to be said of another.</param>
/// <param name="WorkspaceDiagnostics">Whether files can be asked about that are not open.</param>
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
