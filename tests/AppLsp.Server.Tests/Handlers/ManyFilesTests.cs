using System.Text.Json;
using AppLsp.Server.Handlers;
using AppLsp.Server.Protocol;
using CsCheck;

namespace AppLsp.Server.Tests.Handlers;

/// <summary>Whatever one file says, an answer that is made of many tells of the others what it told without that one.</summary>
public sealed class ManyFilesTests
{
    private const string Good = """
        # Application Details

        ## Company
        Kestrel Foundry

        ## Position
        Pattern Maker

        ## Status
        ### Application
        SAVED

        ## Notes
        See [the other one](other.md).
        """;

    private static readonly string[] Signs =
    [
        "—",
        "...",
        "🚀",
        "",
        " ",
        "-",
        "#",
        "*",
        "\uD83D",
        "\u0301",
        "&nbsp;",
        "<b>",
        "`",
        "N/A",
        "[x]",
    ];

    private static readonly Gen<string> Value = Gen.Frequency(
        (3, Gen.OneOf(Signs)),
        (2, Gen.String),
        (2, Gen.OneOf(Signs).Array[1, 4].Select(string.Concat)),
        (1, Gen.Const("Kestrel Foundry"))
    );

    private static readonly Gen<string> AnyApplication = Gen.Select(
            Gen.OneOf("Company", "Position", "Status", "Job URL", "Notes", "Application Date"),
            Value,
            (heading, value) => $"## {heading}\n{value}\n"
        )
        .Array[0, 5]
        .Select(sections => "# Application Details\n\n" + string.Concat(sections));

    [Theory]
    [InlineData("—")]
    [InlineData("...")]
    [InlineData("🚀")]
    public async Task A_position_of_signs_alone_is_found_by_its_file(string position)
    {
        var session = TestSession.Of();
        session.Open(Good);
        session.Open($"# Application Details\n\n## Position\n{position}\n", "b.md");
        Assert.Equal(
            ["b.md", "Kestrel Foundry: Pattern Maker [SAVED]"],
            (await new WorkspaceSymbolHandler(session).HandleAsync(new(""), TestContext.Current.CancellationToken)).Select(symbol =>
                symbol.Name
            )
        );
    }

    [Fact]
    public void Any_file_leaves_all_answers_to_the_others() =>
        Gen.Select(AnyApplication, Value)
            .Sample(
                (text, query) =>
                {
                    var (before, after) = (Answers("# A note\n", query), Answers(text, query));
                    Assert.Contains("Kestrel Foundry: Pattern Maker [SAVED]", after.All);
                    Assert.Equal(before.Found, after.Found);
                    Assert.Equal(before.References, after.References);
                    Assert.Equal(before.Moved, after.Moved);
                    Assert.Contains("file:///applications/a.md", after.Diagnosed);
                    Assert.Contains("file:///applications/other.md", after.Diagnosed);
                },
                iter: 200
            );

    /// <summary>What is answered of two good files beside one that says <paramref name="text"/>.</summary>
    private static Answer Answers(string text, string query)
    {
        const string odd = "file:///applications/odd.md";
        using var log = new StringWriter();
        var session = TestSession.Of(
            """
            {
              "textDocument": {"diagnostic": {}},
              "workspace": {"fileOperations": {"willRename": true}, "workspaceEdit": {"documentChanges": true}}
            }
            """,
            log
        );
        var uri = session.Open(Good);
        session.Open(
            Good.Replace("Maker", "Caster", StringComparison.Ordinal).Replace("other.md", "a.md", StringComparison.Ordinal),
            "other.md"
        );
        session.Open(text, "odd.md");
        session.Workspace.Scan(default);
        var symbols = new WorkspaceSymbolHandler(session);
        var all = symbols.HandleAsync(new(""), default).Result.Select(symbol => symbol.Name).ToList();
        var found = symbols
            .HandleAsync(new(query), default)
            .Result.Where(symbol => symbol.Location.Uri != odd)
            .Select(symbol => symbol.Name)
            .ToList();
        var references = new ReferencesHandler(session)
            .HandleAsync(new(new(uri), new(3, 2), new(IncludeDeclaration: true)), default)
            .Result.Where(place => place.Uri != odd)
            .ToList();
        var moved = new WillRenameFilesHandler(session)
            .HandleAsync(new([new("file:///applications/other.md", "file:///applications/new.md")]), default)
            .Result;
        var reports = new DiagnosticReports(session);
        var diagnosed = new WorkspaceDiagnosticHandler(session, reports).HandleAsync(new([]), default).Result;
        Assert.Equal("", log.ToString());
        return new(
            all,
            found,
            references,
            JsonSerializer.Serialize(moved, LspJson.Default.WorkspaceEdit),
            [.. diagnosed.Items.Select(report => report.Uri)]
        );
    }

    private sealed record Answer(
        IReadOnlyList<string> All,
        IReadOnlyList<string> Found,
        IReadOnlyList<Location> References,
        string Moved,
        IReadOnlyList<string> Diagnosed
    );
}
