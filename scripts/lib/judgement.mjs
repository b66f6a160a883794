// Holds what the program says of the wild corpus against what is right.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filesBelow, root } from './places.mjs';
import { Problem } from './run.mjs';

const corpus = path.join(root, 'tests', 'fixtures', 'wild');
const loud = new Set(['error', 'warning']);

/** Runs the program on every way of the corpus: what was found, what was missed, and what should not have been said. */
export async function judge(program) {
  const rules = JSON.parse(readFileSync(path.join(corpus, 'corpus.json'), 'utf8'));
  const names = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const ways = [];
  for (const name of names.sort()) ways.push(await judgeWay(program, name, rules));
  return ways;
}

async function judgeWay(program, name, { today, may }) {
  const folder = path.join(corpus, name);
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const files = filesBelow(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.relative(folder, file).replaceAll('\\', '/'));
  const check = (...paths) => json(program, ['check', '--format', 'json', '--today', today, '--fail-on', 'never', ...paths], folder);
  const { diagnostics } = await check('.');
  const known = await inTurns(files, async (file) => (await check(file)).applications > 0);
  const recognised = new Set(files.filter((_, index) => known[index]));
  return {
    name,
    applications: Object.keys(expected.applications).length,
    other: expected.other.length,
    recognition: {
      missed: Object.keys(expected.applications).filter((file) => !recognised.has(file)),
      wrong: expected.other.filter((file) => recognised.has(file)),
    },
    files: files.map((file) => judgeFile(file, expected.applications[file] ?? {}, diagnostics, may)),
  };
}

/** Of one file: what had to be said and was, what was not, and what was said besides. */
function judgeFile(file, expected, diagnostics, mayAnywhere) {
  const left = diagnostics.filter((finding) => path.posix.normalize(finding.file) === file);
  const take = (entry) => {
    const index = left.findIndex((finding) => fits(entry, finding));
    return index < 0 ? [] : left.splice(index, 1);
  };
  const wanted = ['planted', 'must']
    .flatMap((kind) => (expected[kind] ?? []).map((text) => ({ kind, ...entryOf(text) })))
    .sort((a, b) => Number(a.line === undefined) - Number(b.line === undefined));
  const outcome = wanted.map((entry) => ({ ...entry, found: take(entry).length > 0 }));
  for (const entry of (expected.may ?? []).map(entryOf)) while (take(entry).length > 0);
  return { file, wanted: outcome, said: left.filter((finding) => !mayAnywhere.includes(finding.code)) };
}

/** `12 unknown-status`, `* missing-section hint`, `* one-rule|another`. */
function entryOf(text) {
  const [line, codes, severity] = text.split(' ');
  return { text, line: line === '*' ? undefined : Number(line), codes: codes.split('|'), severity };
}

function fits({ line, codes, severity }, finding) {
  return (
    codes.includes(finding.code) &&
    (line === undefined || line === finding.range.start.line) &&
    (severity === undefined || severity === finding.severity)
  );
}

/** All that is not as it should be, one line each; those that fail the judgement begin with `✗`. */
export function deviations(ways) {
  return ways.flatMap((way) => [
    ...way.recognition.missed.map((file) => `✗ ${way.name}/${file}: is an application, and was not recognised`),
    ...way.recognition.wrong.map((file) => `✗ ${way.name}/${file}: is no application, and was taken for one`),
    ...way.files.flatMap(({ file, wanted, said }) => [
      ...wanted.filter((entry) => !entry.found).map((entry) => `✗ ${way.name}/${file}: missed ${entry.text} (${entry.kind})`),
      ...said.map((finding) => `${isLoud(finding) ? '✗' : '·'} ${way.name}/${file}:${finding.range.start.line}: false ${nameOf(finding)}`),
    ]),
  ]);
}

const isLoud = (finding) => loud.has(finding.severity);
const nameOf = (finding) => `${finding.code} (${finding.severity}): ${finding.message}`;

/** The outcome as two tables of Markdown: by rule, and by way. */
export function tables(ways) {
  return `${byRule(ways)}\n\n${byWay(ways)}`;
}

function byRule(ways) {
  const files = ways.flatMap((way) => way.files);
  const counts = new Map();
  const of = (code) => counts.get(code) ?? counts.set(code, { wanted: 0, planted: 0, found: 0, wrong: 0 }).get(code);
  for (const { wanted, said } of files) {
    for (const entry of wanted) {
      const count = of(entry.codes[0]);
      count.wanted++;
      if (entry.kind === 'planted') count.planted++;
      if (entry.found) count.found++;
    }
    for (const finding of said) of(finding.code).wrong++;
  }
  const applications = sum(ways, (way) => way.applications);
  const missed = sum(ways, (way) => way.recognition.missed.length);
  const recognition = {
    wanted: applications,
    planted: 0,
    found: applications - missed,
    wrong: sum(ways, (way) => way.recognition.wrong.length),
  };
  const total = { wanted: 0, planted: 0, found: 0, wrong: 0 };
  for (const count of counts.values()) for (const key of Object.keys(total)) total[key] += count[key];
  return table(
    ['what', 'to be said', 'of these planted', 'found', 'false', 'precision', 'recall'],
    [
      ['recognition of applications', recognition],
      ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [`\`${code}\``, count]),
      ['all rules', total],
    ].map(([what, { wanted, planted, found, wrong }]) => [
      what,
      wanted,
      planted,
      found,
      wrong,
      share(found, found + wrong),
      share(found, wanted),
    ]),
  );
}

function byWay(ways) {
  return table(
    ['way', 'applications', 'other notes', 'to be said', 'missed', 'false'],
    ways.map((way) => [
      `\`${way.name}\``,
      way.applications,
      way.other,
      sum(way.files, (file) => file.wanted.length),
      way.recognition.missed.length + sum(way.files, (file) => file.wanted.filter((entry) => !entry.found).length),
      way.recognition.wrong.length + sum(way.files, (file) => file.said.length),
    ]),
  );
}

const sum = (items, count) => items.reduce((total, item) => total + count(item), 0);
const share = (part, whole) => (whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`);

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** One answer an item, with as many under way at once as there are processors. */
async function inTurns(items, ask) {
  const answers = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      answers[index] = await ask(items[index]);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return answers;
}

function json(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], windowsHide: true });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => reject(new Problem(`Cannot run ${program}: ${error.message}`)));
    child.on('close', (code) => {
      if (code !== 0) reject(new Problem(`${program} ${args.join(' ')} ended with exit code ${code}.`));
      else resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    });
  });
}
