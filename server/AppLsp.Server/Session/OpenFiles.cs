namespace AppLsp.Server.Session;

/// <summary>The open documents that are files, at one moment, by their names in the index (<see cref="Workspace.KeyOf"/>).</summary>
internal sealed class OpenFiles
{
    private readonly Dictionary<string, Document> _files = new(StringComparer.Ordinal);

    /// <summary>Those of <paramref name="documents"/> that are files and that are <paramref name="wanted"/>.</summary>
    public OpenFiles(IEnumerable<Document> documents, Func<Document, bool> wanted)
    {
        foreach (var document in documents)
            if (wanted(document) && WorkspaceRoots.IsFile(document.Uri))
                _files[Workspace.KeyOf(document.Uri)] = document;
    }

    /// <summary>The files' names.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The files.</summary>
    public IReadOnlyCollection<Document> All => _files.Values;

    /// <summary>The document that is the file <paramref name="name"/>; null where it is not open.</summary>
    public Document? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The URI of the file <paramref name="name"/>, as its client writes it where it is open.</summary>
    public string UriOf(string name) => Find(name)?.Uri ?? WorkspaceRoots.UriOf(name);
}
