using AppLsp.Language.Features.Formatting;

namespace AppLsp.Language.Tests.Features.Formatting;

public class RenderingTests
{
    [Theory]
    [InlineData("Dear reader", "Dear writer")]
    [InlineData("- one\n- two\n", "- one\n- too\n")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("## One\ntwo", "## One\n\n- two")]
    [InlineData("| a |\n|---|\n| 1 |", "| a |\n|---|\n| 2 |")]
    public void What_a_reader_can_tell_apart_is_rendered_differently(string one, string other)
    {
        var (rendered, changed) = (Rendering.Of(one)!.Value, Rendering.Of(other)!.Value);
        Assert.NotEqual(rendered.Plain, changed.Plain);
        Assert.NotEqual(rendered.Extended, changed.Extended);
    }
}
