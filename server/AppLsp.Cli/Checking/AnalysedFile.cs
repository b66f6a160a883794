using System.Collections.Concurrent;
using System.Globalization;
using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Cli.Checking;

/// <summary>A file that was read and analysed, or what kept it from being read.</summary>
internal sealed record AnalysedFile(FoundFile File)
{
    /// <summary>Why it could not be read, or null.</summary>
    public string? Problem { get; private init; }

    /// <summary>The first bytes on the disk, which say how it is encoded. All of them ten thousand times would be in the way.</summary>
    public byte[] Beginning { get; private init; } = [];

    /// <summary>Whether all of the bytes are text.</summary>
    public bool IsClean { get; private init; } = true;

    /// <summary>The config that counts for it.</summary>
    public Config Config { get; private init; } = Config.Default;

    /// <summary>The text's analysis; null where there is a problem.</summary>
    public Analysis? Analysis { get; private init; }

    /// <summary>Why nothing is said of it although it would be an application; null where that is not so.</summary>
    public string? Omission =>
        Analysis is { IsTooLong: true } analysis
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{File.Name}: skipped, because it is too long: {analysis.Text.Length:N0} characters. "
                    + $"The limit is {Analysis.LongestText:N0}."
            )
            : null;

    /// <summary>What went wrong in the rules, as far as they have run.</summary>
    public IReadOnlyList<string> FailedRules { get; private init; } = [];

    /// <summary>One thread a processor: left to itself, the pool adds more and more for as long as the work goes on.</summary>
    private static readonly ParallelOptions OnAllProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>
    /// Makes something of each file, on all processors; the order is that of the files however they take turns. The files are one
    /// workspace: each is looked at by itself, and then those are read again that the others concern: of ten thousand files there is no
    /// room for all texts. A file that the person names alone is not alone where parts of its application lie beside it.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="standardInput">What the file without a path holds.</param>
    /// <param name="configs">The config of each file.</param>
    /// <param name="options">What all analyses have in common.</param>
    /// <param name="makeAlone">What comes of a file by itself; null where that cannot be told without the others.</param>
    /// <param name="make">What comes of a file among the others.</param>
    /// <param name="add">
    /// What comes of a file by itself with one more finding in its text; null where that is not to be told any more.
    /// </param>
    public static T[] Each<T>(
        IReadOnlyList<FoundFile> files,
        Stream standardInput,
        ConfigFiles configs,
        AnalysisOptions options,
        Func<AnalysedFile, T?> makeAlone,
        Func<AnalysedFile, T> make,
        Func<T, Finding, Func<SourceText?>, T?> add
    )
        where T : class
    {
        var disk = new Disk(standardInput);
        var beside = NeighbouringFiles.Of(files, configs);
        var unseen = WorkspaceView.Empty with { HasOthers = files.Count > 1 };
        var neighbours = beside.Select(file => (file.Name, Confined(file, options with { Workspace = unseen }, Seen.Of)?.Facts)).ToList();
        var alone = new Alone<T>[files.Count];
        Parallel.ForEach(
            Partitioner.Create(files.Index(), EnumerablePartitionerOptions.NoBuffering),
            OnAllProcessors,
            item =>
            {
                alone[item.Index] = Confined(item.Item, options with { Workspace = unseen }, MakeAlone);
            }
        );

        var workspace = WorkspaceIndex.Empty.With(files.Zip(alone, (file, entry) => (file.Name, entry.Seen?.Facts)).Concat(neighbours));
        var made = new T[files.Count];
        Parallel.For(
            0,
            made.Length,
            OnAllProcessors,
            i =>
            {
                var view = new WorkspaceView(workspace, files[i].Name);
                made[i] =
                    alone[i].Among(view, unseen, (made, finding) => add(made, finding, () => TextAgain(i)))
                    ?? Confined(files[i], options with { Workspace = view }, make);
            }
        );
        return made;

        // Null where it has changed meanwhile, as far as that is to be seen: then what was found in it may stand elsewhere.
        SourceText? TextAgain(int number)
        {
            try
            {
                var text = SourceText.From(TextFile.Decode(disk.Read(files[number])).Text);
                return text.Length == alone[number].Seen?.Length ? text : null;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        Alone<T> MakeAlone(AnalysedFile file)
        {
            var seen = Seen.Of(file);
            return new(seen, makeAlone(file), seen?.HasHabits is true ? makeAlone(file.TakingHabitsForTheWay()) : null);
        }

        TMade Confined<TMade>(FoundFile file, AnalysisOptions options, Func<AnalysedFile, TMade> make)
        {
            try
            {
                return make(Read(file, options));
            }
#pragma warning disable CA1031 // Whatever goes wrong with one file, the others are told of.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                return make(new(file) { Problem = $"{file.Name}: skipped because of a bug in applsp. {fault.Message}" });
            }
        }

        AnalysedFile Read(FoundFile file, AnalysisOptions options) => AnalysedFile.Read(file, disk, configs.For(file.Place), options);
    }

    /// <summary>The same where all that the application does is taken for the person's way.</summary>
    private AnalysedFile TakingHabitsForTheWay() => this with { Analysis = Analysis?.TakingHabitsForTheWay() };

    private static AnalysedFile Read(FoundFile file, Disk disk, FoundConfig config, AnalysisOptions options)
    {
        byte[] bytes;
        try
        {
            bytes = disk.Read(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(file) { Problem = $"{file.Name}: cannot be read. {problem.Message}" };
        }

        var (content, isClean) = TextFile.Decode(bytes);
        List<string> failed = [];
        return new(file)
        {
            Beginning = bytes[..Math.Min(bytes.Length, TextFile.LongestMark)],
            IsClean = isClean,
            FailedRules = failed,
            Config = config.Config,
            Analysis = Analysis.Of(
                SourceText.From(content),
                config.Relative(file.Place) ?? file.WorkspacePath,
                options with
                {
                    Schema = config.Config.Schema,
                    HasConfig = config.IsThere,
                    Rules = config.RulesUnder(options.Rules),
                    RuleFailed = (code, exception) =>
                        Note($"{file.Name}: the rule {code} failed because of a bug in applsp. {exception.Message}"),
                }
            ),
        };

        // A rule may be asked twice.
        void Note(string failure)
        {
            if (!failed.Contains(failure))
                failed.Add(failure);
        }
    }

    /// <summary>All that <paramref name="stream"/> still holds.</summary>
    public static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The bytes of files. What comes through standard input or a pipe can be read only once, and is kept.</summary>
    private sealed class Disk(Stream standardInput)
    {
        private readonly Lazy<byte[]> _standardInput = new(() => ReadAll(standardInput));
        private readonly ConcurrentDictionary<string, byte[]> _pipes = new(StringComparer.Ordinal);

        public byte[] Read(FoundFile file)
        {
            if (file.IsEmpty)
                return [];
            if (file.FullPath is not { } path)
                return _standardInput.Value;
            if (_pipes.TryGetValue(path, out var known))
                return known;

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (!stream.CanSeek)
                return _pipes[path] = ReadAll(stream);
            if (stream.Length > Array.MaxLength)
                throw new IOException("The file is larger than 2 GB.");
            var bytes = new byte[stream.Length];
            if (bytes.Length == 0)
                return ReadAll(stream); // as long as nobody knows, such as what the kernel tells in files
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    /// <summary>What is known of a file by itself.</summary>
    /// <param name="Seen">What is kept of it; null where it is neither an application nor a part of one.</param>
    /// <param name="Made">What came of it; null where that cannot be told without the others.</param>
    /// <param name="MadeByHabit">
    /// What comes of it where the others do all that it does; null where it does nothing that may be the person's way.
    /// </param>
    private sealed record Alone<T>(Seen? Seen, T? Made, T? MadeByHabit)
        where T : class
    {
        /// <summary>
        /// What comes of the file among the others, as <paramref name="view"/> has them, while they were <paramref name="unseen"/> before;
        /// null where it must be read again for that. That others are for the same job is one finding more, and nothing else.
        /// </summary>
        public T? Among(WorkspaceView view, WorkspaceView unseen, Func<T, Finding, T?> add)
        {
            var duplicates = Seen?.Facts is ApplicationFacts facts ? view.DuplicatesOf(facts) : DuplicateApplications.None;
            if (duplicates.AreThere && Seen?.FindingOfDuplicates is null)
                return null;
            var made = Among(view with { Duplicates = duplicates }, unseen with { Duplicates = duplicates });
            return duplicates.AreThere && made is not null ? add(made, Seen!.FindingOfDuplicates!(duplicates)) : made;
        }

        private T? Among(WorkspaceView view, WorkspaceView unseen)
        {
            if (Made is not null && Seen?.IsConcerned(unseen, view) is not true)
                return Made;
            return MadeByHabit is not null && Seen?.IsConcerned(unseen with { TakesHabitsForTheWay = true }, view) is false
                ? MadeByHabit
                : null;
        }
    }

    /// <summary>What is kept of an application, or of a part of one.</summary>
    /// <param name="Facts">What the others need to know of it.</param>
    /// <param name="Letter">The lines of an application's letter.</param>
    /// <param name="Length">The length of its text.</param>
    /// <param name="FindingOfDuplicates">What is found besides if others are for the same job; null where more would change.</param>
    private sealed record Seen(FileFacts Facts, string[] Letter, int Length, Func<DuplicateApplications, Finding>? FindingOfDuplicates)
    {
        /// <summary>What is kept of <paramref name="file"/>; null where it is neither.</summary>
        public static Seen? Of(AnalysedFile file) =>
            file.Analysis?.FactsFor(file.File.Name, file.File.Name) is { } facts
                ? new(
                    facts,
                    file.Analysis.Application is { } application
                        ? [.. ApplicationFacts.LetterOf(application).Select(application.Text.Slice)]
                        : [],
                    file.Analysis.Text.Length,
                    file.Analysis.FindingOfDuplicates
                )
                : null;

        /// <summary>Whether it does anything that may be the person's way.</summary>
        public bool HasHabits => Facts is ApplicationFacts { Habits.MayBeWays: true };

        /// <summary>
        /// Whether the others, as <paramref name="view"/> has them, make a difference to what was found while they were
        /// <paramref name="unseen"/>.
        /// </summary>
        public bool IsConcerned(WorkspaceView unseen, WorkspaceView view) =>
            Facts is ApplicationFacts facts ? !view.LooksLike(unseen, facts, Letter) : view.IsLetter;
    }
}
