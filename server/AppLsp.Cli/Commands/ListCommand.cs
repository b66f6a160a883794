using System.CommandLine;
using System.Globalization;
using AppLsp.Cli.Listing;
using AppLsp.Language.Pipeline;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp list</c>: the applications of files and folders, as a table or for another program.</summary>
internal sealed class ListCommand : Command, IHasMoreHelp
{
    /// <summary>Of days to come, no more than these can be asked for.</summary>
    private const int MostDays = 3660;

    private readonly Shell _shell;

    private readonly Argument<string[]> _paths = CommonOptions.Paths();

    private readonly Choice<Format> _format = new(
        "--format",
        "Output format",
        ("table", Format.Table),
        ("json", Format.Json),
        ("csv", Format.Csv),
        ("ics", Format.Calendar),
        ("vcf", Format.VCard)
    );

    private readonly Option<string[]> _status = new("--status")
    {
        HelpName = "STATUS",
        DefaultValueFactory = _ => [],
        Description = "Only with this status, such as APPLIED; repeatable, or with commas",
    };

    private readonly Choices<Stage> _stage = new(
        "--stage",
        "STAGE",
        "Only in this stage: before, sent, active or closed; repeatable, or with commas",
        Enum.GetValues<Stage>().Select(stage => (StageWords.Of(stage), stage))
    );

    private readonly Option<bool> _open = new("--open") { Description = "Only what is not closed" };

    private readonly Option<string?> _due = new("--due")
    {
        HelpName = "DAYS",
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Only what is to be done by today, or within so many days, such as 7d",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [{ Value: var typed }] && DaysOf(typed) is null)
                    result.AddError($"--due \"{typed}\" is not valid: write a number of days such as 7d, and paths before --due.");
            },
        },
    };

    private readonly Option<string?> _company = new("--company")
    {
        HelpName = "NAME",
        Description = "Only employers with this in their name",
    };

    private readonly Option<DateOnly?> _from = CommonOptions.Day("--from", "Only what was sent on this day or later");
    private readonly Option<DateOnly?> _to = CommonOptions.Day("--to", "Only what was sent on this day or earlier");

    private readonly Choice<Func<IEnumerable<ApplicationRow>, IEnumerable<ApplicationRow>>> _sort = new(
        "--sort",
        "What goes first; next is what is late",
        ("next", RowOrder.Next),
        ("file", RowOrder.File),
        ("company", RowOrder.Company),
        ("position", RowOrder.Position),
        ("status", RowOrder.Status),
        ("applied", RowOrder.Applied),
        ("deadline", RowOrder.Deadline),
        ("since", RowOrder.Since)
    );

    private readonly Choices<Column> _columns = new(
        "--columns",
        "NAME,...",
        "Columns of a table or of CSV, in their order: " + string.Join(", ", Column.All.Select(column => column.Name)),
        Column.All.Select(column => (column.Name, column))
    );

    private readonly Option<bool> _schema = new("--schema") { Description = "Print the JSON Schema of --format json, and read no file" };
    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();
    private readonly Choice<bool?> _color = CommonOptions.Color();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public ListCommand(Shell shell)
        : base("list", "List your applications: what is to be done, and how each one stands")
    {
        _shell = shell;
        Add(_paths);
        Add(_due);
        Add(_open);
        Add(_status);
        Add(_stage);
        Add(_company);
        Add(_from);
        Add(_to);
        Add(_sort);
        Add(_columns);
        Add(_format);
        Add(_schema);
        Add(_config);
        Add(_today);
        Add(_color);
        CommonOptions.RequireOrder(this, _from, _to);
        Validators.Add(result =>
        {
            var format = result.GetResult(_format).Typed().FirstOrDefault() ?? "table";
            if (result.GetResult(_columns).Typed().Any() && format is not ("table" or "csv"))
                result.AddError($"--columns goes with --format table or csv, and not with {format}.");
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp list                                    every application below this folder
              applsp list --due                              what is to be done today, late things first
              applsp list --due 7d                           what is to be done within a week
              applsp list jobs --stage sent,active           what you wait for
              applsp list --columns company,status,since     a table of your own
              applsp list --format json --sort file          for programs; --schema describes it
              applsp list --format csv > search.csv          for a spreadsheet
              applsp list --format ics > search.ics          what is to be done, for a calendar
              applsp list --format vcf > people.vcf          your contacts, for an address book

            Exit status:
              0  done
              2  wrong usage, no application, or a file that cannot be read; the others are still listed
            """;

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(_schema))
        {
            using var output = _shell.OutputWriter();
            output.Write(ListJsonSchema.Text);
            return ExitCode.Clean;
        }
        var paths = arguments.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
            return ExitCode.Unusable;

        var (format, columns) = (_format.In(arguments), ColumnsOf(arguments));
        var today = arguments.GetValue(_today) ?? Shell.Today;
        var countsFindings =
            format == Format.Json || (format is Format.Table or Format.Csv && columns.Any(column => column.CountsFindings));
        var found = Gathering<ApplicationRow>.Of(
            paths,
            _shell,
            configs,
            today,
            (file, analysis) => ApplicationRow.Of(analysis, file.File.Name, countsFindings)
        );
        found.TellProblems(_shell);
        if (found.Found.Count == 0)
            return found.SayEmpty(_shell, Name, paths);

        var all = ApplicationRow.Joined(found.Found);
        var filter = FilterOf(arguments, today);
        if (filter.UnknownStatus(found.Schemas, all) is { } unknown)
        {
            _shell.Error.WriteLine($"applsp list: {StatusWords.Unknown(unknown, found.Schemas)}");
            return ExitCode.Unusable;
        }
        var rows = _sort.In(arguments)(all.Where(row => filter.Wants(row, found.Schemas)));
        WriterOf(format, columns, arguments).Write(new(today, [.. rows], all.Count), _shell.Output);
        return found.Problems.Count > 0 ? ExitCode.Unusable : ExitCode.Clean;
    }

    private IReadOnlyList<Column> ColumnsOf(ParseResult arguments) =>
        _columns.In(arguments) is { Count: > 0 } named ? named
        : _format.In(arguments) == Format.Csv ? Column.All
        : Column.OfTable;

    private RowFilter FilterOf(ParseResult arguments, DateOnly today) =>
        new()
        {
            Statuses = [.. Choices<Stage>.Parts(arguments.GetValue(_status)!)],
            Stages = _stage.In(arguments),
            IsOpen = arguments.GetValue(_open),
            DueBy = arguments.GetResult(_due) is { Implicit: false } ? today.AddDays(DaysOf(arguments.GetValue(_due)) ?? 0) : null,
            Company = arguments.GetValue(_company),
            From = arguments.GetValue(_from),
            To = arguments.GetValue(_to),
        };

    /// <summary>A number of days: <c>7d</c>, <c>7</c>; null where it is none.</summary>
    private static int? DaysOf(string? typed) =>
        int.TryParse(typed?.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null;

    private IListWriter WriterOf(Format format, IReadOnlyList<Column> columns, ParseResult arguments) =>
        format switch
        {
            Format.Json => new JsonListWriter(),
            Format.Csv => new CsvListWriter(columns),
            Format.Calendar => new CalendarListWriter(_shell.Folder),
            Format.VCard => new VCardListWriter(),
            _ => new TableListWriter(new(_color.In(arguments) ?? _shell.ShowsColor, _shell.Width), columns),
        };

    private enum Format
    {
        Table,
        Json,
        Csv,
        Calendar,
        VCard,
    }
}
