// Where the specification's methods stand in what servers and clients say that they can do. The meta model does not join the two.

const textDocument = (name) => [`textDocument/${name}`];
const withResolve = (method, resolve) => (options) => [method, ...(options.resolveProvider ? [resolve] : [])];

/** The methods that come with each of a server's capabilities. */
const methodsOf = {
  positionEncoding: () => [],
  textDocumentSync: ({ openClose, change, save, willSave, willSaveWaitUntil }) => [
    ...(openClose ? ['textDocument/didOpen', 'textDocument/didClose'] : []),
    ...(change ? ['textDocument/didChange'] : []),
    ...(save ? ['textDocument/didSave'] : []),
    ...(willSave ? ['textDocument/willSave'] : []),
    ...(willSaveWaitUntil ? ['textDocument/willSaveWaitUntil'] : []),
  ],
  completionProvider: withResolve('textDocument/completion', 'completionItem/resolve'),
  hoverProvider: () => textDocument('hover'),
  signatureHelpProvider: () => textDocument('signatureHelp'),
  declarationProvider: () => textDocument('declaration'),
  definitionProvider: () => textDocument('definition'),
  typeDefinitionProvider: () => textDocument('typeDefinition'),
  implementationProvider: () => textDocument('implementation'),
  referencesProvider: () => textDocument('references'),
  documentHighlightProvider: () => textDocument('documentHighlight'),
  documentSymbolProvider: () => textDocument('documentSymbol'),
  codeActionProvider: withResolve('textDocument/codeAction', 'codeAction/resolve'),
  codeLensProvider: withResolve('textDocument/codeLens', 'codeLens/resolve'),
  documentLinkProvider: withResolve('textDocument/documentLink', 'documentLink/resolve'),
  colorProvider: () => [...textDocument('documentColor'), ...textDocument('colorPresentation')],
  workspaceSymbolProvider: withResolve('workspace/symbol', 'workspaceSymbol/resolve'),
  documentFormattingProvider: () => textDocument('formatting'),
  documentRangeFormattingProvider: ({ rangesSupport }) => [
    ...textDocument('rangeFormatting'),
    ...(rangesSupport ? textDocument('rangesFormatting') : []),
  ],
  documentOnTypeFormattingProvider: () => textDocument('onTypeFormatting'),
  renameProvider: ({ prepareProvider }) => [...textDocument('rename'), ...(prepareProvider ? textDocument('prepareRename') : [])],
  foldingRangeProvider: () => textDocument('foldingRange'),
  selectionRangeProvider: () => textDocument('selectionRange'),
  executeCommandProvider: () => ['workspace/executeCommand'],
  linkedEditingRangeProvider: () => textDocument('linkedEditingRange'),
  semanticTokensProvider: ({ full, range }) => [
    ...(full ? ['textDocument/semanticTokens/full'] : []),
    ...(full?.delta ? ['textDocument/semanticTokens/full/delta'] : []),
    ...(range ? ['textDocument/semanticTokens/range'] : []),
  ],
  inlayHintProvider: withResolve('textDocument/inlayHint', 'inlayHint/resolve'),
  diagnosticProvider: ({ workspaceDiagnostics }) => [
    ...textDocument('diagnostic'),
    ...(workspaceDiagnostics ? ['workspace/diagnostic'] : []),
  ],
  workspace: ({ workspaceFolders, fileOperations = {}, textDocumentContent }) => [
    ...(workspaceFolders?.changeNotifications ? ['workspace/didChangeWorkspaceFolders'] : []),
    ...(textDocumentContent ? ['workspace/textDocumentContent'] : []),
    ...Object.keys(fileOperations).map((name) => `workspace/${name}Files`),
  ],
};

/** The methods that a server takes by what it says of itself, each with where it says so. */
export function offeredBy(serverCapabilities) {
  const offered = new Map();
  for (const [name, options] of Object.entries(serverCapabilities)) {
    if (!methodsOf[name]) throw new Error(`tests/protocol/capabilities.mjs does not know which methods come with ${name}.`);
    if (options) for (const method of methodsOf[name](options)) offered.set(method, name);
  }
  return offered;
}

/** What a client has to say before it may be sent these. */
export const neededFor = {
  'applsp/workspace': 'experimental.applsp.workspace',
  'client/registerCapability': 'dynamicRegistration',
  'client/unregisterCapability': 'dynamicRegistration',
  'window/showDocument': 'window.showDocument.support',
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/configuration': 'workspace.configuration',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/foldingRange/refresh': 'workspace.foldingRange.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/inlineValue/refresh': 'workspace.inlineValue.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
};

/** What a client has to say before a method may be registered with it. */
export function neededToRegister(method) {
  if (/^textDocument\/(did|willSave)/.test(method)) return 'textDocument.synchronization.dynamicRegistration';
  if (/^workspace\/(did|will)(Create|Rename|Delete)Files$/.test(method)) return 'workspace.fileOperations.dynamicRegistration';
  if (method === 'workspace/didChangeWorkspaceFolders') return 'workspace.workspaceFolders';
  return `${method.replaceAll('/', '.')}.dynamicRegistration`;
}

/** What a client says at a path such as `textDocument.hover.contentFormat`. */
export const said = (capabilities, path) => path.split('.').reduce((value, name) => value?.[name], capabilities);
