using StreamJsonRpc;

namespace AppLsp.Server.Transport;

/// <summary>The error codes of JSON-RPC and the Language Server Protocol that the server answers with.</summary>
internal enum LspErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
    ContentModified = -32801,
    RequestFailed = -32803,
}

/// <summary>Ends the handling of a request with an error that the client is to see as it is.</summary>
internal sealed class LspException : LocalRpcException
{
    /// <summary>The error <paramref name="code"/>, told as <paramref name="message"/>.</summary>
    public LspException(LspErrorCode code, string message)
        : base(message) => ErrorCode = (int)code;
}

/// <summary>A frame that holds no message.</summary>
internal sealed class BadMessageException(LspErrorCode code, RequestId id, string message) : Exception(message)
{
    /// <summary>What is wrong with it.</summary>
    public LspErrorCode Code { get; } = code;

    /// <summary>The id that could be read from it, or null.</summary>
    public RequestId Id { get; } = id;
}

/// <summary>Why a message does not go on to its method.</summary>
internal sealed record Refusal(LspErrorCode Code, string Message);
