using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language.Features.Links;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using DocumentLink = AppLsp.Server.Protocol.DocumentLink;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// A link to a place inside a file with the line that this place is on now: the file is read when somebody follows the link.
    /// </summary>
    [JsonRpcMethod(Methods.DocumentLinkResolve, UseSingleObjectParameterDeserialization = true)]
    Task<DocumentLink> DocumentLinkResolveAsync(DocumentLink parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<DocumentLink> DocumentLinkResolveAsync(DocumentLink parameters, CancellationToken cancellation)
    {
        // What is nobody's link stays what it is.
        if (
            parameters.Data is not { ValueKind: JsonValueKind.String } data
            || data.GetString()!.Split('#') is not [var target, var place]
            || !WorkspaceRoots.IsFile(target)
        )
            return Task.FromResult(parameters);
        var open = _documents.Find(target)?.Text;
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        DocumentLink Answer()
        {
            using var waited = _priority.Enter();
            var line = (open ?? TextOnDisk(Workspace.KeyOf(target))) is { } text
                ? DocumentLinks.LineOf(text, Uri.UnescapeDataString(place))
                : null;
            // Editors count the lines of an address from 1.
            return parameters with { Target = line is null ? target : $"{target}#L{line + 1}", Data = null };
        }
    }

    /// <summary>What a Markdown file of the disk holds; null where there is none that can be read.</summary>
    private static SourceText? TextOnDisk(string key) =>
        MarkdownFiles.IsMarkdown(key) && TextFile.Read(WorkspaceRoots.ToDisk(key), Workspace.LargestFile) is { } content
            ? SourceText.From(content)
            : null;
}
