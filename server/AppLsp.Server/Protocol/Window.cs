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
