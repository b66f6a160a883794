using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Features.Hover;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>A letter in a file of its own is the person's text: what is left over in it, and whom it names.</summary>
public sealed class LettersBesideTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private const string Rook =
        "# Application Details\n\n## Company\nRook Mills\n\n## Position\nPlanner\n\n## Status\nAPPLIED\n\n"
        + "## Application Date\n2026-11-12\n";

    private const string Wren =
        "# Application Details\n\n## Company\nWren Bakery\n\n## Position\nBaker\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-12\n";

    private const string Placeholder = "leftover-placeholder";
    private const string WrongCompany = "cover-letter-wrong-company";
    private const string Unnamed = "cover-letter-company-unnamed";
    private const string Role = "cover-letter-role-mismatch";

    private const string Slot = "Dear Ms Abara,\n\nI would love to join [Company] as a planner.\n\nYours, Ada\n";

    [Theory]
    [InlineData("cover-letter.md")]
    [InlineData("Cover Letter - Rook Mills.md")]
    [InlineData("01-letter.md")]
    [InlineData("2026-11-02_Ada_Lowe_CoverLetter_v2.md")]
    [InlineData("Anschreiben.md")]
    [InlineData("Motivation letter.md")]
    [InlineData("Expression of interest.md")]
    [InlineData("lettre-de-motivation.md")]
    [InlineData("carta de presentación.md")]
    [InlineData("Lettera di presentazione.md")]
    [InlineData("Carta de apresentação.md")]
    [InlineData("Motivatiebrief.md")]
    [InlineData("カバーレター.md")]
    [InlineData("Supporting statement.md")]
    public void What_is_left_over_in_a_letter_beside_an_application_is_told(string name)
    {
        var finding = Assert.Single(Findings("rook/" + name, Slot, ("rook/notes.md", Rook)));
        Assert.Equal((Placeholder, Severity.Warning), (finding.Rule.Code, finding.Severity));
        Assert.Equal("I would love to join Rook Mills as a planner.", Fixed(Slot, finding).Split('\n')[2]);
    }

    [Theory]
    [InlineData("Sehr geehrte Frau Abara,\n\nich möchte zu [Firma].\n")]
    [InlineData("Madame, Monsieur,\n\nJe souhaite rejoindre [Company].\n")]
    [InlineData("# Ada Lowe\n\nHull, 2 November 2026\n\n**Subject: Planner**\n\nDear team\n\nI would join [Company].\n")]
    [InlineData("---\ndate: 2026-11-02\n---\n\nEstimado equipo:\n\nMe gustaría trabajar en [Company].\n")]
    public void A_letter_begins_with_a_salutation(string text) =>
        Assert.Equal([Placeholder], Codes("rook/letter.md", text, ("rook/notes.md", Rook)));

    [Theory]
    [InlineData("letter.md", "I would love to join [Company].\n")]
    [InlineData("letter.md", "> Dear Ms Abara,\n>\n> I would love to join [Company].\n")]
    [InlineData("letter.md", "Dear Ms Abara,\n\nI bake.\n\n> [Company] asks for this.\n\nYours, Ada\n\n---\n\nFill in [Company].\n")]
    [InlineData("letter.md", "Dear Ms Abara,\n\nI bake `[Company]`.\n\n## Notes for later\n\nFill in [Company].\n")]
    [InlineData("letter template.md", Slot)]
    [InlineData("_letter.md", Slot)]
    [InlineData("cover-letter-notes.md", Slot)]
    [InlineData("reference letter.md", Slot)]
    [InlineData("offer-letter.md", Slot)]
    [InlineData("Empfehlung Anschreiben.md", Slot)]
    [InlineData("diary.md", Slot)]
    [InlineData("resume.md", Slot)]
    [InlineData("Cover Letter - Wren Bakery.md", Slot)]
    [InlineData("../letters/letter.md", Slot)]
    [InlineData("../templates/letter.md", Slot)]
    public void Nothing_else_is_one(string name, string text)
    {
        var file = name.StartsWith("../", StringComparison.Ordinal) ? name[3..] : "rook/" + name;
        Assert.Empty(Codes(file, text, ("rook/notes.md", Rook), ("wren/notes.md", Wren)));
    }

    [Fact]
    public void Beside_two_applications_none_is_read_and_beside_none_neither()
    {
        Assert.Empty(Codes("jobs/letter.md", Slot, ("jobs/a.md", Rook), ("jobs/b.md", Wren)));
        Assert.Empty(Codes("jobs/letter.md", Slot, ("elsewhere/a.md", Rook)));
    }

    [Theory]
    [InlineData("The letter is [here](../letters/letter-1.md).")]
    [InlineData("The letter is [[letter-1]].")]
    [InlineData("The letter is [[letters/Letter-1|here]].")]
    public void A_letter_to_which_one_application_links_is_its_letter(string link)
    {
        var linking = Rook + "\n## Contacts\n- " + link + "\n";
        (string, string)[] others = [("jobs/rook.md", linking), ("jobs/wren.md", Wren)];
        Assert.Equal([Placeholder], Codes("letters/letter-1.md", Slot, others));
        Assert.Empty(Codes("letters/letter-2.md", Slot, others));
        Assert.Empty(Codes("letters/letter-1.md", Slot, [.. others, ("jobs/more.md", linking)]));
    }

    [Theory]
    [InlineData("What draws me to [|Wren Bakery|] is the oven.")]
    [InlineData("I have long admired [|Wren Bakery|], and Rook Mills too.")]
    [InlineData("Rook Mills grinds well, and I would be glad to bring this to [|Wren Bakery|].")]
    [InlineData("[|Wren Bakery|] sells good bread.")]
    public void The_company_of_another_application_is_told(string sentence)
    {
        var (text, start) = (sentence.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), 0);
        text = $"Dear Ms Abara,\n\n{text}\n";
        start = text.IndexOf("Wren Bakery", StringComparison.Ordinal);
        var finding = Assert.Single(Findings("rook/letter.md", text, ("rook/notes.md", Rook), ("wren/notes.md", Wren)));
        Assert.Equal((WrongCompany, start), (finding.Rule.Code, finding.Span.Start));
        Assert.Contains("this one is for Rook Mills", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Rook Mills", Fixed(text, finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("At Wren Bakery I led a team. I want to do that at Rook Mills.")]
    [InlineData("Our stack of Wren Bakery and others is what Rook Mills needs.")]
    public void What_a_letter_tells_of_the_persons_work_is_no_mistake(string sentence) =>
        Assert.Empty(
            Codes("rook/letter.md", $"Dear Ms Abara,\n\n{sentence}\n", ("rook/notes.md", Rook), ("wren/notes.md", Wren))
        );

    [Fact]
    public void A_posting_that_names_the_other_company_excuses_it()
    {
        const string Text = "Dear Ms Abara,\n\nI would love to join Wren Bakery.\n";
        const string Posting = "We work with Wren Bakery.\n";
        Assert.Equal([WrongCompany], Codes("rook/letter.md", Text, ("rook/notes.md", Rook), ("wren/notes.md", Wren)));
        Assert.Empty(
            Codes("rook/letter.md", Text, ("rook/notes.md", Rook), ("wren/notes.md", Wren), ("rook/job_description.md", Posting))
        );
        Assert.Empty(
            Codes("rook/letter.md", Text, ("rook/notes.md", $"{Rook}\n## Job Description\n{Posting}"), ("wren/notes.md", Wren))
        );
        var background = Rook + "\n## Notes\n- Resume bullet points:\n  - Work experience:\n    - Wren Bakery: baked 300 loaves\n";
        Assert.Empty(Codes("rook/letter.md", Text, ("rook/notes.md", background), ("wren/notes.md", Wren)));
    }

    [Theory]
    [InlineData("rook/letter.md", "The Data Engineer role is what I have worked towards.", Role)]
    [InlineData("rook/letter data engineer.md", "The Data Engineer role is what I have worked towards.", null)]
    [InlineData("rook/letter.md", "The Planner role is what I have worked towards.", null)]
    public void Another_role_is_told(string file, string sentence, string? code) =>
        Assert.Equal(
            code is null ? [] : [code],
            Codes(file, $"Dear Ms Abara,\n\n{sentence} Rook Mills is near.\n", ("rook/notes.md", Rook))
        );

    private const string Long =
        "I have planned the work of two mills for six years, and kept the books of a third. I know what a late wagon costs, and "
        + "whom to call when it does not come. I would like to plan yours, and I can begin in spring, when the boats are back. "
        + "I would be glad to tell you more of it when we meet, and I thank you for your time and for reading this far.";

    [Theory]
    [InlineData("rook/letter.md", "Dear Hiring Manager,", "", Unnamed)]
    [InlineData("rook/anschreiben.md", "Sehr geehrte Damen und Herren,", "", Unnamed)]
    [InlineData("rook/letter.md", "Dear Hiring Manager,", " I know Rook well.", null)]
    [InlineData("rook/letter.md", "Dear Ms Abara,", "", null)]
    [InlineData("rook/letter.md", "Dear Rookery team,", "", null)]
    [InlineData("rook/letter.md", "Dear Hiring Manager,", " Your client grinds well.", null)]
    [InlineData("rook/letter to ada.md", "Dear Hiring Manager,", "", null)]
    [InlineData("rook/supporting statement.md", "Dear Hiring Manager,", "", null)]
    public void A_letter_that_could_go_to_anybody_is_told(string file, string salutation, string more, string? code)
    {
        var findings = Findings(file, $"{salutation}\n\n{Long}{more}\n\nAda Lowe\n", ("rook/notes.md", Rook));
        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Rule.Code));
        Assert.All(findings, finding => Assert.Equal(0, finding.Span.Start));
    }

    [Fact]
    public void Of_an_unknown_company_placeholders_alone_are_told()
    {
        const string Nobody = "# Application Details\n\n## Position\nPlanner\n\n## Status\nAPPLIED\n";
        Assert.Equal(
            [Placeholder],
            Codes(
                "x/letter.md",
                $"Dear Hiring Manager,\n\nThe Data Engineer role at [Company] or Wren Bakery. {Long}\n",
                ("x/notes.md", Nobody),
                ("wren/notes.md", Wren)
            )
        );
    }

    [Theory]
    [InlineData("SAVED", Severity.Hint)]
    [InlineData("PREPARING", Severity.Hint)]
    [InlineData("INTERVIEW", Severity.Warning)]
    [InlineData("REJECTED", null)]
    public void How_much_it_matters_depends_on_the_status(string status, Severity? severity)
    {
        var notes = ("rook/notes.md", Rook.Replace("APPLIED", status, StringComparison.Ordinal));
        Assert.Equal(severity is { } known ? [known] : [], Findings("rook/letter.md", Slot, notes).Select(finding => finding.Severity));
    }

    [Fact]
    public void It_is_no_application_and_an_off_switch_in_it_counts()
    {
        var analysis = Analyse("rook/letter.md", Slot, ("rook/notes.md", Rook));
        Assert.False(analysis.IsApplication);
        Assert.True(analysis.IsJudged);
        Assert.Null(Hovers.At(analysis, 0, TestContext.Current.CancellationToken));
        Assert.Empty(Codes("rook/letter.md", Slot + "\n<!-- applsp-disable leftover-placeholder -->\n", ("rook/notes.md", Rook)));
        Assert.Empty(Codes("rook/letter.md", "Dear Ada,\n\nHi.\n\n<!-- applsp-disable url-missing -->\n", ("rook/notes.md", Rook)));

        var at = Slot.IndexOf('[', StringComparison.Ordinal);
        var actions = OfferedActions
            .At(analysis, new(at, 0), cancellation: TestContext.Current.CancellationToken)
            .Select(action => action.Title)
            .ToList();
        Assert.Contains("Replace with “Rook Mills”", actions);
        Assert.Contains("Ignore “leftover-placeholder” in this file", actions);
        Assert.DoesNotContain(actions, title => title.StartsWith("Insert", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_looked_at_again_when_its_application_changes()
    {
        var before = Index(("rook/letter.md", Slot), ("rook/notes.md", Rook), ("wren/notes.md", Wren));
        Assert.True(LooksAlike(before, before.With("x/notes.md", Facts("x/notes.md", Rook))));
        Assert.False(
            LooksAlike(
                before,
                before.With("rook/notes.md", Facts("rook/notes.md", Rook.Replace("Planner", "Clerk", StringComparison.Ordinal)))
            )
        );
        Assert.False(LooksAlike(before, before.With("rook/more.md", Facts("rook/more.md", Wren))));
        Assert.False(LooksAlike(before, before.Without(["rook/notes.md"])));
        // What is left of two is known again.
        var two = before.With("rook/more.md", Facts("rook/more.md", Wren));
        Assert.True(LooksAlike(before, two.Without(["rook/more.md"])));
        Assert.Equal(
            "Wren Bakery",
            new WorkspaceView(two.Without(["rook/notes.md"]), "rook/letter.md").Letter?.Application.Company?.Name
        );
        Assert.Equal(["rook/letter.md"], before.Letters);
    }

    private static bool LooksAlike(WorkspaceIndex before, WorkspaceIndex after) =>
        new WorkspaceView(before, "rook/letter.md").LooksLike(new(after, "rook/letter.md"));

    private static string Fixed(string text, Finding finding) =>
        SourceText.From(text).WithAll(finding.Fixes[0].Edits.Reverse()).Content;

    private static IEnumerable<string> Codes(string file, string text, params (string File, string Text)[] others) =>
        Findings(file, text, others).Select(finding => finding.Rule.Code);

    private static IReadOnlyList<Finding> Findings(string file, string text, params (string File, string Text)[] others) =>
        Analyse(file, text, others).Findings;

    private static Analysis Analyse(string file, string text, params (string File, string Text)[] others) =>
        Analysis.Of(SourceText.From(text), file, new(Today) { Workspace = new(Index([.. others, (file, text)]), file) });

    private static WorkspaceIndex Index(params (string File, string Text)[] files) =>
        WorkspaceIndex.Empty.With(files.Select(file => (file.File, Facts(file.File, file.Text))));

    private static FileFacts? Facts(string file, string text) =>
        Analysis.Of(SourceText.From(text), file, new(Today)).FactsFor(file, file);
}
