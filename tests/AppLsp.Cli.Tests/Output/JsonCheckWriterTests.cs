using System.Text;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Output;
using AppLsp.Language;
using AppLsp.Language.Schema;

namespace AppLsp.Cli.Tests.Output;

public sealed class JsonCheckWriterTests
{
    [Fact]
    public void The_form_is_the_documented_one() =>
        Assert.Equal(
            OneLine.Of(
                """
                {"version":1,"files":2,"applications":1,"diagnostics":[
                  {"file":"jobs/a.md","code":"some-rule","severity":"information","message":"Say “why”, 株式会社.",
                    "range":{"start":{"line":2,"column":4},"end":{"line":2,"column":9}},"fixable":true}
                ]}
                """
            ) + "\n",
            Written(
                new(2, 1, [Reports.File("jobs/a.md", "# A\r\n## [|Notes|]\r\n", Severity.Information, "Say “why”, 株式会社.", "Fill it")])
            )
        );

    [Fact]
    public void Columns_count_code_units() =>
        Assert.Contains(
            "\"range\":{\"start\":{\"line\":1,\"column\":4},\"end\":{\"line\":1,\"column\":6}},\"fixable\":false",
            Written(Reports.Of(Reports.File("a.md", "🚀 [|🚀|]"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Control_characters_and_quotes_are_escaped() =>
        Assert.Contains(
            "\"message\":\"a\\\"b\\\\c\\u001B\\n\"",
            Written(Reports.Of(Reports.File("a.md", "[|x|]", message: "a\"b\\c\e\n"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_found_is_an_empty_list() =>
        Assert.Equal("{\"version\":1,\"files\":0,\"applications\":0,\"diagnostics\":[]}\n", Written(new(0, 0, [])));

    private static string Written(CheckReport report)
    {
        using var output = new MemoryStream();
        new JsonCheckWriter().Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
