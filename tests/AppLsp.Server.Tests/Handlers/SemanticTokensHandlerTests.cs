using AppLsp.Server.Handlers;

namespace AppLsp.Server.Tests.Handlers;

public sealed class SemanticTokensHandlerTests
{
    private const string Text = "# Application Details\n\n### Application\nAPPLIED\n";

    [Fact]
    public async Task What_has_changed_is_told_of_what_the_client_has()
    {
        var session = TestSession.Of();
        var handler = new SemanticTokensHandler(session);
        var uri = session.Open(Text);
        var first = await handler.FullAsync(new(new(uri)), TestContext.Current.CancellationToken);
        Assert.NotEmpty(first.Data);
        var delta = await handler.DeltaAsync(new(new(uri), first.ResultId!), TestContext.Current.CancellationToken);
        Assert.Equal(0, delta.GetProperty("edits").GetArrayLength());
        Assert.NotEqual(first.ResultId, delta.GetProperty("resultId").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_is_told_of_a_document_that_was_closed_meanwhile(bool isClosed)
    {
        var session = TestSession.Of();
        var handler = new SemanticTokensHandler(session);
        var uri = session.Open(Text);
        var first = await handler.FullAsync(new(new(uri)), TestContext.Current.CancellationToken);
        if (isClosed)
        {
            session.Documents.Close(uri);
            session.Open(Text);
        }
        var answer = await handler.DeltaAsync(new(new(uri), first.ResultId!), TestContext.Current.CancellationToken);
        Assert.Equal(isClosed, answer.TryGetProperty("data", out _));
    }
}
