using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>The language that a document's headings and labels are in.</summary>
internal static class DocumentLanguage
{
    /// <summary>
    /// The language (ISO 639-1) to which more of the names of <paramref name="structure"/> belong than to the schema's own; null where
    /// there is none.
    /// </summary>
    /// <param name="structure">The document.</param>
    /// <param name="otherwise">The language of one that names nothing.</param>
    public static string? Of(ApplicationStructure structure, string? otherwise)
    {
        List<Section> named = [.. structure.Sections.Append(structure.Title).OfType<Section>().Where(IsOwnName)];
        if (named.Count == 0)
            return otherwise;
        // Most documents are in the schema's own language: what another would call all this is not looked up for them.
        if (named.TrueForAll(IsInOwnLanguage))
            return null;
        var own = named.Count(IsInOwnLanguage);
        // A name that several share, such as Status, is of each.
        var languages = named.SelectMany(section => section.Entry.LanguagesOf(new(section.Name))).CountBy(language => language).ToList();
        return languages.Count > 0 && languages.MaxBy(language => language.Value) is var most && most.Value > own ? most.Key : null;
    }

    private static bool IsInOwnLanguage(Section section) =>
        // Most names are written as the schema has them.
        (!section.Entry.IsTranslated && section.Entry.Name == section.Name) || section.Entry.IsNamedInOwnLanguage(new(section.Name));

    /// <summary>Whether the person wrote the name: a posting is the employer's, and may be in another language than all the rest.</summary>
    private static bool IsOwnName(Section section) =>
        !section.IsImplied
        && !section.IsMisspelt
        && !section.IsUnnamed
        && (section.Entry.Section.Fact != Fact.Posting || section.Entry.Fact == Fact.Posting);
}
