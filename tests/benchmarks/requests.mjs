// How fast each request is answered: of a lone file, and of one among ten thousand. It prints; timings never fail.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applsp } from '../../scripts/lib/places.mjs';
import { lineOf, personsFile, writeApplications } from './applications.mjs';
import { Client } from './client.mjs';
import { medianAndWorst } from './figures.mjs';

const count = 10_000;
const rounds = 200;
/** How many go before them that do not count. */
const warmUps = 10;
/** Milliseconds that 99 of 100 answers are to keep below, of a lone file and among all; of a search through all. */
const targets = { alone: 5, among: 10, search: 30 };

const lonely = mkdtempSync(path.join(tmpdir(), 'applsp-requests-lone-'));
const crowded = mkdtempSync(path.join(tmpdir(), 'applsp-requests-'));
try {
  writeApplications(crowded, count);
  const text = readFileSync(personsFile, 'utf8');
  console.log(
    `\nMilliseconds of a request after an edit, median / 99th percentile of ${rounds}: of a lone file, and of one among ${count}.\n`,
  );
  // The client's own side gets compiled in a round that does not count: what it takes would be in the first figures.
  await measure(lonely, text);
  const alone = await measure(lonely, text);
  const among = await measure(crowded, text);
  for (const [name, times] of alone) {
    const target = name.startsWith('workspace/') ? targets.search : targets.among;
    console.log(`${name.padEnd(44)}${figures(times, targets.alone).padStart(20)}${figures(among.get(name), target).padStart(20)}`);
  }
} finally {
  for (const folder of [lonely, crowded]) rmSync(folder, { recursive: true, force: true });
}

async function measure(folder, text) {
  const file = path.join(folder, 'application.md');
  writeFileSync(file, text);
  const uri = pathToFileURL(file).href;
  const client = await Client.start({ command: applsp, args: ['lsp'], pull: true }, folder);
  await client.open(uri, text);
  if (folder === crowded) await client.ended();
  const end = lastLine(text);
  const results = new Map();
  for (const [name, method, parameters] of requests(uri, text)) {
    const times = [];
    for (let round = 0; round < warmUps + rounds; round++) {
      // A letter is typed behind all and deleted again, so that nothing is answered from what an earlier request has left.
      const after = { line: end.line, character: end.character + 1 };
      await (round % 2 === 0 ? client.edit(uri, { start: end, end }, 'x') : client.edit(uri, { start: end, end: after }, ''));
      times.push((await client.ask(method, parameters)).time);
    }
    results.set(name, times.slice(warmUps));
  }
  await client.stop();
  return results;
}

/** The requests of an editor, each with what it is called here. */
function requests(uri, text) {
  const textDocument = { uri };
  const lines = text.split(/\r?\n/);
  const line = (pattern) => lineOf(text, pattern);
  const company = { line: line(/^## Company\b/) + 1, character: 1 };
  const status = { line: line(/^### Application\b/) + 1, character: 0 };
  const point = { line: line(/opening paragraph/i), character: 0 };
  const heading = { line: line(/^## Status\b/), character: 4 };
  const range = { start: { line: 0, character: 0 }, end: lastLine(text) };
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

function lastLine(text) {
  const lines = text.split(/\r?\n/);
  return { line: lines.length - 1, character: lines.at(-1).length };
}

function figures(times, target) {
  return `${medianAndWorst(times)} [${target}]`;
}
