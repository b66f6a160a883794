using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Server.Session;

/// <summary>An open document at one version. Immutable; a change makes a new one.</summary>
internal sealed class Document(string uri, string path, bool isMarkdown, int version, SourceText text)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _failedRules = [];
    private Analysis? _analysis;

    /// <summary>The document's name in the protocol.</summary>
    public string Uri { get; } = uri;

    /// <summary>Where it lies, relative to the workspace, with <c>/</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is markdown. To anything else the server is silent.</summary>
    public bool IsMarkdown { get; } = isMarkdown;

    /// <summary>The client's number for this state.</summary>
    public int Version { get; } = version;

    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The document with another text.</summary>
    public Document With(int version, SourceText text) => new(Uri, Path, IsMarkdown, version, text);

    /// <summary>The text's analysis on <paramref name="today"/> under <paramref name="rules"/>; none is made twice, and no text is read twice.</summary>
    /// <param name="today">The person's date.</param>
    /// <param name="rules">The severities that the person set.</param>
    /// <param name="workspace">The other files.</param>
    /// <param name="ruleFailed">Told of a rule that failed, once for each.</param>
    public Analysis Analysis(DateOnly today, RuleSettings rules, WorkspaceView workspace, Action<Document, string, Exception> ruleFailed)
    {
        lock (_lock)
        {
            if (_analysis is { Options: var known } made && known.Today == today && known.Rules == rules && known.Workspace == workspace) return made;
            var options = new AnalysisOptions(today)
            {
                Rules = rules,
                Workspace = workspace,
                RuleFailed = (rule, exception) =>
                {
                    lock (_failedRules)
                        if (!_failedRules.Add(rule)) return;
                    ruleFailed(this, rule, exception);
                },
            };
            return _analysis = _analysis?.With(options) ?? Language.Analysis.Of(Text, Path, options);
        }
    }
}
