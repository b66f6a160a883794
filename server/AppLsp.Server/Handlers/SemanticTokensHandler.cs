using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using LanguageTokens = AppLsp.Language.Features.Annotations.SemanticTokens;
using SemanticTokens = AppLsp.Server.Protocol.SemanticTokens;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What the words of a document mean.</summary>
    [JsonRpcMethod(Methods.SemanticTokens, UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokens> SemanticTokensAsync(SemanticTokensParams parameters, CancellationToken cancellation);

    /// <summary>
    /// How that differs from what the client has: a <see cref="SemanticTokensDelta"/>; or all of it, where the server does not know any
    /// more what the client has.
    /// </summary>
    [JsonRpcMethod(Methods.SemanticTokensDelta, UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation);

    /// <summary>What the words of a stretch of a document mean.</summary>
    [JsonRpcMethod(Methods.SemanticTokensRange, UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokens> SemanticTokensRangeAsync(SemanticTokensRangeParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    private static readonly SemanticTokens NoTokens = new([]);

    /// <summary>What each client's document was last told to mean, so that it can be told what has changed.</summary>
    private readonly ConcurrentDictionary<string, SemanticTokens> _tokens = [];
    private int _lastTokens;

    /// <inheritdoc/>
    public Task<SemanticTokens> SemanticTokensAsync(SemanticTokensParams parameters, CancellationToken cancellation) =>
        AllTokensAsync(parameters.TextDocument.Uri, all => all, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation)
    {
        var known =
            _tokens.GetValueOrDefault(parameters.TextDocument.Uri) is { } last && last.ResultId == parameters.PreviousResultId
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

    /// <inheritdoc/>
    public Task<SemanticTokens> SemanticTokensRangeAsync(SemanticTokensRangeParams parameters, CancellationToken cancellation) =>
        InAsync(
            parameters.TextDocument.Uri,
            parameters.Range,
            NoTokens,
            (_, analysis, positions, span) => new SemanticTokens(Encode(LanguageTokens.In(analysis, span), positions)),
            cancellation
        );

    private Task<T> AllTokensAsync<T>(string uri, Func<SemanticTokens, T> answer, CancellationToken cancellation)
    {
        var document = _documents.Get(uri);
        if (!document.IsMarkdown)
            return Task.FromResult(answer(NoTokens with { ResultId = "" }));
        return OnAsync(
            document,
            positions =>
            {
                var id = Interlocked.Increment(ref _lastTokens).ToString(CultureInfo.InvariantCulture);
                var all = new SemanticTokens(Encode(LanguageTokens.In(Analyse(document), new(0, document.Text.Length)), positions), id);
                _tokens[uri] = all;
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
