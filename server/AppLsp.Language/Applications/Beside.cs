namespace AppLsp.Language.Applications;

/// <summary>What a document says of itself that goes with an application and need not be one.</summary>
internal enum Beside
{
    /// <summary>It says no such thing.</summary>
    Nothing,

    /// <summary>A note, a letter or a posting, by its name.</summary>
    Note,

    /// <summary>The text of a posting, by its own word.</summary>
    Posting,
}
