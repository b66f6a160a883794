using System.Text;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using CsCheck;

namespace AppLsp.Server.Tests.Session;

public sealed class PositionsTests
{
    private static readonly string[] Scraps =
    [
        "a",
        "b",
        " ",
        "\n",
        "\r\n",
        "\r",
        "é",
        "ß",
        "日",
        "本",
        "😀",
        "👩‍👩‍👧",
        "e\u0301",
        "\0",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "\u2028",
    ];

    /// <summary>Text of lines, of letters of every width, and of halves of surrogate pairs.</summary>
    internal static readonly Gen<string> Text = Gen.Int[0, Scraps.Length - 1]
        .Array[0, 40]
        .Select(picks => string.Concat(picks.Select(pick => Scraps[pick])));

    private static readonly Gen<PositionEncoding> Encodings = Gen.Enum<PositionEncoding>();

    [Fact]
    public void An_offset_is_the_offset_of_its_position() =>
        Gen.Select(Text, Encodings)
            .Sample(
                (content, encoding) =>
                {
                    var text = SourceText.From(content);
                    var positions = new Positions(text, encoding);
                    foreach (var offset in Boundaries(content))
                    {
                        Assert.True(positions.TryOffset(positions.At(offset), out var again));
                        Assert.Equal(offset, again);
                    }
                }
            );

    [Fact]
    public void Characters_are_counted_in_the_encoding() =>
        Gen.Select(Text, Encodings)
            .Sample(
                (content, encoding) =>
                {
                    var text = SourceText.From(content);
                    var positions = new Positions(text, encoding);
                    foreach (var offset in Boundaries(content))
                    {
                        var (line, character) = positions.At(offset);
                        var before = content[text.LineStart(line)..offset];
                        var expected = encoding switch
                        {
                            PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(before),
                            PositionEncoding.Utf16 => before.Length,
                            _ => Encoding.UTF32.GetByteCount(before) / 4,
                        };
                        Assert.Equal(expected, character);
                    }
                }
            );

    [Fact]
    public void Positions_come_in_the_order_of_their_offsets() =>
        Gen.Select(Text, Encodings)
            .Sample(
                (content, encoding) =>
                {
                    var positions = new Positions(SourceText.From(content), encoding);
                    var last = new Position(0, 0);
                    for (var offset = 0; offset <= content.Length; offset++)
                    {
                        var position = positions.At(offset);
                        Assert.True((position.Line, position.Character).CompareTo((last.Line, last.Character)) >= 0);
                        last = position;
                    }
                }
            );

    [Fact]
    public void Every_position_of_a_line_is_an_offset_of_the_line() =>
        Gen.Select(Text, Encodings, Gen.Int[0, 12], Gen.Int[0, 40])
            .Sample(
                (content, encoding, line, character) =>
                {
                    var text = SourceText.From(content);
                    var known = new Positions(text, encoding).TryOffset(new(line, character), out var offset);
                    Assert.Equal(line < text.LineCount || (line == text.LineCount && character == 0), known);
                    if (line < text.LineCount)
                        Assert.True(text.LineSpan(line).Touches(offset));
                }
            );

    [Theory]
    [InlineData(PositionEncoding.Utf8, 1, 0)]
    [InlineData(PositionEncoding.Utf8, 3, 0)]
    [InlineData(PositionEncoding.Utf8, 4, 2)]
    [InlineData(PositionEncoding.Utf8, 5, 2)]
    [InlineData(PositionEncoding.Utf8, 6, 3)]
    [InlineData(PositionEncoding.Utf32, 1, 2)]
    [InlineData(PositionEncoding.Utf32, 2, 3)]
    [InlineData(PositionEncoding.Utf16, 2, 2)]
    [InlineData(PositionEncoding.Utf16, 99, 3)]
    public void A_character_within_a_code_point_is_its_start_and_one_past_the_line_its_end(object encoding, int character, int expected)
    {
        Assert.True(new Positions(SourceText.From("😀é\r\nx"), (PositionEncoding)encoding).TryOffset(new(0, character), out var offset));
        Assert.Equal(expected, offset);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void A_position_outside_the_text_is_none(int line, int character) =>
        Assert.False(new Positions(SourceText.From("one\ntwo"), PositionEncoding.Utf16).TryOffset(new(line, character), out _));

    [Fact]
    public void The_line_after_the_last_one_is_the_end_of_the_text()
    {
        Assert.True(new Positions(SourceText.From("one\ntwo"), PositionEncoding.Utf16).TryOffset(new(2, 0), out var offset));
        Assert.Equal(7, offset);
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_none()
    {
        var positions = new Positions(SourceText.From("one\ntwo"), PositionEncoding.Utf16);
        Assert.False(positions.TrySpan(new(new(1, 0), new(0, 0)), out _));
        Assert.True(positions.TrySpan(new(new(0, 1), new(1, 2)), out var span));
        Assert.Equal(new TextSpan(1, 5), span);
    }

    [Theory]
    [InlineData(null, "utf-16")]
    [InlineData("", "utf-16")]
    [InlineData("utf-8,utf-16", "utf-8")]
    [InlineData("utf-32,utf-8", "utf-32")]
    [InlineData("utf-7,utf-32", "utf-32")]
    [InlineData("utf-7", "utf-16")]
    public void The_encoding_is_the_clients_first_that_is_known(string? offered, string expected) =>
        Assert.Equal(expected, PositionEncodings.NameOf(PositionEncodings.Choose(offered?.Split(',') ?? [])));

    /// <summary>The offsets that a client can name: between code points, and not within a line ending.</summary>
    private static IEnumerable<int> Boundaries(string content)
    {
        for (var offset = 0; offset <= content.Length; offset++)
        {
            var cutsPair = offset > 0 && offset < content.Length && char.IsSurrogatePair(content[offset - 1], content[offset]);
            var cutsEnding = offset > 0 && offset < content.Length && content[offset - 1] == '\r' && content[offset] == '\n';
            if (!cutsPair && !cutsEnding)
                yield return offset;
        }
    }
}
