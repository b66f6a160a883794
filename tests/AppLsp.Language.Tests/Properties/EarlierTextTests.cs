using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>What is kept of an earlier text saves time and changes nothing.</summary>
public class EarlierTextTests
{
    private const string Sample = """
        # Application Details

        ## Company
        Figma

        ## Status
        APPLIED

        ## Job Description
        We build Figma with Rust and TypeScript.
        - SQL, and Keras, PyTorch or TensorFlow
        - Go, e.g. for services

        ## Notes
        - Key skills to emphasize:
          - Python
        """;

    private static readonly string[] Pieces =
    [
        "x",
        " ",
        "\n",
        "Rust",
        "Figma",
        "Go",
        "- SQL\n",
        "## Company\n",
        "## Job Description\n",
        "#",
        "or ",
        ".",
    ];

    private static readonly Gen<(int, int, string)[]> Edits = Gen.Select(
        Gen.Int[0, 400],
        Gen.Int[0, 12],
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])
    ).Array[1, 8];

    [Fact]
    public void Findings_and_skills_are_those_of_the_text_alone() =>
        Edits.Sample(edits =>
        {
            var text = SourceText.From(Sample);
            var analysis = Read(text, null);
            foreach (var (at, length, piece) in edits)
            {
                var start = Math.Min(at, text.Length);
                text = text.With(new(new(start, Math.Min(length, text.Length - start)), piece));
                analysis = Read(text, analysis);
                var alone = Read(text, null);
                Assert.Equal(Shown(alone), Shown(analysis));
            }
        });

    [Fact]
    public void A_posting_that_moved_is_not_read_again()
    {
        var text = SourceText.From(Sample);
        var before = Read(text, null);
        var after = Read(text.With(new(new(text.Content.IndexOf("APPLIED", StringComparison.Ordinal), 0), "INTERVIEW\n")), before);
        Assert.Equal(
            "Rust|TypeScript|SQL",
            string.Join('|', before.Application!.Skills.Named.Take(3).Select(mention => mention.Skill.Name))
        );
        Assert.All(
            after.Application!.Skills.Named.Zip(before.Application.Skills.Named),
            pair => Assert.Same(pair.First.Name, pair.Second.Name)
        );
        // The same piece of the same text: of memory, that is what being equal means.
        Assert.True(after.Application.Skills.Readings.Posting!.Text.Equals(before.Application.Skills.Readings.Posting!.Text));
        Assert.Equal("TypeScript", after.Text.Slice(after.Application.Skills.Named[1].Span));
    }

    [Fact]
    public void Only_the_line_that_is_typed_in_is_read_again_for_skills()
    {
        const string Own = "# Application Details\n\n## Notes\n- Rust at the Fennel Bakery\n- SQL\n- Python for three years\n";
        var text = SourceText.From(Own);
        var before = ReadOwn(text, null);
        var after = ReadOwn(text.With(new(new(Own.IndexOf("SQL", StringComparison.Ordinal), 3), "Perl, long ago\n- Java")), before);
        Assert.Equal("Java|Perl|Python|Rust", string.Join('|', after.All.Select(skill => skill.Name).Order()));
        // Lines that are the same are not told apart from what was read of them before.
        Assert.Same(before.Of(3), after.Of(3));
        Assert.Same(before.Of(5), after.Of(6));
        Assert.NotSame(before.Of(4), after.Of(4));

        static OwnSkills ReadOwn(SourceText text, OwnSkills? earlier) =>
            OwnSkills.Of(ApplicationSchema.Default.Skills, text, [.. Enumerable.Range(0, text.LineCount).Select(text.LineSpan)], earlier);
    }

    private static Analysis Read(SourceText text, Analysis? earlier)
    {
        var analysis = Analysis.Of(text, "applications/any.md", new(new(2026, 11, 20)), earlier);
        _ = analysis.Findings.Count;
        return analysis;
    }

    private static string Shown(Analysis analysis) =>
        string.Join(
            '\n',
            [
                .. analysis.Findings.Select(finding => $"{finding.Rule.Code} {finding.Span} {finding.Message}"),
                .. analysis.Application?.Skills.Named.Select(mention => $"{mention.Skill} {mention.Span}") ?? [],
                .. analysis.Application?.Skills.Requirements.Select(requirement =>
                    string.Join('|', requirement.AnyOf.Select(mention => $"{mention.Skill} {mention.Span}"))
                )
                    ?? [],
                .. analysis.Application?.Skills.Missing.Select(requirement => $"missing {requirement.Names}") ?? [],
            ]
        );
}
