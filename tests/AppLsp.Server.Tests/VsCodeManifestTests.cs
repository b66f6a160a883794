using System.Text.Json.Nodes;

namespace AppLsp.Server.Tests;

/// <summary>
/// The manifest of the VS Code extension takes from the program what the program knows, and docs/editors.md says the same.
/// </summary>
public sealed class VsCodeManifestTests
{
    private static readonly JsonNode Contributed = JsonNode.Parse(VsCodeManifest.Write())!["contributes"]!;
    private static readonly JsonNode Manifest = JsonNode.Parse(Read("client-vscode", "package.json"))!["contributes"]!;

    public static TheoryData<string> Settings => [.. Properties(Contributed).Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_of_the_program_are_in_the_manifest_as_the_program_has_them(string setting) =>
        AssertFresh(Properties(Contributed)[setting], Properties(Manifest)[setting]);

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

    private static JsonObject Properties(JsonNode contributes) => contributes["configuration"]!["properties"]!.AsObject();

    private static List<string> Hints(JsonObject properties) =>
        [.. properties.Select(setting => setting.Key).Where(name => name.StartsWith("applsp.inlayHints.", StringComparison.Ordinal))];

    private static IEnumerable<string> Ids(string list) => Contributed[list]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private static void AssertFresh(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), "client-vscode/package.json is stale: run npm run generate");

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));
}
