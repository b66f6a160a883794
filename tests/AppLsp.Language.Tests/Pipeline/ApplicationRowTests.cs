using AppLsp.Language.Pipeline;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Pipeline;

public sealed class ApplicationRowTests
{
    private const string Full = """
        # Application Details

        ## Company
        Alder Mill

        ## Position
        Miller

        ## Job URL
        [the posting](https://alder-mill.example/jobs/4)

        ## Status
        ### Application
        PENDING

        ### History
        - 2026-11-02: APPLIED
        - 2026-11-16: PENDING

        ## Application Date
        2026-11-02

        ## Deadline
        2026-11-10

        ## Notes
        - Cover letter points:
          - Opening paragraph: I have milled rye and spelt for six years
          - Body paragraph:
        """;

    [Fact]
    public void A_row_tells_what_the_file_tells()
    {
        var row = Rows.Of(Full);
        Assert.Equal(
            ("Alder Mill", "Miller", "PENDING", Stage.Sent, "https://alder-mill.example/jobs/4"),
            (row.Company, row.Position, row.Status, row.Stage, row.Url)
        );
        Assert.Equal((new(2026, 11, 2), new(2026, 11, 10), 10), (row.Applied!.Value, row.Deadline!.Value, row.Since));
        Assert.Equal((new PointCount(1, 4), true), (row.Points, row.IsOpen));
        Assert.True(row.Findings.Warnings > 0);
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        var row = Rows.Of("# Application Details\n\n## Company\nAlder Mill\n");
        Assert.Equal(
            (null, null, null, null, null, null, null, true),
            (row.Position, row.Status, row.Stage, row.Applied, row.Deadline, row.Url, row.Since, row.IsOpen)
        );
        Assert.Null(row.Next);
        Assert.Equal(new PointCount(0, 4), row.Points);
    }

    [Theory]
    [InlineData("APPLIED", "APPLIED", Stage.Sent)]
    [InlineData("submitted", "APPLIED", Stage.Sent)]
    [InlineData("Rising with the dough", "Rising with the dough", null)]
    public void A_status_is_the_schemas_word_or_the_persons(string written, string status, Stage? stage)
    {
        var row = Rows.Of($"# Application Details\n\n## Company\nAlder Mill\n\n## Status\n{written}\n");
        Assert.Equal((status, stage), (row.Status, row.Stage));
    }

    [Theory]
    [InlineData("https://alder-mill.example/jobs/4 (closed soon)", "https://alder-mill.example/jobs/4")]
    [InlineData("<https://alder-mill.example/jobs/4>", "https://alder-mill.example/jobs/4")]
    [InlineData("Not provided", null)]
    [InlineData("[mail](mailto:ines@alder-mill.example)", null)]
    [InlineData("[click](javascript:alert(1))", null)]
    public void The_address_is_that_of_the_posting(string written, string? url) =>
        Assert.Equal(url, Rows.Of($"# Application Details\n\n## Company\nAlder Mill\n\n## Job URL\n{written}\n").Url);

    [Fact]
    public void A_letter_in_prose_has_no_points()
    {
        const string Letter = "## Notes\n### Cover letter\nI have milled rye and spelt for six years, and I would like to go on.\n";
        Assert.Null(Rows.Of("# Application Details\n\n## Company\nAlder Mill\n\n" + Letter).Points);
    }

    [Fact]
    public void Other_markdown_has_no_row() => Assert.Empty(Rows.All(("a.md", "# Read me\n\n## Status\nAPPLIED\n")));

    [Fact]
    public void Two_files_of_one_application_are_one_row()
    {
        const string Job = "**Company:** Alder Mill\n**Position:** Miller\n";
        var rows = Rows.All(
            ("jobs/alder-mill/application.md", Job + "**Status:** Applied\n**Applied:** 2026-11-20\n"),
            (
                "jobs/alder-mill/notes.md",
                Job + "**Status:** Applied\n**Deadline:** 2026-12-01\n**URL:** https://alder-mill.example/jobs/4\n"
            ),
            ("jobs/birch-mill/application.md", Job.Replace("Alder", "Birch", StringComparison.Ordinal) + "**Status:** Saved\n")
        );
        Assert.Equal(3, rows.Count);
        var joined = ApplicationRow.Joined(rows);
        Assert.Equal(["jobs/alder-mill/notes.md", "jobs/birch-mill/application.md"], joined.Select(row => row.File));
        Assert.Equal(
            (new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 1), "https://alder-mill.example/jobs/4"),
            (joined[0].Applied, joined[0].Deadline, joined[0].Url)
        );
        Assert.Equal(rows.Take(2).Sum(row => row.Findings.Hints), joined[0].Findings.Hints);
    }

    [Fact]
    public void The_deadline_of_a_posting_beside_it_counts()
    {
        var row = Rows.All(
            (
                "applications/alder/application.md",
                "# Application Details\n\n## Company\nAlder Mill\n\n## Position\nMiller\n\n## Status\nSAVED\n"
            ),
            ("applications/alder/job_description.md", "# Miller\n\nAlder Mill grinds rye.\n\n**Apply by:** 2026-12-05\n")
        );
        Assert.Equal(new DateOnly(2026, 12, 5), Assert.Single(row).Deadline);
    }
}
