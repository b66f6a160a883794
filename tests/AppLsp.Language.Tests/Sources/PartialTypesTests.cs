using System.Text.RegularExpressions;
using AppLsp.Language.Tests.Rules;

namespace AppLsp.Language.Tests.Sources;

public sealed partial class PartialTypesTests
{
    [Fact]
    public void No_type_lies_over_more_than_three_files()
    {
        var parts = new Dictionary<string, HashSet<string>>();
        foreach (var file in WidthTests.FilesIn("server").Concat(WidthTests.FilesIn("tests")))
        {
            var text = File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, file));
            var folder = NamespaceLine.Match(text).Groups["name"].Value;
            foreach (Match part in PartialType.Matches(text))
            {
                var name = $"{folder}.{part.Groups["name"].Value}";
                (parts.TryGetValue(name, out var files) ? files : parts[name] = []).Add(file);
            }
        }
        Assert.NotEmpty(parts);
        Assert.All(parts, type => Assert.True(type.Value.Count <= 3, $"{type.Key} lies over {type.Value.Count} files"));
    }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^\s*[\w ]*\bpartial\s+(?:record\s+)?(?:class|struct|interface|record)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PartialType { get; }
}
