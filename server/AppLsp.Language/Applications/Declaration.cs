namespace AppLsp.Language.Applications;

/// <summary>What declares a document an application.</summary>
public enum Declaration
{
    /// <summary>Nothing: it speaks for itself by what it says.</summary>
    None,

    /// <summary>Where it lies, by a glob that comes with the program: nobody has said so for this file.</summary>
    Place,

    /// <summary>The person: by its title, its type, or a glob of their own.</summary>
    Own,
}
