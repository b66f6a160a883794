using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Rules;

/// <summary>A document, and what a fix of one of its findings makes of it.</summary>
internal static class FixScript
{
    /// <summary>
    /// Checks that the fix of that title, of a finding of that code, makes <paramref name="after"/> of <paramref name="before"/>.
    /// </summary>
    /// <param name="code">The rule.</param>
    /// <param name="title">The fix.</param>
    /// <param name="before">The document; also read with carriage returns, which must stay.</param>
    /// <param name="after">The document after the fix.</param>
    public static void Mends(string code, string title, string before, string after)
    {
        Assert.Equal(after, Apply(before, FixOf(code, title, before)));
        var carriageReturns = before.ReplaceLineEndings("\r\n");
        Assert.Equal(after.ReplaceLineEndings("\r\n"), Apply(carriageReturns, FixOf(code, title, carriageReturns)));
    }

    /// <summary>The titles of the fixes of the findings of <paramref name="code"/> in <paramref name="text"/>.</summary>
    public static IReadOnlyList<string> Titles(string code, string text) =>
        [.. FindingsOf(text).Where(finding => finding.Rule.Code == code).SelectMany(finding => finding.Fixes).Select(fix => fix.Title)];

    /// <summary><paramref name="text"/> after <paramref name="fix"/>, whose edits are in order and do not overlap.</summary>
    public static string Apply(string text, Fix fix)
    {
        var edits = fix.Edits;
        Assert.NotEmpty(edits);
        return Edited.By(SourceText.From(text), edits).Content;
    }

    /// <summary>All findings of <paramref name="text"/>, rules that are off by default included.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string text, string path = "script.md", AnalysisOptions? options = null) =>
        Analysis.Of(SourceText.From(text), path, options ?? FindingsScript.WithAllRules).Findings;

    private static Fix FixOf(string code, string title, string text)
    {
        var fixes = FindingsOf(text).Where(finding => finding.Rule.Code == code).SelectMany(finding => finding.Fixes).ToList();
        Assert.Contains(title, fixes.Select(fix => fix.Title));
        return fixes.First(fix => fix.Title == title);
    }
}
