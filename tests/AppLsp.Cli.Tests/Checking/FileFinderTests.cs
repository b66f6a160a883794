using AppLsp.Cli.Checking;
using AppLsp.Files;

namespace AppLsp.Cli.Tests.Checking;

public sealed class FileFinderTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_folder_is_read_at_any_depth()
    {
        Has("b.md", "a.MD", "x/y/z.markdown", "x/notes.txt", "readme");
        Assert.Equal(["a.MD", "b.md", "x/y/z.markdown"], Found("."));
    }

    [Fact]
    public void What_is_hidden_or_installed_is_passed_over()
    {
        Has("a.md", ".git/a.md", ".obsidian/a.md", "node_modules/a/README.md", "x/node_modules/a.md", ".hidden.md");
        Assert.Equal(["a.md"], Found("."));
    }

    [Fact]
    public void What_is_named_is_read_whatever_it_is_called()
    {
        Has("notes.txt", ".hidden.md", "node_modules/a.md");
        Assert.Equal([".hidden.md", "node_modules/a.md", "notes.txt"], Found("notes.txt", ".hidden.md", "node_modules"));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        Has("x/a.md", "x/b.md");
        Assert.Equal(["x/a.md", "x/b.md"], Found("x", "x/a.md", "./x/b.md", Path.Combine(_desk.Folder, "x"), "x/*.md"));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_and_end_no_walk()
    {
        Has("x/a.md");
        Link("x/round", "..");
        Link("x/self", "self");
        Assert.Equal(["x/a.md"], Found("."));
    }

    [Fact]
    public void A_link_that_is_named_is_followed_and_a_link_to_a_file_is_a_file()
    {
        Has("real/a.md");
        Link("linked", "real");
        Link("b.md", "real/a.md");
        Assert.Equal(["b.md", "linked/a.md"], Found("linked", "b.md"));
    }

    [Fact]
    public void A_link_counts_where_the_file_that_it_leads_to_is_not_found()
    {
        Has("real.md", "x/else.md", ".store/a.md");
        Link("link.md", "real.md");
        Link("second.md", "link.md");
        Link("x/up.md", "../real.md");
        Link("kept.md", ".store/a.md");
        Link("twice.md", ".store/a.md");
        Assert.Equal(["kept.md", "real.md", "x/else.md"], Found("."));
        Assert.Equal(["real.md"], Found("link.md", "real.md"));
        Assert.Equal(["real.md"], Found("./l*.md", "real.md"));
        Assert.Equal(["link.md"], Found("link.md"));
        Assert.Equal(["link.md"], Found("l*.md"));
        Assert.Equal(["x/else.md", "x/up.md"], Found("x"));
    }

    [Fact]
    public void In_a_workspace_a_link_counts_where_the_file_that_it_leads_to_does_not()
    {
        Has("w/real.md", "w/.store/a.md", "w/ignored/b.md", "else.md");
        _desk.With("w/.gitignore", "ignored\n");
        Link("w/link.md", "real.md");
        Link("w/kept.md", ".store/a.md");
        Link("w/unignored.md", "ignored/b.md");
        Link("w/outside.md", "../else.md");
        Link("w/nowhere.md", "gone.md");
        Link("w/round.md", "round.md");
        var root = Path.Combine(_desk.Folder, "w");
        var rules = IgnoreRules.Around(root, []);
        var found = MarkdownFiles
            .Below(root, rules, (folder, problem) => Assert.Fail(folder))
            .Select(file => RelativePath.Of(file, root))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(["kept.md", "nowhere.md", "outside.md", "real.md", "round.md", "unignored.md"], found);
        Assert.All(found, file => Assert.True(MarkdownFiles.WouldFind(Path.Combine(root, file), root, rules)));
        Assert.False(MarkdownFiles.WouldFind(Path.Combine(root, "link.md"), root, rules));
        Assert.True(MarkdownFiles.WouldFind(Path.Combine(root, "new.md"), root, rules));
    }

    [Fact]
    public void A_folder_may_be_called_like_a_file()
    {
        Has("a.md/b.md");
        Assert.Equal(["a.md/b.md"], Found("."));
    }

    [Theory]
    [InlineData("**/*.md", "a.md", "x/b.md", "x/y/c.md")]
    [InlineData("*.md", "a.md")]
    [InlineData("x/*.md", "x/b.md")]
    [InlineData("x/**/*.md", "x/b.md", "x/y/c.md")]
    [InlineData("x/**", "x/b.md", "x/y/c.md")]
    [InlineData("*/y/c*", "x/y/c.md")]
    [InlineData("./x/*.md", "x/b.md")]
    [InlineData("x/../*.md", "a.md")]
    public void A_glob_is_matched_where_the_shell_left_it(string glob, params string[] expected)
    {
        Has("a.md", "x/b.md", "x/y/c.md", "x/y/n.txt", "node_modules/d.md");
        Assert.Equal(expected, Found(glob));
    }

    [Fact]
    public void A_glob_may_be_absolute_or_lead_upwards()
    {
        Has("x/a.md", "y/b.md");
        Assert.Equal(["x/a.md", "y/b.md"], Found(_desk.Folder + "/*/*.md"));
        var upwards = FileFinder.Find(["../y/*.md"], Path.Combine(_desk.Folder, "x"), null);
        Assert.Equal(["../y/b.md"], upwards.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_name_with_a_star_is_a_name_where_that_file_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no * in a name.");
        Has("a*.md", "ab.md");
        Assert.Equal(["a*.md"], Found("a*.md"));
    }

    [Fact]
    public void Names_are_relative_below_the_folder_and_as_given_elsewhere()
    {
        Has("x/a.md", "y/applications/b.md");
        var inX = Path.Combine(_desk.Folder, "x");
        var other = Path.Combine(_desk.Folder, "y");
        Assert.Equal("a.md", FileFinder.Find([Path.Combine(inX, "a.md")], inX, null).Files.Single().Name);
        Assert.Equal("../y/applications/b.md", FileFinder.Find(["../y"], inX, null).Files.Single().Name);

        var absolute = FileFinder.Find([other], inX, null).Files.Single();
        Assert.Equal(other.Replace('\\', '/') + "/applications/b.md", absolute.Name);
        Assert.Equal("applications/b.md", absolute.WorkspacePath);
    }

    [Theory]
    [InlineData("", "w")]
    [InlineData("w", ".")]
    [InlineData("w", "applications")]
    [InlineData("w", "applications/rook/job.md")]
    [InlineData("w/applications", ".")]
    [InlineData("w/applications/rook", "job.md")]
    [InlineData("w/notes", "../applications/**/*.md")]
    [InlineData("", "w/*/rook/*.md")]
    [InlineData("elsewhere", "../w")]
    [InlineData("elsewhere", "../w/applications/rook/job.md")]
    public void Globs_see_the_same_path_wherever_the_command_runs(string from, string path)
    {
        Has("w/applications/rook/job.md", "w/notes/a.txt", "elsewhere/a.txt");
        var found = FileFinder.Find([path], Path.Combine(_desk.Folder, from), null).Files.Single();
        Assert.Equal("applications/rook/job.md", found.WorkspacePath);
    }

    [Fact]
    public void Each_path_has_a_workspace_of_its_own()
    {
        Has("one/applications/a.md", "two/applications/b.md", "three/templates/c.md");
        var found = FileFinder.Find(["one", "two/applications", "three"], _desk.Folder, null).Files;
        Assert.Equal(["applications/a.md", "three/templates/c.md", "applications/b.md"], found.Select(file => file.WorkspacePath));
    }

    [Fact]
    public void What_lies_above_a_repository_is_no_workspace_of_it()
    {
        Has("applications/tool/.git/config", "applications/tool/docs/a.md");
        var inside = Path.Combine(_desk.Folder, "applications", "tool");
        Assert.Equal("docs/a.md", FileFinder.Find(["."], inside, null).Files.Single().WorkspacePath);
    }

    [Fact]
    public void Standard_input_is_seen_from_its_workspace()
    {
        Has("w/applications/a.md");
        var named = FileFinder.Find(["-"], _desk.Folder, "w/applications/new.md").Files.Single();
        Assert.Equal(("w/applications/new.md", "applications/new.md"), (named.Name, named.WorkspacePath));
    }

    [Fact]
    public void What_is_not_there_is_a_problem_and_the_rest_is_found()
    {
        Has("a.md");
        var finder = FileFinder.Find(["nope.md", "a.md", "nope/*.md"], _desk.Folder, null);
        Assert.Equal(["a.md"], finder.Files.Select(file => file.Name));
        Assert.Collection(
            finder.Problems,
            problem => Assert.StartsWith("nope.md: no such file or folder.", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("nope/*.md: no Markdown file matches.", problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_folder_without_markdown_is_only_noted()
    {
        Has("x/a.txt");
        var finder = FileFinder.Find(["x"], _desk.Folder, null);
        Assert.Empty(finder.Problems);
        Assert.Equal("x: no Markdown files below this folder.", Assert.Single(finder.Notes));
    }

    [Fact]
    public void Standard_input_takes_the_name_that_it_is_given()
    {
        var named = FileFinder.Find(["-"], _desk.Folder, "jobs/a.md").Files.Single();
        Assert.Equal((null, "jobs/a.md", "jobs/a.md"), (named.FullPath, named.Name, named.WorkspacePath));
        var absolute = FileFinder.Find(["-"], _desk.Folder, Path.Combine(_desk.Folder, "jobs", "a.md")).Files.Single();
        Assert.Equal(named, absolute);
        Assert.Equal("<stdin>", FileFinder.Find(["-", "-"], _desk.Folder, null).Files.Single().Name);
    }

    private void Has(params string[] paths)
    {
        foreach (var path in paths)
            _desk.With(path, "");
    }

    private void Link(string path, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(Path.Combine(_desk.Folder, path), target);
    }

    private IEnumerable<string> Found(params string[] paths)
    {
        var finder = FileFinder.Find(paths, _desk.Folder, null);
        Assert.Empty(finder.Problems);
        return finder.Files.Select(file => file.Name);
    }
}
