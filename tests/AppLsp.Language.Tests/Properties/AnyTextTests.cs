using System.Diagnostics;
using AppLsp.Language.Schema;
using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>Reading never fails, and what is read lies where it says.</summary>
public class AnyTextTests
{
    /// <summary>An application of the tests' own, in as many shapes as one file can hold.</summary>
    private const string Sample = """
        ---
        type: application
        application_date: "2025-05-07"
        tags: [data, 'remote']
        ---
        # Application Details

        ## Company
        Harbor **Foods** & Sons

        Position
        --------
        Data Engineer (L5) - Planning

        ## Job URL ##
        <https://jobs.example.com/1?a=b&c=d>

        ## Status
        ### Application
        - [x] APPLIED
        - [ ] INTERVIEW

        ## Job Description
        We are `looking` for [you](https://example.com "now").

        ### Requirements
        1. SQL
        2. Python
            - deep
        > quoted

        | a | b |
        |---|---|
        | 1 | 2 |

        **Salary:** $1 - $2
        Work Type: Remote

        ## Notes
        * **Key skills:** SQL, Python
        * Cover letter points:
          * Opening paragraph: I have\: done it at 10:30
        	* **Body paragraph** – 18 % less waste

          * Company-specific paragraph: 応募日 2025-05-07 👩‍💻
          * Closing paragraph:
            Call me &amp; see

        <!-- a comment -->
        ```
        ## Contacts
        ```
        """;

    internal static readonly string[] Fragments =
    [
        "# ",
        "## ",
        "### ",
        "#",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "  ",
        "    ",
        "\t",
        " \n",
        "---\n",
        "===\n",
        "> ",
        ">",
        "**",
        "*",
        "__",
        "_",
        "`",
        "```\n",
        "~~~\n",
        "[",
        "]",
        "(",
        ")",
        "[x] ",
        "- [ ] ",
        "- [x] ",
        "![",
        "](u)",
        "<https://a.b/c:d>",
        "<a@b.c>",
        "https://a.b",
        "<b>",
        "<!-- ",
        " -->",
        "<div>",
        "&amp;",
        "&nbsp;",
        "&#0;",
        "\\",
        "\\:",
        "\\*",
        ":",
        ": ",
        "：",
        " – ",
        " - ",
        "|",
        "|---|\n",
        "| a | b |\n|---|---|\n",
        "| Company | Netflix |\n|---|---|\n| Status | APPLIED |\n",
        "| 2025-05-07 | Applied |\n",
        "> [!info] ",
        "%%",
        "%%\n",
        "<% ",
        " %>",
        "{{",
        "}}",
        "::",
        "[status:: ",
        "\0",
        "\uFEFF",
        "\u00A0",
        "\u2028",
        "😀",
        "\uD83D",
        "\uDE00",
        "é",
        "e\u0301",
        "応募",
        "Company",
        "Position",
        "Status",
        "Application",
        "Notes",
        "Job Description",
        "Cover letter points",
        "Opening paragraph",
        "Body paragraph 2",
        "Key skills",
        "APPLIED",
        "in review",
        "2025-05-07",
        "04-05-2025",
        "29 April 2025",
        "٢٠٢٥-٠٥-٠٧",
        "N/A",
        "Application Details",
        "Salary range: ",
        "Netflix",
        "word ",
        "[a]: b\n",
        "[^1]",
        "{#id}",
        "$",
        "title: x\n",
        "a: [b, c\n",
        "*x",
        "&y ",
        "!!str ",
        "%",
        "@",
        "'",
        "\"",
    ];

    /// <summary>How many times as many texts as usual are tried: <c>APPLSP_PATIENCE=50</c> looks for the rare mistakes.</summary>
    internal static readonly int Patience = int.TryParse(Environment.GetEnvironmentVariable("APPLSP_PATIENCE"), out var times) ? times : 1;

    [Fact]
    public void Words_with_a_table_among_them_hold_all_their_lines() =>
        Reading.Check("1. One [status:: two\n three\n<a@b.c> ](u) | a | b |\n|---|---|\n`|+ four\n----");

    [Fact]
    public void Fragments_of_markdown_in_any_order_are_read() =>
        Gen.OneOf(Fragments)
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                content =>
                {
                    Reading.Check(content);
                },
                iter: 2_000 * Patience
            );

    [Fact]
    public void Fragments_in_a_front_matter_are_read() =>
        Gen.OneOf(Fragments)
            .Array[0, 20]
            .Sample(
                parts =>
                {
                    Reading.Check("---\n" + string.Concat(parts) + "\n---\ncompany: x");
                },
                iter: 1_000 * Patience
            );

    [Fact]
    public void Any_code_units_are_read() =>
        Gen.String.Sample(
            content =>
            {
                Reading.Check(content);
            },
            iter: 1_000 * Patience
        );

    [Fact]
    public void A_file_with_anything_cut_out_put_in_or_doubled_is_read() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 30], Gen.OneOf(Fragments), Gen.Bool)
            .Array[1, 6]
            .Sample(
                mutations =>
                {
                    var content = Sample;
                    foreach (var (place, length, fragment, doubled) in mutations)
                    {
                        var start = (int)(place * content.Length);
                        var end = Math.Min(content.Length, start + length);
                        content = doubled
                            ? content.Insert(start, content[start..end] + fragment)
                            : content[..start] + fragment + content[end..];
                    }
                    Reading.Check(content);
                },
                iter: 1_000 * Patience
            );

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_beginning_of_a_file_is_read(string lineEnding)
    {
        var content = Sample.ReplaceLineEndings(lineEnding);
        for (var length = 0; length <= content.Length; length++)
            Reading.Check(content[..length]);
    }

    [Fact]
    public void Line_endings_and_a_byte_order_mark_change_nothing_but_the_places()
    {
        var expected = Names(Sample.ReplaceLineEndings("\n"));
        Assert.True(expected.Count > 12, string.Join('\n', expected));
        Assert.Equal(expected, Names(Sample.ReplaceLineEndings("\r\n")));
        Assert.Equal(expected, Names(Sample.ReplaceLineEndings("\r")));
        Assert.Equal(expected, Names("\uFEFF" + Sample.ReplaceLineEndings("\r\n")));

        // The names are cut out of the text by their spans: a span that is off by one cuts something else.
        static List<string> Names(string content)
        {
            var analysis = Reading.Check(content);
            return
            [
                .. analysis.Application!.Sections.Select(section =>
                    $"{section.Entry.Name}: {analysis.Text.Slice(section.NameSpan)} = {section.FirstLine?.Text}"
                ),
            ];
        }
    }

    /// <summary>Texts that grow without end in one way each: deep, or wide, or full of what begins and never ends.</summary>
    public static TheoryData<string> Endless =>
        [
            ">",
            "> ",
            "[",
            "![",
            "*",
            "**",
            "_",
            "*a **b ",
            "`",
            "``` ",
            "<",
            "<a ",
            "<!--",
            "&",
            "\\",
            "(",
            "[](",
            "[a](",
            "](",
            "- ",
            "1. ",
            "- - ",
            "\t",
            "#",
            "# ",
            "|",
            "| a ",
            "~",
            ":",
            "：",
            "-",
            "---\n",
            "===\n",
            "a: ",
            "- a:",
            "[x] ",
            "\0",
            "\r",
            "\n",
            " \n",
            "\uD83D",
            "😀",
            "e\u0301",
            "\u0301",
            "2025-",
            "2025-05-07 ",
            "1-1-",
            "$1 ",
            "/",
            "a/",
            "Company: ",
            "{",
            "[a]: ",
            "**Company:** x\n",
            "Company: x\n",
            "- Company: x\n",
            "- Key skills: x\n",
            "- Nothing known: x\n",
            "## Nothing known\n",
            "## Company\n",
            "- [x] APPLIED\n",
            "APPLIED\n\n",
            "- Opening paragraph\n",
            "### Body paragraph\n",
            "Work Type: x\n",
            "> a\n",
            "* a\n\n\n",
            "- a\n  - b\n",
            "| a |\n|--|\n",
            "http://a.b ",
            "<https://a.b>",
            "&amp;",
            "word ",
        ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_text_without_end_is_read_in_time_and_on_the_stack_that_there_is(string part) => Read(part, "");

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_front_matter_without_end_is_read_in_time_and_on_the_stack_that_there_is(string part) =>
        Read("---\ncompany: " + part, "\n---\n");

    /// <summary>A small stack, as a server's threads may have: recursion that followed the text would end the process.</summary>
    private const int SmallStack = 512 * 1024;

    private static void Read(string part, string after)
    {
        _ = ApplicationSchema.Default;
        // What begins a link and never ends it costs Markdig the square of the length: a line of 20 KB shows the stack, no more.
        var size = part.Contains("](", StringComparison.Ordinal) ? 20_000 : 100_000;
        var content = string.Concat(Enumerable.Repeat(part, size / part.Length)) + after;
        var watch = Stopwatch.StartNew();
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => Reading.Check(content)), SmallStack) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), $"{content.Length} characters are not read after {watch.Elapsed}");
        Assert.Null(failure);
    }
}
