using AppLsp.Language.Applications;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Properties;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Completion;

/// <summary>What holds of completion in any text, at any place.</summary>
public class CompletionProperties
{
    private static readonly string[] Samples =
    [
        """
            # Application Details

            ## Company
            Netflix 🚀

            ## Position
            Scientist

            ## Status
            ### Application
            PENDING

            ### History
            - 2025-05-07: Applied
            - 2025-05-10:

            ## Job Description
            We look for a **scientist**.
            ### You have
            - Work Type: Remote
            - Job Posting Date: 04-29-2025

            ## Application Date
            2025-05-07

            ## Next Actions
            - [ ] 2025-06-01: write

            ## Personal Connection
            - Have you used it? Yes

            ## Notes
            - Key skills:
              - Python
            - Resume bullet points:
              - Work experience:
                - Pepsico: forecasting
            - Cover letter points:
              - Opening paragraph: I forecast
              - Bo
            """,
        "---\ntype: application\nstatus: applied\ndeadline:\n---\n\n**Company:** Netflix\n**Status:** sent\n\nNotes:\n\n* Cover "
            + "letter:\n\t* Opening: x\n\t*\n",
        "- Company: Netflix\r\n- Job Title: Scientist\r\n- Status: Applied\r\n- Notes:\r\n  1. Cover letter points:\r\n     1. "
            + "Opening: x\r\n\r\n     2.\r\n",
        "Application Details\n===\n\nStatus\n---\nAPPLIED\n\n```\ncode\n```\n\n<!-- note -->\n\n| a | b |\n|---|---|\n| c | d |\n\n## \n",
    ];

    private static readonly string[] Pieces =
    [
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "- ",
        "* ",
        "#",
        "## ",
        "### ",
        ":",
        "**",
        "`",
        "```\n",
        "> ",
        "🚀",
        "\uFEFF",
        "\0",
        "é",
        "e\u0301",
        "Status",
        "APP",
        "OFFER",
        "2025-05-",
        "?",
        "---\n",
        "Notes",
        "Cover letter points:",
        "<!--",
        "[ ]",
        "Job Description",
    ];

    private static readonly Gen<string> Texts = EditedText.Of(Samples, Pieces);

    private static Analysis Analyse(string text) =>
        Analysis.Of(SourceText.From(text), "applications/a.md", new AnalysisOptions(CompletionScript.Today));

    [Fact]
    public void At_any_place_of_any_text_items_stay_on_their_line_and_touch_the_cursor() =>
        Texts.Sample(text =>
        {
            var analysis = Analyse(text);
            for (var offset = 0; offset <= text.Length; offset++)
                foreach (var item in Completions.At(analysis, offset))
                    CompletionScript.CheckForm(analysis, offset, item);
        });

    [Fact]
    public void A_status_that_is_accepted_in_the_slot_is_the_status_that_is_read() =>
        Texts.Sample(text =>
        {
            var analysis = Analyse(text);
            foreach (var offset in LineEnds(analysis))
            {
                if (Completions.At(analysis, offset) is not [{ Kind: CompletionKind.Status } item, ..] || !IsInSlot(analysis, item))
                    continue;
                var after = Analyse(CompletionScript.Apply(text, item, item.PlainText)).Application;
                // A text that only speaks for itself may do so by the status that it had, and with another one be something else.
                if (after is null && analysis.Application!.Declaration != Declaration.Own)
                    continue;
                Assert.NotNull(after);
                Assert.True(
                    after.Schema.FindStatus(item.Label) == after.Status.Definition,
                    $"{item.Label} at {offset} is read as {after.Status.Definition}:\n{after.Text.Content}"
                );
            }
        });

    [Fact]
    public void A_point_that_is_accepted_is_read_as_that_point() =>
        Texts.Sample(text =>
        {
            var analysis = Analyse(text);
            foreach (var offset in LineEnds(analysis))
            {
                foreach (var item in Completions.At(analysis, offset))
                {
                    if (item.Kind != CompletionKind.Label || !item.IsSnippet)
                        continue;
                    var after = Analyse(CompletionScript.Apply(text, item, item.PlainText)).Application;
                    Assert.NotNull(after);
                    Assert.True(
                        after.Sections.Any(section => section.Entry.Name == item.Label),
                        $"{item.Label} at {offset} is not read as such:\n{after.Text}"
                    );
                }
            }
        });

    private static IEnumerable<int> LineEnds(Analysis analysis) =>
        Enumerable.Range(0, analysis.Text.LineCount).Select(analysis.Text.LineEnd);

    /// <summary>
    /// Whether the item's edit is of the slot that the status is read from: a document may have several, and a list of stages has its value
    /// where the last tick is.
    /// </summary>
    private static bool IsInSlot(Analysis analysis, CompletionItem item)
    {
        // Emphasis that begins on another line and ends inside the value goes with it, and with it the label.
        if (analysis.Text.Slice(item.Edit.Span).Contains('*', StringComparison.Ordinal))
            return false;
        var status = analysis.Application!.Status;
        if (status.Slot is not { } slot || slot.Items.Any(entry => entry.IsTicked is not null))
            return false;
        if (status.Mentions.Count > 0)
            return status.Mentions[0].Span is var span && item.Edit.Span.Contains(span);
        return slot.FirstLine is { } line && item.Edit.Span.Contains(line.Span);
    }
}
