using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Markdown;

/// <summary>What git leaves in a file where two versions do not go together.</summary>
public sealed class MergeConflictsTests
{
    private const string Conflict = """
        ---
        type: application
        <<<<<<< HEAD
        deadline: 2026-12-01
        =======
        deadline: 2026-12-08
        >>>>>>> laptop
        ---
        # Application Details

        ## Company
        <<<<<<< HEAD
        Kestrel Foundry
        ||||||| 3f2a91c
        Kestrel
        =======
        Kestrel Foundry Ltd
        >>>>>>> laptop

        ## Status
        ### Application
        <<<<<<< HEAD
        APPLIED
        =======
        INTERVIEW
        >>>>>>> laptop

        ## Application Date
        11-12-2026
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_first_version_counts_until_the_person_has_chosen(string lineEnding)
    {
        var analysis = Read(Conflict.ReplaceLineEndings(lineEnding));
        Assert.Equal("Kestrel Foundry", analysis.Application!.Value(Fact.Company));
        Assert.Equal("APPLIED", analysis.Application.Status.Definition?.Value);
        Assert.Equal(new(2026, 12, 1), analysis.Application.Date(Fact.Deadline)?.Day);
        Assert.Equal("APPLIED", analysis.Text.Slice(analysis.Application.Status.Span!.Value));
        Assert.DoesNotContain(
            analysis.Findings,
            finding =>
                finding.Rule.Code
                    is "empty-section"
                        or "unknown-status"
                        or "several-statuses"
                        or "misspelt-heading"
        );
        Assert.Single(analysis.Findings, finding => finding.Rule.Code == "invalid-front-matter");
    }

    [Fact]
    public void Nothing_is_written_into_it()
    {
        var analysis = Read(Conflict);
        Assert.NotEmpty(analysis.Findings);
        Assert.All(analysis.Findings, finding => Assert.Empty(finding.Fixes));
        Assert.Empty(DocumentFormatting.Of(analysis));
        for (var offset = 0; offset <= analysis.Text.Length; offset += 7)
            Assert.Empty(Refactorings.At(analysis, new(offset, 0)));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x", "A")]
    [InlineData("<<<<<<<\nA\n=======\nB\n>>>>>>>", "A")]
    [InlineData("<<<<<<< HEAD\n=======\nB\n>>>>>>> x\nC", "C")]
    [InlineData("<<<<<<< HEAD\nA\n>>>>>>> x", "A")]
    [InlineData("A\n>>>>>>> x", "A")]
    [InlineData("<<<<<<< HEAD\nA\n=======\nB", "A, B")]
    public void Marks_are_no_words(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Theory]
    [InlineData("A\n=======\nB")]
    [InlineData("A <<<<<<< B >>>>>>>")]
    [InlineData(" <<<<<<< HEAD\nA")]
    [InlineData("<<<<<<<< HEAD\nA")]
    [InlineData("<<<<<<<HEAD\nA")]
    public void Other_signs_are_what_they_are_to_Markdown(string text) => Assert.False(Outline.Of(SourceText.From(text)).HasConflict);

    private static string WordsOf(string text)
    {
        var outline = Outline.Of(SourceText.From(text));
        Assert.True(outline.HasConflict);
        return string.Join(", ", outline.Blocks.SelectMany(block => Assert.IsType<ParagraphNode>(block).Lines).Select(line => line.Text));
    }

    private static Analysis Read(string text) => Analysis.Of(SourceText.From(text), "a.md", new(new(2026, 11, 26)));
}
