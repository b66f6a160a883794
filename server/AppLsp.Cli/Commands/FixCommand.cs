using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Fixing;
using AppLsp.Cli.Output;
using AppLsp.Language;
using AppLsp.Language.Features;
using AppLsp.Language.Rules;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp fix</c>: the fixes that the editor offers, applied to files and folders.</summary>
internal sealed class FixCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string?> _stdinFilename = CommonOptions.StdinFilename();

    private readonly Option<string[]> _rules = new("--rule")
    {
        HelpName = "CODE",
        DefaultValueFactory = _ => [],
        Description = "Apply the fixes of this rule alone; may be given again for more rules. Where a rule has one right fix that changes what is "
            + "said, and not just how it is written, that one is applied too: look at it with --diff first",
    };

    private readonly Option<bool> _diff = new("--diff") { Description = "Print what would change as a unified diff, and write nothing" };
    private readonly Option<string?> _config = CommonOptions.Config();
    private readonly Option<DateOnly?> _today = CommonOptions.Today();
    private readonly Choice<bool?> _color = CommonOptions.Color();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public FixCommand(Shell shell) : base("fix", "Applies the safe fixes: those that change how something is written, and never what it says.")
    {
        _shell = shell;
        Add(_paths);
        Add(_rules);
        Add(_diff);
        Add(_config);
        Add(_today);
        Add(_stdinFilename);
        Add(_color);
        CommonOptions.RequireStandardInput(this, _paths, _stdinFilename);
        Validators.Add(result =>
        {
            if (result.GetValue(_paths) is { Length: > 1 } paths && paths.Contains(FileFinder.StandardInput))
                result.AddError("What - reads is written to standard output: name no other PATH beside it.");
            foreach (var code in (result.GetValue(_rules) ?? []).Where(code => RuleCodes.Find(code) is null)) result.AddError(RuleCodes.Unknown(code));
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp => """
        Examples:
          applsp fix                                    all applications below this folder
          applsp fix --diff                             what that would change
          applsp fix "2025/**/*.md" --rule non-iso-date
          applsp fix - --stdin-filename a.md < a.md     the mended text on standard output

        Exit status:
          0  done, or nothing to do
          1  with --diff: something would change
          2  wrong usage, a file that cannot be read or written, or a mistake in a config; what can be is
             mended all the same
        """;

    private int Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        var isDiff = arguments.GetValue(_diff);
        var isFilter = paths.Contains(FileFinder.StandardInput);
        var standardInput = isFilter ? AnalysedFile.ReadAll(_shell.Input) : [];
        List<RuleInfo> rules = [.. arguments.GetValue(_rules)!.Select(code => RuleCodes.Find(code)!)];

        if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs) return ExitCode.Unusable;
        var found = FileFinder.Find(paths, _shell.Folder, arguments.GetValue(_stdinFilename));
        var report = Fixer.Fix(found.Files, new MemoryStream(standardInput), configs, OptionsOf(arguments, rules), Chooser(rules));
        List<string> problems = [.. ConfigChoice.ProblemsIn(report.Configs, _shell), .. found.Problems, .. report.Problems];

        var written = report.Files;
        if (isDiff) WriteDiffs(report, new Look(_color.In(arguments) ?? _shell.ShowsColor, _shell.Width));
        else if (isFilter) _shell.Output.Write(report.Files is [var mended] ? mended.Bytes : standardInput);
        else written = WriteFiles(report, problems);

        foreach (var line in problems.Concat(found.Notes).Concat(report.Notes)) _shell.Error.WriteLine($"applsp: {line}");
        Summarize(report.ApplicationCount, written, isDiff, toError: isDiff || isFilter);
        if (problems.Count > 0) return ExitCode.Unusable;
        return isDiff && report.Files.Count > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    /// <summary>A rule that is off by default and named on the command line is wanted.</summary>
    private AnalysisOptions OptionsOf(ParseResult arguments, List<RuleInfo> rules) => new(arguments.GetValue(_today) ?? Shell.Today)
    {
        Rules = new()
        {
            Severities = RuleSettings.Default.Severities.SetItems(
                rules.Where(rule => rule.DefaultSeverity == Severity.Off).Select(rule => KeyValuePair.Create(rule.Code, Severity.Hint))),
        },
    };

    private static Func<Finding, Fix?> Chooser(List<RuleInfo> rules) => rules.Count == 0
        ? FixAll.Safe
        : finding => rules.Contains(finding.Rule) ? finding.Fixes.FirstOrDefault(fix => fix.IsPreferred) ?? FixAll.Safe(finding) : null;

    private void WriteDiffs(FixReport report, Look look)
    {
        using var output = _shell.OutputWriter();
        foreach (var file in report.Files) new UnifiedDiff(look).Write(output, file.File.Name, file.Before.Content, file.After.Content);
    }

    /// <summary>Writes the mended files, and gives those that could be written.</summary>
    private static List<FixedFile> WriteFiles(FixReport report, List<string> problems)
    {
        var written = new List<FixedFile>();
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

    private void Summarize(int applications, IReadOnlyList<FixedFile> files, bool isDiff, bool toError)
    {
        using var ours = toError ? null : _shell.OutputWriter();
        var output = ours ?? _shell.Error;
        var verb = isDiff ? "to fix" : "fixed";
        foreach (var file in files)
        {
            var byRule = file.Fixed.CountBy(finding => finding.Rule.Code).OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => rule.Value == 1 ? rule.Key : $"{rule.Key} ×{rule.Value}");
            output.WriteLine($"{Glyphs.Printable(file.File.Name)}: {file.Fixed.Count} {verb} ({string.Join(", ", byRule)})");
        }
        output.WriteLine(files.Count == 0
            ? applications == 0 ? "No application to fix." : "Nothing to fix."
            : $"{Wording.Count(files.Sum(file => file.Fixed.Count), "finding")} {verb} in {Wording.Count(files.Count, "file")}.");
    }
}
