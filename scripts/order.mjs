// npm run order: writes server/AppLsp.Cli/method-order.txt, the order in which the compiler lays methods out. Needs Linux and Valgrind.
//
// An executable is read page by page when its code first runs. Methods that run lie together where this order puts them, so that few pages are
// read: that is a quarter of the server's memory and some of its start (docs/decisions.md, 29). A name that is not there any more does no
// harm, a method that is not named comes after all others: write the order anew now and then, not with each change.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applsp, cache, root, seeds } from './lib/places.mjs';
import { main, onPath, output, Problem, say } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

const orderFile = path.join(root, 'server', 'AppLsp.Cli', 'method-order.txt');

await main(async () => {
  for (const tool of ['valgrind', 'nm']) if (!onPath(tool)) throw new Problem(`\`npm run order\` needs ${tool}, which is not on PATH.`);
  await setup();
  await buildServer();
  const methods = methodsOf(path.join(cache, 'native', 'out', 'applsp.dbg'));
  const folder = mkdtempSync(path.join(tmpdir(), 'applsp-order-'));
  const known = new Set();
  const lines = [];
  try {
    for (const [phase, runPhase] of await phases(folder)) {
      say(`Recording ${phase}`);
      const record = path.join(folder, 'record');
      await runPhase(['valgrind', '-q', '--tool=callgrind', '--dump-instr=yes', `--callgrind-out-file=${record}`]);
      const names = new Set(calledIn(record, methods).filter((name) => !known.has(name)));
      for (const name of names) known.add(name);
      lines.push(...[...names].sort());
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(orderFile, `${lines.join('\n')}\n`);
  say(`Wrote ${path.relative(root, orderFile)}, ${lines.length} methods. Build again to see what it does: \`npm run bench\`.`);
});

/** What people have the program do, the most frequent first; each runs it in `folder`, behind the command that it is given. */
async function phases(folder) {
  const { personsFile } = await import('../tests/benchmarks/applications.mjs');
  const { Client } = await import('../tests/benchmarks/client.mjs');
  const { lastPosition, requestsOfAnEditor } = await import('../tests/benchmarks/editor.mjs');
  const text = readFileSync(personsFile, 'utf8');
  const file = path.join(folder, 'application.md');
  writeFileSync(file, text);
  const uri = pathToFileURL(file).href;
  const end = lastPosition(text);

  async function inEditor([command, ...args], act) {
    const client = await Client.start({ command, args: [...args, applsp, 'lsp'] }, folder);
    await act(client);
    await client.stop();
  }

  return [
    ['the start of the server', (behind) => inEditor(behind, async () => {})],
    [
      'the opening of a file and typing',
      (behind) =>
        inEditor(behind, async (client) => {
          await client.open(uri, text);
          await client.edit(uri, { start: end, end }, 'x');
        }),
    ],
    [
      "an editor's requests",
      (behind) =>
        inEditor(behind, async (client) => {
          await client.open(uri, text);
          for (const [, method, parameters] of requestsOfAnEditor(uri, text)) await client.ask(method, parameters);
        }),
    ],
    [
      'a check of the seeds',
      ([command, ...args]) => {
        const { status } = spawnSync(command, [...args, applsp, 'check', seeds, '--format', 'json'], { stdio: 'ignore' });
        // The seeds have faults, and the check says so.
        if (status !== 1) throw new Problem(`The check of ${seeds} ended with ${status}, not with 1.`);
      },
    ],
  ];
}

/** The methods in the program but those of C++, by their addresses: `{ start, end, name }` in order, ends exclusive. */
function methodsOf(symbols) {
  const table = output('nm', ['--numeric-sort', '--print-size', '--defined-only', symbols]);
  if (table === undefined) throw new Problem(`No symbols in ${symbols}: build the program natively (see docs/contributing.md).`);
  return table
    .split('\n')
    .map((line) => /^([0-9a-f]+) ([0-9a-f]+) [tTwW] (?!_Z)(.+)$/.exec(line))
    .filter(Boolean)
    .map(([, start, size, name]) => ({
      start: Number.parseInt(start, 16),
      end: Number.parseInt(start, 16) + Number.parseInt(size, 16),
      name,
    }));
}

/** The names of the methods in a record of Callgrind, whose lines begin with an address, or with its distance from the one before. */
function calledIn(record, methods) {
  const called = new Set();
  let address = 0;
  for (const line of readFileSync(record, 'utf8').split('\n')) {
    const [, sign, digits] = /^([+-]?)(0x[0-9a-f]+|\d+|\*) /.exec(line) ?? [];
    if (digits === undefined) continue;
    if (digits !== '*') address = sign ? address + Number(`${sign}1`) * Number(digits) : Number(digits);
    const method = methodAt(methods, address);
    if (method) called.add(method.name);
  }
  return [...called];
}

function methodAt(methods, address) {
  let [low, high] = [0, methods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (methods[middle].start <= address) low = middle + 1;
    else high = middle;
  }
  const found = methods[low - 1];
  return found && address < found.end ? found : undefined;
}
