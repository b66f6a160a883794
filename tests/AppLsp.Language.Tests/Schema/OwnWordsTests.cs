using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Tests.Schema;

/// <summary>The words that a config adds to the lists of the program.</summary>
public sealed class OwnWordsTests
{
    private const string Facts = """
        # Application Details

        ## Company
        Fennel Mill

        ## Position
        Cooper

        ## Job Description
        We make oak barrels.

        """;

    [Theory]
    [InlineData("own-headings: [The hoops]", false)]
    [InlineData("posting-headings: [The hoops]", true)]
    public void A_heading_is_the_postings_or_the_persons(string words, bool isPostings)
    {
        var text = Facts + "\n## The hoops\nYou know Python.\n";
        Assert.Equal(isPostings, Application(text, words).IsInPosting(text.IndexOf("Python", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("own-headings: [About you]", false)]
    [InlineData("own-headings: [Anything]", true)]
    [InlineData("posting-headings: [About you]", true)]
    public void What_the_person_says_of_a_heading_goes_before_what_the_program_knows(string words, bool isPostings)
    {
        var text = Facts + "\n## About you\nYou know Python.\n";
        Assert.Equal(isPostings, Application(text, words).IsInPosting(text.IndexOf("Python", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("people: [guild master]", false)]
    [InlineData("people: [clerk]", true)]
    public void A_title_below_somebody_at_the_employer_is_not_the_persons(string words, bool isRead)
    {
        const string Text = """
            **Company:** Fennel Mill
            **Status:** APPLIED
            **Applied on:** 2026-11-10

            ## Guild master
            - **Role:** Head of barrels
            """;
        Assert.Equal(isRead, Application(Text, words).Value(Fact.Position) == "Head of barrels");
    }

    [Theory]
    [InlineData("occupations: [cooper]", true)]
    [InlineData("occupations: [baker]", false)]
    public void A_title_with_an_occupation_is_a_job(string words, bool isJob)
    {
        const string Text = """
            # Fennel Mill – Cooper

            **Status:** APPLIED
            **Job URL:** https://jobs.fennel.example/cooper-12
            **Applied on:** 2026-11-10
            """;
        Assert.Equal(isJob ? "Cooper" : null, Read(Text, words).Application?.Value(Fact.Position));
    }

    [Theory]
    [InlineData("occupations: [cooper, wheelwright]", 1)]
    [InlineData("occupations: [cooper]", 0)]
    public void A_letter_names_another_occupation(string words, int count)
    {
        var text =
            Facts + "\n## Notes\n- Cover letter points:\n  - Opening paragraph: The Wheelwright role is what I have worked towards\n";
        Assert.Equal(count, Read(text, words).Findings.Count(finding => finding.Rule.Code == "cover-letter-role-mismatch"));
    }

    [Theory]
    [InlineData("placeholder-words: [portfolio]", 1)]
    [InlineData("placeholder-words: [sample]", 0)]
    public void A_word_in_brackets_is_left_to_fill_in(string words, int count)
    {
        var text = Facts + "\n## Notes\nSend them the [portfolio] as a file.\n";
        Assert.Equal(count, Read(text, words).Findings.Count(finding => finding.Rule.Code == "leftover-placeholder"));
    }

    [Theory]
    [InlineData("other-notes: [oven]", false)]
    [InlineData("other-notes: [kiln]", true)]
    public void A_note_about_something_else_is_no_application(string words, bool isApplication)
    {
        const string Text = """
            ---
            company: Fennel Mill
            role: Baker
            status: rejected
            oven: stone
            ---
            """;
        Assert.Equal(isApplication, Read(Text, words).IsApplication);
    }

    [Theory]
    [InlineData("months: { 11: [Nebelung] }", "2026-11-07")]
    [InlineData("months: { 11: [Nebelmond] }", null)]
    public void A_month_has_another_name(string words, string? day)
    {
        var text = Facts + "\n## Application Date\n7. Nebelung 2026\n";
        Assert.Equal(day, Application(text, words).Date(Fact.ApplicationDate)?.Day is { } read ? Dates.ToIso(read) : null);
    }

    [Theory]
    [InlineData("## Log\n| When | What |\n|---|---|\n| 7 Nebelung 2026 | Applied |\n| 9 Nebelung 2026 | Interview |\n")]
    [InlineData("## Log\n- 7 Nebelung 2026: Applied\n- 9 Nebelung 2026: Interview\n")]
    [InlineData("## Log\n7 Nebelung 2026: Applied\n9 Nebelung 2026: Interview\n")]
    public void And_so_it_has_in_a_history(string log)
    {
        var history = Application(Facts + "\n" + log, "months: { 11: [Nebelung] }").Timeline.ByDay;
        Assert.Equal([new(2026, 11, 7), new(2026, 11, 9)], history.Select(entry => entry.Date!.Day!.Value));
    }

    [Fact]
    public void What_is_inherited_stays_and_is_written_out()
    {
        var schema = Schema("people: [guild master]\n  own-headings: [The hoops]\n  months: { 2: [Feber] }");
        Assert.Equal(["guild master"], schema.Words.Of("people"));
        var again = Config.Read(new("applsp.yaml", SourceText.From(SchemaYaml.Write(schema))), (_, _) => null).Schema;
        Assert.All(OwnWords.Names, name => Assert.Equal(schema.Words.Of(name), again.Words.Of(name)));
        Assert.Equal(2, again.Words.Months["feber"]);
        Assert.Equal(["The hoops"], schema.In("de").Words.Of("own-headings"));
    }

    [Theory]
    [InlineData("posting-heading: [Life]", "posting-headings")]
    [InlineData("people: clerk", "people must be a list")]
    [InlineData("months: { 13: [Undecimber] }", "13")]
    public void A_mistake_is_told(string words, string told)
    {
        var problem = Assert.Single(Config.Read(new("applsp.yaml", SourceText.From("words:\n  " + words)), (_, _) => null).Problems);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    private static ApplicationSchema Schema(string words) =>
        Config.Read(new("applsp.yaml", SourceText.From("words:\n  " + words)), (_, _) => null).Schema;

    private static Application Application(string text, string words)
    {
        var analysis = Read(text, words);
        Assert.NotNull(analysis.Application);
        return analysis.Application;
    }

    private static Analysis Read(string text, string words) =>
        Analysis.Of(SourceText.From(text), "notes/fennel.md", new(new(2026, 11, 20)) { Schema = Schema(words) });
}
