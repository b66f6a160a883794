using AppLsp.Server.Session;

namespace AppLsp.Server.Tests.Handlers;

/// <summary>What a file is told when files beside it come and go.</summary>
public sealed class FilesBesideTests
{
    private const string Weighed = "# Vats\n\n**Company:** Woad Works\n**Role:** Dyer\n\n## What they want\nBlue hands.\n";
    private const string Applied = "**Company:** Woad Works\n**Role:** Dyer, nights\n**Status:** Applied\n**Date Applied:** 2025-05-13\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_beside_an_application_of_the_employer_is_told_so_in_any_order(bool isFirst)
    {
        var session = TestSession.Of("""{"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}}""");
        var names = new[] { ("woad-works/vats.md", Weighed), ("woad-works/log.md", Applied) };
        string[] uris = [.. (isFirst ? names.Reverse() : names).Select(file => Opened(file.Item2, "applications/" + file.Item1))];
        var own = uris.Single(uri => uri.EndsWith("vats.md", StringComparison.Ordinal));
        var other = uris.Single(uri => uri != own);
        Assert.Empty(MissingIn(own));

        session.RefreshQueue.TakeAll();
        session.Documents.Close(other);
        session.Workspace.Reread([Workspace.KeyOf(other)]);
        while (session.Workspace.Index.Count > 1)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(["Status"], MissingIn(own));
        while (!session.RefreshQueue.TakeAll().Contains(own))
            await Task.Delay(10, TestContext.Current.CancellationToken);

        session.Workspace.UpdateIndex(session.Documents.Get(Opened(Applied, "applications/woad-works/log.md")));
        Assert.Empty(MissingIn(own));
        Assert.Contains(own, session.RefreshQueue.TakeAll());

        string Opened(string text, string name)
        {
            var uri = session.Open(text, name);
            session.Workspace.UpdateIndex(session.Documents.Get(uri));
            return uri;
        }

        IEnumerable<string> MissingIn(string uri) =>
            session
                .FindingsFor(session.Documents.Get(uri))
                .Where(finding => finding.Rule.Code == "missing-section")
                .Select(finding => finding.Message.Split('“', '”')[1]);
    }
}
