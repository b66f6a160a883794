using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp init</c>: a config to begin with, or one that fits the files that there are.</summary>
internal sealed class InitCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Option<string?> _infer = new("--infer")
    {
        HelpName = "DIR",
        Description = "Read the applications of a folder, and propose a config that fits them",
        Validators = { CommonOptions.RefuseEmpty },
    };

    private readonly Option<bool> _print = new("--print") { Description = "Print the config and write no file" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a config that is there already" };

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public InitCommand(Shell shell)
        : base("init", $"Writes an {Config.FileNames[0]} to begin with, with comments that say what could be changed.")
    {
        _shell = shell;
        Add(_infer);
        Add(_print);
        Add(_force);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp init                          in this folder
              applsp init --infer ~/applications   one that fits those files, written beside them
            """;

    private int Run(ParseResult arguments)
    {
        var folder = _shell.Folder;
        var text = ConfigStarter.Text;
        if (arguments.GetValue(_infer) is { } named)
        {
            folder = Path.GetFullPath(named, _shell.Folder);
            if (!Directory.Exists(folder))
            {
                _shell.Error.WriteLine($"applsp init: {named}: there is no such folder.");
                return ExitCode.Unusable;
            }
            var found = FileFinder.Find([named], _shell.Folder, null);
            foreach (var problem in found.Problems)
                _shell.Error.WriteLine($"applsp init: {problem}");
            text = ConfigInference.Propose(
                found.Files.Select(file =>
                    (RelativePath.Of(file.FullPath!, folder), SourceText.From(TextFile.Decode(File.ReadAllBytes(file.FullPath!)).Text))
                )
            );
        }
        if (arguments.GetValue(_print))
        {
            using var output = _shell.OutputWriter();
            output.Write(text);
            return ExitCode.Clean;
        }

        if (
            !arguments.GetValue(_force)
            && Config.FileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } existing
        )
        {
            _shell.Error.WriteLine(
                $"applsp init: {RelativePath.Of(existing, _shell.Folder)} is there already. Give --force to write over it, or "
                    + "--print to see what would be written."
            );
            return ExitCode.Unusable;
        }
        var path = Path.Combine(folder, Config.FileNames[0]);
        File.WriteAllText(path, text);
        _shell.Error.WriteLine($"applsp: wrote {RelativePath.Of(path, _shell.Folder)}");
        return ExitCode.Clean;
    }
}
