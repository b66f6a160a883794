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
}
