using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

public sealed class FixAllTests
{
    private static readonly Func<Finding, Fix?>[] Choosers = [FixAll.Safe, FixAll.Best];

    public static TheoryData<string> Corpus =>
        [
            .. ((string[])["good", "bad", "bad-later", "other"]).SelectMany(folder =>
                Directory
                    .GetFiles(Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", folder), "*.md")
                    .Select(file => $"{folder}/{Path.GetFileName(file)}")
                    .Order(StringComparer.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void In_the_corpus_it_ends_with_nothing_left_to_fix_and_its_edits_lead_there(string file)
    {
        var content = File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", file));
        foreach (var text in (string[])[content, content.ReplaceLineEndings("\r\n")])
        {
            foreach (var choose in Choosers)
            {
                var before = Analysis.Of(SourceText.From(text), Path.GetFileName(file), FindingsScript.WithAllRules);
                var result = FixAll.Apply(before, choose);
                Assert.Equal(result.Analysis.Text.Content, Edited.By(before.Text, result.Edits).Content);
                Assert.Equal(result.Fixed.Count == 0, result.Edits.Count == 0);
                if (choose == FixAll.Safe)
                    Assert.DoesNotContain(result.Analysis.Findings, finding => choose(finding) is not null);
                if (choose == FixAll.Safe)
                    Assert.Empty(FixAll.Apply(result.Analysis, choose).Edits);
                if (text.Contains("\r\n", StringComparison.Ordinal))
                    Assert.DoesNotMatch("(?<!\r)\n", result.Analysis.Text.Content);
            }
        }
    }

    [Fact]
    public void What_a_fix_uncovers_is_fixed_too()
    {
        // The second code is unused as well, and its fix touches the first one's.
        var before = Read("# Application Details\n<!-- applsp-disable url-missing future-date -->\n\n## Company\nX\n");
        var result = FixAll.Apply(before, FixAll.Safe);
        Assert.Equal("# Application Details\n\n## Company\nX\n", result.Analysis.Text.Content);
        Assert.Equal(2, result.Fixed.Count);
        Assert.Equal("<!-- applsp-disable url-missing future-date -->\n", before.Text.Slice(Assert.Single(result.Edits).Span));
    }

    [Fact]
    public void Slips_in_headings_and_labels_are_mended_and_what_may_be_meant_so_is_left_alone()
    {
        const string Text = """
            # Application Details

            ## Compny
            Harbor Foods

            ## {0}
            Baker

            ## Stauts
            SAVED

            ## Recipes
            Rye.

            ## Notes
            - {1}:
              - Opening paragraph: I bake.
            """;
        static string With(string position, string letter) =>
            Text.Replace("{0}", position, StringComparison.Ordinal).Replace("{1}", letter, StringComparison.Ordinal);
        var before = Read(With("Postion", "Cover leter points"));
        var result = FixAll.Apply(before, FixAll.Safe);
        Assert.Equal(
            With("Position", "Cover letter points")
                .Replace("Compny", "Company", StringComparison.Ordinal)
                .Replace("Stauts", "Status", StringComparison.Ordinal),
            result.Analysis.Text.Content
        );
        Assert.Equal(
            before.Application!.Sections.Select(section => section.Entry.Name),
            result.Analysis.Application!.Sections.Select(section => section.Entry.Name)
        );
    }

    [Fact]
    public void Fixes_that_undo_each_other_come_to_an_end()
    {
        const string Text = "# Application Details\n\n## Job URL\nNot provided\n";
        var result = FixAll.Apply(
            Read(Text),
            finding =>
                finding.Rule.Code switch
                {
                    "url-missing" => Fix.Replace("Empty", finding.Span, ""),
                    "empty-section" => Fix.Replace("Fill", new(finding.Span.End + 1, 0), "Not provided"),
                    _ => null,
                }
        );
        Assert.Equal("url-missing", Assert.Single(result.Fixed).Rule.Code);
        Assert.Equal(Text.Replace("Not provided", "", StringComparison.Ordinal), result.Analysis.Text.Content);
    }

    [Fact]
    public void A_fix_that_leaves_its_finding_is_not_applied_again_and_again_and_costs_the_others_nothing()
    {
        var result = FixAll.Apply(
            Read("# Application Details\n\n## Company\n\n## Job URL\nhttps://a.example/?utm_source=x\n"),
            finding => finding.Rule.Code == "empty-section" ? Fix.Replace("Grow", new(finding.Span.End, 0), "\n") : FixAll.Safe(finding)
        );
        Assert.Equal("url-tracking", Assert.Single(result.Fixed).Rule.Code);
        Assert.Equal("# Application Details\n\n## Company\n\n## Job URL\nhttps://a.example/\n", result.Analysis.Text.Content);
    }

    [Fact]
    public void A_fix_that_fails_costs_the_others_nothing()
    {
        var failed = new List<string>();
        var before = Analysis.Of(
            SourceText.From("# Application Details\n\n## Company\n\n## Job URL\nhttps://a.example/?utm_source=x\n"),
            "",
            new(FindingsScript.Today) { RuleFailed = (code, _) => failed.Add(code) }
        );
        var result = FixAll.Apply(
            before,
            finding =>
                finding.Rule.Code == "empty-section" ? new("Fail", () => throw new InvalidOperationException()) : FixAll.Safe(finding)
        );
        Assert.Equal("url-tracking", Assert.Single(result.Fixed).Rule.Code);
        Assert.Contains("empty-section", failed);
    }

    [Fact]
    public void A_fix_that_changes_nothing_counts_for_nothing()
    {
        var result = FixAll.Apply(
            Read("# Application Details\n\n## Company\n"),
            finding => Fix.Replace("Keep", finding.Span, finding.Span.Length == 7 ? "Company" : "Application Details")
        );
        Assert.Empty(result.Fixed);
        Assert.Empty(result.Edits);
    }

    [Fact]
    public void Where_there_is_a_choice_nothing_is_chosen()
    {
        var finding = Read("# Application Details\n").Findings[0];
        var (one, other) = (Fix.Replace("One", finding.Span, "1"), Fix.Replace("Other", finding.Span, "2"));
        Assert.Same(one, FixAll.Best(finding with { Fixes = [one] }));
        Assert.Null(FixAll.Best(finding with { Fixes = [one, other] }));
        Assert.Equal("Other", FixAll.Best(finding with { Fixes = [one, other with { IsPreferred = true }] })!.Title);
    }

    private static Analysis Read(string text) => Analysis.Of(SourceText.From(text), "", new(FindingsScript.Today));
}
