using System.Text.Json;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using SymbolKind = AppLsp.Server.Protocol.SymbolKind;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// The applications of the workspace that some letters find. As all clients know them: with a range, which is the file's beginning.
    /// </summary>
    [JsonRpcMethod(Methods.WorkspaceSymbol, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<SymbolInformation>> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <summary>How many symbols are told at the most: a longer list nobody reads, and one more letter makes it shorter.</summary>
    private const int MostSymbols = 1_000;

    /// <summary>How many symbols go into a piece of an answer: the first ones are shown while the others are made.</summary>
    private const int SymbolsInPiece = 500;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SymbolInformation>> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        var open = OpenFiles();
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        IReadOnlyList<SymbolInformation> Answer()
        {
            using var waited = _priority.Enter();
            UpdateIndex(open.Values);
            var found = WorkspaceSymbols.Matching(_workspace.Index, parameters.Query, MostSymbols, cancellation);
            if (parameters.PartialResultToken is not { } token)
                return [.. found.Select(Translate)];
            foreach (var piece in found.Chunk(SymbolsInPiece))
            {
                cancellation.ThrowIfCancellationRequested();
                var value = JsonSerializer.SerializeToElement([.. piece.Select(Translate)], LspJson.Default.IReadOnlyListSymbolInformation);
                Connection.Notify(Methods.Progress, new ProgressParams(token, value));
            }
            // What has been told is not told again.
            return [];
        }

        SymbolInformation Translate(NamedApplication application) =>
            new(application.Name, SymbolKind.File, new(UriOf(application.Facts.File, open), default))
            {
                ContainerName = application.Facts.Path,
            };
    }

    /// <summary>The open files that may be applications, by their names in the index.</summary>
    private Dictionary<string, Document> OpenFiles() => OpenFiles(document => document.IsMarkdown);

    /// <summary>The open files that count, by their names in the index.</summary>
    private Dictionary<string, Document> OpenFiles(Func<Document, bool> counts)
    {
        var open = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in _documents.All)
            if (counts(document) && WorkspaceRoots.IsFile(document.Uri))
                open[Workspace.KeyOf(document.Uri)] = document;
        return open;
    }

    /// <summary>Has the index know <paramref name="open"/> as they are now, also where their findings are still to be told.</summary>
    private void UpdateIndex(IEnumerable<Document> open)
    {
        foreach (var document in open)
            _workspace.UpdateIndex(document, Analyse(document).Application);
    }

    private static string UriOf(string file, Dictionary<string, Document> open) =>
        open.TryGetValue(file, out var document) ? document.Uri : WorkspaceRoots.UriOf(file);
}
