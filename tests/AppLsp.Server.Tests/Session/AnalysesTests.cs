using AppLsp.Server.Tests.Handlers;

namespace AppLsp.Server.Tests.Session;

public sealed class AnalysesTests
{
    private const string Text = "# Application Details\n\n## Company\n\nHarbor Foods\n";

    [Fact]
    public void To_look_at_a_document_tells_the_other_files_nothing_of_it()
    {
        var session = TestSession.Of();
        var document = session.Documents.Get(session.Open(Text));
        var index = session.Workspace.Index;
        Assert.NotEmpty(session.Analyses.FindingsOf(document));
        Assert.Same(index, session.Workspace.Index);
        session.Workspace.UpdateIndex(document);
        Assert.NotSame(index, session.Workspace.Index);
    }

    [Fact]
    public void The_settings_day_goes_before_the_programs()
    {
        var session = TestSession.Of();
        Assert.Equal(new(2025, 5, 20), session.Analyses.Today);
        session.Settings.Initialize(System.Text.Json.JsonElement.Parse("""{"today": "2026-01-02"}"""), _ => { });
        Assert.Equal(new(2026, 1, 2), session.Analyses.Today);
    }
}
