using System.Globalization;
using AppLsp.Language.Features;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using LanguageCompletion = AppLsp.Language.Features.Completion;
using LanguageItem = AppLsp.Language.Features.CompletionItem;

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
        CompletionList ListOf(IReadOnlyList<LanguageItem> items, Positions positions) => new(IsIncomplete: false, [.. items.Select((item, rank) => Translate(item, rank, positions))]);
        return _documents.Get(uri) is { Kind: DocumentKind.Config } config
            ? OnAsync(config, new(place, place), (positions, span) => ListOf(ConfigCompletion.At(config.Text, ReadConfig(config), span.Start), positions), cancellation)
            : AtAsync(uri, place, NoItems, (analysis, positions, offset) => ListOf(LanguageCompletion.At(analysis, offset, cancellation), positions), cancellation);
    }

    private Protocol.CompletionItem Translate(LanguageItem item, int rank, Positions positions)
    {
        var isSnippet = item.IsSnippet && _client.Snippets;
        var text = item.IsSnippet && !isSnippet ? item.PlainText : item.Edit.NewText;
        return new(item.Label)
        {
            Kind = KindOf(item.Kind),
            Detail = _client.LabelDetails ? null : item.Detail,
            LabelDetails = _client.LabelDetails && item.Detail is { } detail ? new(detail) : null,
            Documentation = ClientProfile.Markup(item.Documentation, _client.DocumentationKind),
            // Clients sort by this text: the items come best first.
            SortText = rank.ToString("D4", CultureInfo.InvariantCulture),
            FilterText = item.FilterText,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            // The text is indented for its place already.
            InsertTextMode = _client.TextAsIs && text.Contains('\n', StringComparison.Ordinal) ? InsertTextMode.AsIs : null,
            // No InsertReplaceEdit: an item stands for the whole value, and to insert it before the rest of the old one helps nobody.
            TextEdit = new(positions.Of(item.Edit.Span), text),
        };
    }

    private CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Section => CompletionItemKind.Module,
        CompletionKind.Label => CompletionItemKind.Field,
        CompletionKind.Status => _client.NewerItemKinds ? CompletionItemKind.EnumMember : CompletionItemKind.Enum,
        CompletionKind.Date => _client.NewerItemKinds ? CompletionItemKind.Event : CompletionItemKind.Value,
        _ => CompletionItemKind.Text,
    };
}
