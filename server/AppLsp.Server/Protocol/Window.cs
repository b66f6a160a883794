using System.Text.Json;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>window/logMessage</c>.</summary>
internal sealed record LogMessageParams(MessageType Type, string Message);

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
internal sealed record ShowDocumentParams(string Uri, bool? TakeFocus);

/// <summary>Whether the client shows the document.</summary>
internal sealed record ShowDocumentResult(bool Success);

/// <summary>The params of <c>window/workDoneProgress/create</c>, which the server asks.</summary>
internal sealed record WorkDoneProgressCreateParams(string Token);

/// <summary>The params of <c>$/progress</c>.</summary>
internal sealed record ProgressParams(string Token, JsonElement Value);

/// <summary>Something long begins.</summary>
internal sealed record WorkDoneProgressBegin(string Kind, string Title);

/// <summary>How far it is.</summary>
internal sealed record WorkDoneProgressReport(string Kind, string? Message);

/// <summary>It has ended.</summary>
internal sealed record WorkDoneProgressEnd(string Kind, string? Message);
