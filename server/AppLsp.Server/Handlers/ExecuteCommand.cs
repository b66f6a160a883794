using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Does what a code action names.</summary>
    [JsonRpcMethod(Methods.ExecuteCommand, UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public async Task<JsonElement?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        if (parameters.Command != Commands.Open)
            throw new LspException(LspErrorCode.InvalidParams, $"There is no command “{parameters.Command}”. There is {Commands.Open}.");
        // Not well-formed to the letter: what a client calls its own documents is given back to it as it is.
        if (parameters.Arguments is not [{ ValueKind: JsonValueKind.String } argument] || argument.GetString() is not { } uri || !WorkspaceRoots.IsFile(uri) || !Uri.TryCreate(uri, UriKind.Absolute, out _))
            throw new LspException(LspErrorCode.InvalidParams, $"{Commands.Open} takes one argument: the URI of a file, such as \"file:///home/me/a.md\".");
        if (!_client.ShowsDocuments)
            throw new LspException(LspErrorCode.RequestFailed, $"{uri} cannot be opened from here: the client does not offer {Methods.ShowDocument}.");

        var (isAnswered, answer) = await TryAskAsync<ShowDocumentResult>(Methods.ShowDocument, new ShowDocumentParams(uri, TakeFocus: true)).WaitAsync(cancellation).ConfigureAwait(false);
        if (!isAnswered || answer is not { Success: true }) throw new LspException(LspErrorCode.RequestFailed, $"The client did not open {uri}.");
        return null;
    }
}
