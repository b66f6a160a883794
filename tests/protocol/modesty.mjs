// What a server must not send to a client that has not said that it takes it: the specification says so in prose.
import { neededFor, neededToRegister, said } from './capabilities.mjs';

const pushed = 'textDocument/publishDiagnostics';
const completion = ['textDocument/completion', 'completionItem/resolve'];
const actions = ['textDocument/codeAction', 'codeAction/resolve'];
const edits = [
  ...actions,
  'textDocument/rename',
  'workspace/applyEdit',
  'workspace/willRenameFiles',
  'workspace/willCreateFiles',
  'workspace/willDeleteFiles',
];
const symbols = ['textDocument/documentSymbol', 'workspace/symbol'];
const item = 'textDocument.completion.completionItem';
const marks = 'textDocument.publishDiagnostics';
const isMark = (value) => 'range' in value && 'message' in value;
const firstKinds = Array.from({ length: 18 }, (_, index) => index + 1); // of items and of symbols, those of the protocol's first version

/** Each: where the client says that it takes something, in which messages it may stand, and how an object that has it is known. */
const offers = [
  [`${item}.snippetSupport`, completion, ({ insertTextFormat }) => insertTextFormat === 2],
  [`${item}.labelDetailsSupport`, completion, (value) => 'labelDetails' in value],
  [`${item}.insertTextModeSupport`, completion, (value) => 'insertTextMode' in value],
  [`${item}.insertReplaceSupport`, completion, (value) => 'insert' in value],
  [`${item}.resolveSupport`, ['textDocument/completion'], (value) => 'label' in value && 'data' in value],
  [`${item}.resolveSupport`, ['initialize'], ({ completionProvider }) => completionProvider?.resolveProvider === true],
  [`${item}.commitCharactersSupport`, completion, (value) => 'commitCharacters' in value],
  [`${item}.preselectSupport`, completion, (value) => 'preselect' in value],
  [`${item}.deprecatedSupport`, completion, (value) => 'deprecated' in value],
  [`${item}.tagSupport`, completion, (value) => 'tags' in value],
  ['textDocument.completion.completionList.itemDefaults', completion, (value) => 'itemDefaults' in value],
  ['textDocument.documentSymbol.hierarchicalDocumentSymbolSupport', symbols, (value) => 'selectionRange' in value],
  ['textDocument.documentSymbol.tagSupport', ['textDocument/documentSymbol'], (value) => 'tags' in value],
  ['workspace.didChangeWatchedFiles.relativePatternSupport', ['client/registerCapability'], (value) => 'baseUri' in value],
  ['workspace.symbol.tagSupport', ['workspace/symbol'], (value) => 'tags' in value],
  ['workspace.symbol.resolveSupport', ['workspace/symbol'], ({ location }) => location !== undefined && !('range' in location)],
  ['textDocument.codeAction.codeActionLiteralSupport', actions, (value) => 'title' in value && typeof value.command !== 'string'],
  ['textDocument.codeAction.isPreferredSupport', actions, (value) => 'isPreferred' in value],
  ['textDocument.codeAction.disabledSupport', actions, (value) => 'disabled' in value],
  ['textDocument.codeAction.dataSupport', actions, (value) => 'title' in value && 'data' in value],
  [
    'textDocument.codeAction.resolveSupport',
    ['textDocument/codeAction'],
    (value) => 'kind' in value && !('edit' in value) && !('command' in value),
  ],
  ['workspace.workspaceEdit.documentChanges', edits, (value) => 'documentChanges' in value],
  ['workspace.workspaceEdit.changeAnnotationSupport', edits, (value) => 'changeAnnotations' in value || 'annotationId' in value],
  ['workspace.workspaceEdit.resourceOperations', edits, ({ kind }) => ['create', 'rename', 'delete'].includes(kind)],
  [`${marks}.versionSupport`, [pushed], (value) => 'diagnostics' in value && 'version' in value],
  [`${marks}.relatedInformation`, [pushed, ...actions], (value) => isMark(value) && 'relatedInformation' in value],
  [`${marks}.codeDescriptionSupport`, [pushed, ...actions], (value) => isMark(value) && 'codeDescription' in value],
  [`${marks}.tagSupport`, [pushed, ...actions], (value) => isMark(value) && 'tags' in value],
  [`${marks}.dataSupport`, [pushed, ...actions], (value) => isMark(value) && 'data' in value],
  ['textDocument.diagnostic.relatedDocumentSupport', ['textDocument/diagnostic'], (value) => 'relatedDocuments' in value],
  ['textDocument.definition.linkSupport', ['textDocument/definition'], (value) => 'targetUri' in value],
  ['textDocument.documentLink.tooltipSupport', ['textDocument/documentLink'], (value) => 'tooltip' in value],
  ['textDocument.foldingRange.foldingRange.collapsedText', ['textDocument/foldingRange'], (value) => 'collapsedText' in value],
  ['textDocument.rename.prepareSupport', ['initialize'], ({ renameProvider }) => typeof renameProvider === 'object'],
  ['textDocument.codeAction.codeActionLiteralSupport', ['initialize'], ({ codeActionProvider }) => typeof codeActionProvider === 'object'],
  ['textDocument.codeAction.resolveSupport', ['initialize'], ({ codeActionProvider }) => codeActionProvider?.resolveProvider === true],
];

/** Each: where the client lists what it takes, what it takes where it does not, in which messages it may stand, and the value in an object. */
const lists = [
  [`${item}.documentationFormat`, ['plaintext'], completion, ({ kind }) => (typeof kind === 'string' ? kind : undefined)],
  // Of the tooltips of hints, the specification leaves it open: hovers are the nearest.
  [
    'textDocument.hover.contentFormat',
    ['plaintext'],
    ['textDocument/hover', 'textDocument/inlayHint'],
    ({ kind }) => (typeof kind === 'string' ? kind : undefined),
  ],
  [
    'textDocument.completion.completionItemKind.valueSet',
    firstKinds,
    completion,
    ({ label, kind }) => (label === undefined ? undefined : kind),
  ],
  ['textDocument.documentSymbol.symbolKind.valueSet', firstKinds, ['textDocument/documentSymbol'], ({ kind }) => kind],
  ['workspace.symbol.symbolKind.valueSet', firstKinds, ['workspace/symbol'], ({ kind }) => kind],
  [`${item}.insertTextModeSupport.valueSet`, [], completion, ({ insertTextMode }) => insertTextMode],
  ['general.positionEncodings', ['utf-16'], ['initialize'], ({ positionEncoding }) => positionEncoding],
];

/** What the server sent although the client has not said that it takes it: a line for each. */
export function immodesties(capabilities, heard) {
  const found = new Set();
  for (const { method, params, result, partial, isAnswer } of heard) {
    const values = [...objectsIn(isAnswer ? result : (partial ?? params))];
    const listed = params?.registrations ?? params?.unregisterations;
    const needs = method.endsWith('registerCapability') ? listed.map((one) => neededToRegister(one.method)) : [neededFor[method]];
    for (const needed of needs) if (!isAnswer && needed && !said(capabilities, needed)) found.add(`${method} without ${needed}`);
    for (const [path, methods, isKnownBy] of offers)
      if (methods.includes(method) && !said(capabilities, path) && values.some(isKnownBy)) found.add(`${method} with what needs ${path}`);
    for (const [path, otherwise, methods, partOf] of lists) {
      if (!methods.includes(method)) continue;
      const taken = said(capabilities, path) ?? otherwise;
      for (const part of values.map(partOf))
        if (part !== undefined && !taken.includes(part)) found.add(`${method} with ${part}, which ${path} does not list`);
    }
  }
  return [...found];
}

function* objectsIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}
