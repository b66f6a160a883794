using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>What applications are called in lists.</summary>
public sealed class NamedApplicationTests
{
    [Theory]
    [InlineData("jobs/Junior Mail Clerk.md", "company: Rook", "Rook: Junior Mail Clerk [APPLIED]")]
    [InlineData("jobs/rook-mail-clerk-2026.md", "company: Rook", "Rook: mail clerk [APPLIED]")]
    [InlineData("jobs/Junior Mail Clerk.md", "company: Rook\nrole: Porter", "Rook: Porter [APPLIED]")]
    [InlineData("jobs/Junior Mail Clerk.md", "recruiter: Ines", "Junior Mail Clerk [APPLIED]")]
    [InlineData("jobs/Rook.md", "company: Rook", "Rook [APPLIED]")]
    [InlineData("jobs/rook/notes.md", "company: Rook", "Rook [APPLIED]")]
    public void The_file_may_be_called_by_the_job(string path, string facts, string name)
    {
        var text = SourceText.From($"---\ntype: application\n{facts}\nstatus: applied\napplied: 2026-11-02\n---\n");
        var application = Analysis.Of(text, path, new(new(2026, 11, 20))).Application!;
        var index = WorkspaceIndex.Empty.With([ApplicationFacts.Of(application, path, path)]);
        Assert.Equal([name], index.ByName.Select(named => named.Name));
    }
}
