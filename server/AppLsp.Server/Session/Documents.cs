using System.Collections.Concurrent;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>The documents that are open in the client. Changed only by the messages' queue; read from anywhere.</summary>
internal sealed class Documents
{
    private readonly ConcurrentDictionary<string, Document> _open = [];

    /// <summary>Told of each document that is closed, before the next message is read: what is remembered of it goes.</summary>
    public event Action<Document>? Closed;

    /// <summary>All that are open.</summary>
    public IEnumerable<Document> All => _open.Values;

    /// <summary>The document at its latest version, or null where it is not open.</summary>
    public Document? Find(string uri) => _open.GetValueOrDefault(uri);

    /// <summary>
    /// The URI of the file with the key <paramref name="file"/> (of <see cref="Workspace.KeyOf"/>): the client's own where the file is open
    /// there.
    /// </summary>
    public string UriOf(string file) =>
        All.FirstOrDefault(document => WorkspaceRoots.IsFile(document.Uri) && Workspace.KeyOf(document.Uri) == file)?.Uri
        ?? WorkspaceRoots.UriOf(file);

    /// <summary>The document at its latest version.</summary>
    /// <exception cref="LspException">It is not open.</exception>
    public Document Get(string uri) => Find(uri) ?? throw NotOpen(uri);

    /// <summary>Opens <paramref name="item"/>, which lies at <paramref name="path"/>.</summary>
    public Document Open(TextDocumentItem item, string path) =>
        _open[item.Uri] = new(item.Uri, path, KindOf(item.LanguageId, path), item.Version, SourceText.From(item.Text));

    /// <summary>Applies all of <paramref name="changes"/>, or, where one cannot be, none.</summary>
    /// <exception cref="LspException">The document is not open, or a change lies outside it.</exception>
    public Document Change(
        VersionedTextDocumentIdentifier id,
        IReadOnlyList<TextDocumentContentChangeEvent> changes,
        PositionEncoding encoding
    )
    {
        var document = Get(id.Uri);
        var text = document.Text;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
                text = SourceText.From(change.Text);
            else if (new Positions(text, encoding).TrySpan(range, out var span))
                text = text.With(new(span, change.Text));
            else
                throw new LspException(
                    LspErrorCode.InvalidParams,
                    $"The change of {range} in version {id.Version} of {id.Uri} is outside the document, which has "
                        + $"{text.LineCount} lines at version "
                        + $"{document.Version}. The document is unchanged."
                );
        }
        return _open[id.Uri] = document.With(id.Version, text);
    }

    /// <summary>Closes the document, and gives its last state.</summary>
    /// <exception cref="LspException">It is not open.</exception>
    public Document Close(string uri)
    {
        if (!_open.TryRemove(uri, out var document))
            throw NotOpen(uri);
        Closed?.Invoke(document);
        return document;
    }

    private static DocumentKind KindOf(string languageId, string path) =>
        Config.IsConfigFile(path) ? DocumentKind.Config
        : languageId.Equals("markdown", StringComparison.OrdinalIgnoreCase) || MarkdownFiles.IsMarkdown(path) ? DocumentKind.Markdown
        : DocumentKind.Other;

    private static LspException NotOpen(string uri) => new(LspErrorCode.InvalidParams, $"{uri} is not open.");
}
