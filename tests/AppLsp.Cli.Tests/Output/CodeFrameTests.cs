using AppLsp.Cli.Output;
using AppLsp.Language.Tests;

namespace AppLsp.Cli.Tests.Output;

public sealed class CodeFrameTests
{
    [Fact]
    public void Marks_stand_under_what_is_marked() => Frame("Status: [|APLIED|] today", "Status: APLIED today", "        ^^^^^^");

    [Fact]
    public void A_tab_takes_the_columns_up_to_the_next_stop() => Frame("\ta\t[|b\tc|]", "    a   b   c", "        ^^^^^");

    [Fact]
    public void East_Asian_characters_take_two_columns() => Frame("会社名: [|株式会社|]です", "会社名: 株式会社です", "        ^^^^^^^^");

    [Theory]
    [InlineData("🚀 [|Harbour|]", "🚀 Harbour", "   ^^^^^^^")]
    [InlineData("[|👩‍💻|] x", "👩‍💻 x", "^^")]
    [InlineData("🇩🇪 [|x|]", "🇩🇪 x", "   ^")]
    [InlineData("❤️ [|x|]", "❤️ x", "   ^")]
    [InlineData("👍🏽[|x|]", "👍🏽x", "  ^")]
    public void What_is_joined_into_one_emoji_takes_two_columns(string marked, string line, string marks) => Frame(marked, line, marks);

    [Theory]
    [InlineData("Cafe\u0301 [|x|]", "Cafe\u0301 x", "     ^")]
    [InlineData("a\u200Bb [|x|]", "a\u200Bb x", "   ^")]
    public void Combining_and_invisible_characters_take_no_column(string marked, string line, string marks) => Frame(marked, line, marks);

    [Theory]
    [InlineData("[||]", "", "^")]
    [InlineData("ab[||]", "ab", "  ^")]
    [InlineData("a[||]b", "ab", " ^")]
    public void An_empty_mark_is_one_caret(string marked, string line, string marks) => Frame(marked, line, marks);

    [Fact]
    public void Half_of_a_character_marks_all_of_it()
    {
        var frame = CodeFrame.Of("🚀x", 1, 2, 80);
        Assert.Equal("^^", frame.Indent + frame.Marks);
    }

    [Fact]
    public void Control_characters_are_shown_and_not_sent() => Frame("a\e[31m\0[|b|]\u202Ec", "a␛[31m␀b\uFFFDc", "       ^");

    [Fact]
    public void A_long_line_is_cut_behind_the_mark() =>
        Frame("[|begin|] " + new string('x', 50), "begin xxxxxxxxxxxxxxxxxxxxxxx…", "^^^^^", width: 30);

    [Fact]
    public void A_long_line_is_cut_on_both_sides_of_the_mark() =>
        Frame(new string('x', 50) + "[|mark|]" + new string('y', 50), "…xxxxxxxxxmarkyyyyyyyyyyyyyyy…", "          ^^^^", width: 30);

    [Fact]
    public void A_long_line_is_cut_before_a_mark_at_its_end() =>
        Frame(new string('x', 50) + "[|mark|]", "…xxxxxxxxxxxxxxxxxxxxxxxxxmark", "                          ^^^^", width: 30);

    [Fact]
    public void A_cut_through_a_wide_character_keeps_the_columns() =>
        Frame(new string('社', 30) + "[|mark|]" + new string('社', 30), "… 社社社社mark社社社社社社社…", "          ^^^^", width: 30);

    [Fact]
    public void A_mark_that_is_too_long_ends_with_the_line()
    {
        var frame = CodeFrame.Of(new string('x', 200), 10, 190, 40);
        Assert.Equal(40, Glyphs.Width(frame.Line));
        Assert.Equal(Glyphs.Width(frame.Line), frame.Indent.Length + frame.Marks.Length);
    }

    [Fact]
    public void Marks_never_leave_the_line_whatever_the_text() =>
        Gen.Select(Gen.String, Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 60])
            .Sample(
                (text, a, b, width) =>
                {
                    var (start, end) = (Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));
                    var frame = CodeFrame.Of(text, start, end, width);
                    Assert.DoesNotContain(frame.Line, character => char.IsControl(character));
                    Assert.True(frame.Indent.Length + frame.Marks.Length <= Glyphs.Width(frame.Line) + 1);
                }
            );

    private static void Frame(string marked, string line, string marks, int width = 80)
    {
        var read = Marked.Of(marked);
        var frame = CodeFrame.Of(read.Text.Content, read.Span.Start, read.Span.End, width);
        Assert.Equal(line + "\n" + marks, frame.Line + "\n" + frame.Indent + frame.Marks);
    }
}
