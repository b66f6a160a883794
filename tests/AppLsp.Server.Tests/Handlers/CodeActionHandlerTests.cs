using AppLsp.Server.Handlers;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using Range = AppLsp.Server.Protocol.Range;

namespace AppLsp.Server.Tests.Handlers;

public sealed class CodeActionHandlerTests
{
    private const string Actions = """
        "textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}
        """;

    private const string Creating =
        "{" + Actions + """, "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}}}""";

    private const string Text =
        "# Dyer\n\n**Company:** Woad Works\n\n**Position:** Dyer\n\n**Job URL:** <https://woad.example/7>\n\n**Status:** Vat\n";

    private static readonly Range Status = new(new(8, 13), new(8, 13));

    [Fact]
    public async Task A_status_goes_into_a_new_config_in_the_open_folder()
    {
        var session = TestSession.Of(Creating);
        var action = (await OfferedAsync(session, session.Open(Text, "2026/a.md"), Status))[0];
        var changes = action.Edit!.DocumentChanges!;
        Assert.Equal("file:///applications/applsp.yaml", Assert.IsType<CreateFile>(changes[0]).Uri);
        var edit = Assert.IsType<TextDocumentEdit>(changes[1]);
        Assert.Equal(new("file:///applications/applsp.yaml", null), edit.TextDocument);
        Assert.StartsWith(
            "extends: default\nstatuses:\n  - value: Vat\n    stage: before\n",
            Assert.Single(edit.Edits).NewText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_config_that_asks_for_more_goes_beside_the_file()
    {
        var session = TestSession.Of(Creating);
        var action = Assert.Single(await OfferedAsync(session, session.Open(Text, "2026/a.md"), default));
        Assert.Equal("file:///applications/2026/applsp.yaml", Assert.IsType<CreateFile>(action.Edit!.DocumentChanges![0]).Uri);
    }

    [Fact]
    public async Task Who_cannot_create_files_is_offered_none()
    {
        var session = TestSession.Of("{" + Actions + "}");
        var uri = session.Open(Text);
        Assert.Empty(await OfferedAsync(session, uri, Status));
        Assert.Empty(await OfferedAsync(session, uri, default));
    }

    [Fact]
    public async Task A_config_that_is_open_is_changed_as_it_is_there()
    {
        var session = TestSession.Of("{" + Actions + "}");
        session.Documents.Open(new("file:///applications/applsp.yaml", "yaml", 7, "extends: default\n"), "applsp.yaml");
        var action = (await OfferedAsync(session, session.Open(Text, "2026/a.md"), Status))[0];
        var (uri, edits) = Assert.Single(action.Edit!.Changes!);
        Assert.Equal("file:///applications/applsp.yaml", uri);
        Assert.Equal(new(new(1, 0), new(1, 0)), Assert.Single(edits).Range);
    }

    /// <summary>What is offered to have the person's own way written down.</summary>
    private static async Task<List<CodeAction>> OfferedAsync(ServerSession session, string uri, Range range)
    {
        var actions = await new CodeActionHandler(session).HandleAsync(new(new(uri), range, new()), TestContext.Current.CancellationToken);
        return
        [
            .. actions.Where(action =>
                action.Title.StartsWith("Add “", StringComparison.Ordinal) || action.Title.StartsWith("Ask ", StringComparison.Ordinal)
            ),
        ];
    }
}
