namespace AppLsp.Language.Applications;

/// <summary>What is written in a file of its own to apply for a job.</summary>
public enum LetterKind
{
    /// <summary>A letter, which addresses somebody.</summary>
    Letter,

    /// <summary>A statement or answers to a form, which address nobody and need not name the employer.</summary>
    Statement,
}
