using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language.Features.Links;
using AppLsp.Language.Text;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using DocumentLink = AppLsp.Server.Protocol.DocumentLink;

namespace AppLsp.Server.Handlers;

/// <summary>Where a link into a file leads now.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DocumentLinkResolveHandler(ServerSession session)
{
    /// <summary>
    /// A link to a place inside a file with the line that this place is on now: the file is read when somebody follows the link.
    /// </summary>
    [JsonRpcMethod("documentLink/resolve", UseSingleObjectParameterDeserialization = true)]
    public Task<DocumentLink> HandleAsync(DocumentLink parameters, CancellationToken cancellation)
    {
        // What is nobody's link stays what it is.
        if (
            parameters.Data is not { ValueKind: JsonValueKind.String } data
            || data.GetString()!.Split('#') is not [var target, var place]
            || !WorkspaceRoots.IsFile(target)
        )
            return Task.FromResult(parameters);
        var open = session.Documents.Find(target)?.Text;
        return session.BesideAsync(Answer, cancellation);

        DocumentLink Answer()
        {
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
