using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Fixing;
using AppLsp.Cli.Output;

namespace AppLsp.Cli.Commands;

/// <summary>
/// A command that changes files, or standard input on its way to standard output; <c>--diff</c> shows what it would change.
/// </summary>
internal abstract class RewriteCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string?> _stdinFilename = CommonOptions.StdinFilename();
    private readonly Option<bool> _diff = new("--diff") { Description = "Print the changes as a unified diff, and write nothing" };
    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();
    private readonly Choice<bool?> _color = CommonOptions.Color();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    /// <param name="shell">Where it runs.</param>
    /// <param name="name">What it is called by.</param>
    /// <param name="description">What it does.</param>
    /// <param name="own">The options that it alone has.</param>
    protected RewriteCommand(Shell shell, string name, string description, params IEnumerable<Option> own)
        : base(name, description)
    {
        _shell = shell;
        Add(_paths);
        foreach (var option in own)
            Add(option);
        Add(_diff);
        Add(_config);
        Add(_today);
        Add(_stdinFilename);
        Add(_color);
        CommonOptions.RequireStandardInput(this, _paths, _stdinFilename);
        Validators.Add(result =>
        {
            if (result.GetResult(_paths).Typed().ToList() is { Count: > 1 } paths && paths.Contains(FileFinder.StandardInput))
                result.AddError("standard input (-) cannot be combined with other paths.");
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public abstract string MoreHelp { get; }

    /// <summary>How the command changes a file.</summary>
    protected abstract IRewriter RewriterOf(ParseResult arguments);

    /// <summary>Whether the files are only to be named.</summary>
    protected virtual bool IsCheck(ParseResult arguments) => false;

    /// <summary>What is said of a file that is, or is to be, rewritten.</summary>
    protected abstract string Line(RewrittenFile file, bool isDone);

    /// <summary>What is said at the end of files that are, or are to be, rewritten; at least one.</summary>
    protected abstract string Summary(IReadOnlyList<RewrittenFile> files, bool isDone);

    private int Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        var isDiff = arguments.GetValue(_diff);
        var isDry = isDiff || IsCheck(arguments);
        var isFilter = paths.Contains(FileFinder.StandardInput);
        var standardInput = isFilter ? AnalysedFile.ReadAll(_shell.Input) : [];

        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
            return ExitCode.Unusable;
        var found = FileFinder.Find(paths, _shell.Folder, arguments.GetValue(_stdinFilename));
        var report = RewriteReport.Of(
            found.Files,
            new MemoryStream(standardInput),
            configs.Files,
            arguments.GetValue(_today) ?? Shell.Today,
            RewriterOf(arguments)
        );
        List<string> problems = [.. configs.ProblemsIn(report.Configs), .. found.Problems, .. report.Problems];

        var written = report.Files;
        if (isDiff)
            WriteDiffs(report, new Look(_color.In(arguments) ?? _shell.ShowsColor, _shell.Width));
        else if (isFilter && !isDry)
            _shell.Output.Write(report.Files is [var mended] ? mended.Bytes : standardInput);
        else if (!isDry)
            written = WriteFiles(report, problems);

        foreach (var line in problems.Concat(found.Notes).Concat(report.Notes))
            _shell.Error.WriteLine($"applsp: {line}");
        Summarize(report.ApplicationCount, written, isDone: !isDry, toError: isDiff || (isFilter && !isDry));
        if (problems.Count > 0)
            return ExitCode.Unusable;
        return isDry && report.Files.Count > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    private void WriteDiffs(RewriteReport report, Look look)
    {
        using var output = _shell.OutputWriter();
        foreach (var file in report.Files)
            new UnifiedDiff(look).Write(output, file.File.Name, file.Before.Content, file.After.Content);
    }

    /// <summary>Writes the changed files, and gives those that could be written.</summary>
    private static List<RewrittenFile> WriteFiles(RewriteReport report, List<string> problems)
    {
        var written = new List<RewrittenFile>();
        foreach (var file in report.Files)
        {
            try
            {
                AtomicFile.Replace(file.File.FullPath!, file.Bytes);
                written.Add(file);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file.File.Name}: cannot be written. {problem.Message}");
            }
        }
        return written;
    }

    private void Summarize(int applications, IReadOnlyList<RewrittenFile> files, bool isDone, bool toError)
    {
        using var ours = toError ? null : _shell.OutputWriter();
        var output = ours ?? _shell.Error;
        foreach (var file in files)
            output.WriteLine($"{Glyphs.Printable(file.File.Name)}: {Line(file, isDone)}");
        output.WriteLine(
            files.Count > 0 ? Summary(files, isDone)
            : applications == 0 ? $"No applications to {Name}."
            : $"Nothing to {Name}."
        );
    }
}
