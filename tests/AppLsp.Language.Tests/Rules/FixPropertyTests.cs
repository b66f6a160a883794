using System.Text.RegularExpressions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using CsCheck;

namespace AppLsp.Language.Tests.Rules;

/// <summary>What every fix promises, on every finding of the corpus in as many ways as a file can be written.</summary>
public sealed partial class FixPropertyTests
{
    /// <summary>
    /// What a fix may bring, by rule: what it inserts is a skeleton, whose parts are still empty; a heading more can tell at which level
    /// the others belong; and where a status or a day becomes readable, the rules that go by it can speak. Nothing else may come of a fix.
    /// </summary>
    private static readonly Dictionary<string, string[]> Successors = new()
    {
        ["missing-section"] =
        [
            "leftover-placeholder",
            "empty-section",
            "cover-letter-point-empty",
            "skill-coverage",
            "quiet-application",
            "deadline-passed",
            "heading-level",
        ],
        ["empty-section"] =
        [
            "cover-letter-point-empty",
            "skill-coverage",
            "unanswered-question",
            "url-missing",
            "quiet-application",
            "deadline-passed",
        ],
        // Points that stand elsewhere are a letter when there are others.
        ["cover-letter-missing"] = ["cover-letter-point-empty", "cover-letter-company-unnamed"],
        ["cover-letter-point-missing"] = ["cover-letter-point-empty"],
        ["unknown-status"] =
        [
            "status-needs-date",
            "quiet-application",
            "date-but-not-applied",
            "deadline-passed",
            "action-overdue",
            "odd-transition",
        ],
        ["several-statuses"] =
        [
            "status-needs-date",
            "quiet-application",
            "date-but-not-applied",
            "deadline-passed",
            "action-overdue",
            "odd-transition",
        ],
        ["date-but-not-applied"] = ["quiet-application"],
        // What is done has been, and days count from it.
        ["action-overdue"] = ["quiet-application"],
        ["future-date"] = ["quiet-application", "posted-after-applied"],
        ["ambiguous-date"] =
        [
            "future-date",
            "posted-after-applied",
            "quiet-application",
            "deadline-passed",
            "action-overdue",
            "date-but-not-applied",
        ],
        ["status-needs-date"] = ["posted-after-applied", "heading-level"],
    };

    /// <summary>The rules whose fixes put something in, and take nothing away.</summary>
    private static readonly string[] Inserting =
    [
        "missing-section",
        "empty-section",
        "cover-letter-missing",
        "cover-letter-point-missing",
        "cover-letter-company-unnamed",
        "cover-letter-no-evidence",
        "malformed-url",
    ];

    public static TheoryData<string> Files =>
        [.. CorpusTests.Good.Concat(CorpusTests.Bad).Concat(CorpusTests.BadAlone).Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fix_clears_its_finding_brings_no_other_and_touches_nothing_else(string file)
    {
        var text = File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", file));
        foreach (var (shape, written) in Shapes(text))
            CheckAll(written, $"{file}, {shape}");
    }

    [Theory]
    [MemberData(nameof(RuleExamplesTests.Codes), MemberType = typeof(RuleExamplesTests))]
    public void Every_fix_of_an_example_keeps_its_promises(string code)
    {
        var rule = FindingsScript.Rule(code);
        foreach (var (shape, written) in Shapes(rule.Bad))
            CheckAll(written, $"{code}, {shape}", "script.md", FindingsScript.For(rule));
    }

    [Fact]
    public void Every_fix_keeps_its_promises_in_a_document_of_which_lines_are_gone()
    {
        var texts = Files
            .Select(row => File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", row.Data)))
            .ToArray();
        Gen.Select(Gen.Int[0, texts.Length - 1].Select(i => texts[i]), Gen.Int[0, 1000], Gen.Int[1, 3], Gen.Bool)
            .Sample(
                (text, at, count, isCrlf) =>
                {
                    var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
                    var first = at % lines.Count;
                    lines.RemoveRange(first, Math.Min(count, lines.Count - first));
                    // A fence that is left open makes code of all that follows, and of all that is put there.
                    if (
                        lines.Count(line =>
                            line.TrimStart().StartsWith("```", StringComparison.Ordinal)
                            || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal)
                        ) % 2
                        == 1
                    )
                        return;
                    CheckAll(string.Join(isCrlf ? "\r\n" : "\n", lines), "lines removed");
                }
            );
    }

    private static IEnumerable<(string Shape, string Text)> Shapes(string text)
    {
        yield return ("as it is", text);
        yield return ("CRLF", text.ReplaceLineEndings("\r\n"));
        yield return ("BOM", "\uFEFF" + text);
        yield return (
            "stars",
            string.Join(
                '\n',
                text.Split('\n')
                    .Select(line =>
                        line.TrimStart().StartsWith("- ", StringComparison.Ordinal)
                            ? line[..line.IndexOf('-', StringComparison.Ordinal)] + "*" + line.TrimStart()[1..]
                            : line
                    )
            )
        );
        yield return ("no last newline", text.TrimEnd());
        yield return ("tabs", IndentBySpaces().Replace(text, indent => new string('\t', indent.Length / 2)));
        yield return ("underlined headings", HeadingLine().Replace(text.ReplaceLineEndings("\n"), "\n$1\n---"));
        yield return ("bold labels", HeadingWithLine().Replace(text.ReplaceLineEndings("\n"), "**$1:** $2\n"));
        yield return ("plain labels", HeadingWithLine().Replace(text.ReplaceLineEndings("\n"), "$1: $2\n"));
        yield return (
            "bold labels, the status empty",
            HeadingWithLine()
                .Replace(StatusValue().Replace(text.ReplaceLineEndings("\n"), "$1&nbsp;\n\n"), "**$1:** $2\n")
                .Replace(" &nbsp;", "", StringComparison.Ordinal)
        );
        yield return (
            "bold labels over lists",
            HeadingOverList().Replace(HeadingWithLine().Replace(text.ReplaceLineEndings("\n"), "**$1:** $2\n"), "**$1:**\n")
        );
        yield return ("comments above headings", Marks().Replace(text, "<!-- note -->\n$0"));
        if (!text.StartsWith("---", StringComparison.Ordinal))
            yield return ("front matter", InFrontMatter(StatusValue().Replace(text.ReplaceLineEndings("\n"), "$1$2\n\n")));
        yield return ("items", HeadingWithLine().Replace(text.ReplaceLineEndings("\n"), "- $1: $2\n"));
        yield return ("emphasized labels", ItemLabel().Replace(text.ReplaceLineEndings("\n"), "$1- **$2:**$3"));
        yield return ("numbers", ItemLabel().Replace(text.ReplaceLineEndings("\n"), "$1 1. $2:$3"));
        yield return ("deeper", Marks().Replace(text, "#$0"));
        // Without a blank line above, a rule makes a heading of the words before it: that is another document.
        if (!Underline().IsMatch(text))
            yield return (
                "without blank lines",
                string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0))
            );
        yield return ("blank lines everywhere", text.ReplaceLineEndings("\n").Replace("\n", "\n\n", StringComparison.Ordinal));
    }

    /// <summary><paramref name="text"/> with the sections of one line as keys.</summary>
    private static string InFrontMatter(string text)
    {
        var keys = HeadingWithLine()
            .Matches(text)
            .Select(match =>
                $"{match.Groups[1].Value.ToLowerInvariant().Replace(' ', '_')}: "
                + $"'{match.Groups[2].Value.Replace("'", "''", StringComparison.Ordinal)}'\n"
            );
        return $"---\n{string.Concat(keys)}---\n\n{HeadingWithLine().Replace(text, "")}";
    }

    /// <remarks>By its path a file of the corpus is an application whatever lines of it are missing.</remarks>
    private static void CheckAll(string text, string where, string path = "applications/script.md", AnalysisOptions? options = null)
    {
        var before = FixScript.FindingsOf(text, path, options);
        foreach (var finding in before)
        {
            foreach (var fix in finding.Fixes)
            {
                var at = $"{where}: {finding.Rule.Code} at {finding.Span}, “{fix.Title}”";
                var mended = FixScript.Apply(text, fix);
                var after = FixScript.FindingsOf(mended, path, options);

                // The finding is gone: of its code there is one less, or more where several of one kind stood for one.
                var (was, still) = (Count(before, finding.Rule.Code), Count(after, finding.Rule.Code));
                Assert.True(still < was, $"{at} leaves the finding:\n{mended}");
                // Where sections are out of order already, no place for another one is right.
                var allowed = Successors.GetValueOrDefault(finding.Rule.Code, []);
                foreach (
                    var code in after
                        .Select(other => other.Rule.Code)
                        .Distinct()
                        .Except(allowed)
                        .Where(code => code != "section-order" || Count(before, code) == 0)
                )
                    Assert.True(Count(after, code) <= Count(before, code), $"{at} brings {code}:\n{mended}");

                if (text.Contains("\r\n", StringComparison.Ordinal))
                    Assert.False(
                        mended.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)
                            && !text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal),
                        $"{at} breaks a line ending:\n{mended}"
                    );
                if (Inserting.Contains(finding.Rule.Code) && !fix.Title.StartsWith("Remove", StringComparison.Ordinal))
                    Assert.All(
                        fix.Edits,
                        edit =>
                            Assert.True(
                                edit.Span.IsEmpty || text.AsSpan(edit.Span.Start, edit.Span.Length).IsWhiteSpace(),
                                $"{at} removes text:\n{mended}"
                            )
                    );
                if (finding.Rule.Code != "unused-suppression")
                    Assert.True(CommentsIn(mended) >= CommentsIn(text), $"{at} takes a comment away:\n{mended}");
                if (finding.Rule.Code == "section-order")
                    Assert.Equal(LinesOf(text), LinesOf(mended));
                Assert.NotEqual(text, mended);
            }
        }
    }

    private static int Count(IReadOnlyList<Finding> findings, string code) => findings.Count(finding => finding.Rule.Code == code);

    private static int CommentsIn(string text) => text.Split("<!--").Length;

    [GeneratedRegex("^(?:  )+", RegexOptions.Multiline)]
    private static partial Regex IndentBySpaces();

    [GeneratedRegex("^## +(.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex("^## +(.+)\n+(?![#-])(.+)\n\n", RegexOptions.Multiline)]
    private static partial Regex HeadingWithLine();

    [GeneratedRegex("^## +(.+)\n+(?=[-*+] )", RegexOptions.Multiline)]
    private static partial Regex HeadingOverList();

    [GeneratedRegex("^(## +Status\n+)(?:### +Application\n+)?([^#<\n].*)\n+", RegexOptions.Multiline)]
    private static partial Regex StatusValue();

    [GeneratedRegex("^( *)- ([^:\n]+):(.*)$", RegexOptions.Multiline)]
    private static partial Regex ItemLabel();

    [GeneratedRegex("^ *(?:-+|=+) *\r?$", RegexOptions.Multiline)]
    private static partial Regex Underline();

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Marks();

    /// <summary>The lines with words, in no order.</summary>
    private static IEnumerable<string> LinesOf(string text) =>
        text.Split('\r', '\n').Where(line => line.Trim().Length > 0).Order(StringComparer.Ordinal);
}
