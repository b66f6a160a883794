using System.Text;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Output;
using AppLsp.Language;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests.Output;

public sealed class TextCheckWriterTests
{
    [Fact]
    public void A_finding_shows_its_place_its_line_and_its_fix() =>
        Assert.Equal(
            """
            jobs/a.md:3:1 warning some-rule: There is no status "APLIED".
            3 | APLIED
              | ^^^^^^
              = fix: Replace with APPLIED

            1 application, 1 with findings: 1 warning

            """,
            Written(
                Reports.Of(
                    Reports.File(
                        "jobs/a.md",
                        "## Status\n\n[|APLIED|]\n",
                        message: "There is no status \"APLIED\".",
                        fix: "Replace with APPLIED"
                    )
                )
            )
        );

    [Fact]
    public void Where_there_is_a_choice_all_of_it_is_shown() =>
        Assert.Contains(
            """
            1 | 04-05-2025
              | ^^^^^^^^^^
              = fix: Write 2025-04-05
              =  or: Write 2025-05-04


            """,
            Written(
                Reports.Of(
                    new CheckedFile(
                        "a.md",
                        SourceText.From("04-05-2025\n"),
                        [
                            Reports.Finding(new(0, 10)) with
                            {
                                Fixes = [new("Write 2025-04-05", () => []), new("Write 2025-05-04", () => [])],
                            },
                        ]
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_last_line_says_how_many_can_be_fixed_and_how() =>
        Assert.EndsWith(
            "\n1 application, 1 with findings: 1 warning\n3 can be fixed: applsp fix\n",
            Written(Reports.Of(Reports.File("a.md", "[|x|]")) with { SafeFixCount = 3 }),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_gutter_is_as_wide_as_the_line_number() =>
        Assert.Contains(
            """
            a.md:120:3 hint some-rule: Something is odd.
            120 | - point
                |   ^^^^^

            """,
            Written(Reports.Of(Reports.File("a.md", new string('\n', 119) + "- [|point|]", Severity.Hint))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void A_line_ending_is_no_part_of_a_line(string ending) =>
        Assert.Contains(
            """
            a.md:2:4 warning some-rule: Something is odd.
            2 | ## Notes
              |    ^^^^^

            """,
            Written(Reports.Of(Reports.File("a.md", $"# A{ending}## [|Notes|]{ending}- x"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_empty_text_can_be_marked() =>
        Assert.Contains(
            """
            a.md:1:1 warning some-rule: Something is odd.
            1 | 
              | ^

            """,
            Written(Reports.Of(Reports.File("a.md", "[||]"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Columns_count_code_units_and_marks_count_columns() =>
        Assert.Contains(
            """
            a.md:1:4 warning some-rule: Something is odd.
            1 | 🚀 x
              |    ^

            """,
            Written(Reports.Of(Reports.File("a.md", "🚀 [|x|]"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_sum_counts_files_and_severities()
    {
        var text = SourceText.From("a");
        var span = new TextSpan(0, 1);
        var report = new CheckReport(
            20,
            12,
            [
                new("a.md", text, [Reports.Finding(span, Severity.Error), Reports.Finding(span), Reports.Finding(span)]),
                new("b.md", text, [Reports.Finding(span, Severity.Hint), Reports.Finding(span, Severity.Hint)]),
                new("c.md", text, [Reports.Finding(span, Severity.Information)]),
            ]
        );
        Assert.EndsWith(
            "\n12 applications, 3 with findings: 1 error, 2 warnings, 1 information, 2 hints\n",
            Written(report),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(5, 2, "2 applications, no findings.\n")]
    [InlineData(1, 1, "1 application, no findings.\n")]
    [InlineData(3, 0, "3 Markdown files, no applications.\n")]
    [InlineData(0, 0, "Nothing to check.\n")]
    public void A_clean_run_is_one_line(int files, int applications, string expected) =>
        Assert.Equal(expected, Written(new(files, applications, [])));

    [Fact]
    public void Colours_are_escape_sequences_around_the_same_text()
    {
        var report = Reports.Of(Reports.File("a.md", "## [|Notes|]", Severity.Error, fix: "Fill it"));
        var colored = Written(report, color: true);
        Assert.Contains("\e[1;31merror\e[0m", colored, StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^^^^^\e[0m", colored, StringComparison.Ordinal);
        Assert.Equal(Written(report), System.Text.RegularExpressions.Regex.Replace(colored, @"\e\[[0-9;]*m", ""));
    }

    [Fact]
    public void What_a_document_says_cannot_steer_the_terminal()
    {
        var written = Written(Reports.Of(Reports.File("a\e[2J.md", "[|x\e]0;title\a|]", message: "No status \"\e[31m\".", fix: "Drop \b")));
        Assert.DoesNotContain(written, character => char.IsControl(character) && character != '\n');
    }

    private static string Written(CheckReport report, bool color = false)
    {
        using var output = new MemoryStream();
        new TextCheckWriter(new(color, 100), "applsp fix").Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
