using AppLsp.Language.Applications;
using AppLsp.Language.Features.NewApplications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>Whatever application is copied: the copy is of the new job, and what the person wrote stands in it as it stood.</summary>
public sealed class ApplicationCopyPropertyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly KnownFacts Known = new("Quillfeather Works", "Glazier", "https://jobs.example.org/new-1");

    public static TheoryData<string> Files => HarmlessEditTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_copy_tells_the_new_job_and_nothing_of_the_old_one(string file)
    {
        if (Read(file) is not { } source)
            return;
        var copy = Again(ApplicationCopy.Of(source, file, Known, Today).Text, file);
        Assert.Equal(Known.Company, copy.Company?.Name);
        Assert.Equal(Known.Position, copy.Value(Fact.Position));
        Assert.Contains(Known.Url, copy.Text.Slice(copy.Find(Fact.PostingUrl)!.FirstLine!.Span), StringComparison.Ordinal);
        Assert.True(copy.Status.Definition is null || copy.IsNew, copy.Text.Content);
        Assert.True(copy.Status.Definition is not null || source.Status.Slot!.Items.Count > 0, copy.Text.Content);
        Assert.All(copy.DateSlots.Where(slot => slot.Section.Entry.IsOfJob), slot => Assert.Equal(Today, slot.Date.Day));
        Assert.All(copy.Timeline.History, entry => Assert.True(entry.Status.Definition == source.Schema.Statuses[0]));
        foreach (var section in copy.Sections.Where(section => section.Entry.IsOfJob && !IsTold(section.Entry)))
            Assert.True(
                section.Entry.Traits.HasQuestions || !SaysMore(section) || copy.IsNobodys(section.NameSpan.Start),
                $"{section} still says “{section.FirstLine?.Text}”:\n{copy.Text.Content}"
            );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_the_persons_stands_in_the_copy_as_it_stood(string file)
    {
        if (Read(file) is not { } source)
            return;
        var copy = ApplicationCopy.Of(source, file, Known, Today);
        var made = Again(copy.Text, file);
        Assert.Equal(OwnLines(source), OwnLines(made));
        Assert.Equal(
            source.UnknownHeadings.Where(heading => IsKept(source, heading.Span.Start)).Select(heading => source.Text.Slice(heading.Span)),
            made.UnknownHeadings.Where(heading => heading != made.OwnTitle).Select(heading => made.Text.Slice(heading.Span))
        );
        var lines = copy.Text.Split('\n').Select(line => line.TrimEnd()).ToHashSet();
        Assert.All(LinesOutside(source), line => Assert.True(lines.Contains(line), $"“{line}” is gone:\n{copy.Text}"));
        Assert.Equal(source.Text.Content[^1] is '\n', copy.Text[^1] is '\n');
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_copy_of_a_copy_is_the_same(string file)
    {
        if (Read(file) is not { } source)
            return;
        var copy = ApplicationCopy.Of(source, file, Known, Today).Text;
        // A label without a value right below the heading of a posting is read as the posting's.
        Assert.Equal(WithoutEmptyLabels(copy), WithoutEmptyLabels(ApplicationCopy.Of(Again(copy, file), file, Known, Today).Text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_wrong_with_a_copy_that_was_not_wrong_before(string file)
    {
        var before = Analyse(Text(file), file);
        if (before.Application is null)
            return;
        var after = Analyse(ApplicationCopy.Of(before.Application, file, Known, Today).Text, file);
        var known = before.Findings.Select(finding => finding.Rule.Code).ToHashSet();
        Assert.All(
            after.Findings.Where(finding => finding.Severity < Severity.Hint),
            finding => Assert.True(known.Contains(finding.Rule.Code), $"{finding.Rule.Code}: {finding.Message}\n{after.Text.Content}")
        );
    }

    /// <summary>
    /// Whether more than labels stands in a section. Below an empty label of one line, what the person wrote is read as its value.
    /// </summary>
    private static bool SaysMore(Section section) =>
        section.Lines.Any(line => line.Label is not { HasColon: true, Value.Length: 0 })
        && !(section is { Entry.Traits.IsOneLine: true, ValueSpan.IsEmpty: true });

    [Fact]
    public void Whatever_a_text_says_it_can_be_copied()
    {
        var texts = Files.Select(row => Text(row.Data)).ToArray();
        Gen.Select(
                Gen.Int[0, texts.Length - 1],
                Gen.Select(Gen.Double[0, 1], Gen.Int[0, 30], Gen.OneOf(AnyTextTests.Fragments)).Array[1, 6]
            )
            .Sample(
                (index, changes) =>
                {
                    var text = texts[index];
                    foreach (var (place, length, fragment) in changes)
                    {
                        var start = (int)(place * text.Length);
                        text = text[..start] + fragment + text[Math.Min(text.Length, start + length)..];
                    }
                    var source = Application.ReadAnyway(Outline.Of(SourceText.From(text)), ApplicationSchema.Default);
                    var copy = ApplicationCopy.Of(source, Reading.Path, new(Known.Company), Today);
                    Assert.InRange(copy.FirstGap, 0, copy.Text.Length);
                },
                iter: 500 * AnyTextTests.Patience
            );
    }

    private static IEnumerable<string> WithoutEmptyLabels(string text) =>
        text.Split('\n').Where(line => !line.TrimEnd().TrimEnd('*').EndsWith(':'));

    private static bool IsTold(SchemaEntry entry) =>
        entry.Fact is Fact.Company or Fact.Position or Fact.PostingUrl or Fact.Status or Fact.History;

    private static IEnumerable<string> OwnLines(Application application) =>
        from section in application.Sections
        where !section.Entry.IsOfJob
        from line in section.Lines
        select $"{section.Entry.Name}: {application.Text.Slice(line.Span)}";

    /// <summary>The lines of the words that stand in no section, and begin with no label.</summary>
    private static IEnumerable<string> LinesOutside(Application application)
    {
        var inside = application.Sections.SelectMany(section => section.Lines).Select(line => line.Span).ToHashSet();
        return application
            .Outline.AllBlocks.OfType<ParagraphNode>()
            // A first line that names the employer is the document's title.
            .Where(paragraph =>
                paragraph != application.Outline.Blocks[0] || application.Company?.In(paragraph.Lines[0].Text).Any() is not true
            )
            .SelectMany(paragraph => paragraph.Lines)
            .Where(line => line is { Label: null, TightLabel: null, Fields: [] } && !inside.Contains(line.Span))
            .Where(line => !application.IsNobodys(line.Span.Start) && !application.IsInPosting(line.Span.Start))
            .Where(line => !application.Sections.Any(section => section.Item is { } item && item.Span.Contains(line.Span)))
            .Select(line => application.Text.Slice(application.Text.LineSpan(application.Text.LineAt(line.Span.Start))).TrimEnd());
    }

    private static bool IsKept(Application application, int offset) =>
        application.OwnTitle?.Span.Start != offset
        && (application.IsNobodys(offset) || application.SectionAt(offset) is not { Entry.IsOfJob: true });

    private static string Text(string file) => File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, file));

    private static Analysis Analyse(string text, string file) =>
        Analysis.Of(SourceText.From(text), file, new(Today) { Rules = AppLsp.Language.Rules.RuleSettings.Default });

    private static Application? Read(string file) => Analyse(Text(file), file).Application;

    /// <summary>The copy as an application, whether or not it says enough to be taken for one.</summary>
    private static Application Again(string text, string file) =>
        Analyse(text, file).Application ?? Application.ReadAnyway(Outline.Of(SourceText.From(text)), ApplicationSchema.Default);
}
