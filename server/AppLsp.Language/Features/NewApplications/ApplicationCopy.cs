using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>
/// A new application that begins as an earlier one: the person's own text stays as it is, and what belongs to the earlier job gives way
/// to the new one's, or goes. Where own text names the earlier employer it is left to a rule, which marks it and offers the new name.
/// </summary>
public static class ApplicationCopy
{
    /// <summary>The copy of <paramref name="source"/>, with a gap where something of the new job belongs.</summary>
    /// <param name="source">The application that is copied.</param>
    /// <param name="path">The path of the new file, by which the schema's globs know it, with <c>/</c>.</param>
    /// <param name="known">What is known of the new job.</param>
    /// <param name="today">The person's date.</param>
    public static ApplicationSkeleton Of(Application source, string path, KnownFacts known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(known);
        var schema = source.Schema;
        var told = known with { Status = known.Status ?? schema.Statuses.FirstOrDefault() };
        var text = source.Text.WithAll(JobParts.Replaced(source, told, today));
        // What had no place so far; one after another, as each looks for its place in what the ones before have made.
        Func<Application, IEnumerable<TextEdit>>[] steps =
        [
            made => Tell(made, Fact.Company, told.Company),
            made => Tell(made, Fact.Position, told.Position),
            made => Tell(made, Fact.PostingUrl, told.Url),
            made =>
                told.Status is { } status && made.Status is { Definition: null, Unknown: null }
                    ? ApplicationSkeleton.TellStatus(made, status)
                    : [],
        ];
        var copy = Read(text);
        foreach (var step in steps)
        {
            List<TextEdit> edits = [.. step(copy)];
            if (edits.Count > 0)
                copy = Read(copy.Text.WithAll(edits));
        }
        return ApplicationSkeleton.Of(copy, 0);

        IEnumerable<TextEdit> Tell(Application made, Fact fact, string value) =>
            made.Value(fact) is null && !(made.Find(fact) is { } section && made.IsFilledByProgram(section))
                ? ApplicationSkeleton.Tell(made, fact, value)
                : [];

        // With little left it may not speak for itself any more.
        Application Read(SourceText text) =>
            Application.Read(Outline.Of(text), schema, path) ?? Application.ReadAnyway(Outline.Of(text), schema);
    }
}
