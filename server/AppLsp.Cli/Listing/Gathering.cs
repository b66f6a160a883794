using AppLsp.Cli.Checking;
using AppLsp.Cli.Commands;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Listing;

/// <summary>What the applications among some files come to.</summary>
/// <param name="FileCount">How many files were read.</param>
/// <param name="Found">What came of each application, in the order of the files.</param>
/// <param name="Problems">What could not be found or read.</param>
/// <param name="Notes">What is odd and yet no problem.</param>
/// <param name="Schemas">The schemas that the files were read by.</param>
internal sealed record Gathering<T>(
    int FileCount,
    IReadOnlyList<T> Found,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ApplicationSchema> Schemas
)
    where T : class
{
    /// <summary>Makes something of each application that <paramref name="paths"/> name, as on the day <paramref name="today"/>.</summary>
    public static Gathering<T> Of(
        IReadOnlyList<string> paths,
        Shell shell,
        ConfigChoice configs,
        DateOnly today,
        Func<AnalysedFile, Analysis, T?> make
    )
    {
        var found = FileFinder.Find(paths, shell.Folder, stdinName: null);
        var outcomes = AnalysedFile.Each<Outcome>(
            found.Files,
            shell.Input,
            configs.Files,
            new AnalysisOptions(today),
            Make,
            Make,
            // What is made counts the findings: it is made again.
            (_, _, _) => null
        );
        var used = outcomes.Select(outcome => outcome.Config).Distinct().ToList();
        return new(
            outcomes.Count(outcome => outcome.Problem is null),
            [.. outcomes.Select(outcome => outcome.Made).OfType<T>()],
            [.. configs.ProblemsIn(used), .. found.Problems, .. outcomes.Select(outcome => outcome.Problem).OfType<string>()],
            [.. found.Notes, .. outcomes.Select(outcome => outcome.Note).OfType<string>()],
            [.. used.Select(config => config.Schema).DefaultIfEmpty(ApplicationSchema.Default)]
        );

        Outcome Make(AnalysedFile file) =>
            new(file.Config, file.Analysis is { IsApplication: true } analysis ? make(file, analysis) : null, file.Problem, file.Omission);
    }

    /// <summary>Says on standard error what could not be read, and what is odd.</summary>
    public void TellProblems(Shell shell)
    {
        foreach (var line in Problems.Concat(Notes))
            shell.Error.WriteLine($"applsp: {line}");
    }

    /// <summary>Says on standard error that there is no application among <paramref name="paths"/>.</summary>
    /// <param name="shell">Where the program runs.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="paths">What the person named.</param>
    /// <returns>The exit status.</returns>
    public int SayEmpty(Shell shell, string command, IEnumerable<string> paths)
    {
        // What was not even found has been named already.
        if (FileCount > 0 || Problems.Count == 0)
            shell.Error.WriteLine(
                $"applsp {command}: no application in {Phrasing.List(paths.Select(path => path == "." ? "this folder" : path))} "
                    + $"({Phrasing.Count(FileCount, "Markdown file")}). Name the folder that holds yours; "
                    + "\"# Application Details\" as the first heading makes a file one."
            );
        return ExitCode.Unusable;
    }

    private sealed record Outcome(Config Config, T? Made, string? Problem, string? Note);
}
