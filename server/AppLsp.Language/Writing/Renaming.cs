using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
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
        var name = section.Name[NameForms.CoreOf(section.Name)];
        var key = Names.Key(WithoutNumber(name));
        var meant = Spelling.Nearest(key, section.Entry.DistinctNames, known => Names.Key(known), key.Length) ?? section.Entry.Name;
        // Of `ompany` the capital is what is missing: its letters say nothing of how the person writes names.
        return char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(meant[0]) ? LetterCase.NameLike(name, meant) : meant;
    }

    /// <summary>
    /// The edit that renames <paramref name="section"/>. Emphasis, emoji, a colon, numbers before and behind the name, a remark and
    /// closing marks stay.
    /// </summary>
    public static TextEdit Edit(Application application, Section section)
    {
        var (start, length) = NameForms.CoreOf(application.Text.Span(section.NameSpan)).GetOffsetAndLength(section.NameSpan.Length);
        var core = new TextSpan(section.NameSpan.Start + start, length);
        return new(application.Text.Trimmed(core, c => !char.IsLetter(c)), NameFor(section));
    }

    private static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
}
