using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Facts that are kept as keys of the front matter, one on a line.</summary>
internal static class FrontMatterKeys
{
    /// <summary>
    /// Whether <paramref name="application"/> has facts of one value, and has all that is asked for in the front matter, each at the start
    /// of a line, and there is no mistake in it.
    /// </summary>
    public static bool HoldAllFacts(Application application)
    {
        if (!application.Outline.IsFrontMatterWhole)
            return false;
        // Where a fact stands twice, the first one counts. Those of a posting are the employer's, and a title is no place for facts.
        var facts = application
            .Sections.Where(section =>
                section.Form != SectionForm.Title && section.Entry.IsOneValue && section.Parent?.Enclosing(Fact.Posting) is null
            )
            .DistinctBy(section => section.Entry)
            .ToList();
        // Where those stand that every application needs, the others belong too, though a text below may tell a deadline or a pay.
        if (facts.Exists(section => section.Entry.Required is not Requirement.Optional))
            facts.RemoveAll(section => section.Entry.Required is Requirement.Optional);
        return facts.Count > 0
            && facts.TrueForAll(section => section.Form == SectionForm.FrontMatter && BeginsLine(application, section.NameSpan));
    }

    /// <summary>The key for <paramref name="entry"/>, in the letters of the keys that are there.</summary>
    public static string For(Application application, SchemaEntry entry) =>
        LetterCase.KeyLike([.. application.Outline.FrontMatter.Select(label => label.Name)])(entry.Name);

    /// <summary>
    /// Where the key and what belongs to it ends, at the end of a line: what goes on below is indented, or items of a list.
    /// </summary>
    public static int EndOf(Application application, TextSpan key)
    {
        var text = application.Text;
        var fence = text.LineAt(application.Outline.FrontMatterSpan!.Value.End);
        var line = text.LineAt(key.Start);
        while (line + 1 < fence && text.Span(text.LineSpan(line + 1)) is [' ' or '\t' or '-', ..])
            line++;
        return text.LineEnd(line);
    }

    /// <summary>Whether the key stands at the start of its line, and not among others in braces.</summary>
    public static bool BeginsLine(Application application, TextSpan key)
    {
        var start = application.Text.LineStart(application.Text.LineAt(key.Start));
        return application.Text.Content.AsSpan(start, key.Start - start) is "" or "\"" or "'";
    }
}
