using AppLsp.Language.Schema;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>A required section is absent. Marked where the document begins.</summary>
internal sealed class MissingSection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("missing-section", Severity.Warning)
        {
            AsksForTheUsual = true,
            MindsHabits = true,
            What =
                "A section that the application needs is absent. Company, position and status are asked of every application, the "
                + "application date once it has been sent. The others are asked of files that declare themselves by their title, "
                + "`type: application` or a glob of `files:`, and of those for which an `applsp.yaml` counts; of any other only where at "
                + "least half of your other applications, three or more, have them. While the status is the first one of the schema, "
                + "and while the file is still empty, this is a hint only.",
            Why = "What is not written down while you apply is hard to find later: postings vanish, and the interview comes weeks after.",
            Silent =
                "Where a heading nearly names the section, `misspelt-heading` says so instead. Where the labels of a section are "
                + "written as headings of their own, the section's own heading may be left out. Where an agency or a "
                + "recruiter is named, the employer may be unknown yet. The position is not asked for where the title, or the name of "
                + "the file or its folder, may be the job and the facts stand in labels or front matter.",
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Job URL
                https://jobs.example.com/harbor-foods/1042

                ## Status
                SAVED

                ## Job Description
                Plans the stock of 40 shops.

                ## Notes
                Ask Ines about the team.
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Position
                Demand Planner

                ## Job URL
                https://jobs.example.com/harbor-foods/1042

                ## Status
                SAVED

                ## Job Description
                Plans the stock of 40 shops.

                ## Notes
                Ask Ines about the team.
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from entry in context.Requirements.MissingSections
        // The application date has a rule of its own, which marks the status that asks for it.
        where entry is not { Fact: Fact.ApplicationDate, Required: Requirement.OnceSent }
        select Mark(
            context,
            context.Application.Anchor,
            $"“{entry.Name}” is missing. Add it under a heading of its own.",
            context.GapSeverity
        ) with
        {
            Fixes = [new($"Insert “{entry.Name}”", () => [Insertion.Of(context.Application, entry)]) { IsPreferred = true }],
        };
}
