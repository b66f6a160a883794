namespace AppLsp.Language.Values;

/// <summary>
/// A text in which names are looked for. What is read of it is the same for all of them, so it is read once, and no more of it than they
/// ask
/// for.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class NamingText(string text)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Its words.</summary>
    public IReadOnlyList<NameWord> Words => field ??= [.. CompanyName.WordsOf(text)];

    /// <summary>Its letters and digits alone, as <see cref="CompanyName.Squeezed"/> gives them.</summary>
    public string Letters => field ??= CompanyName.Squeezed(text);

    /// <summary>
    /// What a company may be called by in it: each of its words, <see cref="CompanyName.Squeezed"/>; <c>P &amp; G</c> is one.
    /// </summary>
    public HashSet<string> Callings => field ??= CallingsOf(_ => true);

    /// <summary>Those that are not all in small letters.</summary>
    public HashSet<string> CallingsWithCapitals =>
        field ??= CallingsOf(word => !char.IsLower(word.Text[0]) || !CompanyName.IsLower(word.Text));

    private HashSet<string> CallingsOf(Func<NameWord, bool> counts)
    {
        var callings = new HashSet<string>();
        foreach (var word in CompanyName.WordsOf(text.Replace(" & ", "&", StringComparison.Ordinal)).Where(counts))
        {
            callings.Add(CompanyName.Squeezed(word.Text));
            if (word.Bare.Length < word.Text.Length)
                callings.Add(CompanyName.Squeezed(word.Bare));
        }
        return callings;
    }
}
