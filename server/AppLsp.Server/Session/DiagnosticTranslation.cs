using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;

namespace AppLsp.Server.Session;

/// <summary>Findings as a client is told of them.</summary>
/// <param name="documents">The open documents, which have names of their client's.</param>
/// <param name="client">What the client can do.</param>
internal sealed class DiagnosticTranslation(Documents documents, Func<ClientProfile> client)
{
    /// <summary>The findings of <paramref name="text"/>.</summary>
    public IReadOnlyList<Diagnostic> Of(IReadOnlyList<Finding> findings, SourceText text)
    {
        var positions = new Positions(text, client().Encoding);
        return [.. findings.Select(finding => Of(finding, positions))];
    }

    /// <summary>One finding.</summary>
    public Diagnostic Of(Finding finding, Positions positions) =>
        new(
            positions.Of(finding.Span),
            finding.Message,
            (DiagnosticSeverity)finding.Severity,
            finding.Rule.Code,
            client() is { CodeDescriptions: true, ShowsPages: true } ? new(Pages.UriOf(finding.Rule)) : null,
            "applsp",
            client().RelatedInformation && finding.Related.Count > 0
                ?
                [
                    .. finding.Related.Select(file => new DiagnosticRelatedInformation(
                        new(documents.UriOf(file.File), default),
                        file.Message
                    )),
                ]
                : null
        );
}
