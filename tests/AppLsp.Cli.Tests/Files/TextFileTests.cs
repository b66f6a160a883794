using System.Text;
using AppLsp.Files;

namespace AppLsp.Cli.Tests.Files;

public sealed class TextFileTests
{
    private const string Text = "# Café 株 🚀\r\n";

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-32", true },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal((Text, true), TextFile.Decode([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]));
    }

    [Fact]
    public void What_is_no_text_is_replaced_and_said() => Assert.Equal(("a\uFFFDb", false), TextFile.Decode([(byte)'a', 0xE9, (byte)'b']));

    [Fact]
    public void Half_a_character_of_UTF_16_is_replaced_and_said() =>
        Assert.Equal(("a\uFFFD", false), TextFile.Decode([0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8]));

    [Fact]
    public void An_odd_byte_of_UTF_16_is_said() => Assert.False(TextFile.Decode([0xFF, 0xFE, (byte)'a', 0, 0x3D]).IsClean);

    [Fact]
    public void A_replacement_character_that_stands_in_the_file_is_text() =>
        Assert.True(TextFile.Decode(Encoding.UTF8.GetBytes("\uFFFD")).IsClean);

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal(("", true), TextFile.Decode([]));
}
