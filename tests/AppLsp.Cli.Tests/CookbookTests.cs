using System.Text.Json;
using System.Text.RegularExpressions;
using AppLsp.Language.Schema;

namespace AppLsp.Cli.Tests;

/// <summary>
/// The samples of README.md and docs/configuration.md, as people read them: what they are told to write is written, and what
/// <c>applsp check</c> is said to report is what it reports.
/// </summary>
public sealed partial class CookbookTests
{
    private const string Today = "2026-11-27";

    private const string Nothing = "nothing";

    /// <summary>The first application of the README; the recipes change sections of it.</summary>
    private static readonly string FirstApplication = Fences(Page("README.md")).First(fence => fence.Language == "markdown").Text;

    public static TheoryData<string> Recipes => [.. RecipesOfThePage().Keys];

    [Fact]
    public void There_are_eleven_recipes() => Assert.Equal(11, RecipesOfThePage().Count);

    [Fact]
    public async Task The_first_application_of_the_readme_has_nothing_to_report()
    {
        using var desk = new Desk();
        Assert.Empty(await FoundIn(desk.With("fjordwind.md", FirstApplication)));
    }

    [Fact]
    public void The_readme_names_the_statuses_of_each_stage()
    {
        var rows = Page("README.md").Split('\n').SkipWhile(line => line != "| stage | statuses |").Skip(2);
        var told = rows.TakeWhile(line => line.Length > 0).Select(row => CodeSpan().Matches(row).Select(code => code.Groups["code"].Value));
        var stages = ApplicationSchema.Default.Statuses.GroupBy(status => status.Stage).OrderBy(stage => stage.Key);
        Assert.Equal(stages.Select(stage => stage.Select(status => status.Value)), told);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task A_recipe_does_what_the_page_says(string recipe)
    {
        var fences = Fences(RecipesOfThePage()[recipe]);
        using var desk = new Desk();
        foreach (var config in fences.Where(fence => fence.Language == "yaml"))
            desk.With(config.Name ?? "applsp.yaml", config.Text);
        var application = Assert.Single(fences, fence => fence.Language == "markdown");
        desk.With(application.Name ?? "fjordwind.md", Whole(application.Text));
        var said = Assert.Single(fences, fence => fence.Language == "text").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var found = await FoundIn(desk);

        Assert.Equal(said is [Nothing] ? 0 : said.Length, found.Count);
        Assert.All(said.Where(line => line != Nothing), line => Assert.Contains(found, finding => IsSaidBy(finding, line)));
    }

    /// <summary>A line has the severity, the code, and words of the message.</summary>
    private static bool IsSaidBy((string Severity, string Code, string Message) finding, string line) =>
        line.Split(' ', 3) is [var severity, var code, var words]
        && (finding.Severity, finding.Code) == (severity, code)
        && finding.Message.Contains(words, StringComparison.Ordinal);

    private static async Task<List<(string Severity, string Code, string Message)>> FoundIn(Desk desk)
    {
        var result = await desk.Run("check", "--today", Today, "--format", "json", "--fail-on", "never");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("applications").GetInt32());
        return
        [
            .. json
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(found => (Text(found, "severity"), Text(found, "code"), Text(found, "message"))),
        ];
    }

    private static string Text(JsonElement found, string property) => found.GetProperty(property).GetString()!;

    /// <summary>The first application with these sections instead of its own of that name, or instead of its first.</summary>
    private static string Whole(string text)
    {
        if (!text.StartsWith("## ", StringComparison.Ordinal))
            return text;
        var whole = BeforeSection().Split(FirstApplication).ToList();
        foreach (var section in BeforeSection().Split(text).Where(section => section.Length > 0))
        {
            var name = section[..section.IndexOf('\n', StringComparison.Ordinal)];
            var place = whole.FindIndex(other => other.StartsWith(name + "\n", StringComparison.Ordinal));
            whole[place < 0 ? 1 : place] = section.TrimEnd('\n') + "\n\n";
        }
        return string.Concat(whole);
    }

    private static Dictionary<string, string> RecipesOfThePage()
    {
        var page = Page("docs/configuration.md");
        var cookbook = page[
            page.IndexOf("\n## Cookbook\n", StringComparison.Ordinal)..page.IndexOf("\n## Presets\n", StringComparison.Ordinal)
        ];
        // What is inside a fence is no heading of the page.
        var headings = RecipeHeading().Matches(Fence().Replace(cookbook, fence => new string(' ', fence.Length)));
        return headings.ToDictionary(
            heading => heading.Groups["name"].Value,
            heading => cookbook[heading.Index..(heading.NextMatch() is { Success: true } next ? next.Index : cookbook.Length)]
        );
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static List<(string Language, string? Name, string Text)> Fences(string page) =>
        [
            .. Fence()
                .Matches(page)
                .Select(fence =>
                    (
                        fence.Groups["language"].Value,
                        fence.Groups["file"] is { Success: true, Value: var file } ? file : null,
                        fence.Groups["text"].Value
                    )
                ),
        ];

    [GeneratedRegex(@"^```(?<language>\w+)(?: (?<file>\S+))?\n(?<text>(?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^### (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex RecipeHeading();

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex BeforeSection();
}
