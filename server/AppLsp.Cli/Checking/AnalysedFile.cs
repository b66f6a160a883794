using System.Collections.Concurrent;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Server.Files;

namespace AppLsp.Cli.Checking;

/// <summary>A file that was read and analysed, or what kept it from being read.</summary>
internal sealed record AnalysedFile(FoundFile File)
{
    /// <summary>Why it could not be read, or null.</summary>
    public string? Problem { get; private init; }

    /// <summary>What stands on the disk.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>Whether all of the bytes are text.</summary>
    public bool IsClean { get; private init; } = true;

    /// <summary>The config that counts for it.</summary>
    public Config Config { get; private init; } = Config.Default;

    /// <summary>The text's analysis; null where there is a problem.</summary>
    public Analysis? Analysis { get; private init; }

    /// <summary>What went wrong in the rules, as far as they have run.</summary>
    public IReadOnlyList<string> FailedRules { get; private init; } = [];

    /// <summary>One thread a processor: left to itself, the pool adds more and more for as long as the work goes on.</summary>
    public static readonly ParallelOptions OnAllProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Reads files and makes something of each, on all processors; the order is that of the files however they take turns.</summary>
    public static T[] Each<T>(IReadOnlyList<FoundFile> files, Stream standardInput, ConfigFiles configs, AnalysisOptions options, Func<AnalysedFile, T> make)
    {
        var made = new T[files.Count];
        Parallel.ForEach(Partitioner.Create(files.Index(), EnumerablePartitionerOptions.NoBuffering), OnAllProcessors, item =>
            made[item.Index] = make(Read(item.Item, standardInput, configs.For(item.Item.Place), options)));
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
            Bytes = bytes,
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

    /// <summary>All that <paramref name="stream"/> still holds.</summary>
    public static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
