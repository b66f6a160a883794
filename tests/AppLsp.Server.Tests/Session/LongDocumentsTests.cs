using AppLsp.Server.Session;
using AppLsp.Server.Tests.Handlers;

namespace AppLsp.Server.Tests.Session;

public sealed class LongDocumentsTests
{
    private static readonly string Long = "# Application Details\n\n## Company\nKestrel Foundry\n" + new string('x', 1_000_000);

    private readonly List<string> _told = [];

    [Fact]
    public void What_is_too_long_is_said_once_as_long_as_the_document_is_open()
    {
        var session = TestSession.Of();
        var uri = session.Open(Long);
        var documents = new LongDocuments(session.Documents, _told.Add);
        Look();
        session.Documents.Change(new(uri, 2), [new("x" + Long)], PositionEncoding.Utf16);
        Look();
        Assert.Equal(["a.md is too long for AppLsp: 1,000,050 characters. The limit is 1,000,000."], _told);

        session.Documents.Close(uri);
        session.Open(Long);
        Look();
        Assert.Equal(2, _told.Count);

        void Look() => documents.Look(session.Documents.Get(uri), session.Analyses.Of(session.Documents.Get(uri)));
    }

    [Fact]
    public void Of_other_markdown_nothing_is_said()
    {
        var session = TestSession.Of();
        var document = session.Documents.Get(session.Open("# A book\n" + new string('x', 1_000_000)));
        new LongDocuments(session.Documents, _told.Add).Look(document, session.Analyses.Of(document));
        Assert.Empty(_told);
    }
}
