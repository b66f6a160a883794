using System.Text.RegularExpressions;
using AppLsp.Language.Tests.Rules;

namespace AppLsp.Language.Tests.Sources;

/// <summary>
/// Holds docs/architecture.md: a room uses only the rooms before it, and the page draws the rooms that exist, in their order.
/// </summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The rooms of AppLsp.Language, lowest first. The empty name is the library's own folder, with Analysis in it.</summary>
    private static readonly string[] LanguageRooms =
    [
        "Text",
        "Words",
        "Yaml",
        "Lexicon",
        "Markdown",
        "Values",
        "Schema",
        "Applications",
        "Workspaces",
        "Wording",
        "Writing",
        "Rules",
        "",
        "Configuration",
        "Pipeline",
        "Features",
    ];

    /// <summary>The rooms of AppLsp.Server, lowest first; its own folder starts everything.</summary>
    private static readonly string[] ServerRooms = ["Protocol", "Transport", "Session", "Handlers", ""];

    /// <summary>Features know nothing of one another, but for these: the user and the used.</summary>
    private static readonly string[] AmongFeatures =
    [
        "Annotations uses CodeActions",
        "ConfigEditing uses Completion",
        "ConfigEditing uses Hover",
        "Hover uses RulePages",
    ];

    public static TheoryData<string, string[]> Projects { get; } = new() { { "Language", LanguageRooms }, { "Server", ServerRooms } };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_the_rooms_before_it(string project, string[] rooms) =>
        Assert.Empty(
            from source in SourcesOf(project)
            from used in source.Uses
            where Array.IndexOf(rooms, used) > Array.IndexOf(rooms, source.Room)
            select $"{source.File} uses {(used.Length == 0 ? "Analysis" : used)}"
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_is_a_room_with_a_place_in_the_order(string project, string[] rooms) =>
        Assert.Equal(rooms.Order(), SourcesOf(project).Select(source => source.Room).Distinct().Order());

    [Fact]
    public void Features_know_nothing_of_one_another_but_where_it_is_said() =>
        Assert.Equal(
            AmongFeatures,
            SourcesOf("Language")
                .Where(source => source.Feature.Length > 0)
                .SelectMany(source =>
                    source.UsesFeatures.Where(used => used != source.Feature).Select(used => $"{source.Feature} uses {used}")
                )
                .Distinct()
                .Order()
        );

    [Theory]
    [InlineData("server")]
    [InlineData("tests")]
    public void A_namespace_is_its_folder(string folder) =>
        Assert.Empty(
            from file in WidthTests.FilesIn(folder)
            let name = NamespaceLine.Match(TextOf(file)).Groups["name"].Value
            let wanted = Path.GetDirectoryName(file)![(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '.')
            where name.Length > 0 && name != wanted
            select $"{file}: {name}"
        );

    [Fact]
    public void The_page_of_the_architecture_draws_the_rooms_in_their_order() =>
        Assert.Equal(
            LanguageRooms.Concat(ServerRooms).Where(room => room.Length > 0),
            DrawnRoom.Matches(TextOf("docs/architecture.md")).Select(match => match.Groups["name"].Value)
        );

    /// <param name="File">The source file.</param>
    /// <param name="Room">The folder of the project that it lies in; empty for the project's own.</param>
    /// <param name="Feature">The folder below Features that it lies in; empty elsewhere.</param>
    /// <param name="Uses">The other rooms that it names.</param>
    /// <param name="UsesFeatures">The features that it names.</param>
    private sealed record Source(string File, string Room, string Feature, IReadOnlyList<string> Uses, IReadOnlyList<string> UsesFeatures);

    private static IEnumerable<Source> SourcesOf(string project)
    {
        foreach (
            var file in WidthTests.FilesIn("server").Where(file => file.StartsWith($"server/AppLsp.{project}/", StringComparison.Ordinal))
        )
        {
            var folders = file.Split('/')[2..^1];
            var room = folders.Length > 0 ? folders[0] : "";
            var code = Comment.Replace(TextOf(file), "");
            // A room is named by a `using`, or in a name that begins at the project's.
            var named = Regex
                .Matches(code, $@"(?<![\w.])(?:AppLsp\.)?{project}\.(?<room>[A-Z]\w+)")
                .Select(match => match.Groups["room"].Value);
            // The library's own folder is seen from everywhere without a `using`.
            var uses = project == "Language" && AnalysisType.IsMatch(code) ? named.Append("") : named;
            yield return new(
                file,
                room,
                room == "Features" && folders.Length > 1 ? folders[1] : "",
                [.. uses.Distinct().Where(used => used != room && (used.Length == 0 || LanguageRooms.Concat(ServerRooms).Contains(used)))],
                [.. UsedFeature.Matches(code).Select(match => match.Groups["name"].Value).Distinct()]
            );
        }
    }

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, file));

    [GeneratedRegex(@"(?<![\w.])(?:AppLsp\.)?Language\.Features\.(?<name>\w+)[.;]")]
    private static partial Regex UsedFeature { get; }

    [GeneratedRegex(@"\bAnalysis(?:Options)?\b")]
    private static partial Regex AnalysisType { get; }

    [GeneratedRegex(@"^\s*///?.*$", RegexOptions.Multiline)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^    (?<name>[A-Z][a-z]+)/ ", RegexOptions.Multiline)]
    private static partial Regex DrawnRoom { get; }
}
