using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using CsCheck;

namespace AppLsp.Language.Tests.Applications;

/// <summary>The same application in every shape gives the same facts.</summary>
public class ShapesTests
{
    private const string Headings = """
        # Application Details

        ## Company
        Netflix

        ## Position
        Data Engineer

        ## Job URL
        https://jobs.example.com/1

        ## Status
        ### Application
        PENDING

        ## Job Description
        We plan things.

        ### Requirements
        - SQL

        ## Application Date
        2025-05-07

        ## Notes
        - Cover letter points:
          - Opening paragraph: The opening
          - Body paragraph: The body
          - Company-specific paragraph: The company
          - Closing paragraph: The close
        """;

    private const string DeepHeadings = """
        # Application Details
        ## Company
        Netflix
        ## Position
        Data Engineer
        ## Job URL
        <https://jobs.example.com/1>
        ## Status
        Pending
        ## Job Description
        We plan things.
        ## Application Date
        2025-05-07
        ## Cover Letter Points
        ### Opening paragraph
        The opening
        ### Body paragraph
        The body
        ### Company-specific paragraph
        The company
        ### Closing paragraph
        The close
        ## Notes
        None yet, soon more
        """;

    private const string Setext = """
        Application Details
        ===================

        Company
        -------
        Netflix

        Position
        --------
        Data Engineer

        Job URL
        -------
        https://jobs.example.com/1

        Status
        ------
        **Pending**

        Job Description
        ---------------
        We plan things.

        Application Date
        ----------------
        2025-05-07

        Notes
        -----
        1. **Cover letter points:**
           1. **Opening paragraph:** The opening
           2. **Body paragraph:** The body
           3. **Company-specific paragraph:** The company
           4. **Closing paragraph:** The close
        """;

    private const string BoldLabels = """
        # Application Details

        **Company:** Netflix
        **Position:** Data Engineer
        **Job URL:** <https://jobs.example.com/1>
        **Status:** Pending
        **Application Date:** 2025-05-07

        **Job Description:**
        We plan things.

        - SQL

        ## Notes

        **Cover letter points**

        - **Opening paragraph** – The opening
        - **Body paragraph** – The body
        - **Company-specific paragraph** – The company
        - **Closing paragraph** – The close
        """;

    private const string PlainLines = """
        # Application Details

        Company: Netflix
        Position: Data Engineer
        Job URL: https://jobs.example.com/1
        Status: pending
        Application Date: 2025-05-07

        ## Job Description
        We plan things.

        ## Notes
        Cover letter points:

        Opening paragraph: The opening
        Body paragraph: The body
        Company-specific paragraph: The company
        Closing paragraph: The close
        """;

    private const string ListLabels = """
        # Application Details

        - Company: Netflix
        - Position: Data Engineer
        - Job URL: https://jobs.example.com/1
        - Status: pending
        - Application Date: 2025-05-07
        - Job Description:
          - We plan things.
        - Notes:
          - Cover letter points:
            - Opening paragraph: The opening
            - Body paragraph: The body
            - Company-specific paragraph: The company
            - Closing paragraph: The close
        """;

    private const string FrontMatter = """
        ---
        type: application
        company: Netflix
        position: "Data Engineer"
        job_url: https://jobs.example.com/1
        status: pending
        application_date: 2025-05-07
        ---
        # Netflix

        ## Job Description
        We plan things.

        ## Notes
        ### Cover letter points
        #### Opening paragraph
        The opening
        #### Body paragraph
        The body
        #### Company-specific paragraph
        The company
        #### Closing paragraph
        The close
        """;

    private const string Mixed = """
        # 📄 Application Details:

        ## 🏢 *Company* ##
        **Netflix**

        ## Details
        - **Job Title:** Data Engineer
        - **Link:** <https://jobs.example.com/1>
        - **Applied:** 2025-05-07

        ## Application Status:
        - *Pending* (since May)

        ## JD
        We plan things.

        ## Notes
        + **Cover letter**
        	+ Intro: The opening
           
        	+ Body paragraphs: The body
        	+ Why this company: The company
        	+ Closing: The close
        """;

    private const string HeadingsWithValues = """
        # Application Details

        ## Company: Netflix
        ## Position: Data Engineer
        ## Job URL: https://jobs.example.com/1
        ## Status: **Pending**
        ## Application Date: 2025-05-07

        ## Job Description
        We plan things.

        ## Notes
        * Cover letter points
            * Opening paragraph: The opening
            * Body paragraph 1: The body
            * Company-specific paragraph: The company
            * Closing paragraph:
              The close
        """;

    [Theory]
    [InlineData("title: Netflix, data\nrole: Data Engineer")]
    [InlineData("role: Data Engineer\ntitle: Netflix, data")]
    [InlineData("title: Netflix, data\nrole: Data Engineer\nrole: Somebody else")]
    public void Of_vague_keys_the_one_counts_that_the_schema_puts_first(string keys) =>
        Assert.Equal("Data Engineer", Read.Anywhere($"---\ntype: application\n{keys}\n---\n").Value(Fact.Position));

    [Theory]
    [InlineData("company: \"[[Netflix]]\"", "Netflix")]
    [InlineData("company: [[Netflix]]", "Netflix")]
    [InlineData("company: \"[[companies/netflix|Netflix]]\"", "Netflix")]
    [InlineData("company: \"[[companies/Netflix]]\"", "Netflix")]
    [InlineData("company: \"[[]]\"", "[[]]")]
    [InlineData("company: \"[[A]] and [[B]]\"", "[[A]] and [[B]]")]
    public void A_company_that_links_to_its_note_is_called_what_the_link_shows(string key, string name) =>
        Assert.Equal(name, Read.Anywhere($"---\ntype: application\n{key}\n---\n").Value(Fact.Company));

    public static TheoryData<string> Shapes =>
        [Headings, DeepHeadings, Setext, BoldLabels, PlainLines, ListLabels, FrontMatter, Mixed, HeadingsWithValues];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void All_shapes_give_the_same_facts(string content)
    {
        foreach (var variant in new[] { content, content.ReplaceLineEndings("\r\n"), "\uFEFF" + content, content + "\n\n" })
            AssertFacts(Read.Anywhere(variant));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void All_shapes_are_recognised_wherever_they_lie(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Extra_spaces_and_blank_lines_change_nothing(string content) =>
        Gen.Select(Gen.Int[0, content.Split('\n').Length - 1], Gen.Int[0, 3])
            .Array[1, 5]
            .Sample(
                places =>
                {
                    var lines = content.Split('\n');
                    foreach (var (line, spaces) in places)
                        if (!lines[line].EndsWith('\\'))
                            lines[line] += new string(' ', spaces);
                    AssertFacts(Read.Anywhere(string.Join('\n', lines)));
                },
                iter: 200
            );

    private static void AssertFacts(Application application)
    {
        Assert.Equal("Netflix", application.Value(Fact.Company));
        Assert.Equal("Data Engineer", application.Value(Fact.Position));
        Assert.Equal("https://jobs.example.com/1", application.Value(Fact.PostingUrl));
        Assert.Equal("PENDING", application.Status.Definition?.Value);
        Assert.Equal("pending", application.Text.Slice(application.Status.Span!.Value).ToLowerInvariant());
        Assert.Equal(new DateOnly(2025, 5, 7), application.Date(Fact.ApplicationDate)?.Day);
        Assert.Equal("We plan things.", application.Value(Fact.Posting));
        Assert.NotNull(application.Find(Fact.Notes) ?? application.CoverLetter.Label);
        Assert.Equal(
            [
                "Opening paragraph: The opening",
                "Body paragraph: The body",
                "Company-specific paragraph: The company",
                "Closing paragraph: The close",
            ],
            application.CoverLetter.Points.Select(point => $"{point.Entry.Name}: {string.Join(' ', point.Lines.Select(line => line.Text))}")
        );
        Assert.Empty(application.CoverLetter.MissingPoints);
        Assert.DoesNotContain(application.Sections, section => section.IsMisspelt);
    }
}
