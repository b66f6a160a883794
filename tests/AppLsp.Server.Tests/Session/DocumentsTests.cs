using AppLsp.Files;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using CsCheck;
using Range = AppLsp.Server.Protocol.Range;

namespace AppLsp.Server.Tests.Session;

public sealed class DocumentsTests
{
    private const string Uri = "file:///a.md";

    [Fact]
    public void Changes_leave_the_text_that_the_client_has() =>
        Gen.Select(
                PositionsTests.Text,
                Gen.Select(PositionsTests.Text, Gen.Int[0, 200], Gen.Int[0, 200]).Array[1, 6],
                Gen.Enum<PositionEncoding>()
            )
            .Sample(
                (content, edits, encoding) =>
                {
                    var documents = Open(content);
                    var changes = new List<TextDocumentContentChangeEvent>();
                    foreach (var (insert, from, to) in edits)
                    {
                        var positions = new Positions(SourceText.From(content), encoding);
                        // A client names places by positions: what it means is what the position says.
                        var (start, end) = (positions.At(from % (content.Length + 1)), positions.At(to % (content.Length + 1)));
                        if ((start.Line, start.Character).CompareTo((end.Line, end.Character)) > 0)
                            (start, end) = (end, start);
                        changes.Add(new(insert, new Range(start, end)));
                        Assert.True(positions.TryOffset(start, out var first) & positions.TryOffset(end, out var last));
                        content = content[..first] + insert + content[last..];
                    }
                    var document = documents.Change(new(Uri, 2), changes, encoding);
                    Assert.Equal(content, document.Text.Content);
                    Assert.Equal(2, document.Version);
                    Assert.Same(document, documents.Find(Uri));
                }
            );

    [Fact]
    public void A_change_that_lies_outside_leaves_the_document_as_it_was()
    {
        var documents = Open("one\ntwo");
        var before = documents.Get(Uri);
        var outside = new Range(new(7, 0), new(7, 0));
        var error = Assert.Throws<LspException>(() =>
            documents.Change(new(Uri, 9), [new("all new"), new("x", outside)], PositionEncoding.Utf16)
        );
        Assert.Contains(Uri, error.Message, StringComparison.Ordinal);
        Assert.Contains("7:0-7:0", error.Message, StringComparison.Ordinal);
        Assert.Contains("version 9", error.Message, StringComparison.Ordinal);
        Assert.Same(before, documents.Get(Uri));
    }

    [Fact]
    public void A_document_that_is_not_open_can_be_neither_changed_nor_closed()
    {
        var documents = new Documents();
        Assert.Throws<LspException>(() => documents.Change(new(Uri, 2), [new("x")], PositionEncoding.Utf16));
        Assert.Throws<LspException>(() => documents.Close(Uri));
        Assert.Equal((int)LspErrorCode.InvalidParams, Assert.Throws<LspException>(() => documents.Get(Uri)).ErrorCode);
    }

    [Fact]
    public void An_analysis_is_made_once_and_anew_for_another_day_other_rules_or_another_workspace()
    {
        var document = Open("# Application Details\n").Get(Uri);
        var today = new DateOnly(2025, 5, 20);
        var first = document.Analysis(today, ConfigFiles.None, new(), WorkspaceView.Empty, (_, _, _) => { });
        Assert.Same(first, document.Analysis(today, ConfigFiles.None, first.Options.Rules, WorkspaceView.Empty, (_, _, _) => { }));
        var tomorrow = document.Analysis(today.AddDays(1), ConfigFiles.None, first.Options.Rules, WorkspaceView.Empty, (_, _, _) => { });
        Assert.NotSame(first, tomorrow);
        var beside = document.Analysis(
            today.AddDays(1),
            ConfigFiles.None,
            first.Options.Rules,
            new(WorkspaceIndex.Empty, Uri),
            (_, _, _) => { }
        );
        Assert.NotSame(tomorrow, beside);
        // The text is read once all the same.
        Assert.Same(first.Application, beside.Application);
    }

    private static Documents Open(string content)
    {
        var documents = new Documents();
        documents.Open(new(Uri, "markdown", 1, content), "a.md");
        return documents;
    }
}
