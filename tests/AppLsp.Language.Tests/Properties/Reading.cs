using AppLsp.Language.Applications;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using Markdig;

namespace AppLsp.Language.Tests.Properties;

/// <summary>Reads a text all the way, and says what is wrong with what came of it.</summary>
internal static class Reading
{
    /// <summary>The path makes every text an application, so that nothing is left unread.</summary>
    public const string Path = "applications/any.md";

    /// <summary>Markdown all of whose paragraphs have inlines, which the reader knows how to leave out.</summary>
    private static readonly MarkdownPipeline WithAllInlines = MarkdownTree
        .WithStruck.UseAutoLinks(new() { UseHttpsForWWWLinks = true })
        .Build();

    /// <summary>Reads <paramref name="content"/> and asserts what holds for every text.</summary>
    public static Analysis Check(string content)
    {
        var text = SourceText.From(content);
        CheckOutline(Outline.Of(text));
        var analysis = Analysis.Of(
            text,
            Path,
            new(new DateOnly(2025, 5, 20)) { RuleFailed = (code, failure) => Assert.Fail($"{code}: {failure}") }
        );
        if (analysis.Application is { } application)
            CheckApplication(application);
        foreach (var finding in analysis.Findings)
            AssertOnOneLine(text, finding.Span, finding.Rule.Code);
        CheckSymbols(text, DocumentSymbols.Of(analysis), new TextSpan(0, text.Length));
        Assert.All(
            FoldingRanges.Of(analysis),
            range =>
                Assert.True(range.First >= 0 && range.First < range.Last && range.Last < text.LineCount, $"{range} is not inside the text")
        );
        for (var step = 0; step < 10; step++)
            CheckSelection(SelectionRanges.At(analysis, (int)((long)text.Length * step / 9)), text);
        Assert.All(CodeLenses.Of(analysis), lens => AssertOnOneLine(text, lens.Span, lens.Title));
        CheckTokens(SemanticTokens.In(analysis, new(0, text.Length)), text);
        Assert.All(
            InlayHints.In(analysis, new(0, text.Length)),
            hint => Assert.True(hint.Offset >= 0 && hint.Offset <= text.Length && hint.Label.Length > 0, $"{hint} is not in the text")
        );
        return analysis;
    }

    private static void CheckTokens(IReadOnlyList<SemanticToken> tokens, SourceText text)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            AssertOnOneLine(text, token.Span, token.Kind.ToString());
            Assert.True(token.Span is { IsEmpty: false } && token.Span.Start >= end, $"{token} begins before {end}");
            end = token.Span.End;
        }
    }

    private static void CheckSelection(IReadOnlyList<TextSpan> growing, SourceText text)
    {
        Assert.Equal(new TextSpan(0, text.Length), growing[^1]);
        for (var i = 1; i < growing.Count; i++)
            Assert.True(
                growing[i].Contains(growing[i - 1]) && growing[i] != growing[i - 1],
                $"{growing[i - 1]} does not grow to {growing[i]}"
            );
    }

    private static void CheckSymbols(SourceText text, IReadOnlyList<DocumentSymbol> symbols, TextSpan around)
    {
        var end = around.Start;
        foreach (var symbol in symbols)
        {
            Assert.NotEqual("", symbol.Name);
            AssertOnOneLine(text, symbol.NameSpan, symbol.Name);
            Assert.True(symbol.Span.Contains(symbol.NameSpan), $"{symbol.Name} {symbol.NameSpan} is not inside {symbol.Span}");
            Assert.True(
                around.Contains(symbol.Span) && symbol.Span.Start >= end,
                $"{symbol.Name} {symbol.Span} is not inside {around} behind {end}"
            );
            CheckSymbols(text, symbol.Children, symbol.Span);
            end = symbol.Span.Start;
        }
    }

    private static void CheckOutline(Outline outline)
    {
        var text = outline.Text;
        if (outline.FrontMatterSpan is { } frontMatter)
            AssertInside(text, frontMatter, "front matter");
        foreach (var key in outline.FrontMatter)
            CheckLabel(text, key);
        CheckBlocks(text, outline.Blocks, new TextSpan(0, text.Length));
        CheckInlines(outline);
        var withAll = OutlineReader.Read(text, WithAllInlines);
        Assert.Equal(Describe(withAll.Blocks), Describe(outline.Blocks));
        Assert.Equal(string.Join('\n', withAll.Inlines), string.Join('\n', outline.Inlines));
    }

    /// <summary>Each lies in the one around it, and begins where none before it goes on.</summary>
    private static void CheckInlines(Outline outline)
    {
        InlineSpan? before = null;
        foreach (var inline in outline.Inlines)
        {
            AssertInside(outline.Text, inline.Span, inline.Kind.ToString());
            AssertInside(outline.Text, inline.UrlSpan, "address");
            Assert.False(inline.Span.IsEmpty, $"{inline.Kind} {inline.Span} is empty");
            Assert.True(inline.Outer?.Span.Contains(inline.Span) ?? true, $"{inline} is not inside {inline.Outer}");
            Assert.True(before is null || before.Span.Start <= inline.Span.Start, $"{inline} begins before {before}");
            while (before is not null && before != inline.Outer)
            {
                Assert.True(before.Span.End <= inline.Span.Start, $"{inline} begins in {before}");
                before = before.Outer;
            }
            Assert.Equal(inline.Outer, before);
            Assert.Equal(inline.Kind, outline.InlinesAt(inline.Span.Start).First(found => found == inline).Kind);
            before = inline;
        }
    }

    private static string Describe(IEnumerable<OutlineNode> blocks) =>
        string.Join(
            '\n',
            blocks.Select(block =>
                $"{block.Span} "
                + block switch
                {
                    HeadingNode heading => $"{heading.Level} {heading.IsSetext} {Describe(heading.Title)}",
                    ParagraphNode paragraph => string.Join(" / ", paragraph.Lines.Select(Describe)),
                    ListNode list => $"{list.IsOrdered} ({Describe(list.Items)})",
                    ListItemNode item => $"{item.MarkerSpan} {item.IsTicked} ({Describe(item.Blocks)})",
                    _ => block.ToString(),
                }
            )
        );

    private static string Describe(TextLine line) => $"{line.Text} {line.Span} {line.Label} {string.Join(", ", line.Links)}";

    private static void CheckBlocks(SourceText text, IReadOnlyList<OutlineNode> blocks, TextSpan around)
    {
        foreach (var block in blocks)
        {
            AssertInside(text, block.Span, block.GetType().Name);
            Assert.True(around.Contains(block.Span), $"{block.GetType().Name} {block.Span} is not inside {around}");
            switch (block)
            {
                case HeadingNode heading:
                    Assert.InRange(heading.Level, 1, 6);
                    CheckLine(text, heading.Title, heading.Span);
                    break;
                case ParagraphNode paragraph:
                    Assert.NotEmpty(paragraph.Lines);
                    foreach (var line in paragraph.Lines)
                        CheckLine(text, line, paragraph.Span);
                    break;
                case ListNode list:
                    Assert.NotEmpty(list.Items);
                    CheckBlocks(text, list.Items, list.Span);
                    break;
                case ListItemNode item:
                    Assert.True(item.Span.Contains(item.MarkerSpan));
                    Assert.Matches(@"^([-+*]|\d{1,9}[.)])$", text.Slice(item.MarkerSpan));
                    CheckBlocks(text, item.Blocks, item.Span);
                    break;
            }
        }
    }

    private static void CheckLine(SourceText text, TextLine line, TextSpan around)
    {
        AssertOnOneLine(text, line.Span, "line");
        Assert.True(around.Contains(line.Span), $"line {line.Span} is not inside {around}");
        foreach (var link in line.Links)
            AssertInside(text, link.Span, "link");
        if (line.Label is not { } label)
            return;
        CheckLabel(text, label);
        Assert.True(line.Span.Contains(label.NameSpan), $"name {label.NameSpan} is not inside {line.Span}");
    }

    private static void CheckLabel(SourceText text, Label label)
    {
        AssertOnOneLine(text, label.NameSpan, "name");
        AssertOnOneLine(text, label.ValueSpan, "value");
        Assert.True(label.NameSpan.End <= label.ValueSpan.Start, $"name {label.NameSpan} reaches into value {label.ValueSpan}");
    }

    private static void CheckApplication(Application application)
    {
        var text = application.Text;
        AssertOnOneLine(text, application.Anchor, "anchor");
        if (application.Title is { } title)
            AssertOnOneLine(text, title.NameSpan, "title");
        foreach (var section in application.Sections)
        {
            AssertOnOneLine(text, section.NameSpan, section.ToString());
            if (section.ValueSpan is { } value)
                AssertOnOneLine(text, value, section.ToString());
            Assert.InRange(section.End, section.NameSpan.End, text.Length);
            Assert.All(section.Children, child => Assert.InRange(child.End, 0, section.End));
            Assert.All(section.Lines, line => AssertOnOneLine(text, line.Span, section.ToString()));
        }
        _ = application.Status.Definition;
        Assert.All(application.Status.Mentions, mention => AssertOnOneLine(text, mention.Span, "status"));
        _ = application.CoverLetter.MissingPoints.Count();
        _ = (application.IsOpen, application.IsSent);
        foreach (var fact in Enum.GetValues<Fact>())
        {
            _ = application.Value(fact);
            if (application.Date(fact) is { } date)
                AssertOnOneLine(text, date.Span, "date");
        }
        foreach (var date in Dates.In(text, new(0, text.Length)).Take(100))
            AssertInside(text, date.Span, "date");
        for (var step = 0; step < 20; step++)
        {
            var offset = (int)((long)text.Length * step / 19);
            _ = application.SectionAt(offset);
            _ = application.IsInPosting(offset);
        }
    }

    private static void AssertInside(SourceText text, TextSpan span, string what) =>
        Assert.True(
            span.Start >= 0 && span.Length >= 0 && span.End <= text.Length,
            $"{what} {span} is not inside the text of {text.Length}"
        );

    private static void AssertOnOneLine(SourceText text, TextSpan span, string what)
    {
        AssertInside(text, span, what);
        Assert.True(text.Slice(span).AsSpan().IndexOfAny('\n', '\r') < 0, $"{what} {span} is on several lines");
    }
}
