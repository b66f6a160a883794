// How fast each request is answered: of a lone file, and of one among ten thousand. It prints; timings never fail.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applsp } from '../../scripts/lib/places.mjs';
import { personsFile, writeApplications } from './applications.mjs';
import { Client } from './client.mjs';
import { lastPosition, requestsOfAnEditor } from './editor.mjs';
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
  const end = lastPosition(text);
  const results = new Map();
  for (const [name, method, parameters] of requestsOfAnEditor(uri, text)) {
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

function figures(times, target) {
  return `${medianAndWorst(times)} [${target}]`;
}
