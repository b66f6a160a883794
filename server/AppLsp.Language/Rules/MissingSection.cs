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
                "A section that this application needs is missing. Every application needs a company, a position and a status, "
                + "and a date once sent. The finding is only a hint while the status is the schema's first.",
            Why = "Postings vanish and interviews come weeks later: what you do not write down now is hard to find.",
            Silent =
            [
                "Other sections, unless the file declares itself (by title, `type: application` or `files:`), has an "
                    + "`applsp.yaml`, or at least half of your other applications, three or more, have the section.",
                "What none of your other applications has, three or more, unless every application needs it; and a status where none has "
                    + "a place for one. An `applsp.yaml` asks for it all the same.",
                "The job description, where the file is named for the posting or made of its headings.",
                "An empty file: completion offers the whole skeleton there.",
                "A section that a heading nearly names: `misspelt-heading` reports it.",
                "A section whose labels are headings of their own.",
                "The company, where an agency or a recruiter is named.",
                "The position or the company, where the title or the file's name may be it and the facts are in labels or front matter.",
                "The company, where the title of your own may be it, wherever the facts are.",
                "The posting's address, where it stands under a name of your own, or once the application is closed.",
                "The position, where a fact or the status speaks of an entry sheet (ES): graduates are hired for no job in particular.",
                "The company, where at least half of your applications, three or more, tell a position and no company.",
            ],
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
        // Who has made an empty file knows that it is empty. The application date has a rule of its own, which marks the status that
        // asks for it.
        where !context.Application.Outline.IsBlank && entry is not { Fact: Fact.ApplicationDate, Required: Requirement.OnceSent }
        // Of what is over nobody looks up the posting.
        where context.Application.IsOpen || entry.Fact != Fact.PostingUrl
        select Mark(
            context,
            context.Application.Anchor,
            Insertion.KeyFor(context.Application, entry) is { } key
                ? $"“{entry.Name}” is missing. Add it to the front matter as `{key}:`."
                : $"“{entry.Name}” is missing. Add it under a heading of its own.",
            context.GapSeverity
        ) with
        {
            Fixes = [new($"Insert “{entry.Name}”", () => [Insertion.Of(context.Application, entry)]) { IsPreferred = true }],
        };
}
