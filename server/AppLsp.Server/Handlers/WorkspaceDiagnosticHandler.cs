using System.Collections.Concurrent;
using System.Text.Json;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using Diagnostic = AppLsp.Server.Protocol.Diagnostic;

namespace AppLsp.Server.Handlers;

/// <summary>What is to be said of the whole workspace, for clients that ask. Owns what was found in closed files.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class WorkspaceDiagnosticHandler(ServerSession session, DiagnosticReports diagnostics)
{
    /// <summary>How many reports go into a piece of an answer.</summary>
    private const int ReportsInPiece = 100;

    /// <summary>A person goes on typing: what comes so soon after a change is told with it.</summary>
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>What was found in closed files, as long as nothing that it depends on has changed.</summary>
    private readonly ConcurrentDictionary<string, (FileState State, WorkspaceIndex Index, string Id)> _closedFileReports = [];

    /// <summary>
    /// All that is to be said of the applications of the workspace and of its configs, open or not. Where the client knows all of it, the
    /// answer waits until there is something else to say.
    /// </summary>
    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    public async Task<WorkspaceDiagnosticReport> HandleAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var something = SomethingNewAsync(parameters, held.Token);
        var ended = await Task.WhenAny(something, session.Lifecycle.ShuttingDown, session.Connection.Draining).ConfigureAwait(false);
        if (ended == something)
            return await something.ConfigureAwait(false);
        await held.CancelAsync().ConfigureAwait(false);
        return new([]);
    }

    private async Task<WorkspaceDiagnosticReport> SomethingNewAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        // Before, every file that is not read yet would seem to be gone.
        await session.Workspace.Known.WaitAsync(cancellation).ConfigureAwait(false);
        while (true)
        {
            var change = session.Changes.Next;
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
                Send(full);
        }
        if (full.Count == 0 && !told)
            return null;
        full.AddRange(unchanged);
        if (parameters.PartialResultToken is not null && full.Count > 0)
            Send(full);
        return full;

        void Send(List<WorkspaceDocumentDiagnosticReport> piece)
        {
            var value = JsonSerializer.SerializeToElement(new(piece), LspJson.Default.WorkspaceDiagnosticReport);
            session.Connection.Notify(Methods.Progress, new ProgressParams(parameters.PartialResultToken!, value));
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
        var open = new OpenFiles(session.Documents.All, document => document.Kind != DocumentKind.Other);

        // What other files see of the open ones is what those say now.
        session.Workspace.UpdateIndex(open.All.Where(document => document.IsMarkdown));
        var files = session
            .Workspace.Index.Files.Select(facts => facts.File)
            .Concat(session.Workspace.Index.Letters)
            .Concat(ConfigsOf(session.Workspace.Index))
            .ToHashSet(StringComparer.Ordinal);
        var all = open
            .Names.Concat(files.Order(StringComparer.Ordinal))
            .Concat(known.Keys)
            .Concat(diagnostics.ReportedFiles)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in all)
        {
            session.Priority.Yield();
            cancellation.ThrowIfCancellationRequested();
            if (session.Faults.PartOf(file, () => ReportOf(file), nothing: null) is { } report)
                yield return report;
        }

        WorkspaceDocumentDiagnosticReport? ReportOf(string file)
        {
            var last = known.GetValueOrDefault(file);
            var isReported = diagnostics.IsReported(file);
            IReadOnlyList<Diagnostic>? found = null;
            string? id = null;
            var document = open.Find(file);
            if (document is not null)
            {
                // Other markdown is nothing to speak of.
                if (last is null && !isReported && document.IsMarkdown && !session.Analyses.Of(document).IsJudged)
                    return null;
                found = diagnostics.Of(document);
            }
            else if (files.Contains(file))
                (id, found) = ReportFor(file);
            else
                found = [];
            id ??= DiagnosticReports.IdOf(found!);
            if (found is { Count: 0 })
                diagnostics.Cleared(file);

            var uri = document?.Uri ?? last?.Uri ?? WorkspaceRoots.UriOf(file);
            return id == last?.Value
                ? new(DiagnosticReportKinds.Unchanged, uri, document?.Version, id)
                : new(DiagnosticReportKinds.Full, uri, document?.Version, id, found ?? diagnostics.OnDisk(file));
        }
    }

    /// <summary>What tells a file of the workspace from all others; of what is no file, its URI.</summary>
    private static string NameOf(string uri) => WorkspaceRoots.IsFile(uri) ? Workspace.KeyOf(uri) : uri;

    /// <summary>The configs that count for the open folders and for the applications in them.</summary>
    private IEnumerable<string> ConfigsOf(WorkspaceIndex index) =>
        session
            .Roots.Folders.Concat(index.Files.Select(facts => facts.File))
            .Select(path => session.Configs.For(WorkspaceRoots.ToDisk(path)).Config.Source?.Name)
            .OfType<string>()
            .Distinct()
            .Select(WorkspaceRoots.OfDisk);

    /// <summary>What the report of a closed file is called, and its diagnostics where they had to be found for that.</summary>
    private (string Id, IReadOnlyList<Diagnostic>? Diagnostics) ReportFor(string file)
    {
        var path = WorkspaceRoots.ToDisk(file);
        var (config, info, index) = (session.Configs.For(path), new FileInfo(path), session.Workspace.Index);
        var state = new FileState(
            config.Config,
            config.RulesUnder(session.Settings.Rules),
            session.Analyses.Today,
            info.Exists ? info.LastWriteTimeUtc : default,
            info.Exists ? info.Length : -1
        );
        if (
            _closedFileReports.TryGetValue(file, out var known)
            && known.State == state
            && session.Workspace.IsSame(file, known.Index, index)
        )
        {
            _closedFileReports[file] = known with { Index = index };
            return (known.Id, null);
        }
        var found = diagnostics.OnDisk(file);
        var id = DiagnosticReports.IdOf(found);
        _closedFileReports[file] = (state, index, id);
        return (id, found);
    }

    /// <summary>All that the findings of a closed file depend on beside the other files.</summary>
    private sealed record FileState(Config Config, RuleSettings Rules, DateOnly Today, DateTime Written, long Length);
}
