// What `applsp check --format sarif` writes, under the rules of SARIF itself and of GitHub's code scanning.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const applsp = process.env.APPLSP ?? path.join(root, 'dist', process.platform === 'win32' ? 'applsp.exe' : 'applsp');
const multitool = multitoolProgram();
let mistakes;

before(() => {
  const nothing = written('tests/formats');
  const withoutHelp = structuredClone(nothing);
  delete withoutHelp.runs[0].tool.driver.rules[0].help;
  mistakes = mistakesIn({ much: written('seeds', 'tests/fixtures/bad', 'tests/fixtures/wild'), nothing, withoutHelp });
});

describe('SARIF', () => {
  it('keeps the rules', () => assert.deepEqual(mistakes.much, []));

  it('keeps the rules where nothing is found', () => assert.deepEqual(mistakes.nothing, []));

  it('would break one without a page for each rule', () => assert.match(mistakes.withoutHelp.join('\n'), /^GH2012: /));
});

/** What the program writes of folders of the repository. */
function written(...folders) {
  const { stdout, stderr } = spawnSync(applsp, ['check', '--format', 'sarif', '--today', '2026-11-26', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.doesNotMatch(stderr, /bug in applsp/);
  return JSON.parse(stdout);
}

/** What the validator has against each of the named logs, its warnings too, as `rule: message`. It is slow to start, and so asked once. */
function mistakesIn(logs) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'applsp-sarif-'));
  try {
    const files = Object.keys(logs).map((name) => path.join(folder, `${name}.sarif`));
    for (const file of files) writeFileSync(file, JSON.stringify(logs[nameOf(file)]));
    const told = path.join(folder, 'told.json');
    const { status, stdout, stderr } = spawnSync(
      multitool,
      ['validate', ...files, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', told],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, `${stdout}${stderr}`);
    const { results } = JSON.parse(readFileSync(told, 'utf8').replace(/^\uFEFF/, '')).runs[0];
    return Object.fromEntries(
      files.map((file) => [nameOf(file), results.filter((result) => nameOf(placeOf(result)) === nameOf(file)).map(said)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameOf(file) {
  return path.basename(file, '.sarif');
}

function placeOf(result) {
  return result.locations[0].physicalLocation.artifactLocation.uri;
}

function said(result) {
  return `${result.ruleId}: ${JSON.stringify(result.message.arguments ?? result.message)}`;
}

/** The validator's own program. Its package's install script, which is not run, would have made it executable. */
function multitoolProgram() {
  const tool = createRequire(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool/package.json'));
  const program = tool(`@microsoft/sarif-multitool-${process.platform}`);
  if (process.platform !== 'win32') chmodSync(program, 0o755);
  return program;
}
