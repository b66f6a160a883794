using System.CommandLine;
using AppLsp.Cli.Checking;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Configuration.Inference;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp init</c>: a config to begin with, or one that fits the files that there are.</summary>
internal sealed class InitCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Option<string?> _infer = new("--infer")
    {
        HelpName = "DIR",
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Write a config that fits the applications in this folder [without DIR: .]",
        Validators = { CommonOptions.RefuseEmpty },
    };

    private readonly Option<bool> _print = new("--print") { Description = "Print the config instead of writing a file" };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite an existing config" };
    private readonly Option<DateOnly?> _today = CommonOptions.Today();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public InitCommand(Shell shell)
        : base("init", $"Write a starter {Config.FileNames[0]}, with comments that show what can be changed")
    {
        _shell = shell;
        Add(_infer);
        Add(_print);
        Add(_force);
        Add(_today);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp init                          a starter config in this folder
              applsp init --infer                  a config that fits the applications in this folder
              applsp init --infer ~/applications   the same for that folder, written there

            --infer writes a config only if it fits: every application stays one, no other file becomes one,
            and check finds nothing new. It prints what it changes and why.
            """;

    private int Run(ParseResult arguments)
    {
        var named = arguments.GetResult(_infer) is null ? null : arguments.GetValue(_infer) ?? ".";
        var folder = named is null ? _shell.Folder : Path.GetFullPath(named, _shell.Folder);
        if (!Directory.Exists(folder))
        {
            _shell.Error.WriteLine($"applsp init: {named}: no such folder.");
            return ExitCode.Unusable;
        }
        var prints = arguments.GetValue(_print);
        if (!prints && !arguments.GetValue(_force) && ExistingIn(folder) is { } existing)
        {
            _shell.Error.WriteLine(
                $"applsp init: {RelativePath.Of(existing, _shell.Folder)} already exists. Use --force to overwrite it, or "
                    + "--print to see the new one."
            );
            return ExitCode.Unusable;
        }
        var text = named is null ? ConfigStarter.Text : Infer(named, folder, arguments.GetValue(_today) ?? Shell.Today);
        if (text is null)
            return ExitCode.Unusable;
        if (prints)
        {
            using var output = _shell.OutputWriter();
            output.Write(text);
            return ExitCode.Clean;
        }
        var path = Path.Combine(folder, Config.FileNames[0]);
        File.WriteAllText(path, text);
        _shell.Error.WriteLine($"applsp: wrote {RelativePath.Of(path, _shell.Folder)}");
        return ExitCode.Clean;
    }

    private static string? ExistingIn(string folder) =>
        Config.FileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>The config for the files below <paramref name="folder"/>; null where there is none, which is said.</summary>
    private string? Infer(string named, string folder, DateOnly today)
    {
        var found = FileFinder.Find([named], _shell.Folder, null);
        var files = Read(found, folder, out var problems);
        foreach (var problem in problems)
            _shell.Error.WriteLine($"applsp init: {problem}");
        // A config that was not held against all files is none that is known to fit.
        if (problems.Count > 0)
            return null;
        var inferred = ConfigInference.Of(files, today);
        if (inferred.Yaml is null)
            _shell.Error.WriteLine($"applsp init: {string.Join(' ', inferred.Told)}");
        else
            foreach (var line in inferred.Told)
                _shell.Error.WriteLine($"applsp: {line}");
        return inferred.Yaml;
    }

    /// <summary>The files for which a config in <paramref name="folder"/> counts: those below another one go by that.</summary>
    private static List<FolderFile> Read(FileFinder found, string folder, out List<string> problems)
    {
        problems = [.. found.Problems];
        var configs = ConfigFiles.OnDisk((_, _) => { });
        var files = new List<FolderFile>();
        foreach (var file in found.Files)
        {
            if (configs.For(file.Place).Folder is { } nearest && nearest.Length > folder.TrimEnd(Path.DirectorySeparatorChar).Length)
                continue;
            try
            {
                var bytes = file.IsEmpty ? [] : File.ReadAllBytes(file.FullPath!);
                files.Add(new(RelativePath.Of(file.FullPath!, folder), file.WorkspacePath, SourceText.From(TextFile.Decode(bytes).Text)));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file.Name}: cannot be read. {problem.Message}");
            }
        }
        return files;
    }
}
