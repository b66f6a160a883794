using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Completion;

/// <summary>What a completion item stands for; editors choose its icon by it.</summary>
public enum CompletionKind
{
    /// <summary>A section with its skeleton.</summary>
    Section,

    /// <summary>A label or cover-letter point.</summary>
    Label,

    /// <summary>A status.</summary>
    Status,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A word or phrase to put as it is.</summary>
    Value,
}

/// <summary>Something that can be put at the cursor. Items come best first.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Edit">What accepting it does: replaces what is already typed. The span touches the cursor and stays on its line.</param>
/// <param name="Documentation">Markdown.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, TextEdit Edit, string Documentation)
{
    /// <summary>
    /// Whether the edit's text is a snippet in the protocol's syntax (<c>${1:Company}</c>, <c>$0</c>). <see cref="PlainText"/>
    /// is the same for editors that know no snippets.
    /// </summary>
    public bool IsSnippet { get; init; }

    /// <summary>The text without snippet syntax: placeholders give way to nothing.</summary>
    public string PlainText { get; init; } = Edit.NewText;

    /// <summary>What the editor compares with the typed text; it begins as the replaced text may begin.</summary>
    public string FilterText { get; init; } = Label;

    /// <summary>
    /// Whether the item takes the place of all that the edit covers, wherever the cursor stands in it: a whole value is there, and none
    /// makes sense before the rest of it. What is but the beginning of a value may stay behind the cursor, where the editor has it so.
    /// </summary>
    public bool ReplacesValue { get; init; }

    /// <summary>A few words beside the label, or null.</summary>
    public string? Detail { get; init; }
}
