using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>Who writes all dates in one way that is not ISO has a way of their own.</summary>
public sealed class DateWritingTests
{
    private const string NonIso = "non-iso-date";
    private const string Head = "# Application Details\n\n## Application Date\n";

    [Theory]
    [InlineData("[|14.9.2026|]{x}\n\n## Deadline\n[|12.9.2026|]{x}\n")]
    [InlineData("14.9.2026\n\n## Deadline\n12.9.2026\n\n## To Do\n- [ ] 30.11.2026: call\n")]
    [InlineData("14/9/2026\n\n## Deadline\n2/9/2026\n\n## To Do\n- [ ] 5/5/2027: call\n")]
    [InlineData("9/14/2026\n\n## Deadline\n9/2/2026\n\n## To Do\n- [ ] 5/5/2027: call\n")]
    [InlineData("Sep 14, 2026\n\n## Deadline\nSeptember 2, 2026\n\n## To Do\n- [ ] Dec 5, 2026: call\n")]
    [InlineData("2026/09/14\n\n## Deadline\n2026/09/02\n\n## To Do\n- [ ] 2026/12/05: call\n")]
    [InlineData("[|14.9.2026|]{x}\n\n## Deadline\n[|2 September 2026|]{x}\n\n## To Do\n- [ ] [|30/11/2026|]{x}: call\n")]
    [InlineData("[|14.9.2026|]{x}\n\n## Deadline\n2026-09-02\n\n## To Do\n- [ ] [|30.11.2026|]{x}: call\n- [ ] [|1.12.2026|]{x}: write\n")]
    [InlineData("14.9.2026\n\n## Deadline\n[|2 September 2026|]{x}\n\n## To Do\n- [ ] 30.11.2026: call\n- [ ] 1.12.2026: write\n")]
    [InlineData("[|14.9.2026|]{x}\n\n## Deadline\n[|2.9.2026|]{x}\n\n## Job Description\n- Posted: [|30.8.2026|]{x}\n")]
    public void In_a_file(string dates) => Findings(Head + dates.Replace("{x}", "{non-iso-date}", StringComparison.Ordinal), NonIso);

    [Fact]
    public void In_three_applications()
    {
        string[] same = [Of("Otter Mill", "1.9.2026"), Of("Heron Inn", "2.9.2026")];
        FindingsBeside([same[0]], Marked("3.9.2026"), NonIso);
        FindingsBeside(same, Of("Wren Bakery", "3.9.2026"), NonIso);
        FindingsBeside([.. same, Of("Lark Works", "4.9.2026")], Marked("3 September 2026"), NonIso);
        FindingsBeside([.. same, Of("Lark Works", "2026-09-04")], Marked("3.9.2026"), NonIso);
        FindingsBeside([.. same, Of("Lark Works", "9/14/2026"), Of("Crane Yard", "9/15/2026")], Marked("3.9.2026"), NonIso);
        FindingsBeside([.. same, Of("Lark Works", "in spring"), Of("Crane Yard", "")], Of("Wren Bakery", "3.9.2026"), NonIso);
    }

    private static string Of(string company, string day) => $"Company: {company}\nPosition: Baker\nStatus: Applied\nApplied: {day}\n";

    private static string Marked(string day) => Of("Wren Bakery", $"[|{day}|]{{non-iso-date}}");
}
