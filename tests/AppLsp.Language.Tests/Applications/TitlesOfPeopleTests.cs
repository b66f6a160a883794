using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A title below the name of somebody is theirs, and not the job's.</summary>
public class TitlesOfPeopleTests
{
    private const string Head = "**Company:** Harbor Foods\n**Status:** Applied\n";

    [Theory]
    [InlineData("### Primary decision-maker: Ines Okafor\n- **Title:** Head of Planning\n")]
    [InlineData("### Decision makers\n#### Ines Okafor\n**Title:** Head of Planning\n")]
    [InlineData("### People to know (two of them)\n**Ines Okafor**\n**Role:** Head of Planning\n")]
    [InlineData("- Decision-maker: Ines Okafor\n  - Title: Head of Planning\n")]
    [InlineData("**Sponsor:** Ines Okafor\n**Title:** Head of Planning\n")]
    public void A_title_below_somebody_is_theirs(string people)
    {
        Assert.Null(Read.Titled(Head + "\n" + people).Value(Fact.Position));
        Assert.Equal("Planner", Read.Titled("**Position:** Planner\n" + Head + "\n" + people).Value(Fact.Position));
        Assert.Equal("Planner", Read.Titled(Head + "\n" + people + "\n### Facts\n- **Title:** Planner\n").Value(Fact.Position));
    }

    [Theory]
    [InlineData("**Recruiter:** Ines Okafor\n**Title:** Planner\n")]
    [InlineData("**Sponsor:** Ines Okafor\n**Company:** Harbor Foods\n**Title:** Planner\n")]
    public void Among_the_facts_it_is_the_jobs(string facts) =>
        Assert.Equal("Planner", Read.Titled(facts + "**Status:** Applied\n").Value(Fact.Position));

    [Fact]
    public void Below_a_contact_it_is_theirs_where_the_job_is_told_elsewhere() =>
        Assert.Single(
            Read.Titled(Head + "**Job Title:** Planner\n\n**Recruiter:** Ines Okafor\n**Title:** Recruiter\n").Sections,
            section => section.Entry.Fact == Fact.Position
        );

    [Theory]
    [InlineData("Target Role")]
    [InlineData("Desired Position")]
    [InlineData("Role Applied")]
    [InlineData("Target job title")]
    public void The_job_that_one_is_after_is_the_position(string name) =>
        Assert.Equal("Planner", Read.Titled($"{Head}**{name}:** Planner\n").Value(Fact.Position));
}
