using System.Text;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Output;
using AppLsp.Language;
using AppLsp.Language.Schema;

namespace AppLsp.Cli.Tests.Output;

public sealed class GitHubCheckWriterTests
{
    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Information, "notice")]
    [InlineData(Severity.Hint, "notice")]
    public void A_finding_is_a_workflow_command(Severity severity, string command) =>
        Assert.Equal(
            $"::{command} file=jobs/a.md,line=2,col=4,endLine=2,endColumn=9,title=applsp some-rule::Say “why”.\n",
            Written(Reports.Of(Reports.File("jobs/a.md", "# A\r\n## [|Notes|]\r\n", severity, "Say “why”.")))
        );

    [Fact]
    public void What_would_end_a_property_or_the_line_is_escaped() =>
        Assert.Equal(
            "::warning file=100%25%2C a%3Ab%0A.md,line=1,col=1,endLine=1,endColumn=2,title=applsp some-rule::50 %25, a: "
                + "b%0D%0A::error::c\n",
            Written(Reports.Of(Reports.File("100%, a:b\n.md", "[|x|]", message: "50 %, a: b\r\n::error::c")))
        );

    [Theory]
    [InlineData("a.md", "jobs/a.md")]
    [InlineData("../b.md", "b.md")]
    [InlineData("../../other/c.md", "/home/ada/other/c.md")]
    [InlineData("<stdin>", "<stdin>")]
    public void Inside_a_checkout_names_are_relative_to_its_root(string name, string told)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Whole paths have drives there.");
        Assert.StartsWith(
            $"::warning file={told},",
            Written(Reports.Of(Reports.File(name, "[|x|]")), "/home/ada/checkout"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_found_is_no_output() => Assert.Equal("", Written(new(3, 2, [])));

    private static string Written(CheckReport report, string? root = null)
    {
        using var output = new MemoryStream();
        new GitHubCheckWriter(new("/home/ada/checkout/jobs", root)).Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
