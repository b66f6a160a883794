using System.CommandLine;
using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Rules;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp explain</c>: a rule's page.</summary>
internal sealed class ExplainCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string?> _code = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The rule's code, as it stands beside a message: missing-section",
    };

    private readonly Option<bool> _all = new("--all") { Description = "All rules, one after another" };

    private readonly Choice<bool> _markdown = new("--format", "How the page is written", ("text", false), ("markdown", true));

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public ExplainCommand(Shell shell)
        : base("explain", "Says what a rule marks, why, and when it stays silent, with an example.")
    {
        _shell = shell;
        Add(_code);
        Add(_all);
        Add(_markdown);
        Validators.Add(result =>
        {
            var code = result.GetValue(_code);
            if (result.GetValue(_all) == (code is not null))
                result.AddError("Name one rule, or ask for --all.");
            else if (code is not null && RuleCodes.Find(code) is null)
                result.AddError(RuleCodes.Unknown(code));
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp explain missing-section
              applsp explain --all --format markdown > rules.md
            """;

    private int Run(ParseResult arguments)
    {
        var isMarkdown = _markdown.In(arguments);
        using var output = _shell.OutputWriter();
        if (!arguments.GetValue(_all))
        {
            var rule = RuleCodes.Find(arguments.GetValue(_code)!)!;
            output.Write(isMarkdown ? RulePage.Of(rule) : Text(rule));
        }
        else if (isMarkdown)
        {
            output.Write(RulePage.OfAll());
        }
        else
        {
            output.Write(string.Join('\n', RuleCatalog.All.Select(Text)));
        }
        return ExitCode.Clean;
    }

    private static string Text(RuleInfo rule)
    {
        var silent = rule.Silent is null ? "" : $"\n{rule.Silent}\n";
        return $"{rule.Code} ({RuleSettings.NameOf(rule.DefaultSeverity)})\n\n{rule.What}\n\n{rule.Why}\n{silent}\nMarked:\n\n"
            + $"{Indented(rule.Bad)}\nFine:\n\n{Indented(rule.Good)}";
    }

    private static string Indented(string example) =>
        string.Concat(example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"));
}
