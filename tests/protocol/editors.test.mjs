import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as editors from '../editors/support/methods.mjs';

for (const [name, methods] of Object.entries(editors))
  test(`the tests in ${name} use what docs/editors.md says that they do`, () => {
    const source = readFileSync(new URL(`../editors/${name}.test.mjs`, import.meta.url), 'utf8');
    for (const [method, words] of Object.entries(methods))
      assert.ok(source.includes(words), `${name}.test.mjs does not use ${method}: there is no ${words}`);
  });
