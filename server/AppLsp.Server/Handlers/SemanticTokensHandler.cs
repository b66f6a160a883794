using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using LanguageTokens = AppLsp.Language.Features.Annotations.SemanticTokens;
using SemanticTokens = AppLsp.Server.Protocol.SemanticTokens;

namespace AppLsp.Server.Handlers;

/// <summary>What words mean. Owns what each document was last told to mean.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class SemanticTokensHandler : IOffersCapability
{
    private static readonly SemanticTokens NoTokens = new([]);

    /// <summary>What each client's document was last told to mean, so that it can be told what has changed.</summary>
    private readonly ConcurrentDictionary<string, SemanticTokens> _results = [];
    private readonly ServerSession _session;
    private int _lastResult;

    /// <summary>A handler for the documents of <paramref name="session"/>.</summary>
    public SemanticTokensHandler(ServerSession session)
    {
        _session = session;
        session.Documents.Closed += document => _results.TryRemove(document.Uri, out _);
    }

    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.SemanticTokens
            ? offered with
            {
                SemanticTokensProvider = new(SemanticTokensLegend.Server, Range: true, new(Delta: true)),
            }
            : offered;

    /// <summary>What the words of a document mean.</summary>
    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens> FullAsync(SemanticTokensParams parameters, CancellationToken cancellation) =>
        AllTokensAsync(parameters.TextDocument.Uri, all => all, cancellation);

    /// <summary>
    /// How that differs from what the client has: a <see cref="SemanticTokensDelta"/>; or all of it, where the server does not know any
    /// more what the client has.
    /// </summary>
    [JsonRpcMethod("textDocument/semanticTokens/full/delta", UseSingleObjectParameterDeserialization = true)]
    public Task<JsonElement> DeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation)
    {
        var known =
            _results.GetValueOrDefault(parameters.TextDocument.Uri) is { } last && last.ResultId == parameters.PreviousResultId
                ? last
                : null;
        return AllTokensAsync(
            parameters.TextDocument.Uri,
            all =>
                known is null
                    ? JsonSerializer.SerializeToElement(all, LspJson.Default.SemanticTokens)
                    : JsonSerializer.SerializeToElement(Difference(known.Data, all), LspJson.Default.SemanticTokensDelta),
            cancellation
        );
    }

    /// <summary>What the words of a stretch of a document mean.</summary>
    [JsonRpcMethod("textDocument/semanticTokens/range", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens> RangeAsync(SemanticTokensRangeParams parameters, CancellationToken cancellation) =>
        _session.InAsync(
            parameters.TextDocument.Uri,
            parameters.Range,
            NoTokens,
            (_, analysis, positions, span) => new SemanticTokens(Encode(LanguageTokens.In(analysis, span), positions)),
            cancellation
        );

    private Task<T> AllTokensAsync<T>(string uri, Func<SemanticTokens, T> answer, CancellationToken cancellation)
    {
        var document = _session.Documents.Get(uri);
        if (!document.IsMarkdown)
            return Task.FromResult(answer(NoTokens with { ResultId = "" }));
        return _session.OnAsync(
            document,
            positions =>
            {
                var id = Interlocked.Increment(ref _lastResult).ToString(CultureInfo.InvariantCulture);
                var all = new SemanticTokens(
                    Encode(LanguageTokens.In(_session.Analyses.Of(document), new(0, document.Text.Length)), positions),
                    id
                );
                _results[uri] = all;
                return answer(all);
            },
            cancellation
        );
    }

    private static int[] Encode(IReadOnlyList<SemanticToken> tokens, Positions positions)
    {
        var data = new int[tokens.Count * 5];
        var last = default(Position);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (start, end) = (positions.At(tokens[i].Span.Start), positions.At(tokens[i].Span.End));
            data[i * 5] = start.Line - last.Line;
            data[i * 5 + 1] = start.Line == last.Line ? start.Character - last.Character : start.Character;
            data[i * 5 + 2] = end.Character - start.Character;
            data[i * 5 + 3] = (int)tokens[i].Kind;
            data[i * 5 + 4] = SemanticTokensLegend.Modifiers(tokens[i].Stage);
            last = start;
        }
        return data;
    }

    /// <summary>The one stretch that differs: between what is alike at the beginning and what is alike at the end.</summary>
    private static SemanticTokensDelta Difference(IReadOnlyList<int> before, SemanticTokens after)
    {
        var (data, same) = (after.Data, 0);
        var most = Math.Min(before.Count, data.Count);
        while (same < most && before[same] == data[same])
            same++;
        var tail = 0;
        while (tail < most - same && before[^(tail + 1)] == data[^(tail + 1)])
            tail++;
        var isSame = same == before.Count && same == data.Count;
        return new(
            isSame ? [] : [new(same, before.Count - same - tail, [.. data.Skip(same).Take(data.Count - same - tail)])],
            after.ResultId!
        );
    }
}
