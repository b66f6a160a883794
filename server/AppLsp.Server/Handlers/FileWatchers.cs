using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using FileSystemWatcher = AppLsp.Server.Protocol.FileSystemWatcher;

namespace AppLsp.Server.Handlers;

/// <summary>
/// Which files the client is asked to watch: of the open folders what may be an application or say what counts for one, and beside that
/// the configs that lie elsewhere. Owns what the client was last asked for.
/// </summary>
internal sealed class FileWatchers
{
    private const string Id = "applsp.files";

    /// <summary>What is watched at any depth of a folder.</summary>
    private static readonly string[] Globs =
    [
        .. MarkdownFiles.Extensions.Select(extension => $"**/*{extension}"),
        $"**/{IgnoreRules.FileName}",
        .. Config.FileNames.Select(name => $"**/{name}"),
    ];

    private readonly ServerSession _session;
    private readonly Lock _lock = new();
    private FileSystemWatcher[] _watched = [];
    private Task _asked = Task.CompletedTask;
    private int _asks;

    /// <summary>The watchers of <paramref name="session"/>.</summary>
    public FileWatchers(ServerSession session)
    {
        _session = session;
        // Which files configs extend shows when they are read.
        session.FilesRead += () => _ = UpdateAsync();
    }

    /// <summary>Asks the client for what is to be watched now, if that is something else than before.</summary>
    public Task UpdateAsync()
    {
        if (!_session.Client.RegistersWatchedFiles)
            return Task.CompletedTask;
        lock (_lock)
        {
            var wanted = _session.Client.WatchesFolders ? Relative() : Everywhere();
            if (wanted.SequenceEqual(_watched))
                return _asked;
            _watched = wanted;
            return _asked = ChangeAsync(_asked, ++_asks, wanted);
        }
    }

    /// <summary>The new watchers begin before the old ones end: nothing is missed in between.</summary>
    private async Task ChangeAsync(Task before, int number, FileSystemWatcher[] watchers)
    {
        await before.ConfigureAwait(false);
        if (watchers.Length > 0)
        {
            var options = JsonSerializer.SerializeToElement(new(watchers), LspJson.Default.DidChangeWatchedFilesRegistrationOptions);
            var registration = new Registration(IdOf(number), DidChangeWatchedFilesHandler.Method, options);
            await _session
                .Requests.AskAsync<object>(Methods.RegisterCapability, new RegistrationParams([registration]))
                .ConfigureAwait(false);
        }
        if (number > 1)
        {
            var old = new Unregistration(IdOf(number - 1), DidChangeWatchedFilesHandler.Method);
            await _session.Requests.AskAsync<object>(Methods.UnregisterCapability, new UnregistrationParams([old])).ConfigureAwait(false);
        }
    }

    private static string IdOf(int number) => number == 1 ? Id : $"{Id}.{number}";

    private FileSystemWatcher[] Relative()
    {
        var folders = _session.Roots.Outermost;
        return
        [
            .. folders.SelectMany(folder => Globs.Select(glob => Watcher(folder, glob))),
            .. ConfigsElsewhere(folders).Select(file => Watcher(DocumentFolder(file), Path.GetFileName(file))),
        ];

        static FileSystemWatcher Watcher(string folder, string glob) => new(new(glob, WorkspaceRoots.UriOf(folder.TrimEnd('/'))));

        static string DocumentFolder(string file) => file[..(file.LastIndexOf('/') + 1)];
    }

    /// <summary>For clients that know one kind of glob, which is of all open folders.</summary>
    private FileSystemWatcher[] Everywhere() =>
        [
            .. Globs
                .Concat(ConfigsElsewhere([]).Select(file => $"**/{Path.GetFileName(file)}"))
                .Distinct()
                .Select(glob => new FileSystemWatcher(new(glob))),
        ];

    /// <summary>The configs, and what they extend, that no glob of <paramref name="folders"/> finds.</summary>
    private IEnumerable<string> ConfigsElsewhere(IReadOnlyList<string> folders) =>
        _session
            .Roots.Folders.Select(folder => _session.Configs.For(WorkspaceRoots.ToDisk(folder)).Config.Source?.Name)
            .OfType<string>()
            .Concat(_session.Configs.Extended)
            .Select(WorkspaceRoots.OfDisk)
            .Where(file => !Config.IsConfigFile(file) || !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Distinct()
            .Order(StringComparer.Ordinal);
}
