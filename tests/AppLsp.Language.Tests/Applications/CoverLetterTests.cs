using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class CoverLetterTests
{
    [Theory]
    [InlineData("## Notes\n- Cover letter points:\n  - Body paragraph: one\n  - Body paragraph 2: two\n")]
    [InlineData("## Notes\n- Cover letter points:\n  - Body paragraphs:\n    - one\n    - two\n")]
    [InlineData("## Notes\n- Cover letter:\n  - Body: one\n  - Evidence: two\n")]
    [InlineData("## Notes\n### Cover letter points\n- **Body paragraph** – one\n- **Body paragraph (2)** – two\n")]
    [InlineData("## Notes\n### Cover letter points\n#### Body paragraph\none\n\ntwo\n")]
    [InlineData("## Cover Letter Points\n**Body paragraph:** one\n\n**Body paragraph 2:** two\n")]
    [InlineData("## Cover Letter Points\nBody paragraph: one\n\nBody paragraph 2: two\n")]
    [InlineData("## Cover Letter Points\nBody paragraph\n---\none\n\ntwo\n")]
    [InlineData("## Notes\n**Cover letter points**\n\n1. Body paragraph:\n   one\n\n   two\n")]
    [InlineData("## Notes\n- Cover letter points:\n- Body paragraph: one\n- Body paragraph #2: two\n")]
    [InlineData("## Notes\n* Cover letter points:\n\n\t* Body paragraph:\n\t  one two\n")]
    public void The_body_is_read_in_every_shape(string content)
    {
        var letter = Read.Titled(content).CoverLetter;
        Assert.NotNull(letter.Label);
        Assert.All(letter.Points, point => Assert.Equal("Body paragraph", point.Entry.Name));
        Assert.Equal("one two", string.Join(' ', letter.Points.SelectMany(point => point.Lines).Select(line => line.Text)));
        Assert.Equal(
            ["Opening paragraph", "Company-specific paragraph", "Closing paragraph"],
            letter.MissingPoints.Select(point => point.Name)
        );
    }

    [Fact]
    public void What_a_template_advises_in_a_callout_is_not_the_letter()
    {
        const string Advice = "1. **Opening** — greet them\n> 2. **Body** — what you did\n> 3. **Closing** — thank them\n";
        Assert.Empty(Read.Titled($"## Notes\n### Cover letter (draft)\n> [!tip] How\n> {Advice}").CoverLetter.Points);
        Assert.Equal(3, Read.Titled($"## Notes\n### Cover letter points\n> [!note] Mine\n> {Advice}").CoverLetter.Points.Count);
        Assert.Null(Read.Titled("> [!example]\n> Status: Applied\n").Find(Fact.Status));
    }

    private const string Points = "Opening: I plan\n{0}Body: for shops\n{0}Why this company: forecasts\n{0}Closing: call me\n";

    [Theory]
    [InlineData("## Notes\n- Cover letter highlights:\n  - {0}", "  - ")]
    [InlineData("## Cover Letter Strategy\n1. {0}", "1. ")]
    [InlineData("## Notes\n**Cover letter changes made:**\n- {0}", "- ")]
    [InlineData("## Notes\n\n**Cover letter in short:**\n{0}", "")]
    [InlineData("### Cover letter focus\n#### {0}", "#### ")]
    [InlineData("## Job Description\nWe plan.\n\n## Notes\nx\n\n## Cover Letter Angle\n- {0}", "- ")]
    public void A_name_that_begins_with_the_letters_is_its_where_two_points_stand_below(string content, string marker)
    {
        var points = Points.Replace("{0}", marker, StringComparison.Ordinal);
        if (marker == "#### ")
            points = points.Replace(": ", "\n", StringComparison.Ordinal);
        var letter = Read.Titled(content.Replace("{0}", points, StringComparison.Ordinal)).CoverLetter;
        Assert.NotNull(letter.Label);
        Assert.Equal(4, letter.WrittenCount);
    }

    [Theory]
    [InlineData("## Cover Letter Focus\n- Show how planning saved money there\n- Say why the night is the time to plan\n", true)]
    [InlineData("## Cover Letter Requirements\n- one page\n- PDF\n", false)]
    [InlineData("## Cover letter version\nletter-2.pdf\n", false)]
    [InlineData("## Notes\n- Cover letter opening: I plan\n", false)]
    [InlineData("## Notes\n- Cover letter points:\n  - Opening: I plan\n\n## Cover letter of Ines\n- Opening: a\n- Closing: b\n", true)]
    public void It_is_a_letter_of_sentences_or_none(string content, bool isLetter) =>
        Assert.Equal(isLetter, Read.Titled(content).CoverLetter is { IsProse: true } or { Label.IsImplied: false });

    [Theory]
    [InlineData("## Notes\n- Opening: the talk starts at ten\n- Closing: at five\n- Body: none\n")]
    [InlineData("## Company Details\nIntroduction: they build ships\n")]
    [InlineData("## Job Description\nOpening paragraph: of the posting\n")]
    public void Common_words_are_points_only_inside_a_letter(string content) => Assert.Empty(Read.Titled(content).CoverLetter.Points);

    [Fact]
    public void Points_without_a_list_are_still_points()
    {
        var letter = Read.Titled("## Notes\n- Opening paragraph: a\n- Closing paragraph: b\n").CoverLetter;
        Assert.Null(letter.Label);
        Assert.Equal(["Opening paragraph", "Closing paragraph"], letter.Points.Select(point => point.Entry.Name));
    }

    [Theory]
    [InlineData("## Why this company\nThey bake at night.\n\n## Notes\nCall Tom.\n")]
    [InlineData("## Why this company\n\n## Notes\nCall Tom.\n")]
    [InlineData("**Why this company:** They bake at night.\n")]
    [InlineData("## Notes\n- Cover letter: sent\n\n## Why this company\nThey bake at night.\n")]
    [InlineData("## Notes\n- Why this company: they bake at night\n- Why this company 2: and in the morning\n")]
    public void One_heading_that_is_named_like_a_point_is_no_letter(string content) =>
        Assert.Empty(Read.Titled(content).CoverLetter.Points);

    [Theory]
    [InlineData("## Why this company\nThey bake at night.\n\n## Closing paragraph\nCall me.\n", 2)]
    [InlineData("## Cover letter\n\n### Why this company\nThey bake at night.\n", 1)]
    [InlineData("## Cover letter\n\n## Why this company\nThey bake at night.\n", 1)]
    [InlineData("## Notes\n**Cover letter points**\n\n### Why this company\nThey bake at night.\n", 1)]
    [InlineData("## Notes\n- Cover letter points:\n  - Why this company: they bake at night\n", 1)]
    public void Two_points_are_a_letter_and_so_is_one_below_its_label(string content, int points) =>
        Assert.Equal(points, Read.Titled(content).CoverLetter.Points.Count);

    [Fact]
    public void An_empty_point_is_there_and_empty()
    {
        var letter = Read.Titled(
            "## Notes\n- Cover letter points:\n  - Opening paragraph:\n  - Body paragraph\n  - Closing paragraph: <!-- later -->\n"
        ).CoverLetter;
        Assert.Equal(3, letter.Points.Count);
        Assert.All(letter.Points, point => Assert.True(point.IsEmpty));
    }

    [Fact]
    public void A_letter_in_prose_is_prose()
    {
        Assert.True(Read.Titled("## Cover letter points\nDear Ines, I plan things well.\n").CoverLetter.IsProse);
        Assert.False(Read.Titled("## Cover letter points\n- Opening paragraph: a\n").CoverLetter.IsProse);
        Assert.False(Read.Titled("## Cover letter points\n").CoverLetter.IsProse);
    }

    [Fact]
    public void The_letter_of_the_status_is_no_list_of_points()
    {
        var application = Read.Titled("## Status\n### Application\nAPPLIED\n### Cover Letter\nletter.pdf\n");
        Assert.Null(application.CoverLetter.Label);
        Assert.Equal(4, application.CoverLetter.MissingPoints.Count());
    }
}
