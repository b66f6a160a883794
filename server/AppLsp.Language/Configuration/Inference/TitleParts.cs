using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Learns the heading that applications begin with, and other notes do not.</summary>
internal static class TitleParts
{
    /// <summary>The heading with which at least half of the applications begin, two or more; none where other notes do so too.</summary>
    public static IEnumerable<TitlePart> Of(FolderReading reading)
    {
        var schema = reading.Config.Schema;
        var count = reading.Applications.Count;
        var common = reading
            .Applications.Where(application => FirstOf(application.Outline) is { } title && !NamesJob(title, application))
            .Select(application => FirstOf(application.Outline)!)
            .Where(title => schema.FindSection(new(title)) is null && !schema.IsTitle(new(title)))
            .GroupBy(title => Names.Key(title))
            .MaxBy(same => same.Count());
        if (common is null || common.Count() < 2 || common.Count() * 2 < count)
            yield break;
        var isElsewhere = reading
            .Analyses.Where(analysis => !analysis.IsApplication)
            .Any(analysis => FirstOf(Outline.Of(analysis.Text)) is { } title && Names.Key(title) == common.Key);
        if (!isElsewhere)
            yield return new(common.First(), $"in {common.Count()} of {count}");
    }

    /// <summary>Whether a heading names the company or the job: it is what this one application is called.</summary>
    private static bool NamesJob(string title, Application application) =>
        new[] { application.Value(Fact.Company), application.Value(Fact.Position) }
            .OfType<string>()
            .Any(value => Names.Key(title).Contains(Names.Key(value), StringComparison.Ordinal));

    /// <summary>The words of the first heading, where it stands above all others and holds no link; else null.</summary>
    private static string? FirstOf(Outline outline)
    {
        var headings = outline.Blocks.OfType<HeadingNode>().ToList();
        return
            headings is [{ Title: { Links.Length: 0, Label: null or { HasColon: false } } title, Level: var level }, .. var others]
            && title.Text.Any(char.IsLetter)
            && !title.Text.Contains("[[", StringComparison.Ordinal)
            && others.TrueForAll(other => other.Level > level)
            ? title.Text
            : null;
    }
}
