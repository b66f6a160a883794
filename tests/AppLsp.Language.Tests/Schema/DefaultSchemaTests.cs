using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Tests.Schema;

/// <summary>Holds default.yaml against PRODUCT.md, whose tables are written out here.</summary>
public partial class DefaultSchemaTests
{
    private static readonly ApplicationSchema Schema = ApplicationSchema.Default;

    [Fact]
    public void What_is_read_at_every_start_says_what_the_yaml_says() =>
        Assert.True(
            Said(SchemaReader.ReadPreparedDefault()) == Said(YamlTree.Of(SchemaReader.Embedded("default.yaml")).Root!),
            "default.g.json is stale: run npm run generate"
        );

    /// <summary>The value without its places, so that only what is the same says the same.</summary>
    private static string Said(YamlValue value) =>
        value switch
        {
            YamlMap map => $"{{{string.Join(",", map.Pairs.Select(pair => Said(pair.Key) + ":" + Said(pair.Value)))}}}",
            YamlList list => $"[{string.Join(",", list.Items.Select(Said))}]",
            YamlText text => $"{text.IsNothing}{text.Text.Length}“{text.Text}”",
            _ => throw new ArgumentException("An alias stands where a value is.", nameof(value)),
        };

    [Theory]
    [InlineData("Company", Requirement.Always, Shape.Line, Fact.Company, "Employer", "Organization", "Organisation")]
    [InlineData("Position", Requirement.Always, Shape.Line, Fact.Position, "Role", "Job Title", "Title")]
    [InlineData("Job URL", Requirement.Declared, Shape.Url, Fact.PostingUrl, "Job Link", "Job Posting", "Link", "URL")]
    [InlineData("Status", Requirement.Always, Shape.Container, Fact.Status, "Application Status")]
    [InlineData("Job Description", Requirement.Declared, Shape.Free, Fact.Posting, "Description", "JD")]
    [InlineData("Company Details", Requirement.Optional, Shape.Text, Fact.CompanyDetails, "About the Company", "Company Info")]
    [InlineData("Application Date", Requirement.OnceSent, Shape.Date, Fact.ApplicationDate, "Date Applied", "Applied", "Applied On")]
    [InlineData("Deadline", Requirement.Optional, Shape.Date, Fact.Deadline, "Apply By", "Closing Date")]
    [InlineData("Contacts", Requirement.Optional, Shape.List, Fact.Contacts, "Recruiter", "Contact")]
    [InlineData("Next Actions", Requirement.Optional, Shape.DatedList, Fact.NextActions, "Next Steps", "Follow-up", "To Do")]
    [InlineData("Personal Connection", Requirement.Optional, Shape.Questions, Fact.Connection)]
    [InlineData("Notes", Requirement.Declared, Shape.Labels, Fact.Notes)]
    public void A_section_is_as_the_product_says(string name, Requirement required, Shape shape, Fact fact, params string[] aliases)
    {
        foreach (var each in aliases.Prepend(name))
        {
            var entry = Schema.FindSection(new(each.ToUpperInvariant()));
            Assert.NotNull(entry);
            Assert.Equal(
                (name, required, shape, fact, EntryKind.Section),
                (entry.Name, entry.Required, entry.Shape, entry.Fact, entry.Kind)
            );
        }
    }

    [Fact]
    public void The_sections_stand_in_the_products_order() =>
        Assert.Equal(
            [
                "Company",
                "Position",
                "Job URL",
                "Status",
                "Job Description",
                "Company Details",
                "Application Date",
                "Deadline",
                "Contacts",
                "Next Actions",
                "Personal Connection",
                "Notes",
            ],
            Schema.Sections.Select(section => section.Name)
        );

    [Theory]
    [InlineData("Status", "Application", Shape.Status)]
    [InlineData("Status", "History", Shape.DatedList)]
    [InlineData("Status", "Resume", Shape.Text)]
    [InlineData("Status", "Cover Letter", Shape.Text)]
    [InlineData("Status", "Interview", Shape.Text)]
    public void A_section_has_its_children(string section, string name, Shape shape)
    {
        var child = ApplicationSchema.FindChild(Schema.FindSection(new(section))!, new(name));
        Assert.NotNull(child);
        Assert.Equal((EntryKind.Child, shape, Requirement.Optional), (child.Kind, child.Shape, child.Required));
    }

    [Theory]
    [InlineData("Key skills to emphasize", "Notes", Fact.Skills, "Key skills")]
    [InlineData("Resume customization ideas", "Notes", Fact.None)]
    [InlineData("Resume bullet points to highlight or modify", "Notes", Fact.Experience)]
    [InlineData("Cover letter points", "Notes", Fact.CoverLetter, "Cover letter", "Cover letter point")]
    [InlineData("Work experience", "Resume bullet points to highlight or modify", Fact.Employers)]
    [InlineData("Education", "Resume bullet points to highlight or modify", Fact.Education)]
    [InlineData("Projects", "Resume bullet points to highlight or modify", Fact.Projects)]
    [InlineData("Opening paragraph", "Cover letter points", Fact.OpeningPoint, "Opening", "Intro")]
    [InlineData("Body paragraph", "Cover letter points", Fact.BodyPoint, "Body paragraph 2", "Body paragraphs")]
    [InlineData("Company-specific paragraph", "Cover letter points", Fact.CompanyPoint, "Why this company", "Company specific paragraph")]
    [InlineData("Closing paragraph", "Cover letter points", Fact.ClosingPoint, "Close")]
    public void A_label_is_as_the_product_says(string name, string parent, Fact fact, params string[] aliases)
    {
        foreach (var each in aliases.Prepend(name))
        {
            var entry = Schema.FindLabel(new(each));
            Assert.NotNull(entry);
            Assert.Equal((name, parent, fact), (entry.Name, entry.Parent!.Name, entry.Fact));
            Assert.Equal(entry.Kind == EntryKind.Point ? Requirement.Declared : Requirement.Optional, entry.Required);
        }
    }

    [Theory]
    [InlineData(
        "SAVED",
        Stage.Before,
        false,
        false,
        "PREPARING APPLIED SKIPPED EXPIRED",
        "wishlist",
        "bookmarked",
        "to apply",
        "new",
        "evaluated"
    )]
    [InlineData("PREPARING", Stage.Before, false, false, "APPLIED SKIPPED EXPIRED", "draft", "applying", "ready to apply")]
    [InlineData("APPLIED", Stage.Sent, true, false, null, "sent", "submitted", "in progress")]
    [InlineData("PENDING", Stage.Sent, true, false, null, "awaiting response", "waiting", "under consideration")]
    [InlineData(
        "IN_REVIEW",
        Stage.Active,
        true,
        false,
        null,
        "In Review",
        "in-review",
        "responded",
        "acknowledged",
        "shortlisted",
        "under review"
    )]
    [InlineData("SCREENING", Stage.Active, true, false, null, "phone screen", "recruiter screen", "HR call")]
    [InlineData("ASSESSMENT", Stage.Active, true, false, null, "OA", "take-home", "take home", "case study")]
    [InlineData(
        "INTERVIEW",
        Stage.Active,
        true,
        false,
        null,
        "interviewing",
        "interviewed",
        "onsite",
        "technical interview",
        "final round"
    )]
    [InlineData("OFFER", Stage.Active, true, false, "ACCEPTED DECLINED WITHDRAWN REJECTED", "offered", "negotiating", "offer received")]
    [InlineData("ON_HOLD", Stage.Active, true, false, null, "on hold", "paused")]
    [InlineData("GHOSTED", Stage.Closed, true, false, null, "no response", "no feedback")]
    [InlineData("ACCEPTED", Stage.Closed, true, true, "WITHDRAWN", "hired", "offer accepted")]
    [InlineData("DECLINED", Stage.Closed, true, true, "", "offer declined")]
    [InlineData("REJECTED", Stage.Closed, true, true, "", "not selected", "closed", "turned down")]
    [InlineData("WITHDRAWN", Stage.Closed, false, true, "", "withdrew", "canceled", "cancelled")]
    [InlineData("EXPIRED", Stage.Closed, false, true, "", "position closed")]
    [InlineData("SKIPPED", Stage.Closed, false, true, "", "do not apply", "no-go")]
    public void A_status_is_as_the_product_says(
        string value,
        Stage stage,
        bool isSent,
        bool isTerminal,
        string? next,
        params string[] aliases
    )
    {
        foreach (var each in aliases.Prepend(value).Append(value.ToLowerInvariant()))
        {
            var status = Schema.FindStatus(each);
            Assert.NotNull(status);
            Assert.Equal((value, stage, isSent, isTerminal), (status.Value, status.Stage, status.IsSent, status.IsTerminal));
            if (next is not null)
                Assert.Equal(next, string.Join(' ', status.Next));
        }
    }

    [Theory]
    [InlineData("APPLIED", 8)]
    [InlineData("PENDING", 8)]
    [InlineData("IN_REVIEW", 3)]
    [InlineData("SCREENING", 7)]
    [InlineData("INTERVIEW", 7)]
    [InlineData("SAVED", null)]
    [InlineData("REJECTED", null)]
    public void A_status_says_when_to_follow_up(string value, int? days) => Assert.Equal(days, Schema.FindStatus(value)!.FollowUpDays);

    [Fact]
    public void Every_next_status_exists_and_is_another()
    {
        foreach (var status in Schema.Statuses)
        {
            Assert.All(status.Next, next => Assert.Contains(Schema.Statuses, other => other.Value == next));
            Assert.DoesNotContain(status.Value, status.Next);
            Assert.Distinct(status.Next);
            Assert.NotEmpty(status.Description);
        }
    }

    [Fact]
    public void No_name_means_two_things_in_the_same_place()
    {
        AssertDistinct(Schema.Sections.SelectMany(section => section.AllNames.Select(name => Names.Key(name))));
        AssertDistinct(Schema.Labels.SelectMany(label => label.AllNames.Select(name => Names.LabelKey(name)).Distinct()));
        AssertDistinct(Schema.Statuses.SelectMany(status => status.AllNames.Select(name => Names.Key(name)).Distinct()));
        foreach (var entry in Schema.Entries)
            AssertDistinct(entry.Children.SelectMany(child => child.Keys));

        static void AssertDistinct(IEnumerable<string> keys) =>
            Assert.Empty(keys.CountBy(key => key).Where(key => key.Value > 1).Select(key => key.Key));
    }

    [Fact]
    public void Every_common_name_is_a_name_of_its_entry_or_of_its_file() =>
        Assert.All(
            Schema.Entries,
            entry =>
                Assert.All(
                    entry.CommonNames,
                    common => Assert.Contains(common, entry.AllNames.Concat(entry.FileNames).Select(name => Names.Key(name)))
                )
        );

    [Fact]
    public void Every_entry_says_what_it_is_for_and_shows_an_example()
    {
        Assert.All(Schema.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Description), entry.Name));
        Assert.All(Schema.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Example), entry.Name));
        Assert.All(
            Schema.Entries.Where(entry => entry.Section.Shape != Shape.Free || entry.Parent is null),
            entry => Assert.False(string.IsNullOrWhiteSpace(entry.Snippet), entry.Name)
        );
    }

    public static TheoryData<string> Snippets => [.. Schema.Entries.Where(entry => entry.Snippet.Length > 0).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_is_well_formed_and_is_read_as_what_it_is(string name)
    {
        var entry = Schema.Entries.First(entry => entry.Name == name);
        var stops = TabStop().Matches(entry.Snippet);
        Assert.Equal(Enumerable.Range(1, stops.Count).ToHashSet(), stops.Select(stop => int.Parse(stop.Groups["n"].Value)).ToHashSet());
        var plain = TabStop()
            .Replace(entry.Snippet, stop => stop.Groups["text"] is { Success: true, Value.Length: > 0 } text ? text.Value : "words");
        Assert.DoesNotContain('$', plain);
        Assert.DoesNotContain('}', plain);
        Assert.DoesNotContain('\t', plain);
        Assert.DoesNotContain('\r', plain);

        var written = entry.IsLabel
            ? $"## {entry.Section.Name}\n{Indented(entry, plain)}\n"
            : $"{new string('#', entry.Parent is null ? 2 : 3)} {entry.Name}\n{plain}\n";
        if (!entry.IsLabel && entry.Parent is { } parent)
            written = $"## {parent.Name}\n{written}";
        var application = Application.Read(Outline.Of(SourceText.From("# Application Details\n\n" + written)), Schema, "")!;
        var section = application.Find(entry);
        Assert.NotNull(section);
        Assert.False(section.IsMisspelt);
        Assert.False(section.IsEmpty);
        foreach (var child in entry.Children.Where(child => plain.Contains(child.Name, StringComparison.Ordinal)))
            Assert.Contains(section.Children, there => there.Entry == child);
        if (entry.Fact == Fact.Status)
            Assert.NotNull(application.Status.Definition);
    }

    /// <summary>A label's item inside the items of the labels around it.</summary>
    private static string Indented(SchemaEntry entry, string item) =>
        entry.Parent is { IsLabel: true } parent
            ? Indented(parent, $"- {parent.Name}:\n  {item.Replace("\n", "\n  ", StringComparison.Ordinal)}")
            : item;

    [Theory]
    [InlineData("Not provided")]
    [InlineData("not provided.")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("TBD")]
    [InlineData("*TBD*")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("(none)")]
    [InlineData("?")]
    [InlineData("Not provided (referral by Tom)")]
    [InlineData("N/A (removed)")]
    [InlineData("N/A – removed")]
    [InlineData("n.a. (removed)")]
    [InlineData("None, Tom sent it")]
    [InlineData("None - Tom sent it")]
    [InlineData("Unknown: ask Tom")]
    [InlineData("Not available any more")]
    public void Words_for_nothing_are_known(string value) => Assert.True(Schema.SaysAbsent(value));

    [Theory]
    [InlineData("")]
    [InlineData("Netflix")]
    [InlineData("No one")]
    [InlineData("No-code Ltd")]
    [InlineData("None such")]
    [InlineData("Nilsson (Malmö)")]
    [InlineData("- removed")]
    [InlineData("TBD (https://example.com)")]
    [InlineData("https://example.com")]
    public void Other_words_are_values(string value) => Assert.False(Schema.SaysAbsent(value));

    [Theory]
    [InlineData("netflix.application.md", true)]
    [InlineData("deep/down/netflix.application.md", true)]
    [InlineData("applications/netflix.md", true)]
    [InlineData("applications/2025/netflix.md", true)]
    [InlineData("/applications/netflix.md", true)]
    [InlineData("Applications/Netflix.MD", true)]
    [InlineData("applications/README.md", false)]
    [InlineData("applications/2025/readme.md", false)]
    [InlineData("applications/_template.md", false)]
    [InlineData("_draft.application.md", false)]
    [InlineData("notes/netflix.md", false)]
    [InlineData("other/applications/netflix.md", false)]
    [InlineData("applications/netflix.txt", false)]
    [InlineData("README.md", false)]
    [InlineData("", false)]
    [InlineData("applications/a\0b.md", false)]
    public void Globs_say_which_files_are_applications(string path, bool isApplication) =>
        Assert.Equal(isApplication, Schema.MatchesFile(path));

    [GeneratedRegex(@"\$\{(?<n>[0-9]+)(:(?<text>[^}]*))?\}")]
    private static partial Regex TabStop();
}
