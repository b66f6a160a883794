using AppLsp.Language.Applications;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Writing;

/// <summary>Gives a misspelt heading or label its right name.</summary>
internal static class Renaming
{
    /// <summary>
    /// The name that is meant: of the entry's own name and its aliases, the one that is closest to what is written; in its letters.
    /// </summary>
    public static string NameFor(Section section)
    {
        var key = Names.Key(WithoutNumber(section.Name));
        var entry = section.Entry;
        var distinct = entry.AllNames.Where(name => name == entry.Name || !entry.IsCommon(Names.Key(name)));
        var meant = Spelling.Nearest(key, distinct, name => Names.Key(name), key.Length) ?? entry.Name;
        // Of `ompany` the capital is what is missing: its letters say nothing of how the person writes names.
        return char.ToUpperInvariant(section.Name[0]) == char.ToUpperInvariant(meant[0]) ? LetterCase.NameLike(section.Name, meant) : meant;
    }

    /// <summary>
    /// The edit that renames <paramref name="section"/>. Emphasis, emoji, a colon, a number behind the name and closing marks stay.
    /// </summary>
    public static TextEdit Edit(Application application, Section section)
    {
        return new(application.Text.Trimmed(section.NameSpan, c => !char.IsLetter(c)), NameFor(section));
    }

    private static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
}
