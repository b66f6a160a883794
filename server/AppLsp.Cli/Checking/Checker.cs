using System.Collections.Concurrent;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Files;

namespace AppLsp.Cli.Checking;

/// <summary>
/// Reads files and analyses them, on all processors; the report is the same however they take turns. The files of one run are one workspace: each is
/// read once and checked by itself, and then those are checked again that the others concern.
/// </summary>
internal static class Checker
{
    /// <summary>Checks <paramref name="files"/> as on the day <paramref name="today"/>.</summary>
    public static CheckReport Check(IReadOnlyList<FoundFile> files, Stream standardInput, DateOnly today)
    {
        var outcomes = new Outcome[files.Count];
        OnEach(files, i => outcomes[i] = CheckAlone(files[i], standardInput, today));

        var workspace = WorkspaceIndex.Empty.With(outcomes.Where(outcome => outcome.Facts is not null).Select(outcome => (outcome.Name, outcome.Facts)));
        OnEach(files, i => outcomes[i] = CheckAmongOthers(outcomes[i], workspace, today));

        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            outcomes.Count(outcome => outcome.Facts is not null),
            [.. outcomes.Where(outcome => outcome.Findings.Count > 0).Select(outcome => new CheckedFile(outcome.Name, outcome.Text!, outcome.Findings))])
        {
            Problems = [.. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            Notes = [.. outcomes.SelectMany(outcome => outcome.Notes)],
        };
    }

    private static void OnEach(IReadOnlyList<FoundFile> files, Action<int> check) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, files.Count), EnumerablePartitionerOptions.NoBuffering), check);

    private static Outcome CheckAlone(FoundFile file, Stream standardInput, DateOnly today)
    {
        byte[] bytes;
        try
        {
            bytes = file.FullPath is null ? ReadAll(standardInput) : File.ReadAllBytes(file.FullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(file.Name) { Problem = $"{file.Name}: cannot be read. {problem.Message}" };
        }

        var (content, isClean) = TextFile.Decode(bytes);
        List<string> notes = isClean ? [] : [$"{file.Name}: some of it is no valid text and was read as \uFFFD. Save the file as UTF-8."];
        var text = SourceText.From(content);
        var analysis = Analysis.Of(text, file.WorkspacePath, OptionsFor(file.Name, WorkspaceView.Empty, today, notes));
        var outcome = new Outcome(file.Name) { Text = text, Path = file.WorkspacePath, Findings = analysis.Findings, Notes = notes };
        // The tree is not kept: of ten thousand files there is no room for all.
        return analysis.Application is not { } application ? outcome : outcome with
        {
            Facts = ApplicationFacts.Of(application, file.Name, file.Name),
            Letter = ApplicationFacts.LetterOf(application),
        };
    }

    private static Outcome CheckAmongOthers(Outcome alone, WorkspaceIndex workspace, DateOnly today)
    {
        var view = new WorkspaceView(workspace, alone.Name);
        if (alone.Facts is not { } facts || view.LooksLike(WorkspaceView.Empty, facts, alone.Text!, alone.Letter)) return alone;
        // The notes are those of the first time.
        var analysis = Analysis.Of(alone.Text!, alone.Path, OptionsFor(alone.Name, view, today, []));
        return alone with { Findings = analysis.Findings };
    }

    private static AnalysisOptions OptionsFor(string name, WorkspaceView workspace, DateOnly today, List<string> notes) => new(today)
    {
        Workspace = workspace,
        RuleFailed = (code, exception) => notes.Add($"{name}: the rule {code} failed, which is a mistake in applsp. {exception.Message}"),
    };

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>What came of a file.</summary>
    private sealed record Outcome(string Name)
    {
        public SourceText? Text { get; init; }

        public string Path { get; init; } = "";

        public IReadOnlyList<Finding> Findings { get; init; } = [];

        public ApplicationFacts? Facts { get; init; }

        public IReadOnlyList<TextSpan> Letter { get; init; } = [];

        public string? Problem { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];
    }
}
