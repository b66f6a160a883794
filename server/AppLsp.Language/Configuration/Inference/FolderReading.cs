using AppLsp.Language.Applications;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>All files of a folder, analysed under one config as a check of the folder would.</summary>
internal sealed class FolderReading
{
    private FolderReading(Config config, IReadOnlyList<FolderFile> files, IReadOnlyList<Analysis> analyses)
    {
        Config = config;
        Files = files;
        Analyses = analyses;
        Applications = [.. analyses.Select(analysis => analysis.Application).OfType<Application>()];
    }

    /// <summary>The config that they were read by.</summary>
    public Config Config { get; }

    /// <summary>The files.</summary>
    public IReadOnlyList<FolderFile> Files { get; }

    /// <summary>The analysis of each file, in the order of <see cref="Files"/>.</summary>
    public IReadOnlyList<Analysis> Analyses { get; }

    /// <summary>Those of the files that are applications.</summary>
    public IReadOnlyList<Application> Applications { get; }

    /// <summary>The files as they are read where there is no config.</summary>
    public static FolderReading WithoutConfig(IReadOnlyList<FolderFile> files, DateOnly today) =>
        Read(files, file => file.WorkspacePath, Config.Default, new(today));

    /// <summary>The files as they are read where <paramref name="config"/> lies in their folder.</summary>
    public static FolderReading Under(Config config, IReadOnlyList<FolderFile> files, DateOnly today) =>
        Read(
            files,
            file => file.Path,
            config,
            new(today)
            {
                Schema = config.Schema,
                Rules = config.Rules,
                HasConfig = true,
            }
        );

    private static FolderReading Read(
        IReadOnlyList<FolderFile> files,
        Func<FolderFile, string> pathOf,
        Config config,
        AnalysisOptions options
    )
    {
        var alone = files.Select(file => Analysis.Of(file.Text, pathOf(file), options)).ToList();
        var index = WorkspaceIndex.Empty.With(files.Zip(alone, (file, analysis) => (file.Path, analysis.FactsFor(file.Path, file.Path))));
        return new(
            config,
            files,
            [
                .. files.Zip(
                    alone,
                    (file, analysis) =>
                        analysis.IsApplication ? analysis.With(options with { Workspace = new(index, file.Path) }) : analysis
                ),
            ]
        );
    }
}
