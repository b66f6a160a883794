using System.Collections.Concurrent;
using AppLsp.Language;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Checking;

/// <summary>Reads files and analyses them, on all processors; the report is the same however they take turns.</summary>
internal static class Checker
{
    /// <summary>Checks <paramref name="files"/> as on the day <paramref name="today"/>.</summary>
    public static CheckReport Check(IReadOnlyList<FoundFile> files, Stream standardInput, DateOnly today)
    {
        var outcomes = new Outcome[files.Count];
        Parallel.ForEach(Partitioner.Create(files.Index(), EnumerablePartitionerOptions.NoBuffering), item =>
            outcomes[item.Index] = CheckOne(item.Item, standardInput, today));

        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            outcomes.Count(outcome => outcome.IsApplication),
            [.. outcomes.Select(outcome => outcome.File).OfType<CheckedFile>()])
        {
            Problems = [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            Notes = [.. outcomes.SelectMany(outcome => outcome.Notes)],
        };
    }

    private static Outcome CheckOne(FoundFile file, Stream standardInput, DateOnly today)
    {
        byte[] bytes;
        try
        {
            bytes = file.FullPath is null ? ReadAll(standardInput) : File.ReadAllBytes(file.FullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new() { Problem = $"{file.Name}: cannot be read. {problem.Message}" };
        }

        var (content, isClean) = TextFile.Decode(bytes);
        List<string> notes = isClean ? [] : [$"{file.Name}: some of it is no valid text and was read as \uFFFD. Save the file as UTF-8."];
        var text = SourceText.From(content);
        var analysis = Analysis.Of(text, file.WorkspacePath, new AnalysisOptions(today)
        {
            RuleFailed = (code, exception) => notes.Add($"{file.Name}: the rule {code} failed, which is a mistake in applsp. {exception.Message}"),
        });
        return new()
        {
            IsApplication = analysis.IsApplication,
            Notes = notes,
            File = analysis.Findings.Count > 0 ? new(file.Name, text, analysis.Findings) : null,
        };
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private sealed record Outcome
    {
        public CheckedFile? File { get; init; }

        public bool IsApplication { get; init; }

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
