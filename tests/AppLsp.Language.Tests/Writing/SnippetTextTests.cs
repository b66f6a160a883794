using AppLsp.Language.Writing;

namespace AppLsp.Language.Tests.Writing;

public sealed class SnippetTextTests
{
    [Fact]
    public void The_names_of_a_schema_are_no_snippet_syntax() =>
        Assert.Equal("## Cost in \\$ {a\\}\\\\b", $"## {SnippetText.Escape("Cost in $ {a}\\b")}");

    [Theory]
    [InlineData("a ${1:b} $2 ${3} \\$4 \\} \\\\", "a    $4 } \\")]
    [InlineData("${1:outer ${2:inner} rest}x", "x")]
    [InlineData("${1|one,two|}!", "!")]
    [InlineData("$ ${ $x", "$ ${ $x")]
    public void Plain_text_has_nothing_for_placeholders(string snippet, string plain) => Assert.Equal(plain, SnippetText.Plain(snippet));

    [Fact]
    public void Tab_stops_are_numbered_on()
    {
        var next = 4;
        Assert.Equal("${4:a} ${5} ${4:a} ${6} \\$1", SnippetText.Renumber("${2:a} $7 ${2:a} $0 \\$1", ref next));
        Assert.Equal(7, next);
    }
}
