// The counting that decides whether a run was good.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const suites = new URL('../lib/suites.mjs', import.meta.url).href;
const root = fileURLToPath(new URL('../../', import.meta.url));
let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'applsp-suites-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the tests in this text as a suite of their own; gives the last line and the exit code. */
function outcome(tests) {
  writeFileSync(path.join(folder, 'some.test.mjs'), `import { describe, it } from 'node:test';\n${tests}`);
  const script = `import { nodeSuite, runSuites } from ${JSON.stringify(suites)};
    process.exitCode = await runSuites([nodeSuite('counted', ${JSON.stringify(folder)})]);`;
  // Node's runner marks its children; a runner below a marked process would report to the one above.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env, encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1), stdout };
}

/** The last line and the exit code alone. */
function sum(tests) {
  const { status, last } = outcome(tests);
  return { status, last };
}

describe('the sum of a run', () => {
  it('counts tests, not the suites around them', () => {
    assert.deepEqual(sum("describe('a', () => { it('b', () => {}); describe('c', () => it('d', () => {})); });"), {
      status: 0,
      last: '2 passed, 0 failed',
    });
  });

  it('counts a failure once', () => {
    assert.deepEqual(sum("describe('a', () => { it('b', () => { throw new Error('no'); }); it('c', () => {}); });"), {
      status: 1,
      last: '1 passed, 1 failed',
    });
  });

  it('says again at the end what failed, and why', () => {
    const { stdout } = outcome("describe('a', () => { it('b', () => { throw new Error('not today'); }); it('c', () => {}); });");
    assert.match(stdout, /\nFAILED:\n {2}counted: b: not today\n\n {2}counted: 1 passed, 1 failed\n1 passed, 1 failed\n$/);
  });

  it('counts a hook that fails', () => {
    const { status, last } = outcome(
      "import { before } from 'node:test'; describe('a', () => { before(() => { throw new Error('no'); }); it('b', () => {}); });",
    );
    assert.equal(status, 1);
    assert.match(last, /^0 passed, [1-9]\d* failed$/);
  });

  it('counts a file that does not load', () => {
    assert.deepEqual(sum("import './no-such-file.mjs';"), { status: 1, last: '0 passed, 1 failed' });
  });

  it('does not take a skip for a success', () => {
    assert.deepEqual(sum("it('a', () => {}); it('b', { skip: 'no time' }, () => {});"), {
      status: 1,
      last: '1 passed, 0 failed, 1 skipped',
    });
  });

  it('does not take a suite without tests for a success', () => {
    assert.equal(outcome('').status, 1);
  });
});
