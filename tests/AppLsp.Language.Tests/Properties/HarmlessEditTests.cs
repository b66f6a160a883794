using AppLsp.Language.Applications;
using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>
/// Whatever edit a person accepts, the rest of the file says what it said: each line outside the edit belongs to the same section as
/// before, each fact that the edit is not about has the same value, and no finding goes that the edit was not for.
/// </summary>
public sealed class HarmlessEditTests
{
    private static readonly string[] Folders = ["good", "bad", "bad-later", "hints", "kept", "languages", "presets", "wild"];

    /// <summary>The facts that are compared. What stands in the other sections is compared line by line.</summary>
    private static readonly Fact[] Facts =
    [
        Fact.Company,
        Fact.Position,
        Fact.PostingUrl,
        Fact.ApplicationDate,
        Fact.Deadline,
        Fact.RequisitionId,
        Fact.Salary,
        Fact.PostingDate,
    ];

    public static TheoryData<string> Files =>
        [
            .. Folders
                .Select(folder => Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(CorpusTests.RepositoryRoot, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fix_and_code_action_leaves_the_rest_of_the_file_as_it_was(string file)
    {
        var analysis = Read(file);
        if (analysis.Application is null)
            return;
        foreach (var fix in analysis.Findings.SelectMany(finding => finding.Fixes.Select(fix => (finding, fix))))
            AssertHarmless(analysis, fix.fix.Edits, $"{file}: {fix.finding.Rule.Code}, “{fix.fix.Title}”");
        var seen = new HashSet<string>();
        for (var line = 0; line < analysis.Text.LineCount; line++)
            foreach (var action in OfferedActions.At(analysis, analysis.Text.LineSpan(line), null, TestContext.Current.CancellationToken))
                if (action.Opens is null && seen.Add(action.Title + string.Concat(action.Edits)))
                    AssertHarmless(analysis, action.Edits, $"{file}: “{action.Title}”");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Formatting_leaves_all_that_a_file_says_as_it_was(string file)
    {
        var analysis = Read(file);
        if (analysis.Application is not null)
            Assert.Equal(WhatIsSaid(analysis), WhatIsSaid(After(analysis, DocumentFormatting.Of(analysis))));
    }

    [Fact]
    public void Every_completion_leaves_the_rest_of_the_file_as_it_was()
    {
        var analyses = Applications();
        Gen.Select(Gen.Int[0, analyses.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 40])
            .Sample(
                (index, at, item) =>
                {
                    var (file, analysis) = analyses[index];
                    var offset = OffsetIn(analysis.Text, at);
                    // A heading means what stands below it: who chooses another one there wants just that.
                    var items = Completions.At(analysis, offset).Where(item => item.Kind != CompletionKind.Section).ToList();
                    if (items.Count == 0)
                        return;
                    var chosen = items[item % items.Count];
                    // Nor does anybody put another name before a value by accident.
                    if (
                        Labels(analysis.Application!.Outline).Any(label => label.Value.Length > 0 && label.NameSpan.Meets(chosen.Edit.Span))
                    )
                        return;
                    AssertHarmless(
                        analysis,
                        [chosen.Edit with { NewText = chosen.PlainText }],
                        $"{file} at {offset}: “{chosen.Label}”",
                        mayRenameSections: true
                    );
                }
            );
    }

    [Fact]
    public void Every_rename_leaves_the_rest_of_the_file_as_it_was()
    {
        var analyses = Applications();
        Gen.Select(Gen.Int[0, analyses.Length - 1], Gen.Int[0, 100_000])
            .Sample(
                (index, at) =>
                {
                    var (file, analysis) = analyses[index];
                    var mentions = Mentions.In(analysis.Application!);
                    if (mentions.At(at % (analysis.Text.Length + 1)) is not var (subject, mention))
                        return;
                    var written = analysis.Text.Slice(mention.Span);
                    if (Rename.Edits(analysis, mentions, subject, written, "Quennell Works") is { } edits)
                        AssertHarmless(analysis, edits, $"{file}: rename “{written}”");
                }
            );
    }

    private static IEnumerable<Label> Labels(Outline outline) =>
        outline.FrontMatter.Concat(
            outline.AllBlocks.OfType<ParagraphNode>().SelectMany(paragraph => paragraph.Lines).Select(line => line.Label).OfType<Label>()
        );

    private static (string File, Analysis Analysis)[] Applications() =>
        [.. Files.Select(row => (row.Data, Analysis: Read(row.Data))).Where(read => read.Analysis.Application is not null)];

    private static Analysis Read(string file) =>
        Analysis.Of(
            SourceText.From(File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, file))),
            Path.GetFileName(file),
            FindingsScript.WithAllRules
        );

    /// <summary>Ends of lines more often than other places: there people write.</summary>
    private static int OffsetIn(SourceText text, int at) => at % 3 == 0 ? at % (text.Length + 1) : text.LineEnd(at % text.LineCount);

    private static Analysis After(Analysis analysis, IReadOnlyList<TextEdit> edits) =>
        Analysis.Of(Edited.By(analysis.Text, edits), analysis.Path, analysis.Options);

    private static void AssertHarmless(Analysis before, IReadOnlyList<TextEdit> edits, string what, bool mayRenameSections = false)
    {
        var after = After(before, edits);
        Assert.True(after.IsApplication, $"{what}: the file is no application any more:\n{after.Text.Content}");
        var map = new EditMap(before.Text, edits, after.Text);

        var (was, now) = (Lines(before), Lines(after));
        // Who puts another name over a section means what stands in it.
        var renamed = mayRenameSections ? map.Renamed(before.Application!) : [];
        var kept = was.Where(line => !map.IsTouched(line.Span) && !renamed.Any(part => part.Contains(line.Span)))
            .Select(line => line with { Span = map.Moved(line.Span) })
            .ToHashSet();
        var parts = renamed.ConvertAll(map.MovedPart);
        var subjects = map.Subjects(before, after);
        // A key of the front matter gives way to a section that says the same with text below its heading.
        var givesWay = before
            .Application!.Sections.Where(section => section.Form == SectionForm.FrontMatter && subjects.Contains(section.Entry.Fact))
            .SelectMany(section => section.Lines)
            .Select(line => map.Moved(line.Span))
            .ToHashSet();
        foreach (var line in kept)
            Assert.True(
                now.Contains(line) || givesWay.Contains(line.Span),
                $"{what}: “{line.Text}” belongs to {line.Owner} no more:\n{Owners(now, line)}\n{after.Text.Content}"
            );
        foreach (var line in now)
            Assert.True(
                kept.Contains(line) || map.IsNew(line.Span) || parts.Any(part => part.Contains(line.Span)),
                $"{what}: “{line.Text}” belongs to {line.Owner} now:\n{after.Text.Content}"
            );

        foreach (var fact in Facts.Where(fact => !subjects.Contains(fact)))
            Assert.True(
                ValueOf(before, fact) == ValueOf(after, fact),
                $"{what}: {fact} is “{ValueOf(after, fact)}”, and was “{ValueOf(before, fact)}”:\n{after.Text.Content}"
            );
        if (!subjects.Contains(Fact.Status))
            Assert.True(StatusOf(before) == StatusOf(after), $"{what}: the status is {StatusOf(after)}:\n{after.Text.Content}");
    }

    private static string? ValueOf(Analysis analysis, Fact fact) => analysis.Application!.Value(fact);

    private static string? StatusOf(Analysis analysis) => analysis.Application!.Status.Definition?.Value;

    private static string Owners(HashSet<Said> lines, Said line) =>
        string.Join('\n', lines.Where(other => other.Span == line.Span).Select(other => other.Owner));

    /// <summary>A line with the section that it is read as a part of.</summary>
    private sealed record Said(string Owner, string Text, TextSpan Span);

    private static HashSet<Said> Lines(Analysis analysis) =>
        [
            .. from section in analysis.Application!.Sections
            from line in section.Lines
            select new Said(PathOf(section.Entry), line.Text, line.Span),
        ];

    private static string WhatIsSaid(Analysis analysis) =>
        string.Join(
            '\n',
            (
                from section in analysis.Application!.Sections
                from line in section.Lines
                select $"{PathOf(section.Entry)}: {line.Text.Trim()}"
            )
                .Concat(Facts.Select(fact => $"{fact} = {ValueOf(analysis, fact)}"))
                .Append(StatusOf(analysis) ?? "no status")
        );

    private static string PathOf(SchemaEntry entry) => entry.Parent is { } parent ? $"{PathOf(parent)}/{entry.Name}" : entry.Name;

    /// <summary>Where the places of a text are after edits.</summary>
    private sealed class EditMap(SourceText before, IReadOnlyList<TextEdit> edits, SourceText after)
    {
        /// <summary>Whether an edit takes from the line at <paramref name="span"/>, or puts something into it.</summary>
        public bool IsTouched(TextSpan span)
        {
            var line = TextSpan.FromBounds(before.LineStart(before.LineAt(span.Start)), before.LineEnd(before.LineAt(span.Start)));
            return edits.Any(edit =>
                edit.Span.IsEmpty
                    ? line.Start <= edit.Span.Start
                        && edit.Span.Start <= line.End
                        && !(edit.Span.Start == line.End && edit.NewText is ['\r' or '\n', ..])
                        && !(edit.Span.Start == line.Start && edit.NewText is [.., '\r' or '\n'])
                    : edit.Span.Start < line.End && line.Start < edit.Span.End
            );
        }

        /// <summary>The sections whose names are touched, from the name to the end.</summary>
        public List<TextSpan> Renamed(Application application) =>
            [
                .. from section in application.Sections
                where IsTouched(section.NameSpan)
                select TextSpan.FromBounds(section.NameSpan.Start, Math.Max(section.NameSpan.End, section.End)),
            ];

        /// <summary>Where a part now stands in which there are edits.</summary>
        public TextSpan MovedPart(TextSpan span) =>
            TextSpan.FromBounds(
                span.Start + Shift(edit => edit.Span.End <= span.Start),
                span.End + Shift(edit => edit.Span.Start <= span.End)
            );

        /// <summary>Where the untouched <paramref name="span"/> stands now.</summary>
        public TextSpan Moved(TextSpan span) => span with { Start = span.Start + Shift(edit => edit.Span.End <= span.Start) };

        private int Shift(Func<TextEdit, bool> counts) => edits.Where(counts).Sum(edit => edit.NewText.Length - edit.Span.Length);

        /// <summary>Whether an edit put anything into the line at <paramref name="span"/> of the new text, or took from it.</summary>
        public bool IsNew(TextSpan span)
        {
            var line = TextSpan.FromBounds(after.LineStart(after.LineAt(span.Start)), after.LineEnd(after.LineAt(span.Start)));
            return NewSpans().Any(made => made.Start <= line.End && line.Start <= made.End);
        }

        /// <summary>The facts that the edits are about: those of the lines that they change, remove or bring.</summary>
        public HashSet<Fact> Subjects(Analysis before, Analysis after)
        {
            var touched = before.Application!.Sections.Where(section =>
                IsTouched(section.NameSpan) || section.Lines.Any(line => IsTouched(line.Span))
            );
            var brought = after.Application!.Sections.Where(section =>
                IsNew(section.NameSpan) || section.Lines.Any(line => IsNew(line.Span))
            );
            return
            [
                .. from section in touched.Concat(brought)
                from fact in new[] { section.Entry.Fact, section.Entry.Section.Fact }
                from told in fact == Fact.History ? [fact, Fact.Status] : new[] { fact }
                select told,
            ];
        }

        private IEnumerable<TextSpan> NewSpans()
        {
            var shift = 0;
            foreach (var edit in edits)
            {
                yield return new(edit.Span.Start + shift, edit.NewText.Length);
                shift += edit.NewText.Length - edit.Span.Length;
            }
        }
    }
}
