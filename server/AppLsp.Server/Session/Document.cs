using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Server.Session;

/// <summary>What a document is to the server.</summary>
internal enum DocumentKind
{
    /// <summary>Something that it is silent to.</summary>
    Other,

    /// <summary>Markdown: an application or not.</summary>
    Markdown,

    /// <summary>A config, by its name.</summary>
    Config,
}

/// <summary>An open document at one version. Immutable; a change makes a new one.</summary>
internal sealed class Document(string uri, string path, DocumentKind kind, int version, SourceText text, Analysis? earlier = null)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _failedRules = [];
    private Analysis? _analysis;

    // Held only until there is a later one: each would hold on to all before it.
    private Analysis? _earlier = earlier;

    /// <summary>The document's name in the protocol.</summary>
    public string Uri { get; } = uri;

    /// <summary>Where it lies, relative to the workspace, with <c>/</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; } = kind;

    /// <summary>Whether it is markdown, which may be an application.</summary>
    public bool IsMarkdown => Kind == DocumentKind.Markdown;

    /// <summary>The client's number for this state.</summary>
    public int Version { get; } = version;

    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The document with another text.</summary>
    public Document With(int version, SourceText text)
    {
        lock (_lock)
            return new(Uri, Path, Kind, version, text, _analysis ?? _earlier);
    }

    /// <summary>
    /// The text's analysis on <paramref name="today"/> under <paramref name="config"/>; none is made twice, and no text is read twice.
    /// </summary>
    /// <param name="today">The person's date.</param>
    /// <param name="config">The config that counts for the file.</param>
    /// <param name="rules">What is set for the rules, by the config and over it by the editor.</param>
    /// <param name="workspace">The other files.</param>
    /// <param name="ruleFailed">Told of a rule that failed, once for each.</param>
    public Analysis Analysis(
        DateOnly today,
        FoundConfig config,
        RuleSettings rules,
        WorkspaceView workspace,
        Action<Document, string, Exception> ruleFailed
    )
    {
        lock (_lock)
        {
            if (
                _analysis is { Options: var known } made
                && known.Today == today
                && known.Rules == rules
                && known.Schema == config.Config.Schema
                && known.HasConfig == config.IsThere
                && known.Workspace == workspace
            )
                return made;
            var options = new AnalysisOptions(today)
            {
                Schema = config.Config.Schema,
                HasConfig = config.IsThere,
                Rules = rules,
                Workspace = workspace,
                RuleFailed = (rule, exception) =>
                {
                    lock (_failedRules)
                        if (!_failedRules.Add(rule))
                            return;
                    ruleFailed(this, rule, exception);
                },
            };
            _analysis =
                _analysis?.With(options) ?? Language.Analysis.Of(Text, config.Relative(Workspace.KeyOf(Uri)) ?? Path, options, _earlier);
            _earlier = null;
            return _analysis;
        }
    }
}
