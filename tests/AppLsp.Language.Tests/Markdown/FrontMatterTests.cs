using AppLsp.Language.Markdown;

namespace AppLsp.Language.Tests.Markdown;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\n[|company|]: [|Netflix|]\n[|application_date|]: [|2025-05-07|]\n---\n", "Netflix", "2025-05-07")]
    [InlineData("---\r\n[|company|]: [|Netflix|]\r\n[|status|]:   [|applied|]   \r\n---\r\ntext", "Netflix", "applied")]
    [InlineData("\uFEFF---\r\n[|company|]: [|Netflix|]\r\n---\r\n", "Netflix")]
    [InlineData("---\n[|company|]: \"[|Netflix: the one|]\"\n---\n", "Netflix: the one")]
    [InlineData("---\n[|company|]: '[|Netflix|]'\n---\n", "Netflix")]
    [InlineData("---\n\"[|company|]\": [|Netflix|]\n---\n", "Netflix")]
    [InlineData("---\n# comment\n[|company|]: [|Netflix|] # comment\n\n[|status|]: [|applied|]\n---\n", "Netflix", "applied")]
    [InlineData("---\n[|会社|]: [|株式会社 😀|]\n[|status|]: [|applied|]\n---\n", "株式会社 😀", "applied")]
    [InlineData("---\n[|company|]:[||]\n[|status|]: [|applied|]\n---\n", "", "applied")]
    [InlineData("---\n[|company|]:   [||]\n---\n", "")]
    [InlineData("---\n[|company|]: \"[||]\"\n---\n", "")]
    [InlineData("---\n[|tags|]: [[|a|], b]\n[|status|]: [|applied|]\n---\n", "a, b", "applied")]
    [InlineData("---\n[|tags|]:\n  - [|a|]\n  - 'b'\n[|status|]: [|applied|]\n---\n", "a, b", "applied")]
    [InlineData("---\n[|tags|]: [][||]\n[|status|]: [|applied|]\n---\n", "", "applied")]
    [InlineData("---\n[|company|]: [|Netflix|]\n  Inc\n[|status|]: [|applied|]\n---\n", "Netflix Inc", "applied")]
    [InlineData("---\n[|again|]: *x[||]\n[|status|]: [|applied|]\n---\n", "", "applied")]
    [InlineData("---\n[|company|]: [|Netflix|]\n...\n", "Netflix")]
    public void Keys_and_values_are_found(string marked, params string[] values)
    {
        var expected = Marked.Of(marked);
        var labels = Outline.Of(expected.Text).FrontMatter;
        Assert.Equal(
            Marked.Show(expected.Text, expected.Spans),
            Marked.Show(expected.Text, labels.SelectMany(label => new[] { label.NameSpan, label.ValueSpan }))
        );
        Assert.Equal(values, labels.Select(label => label.Value));
        Assert.All(labels, label => Assert.Equal(LabelForm.FrontMatter, label.Form));
    }

    [Theory]
    [InlineData("---\ncompany: Netflix\nstatus: \"applied\n---\n", "company")]
    [InlineData("---\ncompany: Netflix\nstatus\n---\n", "company")]
    [InlineData("---\ncompany: Netflix\n\tstatus: applied\n---\n", "")]
    [InlineData("---\ncompany: Netflix\ntags: [a, b\n---\n", "company")]
    [InlineData("---\ncompany: Netflix\na: [b, c\n(\n---\n", "company")]
    [InlineData("---\ncompany: {{company}}\n---\n", "company")]
    [InlineData("---\ncompany: Netflix\n@\n---\n", "company")]
    [InlineData("---\n- company\n- Netflix\n---\n", "")]
    [InlineData("---\njust text\n---\n", "")]
    [InlineData("---\n---\n", "")]
    [InlineData("---\n\n---\n", "")]
    public void What_is_half_typed_gives_the_keys_before_the_mistake(string content, string first)
    {
        var labels = Outline.Of(Language.Text.SourceText.From(content)).FrontMatter;
        Assert.Equal(first, labels.Length > 0 ? labels[0].Name : "");
    }

    [Theory]
    [InlineData("---\ncompany: Netflix\nstatus: \"applied\n---\ntext", 2)]
    [InlineData("---\ncompany: Netflix\nstatus\n---\n", 2)]
    [InlineData("---\ncompany: Netflix\nstatus: a: b\n---\n", 2)]
    [InlineData("\uFEFF---\r\ncompany: Netflix\r\n@\r\n---\r\n", 2)]
    public void The_mistake_behind_which_nothing_is_read_is_known(string content, int line)
    {
        var outline = Outline.Of(Language.Text.SourceText.From(content));
        Assert.False(outline.IsFrontMatterWhole);
        Assert.True(outline.FrontMatterSpan!.Value.Contains(outline.FrontMatterMistake!.Span));
        Assert.InRange(outline.Text.LineAt(outline.FrontMatterMistake.Span.Start), line, line + 1);
        Assert.Equal("company", Assert.Single(outline.FrontMatter).Name);
    }

    [Theory]
    [InlineData("---\ncompany: {{company}}\nrole: {{role}}\n---\n", "company: company, ,|role: role, ,")]
    [InlineData("---\n[a, b]: c\nstatus: applied\n---\n", "status: applied")]
    [InlineData("---\nat: &x Netflix\ncompany: *x\ntags: [*x, b]\n---\n", "at: Netflix|company: |tags: b")]
    [InlineData("---\ncompany: Netflix\ncompany: Spotify\n---\n", "company: Netflix|company: Spotify")]
    [InlineData("---\nmap:\n  a: b\n  c: [d]\n---\n", "map: a, b, c, d")]
    [InlineData("---\nnotes: |\n  one\n  two\n---\n", "notes: one\ntwo")]
    public void What_is_more_than_a_word_is_read_as_its_words(string content, string expected)
    {
        var outline = Outline.Of(Language.Text.SourceText.From(content));
        Assert.Equal(expected, string.Join('|', outline.FrontMatter.Select(label => $"{label.Name}: {label.Value}")));
        Assert.Null(outline.FrontMatterMistake);
        Assert.True(outline.IsFrontMatterWhole);
    }

    [Theory]
    [InlineData("---\ncompany: Netflix\n")]
    [InlineData("text\n\n---\ncompany: Netflix\n---\n")]
    [InlineData("----\ncompany: Netflix\n----\n")]
    [InlineData(" ---\ncompany: Netflix\n---\n")]
    public void Without_fences_at_the_texts_beginning_there_is_none(string content) =>
        Assert.Null(Outline.Of(Language.Text.SourceText.From(content)).FrontMatterSpan);
}
