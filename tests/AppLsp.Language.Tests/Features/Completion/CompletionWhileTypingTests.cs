using AppLsp.Language.Features.Completion;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Completion;

/// <summary>What comes by itself behind the character before <c>$$</c>, in an application.</summary>
public sealed class CompletionWhileTypingTests
{
    private const string Points = "## Notes\n- Cover letter points:\n  - Opening paragraph: I bake\n  ";

    [Theory]
    [InlineData("## Status\nint$$", "INTERVIEW")]
    [InlineData("## Status\n### Application\nR$$", "REJECTED")]
    [InlineData("## Status\nrev$$", "IN_REVIEW")]
    [InlineData("- **Status:** Off$$", "Offer")]
    [InlineData("## Status\nwai$$", "PENDING")]
    [InlineData("| Company | Rook |\n|---|---|\n| Status | appl$$ |\n", "APPLIED")]
    [InlineData("## Status\nAPPLIED\n### History\n- 2025-05-07: Scr$$", "SCREENING")]
    [InlineData("## Note$$", "Notes")]
    [InlineData("## Dea$$", "Deadline")]
    [InlineData(Points + "- Cl$$", "Closing paragraph")]
    [InlineData(Points + "- C$$", "Company-specific paragraph", "Closing paragraph")]
    [InlineData("## Application Date\n2$$", "2025-05-20", "2025-05-19")]
    [InlineData("## Application Date\ntod$$", "2025-05-20")]
    [InlineData("## Job Description\n- Work Type: re$$", "Remote")]
    [InlineData("## Personal Connection\n- Do you know anybody there? y$$", "Yes")]
    [InlineData("<!-- applsp-disable quiet$$ -->", "quiet-application")]
    [InlineData("## Next Actions\n- [ ] 2$$", "2025-05-20")]
    public void In_a_slot_with_a_list_of_words_those_come_that_begin_so(string text, params string[] labels)
    {
        var offered = Offered("# Application Details\n\n" + text);
        Assert.All(labels, label => Assert.Contains(offered, item => item.StartsWith(label, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("#$$", "Status", "Deadline")]
    [InlineData("## $$", "Status", "Deadline")]
    [InlineData("- **Status:** $$", "APPLIED", "REJECTED")]
    [InlineData("- Status:$$", "APPLIED", "REJECTED")]
    [InlineData(Points + "- $$", "Body paragraph", "Closing paragraph")]
    [InlineData(Points + "- Closing $$", "Closing paragraph")]
    [InlineData("## Next Actions\n- $$", "2025-05-20")]
    [InlineData("## Application Date\n2025-$$", "2025-05-20")]
    [InlineData("## Personal Connection\n- Do you know anybody there? $$", "Yes", "No")]
    [InlineData("<!-- applsp-disable $$ -->", "quiet-application", "empty-section")]
    public void Behind_a_sign_all_come_that_can_follow(string text, params string[] labels)
    {
        var offered = Offered("# Application Details\n\n" + text);
        Assert.All(labels, label => Assert.Contains(offered, item => item.StartsWith(label, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_key_of_the_front_matter_comes_by_itself() =>
        Assert.Contains("deadline", Offered("---\ntype: application\ncompany: Rook\ndead$$\n---\n"));

    [Theory]
    [InlineData("## Notes\nI am an int$$ person")]
    [InlineData("## Notes\n- I$$")]
    [InlineData("## Notes\n- I bake, cl$$")]
    [InlineData("## Notes\nCl$$")]
    [InlineData(Points + "- Closing paragraph: In$$")]
    [InlineData("## Next Actions\n- t$$")]
    [InlineData("## Company\nRoo$$")]
    [InlineData("## Job Description\nYou int$$")]
    [InlineData("## Job Description\n- Cl$$")]
    [InlineData("Com$$")]
    [InlineData("## Status\nAPPLIED by mail to the rec$$")]
    [InlineData("## Status\nxq$$")]
    [InlineData("## Notes\nI bake $$")]
    [InlineData("## Notes\n- I have $$")]
    [InlineData("## Notes\n- I bake and - $$")]
    [InlineData(Points + "- Closing paragraph: $$")]
    [InlineData(Points + "- Closing paragraph: At Rook I bake: $$")]
    [InlineData("## Next Actions\n- Ask $$")]
    [InlineData("## Status\nAPPLIED by $$")]
    public void In_prose_nothing_comes(string text) => Assert.Empty(Offered("# Application Details\n\n" + text));

    [Fact]
    public void Outside_applications_nothing_comes() => Assert.Empty(Offered("# A page\n\n## Status\nint$$\n"));

    private static IEnumerable<string> Offered(string marked)
    {
        var offset = marked.IndexOf("$$", StringComparison.Ordinal);
        var analysis = Analysis.Of(SourceText.From(marked.Remove(offset, 2)), "", new(CompletionScript.Today));
        var items = Completions.WhileTyping(analysis, offset, TestContext.Current.CancellationToken);
        foreach (var item in items)
            CompletionScript.CheckForm(analysis, offset, item);
        return items.Select(item => item.Label);
    }
}
