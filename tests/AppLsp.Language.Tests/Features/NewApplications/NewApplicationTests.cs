using AppLsp.Language.Configuration;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Features.NewApplications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Tests.Features.NewApplications;

/// <summary>What the file of a new application is called and begins with.</summary>
public sealed class NewApplicationTests
{
    private const string Place = "applications/new.md";

    private static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string> Presets => [.. ConfigGrammar.Presets.Select(preset => preset.Name)];

    [Theory]
    [InlineData("Kestrel Rail", "Signalling Engineer", "kestrel-rail-signalling-engineer")]
    [InlineData("Kestrel Rail", "", "kestrel-rail")]
    [InlineData("Élodie Roux", "Ingénieure", "elodie-roux-ingenieure")]
    [InlineData("E\u0301lodie", "", "elodie")]
    [InlineData("Straße & Søn, Łódź", "", "strasse-son-lodz")]
    [InlineData("Kohl’s", "C++ / C# Developer (m/f/d)", "kohls-c-c-developer-m-f-d")]
    [InlineData("booking.com", "SRE 2", "booking-com-sre-2")]
    [InlineData("../../etc/passwd", "con\\nul", "etc-passwd-con-nul")]
    [InlineData("🚀 Rocket 🚀", "", "rocket")]
    [InlineData("Северный хлеб", "Пекарь", "северныи-хлеб-пекарь")]
    [InlineData("日本語", "", "日本語")]
    [InlineData(" — ", "…", "")]
    public void A_file_is_named_after_company_and_position(string company, string position, string name) =>
        Assert.Equal(name, NewApplication.FileName(company, position));

    [Fact]
    public void A_long_name_ends_with_a_whole_word()
    {
        Assert.Equal(
            string.Join('-', Enumerable.Repeat("seven", 13)),
            NewApplication.FileName(string.Join(' ', Enumerable.Repeat("seven", 100)), "")
        );
        Assert.Equal(new string('x', 80), NewApplication.FileName(new string('x', 100), ""));
    }

    [Fact]
    public void It_begins_with_the_skeleton_that_completion_offers_filled_in() =>
        Assert.Equal(
            """
            # Application Details

            ## Company
            Netflix

            ## Position
            Scientist

            ## Job URL

            ## Status
            ### Application
            SAVED

            ### History
            - 2026-11-20: SAVED

            ## Job Description

            ## Notes
            - Key skills to emphasize:
            - Cover letter points:
              - Opening paragraph:
              - Body paragraph:
              - Company-specific paragraph:
              - Closing paragraph:

            """,
            Text(ApplicationSchema.Default, "Netflix", "Scientist")
        );

    [Fact]
    public void As_a_snippet_it_has_a_tab_stop_in_each_gap_and_the_cursor_goes_into_the_first()
    {
        var skeleton = ApplicationSkeleton.Below("", ApplicationSchema.Default, Place, new("Net$flix"), Today)!;
        Assert.Equal(
            """
            # Application Details

            ## Company
            Net\$flix

            ## Position
            ${1}

            ## Job URL
            ${2}

            ## Status
            ### Application
            SAVED

            ### History
            - 2026-11-20: SAVED

            ## Job Description
            ${3}

            ## Notes
            - Key skills to emphasize:
              - ${4}
            - Cover letter points:
              - Opening paragraph: ${5}
              - Body paragraph: ${6}
              - Company-specific paragraph: ${7}
              - Closing paragraph: ${8}

            """.ReplaceLineEndings("\n"),
            skeleton.Snippet
        );
        Assert.Equal(skeleton.Text.IndexOf("## Position\n", StringComparison.Ordinal) + "## Position\n".Length, skeleton.FirstGap);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void In_every_preset_it_has_the_sections_of_completions_skeleton(string preset)
    {
        var schema = Config.Preset(preset)!.Schema;
        var offered = Completions.At(Analyse(schema, ""), 0, TestContext.Current.CancellationToken).First(item => item.IsSnippet).PlainText;
        var application = Analyse(schema, Text(schema, "Netflix", "Scientist")).Application!;
        Assert.Equal(
            Analyse(schema, offered).Application!.Sections.Select(section => section.Entry.Name),
            application.Sections.Select(section => section.Entry.Name)
        );
        Assert.Equal(
            ("Netflix", "Scientist", schema.Statuses[0]),
            (application.Value(Fact.Company), application.Value(Fact.Position), application.Status.Definition)
        );
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Whatever_the_status_nothing_is_wrong_but_what_is_still_empty(string preset)
    {
        var schema = Config.Preset(preset)!.Schema;
        foreach (var status in schema.Statuses)
        {
            var text = Text(schema, "Netflix", "Scientist", status);
            var analysis = Analyse(schema, text);
            Assert.Equal(status, analysis.Application!.Status.Definition);
            Assert.DoesNotContain(
                analysis.Findings,
                finding => finding.Severity == Severity.Error || finding.Rule.Code == "missing-section"
            );
            Assert.Empty(DocumentFormatting.Of(analysis));
        }
    }

    [Fact]
    public void A_status_that_says_sent_brings_the_application_date()
    {
        Assert.Contains(
            "## Application Date\n2026-11-20\n",
            Text(ApplicationSchema.Default, "Netflix", "", ApplicationSchema.Default.FindStatus("applied")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "## Application Date\n\n",
            Text(ApplicationSchema.Default, "Netflix", "", ApplicationSchema.Default.FindStatus("interview")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Company_and_status_are_told_where_the_schema_does_not_require_them()
    {
        var schema = Schema("sections:\n  - { heading: Company, required: false }\n  - { heading: Status, required: false }\n");
        Assert.Contains(
            "## Company\nNetflix\n\n## Position\n\n## Job URL\n\n## Status\nSAVED\n",
            Text(schema, "Netflix", ""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_schema_without_sections_gives_its_title_and_one_without_a_title_nothing()
    {
        Assert.Equal("# Mine\n", Text(Schema("extends: none\ntitle: Mine\n"), "Netflix", "Scientist"));
        Assert.Null(
            ApplicationSkeleton.Below("", Schema("extends: none\nsections:\n  - heading: Firm\n"), "elsewhere.md", new("Netflix"), Today)
        );
    }

    private static string Text(ApplicationSchema schema, string company, string position, StatusDefinition? status = null) =>
        ApplicationSkeleton.Below("", schema, Place, new(company, position, Status: status), Today)!.Text;

    private static Analysis Analyse(ApplicationSchema schema, string text) =>
        Analysis.Of(SourceText.From(text), Place, new AnalysisOptions(Today) { Schema = schema });

    private static ApplicationSchema Schema(string yaml) => Config.Read(new("applsp.yaml", SourceText.From(yaml)), (_, _) => null).Schema;
}
