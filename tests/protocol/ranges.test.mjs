// What folds, and what a selection grows to.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const uri = 'file:///applications/a.md';

test('sections fold, as many as the client takes', async (t) => {
  const limited = {
    ...modernClient,
    textDocument: { ...modernClient.textDocument, foldingRange: { rangeLimit: 2, lineFoldingOnly: true } },
  };
  for (const [capabilities, most] of [
    [modernClient, Number.POSITIVE_INFINITY],
    [limited, 2],
  ]) {
    const client = await connect(t, { capabilities });
    await client.open(uri, goodApplication);
    const ranges = await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
    assert.equal(ranges[0].startLine, 0);
    assert.ok(ranges.length > 1 && ranges.length <= most, `${ranges.length} ranges`);
    assert.ok(ranges.every(({ startLine, endLine }) => startLine < endLine));
  }
});

test('a selection grows around each place that is asked for, and a place outside is refused', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication);
  const { line } = placeOf(goodApplication, '## Company');
  const ask = (positions) => client.connection.sendRequest('textDocument/selectionRange', { textDocument: { uri }, positions });
  const [value, start] = await ask([
    { line: line + 1, character: 1 },
    { line: 0, character: 0 },
  ]);
  assert.deepEqual(value.range.start, { line: line + 1, character: 0 });
  let outermost = value;
  while (outermost.parent) outermost = outermost.parent;
  assert.deepEqual(outermost.range.start, { line: 0, character: 0 });
  assert.deepEqual(start.range.start, { line: 0, character: 0 });
  await assert.rejects(ask([{ line: 9999, character: 0 }]), { code: -32602 });
});

test('other markdown is left to others', async (t) => {
  const client = await connect(t);
  await client.open('file:///README.md', '# Readme\n\n- a\n  - b\n');
  const textDocument = { uri: 'file:///README.md' };
  assert.deepEqual(await client.connection.sendRequest('textDocument/foldingRange', { textDocument }), []);
  assert.deepEqual(
    await client.connection.sendRequest('textDocument/selectionRange', { textDocument, positions: [{ line: 0, character: 1 }] }),
    [],
  );
});
