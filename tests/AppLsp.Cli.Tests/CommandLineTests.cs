using System.Text;
using System.Text.Json;
using AppLsp.Language.Rules;

namespace AppLsp.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("--version")]
    [InlineData("-V")]
    public async Task The_version_is_one_line(string option) => Assert.Equal(new(0, "applsp 0.1.0\n", ""), await _desk.Run(option));

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help check", "check --help")]
    [InlineData("help help", "help --help")]
    public async Task Help_is_a_command_too(string args, string same) =>
        Assert.Equal(await _desk.Run(same.Split(' ')), await _desk.Run(args.Split(' ')));

    [Fact]
    public async Task Without_a_code_the_rules_are_listed()
    {
        var (exitCode, output, error) = await _desk.Run("explain");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(
            "\nmissing-section               warning      A section that this application needs is missing.\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n\nMore about a rule: applsp explain CODE\n", output, StringComparison.Ordinal);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Code), output.Split("\n\n")[0].Split('\n').Select(line => line.Split(' ')[0]));
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.StartsWith("| rule | default |\n|---|---|\n| action-overdue |", (await _desk.Run("explain", "--format", "markdown")).Output);
    }

    [Theory]
    [InlineData("applsp fix")]
    [InlineData("applsp fix .", ".")]
    [InlineData("applsp fix jobs b.md", "jobs", "b.md")]
    [InlineData("applsp fix \"jobs/*.md\"", "jobs/*.md")]
    [InlineData("applsp fix PATH...", "jobs", "b.md", "jobs/a.md", "./b.md")]
    public async Task Check_ends_with_what_fix_would_mend(string command, params string[] paths)
    {
        _desk.With("jobs/a.md", Sample.Good.Replace("2025-05-14", "05-14-2025", StringComparison.Ordinal)).With("b.md", Sample.OtherJob);
        var (_, output, _) = await _desk.Run(["check", "--today", Sample.Today, .. paths]);
        Assert.EndsWith(
            $"\n1 can be fixed: {(command.EndsWith(" .", StringComparison.Ordinal) ? "applsp fix" : command)}\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("tests/fixtures/bad")]
    [InlineData("tests/fixtures/wild")]
    public async Task As_many_can_be_fixed_as_fix_mends(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        var check = (await _desk.Run("check", "--today", "2026-11-26", path)).Output.TrimEnd('\n').Split('\n')[^1];
        var fix = (await _desk.Run("fix", "--diff", "--today", "2026-11-26", path)).Error.TrimEnd('\n').Split('\n')[^1];
        Assert.Equal(
            fix.Contains("to fix in", StringComparison.Ordinal) ? int.Parse(fix.Split(' ')[0]) : 0,
            check.Contains("can be fixed", StringComparison.Ordinal) ? int.Parse(check.Split(' ')[0]) : 0
        );
    }

    [Theory]
    [InlineData("github", "::warning file=jobs/a.md,")]
    [InlineData("sarif", "\"uri\":\"jobs/a.md\"")]
    [InlineData("json", "\"file\":\"a.md\"")]
    public async Task Services_are_told_paths_of_their_checkout(string format, string told)
    {
        using var desk = new Desk { Inside = "jobs", IsCheckout = true }.With("jobs/a.md", Sample.WithoutClosing);
        Assert.Contains(told, (await desk.Run("check", "--today", Sample.Today, "--format", format)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "check", "lsp", "Examples:")]
    [InlineData(
        "check --help",
        "--format",
        "--fail-on",
        "--today",
        "--stdin-filename",
        "--color",
        "[default: warning]",
        "Examples:",
        "Exit status:"
    )]
    [InlineData("lsp --help", "--stdio", "--pipe", "--socket", "--clientProcessId", "Examples:")]
    [InlineData("check --fromat --help", "--format")]
    public async Task Help_names_what_there_is(string args, params string[] mentioned)
    {
        var result = await _desk.Run(args.Split(' '));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(mentioned, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task Without_a_command_the_help_is_on_stderr()
    {
        var result = await _desk.Run();
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("check", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "applsp: unknown command chekc; did you mean check?")]
    [InlineData("help chekc", "applsp help: unknown command chekc; did you mean check?")]
    [InlineData("help check fix", "applsp help: unexpected argument \"fix\".")]
    [InlineData("explain missing-secton", "applsp explain: unknown rule \"missing-secton\"; did you mean missing-section?")]
    [InlineData("explain --all missing-section", "applsp explain: choose one rule or --all.")]
    [InlineData("--verison", "applsp: unknown option --verison; did you mean --version?")]
    [InlineData("check --fromat json", "applsp check: unknown option --fromat; did you mean --format?")]
    [InlineData("check --fromat=json", "applsp check: unknown option --fromat; did you mean --format?")]
    [InlineData("check a.md --xyzzy", "applsp check: unknown option --xyzzy.")]
    [InlineData("check --format jsno", "applsp check: --format \"jsno\" is not valid: use text, json, sarif or github; did you mean json?")]
    [InlineData("check --fail-on all", "applsp check: --fail-on \"all\" is not valid: use warning, error, information, hint or never.")]
    [InlineData("check --color maybe", "applsp check: --color \"maybe\" is not valid: use auto, always or never.")]
    [InlineData("check --today 2025-02-31", "applsp check: --today \"2025-02-31\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("check --today 20.5.2025", "applsp check: --today \"20.5.2025\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("check --today", "applsp check: Required argument missing for option: '--today'.")]
    [InlineData("check --config", "applsp check: Required argument missing for option: '--config'.")]
    [InlineData("check --stdin-filename", "applsp check: Required argument missing for option: '--stdin-filename'.")]
    [InlineData("fix --stdin-filename", "applsp fix: Required argument missing for option: '--stdin-filename'.")]
    [InlineData("fix - --stdin-filename", "applsp fix: Required argument missing for option: '--stdin-filename'.")]
    [InlineData("fix --rule", "applsp fix: Required argument missing for option: '--rule'.")]
    [InlineData("fix - --rule", "applsp fix: Required argument missing for option: '--rule'.")]
    [InlineData("schema --explain", "applsp schema: Required argument missing for option: '--explain'.")]
    [InlineData("schema --json --explain a.md", "applsp schema: choose one of --json, --page and --explain.")]
    [InlineData("init --today", "applsp init: Required argument missing for option: '--today'.")]
    [InlineData("check --stdin-filename a.md", "applsp check: --stdin-filename needs standard input: add - as PATH.")]
    [InlineData("lsp --stido", "applsp lsp: unknown option --stido; did you mean --stdio?")]
    [InlineData("lsp here", "applsp lsp: unexpected argument \"here\".")]
    [InlineData("lsp --stdio --socket 9", "applsp lsp: choose one of --stdio and --socket.")]
    [InlineData("lsp --socket 65536", "applsp lsp: --socket \"65536\" is not valid: use a number from 1 to 65535.")]
    [InlineData("lsp --clientProcessId me", "applsp lsp: --clientProcessId \"me\" is not valid: use a number from 1 to 2147483647.")]
    public async Task Wrong_usage_is_named_with_the_way_out(string args, string message)
    {
        var result = await _desk.Run(args.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(message, result.Error.Split('\n')[0]);
        Assert.Contains("--help", result.Error.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATH", "check")]
    [InlineData("PATH", "fix")]
    [InlineData("PATH", "fix", "a.md")]
    [InlineData("PATH", "format")]
    [InlineData("PATH", "schema")]
    [InlineData("--explain", "schema", "--explain")]
    [InlineData("--infer", "init", "--infer")]
    [InlineData("--stdin-filename", "check", "-", "--stdin-filename")]
    public async Task An_empty_path_is_a_variable_that_is_not_set_and_nothing_is_done(string name, params string[] args)
    {
        _desk.With("a.md", Sample.Good + "\n<!-- applsp-disable url-missing -->\n");
        var before = File.ReadAllText(Path.Combine(_desk.Folder, "a.md"));
        var result = await _desk.Run([.. args, ""]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal($"applsp {args[0]}: {name} is empty. Write . for this folder.", result.Error.Split('\n')[0]);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_desk.Folder, "a.md")));
        Assert.Equal(["a.md"], Directory.GetFileSystemEntries(_desk.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("format --check")]
    [InlineData("schema")]
    [InlineData("schema --explain x/a.md")]
    public async Task A_config_that_cannot_be_read_is_named_and_the_default_counts(string args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _desk.With("applsp.yaml", "rules:\n  url-missing: error\n").With("x/a.md", Sample.Good).With("x/y/b.md", Sample.OtherJob);
        File.CreateSymbolicLink(Path.Combine(_desk.Folder, "x", "applsp.yaml"), "gone.yaml");
        var result = await _desk.Run([
            .. args.Split(' '),
            .. args.StartsWith("schema --", StringComparison.Ordinal) ? (string[])[] : ["x"],
        ]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("applsp: x/applsp.yaml: cannot be read, so the default applies. ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n'), line => line.Contains("applsp.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_config_in_another_folder_is_no_concern_of_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _desk.With("a.md", Sample.Good).With("x/b.md", Sample.OtherJob).With("applsp.yaml/readme.txt", "");
        File.CreateSymbolicLink(Path.Combine(_desk.Folder, "x", "applsp.yaml"), "gone.yaml");
        Assert.Equal(new(0, "1 application, no findings.\n", ""), await _desk.Run("check", "a.md", "--today", Sample.Today));
    }

    [Fact]
    public async Task A_link_to_an_application_is_no_second_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _desk.With("real.md", Sample.Good);
        File.CreateSymbolicLink(Path.Combine(_desk.Folder, "link.md"), "real.md");
        Assert.Equal(new(0, "1 application, no findings.\n", ""), await _desk.Run("check", "--today", Sample.Today));
        Assert.Equal(new(0, "1 application, no findings.\n", ""), await _desk.Run("check", "link.md", "--today", Sample.Today));
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_not_waited_for()
    {
        await MakePipe("x.md");
        _desk.With("a.md", Sample.Good);
        foreach (var command in (string[])["check", "fix", "format"])
            Assert.Equal(
                0,
                (
                    await Task.Run(() => _desk.Run(command, "--today", Sample.Today))
                        .WaitAsync(Patience, TestContext.Current.CancellationToken)
                ).ExitCode
            );
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read_and_what_it_held_is_kept()
    {
        await MakePipe("x.md");
        _desk.With("a.md", Sample.Good);
        var check = Task.Run(() => _desk.Run("check", "x.md", "a.md", "--today", Sample.Today, "--format", "json"));
        // Each is for the same job as the other, so each is looked at a second time.
        await File.WriteAllTextAsync(Path.Combine(_desk.Folder, "x.md"), Sample.Good + "\n", TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["duplicate-application", "duplicate-application"],
            Codes(await check.WaitAsync(Patience, TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public async Task After_two_dashes_everything_is_a_path()
    {
        _desk.With("--format.md", "# Readme\n").With("@a.md", "# Readme\n");
        var result = await _desk.Run("check", "--", "--format.md", "@a.md");
        Assert.Equal(new(0, "2 Markdown files, no applications.\n", ""), result);
    }

    [Fact]
    public async Task Other_markdown_is_read_and_left_alone()
    {
        _desk.With("README.md", "# Readme\n\n## Status\nStable\n");
        Assert.Equal(new(0, "1 Markdown file, no applications.\n", ""), await _desk.Run("check"));
        Assert.Equal(
            new(0, "{\"version\":1,\"files\":1,\"applications\":0,\"diagnostics\":[]}\n", ""),
            await _desk.Run("check", "--format", "json")
        );
    }

    [Fact]
    public async Task A_folder_without_markdown_is_noted_and_no_failure() =>
        Assert.Equal(new(0, "Nothing to check.\n", "applsp: .: no Markdown files below this folder.\n"), await _desk.Run("check"));

    [Fact]
    public async Task A_good_application_is_one_quiet_line()
    {
        _desk.With("a.md", Sample.Good);
        Assert.Equal(new(0, "1 application, no findings.\n", ""), await _desk.Run("check", "--today", Sample.Today));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_checked()
    {
        _desk.With("a.md", Sample.WithoutClosing);
        var result = await _desk.Run("check", "gone.md", "a.md", "--today", Sample.Today);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md:25:3 warning cover-letter-point-missing:", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("applsp: gone.md: no such file or folder.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_nowhere_cannot_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(Path.Combine(_desk.Folder, "b.md"), "gone.md");
        var result = await _desk.With("a.md", "").Run("check");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("applsp: b.md: cannot be read.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    [InlineData("information", 1)]
    [InlineData("hint", 1)]
    [InlineData("never", 0)]
    public async Task The_exit_status_of_a_warning_depends_on_fail_on(string failOn, int exitCode)
    {
        _desk.With("a.md", Sample.WithoutClosing);
        Assert.Equal(exitCode, (await _desk.Run("check", "--today", Sample.Today, "--fail-on", failOn)).ExitCode);
    }

    [Theory]
    [InlineData("warning", 0)]
    [InlineData("information", 1)]
    [InlineData("hint", 1)]
    public async Task The_exit_status_of_an_information_depends_on_fail_on(string failOn, int exitCode)
    {
        _desk.With("a.md", Sample.WithoutUrl).With("applsp.yaml", "rules:\n  url-missing: information\n");
        var result = await _desk.Run("check", "--today", Sample.Today, "--fail-on", failOn);
        Assert.Contains("a.md:10:1 information url-missing:", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Theory]
    [InlineData("check", "1 Markdown file, no applications.\n")]
    [InlineData("fix", "No applications to fix.\n")]
    [InlineData("format", "No applications to format.\n")]
    public async Task A_file_that_is_too_long_is_left_out_and_named(string command, string output)
    {
        _desk.With("a.md", Sample.Good + string.Concat(Enumerable.Repeat("- One more point of the letter.\n", 40_000)));
        var text = File.ReadAllText(Path.Combine(_desk.Folder, "a.md"));
        Assert.Equal(
            new(0, output, $"applsp: a.md: skipped, because it is too long: {text.Length:N0} characters. The limit is 1,000,000.\n"),
            await _desk.Run(command, "--today", Sample.Today)
        );
        Assert.Equal(text, File.ReadAllText(Path.Combine(_desk.Folder, "a.md")));
    }

    [Fact]
    public async Task Other_markdown_may_be_as_long_as_it_likes()
    {
        _desk.With("book.md", "# A book\n" + string.Concat(Enumerable.Repeat("It was a dark and stormy night.\n", 40_000)));
        Assert.Equal(new(0, "1 Markdown file, no applications.\n", ""), await _desk.Run("check"));
    }

    [Fact]
    public async Task Today_is_the_day_that_is_named()
    {
        _desk.With("a.md", Sample.Good);
        Assert.Equal(["future-date"], Codes(await _desk.Run("check", "--format", "json", "--today", "2025-05-13")));
        Assert.Empty(Codes(await _desk.Run("check", "--format", "json", "--today", "2025-05-14")));
    }

    [Fact]
    public async Task Standard_input_is_checked_under_the_name_it_is_given()
    {
        var result = await _desk.Run(
            Sample.WithoutUrl,
            ["check", "-", "--stdin-filename", "jobs/a.md", "--today", Sample.Today, "--format", "json"]
        );
        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("jobs/a.md", json.RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task The_name_of_standard_input_decides_as_a_path_does()
    {
        var result = await _desk.Run("", ["check", "-", "--stdin-filename", "applications/a.md", "--format", "json"]);
        Assert.Contains("\"files\":1,\"applications\":1,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_is_said_and_checked_all_the_same()
    {
        _desk.With("a.md", [.. Encoding.UTF8.GetBytes(Sample.WithoutUrl), 0xE9]);
        var result = await _desk.Run("check", "--today", Sample.Today, "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("url-missing", Codes(result));
        Assert.Equal("applsp: a.md: contains invalid characters, read as \uFFFD. Save the file as UTF-8.\n", result.Error);
    }

    [Fact]
    public async Task Output_is_sorted_by_name_and_the_same_every_time()
    {
        for (var i = 0; i < 60; i++)
            _desk.With($"{(i % 2 == 0 ? "A" : "b")}/{i}.md", i % 3 == 0 ? Sample.WithoutUrl : Sample.WithoutClosing);
        var first = await _desk.Run("check", "--today", Sample.Today, "--format", "json");
        using var json = JsonDocument.Parse(first.Output);
        // All are the same job, so each is marked for that as well.
        var names = json
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(finding => finding.GetProperty("file").GetString()!)
            .ToList();
        Assert.Equal(120, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        for (var run = 0; run < 3; run++)
            Assert.Equal(first, await _desk.Run("check", "--today", Sample.Today, "--format", "json"));
    }

    [Fact]
    public async Task Colours_come_when_they_are_asked_for()
    {
        _desk.With("a.md", Sample.WithoutUrl);
        Assert.DoesNotContain('\e', (await _desk.Run("check", "--today", Sample.Today)).Output);
        Assert.DoesNotContain('\e', (await _desk.Run("check", "--today", Sample.Today, "--color", "never")).Output);
        Assert.Contains('\e', (await _desk.Run("check", "--today", Sample.Today, "--color", "always")).Output);
    }

    [Theory]
    [InlineData("lsp --socket 1", "applsp lsp: --socket 1: no editor is listening.")]
    [InlineData("lsp --pipe nowhere", "applsp lsp: --pipe nowhere: no editor is listening.")]
    public async Task An_editor_that_does_not_listen_is_named(string args, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A named pipe that is not there is waited for.");
        var result = await _desk.Run(args.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    private async Task MakePipe(string path)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There is no /usr/bin/mkfifo to make a pipe with.");
        using var made = System.Diagnostics.Process.Start("/usr/bin/mkfifo", [Path.Combine(_desk.Folder, path)]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static List<string?> Codes(Desk.Result result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
    }
}
