using System.Text.Json;
using AppLsp.Server.Handlers;

namespace AppLsp.Server.Tests.Handlers;

public sealed class CompletionItemResolveHandlerTests
{
    private const string Client = """
        {"textDocument": {"completion": {"completionItem": {
            "documentationFormat": ["markdown"], "resolveSupport": {"properties": ["documentation"]}
        }}}}
        """;

    [Fact]
    public async Task An_item_of_the_last_list_gets_its_documentation_and_keeps_all_else()
    {
        var (_, item, handler) = await OfferAsync();
        Assert.False(item.TryGetProperty("documentation", out _));
        var resolved = await handler.HandleAsync(item);
        Assert.NotEmpty(resolved.GetProperty("documentation").GetProperty("value").GetString()!);
        Assert.Equal(item.GetProperty("label").GetString(), resolved.GetProperty("label").GetString());
        Assert.Equal(item.GetProperty("data").GetInt32(), resolved.GetProperty("data").GetInt32());
    }

    [Fact]
    public async Task An_item_of_an_earlier_list_stays_what_it_is()
    {
        var (completion, item, handler) = await OfferAsync();
        await completion.HandleAsync(new(new("file:///applications/a.md"), new(2, 1)), TestContext.Current.CancellationToken);
        Assert.Equal(item.GetRawText(), (await handler.HandleAsync(item)).GetRawText());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"label":"x"}""")]
    [InlineData("""{"label":"x","data":"0"}""")]
    [InlineData("""{"label":"x","data":-1}""")]
    public async Task Nobodys_item_stays_what_it_is(string item)
    {
        var (_, _, handler) = await OfferAsync();
        Assert.Equal(item, (await handler.HandleAsync(JsonElement.Parse(item))).GetRawText());
    }

    private static async Task<(CompletionHandler Completion, JsonElement Item, CompletionItemResolveHandler Handler)> OfferAsync()
    {
        var session = TestSession.Of(Client);
        var handler = new CompletionItemResolveHandler(session);
        var completion = new CompletionHandler(session, handler);
        var uri = session.Open("# Application Details\n\n#\n");
        var list = await completion.HandleAsync(new(new(uri), new(2, 1)), TestContext.Current.CancellationToken);
        var item = JsonSerializer.SerializeToElement(list, Server.Protocol.LspJson.Default.CompletionList).GetProperty("items")[0].Clone();
        return (completion, item, handler);
    }
}
