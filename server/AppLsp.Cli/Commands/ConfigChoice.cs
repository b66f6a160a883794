using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Server.Files;

namespace AppLsp.Cli.Commands;

/// <summary>The configs that a run goes by: one that the person names, else for each file the nearest one.</summary>
internal static class ConfigChoice
{
    /// <summary>The configs, or null where <paramref name="named"/> cannot be read; that is said on standard error then.</summary>
    public static ConfigFiles? Find(string? named, Shell shell)
    {
        if (named is null) return ConfigFiles.OnDisk();
        if (Config.Preset(named) is { } preset) return ConfigFiles.Only(preset, shell.Folder);
        var full = Path.GetFullPath(named, shell.Folder);
        if (ConfigFiles.ReadFile(full) is not { } text)
        {
            shell.Error.WriteLine($"applsp: --config {named}: there is no such file that can be read, and no preset of that name.");
            return null;
        }
        return ConfigFiles.Only(ConfigFiles.OnDisk().Read(full, SourceText.From(text)), Path.GetDirectoryName(full));
    }

    /// <summary>What is wrong in the files of <paramref name="configs"/>, each once, with its place (line and column from 1).</summary>
    public static IEnumerable<string> ProblemsIn(IEnumerable<Config> configs, Shell shell)
    {
        var told = new HashSet<string>();
        foreach (var config in configs)
        {
            for (var file = config; file is { Source: { } source }; file = file.Inherited!)
            {
                if (!told.Add(source.Name)) continue;
                foreach (var problem in file.Problems)
                {
                    var line = source.Text.LineAt(problem.Span.Start);
                    var name = RelativePath.Of(source.Name, shell.Folder);
                    yield return $"{name}:{line + 1}:{problem.Span.Start - source.Text.LineStart(line) + 1}: {problem.Message}";
                }
            }
        }
    }
}
