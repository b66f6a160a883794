using System.Diagnostics;
using System.Text;

namespace AppLsp.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private static readonly string Tracked = Sample.Good.Replace("jobs/17", "jobs/17?utm_source=x", StringComparison.Ordinal);

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_safe_is_fixed_and_told()
    {
        _desk
            .With("a.md", Tracked)
            .With("b.md", Sample.Good + "\n<!-- applsp-disable url-missing -->\n<!-- applsp-disable future-date -->\n")
            .With("good.md", Sample.Good);
        var result = await Fix();
        Assert.Equal(
            new(0, "a.md: 1 fixed (url-tracking)\nb.md: 2 fixed (unused-suppression ×2)\n3 findings fixed in 2 files.\n", ""),
            result
        );
        Assert.Equal(Sample.Good, Read("a.md"));
        Assert.Equal(Sample.Good + "\n", Read("b.md"));
        Assert.Equal(new(0, "Nothing to fix.\n", ""), await Fix());
    }

    [Fact]
    public async Task What_is_not_safe_is_left_alone()
    {
        var text = Tracked.Replace("APPLIED", "APLIED", StringComparison.Ordinal);
        _desk.With("a.md", text);
        await Fix();
        Assert.Equal(text.Replace("?utm_source=x", "", StringComparison.Ordinal), Read("a.md"));
    }

    [Fact]
    public async Task Other_markdown_is_left_alone()
    {
        const string Text = "# Readme\nhttps://a.example/?utm_source=x\n<!-- applsp-disable url-missing -->\n";
        Assert.Equal(new(0, "No applications to fix.\n", ""), await _desk.With("a.md", Text).Run("fix"));
        Assert.Equal(Text, Read("a.md"));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public async Task The_bytes_around_a_fix_stay_as_they_are(string encoding, bool hasMark)
    {
        byte[] Encode(string text) =>
            [.. hasMark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];
        string Odd(string text) =>
            text.TrimEnd('\n')
                .ReplaceLineEndings("\r\n")
                .Replace("Harbour", "Häfen 株 🚀", StringComparison.Ordinal)
                .Replace("APPLIED", "APPLIED  ", StringComparison.Ordinal);
        _desk.With("a.md", Encode(Odd(Tracked)));
        Assert.StartsWith("a.md: 1 fixed (url-tracking)\n", (await Fix()).Output, StringComparison.Ordinal);
        Assert.Equal(Encode(Odd(Sample.Good)), File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md")));
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_named_and_left_alone_and_the_others_are_fixed()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Tracked), 0xE9];
        _desk.With("a.md", bytes).With("b.md", Tracked);
        var result = await Fix();
        Assert.Equal(
            new(
                2,
                "b.md: 1 fixed (url-tracking)\n1 finding fixed in 1 file.\n",
                "applsp: a.md: contains invalid characters, so it stays unchanged. Save the file as UTF-8.\n"
            ),
            result
        );
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md")));
    }

    [Fact]
    public async Task A_diff_shows_what_would_change_and_changes_nothing()
    {
        _desk.With("jobs/a.md", Tracked).With("jobs/b.md", Sample.Good);
        var result = await Fix("--diff");
        Assert.Equal(
            new(
                1,
                """
                --- a/jobs/a.md
                +++ b/jobs/a.md
                @@ -7,7 +7,7 @@
                 Perception Engineer
                 
                 ## Job URL
                -https://harbour.example/jobs/17?utm_source=x
                +https://harbour.example/jobs/17
                 
                 ## Status
                 ### Application

                """,
                "jobs/a.md: 1 to fix (url-tracking)\n1 finding to fix in 1 file.\n"
            ),
            result
        );
        Assert.Equal(Tracked, Read("jobs/a.md"));
        Assert.Equal(new(0, "", "Nothing to fix.\n"), await Fix("--diff", "jobs/b.md"));
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    public async Task Git_applies_a_diff(string lineEnding, bool endsInNewline)
    {
        var bare = (Tracked + "\nOne line\n\nmore, and\n\nsome\n\nmore\n\nlines\n\n<!-- applsp-disable url-missing -->\n").TrimEnd('\n');
        var text = (bare + (endsInNewline ? "\n" : "")).ReplaceLineEndings(lineEnding);
        _desk.With("a.md", text);
        var diff = (await Fix("--diff")).Output;
        Assert.Equal(2, diff.Split('\n').Count(line => line.StartsWith("@@ ", StringComparison.Ordinal)));
        Assert.Equal(!endsInNewline, diff.Contains("\\ No newline at end of file\n", StringComparison.Ordinal));

        await GitApply(diff);
        var applied = Read("a.md");
        _desk.With("a.md", text);
        await Fix();
        Assert.Equal(Read("a.md"), applied);
        Assert.NotEqual(text, applied);
    }

    [Theory]
    [InlineData("a.md", "")]
    [InlineData("my jobs/a b.md", "\t")]
    public async Task Patch_applies_a_diff_whatever_the_name(string name, string end)
    {
        _desk.With(name, Tracked);
        var diff = (await Fix("--diff")).Output;
        Assert.StartsWith($"--- a/{name}{end}\n+++ b/{name}{end}\n@@", diff, StringComparison.Ordinal);
        Assert.SkipUnless(File.Exists("/usr/bin/patch"), "SKIPPED: there is no /usr/bin/patch to apply the diff with.");
        await Apply("/usr/bin/patch", ["-p1"], diff);
        Assert.Equal(Sample.Good, Read(name));
        _desk.With(name, Tracked);
        await GitApply(diff);
        Assert.Equal(Sample.Good, Read(name));
    }

    [Fact]
    public async Task Colours_mark_a_diff_where_they_are_asked_for()
    {
        _desk.With("a.md", Tracked);
        Assert.Contains(
            "\n\e[31m-https://harbour.example/jobs/17?utm_source=x\e[0m\n\e[32m+https://harbour.example/jobs/17\e[0m\n",
            (await Fix("--diff", "--color", "always")).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\e', (await Fix("--diff")).Output);
    }

    [Fact]
    public async Task Standard_input_is_fixed_to_standard_output()
    {
        Assert.Equal(
            new(0, Sample.Good, "a.md: 1 fixed (url-tracking)\n1 finding fixed in 1 file.\n"),
            await _desk.Run(Tracked, ["fix", "-", "--stdin-filename", "a.md", "--today", Sample.Today])
        );
        Assert.Equal(new(0, Sample.Good, "Nothing to fix.\n"), await _desk.Run(Sample.Good, ["fix", "-", "--today", Sample.Today]));
        Assert.Equal(new(0, "# Readme\n", "No applications to fix.\n"), await _desk.Run("# Readme\n", ["fix", "-"]));
        Assert.Equal(new(0, "", "No applications to fix.\n"), await _desk.Run("", ["fix", "-"]));
        Assert.Empty(Directory.GetFileSystemEntries(_desk.Folder));
    }

    [Fact]
    public async Task With_a_rule_only_that_one_is_fixed_also_where_it_is_off_by_default()
    {
        var text = Tracked.Replace("APPLIED", "sent", StringComparison.Ordinal);
        _desk.With("a.md", text);
        Assert.Equal(new(0, "a.md: 1 fixed (status-alias)\n1 finding fixed in 1 file.\n", ""), await Fix("--rule", "status-alias"));
        Assert.Equal(Tracked.Replace("APPLIED", "applied", StringComparison.Ordinal), Read("a.md"));
        Assert.StartsWith(
            "a.md: 1 fixed (url-tracking)\n",
            (await Fix("--rule", "STATUS-ALIAS", "--rule", "url-tracking")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_a_rule_its_right_answer_is_applied_although_it_changes_what_is_said()
    {
        _desk.With("a.md", Tracked.Replace("APPLIED", "APLIED", StringComparison.Ordinal));
        Assert.StartsWith("a.md: 1 fixed (unknown-status)\n", (await Fix("--rule", "unknown-status")).Output, StringComparison.Ordinal);
        Assert.Equal(Tracked, Read("a.md"));
    }

    [Fact]
    public async Task The_files_of_a_run_are_one_workspace()
    {
        var letter = Sample.OtherJob.Replace("Harbour Robotics", "Netflix", StringComparison.Ordinal);
        var copied = Sample.Good.Replace("I would gladly", "At Netflix, I would gladly", StringComparison.Ordinal);
        _desk.With("a.md", copied).With("b.md", letter);
        Assert.Equal(
            new(0, "a.md: 1 fixed (cover-letter-wrong-company)\n1 finding fixed in 1 file.\n", ""),
            await Fix("--rule", "cover-letter-wrong-company")
        );
        Assert.Equal(copied.Replace("At Netflix,", "At Harbour Robotics,", StringComparison.Ordinal), Read("a.md"));

        Assert.Equal(
            new(0, "Nothing to fix.\n", ""),
            await _desk.With("a.md", copied).Run("fix", "--today", Sample.Today, "a.md", "--rule", "cover-letter-wrong-company")
        );
    }

    [Theory]
    [InlineData("<!-- applsp-disable cover-letter-wrong-company duplicate-application -->", true)]
    // Netflix is tracked no longer, as far as these files tell: a person may remove the switch, but not a program that has read half of the
    // files.
    [InlineData("<!-- applsp-disable cover-letter-wrong-company -->", false)]
    [InlineData("<!-- applsp-snooze cover-letter-wrong-company until 2025-06-01 -->", false)]
    public async Task A_switch_that_other_files_give_its_use_stays(string off, bool isUsed)
    {
        var text = Tracked.Replace("I would gladly", "At Netflix, I would gladly", StringComparison.Ordinal) + off + "\n";
        _desk.With("a.md", text).With("b.md", Sample.Good.Replace("17", "18", StringComparison.Ordinal));
        if (isUsed)
            _desk.With("b.md", Sample.Good).With("c.md", Sample.OtherJob.Replace("Harbour Robotics", "Netflix", StringComparison.Ordinal));
        var expected = text.Replace("?utm_source=x", "", StringComparison.Ordinal);
        foreach (
            var paths in (string[][])
                [
                    ["."],
                    ["a.md"],
                ]
        )
        {
            _desk.With("a.md", text);
            Assert.Equal(new(0, "a.md: 1 fixed (url-tracking)\n1 finding fixed in 1 file.\n", ""), await Fix(paths));
            Assert.Equal(expected, Read("a.md"));
        }
        Assert.Equal(expected, (await _desk.Run(text, ["fix", "-", "--stdin-filename", "a.md", "--today", Sample.Today])).Output);
    }

    [Fact]
    public async Task A_snooze_that_has_ended_goes_whatever_the_other_files_say()
    {
        _desk.With("a.md", Sample.Good + "<!-- applsp-snooze duplicate-application until 2025-05-01 -->\n").With("b.md", Sample.Good);
        Assert.StartsWith("a.md: 1 fixed (unused-suppression)\n", (await Fix()).Output, StringComparison.Ordinal);
        Assert.Equal(Sample.Good, Read("a.md"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mistakes_in_a_config_are_named_with_their_places_and_the_files_are_mended_all_the_same(bool isDiff)
    {
        _desk.With("applsp.yaml", "rules:\n  url-traking: off\n").With("a.md", Tracked).With("b.md", Tracked);
        var result = await Fix(isDiff ? ["--diff"] : []);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("applsp: applsp.yaml:2:3: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n'), line => line.StartsWith("applsp: ", StringComparison.Ordinal));
        Assert.Equal(isDiff ? Tracked : Sample.Good, Read("b.md"));
    }

    [Fact]
    public async Task Permissions_stay_and_a_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes, and links need a privilege.");
        if (OperatingSystem.IsWindows())
            return; // for the analyzer
        _desk.With("real/a.md", Tracked).With("links/readme.txt", "");
        var real = Path.Combine(_desk.Folder, "real", "a.md");
        var link = Path.Combine(_desk.Folder, "links", "a.md");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(real, Mode);
        File.CreateSymbolicLink(link, "../real/a.md");

        Assert.Equal(0, (await Fix("links")).ExitCode);
        Assert.Equal(Sample.Good, Read("real/a.md"));
        Assert.Equal(Mode, File.GetUnixFileMode(real));
        Assert.Equal("../real/a.md", new FileInfo(link).LinkTarget);
        Assert.Equal(["a.md"], new DirectoryInfo(Path.Combine(_desk.Folder, "real")).EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public async Task What_cannot_be_written_is_named_and_the_rest_is_fixed()
    {
        _desk.With("a.md", Tracked).With("b.md", Tracked);
        // Somebody else reads it and lets nobody write meanwhile; a file without the right to write would stop nobody who runs the tests as
        // root.
        Desk.Result result;
        using (File.Open(Path.Combine(_desk.Folder, "a.md"), FileMode.Open, FileAccess.Read, FileShare.Read))
            result = await Fix();
        Assert.Equal((2, "b.md: 1 fixed (url-tracking)\n1 finding fixed in 1 file.\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("applsp: a.md: cannot be written. ", result.Error, StringComparison.Ordinal);
        Assert.Equal(Tracked, Read("a.md"));
    }

    [Theory]
    [InlineData("fix --rule url-traking", "applsp fix: unknown rule \"url-traking\"; did you mean url-tracking?")]
    [InlineData("fix --dif", "applsp fix: unknown option --dif; did you mean --diff?")]
    [InlineData("fix - a.md", "applsp fix: standard input (-) cannot be combined with other paths.")]
    [InlineData("fix --stdin-filename a.md", "applsp fix: --stdin-filename needs standard input: add - as PATH.")]
    public async Task Wrong_usage_is_named_with_the_way_out(string args, string message)
    {
        var result = await _desk.Run(args.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(message, result.Error.Split('\n')[0]);
    }

    [Fact]
    public async Task Help_names_what_there_is()
    {
        var result = await _desk.Run("fix", "--help");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            (string[])["--rule", "--diff", "--today", "--stdin-filename", "--color", "Examples:", "Exit status:"],
            word => Assert.Contains(word, result.Output, StringComparison.Ordinal)
        );
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    private Task<Desk.Result> Fix(params string[] args) => _desk.Run(["fix", "--today", Sample.Today, .. args]);

    private string Read(string path) => File.ReadAllText(Path.Combine(_desk.Folder, path));

    private Task GitApply(string diff)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/git"), "SKIPPED: there is no /usr/bin/git to apply the diff with.");
        return Apply("/usr/bin/git", ["apply", "--whitespace=nowarn", "-"], diff);
    }

    private async Task Apply(string program, string[] args, string diff)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, args)
            {
                WorkingDirectory = _desk.Folder,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(_desk.Folder), ["GIT_CONFIG_GLOBAL"] = "/dev/null" },
            }
        )!;
        await process.StandardInput.WriteAsync(diff);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
    }
}
