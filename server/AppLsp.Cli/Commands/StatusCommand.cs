using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Fixing;
using AppLsp.Cli.Output;
using AppLsp.Language.Values;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp status</c>: sets the status of an application, and keeps the day.</summary>
internal sealed class StatusCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string> _file = new("FILE") { Description = "The application", Validators = { RefuseOthers } };

    private readonly Argument<string> _value = new("STATUS") { Description = "The new status, such as INTERVIEW, by any of its names" };

    private readonly Option<DateOnly?> _on = CommonOptions.Day("--on", "The day of the change [default: today]");
    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public StatusCommand(Shell shell)
        : base("status", "Set the status of an application, with its date and its line in the history")
    {
        _shell = shell;
        Add(_file);
        Add(_value);
        Add(_on);
        Add(_config);
        Add(_today);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp status netflix.md applied                        applied today
              applsp status netflix.md interview --on 2026-11-20      as of another day

            The same edit as "Set the status to" in the editor: the value, the application date once it is
            sent, and the history. Every other byte stays as it is.

            Exit status:
              0  done, or the status is so already
              2  wrong usage, an unknown status, no application, or a file that cannot be read or written
            """;

    private static void RefuseOthers(System.CommandLine.Parsing.ArgumentResult result)
    {
        CommonOptions.RefuseEmpty(result);
        if (result.Tokens is [{ Value: FileFinder.StandardInput }])
            result.AddError("FILE is a file, and not standard input.");
    }

    private int Run(ParseResult arguments)
    {
        var (file, today) = (arguments.GetValue(_file)!, arguments.GetValue(_today) ?? Shell.Today);
        if (arguments.GetValue(_on) is { } on && on > today)
            return Refuse($"--on {Dates.ToIso(on)} is later than today, {Dates.ToIso(today)}.");
        if (Directory.Exists(Path.GetFullPath(file, _shell.Folder)))
            return Refuse($"{file} is a folder. Name one file.");
        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
            return ExitCode.Unusable;

        var found = FileFinder.Find([file], _shell.Folder, stdinName: null);
        if (found.Files.Count > 1)
            return Refuse($"{file} matches {found.Files.Count} files. Name one.");
        var setter = new StatusSetter(arguments.GetValue(_value)!, arguments.GetValue(_on));
        var report = RewriteReport.Of(found.Files, _shell.Input, configs.Files, today, setter);
        List<string> problems = [.. configs.ProblemsIn(report.Configs), .. found.Problems, .. report.Problems];
        foreach (var line in problems.Concat(report.Notes))
            _shell.Error.WriteLine($"applsp: {line}");
        if (setter.Problem is { } problem)
            return Refuse($"{file}: {problem}");
        if (report.ApplicationCount == 0)
            return problems.Count + report.Notes.Count > 0
                ? ExitCode.Unusable
                : Refuse($"{file}: not an application. \"# Application Details\" as its first heading makes it one.");
        if (report.Files is [var changed])
        {
            try
            {
                AtomicFile.Replace(changed.File.FullPath!, changed.Bytes);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return Refuse($"{file}: cannot be written. {failure.Message}");
            }
        }
        if (setter.Summary is { } summary && !report.Problems.Any())
        {
            using var output = _shell.OutputWriter();
            output.WriteLine(Glyphs.Printable($"{file}: {summary}"));
        }
        return problems.Count > 0 ? ExitCode.Unusable : ExitCode.Clean;
    }

    private int Refuse(string message)
    {
        _shell.Error.WriteLine($"applsp status: {message}");
        return ExitCode.Unusable;
    }
}
