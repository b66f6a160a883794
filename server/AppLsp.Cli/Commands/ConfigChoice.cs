using System.Collections.Concurrent;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Commands;

/// <summary>The configs that a run goes by: one that the person names, else for each file the nearest one.</summary>
internal sealed class ConfigChoice
{
    private readonly Shell _shell;
    private readonly ConcurrentDictionary<string, string> _unreadable = new(StringComparer.Ordinal);

    private ConfigChoice(Shell shell)
    {
        _shell = shell;
        Files = ConfigFiles.OnDisk((path, problem) => _unreadable[path] = problem.Message);
    }

    /// <summary>The configs.</summary>
    public ConfigFiles Files { get; private set; }

    /// <summary>The configs, or null where <paramref name="named"/> cannot be read; that is said on standard error then.</summary>
    public static ConfigChoice? Find(string? named, Shell shell)
    {
        var choice = new ConfigChoice(shell);
        if (named is null)
            return choice;
        if (Config.Preset(named) is { } preset)
        {
            choice.Files = ConfigFiles.Only(preset, shell.Folder);
            return choice;
        }
        var full = Path.GetFullPath(named, shell.Folder);
        if (ConfigFiles.ReadFile(full) is not { } text)
        {
            shell.Error.WriteLine($"applsp: --config {named}: no readable file or preset of this name.");
            return null;
        }
        choice.Files = ConfigFiles.Only(choice.Files.Read(full, SourceText.From(text)), Path.GetDirectoryName(full));
        return choice;
    }

    /// <summary>
    /// Which configs could not be read so far, and what is wrong in the files of <paramref name="configs"/>, each once, with its place
    /// (line and column from 1).
    /// </summary>
    public IEnumerable<string> ProblemsIn(IEnumerable<Config> configs)
    {
        foreach (var (path, problem) in _unreadable.OrderBy(file => file.Key, StringComparer.Ordinal))
            yield return $"{RelativePath.Of(path, _shell.Folder)}: cannot be read, so the default applies. {problem}";

        var told = new HashSet<string>();
        foreach (var config in configs)
        {
            for (var file = config; file is { Source: { } source }; file = file.Inherited!)
            {
                if (!told.Add(source.Name))
                    continue;
                foreach (var problem in file.Problems)
                {
                    var line = source.Text.LineAt(problem.Span.Start);
                    var name = RelativePath.Of(source.Name, _shell.Folder);
                    yield return $"{name}:{line + 1}:{problem.Span.Start - source.Text.LineStart(line) + 1}: {problem.Message}";
                }
            }
        }
    }
}
