using AppLsp.Server.Handlers;

namespace AppLsp.Server.Tests.Handlers;

public sealed class WorkspaceDiagnosticHandlerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_that_waits_for_something_new_is_answered_when_the_server_leaves(bool isAsked)
    {
        var session = TestSession.Of("""{"textDocument": {"diagnostic": {}}}""");
        var handler = new WorkspaceDiagnosticHandler(session, new(session));
        var answer = handler.HandleAsync(new([]), TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);
        if (isAsked)
            session.Lifecycle.ShutDown();
        else
            await session.Connection.DrainAsync();
        var report = await answer.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Empty(report.Items);
    }
}
