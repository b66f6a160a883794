using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

/// <summary>What is offered in a text at its one mark <c>[|...|]</c>, and what choosing an action makes of the text.</summary>
internal sealed class ActionScript
{
    private ActionScript(string marked, params string[] switchedOn)
    {
        var (text, spans) = Marked.Of(marked);
        Span = spans.Single();
        Analysis = Analysis.Of(
            text,
            "script.md",
            FindingsScript.WithAllRules with
            {
                Rules = new()
                {
                    Severities = RuleSettings.Default.Severities.SetItems(
                        switchedOn.Select(code => KeyValuePair.Create(code, Severity.Hint))
                    ),
                },
            }
        );
        Actions = OfferedActions.At(Analysis, Span, cancellation: TestContext.Current.CancellationToken);
    }

    public Analysis Analysis { get; }

    public TextSpan Span { get; }

    public IReadOnlyList<CodeAction> Actions { get; }

    public IEnumerable<string> Titles => Actions.Select(action => action.Title);

    /// <summary>The document, with the rules that are off by default and named switched on.</summary>
    public static ActionScript At(string marked, params string[] switchedOn) => new(marked, switchedOn);

    public CodeAction Action(string title)
    {
        Assert.Contains(title, Titles);
        return Actions.Single(action => action.Title == title);
    }

    /// <summary>The text after the action.</summary>
    public string Choosing(string title) => Edited.By(Analysis.Text, Action(title).Edits).Content;
}
