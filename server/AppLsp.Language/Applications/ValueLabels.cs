using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>Labels that say no more than that the value follows: <c>Name</c> below the company, <c>Link</c> below the address.</summary>
internal static class ValueLabels
{
    private const string File = "value-labels.txt";

    private static readonly WordList General = new(File);

    /// <summary>Those of them that stand before a name.</summary>
    private static readonly WordList BeforeNames = new(File, "names");

    /// <summary>Whether <paramref name="label"/>, in a section of <paramref name="entry"/>, stands before the section's value.</summary>
    public static bool Names(Label label, SchemaEntry entry) =>
        General.Contains(label.Keyed.CoreKey) || AreBeforeNames(label.Keyed) || entry.IsNamed(label.Keyed);

    /// <summary>Whether <paramref name="name"/> says no more than that a name follows.</summary>
    public static bool AreBeforeNames(NormalizedName name) => BeforeNames.Contains(name.CoreKey);
}
