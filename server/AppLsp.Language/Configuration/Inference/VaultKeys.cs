using System.Collections.Frozen;
using AppLsp.Language.Applications;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>The keys that programs for notes and for sites give a meaning to: they say nothing of what a note is about.</summary>
internal static class VaultKeys
{
    private static readonly FrozenSet<string> Keys = (
        "alias aliases author banner category categories class created cssclass cssclasses draft icon id kind lang layout modified "
        + "parent permalink publish published related slug tag tags template type uid up updated uuid"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether <paramref name="name"/> is such a key.</summary>
    public static bool Contains(SharedName name) =>
        Keys.Contains(name.Key) && name.Uses.Any(use => use.Use.Form == SectionForm.FrontMatter);
}
