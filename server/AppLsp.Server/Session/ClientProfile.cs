using AppLsp.Server.Protocol;

namespace AppLsp.Server.Session;

/// <summary>What the client can do, as far as it changes what the server sends.</summary>
internal sealed record ClientProfile
{
    /// <summary>What positions are counted in.</summary>
    public PositionEncoding Encoding { get; private init; } = PositionEncoding.Utf16;

    /// <summary>Whether diagnostics may name the version that they are of.</summary>
    public bool DiagnosticVersions { get; private init; }

    /// <summary>Whether the client asks for diagnostics itself, and is told none without asking.</summary>
    public bool PullsDiagnostics { get; private init; }

    /// <summary>Whether the client, asking for one document's diagnostics, may be told those of others too.</summary>
    public bool RelatedDocuments { get; private init; }

    /// <summary>Whether the server can say that diagnostics have changed.</summary>
    public bool RefreshesDiagnostics { get; private init; }

    /// <summary>Whether a diagnostic's code may carry a link.</summary>
    public bool CodeDescriptions { get; private init; }

    /// <summary>Whether a diagnostic may name other places.</summary>
    public bool RelatedInformation { get; private init; }

    /// <summary>Whether completion may put snippets.</summary>
    public bool Snippets { get; private init; }

    /// <summary>Whether items may carry <see cref="CompletionItem.LabelDetails"/>.</summary>
    public bool LabelDetails { get; private init; }

    /// <summary>Whether items may forbid that their lines are indented anew.</summary>
    public bool TextAsIs { get; private init; }

    /// <summary>Whether items may leave it to the person what they replace behind the cursor.</summary>
    public bool InsertsOrReplaces { get; private init; }

    /// <summary>Whether the client asks for an item's documentation once the item is looked at.</summary>
    public bool ResolvesDocumentation { get; private init; }

    /// <summary>Whether items may be of kinds that the protocol's first version did not have.</summary>
    public bool NewerItemKinds { get; private init; }

    /// <summary>The kind of markup that completion's documentation is best in.</summary>
    public string DocumentationKind { get; private init; } = MarkupKinds.PlainText;

    /// <summary>The kind of markup that hovers are best in.</summary>
    public string HoverKind { get; private init; } = MarkupKinds.PlainText;

    /// <summary>Whether the client takes code actions; older ones take commands alone.</summary>
    public bool CodeActions { get; private init; }

    /// <summary>Whether an action may be the preferred one.</summary>
    public bool PreferredActions { get; private init; }

    /// <summary>Whether the client asks for an action's edit once it is chosen.</summary>
    public bool ResolvesEdits { get; private init; }

    /// <summary>Whether edits may name the version that they are of.</summary>
    public bool VersionedEdits { get; private init; }

    /// <summary>Whether outlines may be trees.</summary>
    public bool SymbolTrees { get; private init; }

    /// <summary>Whether the client asks beforehand what would be renamed.</summary>
    public bool PreparesRename { get; private init; }

    /// <summary>How many folding ranges of a document the client takes.</summary>
    public int MostFoldingRanges { get; private init; } = int.MaxValue;

    /// <summary>Whether the client colours by meaning.</summary>
    public bool SemanticTokens { get; private init; }

    /// <summary>Whether the server can say that what words mean has changed.</summary>
    public bool RefreshesTokens { get; private init; }

    /// <summary>Whether the server can say that hints between the words have changed.</summary>
    public bool RefreshesHints { get; private init; }

    /// <summary>Whether the server can say that the lines above places have changed.</summary>
    public bool RefreshesLenses { get; private init; }

    /// <summary>Whether the server can have the client change documents.</summary>
    public bool AppliesEdits { get; private init; }

    /// <summary>Whether edits may create files.</summary>
    public bool CreatesFiles { get; private init; }

    /// <summary>Whether edits may say why they are made.</summary>
    public bool AnnotatesEdits { get; private init; }

    /// <summary>Whether links may say where they lead before they are followed.</summary>
    public bool LinkTooltips { get; private init; }

    /// <summary>Whether the server can ask for the settings.</summary>
    public bool Configuration { get; private init; }

    /// <summary>Whether the server has to register to be told when the settings change.</summary>
    public bool RegistersConfiguration { get; private init; }

    /// <summary>Whether the server can register to be told of files that change on the disk.</summary>
    public bool RegistersWatchedFiles { get; private init; }

    /// <summary>Whether the client can watch the files of a folder, open or not, and not only those of all open folders.</summary>
    public bool WatchesFolders { get; private init; }

    /// <summary>Whether the client asks what is to be edited when files get other names.</summary>
    public bool AsksBeforeRenames { get; private init; }

    /// <summary>Whether the client tells that files have got other names.</summary>
    public bool TellsOfRenames { get; private init; }

    /// <summary>Whether the server can have the client show a document.</summary>
    public bool ShowsDocuments { get; private init; }

    /// <summary>Whether the client asks the server for documents that lie on no disk, the pages of the rules among them.</summary>
    public bool ShowsPages { get; private init; }

    /// <summary>Whether the client shows how far long work is.</summary>
    public bool Progress { get; private init; }

    /// <summary>Whether the client wants to know how far the server is with the open folders.</summary>
    public bool WorkspaceStatus { get; private init; }

    /// <summary>What <paramref name="capabilities"/> come to.</summary>
    public static ClientProfile Of(ClientCapabilities capabilities) =>
        new()
        {
            Encoding = PositionEncodings.Choose(capabilities.Words("general.positionEncodings")),
            DiagnosticVersions = capabilities.Flag("textDocument.publishDiagnostics.versionSupport"),
            PullsDiagnostics = capabilities.Has("textDocument.diagnostic"),
            RelatedDocuments = capabilities.Flag("textDocument.diagnostic.relatedDocumentSupport"),
            RefreshesDiagnostics = capabilities.Flag("workspace.diagnostics.refreshSupport"),
            ShowsPages = capabilities.Has("workspace.textDocumentContent"),
            CodeDescriptions = SaysOfDiagnostics(capabilities, "codeDescriptionSupport"),
            RelatedInformation = SaysOfDiagnostics(capabilities, "relatedInformation"),
            Snippets = capabilities.Flag("textDocument.completion.completionItem.snippetSupport"),
            LabelDetails = capabilities.Flag("textDocument.completion.completionItem.labelDetailsSupport"),
            TextAsIs = capabilities
                .Numbers("textDocument.completion.completionItem.insertTextModeSupport.valueSet")
                .Contains((int)InsertTextMode.AsIs),
            InsertsOrReplaces = capabilities.Flag("textDocument.completion.completionItem.insertReplaceSupport"),
            ResolvesDocumentation = capabilities
                .Words("textDocument.completion.completionItem.resolveSupport.properties")
                .Contains("documentation"),
            NewerItemKinds =
                capabilities.Numbers("textDocument.completion.completionItemKind.valueSet") is var kinds
                && kinds.Contains((int)CompletionItemKind.EnumMember)
                && kinds.Contains((int)CompletionItemKind.Event),
            DocumentationKind = FirstKnown(capabilities.Words("textDocument.completion.completionItem.documentationFormat")),
            HoverKind = FirstKnown(capabilities.Words("textDocument.hover.contentFormat")),
            CodeActions = capabilities.Has("textDocument.codeAction.codeActionLiteralSupport"),
            PreferredActions = capabilities.Flag("textDocument.codeAction.isPreferredSupport"),
            ResolvesEdits =
                capabilities.Flag("textDocument.codeAction.dataSupport")
                && capabilities.Words("textDocument.codeAction.resolveSupport.properties").Contains("edit"),
            VersionedEdits = capabilities.Flag("workspace.workspaceEdit.documentChanges"),
            SymbolTrees = capabilities.Flag("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"),
            PreparesRename = capabilities.Flag("textDocument.rename.prepareSupport"),
            MostFoldingRanges = Math.Max(0, capabilities.Number("textDocument.foldingRange.rangeLimit") ?? int.MaxValue),
            SemanticTokens = capabilities.Has("textDocument.semanticTokens"),
            RefreshesTokens = capabilities.Flag("workspace.semanticTokens.refreshSupport"),
            RefreshesHints = capabilities.Flag("workspace.inlayHint.refreshSupport"),
            RefreshesLenses = capabilities.Flag("workspace.codeLens.refreshSupport"),
            AppliesEdits = capabilities.Flag("workspace.applyEdit"),
            CreatesFiles =
                capabilities.Flag("workspace.workspaceEdit.documentChanges")
                && capabilities.Words("workspace.workspaceEdit.resourceOperations").Contains("create"),
            AnnotatesEdits =
                capabilities.Flag("workspace.workspaceEdit.documentChanges")
                && capabilities.Has("workspace.workspaceEdit.changeAnnotationSupport"),
            LinkTooltips = capabilities.Flag("textDocument.documentLink.tooltipSupport"),
            Configuration = capabilities.Flag("workspace.configuration"),
            RegistersConfiguration = capabilities.Flag("workspace.didChangeConfiguration.dynamicRegistration"),
            RegistersWatchedFiles = capabilities.Flag("workspace.didChangeWatchedFiles.dynamicRegistration"),
            WatchesFolders = capabilities.Flag("workspace.didChangeWatchedFiles.relativePatternSupport"),
            AsksBeforeRenames = capabilities.Flag("workspace.fileOperations.willRename"),
            TellsOfRenames = capabilities.Flag("workspace.fileOperations.didRename"),
            ShowsDocuments = capabilities.Flag("window.showDocument.support"),
            Progress = capabilities.Flag("window.workDoneProgress"),
            WorkspaceStatus = capabilities.Flag("experimental.applsp.workspace"),
        };

    /// <summary><paramref name="markdown"/> in the kind of markup that the client wants.</summary>
    public static MarkupContent Markup(string markdown, string kind) =>
        new(kind, kind == MarkupKinds.Markdown ? markdown : Markdig.Markdown.ToPlainText(markdown).TrimEnd());

    /// <summary>What a client takes in a diagnostic it says where it is told them; since 3.18 also where it asks for them.</summary>
    private static bool SaysOfDiagnostics(ClientCapabilities capabilities, string what) =>
        capabilities.Flag("textDocument.publishDiagnostics." + what) || capabilities.Flag("textDocument.diagnostic." + what);

    private static string FirstKnown(IReadOnlyList<string> kinds) =>
        kinds.FirstOrDefault(kind => kind is MarkupKinds.Markdown or MarkupKinds.PlainText) ?? MarkupKinds.PlainText;
}
