using System.CommandLine;
using AppLsp.Cli.Listing;
using AppLsp.Language.Pipeline;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp log</c>: the record of the search, as employment offices ask for it.</summary>
internal sealed class LogCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<DateOnly?> _from = CommonOptions.Day("--from", "Only what was done on this day or later");
    private readonly Option<DateOnly?> _to = CommonOptions.Day("--to", "Only what was done on this day or earlier");

    private readonly Choice<Format> _format = new(
        "--format",
        "Output format",
        ("table", Format.Table),
        ("markdown", Format.Markdown),
        ("csv", Format.Csv),
        ("json", Format.Json)
    );

    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();
    private readonly Choice<bool?> _color = CommonOptions.Color();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public LogCommand(Shell shell)
        : base("log", "Show what you did for your search, week by week")
    {
        _shell = shell;
        Add(_paths);
        Add(_from);
        Add(_to);
        Add(_format);
        Add(_config);
        Add(_today);
        Add(_color);
        CommonOptions.RequireOrder(this, _from, _to);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp log                                             all that was done up to today
              applsp log --from 2026-11-01 --to 2026-11-30           one month
              applsp log --format markdown > search.md               to print, or to hand in
              applsp log --format csv > search.csv                   for a spreadsheet

            Exit status:
              0  done
              2  wrong usage, no application, or a file that cannot be read; the others are still shown
            """;

    private int Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
            return ExitCode.Unusable;
        var today = arguments.GetValue(_today) ?? Shell.Today;
        var found = Gathering<IReadOnlyList<LogEntry>>.Of(
            paths,
            _shell,
            configs,
            today,
            (file, analysis) => LogEntry.Of(analysis, file.File.Name)
        );
        found.TellProblems(_shell);
        if (found.Found.Count == 0)
            return found.SayEmpty(_shell, Name, paths);

        var (from, to) = (arguments.GetValue(_from), arguments.GetValue(_to) ?? today);
        List<LogEntry> entries =
        [
            .. LogEntry
                .Joined(found.Found.SelectMany(entries => entries))
                .Where(entry => (from is null || entry.On >= from) && entry.On <= to),
        ];
        using var output = _shell.OutputWriter();
        WriterOf(arguments).Write(new(from ?? (entries.Count > 0 ? entries[0].On : null), to, entries), output);
        return found.Problems.Count > 0 ? ExitCode.Unusable : ExitCode.Clean;
    }

    private ILogWriter WriterOf(ParseResult arguments) =>
        _format.In(arguments) switch
        {
            Format.Json => new JsonLogWriter(),
            Format.Csv => new CsvLogWriter(),
            Format.Markdown => new MarkdownLogWriter(),
            _ => new TableLogWriter(new(_color.In(arguments) ?? _shell.ShowsColor, _shell.Width)),
        };

    private enum Format
    {
        Table,
        Markdown,
        Csv,
        Json,
    }
}
