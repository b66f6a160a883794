using System.Collections.Concurrent;
using System.Text.Json;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using Diagnostic = AppLsp.Server.Protocol.Diagnostic;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// All that is to be said of the applications of the workspace and of its configs, open or not. Where the client knows all of it, the
    /// answer waits until there is something else to say.
    /// </summary>
    [JsonRpcMethod(Methods.WorkspaceDiagnostic, UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <summary>How many reports go into a piece of an answer.</summary>
    private const int ReportsInPiece = 100;

    /// <summary>A person goes on typing: what comes so soon after a change is told with it.</summary>
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(250);

    private readonly ChangeSignal _changes = new();
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was found in closed files, as long as nothing that it depends on has changed.</summary>
    private readonly ConcurrentDictionary<string, (FileState State, WorkspaceIndex Index, string Id)> _closedFileReports = [];

    /// <inheritdoc/>
    public async Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(
        WorkspaceDiagnosticParams parameters,
        CancellationToken cancellation
    )
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var something = SomethingNewAsync(parameters, held.Token);
        if (await Task.WhenAny(something, _shutdown.Task).ConfigureAwait(false) == something)
            return await something.ConfigureAwait(false);
        await held.CancelAsync().ConfigureAwait(false);
        return new([]);
    }

    private async Task<WorkspaceDiagnosticReport> SomethingNewAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        // Before, every file that is not read yet would seem to be gone.
        await _workspace.Known.WaitAsync(cancellation).ConfigureAwait(false);
        while (true)
        {
            var change = _changes.Next;
            if (await Task.Run(() => ReportsFor(parameters, cancellation), cancellation).ConfigureAwait(false) is { } reports)
                return new(reports);
            await change.WaitAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(DebounceInterval, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The reports of all files, told already where the client takes pieces; null where the client knows all of it.</summary>
    private List<WorkspaceDocumentDiagnosticReport>? ReportsFor(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        var (full, unchanged, told) = (new List<WorkspaceDocumentDiagnosticReport>(), new List<WorkspaceDocumentDiagnosticReport>(), false);
        foreach (var report in Reports(parameters.PreviousResultIds, cancellation))
        {
            if (report.Kind == DiagnosticReportKinds.Unchanged)
                unchanged.Add(report);
            else
                full.Add(report);
            if (full.Count == ReportsInPiece && parameters.PartialResultToken is not null)
                Tell(full);
        }
        if (full.Count == 0 && !told)
            return null;
        full.AddRange(unchanged);
        if (parameters.PartialResultToken is not null && full.Count > 0)
            Tell(full);
        return full;

        void Tell(List<WorkspaceDocumentDiagnosticReport> piece)
        {
            var value = JsonSerializer.SerializeToElement(new(piece), LspJson.Default.WorkspaceDiagnosticReport);
            Connection.Notify(Methods.Progress, new ProgressParams(parameters.PartialResultToken!, value));
            told = true;
            piece.Clear();
        }
    }

    /// <summary>The report of every file: open ones as the client has them, the others as they lie on the disk, and what is gone.</summary>
    private IEnumerable<WorkspaceDocumentDiagnosticReport> Reports(IReadOnlyList<PreviousResultId> previous, CancellationToken cancellation)
    {
        var known = new Dictionary<string, PreviousResultId>(StringComparer.Ordinal);
        foreach (var report in previous)
            if (report.Uri.Length > 0)
                known[NameOf(report.Uri)] = report;
        var open = OpenFiles(document => document.Kind != DocumentKind.Other);

        // What other files see of the open ones is what those say now.
        UpdateIndex(open.Values.Where(document => document.IsMarkdown));
        var files = _workspace
            .Index.Files.Select(facts => facts.File)
            .Concat(ConfigsOf(_workspace.Index))
            .ToHashSet(StringComparer.Ordinal);
        var all = open
            .Keys.Concat(files.Order(StringComparer.Ordinal))
            .Concat(known.Keys)
            .Concat(_reportedFiles.Keys)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in all)
        {
            _priority.Yield();
            cancellation.ThrowIfCancellationRequested();
            var last = known.GetValueOrDefault(file);
            var isReported = _reportedFiles.ContainsKey(file);
            IReadOnlyList<Diagnostic>? diagnostics = null;
            string? id = null;
            var document = open.GetValueOrDefault(file);
            if (document is not null)
            {
                // Other markdown is nothing to speak of.
                if (last is null && !isReported && document.IsMarkdown && !Analyse(document).IsApplication)
                    continue;
                diagnostics = DiagnosticsOf(document);
            }
            else if (files.Contains(file))
                (id, diagnostics) = ReportFor(file);
            else
                diagnostics = [];
            id ??= IdOf(diagnostics!);
            if (diagnostics is { Count: 0 })
                _reportedFiles.TryRemove(file, out _);

            var uri = document?.Uri ?? last?.Uri ?? WorkspaceRoots.UriOf(file);
            yield return id == last?.Value
                ? new(DiagnosticReportKinds.Unchanged, uri, document?.Version, id)
                : new(DiagnosticReportKinds.Full, uri, document?.Version, id, diagnostics ?? DiagnosticsOnDisk(file));
        }
    }

    /// <summary>What tells a file of the workspace from all others; of what is no file, its URI.</summary>
    private static string NameOf(string uri) => WorkspaceRoots.IsFile(uri) ? Workspace.KeyOf(uri) : uri;

    /// <summary>The configs that count for the open folders and for the applications in them.</summary>
    private IEnumerable<string> ConfigsOf(WorkspaceIndex index) =>
        _roots
            .Folders.Concat(index.Files.Select(facts => facts.File))
            .Select(path => _configs.For(WorkspaceRoots.ToDisk(path)).Config.Source?.Name)
            .OfType<string>()
            .Distinct()
            .Select(WorkspaceRoots.OfDisk);

    /// <summary>What the report of a closed file is called, and its diagnostics where they had to be found for that.</summary>
    private (string Id, IReadOnlyList<Diagnostic>? Diagnostics) ReportFor(string file)
    {
        var path = WorkspaceRoots.ToDisk(file);
        var (config, info, index) = (_configs.For(path), new FileInfo(path), _workspace.Index);
        var state = new FileState(
            config.Config,
            config.RulesUnder(_settings.Rules),
            Today,
            info.Exists ? info.LastWriteTimeUtc : default,
            info.Exists ? info.Length : -1
        );
        if (_closedFileReports.TryGetValue(file, out var known) && known.State == state && _workspace.IsSame(file, known.Index, index))
        {
            _closedFileReports[file] = known with { Index = index };
            return (known.Id, null);
        }
        var diagnostics = DiagnosticsOnDisk(file);
        var id = IdOf(diagnostics);
        _closedFileReports[file] = (state, index, id);
        return (id, diagnostics);
    }

    /// <summary>All that the findings of a closed file depend on beside the other files.</summary>
    private sealed record FileState(Config Config, RuleSettings Rules, DateOnly Today, DateTime Written, long Length);
}
