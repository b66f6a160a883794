using AppLsp.Language.Values;

namespace AppLsp.Language.Tests.Values;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://boards.greenhouse.io/harborfoods")]
    [InlineData("https://job-boards.eu.greenhouse.io/harborfoods/")]
    [InlineData("https://boards.greenhouse.io/embed/job_board?for=harborfoods")]
    [InlineData("https://jobs.lever.co/harborfoods")]
    [InlineData("https://jobs.eu.lever.co/harborfoods?team=Planning")]
    [InlineData("https://apply.workable.com/harborfoods/")]
    [InlineData("https://jobs.ashbyhq.com/harborfoods")]
    [InlineData("https://jobs.smartrecruiters.com/HarborFoods")]
    [InlineData("https://harborfoods.wd5.myworkdayjobs.com/en-US/Careers")]
    [InlineData("https://harborfoods.wd5.myworkdayjobs.com/External?q=planner")]
    [InlineData("https://harborfoods.jobs.personio.de/?language=de")]
    [InlineData("https://harborfoods.teamtailor.com/jobs")]
    [InlineData("https://www.linkedin.com/jobs/search/?keywords=planner&location=Leeds")]
    [InlineData("https://www.linkedin.com/company/harborfoods/jobs/")]
    [InlineData("https://www.linkedin.com/jobs/collections/recommended/")]
    [InlineData("https://uk.indeed.com/jobs?q=planner&l=Leeds")]
    [InlineData("https://harborfoods.example/careers?team=planning")]
    [InlineData("https://harborfoods.example/karriere/stellen?ort=Kiel")]
    [InlineData("https://harborfoods.example/about#openings")]
    [InlineData("https://harborfoods.example/#/jobs")]
    [InlineData("https://harborfoods.example/")]
    public void A_board_of_postings_is_no_single_one(string url) => Assert.Null(WebAddress.Key(url));

    [Theory]
    [InlineData("https://boards.greenhouse.io/harborfoods/jobs/4711")]
    [InlineData("https://harborfoods.example/careers?gh_jid=4711")]
    [InlineData("https://boards.greenhouse.io/embed/job_app?token=4711")]
    [InlineData("https://jobs.lever.co/harborfoods/5f1e-77")]
    [InlineData("https://apply.workable.com/harborfoods/j/AB12CD/")]
    [InlineData("https://jobs.ashbyhq.com/harborfoods/5f1e-77")]
    [InlineData("https://harborfoods.wd5.myworkdayjobs.com/en-US/Careers/job/Leeds/Planner_R-17")]
    [InlineData("https://harborfoods.jobs.personio.de/job/17")]
    [InlineData("https://www.linkedin.com/jobs/view/4711")]
    [InlineData("https://www.linkedin.com/jobs/search/?currentJobId=4711")]
    [InlineData("https://uk.indeed.com/viewjob?jk=ab12")]
    [InlineData("https://harborfoods.example/work/planner")]
    [InlineData("https://harborfoods.example/#/jobs/17")]
    [InlineData("https://harborfoods.icims.com/jobs/4711/job?mobile=true")]
    public void A_posting_has_a_key(string url) => Assert.NotNull(WebAddress.Key(url));
}
