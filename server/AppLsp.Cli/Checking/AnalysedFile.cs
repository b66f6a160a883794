using System.Collections.Concurrent;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Files;

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

    /// <summary>What went wrong in the rules, as far as they have run.</summary>
    public IReadOnlyList<string> FailedRules { get; private init; } = [];

    /// <summary>What the other files need to know of it, and where its letter stands; null where it is no application.</summary>
    private (ApplicationFacts Facts, IReadOnlyList<TextSpan> Letter)? Application { get; init; }

    /// <summary>One thread a processor: left to itself, the pool adds more and more for as long as the work goes on.</summary>
    private static readonly ParallelOptions OnAllProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>
    /// Makes something of each file, on all processors; the order is that of the files however they take turns. The files are one workspace: each is read
    /// once and looked at by itself, and then those are looked at again that the others concern.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="standardInput">What the file without a path holds.</param>
    /// <param name="configs">The config of each file.</param>
    /// <param name="options">What all analyses have in common.</param>
    /// <param name="makeAlone">What comes of a file by itself; null where that cannot be told without the others.</param>
    /// <param name="make">What comes of a file among the others. What has failed by then may have failed twice.</param>
    public static T[] Each<T>(
        IReadOnlyList<FoundFile> files, Stream standardInput, ConfigFiles configs, AnalysisOptions options, Func<AnalysedFile, T?> makeAlone, Func<AnalysedFile, T> make)
        where T : class
    {
        var read = new (AnalysedFile File, T? Made)[files.Count];
        Parallel.ForEach(Partitioner.Create(files.Index(), EnumerablePartitionerOptions.NoBuffering), OnAllProcessors, item =>
        {
            var file = Read(item.Item, standardInput, configs.For(item.Item.Place), options);
            read[item.Index] = (file.WithoutTree(), makeAlone(file));
        });

        var workspace = WorkspaceIndex.Empty.With(read.Select(entry => (entry.File.File.Name, entry.File.Application?.Facts)));
        var made = new T[files.Count];
        Parallel.For(0, made.Length, OnAllProcessors, i => made[i] = read[i].File.Among(workspace, isAsked: read[i].Made is null) is { } file ? make(file) : read[i].Made!);
        return made;
    }

    private static AnalysedFile Read(FoundFile file, Stream standardInput, FoundConfig config, AnalysisOptions options)
    {
        byte[] bytes;
        try
        {
            bytes = file.FullPath is null ? ReadAll(standardInput) : System.IO.File.ReadAllBytes(file.FullPath);
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
            Analysis = Analysis.Of(SourceText.From(content), config.Relative(file.Place) ?? file.WorkspacePath, options with
            {
                Schema = config.Config.Schema,
                Rules = config.RulesUnder(options.Rules),
                RuleFailed = (code, exception) => failed.Add($"{file.Name}: the rule {code} failed, which is a mistake in applsp. {exception.Message}"),
            }),
        };
    }

    /// <summary>The file with what the others need to know of it instead of its tree: of ten thousand files there is no room for all.</summary>
    private AnalysedFile WithoutTree() => Analysis is null ? this : this with
    {
        Analysis = Analysis.Of(Analysis.Text, Analysis.Path, Analysis.Options),
        Application = Analysis.Application is { } application ? (ApplicationFacts.Of(application, File.Name, File.Name), ApplicationFacts.LetterOf(application)) : null,
    };

    /// <summary>The file as it is among the others; null where they make no difference to it and it is not asked for.</summary>
    private AnalysedFile? Among(WorkspaceIndex workspace, bool isAsked)
    {
        if (Application is not { } known) return isAsked ? this : null;
        var view = new WorkspaceView(workspace, File.Name);
        if (!isAsked && view.LooksLike(WorkspaceView.Empty, known.Facts, Analysis!.Text, known.Letter)) return null;
        return this with { Analysis = Analysis!.With(Analysis.Options with { Workspace = view }) };
    }

    /// <summary>All that <paramref name="stream"/> still holds.</summary>
    public static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
