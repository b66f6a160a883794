using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AppLsp.Server.Transport;

/// <summary>Turns the content of frames into messages and back, and says what is wrong with content that is none.</summary>
internal sealed class LspFormatter : SystemTextJsonFormatter, IJsonRpcMessageTextFormatter
{
    private const string Justification = "The type info resolver is source generated.";

    /// <summary>A formatter that knows the protocol's records.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Justification)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public LspFormatter() =>
        JsonSerializerOptions = new(LspJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(LspJson.Default, RpcJson.Default),
        };

    JsonRpcMessage IJsonRpcMessageFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer) => Read(contentBuffer);

    JsonRpcMessage IJsonRpcMessageTextFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer, Encoding encoding) => Read(contentBuffer);

    private JsonRpcMessage Read(ReadOnlySequence<byte> content)
    {
        content = JsonRepair.Repair(content);
        try
        {
            var message = Deserialize(content);
            if (message is JsonRpcRequest { Method: null or "" })
                throw new JsonException("The method has no name.");
            return message;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw Explain(content, e);
        }
    }

    /// <summary>Tells JSON that is no message from what is no JSON at all; the former may have an id to answer to.</summary>
    private static BadMessageException Explain(ReadOnlySequence<byte> content, Exception cause)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return new(
                LspErrorCode.InvalidRequest,
                IdOf(document.RootElement),
                "Not a request, notification or response: " + cause.Message
            );
        }
        catch (JsonException e)
        {
            return new(LspErrorCode.ParseError, RequestId.Null, "Not valid JSON: " + e.Message);
        }
    }

    private static RequestId IdOf(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("id", out var id))
            return RequestId.Null;
        return id.ValueKind switch
        {
            JsonValueKind.String => new(id.GetString()),
            JsonValueKind.Number when id.TryGetInt64(out var number) => new(number),
            _ => RequestId.Null,
        };
    }
}

/// <summary>
/// What StreamJsonRpc itself serializes among the parameters. Without <see cref="CommonErrorData"/> one malformed request would end the
/// process, without <see cref="RequestId"/> cancelling a request to the client would never end.
/// </summary>
[JsonSerializable(typeof(CommonErrorData))]
[JsonSerializable(typeof(RequestId))]
internal sealed partial class RpcJson : JsonSerializerContext;
