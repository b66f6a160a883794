using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>What a program that collects postings writes is no step of the application.</summary>
public sealed class ListingDaysTests
{
    [Theory]
    [InlineData("date_posted: 2026-09-20\ndate_updated: 2026-11-12", "", true)]
    [InlineData("posted: 2026-09-20\nupdated: 2026-11-12", "", true)]
    [InlineData("last_seen: 2026-11-12", "", true)]
    [InlineData("role: Dyer", "- **Extraído em:** 2026-11-12", true)]
    [InlineData("role: Dyer", "**Found on:** 2026-11-12", true)]
    // Who keeps a note by hand changes it when something has happened.
    [InlineData("updated: 2026-11-12", "", false)]
    [InlineData("last_contact: 2026-11-12", "", false)]
    [InlineData("date_posted: 2026-09-20", "2026-11-12: Ines found it fine", false)]
    public void A_day_of_the_listing_breaks_no_silence(string keys, string body, bool isQuiet)
    {
        var text = $"---\ncompany: Woad Works\nposition: Dyer\nstatus: applied\napplied_date: 2026-09-25\n{keys}\n---\n\n{body}\n";
        var found = Analysis.Of(SourceText.From(text), "x.md", WithAllRules).Findings;
        Assert.Equal(isQuiet, found.Any(finding => finding.Rule.Code == "quiet-application"));
    }
}
