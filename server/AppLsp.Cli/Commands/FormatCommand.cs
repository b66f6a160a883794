using System.CommandLine;
using AppLsp.Cli.Fixing;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp format</c>: what the editor does to a document that it formats, done to files and folders.</summary>
internal sealed class FormatCommand : RewriteCommand
{
    private readonly Option<bool> _check;

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public FormatCommand(Shell shell)
        : this(shell, new("--check") { Description = "List the files that would change, and write nothing" }) { }

    private FormatCommand(Shell shell, Option<bool> check)
        : base(shell, "format", "Tidy white space: blank lines, line ends and list indentation; no word changes", check) => _check = check;

    /// <inheritdoc/>
    public override string MoreHelp =>
        """
            Examples:
              applsp format                                   every application below this folder
              applsp format --check                           list the files that would change
              applsp format --diff "2025/**/*.md"             show the changes, write nothing
              applsp format - --stdin-filename a.md < a.md    print the formatted text

            Exit status:
              0  done, or nothing to do
              1  with --check or --diff: something would change
              2  wrong usage, an error in a config, or a file that cannot be read or written; the other
                 files are still formatted
            """;

    /// <inheritdoc/>
    protected override bool IsCheck(ParseResult arguments) => arguments.GetValue(_check);

    /// <inheritdoc/>
    protected override IRewriter RewriterOf(ParseResult arguments) => new Formatter();

    /// <inheritdoc/>
    protected override string Line(RewrittenFile file, bool isDone) => Verb(isDone);

    /// <inheritdoc/>
    protected override string Summary(IReadOnlyList<RewrittenFile> files, bool isDone) =>
        $"{Phrasing.Count(files.Count, "file")} {Verb(isDone)}.";

    private static string Verb(bool isDone) => isDone ? "formatted" : "to format";
}
