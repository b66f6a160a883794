namespace AppLsp.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Untidy = """
        # Application Details


        ## Company 
        Harbour  
        Robotics

        ## Notes
        - Key skills:
          - SQL
          
        - Cover letter points:
           - Opening paragraph:
        """;

    private const string Tidy = """
        # Application Details

        ## Company
        Harbour  
        Robotics

        ## Notes
        - Key skills:
          - SQL

        - Cover letter points:
          - Opening paragraph:

        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Files_are_put_in_order_and_named()
    {
        _desk.With("a.md", Untidy).With("b.md", Tidy).With("good.md", Sample.Good).With("README.md", "# Readme \n\n\n\nText");
        Assert.Equal(new(0, "a.md: formatted\n1 file formatted.\n", ""), await _desk.Run("format"));
        Assert.Equal((Tidy, Tidy, Sample.Good, "# Readme \n\n\n\nText"), (Read("a.md"), Read("b.md"), Read("good.md"), Read("README.md")));
        Assert.Equal(new(0, "Nothing to format.\n", ""), await _desk.Run("format"));
        Assert.Equal(new(0, "No applications to format.\n", ""), await _desk.Run("format", "README.md"));
    }

    [Fact]
    public async Task Line_endings_and_a_byte_order_mark_stay()
    {
        var before = "\uFEFF" + Untidy.ReplaceLineEndings("\r\n");
        _desk.With("a.md", before);
        Assert.Equal(0, (await _desk.Run("format")).ExitCode);
        Assert.Equal(
            System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Tidy.ReplaceLineEndings("\r\n")),
            File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md"))
        );
    }

    [Fact]
    public async Task A_check_names_what_is_not_in_order_and_writes_nothing()
    {
        _desk.With("a.md", Untidy).With("b.md", Tidy);
        Assert.Equal(new(1, "a.md: to format\n1 file to format.\n", ""), await _desk.Run("format", "--check"));
        Assert.Equal(Untidy, Read("a.md"));
        Assert.Equal(new(0, "Nothing to format.\n", ""), await _desk.Run("format", "--check", "b.md"));
        Assert.Equal(new(1, "<stdin>: to format\n1 file to format.\n", ""), await _desk.Run(Untidy, ["format", "-", "--check"]));
    }

    [Fact]
    public async Task A_diff_shows_what_would_change_and_changes_nothing()
    {
        _desk.With("a.md", "# Application Details\n\n\n## Company\nHarbour\n");
        var expected = "--- a/a.md\n+++ b/a.md\n@@ -1,5 +1,4 @@\n # Application Details\n \n-\n ## Company\n Harbour\n";
        Assert.Equal(new(1, expected, "a.md: to format\n1 file to format.\n"), await _desk.Run("format", "--diff"));
        Assert.Equal(new(1, expected, "a.md: to format\n1 file to format.\n"), await _desk.Run("format", "--diff", "--check"));
        Assert.Equal("# Application Details\n\n\n## Company\nHarbour\n", Read("a.md"));
    }

    [Fact]
    public async Task Standard_input_is_formatted_to_standard_output()
    {
        Assert.Equal(
            new(0, Tidy, "a.md: formatted\n1 file formatted.\n"),
            await _desk.Run(Untidy, ["format", "-", "--stdin-filename", "a.md"])
        );
        Assert.Equal(new(0, Tidy, "Nothing to format.\n"), await _desk.Run(Tidy, ["format", "-"]));
        Assert.Equal(new(0, "# Readme \n", "No applications to format.\n"), await _desk.Run("# Readme \n", ["format", "-"]));
        Assert.Equal(new(0, "", "No applications to format.\n"), await _desk.Run("", ["format", "-"]));
        Assert.Empty(Directory.GetFileSystemEntries(_desk.Folder));
    }

    [Fact]
    public async Task What_is_no_text_is_named_and_left_alone()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Untidy), 0xE9];
        _desk.With("a.md", bytes).With("b.md", Untidy);
        Assert.Equal(
            new(
                2,
                "b.md: formatted\n1 file formatted.\n",
                "applsp: a.md: contains invalid characters, so it stays unchanged. Save the file as UTF-8.\n"
            ),
            await _desk.Run("format")
        );
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md")));
    }

    [Theory]
    [InlineData("format --chekc", "applsp format: unknown option --chekc; did you mean --check?")]
    [InlineData("format - a.md", "applsp format: standard input (-) cannot be combined with other paths.")]
    [InlineData("format --stdin-filename a.md", "applsp format: --stdin-filename needs standard input: add - as PATH.")]
    [InlineData("fromat", "applsp: unknown command fromat; did you mean format?")]
    public async Task Wrong_usage_is_named_with_the_way_out(string args, string message)
    {
        var result = await _desk.Run(args.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(message, result.Error.Split('\n')[0]);
    }

    [Fact]
    public async Task Help_names_what_there_is()
    {
        var result = await _desk.Run("format", "--help");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            (string[])["--check", "--diff", "--today", "--stdin-filename", "--color", "Examples:", "Exit status:"],
            word => Assert.Contains(word, result.Output, StringComparison.Ordinal)
        );
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_desk.Folder, path));
}
