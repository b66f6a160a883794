using System.Text.Json;
using AppLsp.Language.Configuration;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Features.ConfigEditing;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Features.ConfigEditing;

/// <summary>Writing a config: completion, hover, the JSON Schema and the page, which all come from one grammar.</summary>
public sealed class ConfigFeaturesTests
{
    [Theory]
    [InlineData("$$", "extends", "sections", "rules")]
    [InlineData("ru$$", "rules")]
    [InlineData("rules:\n  section-o$$", "section-order", "quiet-application")]
    [InlineData("rules:\n  section-order: $$", "warning", "off")]
    [InlineData("rules:\n  quiet-application: { severity: hint, $$", "days")]
    [InlineData("rules:\n  quiet-application: { severity: $$ }", "hint")]
    [InlineData("sections:\n  - heading: Company\n    $$", "required", "aliases", "drop")]
    [InlineData("sections:\n- heading: Company\n  req$$", "required")]
    [InlineData("sections:\n  - $$", "heading")]
    [InlineData("sections:\n  - heading: $$", "Company", "Deadline")]
    [InlineData("sections:\n  - heading: Deadline\n    after: $$", "Position")]
    [InlineData("sections:\n  - heading: Company\n    required: $$", "true", "once-sent")]
    [InlineData("sections:\n  - heading: Notes\n    labels:\n      - label: $$", "Cover letter points")]
    [InlineData(
        "sections:\n  - heading: Notes\n    labels:\n      - label: Cover letter points\n        points:\n          - label: "
            + "Opening paragraph\n            $$",
        "required"
    )]
    [InlineData("statuses:\n  - value: CALL\n    stage: $$", "active", "closed")]
    [InlineData("statuses:\n  - value: CALL\n    next: [$$", "INTERVIEW")]
    [InlineData("statuses:\n  - value: CALL\n    next:\n      - $$", "INTERVIEW")]
    [InlineData("extends: $$", "default", "minimal")]
    [InlineData("dates: { order: $$ }", "day-first")]
    [InlineData("dates: { order: $$", "day-first")]
    [InlineData("dates: { order: da$$\nabsent: [a]", "day-first")]
    [InlineData("sections:\n  - { heading: Com$$", "Company")]
    [InlineData("sections:\n  - heading: \"Com$$", "Company")]
    [InlineData("statuses:\n  - value: CALL\n    next: [\n      INTERVIEW,\n      $$\n    ]", "OFFER")]
    [InlineData("statuses:\n  - value: CALL\n    next: [\"INT$$", "INTERVIEW")]
    [InlineData("rules:\n  section-order\n  quiet$$", "quiet-application")]
    [InlineData("title: \"unclosed\nrules:\n  section-order: $$", "off")]
    [InlineData("rules:\n  section-order: @\n  missing-section: $$", "off")]
    [InlineData("rules:\n$$  section-order: off", "missing-section")]
    [InlineData("extends:$$", "default")]
    [InlineData("words:\n  $$", "posting-headings", "own-headings", "occupations", "people")]
    [InlineData("words: { own$$", "own-headings")]
    public void What_can_be_written_at_the_cursor_is_offered(string typed, params string[] expected)
    {
        var offered = Complete(typed).Select(item => item.Label).ToList();
        Assert.All(expected, label => Assert.Contains(label, offered));
    }

    [Theory]
    [InlineData("extends: default\n$$", "extends")]
    [InlineData("$$\nextends: default", "extends")]
    [InlineData("rules:\n  section-order: off\n  $$", "section-order")]
    [InlineData("sections:\n  - heading: Company\n    required: true\n    $$", "required")]
    [InlineData("sections:\n  - heading: Company\n    $$\n    required: true", "required")]
    [InlineData("rules:\n  quiet-application: { $$, days: 3 }", "days")]
    public void What_stands_there_already_is_not_offered_again(string typed, string label) =>
        Assert.DoesNotContain(label, Complete(typed).Select(item => item.Label));

    [Theory]
    [InlineData("# exten$$")]
    [InlineData("title: $$")]
    [InlineData("sections:\n  - heading: Company\n    description: $$")]
    [InlineData("nonsense:\n  $$")]
    public void Where_there_is_nothing_to_choose_nothing_is_offered(string typed) => Assert.Empty(Complete(typed));

    [Fact]
    public void A_half_typed_word_is_replaced_whole()
    {
        var item = Complete("rules:\n  section-order: warn$$ing").First(item => item.Label == "off");
        Assert.Equal("rules:\n  section-order: off", SourceText.From("rules:\n  section-order: warning").With(item.Edit).Content);
    }

    [Theory]
    [InlineData("exten$$ds: default", "What this config builds on")]
    [InlineData("words:\n  occu$$pations: [cooper]", "Occupations, in the singular")]
    [InlineData("rules:\n  quiet-$$application: off", "default: information")]
    [InlineData("sections:\n  - heading: A\n    shape: dated-$$list", "begin with a date")]
    [InlineData("statuses:\n  - { value: A, fol$$low-up: 3 }", "days without news")]
    [InlineData("sections:\n  - heading: Dead$$line\n    required: true", "**Deadline** · inherited\n\n")]
    [InlineData("sections:\n  - heading: Mine\n    after: posi$$tion", "**Position** · inherited\n\n")]
    [InlineData("statuses:\n  - { value: CALL, next: [REJECTED, Inter$$view] }", "**INTERVIEW** · inherited\n\n")]
    public void A_key_or_word_is_explained(string marked, string words)
    {
        var (text, offset) = Cursor(marked);
        Assert.Contains(words, ConfigHover.At(text, offset)!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_of_any_text_is_answered() =>
        Gen.Select(Gen.String[Gen.Char["abrules:- \n{}[],#\"'secton"], 0, 60], Gen.Int[0, 60])
            .Sample(
                (typed, at) =>
                {
                    var text = SourceText.From(typed);
                    var offset = Math.Min(at, text.Length);
                    _ = ConfigHover.At(text, offset);
                    foreach (var item in ConfigCompletion.At(text, Read(text), offset))
                    {
                        Assert.True(item.Edit.Span.Touches(offset));
                        Assert.Equal(text.LineAt(offset), text.LineAt(item.Edit.Span.Start));
                    }
                }
            );

    [Fact]
    public void The_json_schema_has_every_key_and_rule()
    {
        using var schema = JsonDocument.Parse(ConfigJsonSchema.Write());
        var root = schema.RootElement;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.All(ConfigGrammar.Root.Keys, key => Assert.True(root.GetProperty("properties").TryGetProperty(key.Name, out _)));
        var rules = root.GetProperty("properties").GetProperty("rules").GetProperty("properties");
        Assert.All(RuleCatalog.All, rule => Assert.True(rules.TryGetProperty(rule.Code, out _)));
        var defined = root.GetProperty("$defs").EnumerateObject().Select(definition => "#/$defs/" + definition.Name).ToList();
        Assert.All(References(root), reference => Assert.Contains(reference, defined));
    }

    [Fact]
    public void The_documentation_in_the_repository_is_the_grammars_own() =>
        Assert.True(
            File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, "docs", "configuration.md")) == ConfigPage.Whole(),
            "docs/configuration.md is stale: run npm run generate"
        );

    [Fact]
    public void The_schema_in_force_reads_back_as_itself()
    {
        var yaml = SchemaYaml.Write(ApplicationSchema.Default);
        var config = Read(SourceText.From(yaml));
        Assert.Empty(config.Problems);
        Assert.Equal(yaml, SchemaYaml.Write(config.Schema));
    }

    [Fact]
    public void The_nearest_file_that_sets_a_value_is_told()
    {
        var files = new Dictionary<string, string>
        {
            ["base.yaml"] = "rules:\n  section-order: off\nsections:\n  - heading: Deadline\n    required: true\n",
        };
        var config = Config.Read(
            new("own.yaml", SourceText.From("extends: base.yaml\nrules:\n  section-order: warning\n")),
            (_, name) => files.TryGetValue(name, out var text) ? new(name, SourceText.From(text)) : null
        );
        var values = ConfigExplanation.Of(config);
        Assert.Contains(new("rules › section-order", "warning", "own.yaml", 3, null), values);
        Assert.Contains(new("rules › section-order", "off", "base.yaml", 2, "own.yaml"), values);
        Assert.Contains(new("sections › Deadline › required", "true", "base.yaml", 5, null), values);
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(pair => pair.NameEquals("$ref") ? [pair.Value.GetString()!] : References(pair.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };

    private static IReadOnlyList<CompletionItem> Complete(string typed)
    {
        var (text, offset) = Cursor(typed);
        return ConfigCompletion.At(text, Read(text), offset);
    }

    private static (SourceText Text, int Offset) Cursor(string marked) =>
        (SourceText.From(marked.Replace("$$", "", StringComparison.Ordinal)), marked.IndexOf("$$", StringComparison.Ordinal));

    private static Config Read(SourceText text) => Config.Read(new("applsp.yaml", text), (_, _) => null);
}
