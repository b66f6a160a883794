using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>window/logMessage</c>.</summary>
internal sealed record LogMessageParams(MessageType Type, string Message);

/// <summary>The params of <c>window/showMessage</c>.</summary>
internal sealed record ShowMessageParams(MessageType Type, string Message);

/// <summary>How much a message matters.</summary>
internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}

/// <summary>The params of <c>window/showMessageRequest</c>, which the server asks.</summary>
internal sealed record ShowMessageRequestParams(MessageType Type, string Message, IReadOnlyList<MessageActionItem> Actions);

/// <summary>A button of a message, and the answer where it was clicked.</summary>
internal sealed record MessageActionItem(string Title);

/// <summary>The params of <c>window/showDocument</c>, which the server asks.</summary>
internal sealed record ShowDocumentParams(string Uri, bool? TakeFocus, Range? Selection = null);

/// <summary>Whether the client shows the document.</summary>
internal sealed record ShowDocumentResult(bool Success);

/// <summary>The params of <c>window/workDoneProgress/create</c>, which the server asks.</summary>
internal sealed record WorkDoneProgressCreateParams(string Token);

/// <summary>The params of <c>$/progress</c>.</summary>
internal sealed record ProgressParams(ProgressToken Token, JsonElement Value);

/// <summary>What joins a report with its work: a word or a number, as whoever chose it wrote it.</summary>
[JsonConverter(typeof(ProgressTokenConverter))]
internal sealed record ProgressToken(JsonElement Written)
{
    /// <summary>The token <paramref name="word"/>.</summary>
    public static ProgressToken Of(string word) => new(JsonSerializer.SerializeToElement(word, LspJson.Default.String));
}

/// <summary>Keeps a token as it is.</summary>
internal sealed class ProgressTokenConverter : JsonConverter<ProgressToken>
{
    /// <inheritdoc/>
    public override ProgressToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var written = JsonElement.ParseValue(ref reader);
        return written.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? new(written)
            : throw new JsonException($"A token is a string or a number, not {written.ValueKind}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProgressToken value, JsonSerializerOptions options) => value.Written.WriteTo(writer);
}

/// <summary>Something long begins.</summary>
internal sealed record WorkDoneProgressBegin(string Kind, string Title);

/// <summary>How far it is.</summary>
internal sealed record WorkDoneProgressReport(string Kind, string? Message);

/// <summary>It has ended.</summary>
internal sealed record WorkDoneProgressEnd(string Kind, string? Message);
