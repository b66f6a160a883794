using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>
/// A word of a text that a name may stand in. What names are compared by is made when it is first asked for: of most words nobody does.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the word begins in it.</param>
/// <param name="end">Where it ends.</param>
internal sealed class NameWord(string text, int start, int end)
{
    /// <summary>Where the word stands in the text, a possessive <c>'s</c> included.</summary>
    public TextSpan Span => TextSpan.FromBounds(start, end);

    /// <summary>The word as it is written.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(start, end - start);

    /// <summary>The word as it is written, without a possessive <c>'s</c>.</summary>
    public ReadOnlySpan<char> Bare => Text[..^Possessive(Text)];

    /// <summary>Where the word without a possessive stands.</summary>
    public TextSpan BareSpan => new(start, Bare.Length);

    /// <summary>The <see cref="Names.Key"/> of the word.</summary>
    public string Key => field ??= Names.Key(Text);

    /// <summary>The <see cref="Names.Key"/> of the word without a possessive.</summary>
    public string BareKey => field ??= Bare.Length == Text.Length ? Key : Names.Key(Bare);

    /// <summary>How many characters at the end of <paramref name="word"/> make a possessive of it.</summary>
    private static int Possessive(ReadOnlySpan<char> word) =>
        word switch
        {
            [.., '\'' or '’', 's' or 'S'] => 2,
            [.., '\'' or '’'] => 1,
            _ => 0,
        };
}
