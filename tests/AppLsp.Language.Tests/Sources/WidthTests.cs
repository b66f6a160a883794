using System.Globalization;
using AppLsp.Language.Tests.Rules;

namespace AppLsp.Language.Tests.Sources;

/// <summary>What the formatter cannot break, such as a long literal or a comment, is broken by hand.</summary>
public sealed class WidthTests
{
    private const string Setting = "max_line_length = ";

    [Theory]
    [InlineData("server")]
    [InlineData("tests")]
    public void No_line_of_code_is_wider_than_editors_are_told(string folder)
    {
        var files = FilesIn(folder).ToList();
        Assert.NotEmpty(files);
        var wide =
            from file in files
            from line in File.ReadLines(Path.Combine(CorpusTests.RepositoryRoot, file)).Index()
            where line.Item.Length > MaxWidth
            select $"{file}({line.Index + 1}): {line.Item.Length} columns, and {MaxWidth} are allowed";
        Assert.True(!wide.Any(), string.Join('\n', wide));
    }

    private static int MaxWidth { get; } =
        int.Parse(
            File.ReadLines(Path.Combine(CorpusTests.RepositoryRoot, ".editorconfig"))
                .SkipWhile(line => line != "[*.cs]")
                .First(line => line.StartsWith(Setting, StringComparison.Ordinal))[Setting.Length..],
            CultureInfo.InvariantCulture
        );

    /// <summary>
    /// The C# files below a folder of the repository that people write, each from the repository's root and with <c>/</c>.
    /// </summary>
    internal static IEnumerable<string> FilesIn(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(CorpusTests.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(CorpusTests.RepositoryRoot, file).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select name;
}
