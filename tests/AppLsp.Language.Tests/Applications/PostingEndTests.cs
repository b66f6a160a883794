using AppLsp.Language.Features.Completion;
using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Where a pasted posting ends, and whose the text behind it is.</summary>
public class PostingEndTests
{
    private const string Head =
        "## Company\nHarbor Foods\n\n## Position\nPlanner\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-02\n\n"
        + "## Job Description\nWe plan. You know SQL.\n\n";

    [Theory]
    [InlineData("## Responsibilities")]
    [InlineData("## About the role")]
    [InlineData("## About Harbor Foods")]
    [InlineData("## What you'll be doing")]
    [InlineData("## What You’ll Bring:")]
    [InlineData("## Nice to have")]
    [InlineData("## The Role")]
    [InlineData("## 🎯 Requirements")]
    [InlineData("## 2. Requirements (must)")]
    [InlineData("# Benefits & Perks")]
    [InlineData("### Anything at all")]
    [InlineData("### My fit")]
    public void Headings_that_postings_use_and_deeper_ones_go_on_with_it(string heading)
    {
        var application = Read.Titled($"{Head}{heading}\n- Kubernetes\n");
        if (heading == "# Benefits & Perks")
            Assert.NotEmpty(application.Nobodys);
        else
            Assert.Contains("Kubernetes", application.Skills.Requirements.Select(requirement => requirement.Names));
    }

    [Theory]
    [InlineData("## My fit")]
    [InlineData("## Fit")]
    [InlineData("## Gaps")]
    [InlineData("## Strategy")]
    [InlineData("## Timeline")]
    [InlineData("## Interview prep")]
    [InlineData("## Why I applied")]
    [InlineData("## Why This Role?")]
    [InlineData("## Questions to ask them")]
    [InlineData("## 📝 Interview Prep")]
    [InlineData("# Application log")]
    [InlineData("## What I would say about bread")]
    public void Headings_that_people_write_for_themselves_end_it(string heading)
    {
        var application = Read.Titled($"{Head}{heading}\n- Six years of Kubernetes and SQL for [Company]\n");
        Assert.Empty(application.Skills.Missing);
        Assert.Empty(application.Nobodys);
        Assert.Single(application.Placeholders);
        Assert.False(application.IsInPosting(application.Text.Length - 2));
        Assert.Contains(application.UnknownHeadings, node => heading.EndsWith(node.Title.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## Our friends at the quay", false)]
    [InlineData("## Harbour and sea", true)]
    [InlineData("# Harbour and sea", true)]
    public void Behind_another_heading_the_text_is_nobodys(string heading, bool isNobodys)
    {
        var text = $"{Head}{heading}\n- Kubernetes for [Company]\n- Deadline: 2026-12-24\n\n### Notes\n\n## Notes\nAsk Ines.\n";
        var application = Read.Titled(text);
        Assert.Equal(isNobodys, application.Nobodys.Count > 0);
        Assert.Empty(application.Placeholders);
        Assert.Equal(isNobodys ? "2026-12-24" : null, application.Value(Fact.Deadline));
        Assert.Equal(isNobodys, !application.Skills.Requirements.Any(requirement => requirement.Names == "Kubernetes"));
        Assert.Equal("Ask Ines.", application.Find(Fact.Notes)!.FirstLine?.Text);
        Findings("# Application Details\n\n" + text, "leftover-placeholder", "duplicate-section", "heading-level", "empty-section");
    }

    [Fact]
    public void What_is_nobodys_names_skills_and_tells_what_nothing_else_tells()
    {
        var application = Read.Titled(
            $"{Head}## Harbour and sea\nCompany: Another Ltd\nI have used SQL.\n**Job URL:** https://jobs.example.com/1\n"
        );
        Assert.Equal(("Harbor Foods", "https://jobs.example.com/1"), (application.Value(Fact.Company), application.Value(Fact.PostingUrl)));
        Assert.Empty(application.Skills.Missing);
        Assert.Single(application.Sections, section => section.Entry.Fact == Fact.Company);
    }

    [Fact]
    public void A_heading_of_postings_behind_it_goes_on_with_the_posting()
    {
        var application = Read.Titled($"{Head}## Harbour and sea\nTODO\n\n## Requirements\n- Kubernetes\n\nTODO\n");
        Assert.Contains("Kubernetes", application.Skills.Requirements.Select(requirement => requirement.Names));
        Assert.Empty(application.Placeholders);
        Assert.Equal("TODO", application.Text.Slice(application.Nobodys.Single()).Split('\n')[1]);
    }

    [Fact]
    public void Nothing_is_put_between_a_posting_and_what_may_be_its() =>
        Rules.FixScript.Mends(
            "missing-section",
            "Insert “Job URL”",
            "# Application Details\n\n## Job Description\nWe plan.\n\n## Harbour and sea\nStatus: SAVED\n\n## Notes\nAsk.\n",
            "# Application Details\n\n## Job URL\n\n## Job Description\nWe plan.\n\n## Harbour and sea\nStatus: SAVED\n\n## Notes\nAsk.\n"
        );

    [Theory]
    [InlineData("## Harbour and sea\n\n@", false)]
    [InlineData("## Harbour and sea\n- @", false)]
    [InlineData("## Harbour and sea\n\n## @", true)]
    [InlineData("## My fit\n\n## @", true)]
    public void Only_a_heading_is_offered_in_what_is_nobodys(string marked, bool isOffered)
    {
        var content = "# Application Details\n\n" + Head + marked;
        var offset = content.IndexOf('@', StringComparison.Ordinal);
        var text = AppLsp.Language.Text.SourceText.From(content.Remove(offset, 1));
        var items = Completions.At(Analysis.Of(text, "a.md", new(Today)), offset, TestContext.Current.CancellationToken);
        Assert.Equal(isOffered, items.Count > 0);
    }

    [Theory]
    [InlineData("**Job Description:** We plan.\n\n**My fit:** Kubernetes.\n")]
    [InlineData("**Job Description:** We plan.\n\n## My fit\nKubernetes.\n")]
    public void A_posting_below_a_label_ends_at_what_is_ones_own_too(string text)
    {
        var application = Read.Titled("**Company:** Harbor Foods\n" + text);
        Assert.Empty(application.Skills.Requirements);
        Assert.False(application.IsInPosting(application.Text.Length - 2));
    }

    [Theory]
    [InlineData("## What you'll do\nPlan with SQL.\n\n## Requirements\n- Kubernetes\n\n## My fit\nSQL.\n", true)]
    [InlineData("## Requirements\n- Kubernetes\n- SQL\n", true)]
    [InlineData("## Benefits\n- Kubernetes\n- SQL\n", false)]
    [InlineData("## My fit\nSo so.\n\n### Requirements\n- Kubernetes\n- SQL\n", false)]
    [InlineData("## Notes\nSo so.\n\n### Requirements\n- Kubernetes\n- SQL\n", false)]
    public void Headings_that_only_postings_have_are_the_posting_where_no_other_is(string text, bool isPosting)
    {
        var application = Read.Titled("## Company\nHarbor Foods\n\n" + text);
        Assert.Equal(isPosting, application.Find(Fact.Posting) is { IsImplied: true });
        Assert.Equal(isPosting, application.Skills.Requirements.Any(requirement => requirement.Names == "Kubernetes"));
        Findings("# Application Details\n\n## Company\nHarbor Foods\n\n" + text, "heading-level", "empty-section", "misspelt-heading");
    }

    [Fact]
    public void A_posting_that_has_its_heading_needs_no_other() =>
        Assert.Single(
            Read.Titled("## Requirements\n- Kubernetes\n\n## Job Description\nSQL.\n").Sections,
            section => section.Entry.Fact == Fact.Posting
        );
}
