using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>What a code action is for; editors put it in its menu by it.</summary>
public enum CodeActionKind
{
    /// <summary>Mends what was found at one place, or leads to where it can be mended.</summary>
    QuickFix,

    /// <summary>Mends all that one rule found in the file.</summary>
    FixRule,

    /// <summary>Mends all in the file that is safe to mend unseen.</summary>
    FixFile,

    /// <summary>Writes what is there in another way, or adds to it; nothing needs to be wrong.</summary>
    Refactor,

    /// <summary>Shows the page of a rule.</summary>
    Explain,

    /// <summary>Asks how much a rule matters, and writes that into the person's config.</summary>
    ChangeSeverity,

    /// <summary>Keeps a rule from speaking.</summary>
    Suppress,
}

/// <summary>
/// A change of the text that is offered at a place. Its edits are made when they are asked for: most are never looked at.
/// </summary>
/// <param name="Title">What happens, in the imperative.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="MakeEdits">Makes the edits: in the order of the text, not overlapping, all against the text that was analysed.</param>
public sealed record CodeAction(string Title, CodeActionKind Kind, Func<IReadOnlyList<TextEdit>> MakeEdits)
{
    /// <summary>The findings that it does away with.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether it is the one right answer to its finding.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>The file that it opens instead of an edit, or null.</summary>
    public RelatedFile? Opens { get; init; }

    /// <summary>The rule that it explains, or changes the severity of; null where it does neither.</summary>
    public RuleInfo? Rule { get; init; }

    /// <summary>What it does to the person's config instead of an edit, or null.</summary>
    public ConfigChange? Config { get; init; }

    /// <summary>The edits.</summary>
    public IReadOnlyList<TextEdit> Edits => MakeEdits();
}
