using System.Text.Json;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using CodeAction = AppLsp.Server.Protocol.CodeAction;
using LanguageAction = AppLsp.Language.Features.CodeActions.CodeAction;
using LanguageEdit = AppLsp.Language.Text.TextEdit;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What can be done at a place.</summary>
    [JsonRpcMethod(Methods.CodeAction, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<CodeAction>> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation);
}

/// <summary>What tells one action from all others, for as long as its document stays as it is.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The document's version.</param>
/// <param name="Start">Where the span begins that the actions were asked for.</param>
/// <param name="Length">The span's length.</param>
/// <param name="Index">Which of the span's actions it is.</param>
internal sealed record CodeActionData(string Uri, int Version, int Start, int Length, int Index);

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeAction>> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation)
    {
        // A client that knows no actions, but commands alone, would have to be told to apply each edit: none of those is left.
        if (!_client.CodeActions)
            return Task.FromResult<IReadOnlyList<CodeAction>>([]);
        if (_documents.Get(parameters.TextDocument.Uri) is { Kind: DocumentKind.Config } config)
        {
            return OnAsync<IReadOnlyList<CodeAction>>(
                config,
                parameters.Range,
                // There are few, and each is a word: they need no second question for their edits.
                (positions, span) =>
                    [
                        .. OfferedActions
                            .InConfig(FindingsOf(config), span)
                            .Where(action => IsAskedFor(KindOf(action.Kind), parameters.Context.Only))
                            .Select(action => Translate(action, positions) with { Edit = EditOf(action, config, positions) }),
                    ],
                cancellation
            );
        }
        return InAsync<IReadOnlyList<CodeAction>>(
            parameters.TextDocument.Uri,
            parameters.Range,
            [],
            (document, analysis, positions, span) =>
                [
                    .. OfferedActions
                        .At(analysis, span, cancellation)
                        .Index()
                        .Where(action =>
                            IsAskedFor(KindOf(action.Item.Kind), parameters.Context.Only)
                            && (action.Item.Opens is null || _client.ShowsDocuments)
                        )
                        .Select(action =>
                            _client.ResolvesEdits
                                ? Translate(action.Item, positions) with
                                {
                                    Data = DataOf(new(document.Uri, document.Version, span.Start, span.Length, action.Index)),
                                }
                                : Translate(action.Item, positions) with
                                {
                                    Edit = EditOf(action.Item, document, positions),
                                }
                        ),
                ],
            cancellation
        );
    }

    private CodeAction Translate(LanguageAction action, Positions positions) =>
        new(action.Title)
        {
            Kind = KindOf(action.Kind),
            Diagnostics =
                action.Findings.Count > 0 ? [.. action.Findings.Select(finding => _diagnostics.Translate(finding, positions))] : null,
            IsPreferred = action.IsPreferred && _client.PreferredActions ? true : null,
            Command = action.Opens is { } file
                ? new(action.Title, Commands.Open, [JsonSerializer.SerializeToElement(_documents.UriOf(file.File), LspJson.Default.String)])
                : null,
        };

    /// <summary>What the action changes; null where it opens a file instead.</summary>
    private WorkspaceEdit? EditOf(LanguageAction action, Document document, Positions positions) =>
        action.Opens is null ? EditOf([new(new(document.Uri, document.Version), Translate(action.Edits, positions))]) : null;

    /// <summary>The edits of some documents in the form that the client knows.</summary>
    private WorkspaceEdit EditOf(IReadOnlyList<TextDocumentEdit> edits) =>
        _client.VersionedEdits
            ? new() { DocumentChanges = edits }
            : new() { Changes = edits.ToDictionary(edit => edit.TextDocument.Uri, edit => edit.Edits) };

    private static IReadOnlyList<TextEdit> Translate(IEnumerable<LanguageEdit> edits, Positions positions) =>
        [.. edits.Select(edit => new TextEdit(positions.Of(edit.Span), edit.NewText))];

    private static JsonElement DataOf(CodeActionData data) => JsonSerializer.SerializeToElement(data, LspJson.Default.CodeActionData);

    private static string KindOf(CodeActionKind kind) =>
        kind switch
        {
            CodeActionKind.Refactor => CodeActionKinds.Rewrite,
            CodeActionKind.FixFile => CodeActionKinds.FixAll,
            _ => CodeActionKinds.QuickFix,
        };

    /// <summary>Whether the client wants that kind: it names it, or a more general one, or it wants all.</summary>
    private static bool IsAskedFor(string kind, IReadOnlyList<string>? only) =>
        only is null
        || only.Any(asked =>
            asked.Length == 0 || kind == asked || (kind.StartsWith(asked, StringComparison.Ordinal) && kind[asked.Length] == '.')
        );
}
