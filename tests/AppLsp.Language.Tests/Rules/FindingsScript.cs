using System.Collections.Immutable;
using System.Text;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Rules;

/// <summary>
/// Text in, with the expected marks written into it: <c>[|marked text|]{code}</c> or <c>{code: words of the message}</c>;
/// several in braces are divided by <c>;</c>. What is checked is that the findings are these and no others; a failure shows the
/// text with the marks that were found.
/// </summary>
internal static class FindingsScript
{
    /// <summary>The day on which all scripts run.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Checks the marks of one document.</summary>
    /// <param name="marked">The document with its marks.</param>
    /// <param name="only">The rules that are looked at; all where none is named.</param>
    public static void Findings(string marked, params string[] only) => FindingsBeside([], marked, only);

    /// <summary>Checks the marks of one document in a workspace that holds <paramref name="others"/> too.</summary>
    public static void FindingsBeside(IReadOnlyList<string> others, string marked, params string[] only)
    {
        var (content, expected) = Read(marked);
        var text = SourceText.From(content);
        var options = Beside(only.Length == 0 ? WithAllRules with { Rules = RuleSettings.Default } : WithAllRules, others);
        var found = Analysis
            .Of(text, "x.md", options)
            .Findings.Where(finding => only.Length == 0 || only.Contains(finding.Rule.Code))
            .ToList();

        var (wanted, got) = (Show(text, expected), Show(text, found.Select(finding => As(finding, expected))));
        Assert.True(wanted == got, $"Found:\n{got}\n\nExpected:\n{wanted}");
    }

    /// <summary>
    /// The mark that <paramref name="finding"/> is: with the words that are expected of it where its message has them, and else with the
    /// message.
    /// </summary>
    private static Mark As(Finding finding, IEnumerable<Mark> expected)
    {
        var found = new Mark(finding.Span, finding.Rule.Code, finding.Message);
        var met = expected.Where(mark =>
            mark == found with { Words = mark.Words } && found.Words.Contains(mark.Words, StringComparison.Ordinal)
        );
        return met.MaxBy(mark => mark.Words.Length) ?? found;
    }

    private static string Show(SourceText text, IEnumerable<Mark> marks) =>
        Marked.Show(
            text,
            from mark in marks
            let note = mark.Words.Length == 0 ? mark.Code : $"{mark.Code}: {mark.Words}"
            group note by mark.Span into notes
            select (notes.Key, $"{{{string.Join("; ", notes.Order(StringComparer.Ordinal))}}}")
        );

    private static (string Text, List<Mark> Marks) Read(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                start = text.Length;
                i++;
            }
            else if (start >= 0 && marked.AsSpan(i).StartsWith("|]{"))
            {
                var end = marked.IndexOf('}', i);
                foreach (var part in marked[(i + 3)..end].Split(';', StringSplitOptions.TrimEntries))
                {
                    var (code, words) = part.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after]
                        ? (before, after)
                        : (part, "");
                    marks.Add(new(TextSpan.FromBounds(start, text.Length), code, words));
                }
                start = -1;
                i = end;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return (text.ToString(), marks);
    }

    /// <summary>
    /// The codes of the rules that mark <paramref name="text"/>, in the order of the marks. Rules that are off by default are on.
    /// </summary>
    public static IReadOnlyList<string> CodesIn(string text, string path = "x.md", AnalysisOptions? options = null) =>
        [.. Analysis.Of(SourceText.From(text), path, options ?? WithAllRules).Findings.Select(finding => finding.Rule.Code)];

    /// <summary>The script's day, with the rules switched on that are off by default.</summary>
    public static AnalysisOptions WithAllRules { get; } =
        new(Today)
        {
            RuleFailed = (code, failure) => Assert.Fail($"{code}: {failure}"),
            Rules = new()
            {
                Severities = RuleCatalog
                    .All.Where(rule => rule.DefaultSeverity == Severity.Off)
                    .ToImmutableDictionary(rule => rule.Code, _ => Severity.Hint),
            },
        };

    /// <summary>
    /// <paramref name="options"/> for <c>script.md</c> in a workspace that holds <paramref name="others"/> too: <c>1.md</c>, <c>2.md</c>
    /// ...
    /// </summary>
    public static AnalysisOptions Beside(AnalysisOptions options, params IEnumerable<string?> others) =>
        options with
        {
            Workspace = new(WorkspaceIndex.Empty.With(others.OfType<string>().Select((text, i) => FactsOf($"{i + 1}.md", text))), "x.md"),
        };

    /// <summary>What an application says to the other files.</summary>
    public static ApplicationFacts FactsOf(string file, string text) =>
        ApplicationFacts.Of(Analysis.Of(SourceText.From(text), file, WithAllRules).Application!, file, file);

    /// <summary>The options under which the examples of <paramref name="rule"/> show what they show.</summary>
    public static AnalysisOptions For(RuleInfo rule) => Beside(WithAllRules, rule.Elsewhere);

    /// <summary>The rule of that code.</summary>
    public static RuleInfo Rule(string code) => RuleCatalog.All.Single(rule => rule.Code == code);

    /// <summary>What is said of a place: by which rule, and in words of its message.</summary>
    private sealed record Mark(TextSpan Span, string Code, string Words);
}
