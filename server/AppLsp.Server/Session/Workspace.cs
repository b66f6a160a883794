using System.Collections.Concurrent;
using System.Collections.Immutable;
using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;

namespace AppLsp.Server.Session;

/// <summary>
/// All applications of the open folders: of open documents as the client has them, of all others as they lie on the disk. The disk is read
/// on threads of its own, one piece of work after another, and no request ever waits for them.
/// </summary>
internal sealed class Workspace(Documents documents, ConfigFiles configs, RequestPriority priority, FileFaults faults, ServerLog log)
{
    /// <summary>In bytes. A longer file is no application that a person wrote.</summary>
    public const int LargestFile = Analysis.LongestText;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, bool> _covered = []; // of open documents, whether they are among the workspace's files
    private readonly WordIndex _words = new(); // of the applications on the disk, as they were last read
    private volatile Scope _scope = new(new([]), []);
    private volatile WorkspaceIndex _index = WorkspaceIndex.Empty;
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;
    private int _scans;

    /// <summary>What is known now.</summary>
    public WorkspaceIndex Index => _index;

    /// <summary>Ends when all files have been read for the first time.</summary>
    public Task Known => _known.Task;

    /// <summary>Reads an open document.</summary>
    public required Func<Document, Analysis> ReadDocument { get; init; }

    /// <summary>Told of every change, with what was known before and what is known now.</summary>
    public required Action<WorkspaceIndex, WorkspaceIndex> Changed { get; init; }

    /// <summary>Told whenever files of the disk have been read, also where nothing changed that others see.</summary>
    public required Action Read { get; init; }

    /// <summary>Told when a reading of all files begins: how to learn how many have been read, and what ends with the reading.</summary>
    public required Action<Func<int>, Task> Scanning { get; init; }

    /// <summary>The name of a file in the index: the path of its URI, by which different writings of one URI are one.</summary>
    public static string KeyOf(string uri) => WorkspaceRoots.PathOf(uri);

    /// <summary>How the addresses of documents begin that have not been saved yet.</summary>
    private const string Unsaved = "untitled:";

    /// <summary>
    /// What <paramref name="document"/> sees of <paramref name="index"/>; what is no file, such as an old version, sees nothing, but what
    /// is to become one sees whether there are any applications, and in which language.
    /// </summary>
    public static WorkspaceView View(Document document, WorkspaceIndex index) =>
        WorkspaceRoots.IsFile(document.Uri) ? new(index, KeyOf(document.Uri))
        : document.Uri.StartsWith(Unsaved, StringComparison.Ordinal) ? WorkspaceView.Empty with
        {
            HasOthers = index.Count > 0,
            Language = index.Language,
        }
        : WorkspaceView.Empty;

    /// <summary>
    /// From now on <paramref name="roots"/> are the folders that count, without what the globs of <paramref name="excluded"/> match.
    /// </summary>
    /// <returns>Whether that is another choice than before.</returns>
    public bool SetScope(WorkspaceRoots roots, ImmutableArray<string> excluded)
    {
        if (roots == _scope.Roots && excluded.SequenceEqual(_scope.Excluded))
            return false;
        _scope = new(roots, excluded);
        _covered.Clear();
        // What lies in no folder any more is gone at once.
        Update(index => index.Without(index.FileNames.Where(file => roots.FolderOf(file) is null).ToList()));
        return true;
    }

    /// <summary>Reads all files, after whatever is being read now. Ends with <paramref name="cancellation"/>.</summary>
    public void Scan(CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _scans);
        Enqueue(() =>
        {
            // Another one has been asked for meanwhile.
            if (number == Volatile.Read(ref _scans))
                ScanNow(cancellation);
        });
    }

    /// <summary>Reads these files of the disk anew, where they are not open.</summary>
    /// <param name="keys">The files, as <see cref="KeyOf"/> names them.</param>
    public void Reread(IReadOnlyList<string> keys) =>
        Enqueue(() =>
        {
            var scope = _scope;
            Apply([.. keys.Select(key => (key, IsCovered(key, scope) ? FactsOf(scope, key, WorkspaceRoots.ToDisk(key)) : null))]);
            Read();
        });

    /// <summary>Takes what open documents say, in the states that they have now, for what their files say.</summary>
    public void UpdateIndex(IEnumerable<Document> open)
    {
        foreach (var document in open)
            UpdateIndex(document);
    }

    /// <summary>Takes what an open document says, in the state that it has now, for what its file says.</summary>
    public void UpdateIndex(Document document)
    {
        if (!WorkspaceRoots.IsFile(document.Uri))
            return;
        var key = KeyOf(document.Uri);
        var facts = faults.PartOf(document.Uri, () => ReadDocument(document).FactsFor(key, document.Path), nothing: null);
        if (!_covered.GetOrAdd(key, IsCovered, _scope))
            facts = null;
        Update(index => documents.Find(document.Uri) == document ? index.With(key, facts) : index);
    }

    /// <summary>
    /// The files of the disk that may name <paramref name="company"/>, in no order: all but those that certainly did not when they were
    /// last read.
    /// </summary>
    public IReadOnlyList<string> FilesThatMayName(CompanyName company) => _words.FilesThatMayHold(WordSketch.Of(company));

    /// <summary>
    /// Whether two states of the workspace are certainly the same to the file <paramref name="key"/> of the disk, which is not read for
    /// that.
    /// </summary>
    public bool IsSame(string key, WorkspaceIndex before, WorkspaceIndex after) =>
        before == after
        || (
            after.Find(key) is { } facts
                ? facts == before.Find(key)
                    && new WorkspaceView(after, key).LooksLike(new(before, key), facts, words => _words.MayHold(key, words))
                : before.Find(key) is null && new WorkspaceView(after, key).LooksLike(new(before, key))
        );

    /// <summary>
    /// The application that the file <paramref name="key"/> of the disk holds now, or the letter of one, where the options have the other
    /// files; null where there is none, or its text is not <paramref name="wanted"/>.
    /// </summary>
    /// <param name="key">The file, as <see cref="KeyOf"/> names it.</param>
    /// <param name="wanted">Whether the file's text is worth reading.</param>
    /// <param name="options">What counts for the file, by its config; without it, what its text says and no more.</param>
    public Analysis? Analyse(string key, Func<string, bool> wanted, Func<FoundConfig, AnalysisOptions>? options = null) =>
        Analyse(_scope, key, WorkspaceRoots.ToDisk(key), wanted, options);

    private void ScanNow(CancellationToken cancellation)
    {
        var (scope, read, done) = (_scope, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var found = new ConcurrentDictionary<string, FileFacts?>();
        Scanning(() => Volatile.Read(ref read), done.Task);
        try
        {
            using var files = FilesOf(scope).GetEnumerator();
            OnAllProcessors(() =>
            {
                while (!cancellation.IsCancellationRequested && Next(files) is { } file)
                {
                    priority.Yield();
                    var key = WorkspaceRoots.OfDisk(file);
                    found[key] = FactsOf(scope, key, file);
                    Interlocked.Increment(ref read);
                }
            });
            if (cancellation.IsCancellationRequested || scope != _scope)
                return;
            foreach (var gone in _index.FileNames)
                found.TryAdd(gone, null);
            _words.RemoveOthers(found.ContainsKey);
            Apply([.. found.Select(file => (file.Key, file.Value))]);
            _covered.Clear();
            foreach (var document in documents.All)
                if (document.IsMarkdown)
                    UpdateIndex(document);
        }
        finally
        {
            done.SetResult();
            _known.TrySetResult();
            Read();
        }
    }

    private IEnumerable<string> FilesOf(Scope scope) =>
        scope
            .Roots.Outermost.Select(DiskFolder)
            .SelectMany(root =>
                MarkdownFiles.Below(
                    root,
                    IgnoreRules.Around(root, scope.Excluded),
                    (folder, problem) => log.Warning($"{folder} cannot be read: {problem.Message}")
                )
            );

    private static string? Next(IEnumerator<string> files)
    {
        lock (files)
            return files.MoveNext() ? files.Current : null;
    }

    /// <summary>Runs <paramref name="work"/> once on each processor, beside the pool's threads, which serve the client.</summary>
    private static void OnAllProcessors(Action work)
    {
        var threads = Enumerable
            .Range(1, Environment.ProcessorCount - 1)
            .Select(_ => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        work();
        Task.WaitAll(threads);
    }

    /// <summary>What the file on the disk says; null where it is none, or neither an application nor a part of one.</summary>
    private FileFacts? FactsOf(Scope scope, string key, string file) =>
        faults.PartOf(file, () => FactsOnDisk(scope, key, file), nothing: null);

    private FileFacts? FactsOnDisk(Scope scope, string key, string file)
    {
        var analysis = AnalyseAny(scope, key, file, _ => true);
        if (analysis is { IsApplication: true })
            _words.Set(key, WordSketch.Of(analysis.Text.Content));
        else
            _words.Remove(key);
        return analysis?.FactsFor(key, scope.Roots.RelativePath(key));
    }

    private Analysis? Analyse(
        Scope scope,
        string key,
        string file,
        Func<string, bool> wanted,
        Func<FoundConfig, AnalysisOptions>? options = null
    ) => AnalyseAny(scope, key, file, wanted, options) is { IsJudged: true } analysis ? analysis : null;

    private Analysis? AnalyseAny(
        Scope scope,
        string key,
        string file,
        Func<string, bool> wanted,
        Func<FoundConfig, AnalysisOptions>? options = null
    )
    {
        if (TextFile.Read(file, LargestFile) is not { } content || !wanted(content))
            return null;
        var config = configs.For(file);
        return Analysis.Of(
            SourceText.From(content),
            config.Relative(file) ?? scope.Roots.RelativePath(key),
            options?.Invoke(config) ?? new(DateOnly.MinValue) { Schema = config.Config.Schema }
        );
    }

    /// <summary>Takes what was read from the disk. Of open documents the client's text counts.</summary>
    private void Apply(IReadOnlyList<(string Key, FileFacts? Facts)> read) =>
        Update(index =>
        {
            var open = documents
                .All.Where(document => WorkspaceRoots.IsFile(document.Uri))
                .Select(document => KeyOf(document.Uri))
                .ToHashSet();
            return index.With(read.Where(file => !open.Contains(file.Key) && _scope.Roots.FolderOf(file.Key) is not null));
        });

    private void Update(Func<WorkspaceIndex, WorkspaceIndex> change)
    {
        WorkspaceIndex before,
            after;
        lock (_lock)
        {
            before = _index;
            after = _index = change(before);
        }
        if (before != after)
            Changed(before, after);
    }

    private void Enqueue(Action work)
    {
        lock (_lock)
            _work = _work.ContinueWith(_ => Try(work), CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever goes wrong with the files, the server goes on with what it knows.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.Error($"Reading the workspace failed: {e.Message}", e);
        }
    }

    private static bool IsCovered(string key, Scope scope) =>
        scope.Roots.Folders.LastOrDefault(folder => key.StartsWith(folder, StringComparison.Ordinal)) is { } folder
        && MarkdownFiles.WouldFind(WorkspaceRoots.ToDisk(key), DiskFolder(folder), IgnoreRules.Around(DiskFolder(folder), scope.Excluded));

    private static string DiskFolder(string folder) => Path.TrimEndingDirectorySeparator(WorkspaceRoots.ToDisk(folder));

    /// <summary>Which files count.</summary>
    private sealed record Scope(WorkspaceRoots Roots, ImmutableArray<string> Excluded);
}
