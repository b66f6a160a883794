using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Output;
using AppLsp.Language;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp check</c>: what the editor would mark, for files and folders, told to a person or a program.</summary>
internal sealed class CheckCommand : Command, IHasMoreHelp
{
    /// <summary>More paths than these are not said again.</summary>
    private const int MostPathsRepeated = 3;

    private readonly Shell _shell;

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string?> _stdinFilename = CommonOptions.StdinFilename();

    private readonly Choice<Format> _format = new(
        "--format",
        "Output format",
        ("text", Format.Text),
        ("json", Format.Json),
        ("sarif", Format.Sarif),
        ("github", Format.GitHub)
    );

    private readonly Choice<Severity> _failOn = new(
        "--fail-on",
        "Lowest severity that fails",
        ("warning", Severity.Warning),
        ("error", Severity.Error),
        ("information", Severity.Information),
        ("hint", Severity.Hint),
        ("never", Severity.Off)
    );

    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();
    private readonly Choice<bool?> _color = CommonOptions.Color();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public CheckCommand(Shell shell)
        : base("check", "Report what is missing or wrong in job applications")
    {
        _shell = shell;
        Add(_paths);
        Add(_format);
        Add(_failOn);
        Add(_config);
        Add(_today);
        Add(_stdinFilename);
        Add(_color);
        CommonOptions.RequireStandardInput(this, _paths, _stdinFilename);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp check                                      every application below this folder
              applsp check netflix.md drafts                    a file and a folder
              applsp check "2025/**/*.md" --fail-on hint        a glob; exit with 1 on any finding
              applsp check --format json --today 2025-05-20     JSON, as if it were that day
              applsp check --format sarif > applsp.sarif        SARIF 2.1.0, for code scanning
              applsp check --format github                      annotations in a GitHub workflow
              applsp check - --stdin-filename a.md < a.md       unsaved text

            Exit status:
              0  no finding at or above --fail-on
              1  at least one such finding
              2  wrong usage, or a file that cannot be read; the other files are still checked
            """;

    private int Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
            return ExitCode.Unusable;
        var found = FileFinder.Find(paths, _shell.Folder, arguments.GetValue(_stdinFilename));
        var format = _format.In(arguments);
        var report = Checker.Check(
            found.Files,
            _shell.Input,
            configs.Files,
            arguments.GetValue(_today) ?? Shell.Today,
            wantsEdits: format == Format.Sarif
        );

        report = report with { Problems = [.. configs.ProblemsIn(report.Configs), .. found.Problems, .. report.Problems] };
        foreach (var line in report.Problems.Concat(found.Notes).Concat(report.Notes))
            _shell.Error.WriteLine($"applsp: {line}");

        WriterOf(format, paths, arguments).Write(report, _shell.Output);

        var failOn = _failOn.In(arguments);
        if (report.Problems.Count > 0)
            return ExitCode.Unusable;
        return report.Findings.Any(finding => finding.Severity <= failOn) ? ExitCode.Found : ExitCode.Clean;
    }

    private ICheckWriter WriterOf(Format format, string[] paths, ParseResult arguments) =>
        format switch
        {
            Format.Json => new JsonCheckWriter(),
            Format.Sarif => new SarifCheckWriter(new(_shell.Folder, _shell.GitHubWorkspace)),
            Format.GitHub => new GitHubCheckWriter(new(_shell.Folder, _shell.GitHubWorkspace)),
            _ => new TextCheckWriter(new(_color.In(arguments) ?? _shell.ShowsColor, _shell.Width), FixCommandFor(paths)),
        };

    /// <summary>What to type to mend the files that <paramref name="paths"/> name. Where they are many, whoever named them knows.</summary>
    private static string FixCommandFor(string[] paths) =>
        string.Join(
            ' ',
            (
                paths is ["."] ? []
                : paths.Length > MostPathsRepeated ? ["PATH..."]
                : paths.Select(Quoted)
            ).Prepend("applsp fix")
        );

    private static string Quoted(string path) =>
        path.All(character => char.IsLetterOrDigit(character) || "/\\.:_-".Contains(character, StringComparison.Ordinal))
            ? path
            : $"\"{path}\"";

    private enum Format
    {
        Text,
        Json,
        Sarif,
        GitHub,
    }
}
