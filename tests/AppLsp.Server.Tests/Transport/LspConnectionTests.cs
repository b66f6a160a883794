using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Tests.Transport;

/// <summary>What becomes of methods that fail; the server's own do not, as far as anybody knows.</summary>
public sealed class LspConnectionTests : IDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly List<(string Message, Exception? Exception)> _errors = [];
    private readonly LspConnection _connection;

    public LspConnectionTests()
    {
        _connection = new(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), _ => null);
        _connection.Failed += (message, exception) =>
        {
            lock (_errors)
                _errors.Add((message, exception));
        };
        _connection.AddLocalRpcMethod("fails", new Func<int>(() => throw new InvalidOperationException("The roof is on fire.")));
        _connection.AddLocalRpcMethod("refuses", new Func<int>(() => throw new LspException(LspErrorCode.InvalidParams, "Not like this.")));
        _connection.AddLocalRpcMethod(
            "failsLater",
            new Func<Task<int>>(async () =>
            {
                await Task.Yield();
                throw new InvalidOperationException("The roof is on fire.");
            })
        );
        _connection.StartListening();
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("fails")]
    [InlineData("failsLater")]
    public async Task A_method_that_fails_is_answered_with_an_internal_error_and_logged(string method)
    {
        await SendAsync($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}"}""");
        var error = (await ReceiveAsync()).GetProperty("error");
        Assert.Equal(-32603, error.GetProperty("code").GetInt32());
        Assert.Equal($"{method}: The roof is on fire.", error.GetProperty("message").GetString());
        Assert.False(error.TryGetProperty("data", out _));
        Assert.IsType<InvalidOperationException>(Assert.Single(_errors).Exception);
    }

    [Fact]
    public async Task A_method_that_refuses_is_answered_as_it_says_and_not_logged()
    {
        await SendAsync("""{"jsonrpc":"2.0","id":1,"method":"refuses"}""");
        var error = (await ReceiveAsync()).GetProperty("error");
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.Equal("refuses: Not like this.", error.GetProperty("message").GetString());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task A_notification_that_fails_is_logged_and_the_next_message_taken()
    {
        await SendAsync("""{"jsonrpc":"2.0","method":"refuses"}""");
        await SendAsync("""{"jsonrpc":"2.0","id":2,"method":"refuses"}""");
        Assert.Equal(2, (await ReceiveAsync()).GetProperty("id").GetInt32());
        Assert.Equal("refuses: Not like this.", Assert.Single(_errors).Message);
    }

    [Fact]
    public async Task A_request_to_the_client_that_is_cancelled_ends_when_the_client_has_answered()
    {
        using var cancel = new CancellationTokenSource();
        var asked = _connection.RequestAsync<object>(
            "workspace/configuration",
            new AppLsp.Server.Protocol.ConfigurationParams([]),
            cancel.Token
        );
        var request = await ReceiveAsync();
        await cancel.CancelAsync();
        var cancellation = await ReceiveAsync();
        Assert.Equal("$/cancelRequest", cancellation.GetProperty("method").GetString());
        var id = request.GetProperty("id").GetInt64();
        Assert.Equal(id, cancellation.GetProperty("params").GetProperty("id").GetInt64());
        await SendAsync($$$"""{"jsonrpc":"2.0","id":{{{id}}},"error":{"code":-32800,"message":"cancelled"}}""");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            asked.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Notifications_arrive_in_the_order_of_the_calls()
    {
        for (var i = 0; i < 200; i++)
            _connection.Notify(
                "window/logMessage",
                new AppLsp.Server.Protocol.LogMessageParams((AppLsp.Server.Protocol.MessageType)3, $"{i}")
            );
        for (var i = 0; i < 200; i++)
            Assert.Equal($"{i}", (await ReceiveAsync()).GetProperty("params").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_method_may_be_made_known_when_the_first_message_for_it_comes()
    {
        List<string> told = [];
        _connection.Admitted = method =>
        {
            told.Add(method);
            if (told is ["early", "late"])
                _connection.AddLocalRpcMethod("late", new Func<int>(() => 7));
        };
        await SendAsync("""{"jsonrpc":"2.0","id":1,"method":"early"}""");
        Assert.Equal(-32601, (await ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());
        for (var id = 2; id < 4; id++)
        {
            await SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"late"}""");
            Assert.Equal(7, (await ReceiveAsync()).GetProperty("result").GetInt32());
        }
        Assert.Equal(["early", "late", "late"], told);
    }

    private async Task SendAsync(string content) =>
        await _toServer.Writer.WriteAsync(
            Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n{content}"),
            TestContext.Current.CancellationToken
        );

    private async Task<JsonElement> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var read = await _toClient.Reader.ReadAsync(timeout.Token);
            var text = Encoding.UTF8.GetString(read.Buffer); // the tests' messages are ASCII: bytes are characters
            var header = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (header >= 0)
            {
                var length = int.Parse(
                    text.AsSpan("Content-Length: ".Length, header - "Content-Length: ".Length),
                    System.Globalization.CultureInfo.InvariantCulture
                );
                var end = header + 4 + length;
                if (text.Length >= end)
                {
                    _toClient.Reader.AdvanceTo(read.Buffer.GetPosition(end));
                    return JsonDocument.Parse(text[(header + 4)..end]).RootElement;
                }
            }
            _toClient.Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
