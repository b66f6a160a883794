// How fast the built server answers, beside VS Code's own Markdown server driven by the same client. It prints; timings never fail.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applsp, root } from '../../scripts/lib/places.mjs';
import { lineOf, personsFile } from './applications.mjs';
import { Client, NoAnswer } from './client.mjs';
import { median, medianAndWorst } from './figures.mjs';
import { peerServers, versionOf } from './peers.mjs';
import { writePart } from './performance.mjs';

const starts = 20;
const edits = 500;
const requests = 200;
const reloads = 50;

/** VS Code's own settings, with its validation of links switched on: without it there are no diagnostics to wait for. */
const vscodeSettings = {
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  occurrencesHighlight: { enabled: false },
  preferredMdPathExtensionStyle: 'auto',
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
};

/** `--beside PROGRAM` measures another build of the server, such as the one before a change, in turn with this one. */
const beside = process.argv.includes('--beside') ? process.argv[process.argv.indexOf('--beside') + 1] : undefined;
/** `--peers` measures other servers of text too. */
const withPeers = process.argv.includes('--peers');
const rounds = beside ? 4 : withPeers ? 3 : 1;

const servers = [
  { name: 'applsp', command: applsp, args: ['lsp'] },
  ...(beside ? [{ name: 'beside it', command: path.resolve(beside), args: ['lsp'] }] : []),
  {
    name: 'vscode-markdown',
    command: process.execPath,
    args: [createRequire(import.meta.url).resolve('vscode-markdown-languageserver'), '--stdio'],
    settings: { markdown: vscodeSettings },
    pull: true,
    version: versionOf('vscode-markdown-languageserver', root),
  },
  ...(withPeers ? peerServers(readFileSync(personsFile, 'utf8')) : []),
];

const folder = mkdtempSync(path.join(tmpdir(), 'applsp-bench-'));
try {
  const source = personsFile;
  const file = path.join(folder, 'application.md');
  copyFileSync(source, file);
  const text = readFileSync(file, 'utf8');
  console.log(
    `\n${path.relative(root, source)}, ${(statSync(file).size / 1000).toFixed(1)} kB, ${text.split('\n').length} lines; ${cpus()[0].model.trim()}, Node ${process.versions.node}`,
  );
  console.log(
    `Milliseconds as a client sees them: median / 99th percentile of ${starts} starts, ${edits} edits, ${requests} requests, ${reloads} changes of applsp.yaml; rounds in turn: ${rounds}.\n`,
  );
  const measured = servers.map(() => []);
  // The client's own side gets compiled in a round that does not count: what it takes would be in the figures of the first server. What
  // is measured first in one round is measured last in the next.
  await measure(servers[0], text);
  for (let round = 0; round < rounds; round++) {
    const turn = [...servers.entries()];
    for (const [index, server] of round % 2 === 0 ? turn : turn.reverse()) {
      try {
        measured[index].push(await measure(server, text));
      } catch (problem) {
        if (!(problem instanceof NoAnswer)) throw problem;
        console.error(`${problem.message}: its round ${round + 1} does not count`);
      }
    }
  }
  const present = [...servers.entries()].filter(([index]) => measured[index].length > 0);
  print(present.map(([index, server]) => column(server, measured[index])));
  if (withPeers) writePart('editing', ratios(present.map(([index, server]) => [server, measured[index]])));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Measures a server on the text, or on one of its own. */
async function measure(server, markdown) {
  const { languageId, text = markdown } = server;
  const own = server.edits ?? edits;
  const uri = pathToFileURL(path.join(folder, server.file ?? 'application.md')).href;
  const startups = [];
  const opens = [];
  for (let i = 0; i < starts; i++) {
    const client = await Client.start(server, folder);
    startups.push(client.startup);
    opens.push(await client.open(uri, text, languageId));
    await client.stop();
  }

  const client = await Client.start(server, folder);
  await client.open(uri, text, languageId);
  const memoryOpen = client.memory();
  const place = { line: lineOf(text, /opening paragraph/i), character: 0 };
  place.character = text.split(/\r?\n/)[place.line].length;
  const edited = [];
  for (let i = 0; i < own; i += 2) {
    // A letter is typed at the end of a point and deleted again.
    const after = { line: place.line, character: place.character + 1 };
    edited.push(await client.edit(uri, { start: place, end: place }, 'x'));
    edited.push(await client.edit(uri, { start: place, end: after }, ''));
  }
  const status = { line: lineOf(text, /^### Application\b/) + 1, character: 0 };
  const heading = { line: lineOf(text, /^## Status\b/), character: 4 };
  const completions = [];
  const hovers = [];
  for (let i = 0; i < requests; i++)
    completions.push((await client.ask('textDocument/completion', { textDocument: { uri }, position: status })).time);
  for (let i = 0; i < requests; i++)
    hovers.push(
      (await client.ask('textDocument/hover', { textDocument: { uri }, position: heading }).catch(() => ({ time: Number.NaN }))).time,
    );
  const memoryAfter = client.memory();
  const configs = [];
  // A word of the config is changed to and fro; a config that is new, and so read from nothing, each time.
  const config = pathToFileURL(path.join(folder, 'applsp.yaml')).href;
  if (server.command === applsp || server.name === 'beside it')
    for (let i = 0; i < reloads; i++)
      configs.push(await client.configure(config, `sections:\n  - heading: Deadline\n    required: ${i % 2 === 0}\n# ${i}\n`, uri));
  await client.stop();
  return { startups, opens, edited, completions, hovers, configs, memoryOpen: [memoryOpen], memoryAfter: [memoryAfter] };
}

/** What was measured of a server in all rounds, as a column of the table. */
function column({ name }, measured) {
  const all = (what) => measured.flatMap((round) => round[what]);
  return {
    '': name,
    'start to initialize answer': figures(all('startups')),
    'first open to diagnostics': figures(all('opens')),
    'edit to diagnostics': figures(all('edited')),
    completion: figures(all('completions')),
    hover: figures(all('hovers')),
    'config change to diagnostics': figures(all('configs')),
    'memory, one file open': megabytes(Math.max(...all('memoryOpen'))),
    [`memory, ${edits} edits later`]: megabytes(Math.max(...all('memoryAfter'))),
  };
}

/** The table of the servers' medians, each beside that of the first, for docs/performance.md. */
function ratios(present) {
  const kinds = [
    ['start to `initialize`', 'startups'],
    ['edit to diagnostics', 'edited'],
    ['memory, one file open', 'memoryOpen'],
  ];
  const medianOf = (rounds, what) => median(rounds.flatMap((round) => round[what]));
  const [[, first]] = present;
  return [
    ['server', ...kinds.map(([title]) => title)],
    ...present.map(([server, rounds]) => [
      named(server),
      ...kinds.map(([, what]) => (medianOf(rounds, what) / medianOf(first, what)).toFixed(2)),
    ]),
  ];
}

function named({ name, version, file }) {
  return [name, version, file && 'on as much YAML'].filter(Boolean).join(' ');
}

function figures(times) {
  if (times.length === 0 || times.some(Number.isNaN)) return 'not offered';
  return medianAndWorst(times);
}

function megabytes(value) {
  return Number.isNaN(value) ? 'unknown' : `${value.toFixed(1)} MB`;
}

function print(columns) {
  const rows = Object.keys(columns[0]).map((row) => [row, ...columns.map((column) => column[row])]);
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  for (const row of rows)
    console.log(row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('   '));
}
