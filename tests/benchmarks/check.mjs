// What it takes to check two thousand files, in processor time, beside other checkers of Markdown. It prints; timings never fail.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applsp } from '../../scripts/lib/places.mjs';
import { writeCopies } from './applications.mjs';
import { median } from './figures.mjs';
import { peerCheckers } from './peers.mjs';
import { writePart } from './performance.mjs';

const count = 2_000;
const sorts = 16;
const rounds = 5;

const folder = mkdtempSync(path.join(tmpdir(), 'applsp-check-bench-'));
try {
  const [distinct, alike] = ['distinct', 'alike'].map((name) => path.join(folder, name));
  for (const each of [distinct, alike]) mkdirSync(each);
  writeCopies(distinct, count);
  writeCopies(alike, count, sorts);
  const own = (format) => ({ command: applsp, args: ['check', '.', '--format', format, '--today', '2025-05-20'] });
  const programs = [
    { name: 'applsp check --format json', ...own('json'), folder: distinct },
    { name: 'applsp check', ...own('text'), folder: distinct },
    { name: `applsp check, ${sorts} texts, ${count} times`, ...own('json'), folder: alike },
    ...peerCheckers().map((peer) => ({ ...peer, folder: distinct })),
  ];
  console.log(
    `\n${count} files as a person keeps them, no two alike: seconds of processor time, the median of ${rounds} rounds in turn.\n`,
  );
  const times = programs.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [i, program] of programs.entries()) times[i].push(processorTime(program));
  const medians = times.map(median);
  const width = Math.max(...programs.map(({ name }) => name.length));
  for (const [i, { name }] of programs.entries())
    console.log(
      `${name.padEnd(width)}   ${medians[i].toFixed(2).padStart(6)} s   ${(medians[i] / medians[0]).toFixed(2).padStart(5)} times the first`,
    );
  writePart('checking', [
    ['program', 'processor time'],
    ...programs.map(({ name, version }, i) => [[name, version].filter(Boolean).join(', '), (medians[i] / medians[0]).toFixed(2)]),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** In seconds, of all processors together. A shell tells it of what it has run; only the systems that have one are measured. */
function processorTime({ command, args, folder }) {
  const script = '"$@" >/dev/null 2>&1; times';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', command, ...args], { cwd: folder, encoding: 'utf8' });
  const [user, system] = stdout.trim().split('\n')[1].split(/\s+/).map(secondsOf);
  return user + system;
}

/** The seconds that `1m2.50s` is. */
function secondsOf(time) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(time);
  return Number(minutes) * 60 + Number(seconds);
}
