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
    [InlineData("---\n[|company|]: [|null|]\n[|status|]: [|~|] # nothing yet\n---\n", "", "")]
    [InlineData("---\n[|company|]: \"[|null|]\"\n[|tags|]: [[|null|], b]\n---\n", "null", "null, b")]
    [InlineData("---\n[|tags|]: [[|a|], b]\n[|status|]: [|applied|]\n---\n", "a, b", "applied")]
    [InlineData("---\n[|tags|]:\n  - [|a|]\n  - 'b'\n[|status|]: [|applied|]\n---\n", "a, b", "applied")]
    [InlineData("---\n[|tags|]: [][||]\n[|status|]: [|applied|]\n---\n", "", "applied")]
    [InlineData("---\n[|company|]: [|Netflix|]\n  Inc\n[|status|]: [|applied|]\n---\n", "Netflix Inc", "applied")]
    [InlineData("---\n[|at|]: [|&x Netflix|]\n[|again|]: *x[||]\n[|status|]: [|applied|]\n---\n", "Netflix", "", "applied")]
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
    [InlineData("---\ncompany: Netflix\nstatus: \"applied\n---\n", "company: Netflix|status: applied", 2, "\"applied\"")]
    [InlineData("---\ncompany: Netflix\nstatus\n---\n", "company: Netflix", 2, null)]
    [InlineData("---\ncompany: Netflix\nstatus: a: b\nrole: Cook\n---\n", "company: Netflix|status: a: b|role: Cook", 2, "\"a: b\"")]
    [InlineData("---\ncompany: Netflix\n\tstatus: applied\n---\n", "company: Netflix|status: applied", 2, null)]
    [InlineData("---\ncompany: Netflix\n  status: applied\nrole: Cook\n---\n", "company: Netflix|status: applied|role: Cook", 2, null)]
    [InlineData("---\ntags: [a, b\nstatus: applied\n---\n", "tags: [a, b|status: applied", 1, "\"[a, b\"")]
    [InlineData("---\nrole: [Senior] Cook\nstatus: applied\n---\n", "role: [Senior] Cook|status: applied", 1, "\"[Senior] Cook\"")]
    [InlineData("---\nrole: {Senior} Cook\nstatus: applied\n---\n", "role: {Senior} Cook|status: applied", 1, "\"{Senior} Cook\"")]
    [InlineData("---\nrole: \"Senior\" Cook\n---\n", "role: \"Senior\" Cook", 1, "\"\\\"Senior\\\" Cook\"")]
    [InlineData("---\nrole: 'Cook's choice'\n---\n", "role: Cook's choice", 1, "\"Cook's choice\"")]
    [InlineData("---\npath: \"C:\\jobs\"\nrole: Cook\n---\n", "path: C:\\jobs|role: Cook", 1, "\"C:\\\\jobs\"")]
    [InlineData("---\ncontact: @ines # at work\nrole: Cook\n---\n", "contact: @ines|role: Cook", 1, "\"@ines\"")]
    [InlineData("---\nnote: `Cook`\nrole: Cook\n---\n", "note: `Cook`|role: Cook", 1, "\"`Cook`\"")]
    [InlineData("---\nrole: > Cook: Nights\nstatus: applied\n---\n", "role: > Cook: Nights|status: applied", 1, "\"> Cook: Nights\"")]
    [InlineData("---\nrole: **Cook**\nstatus: applied\n---\n", "role: **Cook**|status: applied", 1, "\"**Cook**\"")]
    [InlineData("---\ndo:\n  - Call Tom: 3pm: bread\nrole: Cook\n---\n", "do: Call Tom: 3pm: bread|role: Cook", 2, "\"3pm: bread\"")]
    [InlineData("---\nrole: a: b\ntags:\n- x\n- y\ncompany: c: d\n---\n", "role: a: b|tags: x, y|company: c: d", 1, "\"a: b\"")]
    [InlineData("---\nat: &x Netflix\ncompany: *x\nrole: a: b\n---\n", "at: Netflix|company: |role: a: b", 3, "\"a: b\"")]
    [InlineData("---\ncompany: Netflix\n@\n---\n", "company: Netflix", 2, null)]
    [InlineData("\uFEFF---\r\ncompany: Netflix\r\n@\r\nrole: Cook\r\n---\r\n", "company: Netflix|role: Cook", 2, null)]
    public void A_mistake_is_known_and_the_keys_around_it_are_read(string content, string keys, int line, string? quoted)
    {
        var outline = Outline.Of(Language.Text.SourceText.From(content));
        Assert.Equal(keys, string.Join('|', outline.FrontMatter.Select(label => $"{label.Name}: {label.Value}")));
        Assert.False(outline.IsFrontMatterWhole);
        var mistake = outline.FrontMatterMistakes[0];
        Assert.True(outline.FrontMatterSpan!.Value.Contains(mistake.Span));
        Assert.Equal(line, outline.Text.LineAt(mistake.Span.Start));
        Assert.Equal(quoted, mistake.Quoted);
        Assert.Equal(line, outline.Text.LineAt(mistake.Span.End));
    }

    [Theory]
    [InlineData("---\n- company\n- Netflix\n---\n")]
    [InlineData("---\njust text\n---\n")]
    [InlineData("---\n---\n")]
    [InlineData("---\n\n---\n")]
    public void What_has_no_keys_has_no_mistake(string content)
    {
        var outline = Outline.Of(Language.Text.SourceText.From(content));
        Assert.Empty(outline.FrontMatter);
        Assert.Empty(outline.FrontMatterMistakes);
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
        Assert.Empty(outline.FrontMatterMistakes);
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
