// What an editor asks of a server while a person works on a file.
import { lineOf } from './applications.mjs';

/** The requests that an editor sends for a text, each with what it is called here. */
export function requestsOfAnEditor(uri, text) {
  const textDocument = { uri };
  const lines = text.split(/\r?\n/);
  const line = (pattern) => lineOf(text, pattern);
  const company = { line: line(/^## Company\b/) + 1, character: 1 };
  const status = { line: line(/^### Application\b/) + 1, character: 0 };
  const point = { line: line(/opening paragraph/i), character: 0 };
  const heading = { line: line(/^## Status\b/), character: 4 };
  const range = { start: { line: 0, character: 0 }, end: lastPosition(text) };
  const screen = { start: { line: point.line, character: 0 }, end: { line: Math.min(point.line + 40, lines.length - 1), character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const at = (method, position, more = {}) => [`textDocument/${method}`, `textDocument/${method}`, { textDocument, position, ...more }];
  const of = (method, more = {}) => [`textDocument/${method}`, `textDocument/${method}`, { textDocument, ...more }];
  const named = ([, method, parameters], what) => [`${method}, ${what}`, method, parameters];
  return [
    named(at('completion', status), 'status'),
    named(at('completion', point), 'point'),
    named(at('hover', heading), 'heading'),
    named(at('hover', status), 'status'),
    of('codeAction', { range, context: { diagnostics: [] } }),
    of('documentSymbol'),
    of('foldingRange'),
    of('selectionRange', { positions: [point] }),
    of('documentLink'),
    at('definition', company),
    at('references', company, { context: { includeDeclaration: true } }),
    at('documentHighlight', company),
    at('prepareRename', company),
    at('rename', company, { newName: 'Harbor Lights' }),
    of('semanticTokens/full'),
    of('semanticTokens/range', { range: screen }),
    of('inlayHint', { range: screen }),
    of('codeLens'),
    of('diagnostic'),
    of('formatting', { options }),
    of('rangeFormatting', { range: screen, options }),
    at('onTypeFormatting', { line: point.line + 1, character: 0 }, { ch: '\n', options }),
    ['workspace/symbol, all', 'workspace/symbol', { query: '' }],
    ['workspace/symbol, some letters', 'workspace/symbol', { query: 'harb dat' }],
    // A link that leads nowhere in particular is given back as it is: what this takes, client and machine take of every answer.
    ['documentLink/resolve, with nothing to do', 'documentLink/resolve', { range, target: 'https://harbor.example/' }],
  ];
}

/** The end of a text. */
export function lastPosition(text) {
  const lines = text.split(/\r?\n/);
  return { line: lines.length - 1, character: lines.at(-1).length };
}
