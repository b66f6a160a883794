using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>How much is asked of an application: by its own words, by a config, and by the person's way.</summary>
public sealed class RequirementsTests
{
    private const string Plain =
        "# Dyer\n\n**Company:** Woad Works\n\n**Position:** Dyer\n\n**Status:** APPLIED\n\n**Date Applied:** 2026-11-12\n";

    private const string InHeadings =
        "# Dyer\n\n## Company\nWoad Works\n\n## Position\nDyer\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-12\n";

    private const string WithNotes = Plain + "\n## Notes\nAsk about the vats.\n";

    private const string WithPoints = Plain + "\n## Notes\n- Cover letter points:\n  - Opening paragraph: I dyed for six years in Leeds\n";

    private const string Clipped =
        "---\ncompany: Woad Works\ntitle: Dyer\nstatus: APPLIED\ndate_applied: 2026-11-12\n---\nVats and indigo.\n";

    private static readonly string[] WhatDeclaredOnesNeed = ["Job URL", "Job Description", "Notes"];

    [Fact]
    public void Who_only_speaks_for_themselves_is_asked_for_company_position_status_and_date() =>
        Assert.Equal(["Company", "Position", "Status", "Application Date"], Of(Plain).Sections.Select(entry => entry.Name));

    [Theory]
    [InlineData("# Application Details\n" + Plain, "a.md")]
    [InlineData("---\ntype: application\n---\n" + Plain, "a.md")]
    [InlineData(InHeadings, "applications/a.md")]
    public void Who_declares_themselves_is_asked_for_more(string text, string path) =>
        Assert.Equal(WhatDeclaredOnesNeed, Missing(Of(text, path)));

    [Theory]
    [InlineData(Plain)]
    [InlineData(Clipped)]
    [InlineData("# Woad Works — Clerk\n\n- Link: https://woad.example/jobs/3\n- Status: Applied\n- Applied: 2026-11-12\n")]
    [InlineData("| Fact | Value |\n|---|---|\n| Company | Woad Works |\n| Role | Dyer |\n| Status | Applied |\n| Applied | 2026-11-12 |\n")]
    public void Who_has_a_way_of_their_own_where_applications_lie_is_not(string text)
    {
        Assert.Empty(Missing(Of(text, "applications/a.md")));
        Assert.NotEmpty(Missing(Of(text, "applications/a.md") with { HasConfig = true }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Woad Works\n\n## Company\n\n## Position\n\n## Status\n")]
    public void Who_has_none_yet_is_asked_for_all(string text) =>
        Assert.True(Of(text, "applications/a.md").Sections.Select(entry => entry.Name).Intersect(WhatDeclaredOnesNeed).Count() == 3);

    [Fact]
    public void A_config_asks_for_more() => Assert.Equal(WhatDeclaredOnesNeed, Missing(Of(Plain) with { HasConfig = true }));

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(3, 3, true)]
    [InlineData(3, 4, false)]
    [InlineData(4, 4, true)]
    public void What_half_of_the_others_have_is_asked_for_too(int having, int lacking, bool isAsked)
    {
        Assert.Equal(isAsked ? ["Notes"] : [], Missing(Beside(Plain, having, lacking)));
        Assert.Equal(isAsked, Beside(Plain, having, lacking, WithPoints).MissingPoints.Any());
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(1, 3, true)]
    [InlineData(0, 80, false)]
    public void What_none_of_three_others_has_is_asked_of_no_declared_one(int having, int lacking, bool isAsked)
    {
        const string Declared = "# Application Details\n" + Plain;
        var notes = Beside(Declared, having, lacking);
        Assert.Equal(isAsked, Missing(notes).Contains("Notes"));
        Assert.Contains("Notes", Missing(notes with { HasConfig = true }));
        Assert.Equal(isAsked, Beside(Declared, having, lacking, WithPoints).MissingPoints.Any());
        // Who has begun a letter goes on with it.
        Assert.NotEmpty(Beside("# Application Details\n" + WithPoints, having, lacking, Plain).MissingPoints);
    }

    [Fact]
    public void A_declared_one_is_looked_at_again_when_another_has_what_none_had()
    {
        const string Declared = "# Application Details\n" + Plain;
        for (var having = 0; having < 3; having++)
            for (var lacking = 0; lacking < 5; lacking++)
            {
                var before = Index(having, lacking, WithNotes);
                var facts = Facts("own.md", Declared);
                foreach (var (file, text) in new[] { ("new.md", Plain), ("new.md", WithNotes), ("0.md", null) })
                {
                    var after = before.With(file, text is null ? null : Facts(file, text));
                    var (one, other) = (new WorkspaceView(before, "own.md"), new WorkspaceView(after, "own.md"));
                    var isSame = Missing(Of(Declared) with { Workspace = one })
                        .SequenceEqual(Missing(Of(Declared) with { Workspace = other }));
                    Assert.True(isSame || !one.LooksLike(other, facts, []), $"{having} have it, {lacking} lack it, then {file}");
                }
            }
    }

    [Theory]
    [InlineData("01_job_description.md", "", false)]
    [InlineData("a.md", "\n## Responsibilities\nDye.\n\n## Requirements\nBlue hands.\n", false)]
    [InlineData("a.md", "\n## My plan\nBlue hands.\n", true)]
    public void A_posting_is_not_asked_for_itself(string path, string more, bool isAsked) =>
        Assert.Equal(isAsked, Missing(Of("---\ntype: application\n---\n" + Plain + more, path)).Contains("Job Description"));

    [Theory]
    [InlineData("# Kiln notes\n\n**Company:** Woad Works\n**Status:** APPLIED\n**Applied:** 2026-11-12\n", "own.md", true)]
    [InlineData("# Clerk, application\n\n**Company:** Woad Works\n**Status:** APPLIED\n**Applied:** 2026-11-12\n", "own.md", true)]
    [InlineData("# Kiln\n\n## Clerk, Leeds\n- Company: Woad Works\n- Status: APPLIED\n- Applied: 2026-11-12\n", "own.md", false)]
    [InlineData("**Company:** Woad Works\n**Status:** APPLIED\n**Applied:** 2026-11-12\n", "jobs/Head Clerk.md", false)]
    [InlineData("**Company:** Woad Works\n**Status:** APPLIED\n**Applied:** 2026-11-12\n", "jobs/woad-works-clerk/a.md", false)]
    [InlineData("**Company:** Woad Works\n**Status:** APPLIED\n**Applied:** 2026-11-12\n", "clerk/a.md", true)]
    [InlineData("## Company\nWoad Works\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-12\n", "jobs/Head Clerk.md", true)]
    public void A_job_by_which_the_document_or_its_file_is_called_is_not_asked_for(string text, string path, bool isAsked)
    {
        var view = new WorkspaceView(WorkspaceIndex.Empty, path);
        Assert.Equal(isAsked, Missing(Of(text, path) with { Workspace = view }).Contains("Position"));
    }

    [Theory]
    [InlineData("# Woad Works — Clerk\n\n- Status: APPLIED\n- Applied: 2026-11-12\n", false)]
    [InlineData("# Clerk at Woad Works\n\nStatus: APPLIED\n", false)]
    [InlineData("# Clerk\n\n- Status: APPLIED\n", true)]
    [InlineData("# Woad Works\n\n- Status: APPLIED\n", true)]
    [InlineData("# Notes on a clerk\n\n- Status: APPLIED\n", true)]
    [InlineData("# Woad Works — Clerk\n\n## Status\nAPPLIED\n", true)]
    public void An_employer_whom_the_title_names_beside_the_job_is_not_asked_for(string text, bool isAsked) =>
        Assert.Equal(isAsked, Missing(Of(text, "applications/a.md")).Contains("Company"));

    [Fact]
    public void Two_others_of_the_same_form_that_lack_it_show_that_these_are_kept_without_it()
    {
        var notes = Index(6, 0, WithNotes);
        var one = notes.With("clipped-0.md", Facts("clipped-0.md", Clipped));
        var two = one.With("clipped-1.md", Facts("clipped-1.md", Clipped));
        Assert.Equal(["Notes"], Missing(Of(Clipped) with { Workspace = new(one, "own.md") }));
        Assert.Empty(Missing(Of(Clipped) with { Workspace = new(two, "own.md") }));
    }

    [Theory]
    [InlineData("mine/", 3, 0, false)]
    [InlineData("mine/", 3, 2, false)]
    [InlineData("mine/", 3, 3, true)]
    [InlineData("mine/", 2, 0, true)]
    [InlineData("", 2, 1, true)]
    public void Where_the_folder_holds_enough_half_of_those_in_it_have_it_too(string folder, int lacking, int having, bool isAsked)
    {
        var index = Index(8, 0, WithNotes)
            .With(Enumerable.Range(0, lacking).Select(i => Facts($"{folder}lacking-{i}.md", Plain)))
            .With(Enumerable.Range(0, having).Select(i => Facts($"{folder}having-{i}.md", WithNotes)));
        Assert.Equal(isAsked ? ["Notes"] : [], Missing(Of(Plain) with { Workspace = new(index, folder + "own.md") }));
    }

    [Fact]
    public void Half_of_those_in_the_folder_are_not_enough_where_hardly_anybody_else_has_it()
    {
        var index = Index(0, 9, WithNotes).With(Enumerable.Range(0, 4).Select(i => Facts($"mine/{i}.md", WithNotes)));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(index, "mine/own.md") }));
    }

    [Fact]
    public void A_clipping_among_notes_is_asked_for_what_clippings_have()
    {
        var (notes, clippings) = (Index(6, 0, WithNotes), Enumerable.Range(0, 4).Select(i => Facts($"clipped-{i}.md", Clipped)));
        var mixed = notes.With(clippings);
        Assert.Empty(Missing(Of(Clipped) with { Workspace = new(mixed, "own.md") }));
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(mixed, "own.md") }));
        Assert.Equal(["Notes"], Missing(Of(Clipped) with { Workspace = new(notes, "own.md") }));
        // One that is written in another form now than when it was counted is none of its own kind yet.
        var counted = mixed.With("own.md", Facts("own.md", Clipped));
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(counted, "own.md") }));
    }

    [Fact]
    public void Nothing_of_another_folder_or_form_is_looked_at_again()
    {
        var changes = new[] { ("mine/new.md", Plain), ("mine/new.md", WithNotes), ("new.md", Clipped), ("0.md", null) };
        foreach (var (own, text) in new[] { ("mine/own.md", Plain), ("own.md", Clipped), ("own.md", Plain) })
        {
            var facts = Facts(own, text);
            for (var here = 0; here < 5; here++)
                for (var there = 0; there < 5; there++)
                {
                    var before = Index(4, 0, WithNotes)
                        .With(Enumerable.Range(0, here).Select(i => Facts($"mine/{i}.md", Plain)))
                        .With(Enumerable.Range(0, there).Select(i => Facts($"clipped-{i}.md", Clipped)))
                        .With(own, facts);
                    foreach (var (file, changed) in changes)
                    {
                        var after = before.With(file, changed is null ? null : Facts(file, changed));
                        var (one, other) = (new WorkspaceView(before, own), new WorkspaceView(after, own));
                        var isSame = Missing(Of(text) with { Workspace = one }).SequenceEqual(Missing(Of(text) with { Workspace = other }));
                        Assert.True(isSame == one.LooksLike(other, facts, []), $"{own}: {here} here, {there} clipped, then {file}");
                    }
                }
        }
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(1, 2, false)]
    [InlineData(3, 3, true)]
    public void Where_its_place_alone_makes_it_one_the_others_tell_as_soon_as_they_are_three(int having, int lacking, bool isAsked)
    {
        var view = new WorkspaceView(Index(having, lacking, WithNotes), "applications/own.md");
        Assert.Equal(isAsked, Missing(Of(InHeadings, "applications/own.md") with { Workspace = view }).Contains("Notes"));
        // Of one that says itself what it is, too, once three others tell that none is kept.
        var declared = Of("# Application Details\n" + InHeadings, "applications/own.md") with { Workspace = view };
        Assert.Equal(having > 0 || lacking < 3, Missing(declared).Contains("Notes"));
        Assert.Contains("Notes", Missing(Of(InHeadings, "applications/own.md") with { Workspace = view, HasConfig = true }));
    }

    [Fact]
    public void A_file_that_its_place_makes_one_is_looked_at_again_when_the_others_are_enough()
    {
        const string Own = "applications/own.md";
        var facts = (ApplicationFacts)Analysis.Of(SourceText.From(InHeadings), Own, FindingsScript.WithAllRules).FactsFor(Own, Own)!;
        for (var having = 0; having < 5; having++)
            for (var lacking = 0; lacking < 5; lacking++)
            {
                var before = Index(having, lacking, WithNotes).With(Own, facts);
                foreach (var (file, text) in new[] { ("new.md", Plain), ("new.md", WithNotes), ("0.md", null) })
                {
                    var after = before.With(file, text is null ? null : Facts(file, text));
                    var (one, other) = (new WorkspaceView(before, Own), new WorkspaceView(after, Own));
                    var isSame = Missing(Of(InHeadings, Own) with { Workspace = one })
                        .SequenceEqual(Missing(Of(InHeadings, Own) with { Workspace = other }));
                    Assert.True(isSame || !one.LooksLike(other, facts, []), $"{having} have it, {lacking} lack it, then {file}");
                }
            }
    }

    private const string Unsaid =
        "# Dyer at Woad Works\n\n**Company:** Woad Works\n**Role:** Dyer\n**Date:** 3 September 2026\n\n## Vats\nBlue.\n";

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(8, 0, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    public void Where_nobody_keeps_a_status_none_is_asked_for(int unsaid, int said, bool isAsked)
    {
        const string Own = "applications/own.md";
        var index = WorkspaceIndex
            .Empty.With(Enumerable.Range(0, unsaid).Select(i => PlacedFacts($"applications/a{i}.md", Unsaid)))
            .With(Enumerable.Range(0, said).Select(i => PlacedFacts($"applications/b{i}.md", Plain)));
        var view = new WorkspaceView(index, Own);
        Assert.Equal(isAsked, Missing(Of(Unsaid, Own) with { Workspace = view }).Contains("Status"));
        // Whoever has the posting's address there keeps no status either, where nobody does.
        const string Linked = "**Company:** Woad Works\n**Role:** Dyer\n**Job URL:** https://woad.example/jobs/3\n";
        Assert.Equal(isAsked, Missing(Of(Linked, Own) with { Workspace = view }).Contains("Status"));
        Assert.Contains("Status", Missing(Of(Linked, Own) with { Workspace = view, HasConfig = true }));
        // Of one that declares itself it is asked until three others show that nobody has it.
        var declared = Of("# Application Details\n" + Unsaid, Own) with { Workspace = view };
        Assert.Equal(unsaid < 3 || said > 0, Missing(declared).Contains("Status"));
        // And each is looked at again when that changes.
        foreach (var text in new[] { Unsaid, Plain })
        {
            var more = new WorkspaceView(index.With("applications/new.md", PlacedFacts("applications/new.md", text)), Own);
            var isSame = Missing(Of(Unsaid, Own) with { Workspace = more })
                .SequenceEqual(Missing(Of(Unsaid, Own) with { Workspace = view }));
            Assert.True(isSame || !view.LooksLike(more, PlacedFacts(Own, Unsaid), []));
        }
    }

    [Theory]
    [InlineData("**Company:** Woad Works\n**Role:** Dyer and finisher\n**Status:** Applied\n**Applied:** 2026-11-12\n", false)]
    [InlineData("---\ncompany: Woad Works GmbH\nrole: Dyer\nstatus: Saved\n---\n", false)]
    [InlineData("**Company:** Weld Works\n**Role:** Dyer\n**Status:** Applied\n", true)]
    [InlineData(Unsaid, true)]
    public void What_tells_nothing_of_its_course_belongs_to_the_application_of_the_employer_beside_it(string text, bool isAsked)
    {
        const string Own = "applications/woad-works/vats.md",
            Other = "applications/woad-works/log.md";
        ApplicationFacts FactsAt(string file, string content) => (ApplicationFacts)AnalysisAt(file, content).FactsFor(file, file)!;
        var facts = FactsAt(Own, Unsaid);
        var others = Index(2, 0, WithNotes);
        var alone = others.With(Own, facts);
        var beside = alone.With(Other, FactsAt(Other, text));
        Assert.Equal(isAsked, Missing(Of(Unsaid, Own) with { Workspace = new(beside, Own) }).Contains("Status"));
        Assert.Contains("Status", Missing(Of(Unsaid, Own) with { Workspace = new(alone, Own) }));
        // In any order, and when the other file goes.
        var reverse = others.With(Other, FactsAt(Other, text)).With(Own, facts);
        Assert.Equal(isAsked, Missing(Of(Unsaid, Own) with { Workspace = new(reverse, Own) }).Contains("Status"));
        var gone = reverse.With(Other, null);
        Assert.Contains("Status", Missing(Of(Unsaid, Own) with { Workspace = new(gone, Own) }));
        Assert.True(isAsked || !new WorkspaceView(alone, Own).LooksLike(new(beside, Own), facts, []));
        Assert.True(isAsked || !new WorkspaceView(reverse, Own).LooksLike(new(gone, Own), facts, []));
        // They are no duplicates of one another.
        Assert.Empty(new WorkspaceView(beside, Own).DuplicatesOf(AnalysisAt(Own, Unsaid).Application!).First);
    }

    [Fact]
    public void The_day_of_what_tells_nothing_of_its_course_is_no_day_of_application()
    {
        Assert.Empty(AnalysisAt("applications/a.md", Unsaid).Application!.DateSlots);
        Assert.Single(AnalysisAt("applications/a.md", Unsaid.Replace("**Date", "**Status:** Applied\n**Date")).Application!.DateSlots);
    }

    private static Analysis AnalysisAt(string path, string text) => Analysis.Of(SourceText.From(text), path, FindingsScript.WithAllRules);

    /// <summary>What a file says that applies to an employer of its own, and may be an application because of where it lies.</summary>
    private static ApplicationFacts PlacedFacts(string file, string text) =>
        (ApplicationFacts)AnalysisAt(file, text.Replace("Woad Works", "Works of " + file, StringComparison.Ordinal)).FactsFor(file, file)!;

    private const string Unnamed = "---\nstatus: Applied\nposition: Night dyer\ndate applied: 2026-11-12\n---\nVats.\n";

    [Theory]
    [InlineData(Unnamed, "Woad.md", false)]
    [InlineData(Unnamed, "woad-works.md", false)]
    [InlineData(Unnamed, "Woad (2).md", false)]
    [InlineData(Unnamed, "2026-11-03-woad-dyer.md", false)]
    [InlineData(Unnamed, "Woad Works/README.md", false)]
    [InlineData(Unnamed, "a/Woad Works/index.md", false)]
    [InlineData(Unnamed, "README.md", true)]
    [InlineData(Unnamed, "applications/index.md", true)]
    [InlineData(Unnamed, "Woad Works/a.md", true)]
    [InlineData(Unnamed, "night-dyer-2.md", true)]
    [InlineData(Unnamed, "clerk.md", true)]
    [InlineData(Unnamed, "notes.md", true)]
    [InlineData(Unnamed, "application 3.md", true)]
    [InlineData(Unnamed, "company.md", true)]
    [InlineData(Unnamed, "rejected.md", true)]
    [InlineData(Unnamed, "2026-11-12.md", true)]
    [InlineData(Unnamed, "12 november.md", true)]
    [InlineData(Unnamed, "full-time.md", true)]
    [InlineData("# Woad Works\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", false)]
    [InlineData("# Woad Works application\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", false)]
    [InlineData("# Job Application: Woad Works - Dyer\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", false)]
    [InlineData("# Application - Woad Works\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", false)]
    [InlineData("# Bewerbung: Färberei Waid\n\n- Stelle: Färber\n- Status: Beworben\n- Beworben am: 2026-11-12\n", "a.md", false)]
    [InlineData("# Dyer\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", true)]
    [InlineData("# Job Application\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", true)]
    [InlineData("# Notes on the vats\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", true)]
    [InlineData("# Why I want to dye\n\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n", "a.md", true)]
    [InlineData("# Woad Works\n\n## Role\nDyer\n\n## Status\nApplied\n\n## Date Applied\n2026-11-12\n", "a.md", false)]
    [InlineData("# Dyer\n\n## Role\nDyer\n\n## Status\nApplied\n\n## Date Applied\n2026-11-12\n", "Woad Works.md", true)]
    [InlineData("---\ntitle: Woad Works\nposition: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n", "a.md", false)]
    [InlineData("---\ntitle: Dyer\nposition: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n", "a.md", true)]
    [InlineData("---\ntitle: In review\nposition: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n", "a.md", true)]
    public void An_employer_by_whom_the_document_or_its_file_is_called_is_not_asked_for(string text, string path, bool isAsked) =>
        Assert.Equal(isAsked, Missing(Of(text, path)).Any(name => name is "Company" or "Firma"));

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    public void Where_nobody_keeps_an_employer_none_is_asked_for(int alike, int others, bool isAsked)
    {
        var index = WorkspaceIndex
            .Empty.With(Enumerable.Range(0, alike).Select(i => Facts($"a{i}.md", Unnamed)))
            .With(Enumerable.Range(0, others).Select(i => Facts($"{i}.md", Plain)));
        var view = new WorkspaceView(index, "x.md");
        Assert.Equal(isAsked, Missing(Of(Unnamed, "x.md") with { Workspace = view }).Contains("Company"));
    }

    private const string ByFileName = "---\nemployer: Woad Works\nstatus: Applied\ndate applied: 2026-11-12\n---\nVats.\n";

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    [InlineData(9, 9, false)]
    public void Who_calls_the_files_by_the_job_is_not_asked_for_it_inside(int alike, int others, bool isAsked)
    {
        var index = WorkspaceIndex
            .Empty.With(Enumerable.Range(0, alike).Select(i => Facts($"Dyer {i}.md", ByFileName)))
            .With(Enumerable.Range(0, others).Select(i => Facts($"{i}.md", Plain)));
        var view = new WorkspaceView(index, "own.md");
        Assert.Equal(isAsked ? ["Position"] : [], Missing(Of(ByFileName) with { Workspace = view }));
        // Where there are headings for it, one of them is left out.
        const string Headings = "## Company\nWoad Works\n\n## Status\nApplied\n\n## Application Date\n2026-11-12\n";
        Assert.Equal(["Position"], Missing(Of(Headings) with { Workspace = view }));
        var more = new WorkspaceView(index.With("more.md", Facts("more.md", ByFileName)), "own.md");
        var isSame = Missing(Of(ByFileName) with { Workspace = more }).SequenceEqual(Missing(Of(ByFileName) with { Workspace = view }));
        Assert.True(isSame || !view.LooksLike(more, Facts("own.md", ByFileName), []));
    }

    [Fact]
    public void A_file_is_not_among_the_others()
    {
        var index = Index(2, 0, WithNotes).With("own.md", FindingsScript.FactsOf("own.md", WithNotes));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
        index = Index(3, 3, WithNotes).With("own.md", FindingsScript.FactsOf("own.md", Plain));
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
    }

    [Fact]
    public void An_empty_section_and_a_label_without_points_make_no_way() =>
        Assert.Empty(Missing(Beside(Plain, 5, 0, Plain + "\n## Notes\n\n## Job Description\n")));

    [Fact]
    public void Points_are_the_way_only_of_those_who_note_points()
    {
        Assert.Empty(Beside(WithNotes, 5, 0).MissingPoints);
        Assert.Equal(4, Beside(WithNotes, 5, 0, WithPoints).MissingPoints.Count());
        Assert.Equal(3, Beside(WithPoints, 5, 0, WithPoints).MissingPoints.Count());
        Assert.Empty(Of(WithPoints).MissingPoints);
    }

    [Fact]
    public void What_was_the_way_is_none_when_files_go()
    {
        var index = Index(3, 0, WithNotes);
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(index.With("0.md", null), "own.md") }));
        var changed = index.With("0.md", FindingsScript.FactsOf("0.md", Plain));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(changed, "own.md") }));
    }

    [Fact]
    public void Nothing_of_a_way_is_looked_at_again_that_is_as_it_was()
    {
        var facts = FindingsScript.FactsOf("own.md", Plain);
        for (var having = 0; having < 6; having++)
            for (var lacking = 0; lacking < 6; lacking++)
            {
                var before = Index(having, lacking, WithNotes).With("own.md", facts);
                foreach (var (file, text) in new[] { ("new.md", Plain), ("new.md", WithNotes), ("1.md", Plain), ("0.md", null) })
                {
                    var after = before.With(file, text is null ? null : Facts(file, text));
                    var (one, other) = (new WorkspaceView(before, "own.md"), new WorkspaceView(after, "own.md"));
                    var isSame = Missing(Of(Plain) with { Workspace = one }).SequenceEqual(Missing(Of(Plain) with { Workspace = other }));
                    Assert.True(
                        isSame == one.LooksLike(other, facts, []) || one.HasOthers != other.HasOthers,
                        $"{having} have it, {lacking} lack it, then {file} {text}"
                    );
                }
            }
    }

    [Fact]
    public void What_is_not_asked_for_is_no_gap()
    {
        FindingsScript.FindingsBeside([], Plain, "missing-section", "cover-letter-missing");
        FindingsScript.FindingsBeside([], WithPoints, "missing-section", "cover-letter-missing", "cover-letter-point-missing");
        FindingsScript.FindingsBeside(
            [WithNotes, WithNotes, WithNotes],
            Plain.Replace("# Dyer", "# [|Dyer|]{missing-section: “Notes” is missing}", StringComparison.Ordinal),
            "missing-section",
            "cover-letter-missing"
        );
    }

    [Theory]
    [InlineData("---\nrecruiter: Weld People\nemployer:\nrole: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n")]
    [InlineData("**Agency:** Weld People\n**Role:** Dyer\n**Status:** Applied\n**Applied:** 2026-11-12\n")]
    [InlineData("- Recruitment agency: [[Weld People]]\n- Company: not known\n- Role: Dyer\n- Status: Applied\n- Applied: 2026-11-12\n")]
    public void An_employer_whom_an_agency_has_not_named_is_not_asked_for(string text) =>
        FindingsScript.FindingsBeside([], text, "missing-section", "empty-section");

    [Theory]
    [InlineData("---\n[|recruiter|]{missing-section: “Company”}:\nrole: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n")]
    [InlineData(
        "---\n[|role|]{missing-section: “Company”}: Dyer\nstatus: Applied\napplied: 2026-11-12\n---\n"
            + "## Job Description\nRecruiter: Weld People\n"
    )]
    public void An_agency_without_a_name_or_in_the_posting_is_none(string text) =>
        FindingsScript.FindingsBeside([], text, "missing-section", "empty-section");

    [Fact]
    public void An_off_switch_may_be_there_for_what_the_others_ask()
    {
        var switched = Plain + "\n<!-- applsp-disable missing-section -->\n";
        FindingsScript.FindingsBeside([], switched, "unused-suppression");
        FindingsScript.FindingsBeside([WithNotes, WithNotes, WithNotes], switched, "unused-suppression");
        FindingsScript.FindingsBeside(
            [Plain],
            switched.Replace("missing-section", "[|missing-section|]{unused-suppression}", StringComparison.Ordinal),
            "unused-suppression"
        );
    }

    private static IEnumerable<string> Missing(Requirements requirements) => requirements.MissingSections.Select(entry => entry.Name);

    private static Requirements Beside(string text, int having, int lacking, string other = WithNotes) =>
        Of(text) with
        {
            Workspace = new(Index(having, lacking, other), "own.md"),
        };

    private static WorkspaceIndex Index(int having, int lacking, string text) =>
        WorkspaceIndex.Empty.With(Enumerable.Range(0, having + lacking).Select(i => Facts($"{i}.md", i < having ? text : Plain)));

    /// <summary>What a file says that applies to an employer of its own.</summary>
    private static ApplicationFacts Facts(string file, string text) =>
        FindingsScript.FactsOf(file, text.Replace("Woad Works", "Works of " + file, StringComparison.Ordinal));

    private static Requirements Of(string text, string path = "own.md") =>
        Analysis.Of(SourceText.From(text), path, FindingsScript.WithAllRules).Requirements!;

    [Theory]
    [InlineData("ステータス: ES提出済\n締切: 2026-11-12", false)]
    [InlineData("ステータス: 応募済み\nES締め切り: 2026-11-12", false)]
    [InlineData("ステータス: 応募済み\n締切: 2026-11-12", true)]
    public void Graduates_are_hired_for_no_job_in_particular(string facts, bool isAsked) =>
        Assert.Equal(isAsked, Missing(Of($"# ルーク\n\n企業名: 株式会社ルーク\n{facts}\n", "rook.md")).Contains("職種"));
}
