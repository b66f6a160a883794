using System.Text.Json;

namespace AppLsp.Cli.Tests;

/// <summary>What counts as an application does not depend on where the command runs.</summary>
public sealed class WorkingDirectoryTests
{
    private const string Note = "# Fennel\n\n- Company: Fennel\n- Status: aplied\n";

    [Theory]
    [InlineData("w")]
    [InlineData("w/applications")]
    [InlineData("w/applications/fennel.md")]
    [InlineData("w", "w/applications/fennel.md")]
    public async Task Check_recognises_by_the_default_globs_what_it_does_inside_the_folder(params string[] paths)
    {
        using var desk = new Desk().With("w/applications/fennel.md", Note).With("w/else.md", Note);
        var result = await desk.Run(["check", "--format", "json", .. paths]);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("applications").GetInt32());
    }

    [Theory]
    [InlineData("fix")]
    [InlineData("format")]
    public async Task So_do_fix_and_format(string command)
    {
        using var desk = new Desk().With("w/applications/fennel.md", Note);
        var result = await desk.Run([command, "w"]);
        Assert.DoesNotContain("No application", result.Output, StringComparison.Ordinal);
    }
}
