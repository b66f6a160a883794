using System.Globalization;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;
using CsCheck;

namespace AppLsp.Language.Tests.Yaml;

/// <summary>The one reader of YAML: values with their places, of configs and of front matter, whatever is half typed.</summary>
public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("a: b", "{a: b}")]
    [InlineData("a: b\r\nc: d\r\n", "{a: b, c: d}")]
    [InlineData("\uFEFFa: b\n", "{a: b}")]
    [InlineData("# first\n\na: b # behind\n# last\n", "{a: b}")]
    [InlineData("a: b#c", "{a: b#c}")]
    [InlineData("a:\nb: c\n", "{a: , b: c}")]
    [InlineData("a: ~\nb: null\nc: ''\n", "{a: ~, b: null, c: ''}")]
    [InlineData("a: \"b: \\\"c\\\" # d\"\n", "{a: 'b: \"c\" # d'}")]
    [InlineData("a: 'it''s'\n", "{a: 'it's'}")]
    [InlineData("a:\n  - b\n  - c: d\n    e: f\n  - [g, h]\n", "{a: [b, {c: d, e: f}, [g, h]]}")]
    [InlineData("a: { b: c, d: [e] }", "{a: {b: c, d: [e]}}")]
    [InlineData("a: |\n  b\n  c\nd: >-\n  e\n  f\n", "{a: 'b\nc\n', d: 'e f'}")]
    [InlineData("a: b\n  c\nd: e\n", "{a: b c, d: e}")]
    [InlineData("a: b\na: c\n", "{a: b, a: c}")]
    [InlineData("会社: 株式会社 😀\nСтатус: да\n", "{会社: 株式会社 😀, Статус: да}")]
    [InlineData("\"a\": b\n? c\n: d\n", "{'a': b, c: d}")]
    [InlineData("a: b\n...\n", "{a: b}")]
    [InlineData("--- \na: b\n", "{a: b}")]
    [InlineData("a: &x b\nc: *x\n", "{a: b, c: b}")]
    [InlineData("a: &x [b, c]\nd: *x\n", "{a: [b, c], d: [b, c]}")]
    [InlineData("https://a.example: b\n", "{https://a.example: b}")]
    [InlineData("a: https://b.example:80/c\n", "{a: https://b.example:80/c}")]
    [InlineData("just text", "just text")]
    [InlineData("", "")]
    [InlineData("\n# nothing\n", "")]
    public void A_text_is_read_as_its_values(string content, string expected)
    {
        var tree = Config(content);
        Assert.Equal(expected, Show(tree.Root));
        Assert.Empty(tree.Problems);
        Assert.Null(tree.Mistake);
    }

    [Theory]
    [InlineData("a: b\nc: d: e\n", "{a: b, c: }", 2)]
    [InlineData("a: b\nc: \"d\ne: f\n", "{a: b, c: }", 2)]
    [InlineData("a: b\nc: 'd\n", "{a: b, c: }", 2)]
    [InlineData("a: b\n\tc: d\n", "{a: }", 2)]
    [InlineData("a: b\nc: [d, e\n", "{a: b, c: [d, e]}", 2)]
    [InlineData("a: b\nc: { d: e\n", "{a: b, c: {d: }}", 2)]
    [InlineData("a: b\nc\n", "{a: b}", 2)]
    [InlineData("a: b\n@\n", "{a: b}", 2)]
    [InlineData("a: b\n  c: d\n", "{a: }", 2)]
    [InlineData("a: b\n- c\n", "{a: b}", 2)]
    [InlineData("a: b\n[c]: d\ne: f\n", "{a: b}", 2)]
    [InlineData("a: b\n...\n---\nc: d\n", "{a: b}", 4)]
    public void What_stands_before_a_mistake_is_kept_and_its_place_is_told(string content, string expected, int line)
    {
        var tree = Config(content);
        Assert.Equal(expected, Show(tree.Root));
        Assert.NotNull(tree.Mistake);
        Assert.Contains(tree.Mistake, tree.Problems);
        Assert.InRange(SourceText.From(content).LineAt(tree.Mistake.Span.Start) + 1, line - 1, line + 1);
        Assert.EndsWith(".", tree.Mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_of_nothing_is_told_and_read_past()
    {
        var tree = Config("a: *x\nb: c\n");
        Assert.Equal("{a: , b: c}", Show(tree.Root));
        Assert.Equal("Unknown anchor &x.", Assert.Single(tree.Problems).Message);
        Assert.Null(tree.Mistake);
    }

    [Theory]
    [InlineData("[|a|]: [|b|] # c\n[|d|]:   [|\"e f\"|]   \n")]
    [InlineData("[|a|]:\r\n  - [|b|]\r\n  - [|'c'|]\r\n[|d|]: [[|e|], [|f|]]\r\n")]
    [InlineData("[|会社|]: [|株式会社 😀|]\n[|b|]: [|c|]\n")]
    [InlineData("[|a|]: [|b\n  c|]\n[|d|]: [|e|]\n")]
    public void Every_text_has_its_place(string marked)
    {
        var expected = Marked.Of(marked);
        var (config, frontMatter) = (YamlTree.Of(expected.Text), YamlTree.OfFrontMatter(expected.Text, new(0, expected.Text.Length)));
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, Texts(config.Root!).Select(text => text.Span)));
        Assert.Equal(Texts(config.Root!), Texts(frontMatter.Root!));
    }

    [Fact]
    public void A_part_of_a_text_is_read_with_its_places_in_the_whole()
    {
        var text = SourceText.From("---\na: b\nc: \"d\n---\ne: f\n");
        var tree = YamlTree.OfFrontMatter(text, new(4, "a: b\nc: \"d\n".Length));
        Assert.Equal(["a", "b", "c"], Texts(tree.Root!).Where(part => !part.Span.IsEmpty).Select(part => text.Slice(part.Span)));
        Assert.InRange(tree.Mistake!.Span.Start, 9, 15);
        Assert.True(tree.Mistake.Span.End <= 15);
    }

    [Theory]
    [InlineData("a: {{company}}\nb: c\n", "{a: {<{company: }>: }, b: c}")]
    [InlineData("[a, b]: c\nd: e\n", "{<[a, b]>: c, d: e}")]
    [InlineData("a: &x b\n*x : c\nd: *x\ne: [*x, f]\n", "{a: b, <*>: c, d: *, e: [*, f]}")]
    public void A_front_matter_may_have_any_key_and_repeats_nothing(string content, string expected)
    {
        var tree = FrontMatter(content);
        Assert.Equal(expected, Show(tree.Root));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public void What_is_nested_or_repeated_beyond_reason_is_a_mistake()
    {
        Assert.Contains("nested", Config(new string('[', 100)).Mistake!.Message, StringComparison.Ordinal);
        var doubling = string.Concat(
            Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"))
        );
        Assert.Contains("values", Config("a: &a-1 [x, x]\n" + doubling).Mistake!.Message, StringComparison.Ordinal);
        Assert.Contains("too large", Config(new string('a', YamlTree.LongestText + 1)).Mistake!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_and_every_place_lies_in_it() =>
        Gen.Select(Gen.String[Gen.Char["ab:- \n\r\t{}[],#\"'|>?&*!%@\uFEFF"], 0, 60], Gen.Bool)
            .Sample(
                (content, isConfig) =>
                {
                    var tree = isConfig ? Config(content) : FrontMatter(content);
                    var whole = new TextSpan(0, content.Length);
                    Assert.All(tree.Problems, problem => Assert.True(whole.Contains(problem.Span)));
                    if (tree.Root is { } root)
                        Assert.All(Texts(root), text => Assert.True(whole.Contains(text.Span)));
                    Assert.True(tree.Mistake is null || tree.Problems[^1] == tree.Mistake);
                }
            );

    private static YamlTree Config(string content) => YamlTree.Of(SourceText.From(content));

    private static YamlTree FrontMatter(string content) => YamlTree.OfFrontMatter(SourceText.From(content), new(0, content.Length));

    private static IEnumerable<YamlText> Texts(YamlValue value) =>
        value switch
        {
            YamlText { Parts: { } parts } => Texts(parts),
            YamlText text => [text],
            YamlList list => list.Items.SelectMany(Texts),
            YamlMap map => map.Pairs.SelectMany(pair => Texts(pair.Key).Concat(Texts(pair.Value))),
            _ => [],
        };

    private static string Show(YamlValue? value) =>
        value switch
        {
            null => "",
            YamlText { Parts: { } parts } => $"<{Show(parts)}>",
            YamlText text => text.IsPlain ? text.Text : $"'{text.Text}'",
            YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
            YamlMap map => $"{{{string.Join(", ", map.Pairs.Select(pair => $"{Show(pair.Key)}: {Show(pair.Value)}"))}}}",
            _ => "*",
        };
}
