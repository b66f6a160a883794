using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("one", new[] { "one" })]
    [InlineData("one\ntwo", new[] { "one", "two" })]
    [InlineData("one\ntwo\n", new[] { "one", "two", "" })]
    [InlineData("one\r\ntwo\r\n", new[] { "one", "two", "" })]
    [InlineData("one\rtwo", new[] { "one", "two" })]
    [InlineData("one\n\rtwo", new[] { "one", "", "two" })]
    [InlineData("a\nb\r\nc\rd", new[] { "a", "b", "c", "d" })]
    [InlineData("\r\r\n\n", new[] { "", "", "", "" })]
    [InlineData("\r", new[] { "", "" })]
    [InlineData("a\u2028b\u0085c\fd", new[] { "a\u2028b\u0085c\fd" })]
    public void Lines_end_where_the_protocol_says(string content, string[] lines)
    {
        var text = SourceText.From(content);
        Assert.Equal(lines, Enumerable.Range(0, text.LineCount).Select(line => text.Slice(text.LineSpan(line))));
    }

    [Fact]
    public void An_offset_lies_in_the_line_that_begins_at_or_before_it()
    {
        var text = SourceText.From("ab\r\n\ncd");
        Assert.Equal([0, 0, 0, 0, 1, 2, 2, 2], Enumerable.Range(0, text.Length + 1).Select(text.LineAt));
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("one line", "\n")]
    [InlineData("a\r\nb\r\n", "\r\n")]
    [InlineData("a\rb", "\r")]
    [InlineData("pasted from elsewhere\na\r\nb\r\nc\r\n", "\r\n")]
    [InlineData("a\r\nb\nc\n", "\n")]
    public void The_line_ending_is_the_one_that_is_used_most(string content, string ending) =>
        Assert.Equal(ending, SourceText.From(content).LineEnding);

    [Theory]
    [InlineData("a\rb", 2, 0, "\n", "a\r\nb")]
    [InlineData("a\r\nb", 1, 1, "", "a\nb")]
    [InlineData("a\r\nb", 2, 1, "", "a\rb")]
    [InlineData("a\r\nb", 2, 0, "x", "a\rx\nb")]
    [InlineData("a\r\nb", 2, 0, "\n", "a\r\n\nb")]
    [InlineData("a\r\nb", 2, 0, "\r", "a\r\r\nb")]
    [InlineData("a\nb", 1, 0, "\r", "a\r\nb")]
    [InlineData("a\rx\nb", 2, 1, "", "a\r\nb")]
    [InlineData("a\r\n", 0, 3, "", "")]
    [InlineData("", 0, 0, "\r\n", "\r\n")]
    public void An_edit_in_the_middle_of_a_line_ending_gives_the_lines_of_the_new_text(
        string content,
        int start,
        int length,
        string newText,
        string expected
    ) => AssertSame(SourceText.From(expected), SourceText.From(content).With(new(new(start, length), newText)));

    private static readonly Gen<string> Fragments = Gen.OneOf("\r", "\n", "\r\n", "a", "bc", "\n\n", "\r\r", "", "😀", "\uFEFF")
        .Array[0, 12]
        .Select(string.Concat);

    [Fact]
    public void A_chain_of_edits_gives_the_text_that_a_fresh_reading_gives() =>
        Gen.Select(Fragments, Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Fragments).Array[1, 8])
            .Sample(
                (content, edits) =>
                {
                    var text = SourceText.From(content);
                    foreach (var (from, length, newText) in edits)
                    {
                        var start = (int)(from * text.Length);
                        var span = new TextSpan(start, (int)(length * (text.Length - start)));
                        var expected = string.Concat(text.Content.AsSpan(0, span.Start), newText, text.Content.AsSpan(span.End));
                        text = text.With(new(span, newText));
                        AssertSame(SourceText.From(expected), text);
                    }
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void An_edit_outside_the_text_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceText.From("abc").With(new(new(start, length), "x")));

    private static void AssertSame(SourceText expected, SourceText actual)
    {
        Assert.Equal(expected.Content, actual.Content);
        Assert.Equal(StartsOf(expected), StartsOf(actual));

        static int[] StartsOf(SourceText text) => [.. Enumerable.Range(0, text.LineCount).Select(text.LineStart)];
    }
}
