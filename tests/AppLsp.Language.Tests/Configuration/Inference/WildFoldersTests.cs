using System.Text.Json;
using AppLsp.Language.Configuration;
using AppLsp.Language.Configuration.Inference;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Configuration.Inference;

/// <summary>A config is inferred for each folder of the wild corpus, whose files say which of them are applications.</summary>
public sealed class WildFoldersTests
{
    private static readonly string Root = Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", "wild");
    private static readonly DateOnly Today = new(2026, 11, 26);

    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_config_of_a_folder_keeps_its_applications_and_adds_none_and_no_alarm(string folder)
    {
        var root = Path.Combine(Root, folder);
        FolderFile[] files =
        [
            .. from file in Directory.GetFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            select new FolderFile(path, path, SourceText.From(File.ReadAllText(file))),
        ];
        var before = FolderReading.WithoutConfig(files, Today);
        var inferred = ConfigInference.Of(files, Today);
        var meant = ApplicationsOf(root);
        Assert.Equal(meant.Count > 0, inferred.Yaml is not null);
        if (inferred.Yaml is null)
            return;
        var config = Config.Read(new(Config.FileNames[0], SourceText.From(inferred.Yaml)), (_, _) => null);
        Assert.Empty(config.Problems);
        var after = FolderReading.Under(config, files, Today);
        for (var i = 0; i < files.Length; i++)
        {
            var (was, now) = (before.Analyses[i], after.Analyses[i]);
            Assert.True(now.IsApplication || !was.IsApplication, $"{files[i].Path} is no application any more");
            Assert.True(was.IsApplication || !now.IsApplication || meant.Contains(files[i].Path), $"{files[i].Path} becomes one");
            if (was.IsApplication)
                Assert.Empty(Alarms(now).Except(Alarms(was)));
        }
    }

    private static HashSet<string> ApplicationsOf(string root)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "expected.json")));
        return [.. json.RootElement.GetProperty("applications").EnumerateObject().Select(file => file.Name)];
    }

    private static IEnumerable<string> Alarms(Analysis analysis) =>
        analysis.Findings.Where(finding => finding.Severity <= Severity.Warning).Select(finding => finding.Rule.Code);
}
