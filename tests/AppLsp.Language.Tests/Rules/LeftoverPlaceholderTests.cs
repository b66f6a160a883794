using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>What a template left in the person's own text: how often it is marked, and how much it matters.</summary>
public sealed class LeftoverPlaceholderTests
{
    /// <summary>Before the sending a text is being written, from then on it was sent so, and when all is over nobody reads it.</summary>
    [Theory]
    [InlineData("SAVED", Severity.Hint)]
    [InlineData("PREPARING", Severity.Hint)]
    [InlineData("APPLIED", Severity.Warning)]
    [InlineData("INTERVIEW", Severity.Warning)]
    [InlineData("SKIPPED", null)]
    [InlineData("REJECTED", null)]
    [InlineData("EXPIRED", null)]
    [InlineData("KNITTING", Severity.Warning)]
    public void A_placeholder_matters_as_far_as_the_application_is(string status, Severity? severity)
    {
        foreach (
            var notes in new[]
            {
                "- Cover letter points:\n  - Opening paragraph: [Company] bakes",
                "- Key skills:\n  - [Skill 1]",
                "TODO ask Ines",
            }
        )
            Assert.Equal(
                severity is { } matters ? [matters] : [],
                Severities($"# Application Details\n\n## Status\n{status}\n\n## Notes\n{notes}\n")
            );
        // A fact of the job is looked up when all is over too.
        Assert.Equal(
            [severity ?? Severity.Hint],
            Severities($"# Application Details\n\n## Status\n{status}\n\n## Company\n[Company]\n")
        );
    }

    /// <summary>What stands in one paragraph, item or row is filled in at one go.</summary>
    [Theory]
    [InlineData("Dear [|[Hiring Manager]|]{leftover-placeholder: and one more beside it}, on\n[date] I saw your oven.")]
    [InlineData("- Dear [|[Company]|]{leftover-placeholder: and 2 more beside it}, {{what you bake}} and {{why}}.\n- Yours")]
    [InlineData("- Bread [|{{flour}}|]{leftover-placeholder: template. Write}\n- Rolls [|{{yeast}}|]{leftover-placeholder}")]
    [InlineData("Bread [|{{flour}}|]{leftover-placeholder}\n\nRolls [|{{yeast}}|]{leftover-placeholder}")]
    [InlineData("| a | b |\n|---|---|\n| [|{{rye}}|]{leftover-placeholder: beside} | {{o}} |\n| [|{{salt}}|]{leftover-placeholder} | x |")]
    [InlineData("Bread [|{{flour}}|]{leftover-placeholder: and 2 more beside and below it} {{yeast}}\n\nRolls {{flour}}")]
    // A line that says what to write, with a colon in it.
    [InlineData("[|{{Optional paragraph: an oven you mended, e.g. a brick one (or two). Name the makers.}}|]{leftover-placeholder}")]
    // Labels that stand together are a slot each.
    [InlineData("**Deadline:** [|{{day}}|]{leftover-placeholder}\n**Contact:** [|{{who}}|]{leftover-placeholder}")]
    public void A_paragraph_is_marked_once(string notes) =>
        Findings($"# Application Details\n\n## Status\nAPPLIED\n\n## Notes\n{notes}\n", "leftover-placeholder");

    [Theory]
    [InlineData("Dear [Company], I like [Company]", "Replace with “Rook”", "Dear Rook, I like Rook")]
    [InlineData("As [Position] at [Company] I", "Fill in “Clerk” and “Rook”", "As Clerk at Rook I")]
    [InlineData("Dear [Hiring Manager] of [Company]", "Fill in “Rook”", "Dear [Hiring Manager] of Rook")]
    public void The_fix_fills_in_what_the_file_can_fill_in(string before, string title, string after)
    {
        const string Head = "# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## Notes\n";
        FixScript.Mends("leftover-placeholder", title, $"{Head}{before}\n", $"{Head}{after}\n");
    }

    [Theory]
    [InlineData("Opening paragraph: Dear [|[Hiring Manager's Name]|]{leftover-placeholder}, I bake")]
    [InlineData("Opening paragraph: Dear [|{Hiring Manager}|]{leftover-placeholder}, I bake")]
    [InlineData("Opening paragraph: Hi [|{first name}|]{leftover-placeholder}, I bake")]
    [InlineData("Opening paragraph: Dear [|___|]{leftover-placeholder}, I bake")]
    [InlineData("Opening paragraph: Dear Ms [|____|]{leftover-placeholder}: I bake")]
    [InlineData("Opening paragraph: Sehr geehrte Frau [|___|]{leftover-placeholder}, ich backe")]
    [InlineData("Closing paragraph: ask [|[Referee name]|]{leftover-placeholder}")]
    [InlineData("Closing paragraph: ask [|[referee 2]|]{leftover-placeholder}")]
    [InlineData("Body paragraph: I lead people [|[Example needed]|]{leftover-placeholder}")]
    [InlineData("Body paragraph: I lead people [|[STAR EXAMPLE]|]{leftover-placeholder}")]
    [InlineData("Body paragraph: I lead people [|(insert example here)|]{leftover-placeholder} at night")]
    [InlineData("Body paragraph: Ich leite Teams [|(Beispiel hier einfügen)|]{leftover-placeholder}")]
    [InlineData("Body paragraph: I have [|XX|]{leftover-placeholder} years experience")]
    [InlineData("Body paragraph: Nachts seit [|XX|]{leftover-placeholder} Jahren")]
    [InlineData("Body paragraph: [|[Beispiel ergänzen]|]{leftover-placeholder} und Brot")]
    [InlineData("Opening paragraph: [|[担当者名]|]{leftover-placeholder} 様")]
    [InlineData("Opening paragraph: Ines [they/them] and [sic] and [redacted] and [1] bake")]
    [InlineData("Opening paragraph: the oven (see the list here) and {rye, wheat} and (apply here)")]
    [InlineData("Opening paragraph: ovens of century XX and size XX and {whatever}")]
    [InlineData("Opening paragraph: signed ___, and ready")]
    [InlineData("Opening paragraph: the path /jobs/{company}/apply and `{company}`")]
    public void What_a_form_leaves_open_is_a_placeholder(string point) =>
        Findings(
            $"# Application Details\n\n## Status\nAPPLIED\n\n## Notes\n- Cover letter points:\n  - {point}\n",
            "leftover-placeholder"
        );

    [Theory]
    [InlineData("[company's name]", "Rook")]
    [InlineData("[Nome Azienda]", "Rook")]
    [InlineData("[nom de l'entreprise]", "Rook")]
    [InlineData("[Name des Unternehmens]", "Rook")]
    [InlineData("[nombre de la empresa]", "Rook")]
    [InlineData("[intitulé du poste]", "Clerk")]
    [InlineData("[Role Title]", "Clerk")]
    [InlineData("[company's product]", null)]
    [InlineData("[company mission]", null)]
    public void A_name_of_something_is_filled_from_that(string slot, string? value)
    {
        const string Head = "# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## Notes\n";
        if (value is not null)
            FixScript.Mends("leftover-placeholder", $"Replace with “{value}”", $"{Head}I like {slot}.\n", $"{Head}I like {value}.\n");
        else
            Assert.DoesNotContain(
                FixScript.FindingsOf($"{Head}I like {slot}.\n"),
                finding => finding is { Rule.Code: "leftover-placeholder", Fixes.Count: > 0 }
            );
    }

    /// <summary>Instructions in the items of one list are one thing to do, whatever each says.</summary>
    [Theory]
    [InlineData(
        """
        - Resume bullet points to highlight or modify:
          - Work experience:
            - Fennel Bakery: [|[Stress the night shifts]|]{leftover-placeholder: and 3 more like it below}
            - Juniper Mills: [Mention the new oven]
          - Education:
            - Weir College: [Any course on dough]
          - Projects:
            - Sourdough map: [If it fits, tell of the map]
        """
    )]
    [InlineData(
        """
        - Resume bullet points to highlight or modify:
          - Work experience:
            - [|[Stress the night shifts]|]{leftover-placeholder: and one more like it below}
            - [Mention the new oven]
        - Resume customization ideas:
          - [|[Shorten it]|]{leftover-placeholder: and one more like it below}
          - [Lead with the bakery]
        - Key skills to emphasize:
          - [|[Baking]|]{leftover-placeholder: template. Write}
        """
    )]
    // Each point of the letter is one by itself.
    [InlineData(
        """
        - Cover letter points:
          - Opening paragraph: [|[Tell why bread]|]{leftover-placeholder}
          - Body paragraph: [|[Stress the night shifts]|]{leftover-placeholder}
          - Closing paragraph: [|[Ask for a trial day]|]{leftover-placeholder}
        """
    )]
    // Among other words, and where the file has what belongs there, it is one by itself too.
    [InlineData(
        """
        - Resume bullet points to highlight or modify:
          - Work experience:
            - Fennel Bakery: [|[Stress the night shifts]|]{leftover-placeholder}
            - Juniper Mills: 40 loaves an hour [|[add the oven]|]{leftover-placeholder}
            - Weir Grains: [|[Company]|]{leftover-placeholder}
        """
    )]
    public void A_list_of_instructions_is_marked_once(string notes) =>
        Findings($"# Application Details\n\n## Company\nHarbor Foods\n\n## Notes\n{notes}\n", "leftover-placeholder");

    /// <summary>What only the person fills in, on the day, may wait in a form; what belongs to this job may not.</summary>
    [Theory]
    [InlineData("- [ ] Subject: Baker, [Your Name]")]
    [InlineData("- [ ] Write to Ines\n  - Subject: {{your_name}}, [date]")]
    [InlineData("### Follow-up template\nDear Ines, [my name] here, on [Today's Date].")]
    [InlineData("**Template:** Dear Ines, on [date] I sent my papers. [Your Full Name]")]
    [InlineData("Mail template:\n\n- Subject: [Your Name]")]
    [InlineData("> [!note] Mail\n> Key skills: baking, [Your Name]")]
    [InlineData("### Plantilla\n- Asunto: [Tu nombre]")]
    [InlineData("- [x] Subject: Baker, [|[Your Name]|]{leftover-placeholder}")]
    [InlineData("- Subject: Baker, [|[Your Name]|]{leftover-placeholder}")]
    [InlineData("- [ ] Write to [|[Hiring Manager]|]{leftover-placeholder}")]
    [InlineData("- [ ] Subject: [|[Company]|]{leftover-placeholder}, [Your Name]")]
    [InlineData("### Follow-up template\nDear [|[Hiring Manager]|]{leftover-placeholder}")]
    [InlineData("- Cover letter points:\n  - Closing paragraph: Yours, [|[Your Name]|]{leftover-placeholder}")]
    [InlineData("- Cover letter points:\n  - [ ] Closing paragraph: Yours, [|[Your Name]|]{leftover-placeholder}")]
    [InlineData("### Cover letter template\nYours, [|[Your Name]|]{leftover-placeholder}")]
    public void A_slot_for_ones_own_name_may_wait_in_a_form(string notes) =>
        Findings($"# Application Details\n\n## Company\nHarbor Foods\n\n## Notes\n{notes}\n", "leftover-placeholder");

    /// <summary>What is to come with the sending is asked for when it is sent; then it is one finding, where the day belongs.</summary>
    [Theory]
    [InlineData("APPLIED", "[|[To be filled when applied]|]{leftover-placeholder}")]
    [InlineData("PENDING", "[|[Current date in YYYY-MM-DD format]|]{leftover-placeholder}")]
    [InlineData("INTERVIEW", "[|[YYYY-MM-DD]|]{leftover-placeholder}")]
    [InlineData("APPLIED", "[|[Date]|]{leftover-placeholder}")]
    [InlineData("APPLIED", "[|[To be determined]|]{status-needs-date: has no day}")]
    [InlineData("APPLIED", "[|TBD|]{status-needs-date: has no day}")]
    [InlineData("APPLIED", "[12 November 2026]")]
    [InlineData("APPLIED", "[some day in autumn]")]
    [InlineData("SAVED", "[To be filled when applied]")]
    [InlineData("PREPARING", "[YYYY-MM-DD]")]
    [InlineData("PREPARING", "[Date]")]
    [InlineData("SKIPPED", "[To be filled when applied]")]
    [InlineData("PREPARING", "TBD")]
    public void A_placeholder_for_the_day_of_the_sending_is_marked_once_it_is_sent(string status, string day) =>
        Findings(
            $"# Application Details\n\n## Status\n{status}\n\n## Application Date\n{day}\n",
            "leftover-placeholder",
            "status-needs-date",
            "invalid-date"
        );

    [Fact]
    public void A_day_that_is_to_come_becomes_today() =>
        FixScript.Mends(
            "status-needs-date",
            "Replace with today’s date",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\nTBD\n",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n"
        );

    /// <summary>Answers that a template has for the questions are one thing to do, and as little as questions without an answer.</summary>
    [Theory]
    [InlineData(
        """
        - Do you buy there? [|[Yes/No]|]{leftover-placeholder: and 2 more like it below}
        - How long have you? [Years]
        - What do you like best? *[Loaves or rolls]*
        - Who told you of it? Ines
        """
    )]
    [InlineData("- Do you buy there? [|[To be completed]|]{leftover-placeholder: template. Write}\n- How long? Seven years")]
    [InlineData("- How long have you: [|[to be filled in]|]{leftover-placeholder}")]
    // Who answers in brackets answers.
    [InlineData("- Do you buy there? [Yes]\n- How long have you? [Seven years]")]
    [InlineData("- Do you buy there? [N/A]\n- How long have you? Seven years [or eight]")]
    [InlineData("- Do you buy there? Yes, [rolls/loaves]\n- How long have you? [ages]")]
    public void A_placeholder_for_an_answer_is_marked_once_a_section(string questions) =>
        Findings(
            $"# Application Details\n\n## Status\nAPPLIED\n\n## Personal Connection\n{questions}\n",
            "leftover-placeholder",
            "unanswered-question"
        );

    [Theory]
    [InlineData("APPLIED", 1)]
    [InlineData("REJECTED", 0)]
    public void A_placeholder_for_an_answer_is_a_hint_and_nothing_when_all_is_over(string status, int count) =>
        Assert.Equal(
            Enumerable.Repeat(Severity.Hint, count),
            Severities($"# Application Details\n\n## Status\n{status}\n\n## Personal Connection\n- Do you buy there? [Yes/No]\n")
        );

    /// <summary>The employer's own text is never judged; what stands for it until it is pasted is.</summary>
    [Theory]
    [InlineData("APPLIED", "[|[To be extracted by hand from the page of the job]|]{leftover-placeholder}")]
    [InlineData("APPLIED", "[|[Paste the whole posting here, with its list of duties]|]{leftover-placeholder}")]
    [InlineData("APPLIED", "[|[Will be added: it is behind a login]|]{leftover-placeholder}")]
    [InlineData("APPLIED", "[see posting.pdf]")]
    [InlineData("APPLIED", "[Harbor Foods is an employer that gives everybody a chance, and the night off.]")]
    [InlineData("APPLIED", "[To be extracted]\n\nWe bake.")]
    public void A_placeholder_for_the_posting_is_marked(string status, string posting) =>
        Findings($"# Application Details\n\n## Status\n{status}\n\n## Job Description\n{posting}\n", "leftover-placeholder");

    [Theory]
    [InlineData("SAVED", Severity.Hint)]
    [InlineData("APPLIED", Severity.Warning)]
    [InlineData("REJECTED", Severity.Hint)]
    public void A_posting_to_come_matters_as_much_as_an_empty_section(string status, Severity severity) =>
        Assert.Equal(
            [severity],
            Severities($"# Application Details\n\n## Status\n{status}\n\n## Job Description\n[To be pasted from the site]\n")
        );

    private static IEnumerable<Severity> Severities(string text) =>
        from finding in Analysis.Of(SourceText.From(text), "x.md", new(Today)).Findings
        where finding.Rule.Code == "leftover-placeholder"
        select finding.Severity;
}
