import assert from 'node:assert/strict';
import test from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { connect, goodApplication, modernClient } from './harness.mjs';

/** Numbers that are the same in every run. */
function random(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

// What an application is made of, and what makes counting hard.
const scraps = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '# ',
  '## Company',
  '## Statsu',
  '### Application',
  'APPLIED',
  'APLIED',
  '2026-02-31',
  '04-05-2025',
  '- Cover letter points:',
  '  - Opening paragraph: ',
  'é',
  '日本',
  '😀',
  'e\u0301',
  '👩‍👩‍👧',
  ' ',
  '\t',
  '',
  'x',
];

const encodings = {
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
  'utf-8': (text) => Buffer.byteLength(text),
};

/** The position of `offset`, counted with `width`. A client never cuts a surrogate pair or a \r\n. */
function positionAt(text, offset, width) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: width(lines.at(-1)) };
}

function isBoundary(text, offset) {
  const cutsPair = /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
  return !cutsPair && !(text[offset - 1] === '\r' && text[offset] === '\n');
}

for (const [encoding, width] of Object.entries(encodings)) {
  test(`random incremental edits in ${encoding} leave the same document as the full text`, { timeout: 120_000 }, async (t) => {
    const client = await connect(t, { capabilities: { ...modernClient, general: { positionEncodings: [encoding] } } });
    assert.equal(client.initializeResult.capabilities.positionEncoding, encoding);
    const seen = new Set();
    for (let seed = 1; seed <= 25; seed++) {
      const next = random(seed);
      const [edited, fresh] = [`file:///edited-${seed}.md`, `file:///fresh-${seed}.md`];
      let text = goodApplication;
      await client.open(edited, text);
      let version = 1;
      for (let round = 0; round < 12; round++) {
        const changes = [];
        for (let count = 1 + next(3); count > 0; count--) {
          const place = () => {
            let offset = next(text.length + 1);
            while (!isBoundary(text, offset)) offset--;
            return offset;
          };
          let [start, end] = [place(), place()].sort((a, b) => a - b);
          if (end - start > 40) end = start;
          const newText = Array.from({ length: next(4) }, () => scraps[next(scraps.length)]).join('');
          changes.push({ range: { start: positionAt(text, start, width), end: positionAt(text, end, width) }, text: newText });
          text = text.slice(0, start) + newText + text.slice(end);
        }
        await client.change(edited, ++version, ...changes);
      }
      await client.open(fresh, text, { version });
      const found = await client.diagnostics(fresh, version);
      // The line that was typed on last is judged after a pause.
      const isFound = (published) =>
        published.uri === edited && published.version === version && isDeepStrictEqual(published.diagnostics, found);
      await client.until(client.published, isFound, `seed ${seed}: ${JSON.stringify(found)}`);
      for (const { code } of found) seen.add(code);

      // Every place that the text has, the document has; and no more lines than that.
      const last = positionAt(text, text.length, width);
      for (let check = 0; check < 8; check++) {
        const { line, character } = positionAt(text, next(text.length + 1), width);
        assert.deepEqual(
          await client.hover(edited, line, character),
          await client.hover(fresh, line, character),
          `seed ${seed}, ${line}:${character}`,
        );
        assert.deepEqual(
          await client.completion(edited, line, character),
          await client.completion(fresh, line, character),
          `seed ${seed}, ${line}:${character}`,
        );
      }
      await assert.rejects(client.hover(edited, last.line + 2, 0), new RegExp(`${last.line + 1} lines at version ${version}`));
      await client.close(edited);
      await client.close(fresh);
    }
    assert.ok(seen.size >= 5, `too few kinds of findings to tell anything: ${[...seen]}`);
    assert.deepEqual(client.logged, []);
  });
}

test('a change without a range replaces the whole text', async (t) => {
  const client = await connect(t);
  await client.open('file:///a.md', 'one\ntwo');
  await client.change('file:///a.md', 2, { text: goodApplication });
  assert.deepEqual(await client.diagnostics('file:///a.md', 2), []);
  const lines = goodApplication.split('\n').length;
  await assert.rejects(client.hover('file:///a.md', lines + 1, 0), new RegExp(`${lines} lines at version 2`));
});

test('a character past the end of its line is the end of the line', async (t) => {
  const client = await connect(t);
  await client.open('file:///a.md', 'one\r\ntwo');
  // Behind "one", before the line ending; and behind "two".
  await client.change('file:///a.md', 2, {
    range: { start: { line: 0, character: 99 }, end: { line: 0, character: 2147483647 } },
    text: '\r\nand a half',
  });
  await client.change('file:///a.md', 3, { range: { start: { line: 2, character: 3 }, end: { line: 2, character: 99 } }, text: '\n' });
  await assert.rejects(client.hover('file:///a.md', 90, 0), /4 lines at version 3/);
});

test('a range that ends at the line after the last one ends at the end of the text', async (t) => {
  const client = await connect(t);
  await client.open('file:///a.md', 'one\ntwo');
  await client.change('file:///a.md', 2, { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: 'only' });
  await assert.rejects(client.hover('file:///a.md', 90, 0), /1 lines at version 2/);
  assert.deepEqual(client.logged, []);
});

test('a document that is not markdown is ignored in silence', async (t) => {
  const client = await connect(t);
  await client.open('file:///a.txt', goodApplication.replace('APPLIED', 'APLIED'), { languageId: 'plaintext' });
  assert.equal(await client.hover('file:///a.txt', 2, 4), null);
  assert.deepEqual((await client.completion('file:///a.txt', 2, 4))?.items, []);
  await client.change('file:///a.txt', 2, { text: 'x' });
  await client.close('file:///a.txt');
  await client.alive();
  assert.deepEqual(client.published, []);
  assert.deepEqual(client.logged, []);
});

for (const [uri, languageId] of [
  ['file:///a.txt', 'markdown'],
  ['file:///a.md', 'plaintext'],
  ['file:///a.MARKDOWN', ''],
  ['file:///with%20space/a%2Emd', 'text'],
  ['untitled:Untitled-1', 'markdown'],
]) {
  test(`${uri} of language "${languageId}" counts as markdown`, async (t) => {
    const client = await connect(t);
    await client.open(uri, goodApplication.replace('APPLIED', 'APLIED'), { languageId });
    const codes = (await client.diagnostics(uri)).map((diagnostic) => diagnostic.code);
    assert.ok(codes.includes('unknown-status'), codes.join());
  });
}
