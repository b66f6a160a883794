using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>One folder an application: what lies beside it in files of their own is not asked for, and is read.</summary>
public sealed class ApplicationPartsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private const string Rook =
        "# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## Job URL\nhttps://rook.example/1\n\n## Status\nSAVED\n\n";

    private const string Notes = "## Notes\n- Key skills to emphasize:\n  - Letters\n";

    private const string Posting = "# Clerk\n\nWe sort letters.\n\n## Requirements\n- Python and SQL\n- Tableau\n";

    [Theory]
    [InlineData("posting.md", "Job Description")]
    [InlineData("job_description.md", "Job Description")]
    [InlineData("Job-Description-Rook-Clerk.md", "Job Description")]
    [InlineData("JobDescription.md", "Job Description")]
    [InlineData("2026-11-02_JD_Rook.md", "Job Description")]
    [InlineData("Job ad.md", "Job Description")]
    [InlineData("listing.md", "Job Description")]
    [InlineData("notes.md", "Notes")]
    [InlineData("Rook notes 2.md", "Notes")]
    [InlineData("notes_clerk.md", "Notes")]
    [InlineData("application-notes.md", "Notes")]
    public void A_file_that_is_called_as_a_section_is_that_section(string name, string section)
    {
        Assert.Contains(section, Missing(("rook/application.md", Rook)));
        Assert.DoesNotContain(section, Missing(("rook/application.md", Rook), ("rook/" + name, "Some words.")));
    }

    [Theory]
    [InlineData("elsewhere/posting.md", "Some words.")]
    [InlineData("posting.md", "Some words.")]
    [InlineData("rook/x/posting.md", "Some words.")]
    [InlineData("rook/posting.md", "**Company:** Sun & Co\n\nSome words.")]
    [InlineData("rook/posting template.md", "Some words.")]
    [InlineData("rook/notes-on-bread.md", "Some words.")]
    [InlineData("rook/diary.md", "Some words.")]
    public void Other_files_are_none(string name, string text) =>
        Assert.Equal(["Job Description", "Notes"], Missing(("rook/application.md", Rook), (name, text)));

    [Theory]
    [InlineData("cover-letter.md")]
    [InlineData("Ada_Lowe_CoverLetter.md")]
    [InlineData("letter to Rook.md")]
    [InlineData("Anschreiben.md")]
    public void A_letter_beside_it_is_the_letter(string name)
    {
        var file = ("rook/application.md", Rook + Notes);
        Assert.Contains("cover-letter-missing", Codes(file));
        Assert.DoesNotContain("cover-letter-missing", Codes(file, ("rook/" + name, "Dear Ms Abara,\n\nI sort letters.")));
    }

    [Fact]
    public void Of_several_applications_in_a_folder_a_file_is_of_those_that_it_names()
    {
        var sun = Rook.Replace("Rook", "Sun Mills", StringComparison.Ordinal).Replace("rook", "sun", StringComparison.Ordinal);
        var files = new[] { ("a.md", Rook), ("b.md", sun), ("c.md", sun.Replace("Sun Mills", "Wren", StringComparison.Ordinal)) };
        Assert.Contains("Job Description", Missing([.. files, ("posting.md", "Some words.")]));
        Assert.DoesNotContain("Job Description", Missing([.. files, ("posting-rook.md", "Some words.")]));
        Assert.Contains("Job Description", Missing([.. files, ("posting-sun.md", "Some words.")]));
        Assert.DoesNotContain("Job Description", Missing([.. files, ("posting.md", "**Company:** Rook\n\nSome words.")]));
        Assert.DoesNotContain("Job Description", Missing([files[1], files[0], ("Sun_Mills_job_description.md", "Some words.")]));
    }

    [Fact]
    public void The_skills_of_a_posting_beside_it_are_asked_for()
    {
        var found = Assert.Single(
            Findings(("rook/application.md", Rook + Notes), ("rook/posting.md", Posting)),
            finding => finding.Rule.Code == "skill-coverage"
        );
        Assert.Equal("Your notes mention 0 of 3 skills in the posting. Missing: Python, SQL and Tableau.", found.Message);
        Assert.DoesNotContain("skill-coverage", Codes(("rook/application.md", Rook + Notes)));
        Assert.DoesNotContain("skill-coverage", Codes(("rook/application.md", Rook + Notes), ("rook/letter.md", Posting)));
    }

    [Fact]
    public void The_days_of_a_posting_beside_it_count()
    {
        var applied = Rook.Replace("SAVED", "APPLIED\n\n## Application Date\n2026-11-02", StringComparison.Ordinal);
        var posted = ("rook/posting.md", "# Clerk\n\n- Job Posting Date: 2026-11-05\n");
        Assert.Contains("posted-after-applied", Codes(("rook/application.md", applied), posted));
        Assert.DoesNotContain("posted-after-applied", Codes(("rook/application.md", applied)));

        var passed = ("rook/posting.md", "---\ndeadline: 2026-11-05\n---\n# Clerk\n");
        Assert.Contains("deadline-passed", Codes(("rook/application.md", Rook), passed));
        Assert.DoesNotContain("deadline-passed", Codes(("rook/application.md", Rook)));
        Assert.DoesNotContain("deadline-passed", Codes(("rook/application.md", Rook + "## Deadline\n2026-12-05\n"), passed));
        Assert.DoesNotContain("Deadline", Missing(("rook/application.md", Rook), passed));
    }

    [Fact]
    public void A_company_that_the_posting_beside_it_names_is_not_the_wrong_one()
    {
        var letter = Rook + "## Notes\n- Cover letter points:\n  - Closing paragraph: I would like to work for Sun Mills soon\n";
        var sun = ("sun/application.md", Rook.Replace("Rook", "Sun Mills", StringComparison.Ordinal));
        Assert.Contains("cover-letter-wrong-company", Codes(("rook/application.md", letter), sun));
        Assert.DoesNotContain(
            "cover-letter-wrong-company",
            Codes(("rook/application.md", letter), sun, ("rook/posting.md", "Rook, a daughter of Sun Mills."))
        );
    }

    [Theory]
    [InlineData("x/application.md", "x/job_description.md", false)]
    [InlineData("x/a.md", "x/notes.md", false)]
    [InlineData("rook/a.md", "rook/b.md", false)]
    [InlineData("Clerk at Rook/a.md", "Clerk at Rook/b.md", false)]
    [InlineData("2026/a.md", "2026/b.md", true)]
    [InlineData("a.md", "b.md", true)]
    [InlineData("x/README.md", "x/analysis.md", false)]
    [InlineData("rook/a.md", "rook/x/b.md", false)]
    [InlineData("rook/a.md", "rook/raw/old/b.md", false)]
    [InlineData("x/a.md", "x/raw/old/b.md", true)]
    [InlineData("x/a.md", "xy/b.md", true)]
    [InlineData("x/a.md", "y/notes.md", true)]
    public void Files_of_one_folder_or_below_it_that_tell_one_job_are_no_duplicates(string one, string other, bool areTwo)
    {
        Assert.Equal(areTwo, Codes((one, Rook), (other, Rook + "\n")).Contains("duplicate-application"));
        Assert.Equal(areTwo, Codes((other, Rook + "\n"), (one, Rook)).Contains("duplicate-application"));
    }

    [Fact]
    public void Below_a_folder_of_several_applications_a_file_is_one_by_itself()
    {
        var sun = Rook.Replace("Rook", "Sun", StringComparison.Ordinal).Replace("rook", "sun", StringComparison.Ordinal);
        Assert.Contains("duplicate-application", Codes(("x/a.md", Rook), ("x/sun.md", sun), ("x/old/b.md", Rook + "\n")));
    }

    private const string Page =
        "# Rook - Clerk\n\n**Application URL:** https://rook.example/1\n\n## Details\n- **Status:** Application Submitted\n" + Applied;

    private const string Applied = "- **Applied:** 2026-11-12\n";

    private const string Evaluation =
        "# Is it for me?\n\n- **Company:** Rook\n- **Job Title:** Clerk\n- **URL:** https://rook.example/careers/1\n";

    [Fact]
    public void What_one_of_the_files_of_a_folder_tells_is_not_missing_in_the_others()
    {
        Assert.Contains("Status", Missing(("x/analysis.md", Evaluation)));
        Assert.Empty(Missing(("x/analysis.md", Evaluation), ("x/README.md", Page)));
        Assert.Empty(Missing(("x/README.md", Page), ("x/analysis.md", Evaluation)));
        Assert.Contains("Status", Missing(("x/analysis.md", Evaluation), ("y/README.md", Page)));
        Assert.Contains(
            "Status",
            Missing(("x/analysis.md", Evaluation), ("x/README.md", Page.Replace("Clerk", "Sales Manager", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_date_in_one_of_them_will_do_for_all()
    {
        var page = ("x/README.md", Page.Replace(Applied, "", StringComparison.Ordinal));
        Assert.Contains("status-needs-date", Codes(page, ("x/analysis.md", Evaluation)));
        Assert.DoesNotContain("status-needs-date", Codes(page, ("x/analysis.md", Evaluation + Applied)));
    }

    [Fact]
    public void A_copy_below_the_folder_tells_it_too()
    {
        Assert.DoesNotContain("Notes", Missing(("rook/a.md", Rook), ("rook/raw/b.md", Rook + Notes)));
        Assert.DoesNotContain("Notes", Missing(("rook/raw/b.md", Rook), ("rook/a.md", Rook + Notes)));
    }

    [Theory]
    [InlineData("Rook.io", "rookio-clerk", false)]
    [InlineData("Rook.io", "2026-rook-io", false)]
    [InlineData("R. O. O. K. Mills", "RookMills", false)]
    [InlineData("Rook.io", "rook-clerks", true)]
    [InlineData("Rook.io", "brookiopolis", true)]
    public void Signs_and_spaces_in_a_name_make_no_other_folder(string company, string folder, bool areTwo)
    {
        var text = Rook.Replace("\nRook\n", $"\n{company}\n", StringComparison.Ordinal);
        Assert.Equal(areTwo, Codes(($"{folder}/a.md", text), ($"{folder}/b.md", text + "\n")).Contains("duplicate-application"));
    }

    [Fact]
    public void What_one_of_them_has_is_not_missing_in_the_other()
    {
        Assert.DoesNotContain("Notes", Missing(("rook/a.md", Rook), ("rook/b.md", Rook + Notes)));
        Assert.Contains("Notes", Missing(("2026/a.md", Rook), ("2026/b.md", Rook + Notes)));
    }

    [Fact]
    public void A_part_that_comes_or_goes_is_a_change_for_its_application_alone()
    {
        var rook = Facts("rook/application.md", Rook);
        var index = WorkspaceIndex.Empty.With([("rook/application.md", rook), ("sun/application.md", Facts("sun/application.md", Rook))]);
        var more = index.With("rook/posting.md", Facts("rook/posting.md", Posting));
        Assert.NotSame(index, more);
        Assert.Equal(2, more.Count);
        Assert.Same(more, more.With("rook/posting.md", Facts("rook/posting.md", Posting)));
        Assert.Same(more, more.With("rook/diary.md", Facts("rook/diary.md", Posting)));

        Assert.False(LooksAlike(index, more, "rook/application.md"));
        Assert.True(LooksAlike(index, more, "sun/application.md"));
        Assert.False(LooksAlike(more, more.With("rook/posting.md", Facts("rook/posting.md", Posting + "- Go\n")), "rook/application.md"));
        Assert.True(LooksAlike(index, more.Without(["rook/posting.md"]), "rook/application.md"));
        Assert.Equal(["rook/application.md", "rook/posting.md", "sun/application.md"], more.FileNames.Order());
        // What becomes an application is no part any more.
        Assert.Equal(3, more.With("rook/posting.md", Facts("rook/posting.md", Rook)).Count);
        Assert.True(LooksAlike(more.With("rook/posting.md", null), index, "rook/application.md"));
    }

    [Fact]
    public void What_is_moved_lies_beside_what_is_there()
    {
        var moved = Facts("rook/application.md", Rook)! with { File = "a.md" };
        Assert.Equal("", moved.Folder);
        Assert.True(moved.LiesBeside(Facts("b.md", Rook)!));
        Assert.True(Facts("rook/b.md", Rook)!.LiesBelow(moved));
        Assert.False(moved.LiesBeside(Facts("rook/b.md", Rook)!));
    }

    [Fact]
    public void Ten_thousand_files_in_one_folder_are_no_trouble()
    {
        var facts = (ApplicationFacts)Facts("all/application.md", Rook)!;
        var part = (ApplicationPart)Facts("all/posting.md", Posting)!;
        var index = WorkspaceIndex.Empty.With(
            Enumerable
                .Range(0, 10_000)
                .SelectMany(i =>
                    new (string, FileFacts?)[]
                    {
                        ($"all/{i}.md", facts with { File = $"all/{i}.md" }),
                        ($"all/p{i}.md", part with { File = $"all/p{i}.md" }),
                    }
                )
        );
        Assert.Equal(10_000, index.Count);
        Assert.Empty(index.PartsOf(facts with { File = "all/7.md" }));
    }

    [Fact]
    public void The_title_and_the_company_lead_to_the_posting()
    {
        var analysis = Analyse([("rook/application.md", Rook), ("rook/posting.md", Posting), ("rook/letter.md", "Dear Ms Abara,")]);
        Assert.Equal(["rook/posting.md"], PostingFiles.At(analysis, 3));
        Assert.Equal(["rook/posting.md"], PostingFiles.At(analysis, Rook.IndexOf("Rook", StringComparison.Ordinal)));
        Assert.Empty(PostingFiles.At(analysis, Rook.IndexOf("Clerk", StringComparison.Ordinal)));
        Assert.Empty(PostingFiles.At(Analyse([("rook/application.md", Rook)]), 3));
        Assert.Contains(
            CodeLenses.Of(analysis),
            lens => lens is { Title: "Open posting.md", Action: CodeLensAction.OpenPosting, File: "rook/posting.md" }
        );
    }

    private static bool LooksAlike(WorkspaceIndex before, WorkspaceIndex after, string file)
    {
        var facts = after.Find(file)!;
        var alike = new WorkspaceView(before, file).LooksLike(new(after, file), facts, []);
        Assert.Equal(alike, new WorkspaceView(before, file).LooksLike(new(after, file), facts, _ => true));
        return alike;
    }

    private static IEnumerable<string> Codes(params (string File, string Text)[] files) =>
        Findings(files).Select(finding => finding.Rule.Code);

    private static IReadOnlyList<Language.Rules.Finding> Findings(params (string File, string Text)[] files) => Analyse(files).Findings;

    /// <summary>What is missing in the first of <paramref name="files"/>.</summary>
    private static IEnumerable<string> Missing(params (string File, string Text)[] files) =>
        Analyse(files).Requirements!.MissingSections.Select(entry => entry.Name);

    /// <summary>The first of <paramref name="files"/> among all of them.</summary>
    private static Analysis Analyse((string File, string Text)[] files)
    {
        var index = WorkspaceIndex.Empty.With(files.Select(file => (file.File, Facts(file.File, file.Text))));
        return Analysis.Of(SourceText.From(files[0].Text), files[0].File, new(Today) { Workspace = new(index, files[0].File) });
    }

    private static FileFacts? Facts(string file, string text) =>
        Analysis.Of(SourceText.From(text), file, new(Today) { Schema = ApplicationSchema.Default }).FactsFor(file, file);
}
