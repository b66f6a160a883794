using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// The keys under which a document's name is known as one that is listed: as it is and without accents, its words in any order, and in one.
/// </summary>
internal static class NameKeys
{
    /// <summary>Longer names are rare.</summary>
    private const int Usual = 128;

    /// <summary>Tells <paramref name="read"/> the keys of <paramref name="name"/>; some may come more than once.</summary>
    /// <param name="name">The name that is listed.</param>
    /// <param name="isLabel">Whether it is that of a label, for which numbers and plurals make no difference.</param>
    /// <param name="read">Told of each key.</param>
    public static void Read(ReadOnlySpan<char> name, bool isLabel, Action<ReadOnlySpan<char>> read)
    {
        // No key is longer than its name. Listed names are made into keys by the thousand, before the first document is read.
        var whole = name.Length <= Usual ? stackalloc char[name.Length] : new char[name.Length];
        whole = whole[..Names.WriteKey(name, whole)];
        var singular = whole.Length <= Usual ? stackalloc char[whole.Length] : new char[whole.Length];
        var key = isLabel ? singular[..Names.WriteLabelKey(whole, singular)] : whole;
        ReadForms(key, read);
        var bare = whole.Length <= Usual ? stackalloc char[whole.Length] : new char[whole.Length];
        bare = bare[..Names.WriteBare(whole, bare)];
        if (!bare.SequenceEqual(key))
            ReadForms(bare, read);
    }

    private static void ReadForms(ReadOnlySpan<char> key, Action<ReadOnlySpan<char>> read)
    {
        read(key);
        if (!key.Contains(' '))
            return;
        var form = key.Length <= Usual ? stackalloc char[key.Length] : new char[key.Length];
        if (NameForms.WriteInAnyOrder(key, form) is > 0 and var length)
            read(form[..length]);
        read(form[..Names.WriteJoined(key, form)]);
    }
}
