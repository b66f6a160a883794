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
        var meant = entry
            .AllNames.Where(name => name == entry.Name || !entry.IsCommon(Names.Key(name)))
            .MinBy(name => Names.Distance(key, Names.Key(name), key.Length))!;
        // Of `ompany` the capital is what is missing: its letters say nothing of how the person writes names.
        return char.ToUpperInvariant(section.Name[0]) == char.ToUpperInvariant(meant[0]) ? Names.Like(section.Name, meant) : meant;
    }

    /// <summary>
    /// The edit that renames <paramref name="section"/>. Emphasis, emoji, a colon, a number behind the name and closing marks stay.
    /// </summary>
    public static TextEdit Edit(Application application, Section section)
    {
        var content = application.Text.Content;
        var (start, end) = (section.NameSpan.Start, section.NameSpan.End);
        while (start < end && !char.IsLetter(content[start]))
            start++;
        while (end > start && !char.IsLetter(content[end - 1]))
            end--;
        return new(TextSpan.FromBounds(start, end), NameFor(section));
    }

    private static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
}
