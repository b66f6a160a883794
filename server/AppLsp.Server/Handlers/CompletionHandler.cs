using System.Globalization;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Features.ConfigEditing;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using LanguageCompletion = AppLsp.Language.Features.Completion.Completions;
using LanguageItem = AppLsp.Language.Features.Completion.CompletionItem;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Handlers;

/// <summary>What can be written at a place.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CompletionHandler(ServerSession session, CompletionItemResolveHandler documentation) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            CompletionProvider = new([.. Signs, .. Letters], client.ResolvesDocumentation),
        };

    private static readonly string[] Signs = ["#", "-", " ", ":", "*"];

    /// <summary>
    /// Not every editor suggests while one types Markdown; behind these most of them ask. In prose the answer is nothing.
    /// </summary>
    private static readonly IEnumerable<string> Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".Select(c =>
        c.ToString()
    );

    private static readonly CompletionList NoItems = new(IsIncomplete: false, []);

    /// <summary>What can be written at a place.</summary>
    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionList> HandleAsync(CompletionParams parameters, CancellationToken cancellation)
    {
        var (uri, place) = (parameters.TextDocument.Uri, parameters.Position);
        var isTyped = IsTyped(parameters.Context);
        return session.Documents.Get(uri) is { Kind: DocumentKind.Config } config
            ? session.OnAsync(
                config,
                new(place, place),
                (positions, span) =>
                    ListOf(
                        ConfigCompletion.At(config.Text, session.Analyses.ConfigIn(config), span.Start),
                        isTyped: false,
                        config.Text,
                        positions,
                        span.Start,
                        cancellation
                    ),
                cancellation
            )
            : session.AtAsync(
                uri,
                place,
                NoItems,
                (analysis, positions, offset) =>
                    ListOf(
                        isTyped
                            ? LanguageCompletion.WhileTyping(analysis, offset, cancellation)
                            : LanguageCompletion.At(analysis, offset, cancellation),
                        isTyped,
                        analysis.Text,
                        positions,
                        offset,
                        cancellation
                    ),
                cancellation
            );
    }

    /// <summary>Whether nobody asks but a character that was typed. No other list of ours is incomplete.</summary>
    private static bool IsTyped(CompletionContext? context) =>
        context is { TriggerKind: CompletionTriggerKind.TriggerCharacter or CompletionTriggerKind.TriggerForIncompleteCompletions };

    private CompletionList ListOf(
        IReadOnlyList<LanguageItem> items,
        bool isTyped,
        SourceText text,
        Positions positions,
        int cursor,
        CancellationToken cancellation
    )
    {
        // Whoever waits no longer has a newer list.
        cancellation.ThrowIfCancellationRequested();
        int? first = session.Client.ResolvesDocumentation ? documentation.Offer(items) : null;
        return new(
            // With more letters, other names count too.
            IsIncomplete: isTyped && items.Count > 0,
            [
                .. items.Select(
                    (item, rank) =>
                        Translate(item, rank, positions, cursor) with
                        {
                            FilterText = FilterText(item, text.Slice(TextSpan.FromBounds(item.Edit.Span.Start, cursor)), isChosen: isTyped),
                            Documentation = first is null
                                ? ClientProfile.Markup(item.Documentation, session.Client.DocumentationKind)
                                : null,
                            Data = first + rank,
                        }
                ),
            ]
        );
    }

    /// <summary>
    /// What the client compares with what is typed: in the letters of that, as some clients tell capitals apart. An item that was chosen
    /// for what is typed, by another of its words or names, begins with it, as those look at the beginning alone.
    /// </summary>
    private static string FilterText(LanguageItem item, string typed, bool isChosen)
    {
        if (item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return typed + item.FilterText[typed.Length..];
        return isChosen ? $"{typed} {item.FilterText}" : item.FilterText;
    }

    private Protocol.CompletionItem Translate(LanguageItem item, int rank, Positions positions, int cursor)
    {
        var isSnippet = item.IsSnippet && session.Client.Snippets;
        var text = item.IsSnippet && !isSnippet ? item.PlainText : item.Edit.NewText;
        return new(item.Label)
        {
            Kind = KindOf(item.Kind),
            Detail = session.Client.LabelDetails ? null : item.Detail,
            LabelDetails = session.Client.LabelDetails && item.Detail is { } detail ? new(detail) : null,
            // Clients sort by this text: the items come best first.
            SortText = rank.ToString("D4", CultureInfo.InvariantCulture),
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            // The text is indented for its place already.
            InsertTextMode = session.Client.TextAsIs && text.Contains('\n', StringComparison.Ordinal) ? InsertTextMode.AsIs : null,
            TextEdit = EditOf(item, text, positions, cursor),
        };
    }

    private ICompletionEdit EditOf(LanguageItem item, string text, Positions positions, int cursor)
    {
        var replaced = item.Edit.Span;
        if (!session.Client.InsertsOrReplaces)
            return new TextEdit(positions.Of(replaced), text);
        var inserted = item.ReplacesValue ? replaced : TextSpan.FromBounds(replaced.Start, cursor);
        return new InsertReplaceEdit(text, positions.Of(inserted), positions.Of(replaced));
    }

    private CompletionItemKind KindOf(CompletionKind kind) =>
        kind switch
        {
            CompletionKind.Section => CompletionItemKind.Module,
            CompletionKind.Label => CompletionItemKind.Field,
            CompletionKind.Status => session.Client.NewerItemKinds ? CompletionItemKind.EnumMember : CompletionItemKind.Enum,
            CompletionKind.Date => session.Client.NewerItemKinds ? CompletionItemKind.Event : CompletionItemKind.Value,
            _ => CompletionItemKind.Text,
        };
}
