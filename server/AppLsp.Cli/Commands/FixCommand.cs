using System.CommandLine;
using AppLsp.Cli.Fixing;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp fix</c>: the fixes that the editor offers, applied to files and folders.</summary>
internal sealed class FixCommand : RewriteCommand
{
    private readonly Option<string[]> _rules;

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public FixCommand(Shell shell)
        : this(
            shell,
            new("--rule")
            {
                HelpName = "CODE",
                DefaultValueFactory = _ => [],
                Description = "Apply all fixes of this rule, not only the safe ones; repeatable",
            }
        )
    { }

    private FixCommand(Shell shell, Option<string[]> rules)
        : base(shell, "fix", "Apply the safe fixes, which never change what the text says", rules)
    {
        _rules = rules;
        Validators.Add(result =>
        {
            foreach (var code in result.GetResult(rules).Typed().Where(code => RuleCodes.Find(code) is null))
                result.AddError(RuleCodes.Unknown(code));
        });
    }

    /// <inheritdoc/>
    public override string MoreHelp =>
        """
            Examples:
              applsp fix                                       every application below this folder
              applsp fix --diff                                show the changes, write nothing
              applsp fix "2025/**/*.md" --rule non-iso-date    only the fixes of one rule
              applsp fix - --stdin-filename a.md < a.md        print the fixed text

            Exit status:
              0  done, or nothing to do
              1  with --diff: something would change
              2  wrong usage, an error in a config, or a file that cannot be read or written; the other
                 files are still fixed
            """;

    /// <inheritdoc/>
    protected override IRewriter RewriterOf(ParseResult arguments) =>
        new Fixer([.. arguments.GetValue(_rules)!.Select(code => RuleCodes.Find(code)!)]);

    /// <inheritdoc/>
    protected override string Line(RewrittenFile file, bool isDone)
    {
        var byRule = file
            .Fixed.CountBy(finding => finding.Rule.Code)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => rule.Value == 1 ? rule.Key : $"{rule.Key} ×{rule.Value}");
        return $"{file.Fixed.Count} {Verb(isDone)} ({string.Join(", ", byRule)})";
    }

    /// <inheritdoc/>
    protected override string Summary(IReadOnlyList<RewrittenFile> files, bool isDone) =>
        $"{Phrasing.Count(files.Sum(file => file.Fixed.Count), "finding")} {Verb(isDone)} in {Phrasing.Count(files.Count, "file")}.";

    private static string Verb(bool isDone) => isDone ? "fixed" : "to fix";
}
