using AppLsp.Language.Pipeline;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Pipeline;

/// <summary>Texts as rows of a list.</summary>
internal static class Rows
{
    public static readonly DateOnly Today = new(2026, 11, 26);

    /// <summary>The rows of files that are one workspace, before those of one application are joined.</summary>
    public static List<ApplicationRow> All(params (string File, string Text)[] files) =>
        [.. Analyses(files).Select(entry => ApplicationRow.Of(entry.Analysis, entry.File)).OfType<ApplicationRow>()];

    public static ApplicationRow Of(string text) => Assert.Single(All(("applications/a.md", text)));

    /// <summary>The steps of an application of whose text <paramref name="text"/> is all but the title, company and position.</summary>
    public static IEnumerable<string> Steps(string text) =>
        Of("# Application Details\n\n## Company\nAlder Mill\n\n## Position\nMiller\n\n" + text)
            .Steps.Select(step => $"{step.Kind} {step.On:MM-dd} {step.What}" + (step.Act == step.On ? "" : $" from {step.Act:MM-dd}"));

    public static IEnumerable<(string File, Analysis Analysis)> Analyses(params (string File, string Text)[] files)
    {
        var alone = files.Select(file => (file.File, Analysis: Analysis.Of(SourceText.From(file.Text), file.File, new(Today))));
        var index = WorkspaceIndex.Empty.With(alone.Select(file => (file.File, file.Analysis.FactsFor(file.File, file.File))));
        return alone.Select(file =>
            (file.File, file.Analysis.With(file.Analysis.Options with { Workspace = new WorkspaceView(index, file.File) }))
        );
    }
}
