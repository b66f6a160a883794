using System.Collections.Concurrent;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Files;

/// <summary>
/// A config and the folder that its paths are relative to; the folder is null where the default holds because there is none.
/// </summary>
public sealed record FoundConfig(Config Config, string? Folder)
{
    /// <summary>Whether there is one: a config of the person's, and not the default.</summary>
    public bool IsThere => Folder is not null;

    // One object, so that threads that check files side by side never see half of it.
    private Tuple<RuleSettings, RuleSettings>? _last;

    /// <summary>
    /// What is set for the rules: by the config, and over it by <paramref name="over"/>. The same object for the same settings.
    /// </summary>
    public RuleSettings RulesUnder(RuleSettings over)
    {
        if (Folder is null)
            return over;
        if (_last is { } last && last.Item1 == over)
            return last.Item2;
        var merged = Config.Rules.Merge(over);
        _last = new(over, merged);
        return merged;
    }

    /// <summary>
    /// The path of the file at <paramref name="path"/> as the config's globs see it, with <c>/</c>; null where there is no config.
    /// </summary>
    public string? Relative(string path) => Folder is null ? null : RelativePath.Of(path, Folder);
}

/// <summary>
/// Finds the config that counts for a file: the nearest one upward. Each folder is looked at once, until <see cref="Forget"/>.
/// </summary>
/// <param name="read">The text of the file at a full path, or null where there is none; throws where there is one that cannot be
/// read.</param>
/// <param name="failed">Told of the config of a folder that cannot be read; the default counts there. By several threads at once, and
/// perhaps twice.</param>
public sealed class ConfigFiles(Func<string, string?> read, Action<string, Exception> failed)
{
    private const long LongestFile = YamlTree.LongestText + 1;

    /// <summary>What counts where there is no config.</summary>
    public static readonly FoundConfig None = new(Config.Default, null);

    private ConcurrentDictionary<string, FoundConfig> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _extended = new(StringComparer.Ordinal);
    private FoundConfig? _only;

    /// <summary>Reads from the disk alone.</summary>
    /// <param name="failed">Told of the config of a folder that cannot be read.</param>
    public static ConfigFiles OnDisk(Action<string, Exception> failed) => new(TextOf, failed);

    /// <summary><paramref name="config"/> for all files; its paths are relative to <paramref name="folder"/>.</summary>
    public static ConfigFiles Only(Config config, string? folder) => new(_ => null, (_, _) => { }) { _only = new(config, folder) };

    /// <summary>The config for the file at <paramref name="path"/>, a full path; the default where the file lies nowhere.</summary>
    public FoundConfig For(string path) => _only ?? (Path.GetDirectoryName(path) is { Length: > 0 } folder ? ForFolder(folder) : None);

    /// <summary>The config in the file at <paramref name="path"/> itself, a full path, whose text is <paramref name="text"/>.</summary>
    public Config Read(string path, SourceText text) => Config.Read(new(path, text), Open);

    /// <summary>The full paths of the files that configs have named as what they extend, also of those that are not there.</summary>
    public ICollection<string> Extended => _extended.Keys;

    /// <summary>Whether a config has named the file at <paramref name="path"/>, a full path, as what it extends.</summary>
    public bool IsExtended(string path) => _extended.ContainsKey(path);

    /// <summary>Looks at every folder anew: a config was changed, or the person's files were.</summary>
    public void Forget() => _folders = new(StringComparer.Ordinal);

    /// <summary>The text of a file on the disk, or null where it cannot be read.</summary>
    public static string? ReadFile(string path)
    {
        try
        {
            return TextOf(path);
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            return null;
        }
    }

    /// <summary>The text of a file on the disk, or null where there is none; throws where it cannot be read.</summary>
    public static string? TextOf(string path)
    {
        // One character more than is read of a config: enough to say that it is too long.
        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        using var reader = new StreamReader(file.FullName);
        var buffer = new char[(int)Math.Min(file.Length, LongestFile) + 1];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    private static bool IsUnreadable(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentException;

    private FoundConfig ForFolder(string folder)
    {
        var folders = _folders;
        if (folders.TryGetValue(folder, out var known))
            return known;
        foreach (var name in Config.FileNames)
        {
            var path = Path.Combine(folder, name);
            try
            {
                if (read(path) is { } text)
                    return folders[folder] = new(Read(path, SourceText.From(text)), folder);
            }
            catch (Exception problem) when (IsUnreadable(problem))
            {
                // What lies above it was not meant for this folder.
                failed(path, problem);
                return folders[folder] = None;
            }
        }
        return folders[folder] = Path.GetDirectoryName(folder) is { Length: > 0 } above ? ForFolder(above) : None;
    }

    private ConfigSource? Open(string from, string relative)
    {
        try
        {
            var path = Path.GetFullPath(relative, Path.GetDirectoryName(from) ?? "/");
            _extended[path] = true;
            return read(path) is { } text ? new(path, SourceText.From(text)) : null;
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            return null; // or no path of this system
        }
    }
}
