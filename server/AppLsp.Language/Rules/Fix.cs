using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>One way to mend a finding. The edits are made when they are asked for: most fixes are never looked at.</summary>
/// <param name="Title">What happens, in the imperative: <c>Insert “Closing paragraph”</c>.</param>
/// <param name="MakeEdits">Makes the edits: not overlapping, all against the text that the finding was found in.</param>
public sealed record Fix(string Title, Func<IEnumerable<TextEdit>> MakeEdits)
{
    /// <summary>Whether this is the one right answer.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Whether it may be applied unseen: it changes how something is written, and never what it says.</summary>
    public bool IsSafe { get; init; }

    /// <summary>The edits, in the order of the text.</summary>
    public IReadOnlyList<TextEdit> Edits => TextEdit.Joined(MakeEdits());

    /// <summary>Puts <paramref name="text"/> in the place of <paramref name="span"/>.</summary>
    public static Fix Replace(string title, TextSpan span, string text) => new(title, () => [new TextEdit(span, text)]);
}
