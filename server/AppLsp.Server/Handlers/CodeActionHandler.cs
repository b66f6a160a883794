using System.Text.Json;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using CodeAction = AppLsp.Server.Protocol.CodeAction;
using LanguageAction = AppLsp.Language.Features.CodeActions.CodeAction;
using LanguageEdit = AppLsp.Language.Text.TextEdit;

namespace AppLsp.Server.Handlers;

/// <summary>What can be done at a place.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CodeActionHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.CodeActions
            ? offered with
            {
                CodeActionProvider = new([CodeActionKinds.QuickFix, CodeActionKinds.Rewrite, CodeActionKinds.FixAll], client.ResolvesEdits),
            }
            : offered;

    /// <summary>What can be done at a place.</summary>
    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeAction>> HandleAsync(CodeActionParams parameters, CancellationToken cancellation)
    {
        // A client that knows no actions, but commands alone, would have to be told to apply each edit: none of those is left.
        if (!session.Client.CodeActions)
            return Task.FromResult<IReadOnlyList<CodeAction>>([]);
        if (session.Documents.Get(parameters.TextDocument.Uri) is { Kind: DocumentKind.Config } config)
        {
            return session.OnAsync<IReadOnlyList<CodeAction>>(
                config,
                parameters.Range,
                // There are few, and each is a word: they need no second question for their edits.
                (positions, span) =>
                    [
                        .. OfferedActions
                            .InConfig(session.Analyses.FindingsOf(config), span)
                            .Where(action => IsAskedFor(KindOf(action.Kind), parameters.Context.Only))
                            .Select(action => Translate(action, positions, config.Uri) with { Edit = EditOf(action, config, session) }),
                    ],
                cancellation
            );
        }
        return session.InAsync<IReadOnlyList<CodeAction>>(
            parameters.TextDocument.Uri,
            parameters.Range,
            [],
            (document, analysis, positions, span) =>
                [
                    .. OfferedAt(document, analysis, span, session, cancellation)
                        .Index()
                        .Where(action => IsAskedFor(KindOf(action.Item.Kind), parameters.Context.Only) && CanDo(action.Item, document))
                        .Select(action =>
                            session.Client.ResolvesEdits
                                ? Translate(action.Item, positions, document.Uri) with
                                {
                                    Data = DataOf(new(document.Uri, document.Version, span.Start, span.Length, action.Index)),
                                }
                                : Translate(action.Item, positions, document.Uri) with
                                {
                                    Edit = EditOf(action.Item, document, session),
                                }
                        ),
                ],
            cancellation
        );
    }

    private CodeAction Translate(LanguageAction action, Positions positions, string uri) =>
        new(action.Title)
        {
            Kind = KindOf(action.Kind),
            Diagnostics =
                action.Findings.Count > 0 ? [.. action.Findings.Select(finding => session.Diagnostics.Of(finding, positions))] : null,
            IsPreferred = action.IsPreferred && session.Client.PreferredActions ? true : null,
            Command = CommandOf(action, uri),
        };

    private Command? CommandOf(LanguageAction action, string uri)
    {
        return action switch
        {
            { Opens: { } file } => Make(Commands.Open, session.Documents.UriOf(file.File)),
            { Kind: CodeActionKind.Explain, Rule: { } rule } => Make(Commands.Explain, rule.Code),
            { Kind: CodeActionKind.ChangeSeverity, Rule: { } rule } => Make(Commands.ChangeSeverity, uri, rule.Code),
            _ => null,
        };

        Command Make(string name, params IEnumerable<string> arguments) =>
            new(action.Title, name, [.. arguments.Select(argument => JsonSerializer.SerializeToElement(argument, LspJson.Default.String))]);
    }

    /// <summary>What can be done at <paramref name="span"/>, by all clients that can do all.</summary>
    internal static IReadOnlyList<LanguageAction> OfferedAt(
        Document document,
        Analysis analysis,
        TextSpan span,
        ServerSession session,
        CancellationToken cancellation
    ) => OfferedActions.At(analysis, span, session.ConfigFor(document), cancellation);

    private bool CanDo(LanguageAction action, Document document) =>
        action switch
        {
            { Opens: not null } => session.Client.ShowsDocuments,
            { Kind: CodeActionKind.ChangeSeverity } => session.Client.AppliesEdits
                && (session.ConfigFor(document) is not null || (session.Client.CreatesFiles && WorkspaceRoots.IsFile(document.Uri))),
            { Config: { Config: null } } => session.Client.CreatesFiles && WorkspaceRoots.IsFile(document.Uri),
            _ => true,
        };

    /// <summary>What an action changes, in the form that the client knows; null where it opens a file instead.</summary>
    internal static WorkspaceEdit? EditOf(LanguageAction action, Document document, ServerSession session) =>
        action switch
        {
            { Opens: not null } or { Rule: not null } => null,
            { Config: { } change } => EditOf(change, document, session),
            _ => WorkspaceEdits.Of(
                [new(new(document.Uri, document.Version), WorkspaceEdits.Translate(action.Edits, session.PositionsIn(document.Text)))],
                session.Client
            ),
        };

    /// <summary>What changes the config, or makes a new one.</summary>
    internal static WorkspaceEdit EditOf(ConfigChange change, Document document, ServerSession session) =>
        change.Config is { } config ? EditOf(config, change.Addition, session) : NewConfig(change, document, session);

    private static WorkspaceEdit EditOf(ConfigSource config, LanguageEdit addition, ServerSession session)
    {
        var file = WorkspaceRoots.OfDisk(config.Name);
        var uri = session.Documents.UriOf(file);
        return WorkspaceEdits.Of(
            [new(new(uri, session.Documents.Find(uri)?.Version), WorkspaceEdits.Translate([addition], session.PositionsIn(config.Text)))],
            session.Client
        );
    }

    /// <summary>A config beside the document, or in the open folder that the document lies in.</summary>
    private static WorkspaceEdit NewConfig(ConfigChange change, Document document, ServerSession session)
    {
        var file = Workspace.KeyOf(document.Uri);
        var own = file[..(file.LastIndexOf('/') + 1)];
        var uri = WorkspaceRoots.UriOf((change.IsBeside ? own : session.Roots.FolderOf(file) ?? own) + Config.FileNames[0]);
        return new()
        {
            DocumentChanges = [new CreateFile(uri), new TextDocumentEdit(new(uri, null), [new(default, change.Addition.NewText)])],
        };
    }

    private static JsonElement DataOf(CodeActionData data) => JsonSerializer.SerializeToElement(data, LspJson.Default.CodeActionData);

    private static string KindOf(CodeActionKind kind) =>
        kind switch
        {
            CodeActionKind.Refactor => CodeActionKinds.Rewrite,
            CodeActionKind.FixFile => CodeActionKinds.FixAll,
            CodeActionKind.Suppress => CodeActionKinds.Ignore,
            _ => CodeActionKinds.QuickFix,
        };

    /// <summary>Whether the client wants that kind: it names it, or a more general one, or it wants all.</summary>
    private static bool IsAskedFor(string kind, IReadOnlyList<string>? only) =>
        only is null
        || only.Any(asked =>
            asked.Length == 0 || kind == asked || (kind.StartsWith(asked, StringComparison.Ordinal) && kind[asked.Length] == '.')
        );
}
