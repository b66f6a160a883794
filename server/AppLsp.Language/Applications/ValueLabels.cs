using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>Labels that say no more than that the value follows: <c>Name</c> below the company, <c>Link</c> below the address.</summary>
internal static class ValueLabels
{
    private static readonly WordList General = new("value-labels.txt");

    /// <summary>Whether <paramref name="label"/>, in a section of <paramref name="entry"/>, stands before the section's value.</summary>
    public static bool Names(Label label, SchemaEntry entry) => General.Contains(label.Keyed.CoreKey) || entry.IsNamed(label.Keyed);
}
