using AppLsp.Language.Configuration.Inference;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Configuration.Inference;

public class ValueKindTests
{
    [Theory]
    [InlineData("2026-11-20", "Day")]
    [InlineData("Fri 20 November 2026", "Day")]
    [InlineData("\"2026-11-20\"", "Day")]
    [InlineData("[[2026-11-20]]", "Day")]
    [InlineData("talked to Ines on 2026-11-20 about it", "Words")]
    [InlineData("2026-11-20 to 2026-11-24", "Other")]
    [InlineData("https://a.example/1", "Address")]
    [InlineData("<https://a.example/1>", "Address")]
    [InlineData("[Posting](https://a.example/1)", "Address")]
    [InlineData("see https://a.example/1", "Words")]
    [InlineData("applied", "Status")]
    [InlineData("Wharf & Sons", "Words")]
    [InlineData("ann@wharf.example", "Other")]
    [InlineData("40", "Other")]
    [InlineData("", "Nothing")]
    [InlineData("N/A", "Nothing")]
    public void A_value_shows_what_it_is(string value, string kind) =>
        Assert.Equal(kind, ValueKinds.Of(value, ApplicationSchema.Default).ToString());

    [Theory]
    [InlineData("Bäckerin", true)]
    [InlineData("Softwareentwickler (m/w/d)", true)]
    [InlineData("Sachbearbeitung [w/m/x]", true)]
    [InlineData("Développeuse web (H/F)", true)]
    [InlineData("Night baker", true)]
    [InlineData("Panadera", true)]
    [InlineData("Fenchel Backwaren", false)]
    [InlineData("Bern", false)]
    public void A_job_title_shows_by_its_words(string value, bool isTitle) => Assert.Equal(isTitle, ValueKinds.IsJobTitle(value));

    [Theory]
    [InlineData("Fenchel GmbH", true)]
    [InlineData("Rathgeber & Söhne KG", true)]
    [InlineData("Wharf Ltd.", true)]
    [InlineData("GmbH", false)]
    [InlineData("Bäckerin (m/w/d)", false)]
    public void A_company_may_show_by_what_kind_it_is(string value, bool isCompany) =>
        Assert.Equal(isCompany, ValueKinds.HasLegalForm(value));

    [Theory]
    [InlineData("applied_date", "Applied date")]
    [InlineData("appliedDate", "Applied date")]
    [InlineData("job-url", "Job url")]
    [InlineData("job_URL", "Job URL")]
    [InlineData("company", "Company")]
    public void A_key_is_shown_as_words(string key, string shown) => Assert.Equal(shown, NameWords.Shown(key));
}
