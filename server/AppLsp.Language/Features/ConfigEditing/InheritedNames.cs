using AppLsp.Language.Schema;

namespace AppLsp.Language.Features.ConfigEditing;

/// <summary>The names of sections, labels and statuses that a config may take over by naming them.</summary>
internal static class InheritedNames
{
    /// <summary>
    /// The names that may stand at <paramref name="path"/>, a config's keys from the outermost in, each with what it means.
    /// </summary>
    public static IEnumerable<(string Name, string Meaning)> At(IReadOnlyList<string> path, ApplicationSchema inherited)
    {
        if (path is not [var outer, .., var key])
            return [];
        return (key, outer) switch
        {
            (SchemaReader.HeadingKey or "after", "sections") when path.Count == 2 => inherited.Sections.Select(About),
            (SchemaReader.HeadingKey or "after", "sections") => inherited
                .Entries.Where(entry => entry.Kind == EntryKind.Child)
                .Select(About),
            (SchemaReader.LabelKey or "after", "sections") => inherited.Entries.Where(entry => entry.IsLabel).Select(About),
            ("value" or "after" or "next", "statuses") => inherited.Statuses.Select(status => (status.Value, status.Description)),
            _ => [],
        };

        static (string, string) About(SchemaEntry entry) => (entry.Name, entry.Description);
    }
}
