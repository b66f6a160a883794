using System.Collections.Concurrent;
using System.Globalization;
using AppLsp.Language;

namespace AppLsp.Server.Session;

/// <summary>Says of an open document that would be an application, once, that it is too long to be read as one.</summary>
internal sealed class LongDocuments
{
    private readonly ConcurrentDictionary<string, bool> _told = [];
    private readonly Action<string> _tell;

    /// <summary>Tells of <paramref name="documents"/> by <paramref name="tell"/>.</summary>
    public LongDocuments(Documents documents, Action<string> tell)
    {
        _tell = tell;
        documents.Closed += document => _told.TryRemove(document.Uri, out _);
    }

    /// <summary>
    /// Tells of <paramref name="document"/> where there is something to tell, and it has not been told since it was opened.
    /// </summary>
    public void Look(Document document, Analysis analysis)
    {
        if (!_told.ContainsKey(document.Uri) && analysis.IsTooLong && _told.TryAdd(document.Uri, true))
            _tell(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{document.Path} is too long for AppLsp: {document.Text.Length:N0} characters. "
                        + $"The limit is {Analysis.LongestText:N0}."
                )
            );
    }
}
