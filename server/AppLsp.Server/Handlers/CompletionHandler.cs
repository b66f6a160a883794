using System.Globalization;
using AppLsp.Language.Features.Completion.Completions;
using AppLsp.Language.Features.ConfigEditing;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using LanguageCompletion = AppLsp.Language.Features.Completion.Completions.Completions;
using LanguageItem = AppLsp.Language.Features.Completion.Completions.CompletionItem;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What can be written at a place.</summary>
    [JsonRpcMethod(Methods.Completion, UseSingleObjectParameterDeserialization = true)]
    Task<CompletionList> CompletionAsync(CompletionParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    private static readonly CompletionList NoItems = new(IsIncomplete: false, []);

    /// <inheritdoc/>
    public Task<CompletionList> CompletionAsync(CompletionParams parameters, CancellationToken cancellation)
    {
        var (uri, place) = (parameters.TextDocument.Uri, parameters.Position);
        return _documents.Get(uri) is { Kind: DocumentKind.Config } config
            ? OnAsync(
                config,
                new(place, place),
                (positions, span) =>
                    ListOf(ConfigCompletion.At(config.Text, ReadConfig(config), span.Start), positions, span.Start, cancellation),
                cancellation
            )
            : AtAsync(
                uri,
                place,
                NoItems,
                (analysis, positions, offset) =>
                    ListOf(LanguageCompletion.At(analysis, offset, cancellation), positions, offset, cancellation),
                cancellation
            );
    }

    private CompletionList ListOf(IReadOnlyList<LanguageItem> items, Positions positions, int cursor, CancellationToken cancellation)
    {
        // Whoever waits no longer has a newer list.
        cancellation.ThrowIfCancellationRequested();
        int? first = _client.ResolvesDocumentation ? Offer(items) : null;
        return new(
            IsIncomplete: false,
            [
                .. items.Select(
                    (item, rank) =>
                        Translate(item, rank, positions, cursor) with
                        {
                            Documentation = first is null ? ClientProfile.Markup(item.Documentation, _client.DocumentationKind) : null,
                            Data = first + rank,
                        }
                ),
            ]
        );
    }

    private Protocol.CompletionItem Translate(LanguageItem item, int rank, Positions positions, int cursor)
    {
        var isSnippet = item.IsSnippet && _client.Snippets;
        var text = item.IsSnippet && !isSnippet ? item.PlainText : item.Edit.NewText;
        return new(item.Label)
        {
            Kind = KindOf(item.Kind),
            Detail = _client.LabelDetails ? null : item.Detail,
            LabelDetails = _client.LabelDetails && item.Detail is { } detail ? new(detail) : null,
            // Clients sort by this text: the items come best first.
            SortText = rank.ToString("D4", CultureInfo.InvariantCulture),
            FilterText = item.FilterText,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            // The text is indented for its place already.
            InsertTextMode = _client.TextAsIs && text.Contains('\n', StringComparison.Ordinal) ? InsertTextMode.AsIs : null,
            TextEdit = EditOf(item, text, positions, cursor),
        };
    }

    private ICompletionEdit EditOf(LanguageItem item, string text, Positions positions, int cursor)
    {
        var replaced = item.Edit.Span;
        if (!_client.InsertsOrReplaces)
            return new TextEdit(positions.Of(replaced), text);
        var inserted = item.ReplacesValue ? replaced : TextSpan.FromBounds(replaced.Start, cursor);
        return new InsertReplaceEdit(text, positions.Of(inserted), positions.Of(replaced));
    }

    private CompletionItemKind KindOf(CompletionKind kind) =>
        kind switch
        {
            CompletionKind.Section => CompletionItemKind.Module,
            CompletionKind.Label => CompletionItemKind.Field,
            CompletionKind.Status => _client.NewerItemKinds ? CompletionItemKind.EnumMember : CompletionItemKind.Enum,
            CompletionKind.Date => _client.NewerItemKinds ? CompletionItemKind.Event : CompletionItemKind.Value,
            _ => CompletionItemKind.Text,
        };
}
