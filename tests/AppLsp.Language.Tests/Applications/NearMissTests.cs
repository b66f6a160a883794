using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class NearMissTests
{
    public static TheoryData<string> SectionNames => [.. ApplicationSchema.Default.Sections.Select(section => section.Name)];

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void A_letter_left_out_doubled_or_swapped_is_still_the_section(string name)
    {
        foreach (var slip in Slips(name))
        {
            // In another language it may be right: `Note`.
            if (ApplicationSchema.Default.FindPossibleSection(new(slip)) is not null)
                continue;
            var application = Read.Titled($"## {slip}\nSome text\n");
            var section = application.Sections is [var first, ..] ? first : null;
            Assert.True(section is { IsMisspelt: true } && section.Entry.Name == name, $"{slip}: {string.Join(", ", application.Names())}");
        }
    }

    public static TheoryData<string> LabelNames =>
        [.. ApplicationSchema.Default.Labels.Where(label => label.Kind is EntryKind.Label or EntryKind.Point).Select(label => label.Name)];

    [Theory]
    [MemberData(nameof(LabelNames))]
    public void A_letter_left_out_doubled_or_swapped_is_still_the_label(string name)
    {
        var isPoint = ApplicationSchema.Default.FindLabel(new(name))!.Kind == EntryKind.Point;
        foreach (var slip in Slips(name))
        {
            // An s more or less is a plural, and no slip.
            if (ApplicationSchema.Default.FindLabel(new(slip)) is not null)
                continue;
            var application = Read.Titled(
                isPoint ? $"## Notes\n- Cover letter points:\n  - {slip}: Some text\n" : $"## Notes\n- {slip}:\n  - Some text\n"
            );
            var section = application.Sections[^1];
            Assert.True(section.IsMisspelt && section.Entry.Name == name, $"{slip}: {string.Join(", ", application.Names())}");
        }
    }

    private static HashSet<string> Slips(string name)
    {
        var slips = new HashSet<string>();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i]))
                continue;
            slips.Add(name.Remove(i, 1));
            slips.Add(name.Insert(i, name[i..(i + 1)]));
            if (i + 1 < name.Length && char.IsLetter(name[i + 1]) && char.ToLowerInvariant(name[i]) != char.ToLowerInvariant(name[i + 1]))
                slips.Add(name[..i] + name[i + 1] + name[i] + name[(i + 2)..]);
        }
        return slips;
    }

    [Theory]
    [InlineData("Why this company?", "Company-specific paragraph")]
    [InlineData("Why this company? (two sentences)", "Company-specific paragraph")]
    [InlineData("Notes!", "Notes")]
    [InlineData("Pourquoi vous ?", "Company-specific paragraph")]
    [InlineData("Deadline?", null)]
    [InlineData("Cover letter?", null)]
    [InlineData("Nots?", null)]
    public void A_heading_that_asks_for_a_text_is_that_text(string heading, string? name) =>
        Assert.Equal(name is null ? [] : [name], Read.Titled($"## {heading}\nSome text\n").Names());

    [Fact]
    public void A_title_with_a_mark_behind_it_is_the_title() =>
        Assert.False(Read.Anywhere("# Application Details!\n\n## Company\nHarbor Foods\n").Title!.IsMisspelt);

    [Theory]
    [InlineData("Contract")]
    [InlineData("Contracted")]
    [InlineData("Contracts")]
    [InlineData("Positions")]
    [InlineData("Deadlines")]
    [InlineData("Headline")]
    [InlineData("Dates")]
    [InlineData("Date")]
    [InlineData("Data")]
    [InlineData("Employee")]
    [InlineData("Nodes")]
    [InlineData("Votes")]
    [InlineData("Statistics")]
    [InlineData("Job Listing")]
    [InlineData("Application State")]
    [InlineData("Application Form")]
    [InlineData("Products")]
    [InlineData("Communities")]
    [InlineData("Roles")]
    [InlineData("Links")]
    [InlineData("URLs")]
    [InlineData("Resources")]
    [InlineData("Interests")]
    public void Another_word_is_no_near_miss(string heading)
    {
        var application = Read.Titled($"## {heading}\nSome text\n");
        Assert.DoesNotContain(application.Sections, section => section.IsMisspelt);
    }

    [Fact]
    public void A_name_near_one_that_is_there_is_left_alone() =>
        Assert.Equal(["Notes"], Read.Titled("## Notes\nx\n\n## Nots\ny\n").Names());

    [Fact]
    public void A_misspelt_section_is_read_as_meant()
    {
        var application = Read.Titled("## Compnay\nNetflix\n\n## Statsu\n### Aplication\nAPPLIED\n");
        Assert.Equal("Netflix", application.Value(Fact.Company));
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.Equal(["Company?", "Status?", "Application?"], application.Names());
    }

    [Theory]
    [InlineData("**Compnay:** Netflix\n**Postion:** Engineer\n**Status:** Applied\n")]
    [InlineData("Company: Netflix\nPostion: Engineer\nStatus: Applied\n")]
    [InlineData("- Company: Netflix\n- Postion: Engineer\n- Status: Applied\n")]
    public void Misspelt_labels_of_sections_are_read_as_meant(string content)
    {
        var application = Read.Titled(content);
        Assert.Equal(
            ("Netflix", "Engineer", "APPLIED"),
            (application.Value(Fact.Company), application.Value(Fact.Position), application.Status.Definition?.Value)
        );
    }

    [Theory]
    [InlineData("- [ ] Note: nobody is named in the advertisement\n")]
    [InlineData("- **Note:** my second time there\n")]
    [InlineData("Note: my second time there\n")]
    [InlineData("- [ ] Compny: look up what they sell\n")]
    public void A_word_before_a_sentence_or_behind_a_box_is_no_slip(string line) =>
        Assert.DoesNotContain(Read.Titled("## Before sending\n" + line).Sections, section => section.IsMisspelt);

    [Fact]
    public void A_misspelt_title_is_still_the_title()
    {
        var application = Read.Anywhere("# Aplication Details\n\n## Company\nX\n");
        Assert.True(application.Title?.IsMisspelt);
    }

    [Theory]
    [InlineData("Job ID")]
    [InlineData("Job Code")]
    [InlineData("Job Level")]
    public void Another_word_about_the_job_is_no_slip_of_the_address_of_its_posting(string name) =>
        Assert.DoesNotContain(
            Read.Titled($"- Company: Rook\n- {name}: JR101\n- Status: Applied\n").Sections,
            section => section.Name == name
        );
}
