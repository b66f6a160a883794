using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Workspaces;

/// <summary>A letter in a file of its own, and the one application that it goes with.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Application">The application, which lies beside it or links to it.</param>
internal sealed record LetterBeside(ApplicationPart Letter, ApplicationFacts Application)
{
    private static readonly WordList Versions = new("letters-to-write.txt", "versions");

    /// <summary>What the letter is about.</summary>
    public LetterSubject Subject =>
        new(Application.Company, Application.Position, Application.Status, Application.Background, IsSure: Letter.NameWords.All(IsPlain));

    /// <summary>Whether what is found in the letter is the same where <paramref name="other"/> is what it goes with.</summary>
    public bool IsLike(LetterBeside? other) =>
        other is not null && Application == other.Application && Letter.Kind == other.Letter.Kind && Letter.Path == other.Letter.Path;

    /// <summary>Whether <paramref name="word"/> of the file's name says nothing that the application does not say.</summary>
    private bool IsPlain(string word) =>
        Application.IsCalledBy(word) || Versions.Contains(word) || Languages.All.Contains(word) || !word.Any(char.IsLetter);
}
