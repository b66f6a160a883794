// Ten thousand applications in one folder: how long until all are known, what that takes of memory, what it does to typing. It prints; timings never fail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { applsp } from '../../scripts/lib/places.mjs';
import { writeApplications } from './applications.mjs';
import { Client } from './client.mjs';

const count = 10_000;
const edits = 300;
const runs = 3;

const folder = mkdtempSync(path.join(tmpdir(), 'applsp-workspace-bench-'));
const lonely = mkdtempSync(path.join(tmpdir(), 'applsp-lone-bench-'));
try {
  const files = writeApplications(folder, count);
  const bytes = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  console.log(
    `\n${count} applications of ${(bytes / count / 1000).toFixed(1)} kB; ${availableParallelism()} processors. The best of ${runs} runs; target in brackets.\n`,
  );

  const checks = [];
  for (let i = 0; i < runs; i++) checks.push(check());
  const indexed = [];
  for (let i = 0; i < runs; i++) indexed.push(await index(files[0]));
  const alone = await typing(lonely, [path.join(lonely, 'application.md'), files[0][1]]);
  const best = indexed.reduce((a, b) => (a.time < b.time ? a : b));
  const among = Math.min(...indexed.map((one) => one.edit));
  row('applsp check', `${seconds(Math.min(...checks))} [2 s]`);
  row('process start to all files known', `${seconds(best.time)} [1.5 s]`);
  row('first open to diagnostics meanwhile', `${Math.min(...indexed.map((one) => one.open)).toFixed(1)} ms`);
  row('resident memory', `${Math.min(...indexed.map((one) => one.memory)).toFixed(0)} MB [150 MB]`);
  row(
    'edit to diagnostics, median',
    `${among.toFixed(2)} ms, of a lone file ${alone.edit.toFixed(2)} ms: ${(among / alone.edit).toFixed(2)} times [1.5]`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(lonely, { recursive: true, force: true });
}

function check() {
  const begun = performance.now();
  const { status } = spawnSync(applsp, ['check', folder, '--format', 'json', '--today', '2025-05-20'], { stdio: 'ignore' });
  if (status > 1) throw new Error(`applsp check ended with ${status}`);
  return performance.now() - begun;
}

/** Starts a server on the folder, opens a file at once, and waits until all are known. */
async function index([name, text]) {
  const begun = performance.now();
  const client = await Client.start({ command: applsp, args: ['lsp'] }, folder);
  const uri = pathToFileURL(name).href;
  const open = await client.open(uri, text);
  await client.ended();
  const time = performance.now() - begun;
  const edit = await medianEdit(client, uri, text);
  const memory = client.memory();
  await client.stop();
  return { time, open, memory, edit };
}

async function typing(place, [name, text]) {
  writeFileSync(name, text);
  const client = await Client.start({ command: applsp, args: ['lsp'] }, place);
  const uri = pathToFileURL(name).href;
  await client.open(uri, text);
  const edit = await medianEdit(client, uri, text);
  await client.stop();
  return { edit };
}

/** A letter is typed at the end of a point and deleted again. */
async function medianEdit(client, uri, text) {
  const lines = text.split('\n');
  const line = lines.findIndex((content) => content.includes('Opening paragraph'));
  const start = { line, character: lines[line].length };
  const end = { line, character: start.character + 1 };
  const times = [];
  for (let i = 0; i < edits; i += 2) {
    times.push(await client.edit(uri, { start, end: start }, 'x'));
    times.push(await client.edit(uri, { start, end }, ''));
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function row(name, value) {
  console.log(`${name.padEnd(38)}${value}`);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
