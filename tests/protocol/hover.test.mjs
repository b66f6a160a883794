import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const uri = 'file:///a.md';
const withFormat = (contentFormat) => ({ ...modernClient, textDocument: { ...modernClient.textDocument, hover: { contentFormat } } });

async function hover(client, part) {
  await client.open(uri, goodApplication);
  const { line, character } = placeOf(goodApplication, part);
  return client.hover(uri, line, character + 1);
}

test('a heading says what it is for, and names its range', async (t) => {
  const client = await connect(t);
  for (const part of ['Company\n', 'Status', 'Notes']) {
    const answer = await hover(client, part);
    assert.equal(answer.contents.kind, 'markdown');
    assert.ok(answer.contents.value.length > 20);
    const { line, character } = placeOf(goodApplication, part);
    assert.equal(answer.range.start.line, line);
    assert.equal(answer.range.end.line, line);
    assert.ok(answer.range.start.character <= character + 1 && answer.range.end.character >= character + 1);
  }
});

test('the kind of markup is the first that the client names', async (t) => {
  for (const [formats, kind] of [
    [['plaintext', 'markdown'], 'plaintext'],
    [['asciidoc', 'markdown'], 'markdown'],
    [undefined, 'plaintext'],
  ]) {
    const client = await connect(t, { capabilities: withFormat(formats) });
    const { contents } = await hover(client, 'Status');
    assert.equal(contents.kind, kind);
    if (kind === 'plaintext') assert.doesNotMatch(contents.value, /\*\*|`/);
  }
});

test('there is none in a pasted posting, in an empty line and in other markdown', async (t) => {
  const client = await connect(t);
  assert.equal(await hover(client, 'wind farms'), null);
  assert.equal(await client.hover(uri, 1, 0), null);
  await client.open('file:///README.md', '# Project\n\n## Status\n\nBeta\n');
  assert.equal(await client.hover('file:///README.md', 2, 4), null);
});
