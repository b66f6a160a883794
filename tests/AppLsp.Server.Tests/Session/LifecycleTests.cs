using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using StreamJsonRpc.Protocol;

namespace AppLsp.Server.Tests.Session;

public sealed class LifecycleTests
{
    private readonly Lifecycle _lifecycle = new();

    [Fact]
    public void Nothing_but_the_greeting_and_the_end_counts_at_first()
    {
        Assert.Null(Refused("initialize"));
        Assert.Null(Refused("exit"));
        Assert.Equal(
            new(LspErrorCode.ServerNotInitialized, "textDocument/hover: The server is not initialized yet."),
            Refused("textDocument/hover")
        );
    }

    [Fact]
    public void There_is_one_greeting()
    {
        _lifecycle.Start();
        Assert.Null(Refused("textDocument/hover"));
        Assert.Equal(LspErrorCode.InvalidRequest, Refused("initialize")!.Code);
        Assert.Equal(1, _lifecycle.ExitCode);
    }

    [Fact]
    public void Nothing_but_the_end_counts_after_the_last_request()
    {
        _lifecycle.Start();
        Assert.False(_lifecycle.ShuttingDown.IsCompleted);
        _lifecycle.ShutDown();
        Assert.True(_lifecycle.ShuttingDown.IsCompleted);
        Assert.Equal(LspErrorCode.InvalidRequest, Refused("textDocument/hover")!.Code);
        Assert.Equal(LspErrorCode.InvalidRequest, Refused("shutdown")!.Code);
        Assert.Null(Refused("exit"));
        Assert.Equal(0, _lifecycle.ExitCode);
        Assert.False(_lifecycle.Ended.IsCompleted);
        _lifecycle.End();
        Assert.True(_lifecycle.Ended.IsCompleted);
    }

    private Refusal? Refused(string method) => _lifecycle.Refuse(new JsonRpcRequest { Method = method });
}
