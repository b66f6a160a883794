using System.Text.Json.Nodes;
using AppLsp.Language.Schema;

namespace AppLsp.Server.Tests;

/// <summary>
/// The manifest of the VS Code extension takes from the program what the program knows, and docs/editors.md says the same.
/// </summary>
public sealed class VsCodeManifestTests
{
    private static readonly JsonNode Contributed = JsonNode.Parse(VsCodeManifest.Write())!["contributes"]!;
    private static readonly JsonNode Package = JsonNode.Parse(Read("client-vscode", "package.json"))!;
    private static readonly JsonNode Manifest = Package["contributes"]!;
    private static readonly string[] WakingEvents = [.. Package["activationEvents"]!.AsArray().Select(name => name!.GetValue<string>())];

    public static TheoryData<string> Settings => [.. Properties(Contributed).Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_of_the_program_are_in_the_manifest_as_the_program_has_them(string setting) =>
        AssertFresh(Properties(Contributed)[setting], Properties(Manifest)[setting]);

    [Fact]
    public void Groups_of_settings_of_the_program_hold_nothing_else_in_the_manifest() =>
        Assert.All(
            Contributed["configuration"]!.AsArray(),
            group => AssertFresh(group, Manifest["configuration"]!.AsArray().Single(other => TitleOf(other!) == TitleOf(group!)))
        );

    [Fact]
    public void A_folder_with_a_file_that_is_an_application_by_its_name_wakes_the_extension() =>
        Assert.All(
            ApplicationSchema.Default.Files.Where(glob => !glob.StartsWith('!')),
            glob => Assert.Contains($"workspaceContains:{glob}", WakingEvents)
        );

    [Theory]
    [InlineData("semanticTokenTypes")]
    [InlineData("semanticTokenModifiers")]
    public void Types_and_modifiers_are_in_the_manifest_as_the_program_has_them(string list) =>
        AssertFresh(Contributed[list], Manifest[list]);

    [Fact]
    public void There_are_settings_for_hints_that_there_are_alone() =>
        Assert.Equal(Hints(Properties(Contributed)), Hints(Properties(Manifest)));

    [Fact]
    public void Every_type_has_colours_of_themes_that_do_not_know_it() =>
        Assert.Subset(
            Manifest["semanticTokenScopes"]![0]!["scopes"]!.AsObject().Select(scope => scope.Key).ToHashSet(),
            Ids("semanticTokenTypes").ToHashSet()
        );

    [Fact]
    public void The_page_for_editors_names_every_type_modifier_and_hint()
    {
        var page = Read("docs", "editors.md");
        var tokens = page.Split('\n').Single(line => line.StartsWith("| semantic tokens |", StringComparison.Ordinal));
        var settings = page.Split('\n').Single(line => line.StartsWith("| settings, under", StringComparison.Ordinal));
        Assert.All(
            Ids("semanticTokenTypes").Concat(Ids("semanticTokenModifiers")),
            id => Assert.Contains($"`{id}`", tokens, StringComparison.Ordinal)
        );
        Assert.All(
            Hints(Properties(Contributed)),
            hint => Assert.Contains($"`{hint[(hint.LastIndexOf('.') + 1)..]}`", settings, StringComparison.Ordinal)
        );
    }

    private static string TitleOf(JsonNode group) => group["title"]!.GetValue<string>();

    /// <summary>All settings, of whatever group.</summary>
    private static Dictionary<string, JsonNode?> Properties(JsonNode contributes) =>
        contributes["configuration"]!.AsArray().SelectMany(group => group!["properties"]!.AsObject()).ToDictionary();

    private static List<string> Hints(Dictionary<string, JsonNode?> properties) =>
        [.. properties.Select(setting => setting.Key).Where(name => name.StartsWith("applsp.inlayHints.", StringComparison.Ordinal))];

    private static IEnumerable<string> Ids(string list) => Contributed[list]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private static void AssertFresh(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), "client-vscode/package.json is stale: run npm run generate");

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));
}
