using System.CommandLine;
using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Rules;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp explain</c>: a rule's page.</summary>
internal sealed class ExplainCommand : Command, IHasMoreHelp
{
    /// <summary>So much of what a rule is about is told in a list however narrow the terminal is, in columns.</summary>
    private const int LeastOfSummary = 20;

    private readonly Shell _shell;

    private readonly Argument<string?> _code = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A rule's code, such as missing-section; without one, list all rules",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Print the pages of all rules" };

    private readonly Choice<bool> _markdown = new("--format", "Output format", ("text", false), ("markdown", true));

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public ExplainCommand(Shell shell)
        : base("explain", "Explain what a rule reports and why, with an example; or list all rules")
    {
        _shell = shell;
        Add(_code);
        Add(_all);
        Add(_markdown);
        Validators.Add(result =>
        {
            var code = result.GetValue(_code);
            if (result.GetValue(_all) && code is not null)
                result.AddError("choose one rule or --all.");
            else if (code is not null && RuleCodes.Find(code) is null)
                result.AddError(RuleCodes.Unknown(code));
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp explain                     list all rules
              applsp explain missing-section     explain one rule
              applsp explain --all --format markdown > rules.md
            """;

    private int Run(ParseResult arguments)
    {
        using var output = _shell.OutputWriter();
        var code = arguments.GetValue(_code);
        output.Write(
            (arguments.GetValue(_all), _markdown.In(arguments)) switch
            {
                (true, true) => RulePage.OfAll(),
                (true, false) => string.Join('\n', RuleCatalog.All.Select(Text)),
                (false, true) => code is null ? RulePage.List() : RulePage.Of(RuleCodes.Find(code)!),
                (false, false) => code is null ? List() : Text(RuleCodes.Find(code)!),
            }
        );
        return ExitCode.Clean;
    }

    private string List()
    {
        var (codes, severities) = (WidthOf(rule => rule.Code), WidthOf(rule => RuleSettings.NameOf(rule.DefaultSeverity)));
        var summaries = Math.Max(LeastOfSummary, _shell.Width - codes - severities - 4);
        var lines = RuleCatalog.All.Select(rule =>
            $"{rule.Code.PadRight(codes)}  {RuleSettings.NameOf(rule.DefaultSeverity).PadRight(severities)}  "
            + $"{Phrasing.Excerpt(rule.Summary, summaries)}\n"
        );
        return string.Concat(lines) + "\nMore about a rule: applsp explain CODE\n";

        static int WidthOf(Func<RuleInfo, string> column) => RuleCatalog.All.Max(rule => column(rule).Length);
    }

    private static string Text(RuleInfo rule)
    {
        var silent = rule.Silent.Count == 0 ? "" : "\nNot reported:\n\n" + string.Concat(rule.Silent.Select(one => $"  - {one}\n"));
        return $"{rule.Code} ({RuleSettings.NameOf(rule.DefaultSeverity)})\n\n{rule.What}\n\n{rule.Why}\n\nWrong:\n\n"
            + $"{Indented(rule.Bad)}\nRight:\n\n{Indented(rule.Good)}{silent}";
    }

    private static string Indented(string example) =>
        string.Concat(example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"));
}
