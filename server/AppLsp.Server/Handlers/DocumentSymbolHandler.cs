using System.Text.Json;
using AppLsp.Language.Features.Outlining;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using DocumentSymbol = AppLsp.Server.Protocol.DocumentSymbol;
using LanguageKind = AppLsp.Language.Features.Outlining.SymbolKind;
using LanguageSymbol = AppLsp.Language.Features.Outlining.DocumentSymbol;
using SymbolKind = AppLsp.Server.Protocol.SymbolKind;

namespace AppLsp.Server.Handlers;

/// <summary>The outline of a document.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DocumentSymbolHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentSymbolProvider = true,
        };

    private static readonly JsonElement NoSymbols = JsonElement.Parse("[]");

    /// <summary>
    /// The outline of a document: <see cref="DocumentSymbol"/>s, or <see cref="SymbolInformation"/>s for clients that know no trees.
    /// </summary>
    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public Task<JsonElement> HandleAsync(DocumentSymbolParams parameters, CancellationToken cancellation) =>
        session.Settings.Outline
            ? session.AtAsync(
                parameters.TextDocument.Uri,
                default,
                NoSymbols,
                (analysis, positions, _) => Outline(DocumentSymbols.Of(analysis), parameters.TextDocument.Uri, positions),
                cancellation
            )
            : Task.FromResult(NoSymbols);

    private JsonElement Outline(IReadOnlyList<LanguageSymbol> symbols, string uri, Positions positions) =>
        session.Client.SymbolTrees
            ? JsonSerializer.SerializeToElement(
                [.. symbols.Select(symbol => Translate(symbol, positions))],
                LspJson.Default.IReadOnlyListDocumentSymbol
            )
            : JsonSerializer.SerializeToElement(
                [.. symbols.SelectMany(symbol => Flat(symbol, null, uri, positions))],
                LspJson.Default.IReadOnlyListSymbolInformation
            );

    private static DocumentSymbol Translate(LanguageSymbol symbol, Positions positions) =>
        new(symbol.Name, KindOf(symbol.Kind), positions.Of(symbol.Span), positions.Of(symbol.NameSpan))
        {
            Detail = symbol.Detail.Length > 0 ? symbol.Detail : null,
            Children = symbol.Children.Count > 0 ? [.. symbol.Children.Select(child => Translate(child, positions))] : null,
        };

    private static IEnumerable<SymbolInformation> Flat(LanguageSymbol symbol, string? container, string uri, Positions positions) =>
        symbol
            .Children.SelectMany(child => Flat(child, symbol.Name, uri, positions))
            .Prepend(new(symbol.Name, KindOf(symbol.Kind), new(uri, positions.Of(symbol.Span))) { ContainerName = container });

    private static SymbolKind KindOf(LanguageKind kind) =>
        kind switch
        {
            LanguageKind.Application => SymbolKind.File,
            LanguageKind.Label => SymbolKind.Field,
            LanguageKind.Point => SymbolKind.Property,
            _ => SymbolKind.String,
        };
}
