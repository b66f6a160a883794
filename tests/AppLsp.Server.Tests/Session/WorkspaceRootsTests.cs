using AppLsp.Server.Session;

namespace AppLsp.Server.Tests.Session;

public sealed class WorkspaceRootsTests
{
    [Theory]
    [InlineData("file:///home/me/jobs/applications/a.md", "applications/a.md")]
    [InlineData("file:///home/me/jobs/deep/er/a%20b.md", "deep/er/a b.md")]
    [InlineData("file:///home/me/jobs/inner/a.md", "a.md")]
    [InlineData("file:///home/me/jobsite/a.md", "a.md")]
    [InlineData("file:///c%3A/Jobs/applications/a.md", "applications/a.md")]
    [InlineData("file:///c:/Jobs/applications/a.md", "applications/a.md")]
    [InlineData("vscode-vfs://github/owner/repo/applications/a.md", "applications/a.md")]
    [InlineData("untitled:Untitled-1", "Untitled-1")]
    [InlineData("file:///", "")]
    [InlineData("file://host", "")]
    [InlineData("", "")]
    [InlineData("no uri at all", "no uri at all")]
    public void A_document_is_named_from_its_folder(string uri, string expected) =>
        Assert.Equal(
            expected,
            new WorkspaceRoots([
                "file:///home/me/jobs",
                "file:///home/me/jobs/inner/",
                "file:///c%3A/Jobs",
                "vscode-vfs://github/owner/repo",
            ]).Relative(uri)
        );

    [Theory]
    [InlineData("/home/me/jobs/a.md", "file:///home/me/jobs/a.md")]
    [InlineData("/home/me/jobs/a b#1 (50%)?.md", "file:///home/me/jobs/a%20b%231%20%2850%25%29%3F.md")]
    [InlineData("/home/me/Bewerbungen/Müller & Söhne 株.md", "file:///home/me/Bewerbungen/M%C3%BCller%20%26%20S%C3%B6hne%20%E6%A0%AA.md")]
    [InlineData("/c:/Jobs/a.md", "file:///c%3A/Jobs/a.md")]
    public void A_path_has_a_URI_that_leads_back_to_it(string path, string uri)
    {
        Assert.Equal(uri, WorkspaceRoots.UriOf(path));
        Assert.Equal(path, WorkspaceRoots.PathOf(uri));
    }

    [Fact]
    public void Without_folders_it_is_named_by_its_file() => Assert.Equal("a.md", new WorkspaceRoots([]).Relative("file:///home/me/a.md"));

    [Fact]
    public void A_folder_in_another_one_is_read_with_it_and_the_whole_disk_is_not_read() =>
        Assert.Equal(
            ["/home/me/jobs-old/", "/home/me/jobs/"],
            new WorkspaceRoots([
                "file:///home/me/jobs/inner",
                "file:///home/me/jobs",
                "file:///home/me/jobs-old",
                "file:///home/me/jobs/",
            ]).Outermost
        );

    [Fact]
    public void The_whole_disk_is_nobodys_folder_of_applications() => Assert.Empty(new WorkspaceRoots(["file:///"]).Outermost);
}
