// The outline, as a tree or, for clients that know none, as a list.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const trees = {
  ...modernClient,
  textDocument: { ...modernClient.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};
const ask = (client, uri) => client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });

test('the outline is a tree that says how each part stands', async (t) => {
  const client = await connect(t, { capabilities: trees });
  assert.equal(client.initializeResult.capabilities.documentSymbolProvider, true);
  const uri = 'file:///applications/a.md';
  await client.open(uri, goodApplication);
  const [title, ...others] = await ask(client, uri);
  assert.deepEqual(others, []);
  assert.match(title.detail, /\[APPLIED\]$/);
  assert.deepEqual(title.range.start, { line: 0, character: 0 });
  const company = title.children.find(({ name }) => name === 'Company');
  const place = placeOf(goodApplication, '## Company');
  assert.deepEqual(company.selectionRange, { start: { line: place.line, character: 3 }, end: { line: place.line, character: 10 } });
  const points = title.children.find(({ name }) => name === 'Notes').children.find(({ detail }) => detail === '4 of 4');
  assert.equal(points.children.length, 4);
});

test('a client that knows no trees gets a list with the names of what each part stands in', async (t) => {
  const client = await connect(t, { capabilities: modernClient });
  const uri = 'file:///applications/a.md';
  await client.open(uri, goodApplication);
  const symbols = await ask(client, uri);
  assert.equal(symbols[0].containerName, undefined);
  assert.equal(symbols.find(({ name }) => name === 'Company').containerName, symbols[0].name);
  assert.ok(symbols.every(({ location }) => location.uri === uri));
});

test('other markdown, configs and empty files have no outline of ours', async (t) => {
  const client = await connect(t, { capabilities: trees });
  for (const [uri, text] of [
    ['file:///README.md', '# Readme\n\n## Status\nDone\n'],
    ['file:///applications/empty.md', ''],
    ['file:///applsp.yaml', 'extends: default\n'],
  ]) {
    await client.open(uri, text);
    assert.deepEqual(await ask(client, uri), []);
  }
});

test('a client that makes an outline itself can do without ours', async (t) => {
  const client = await connect(t, { capabilities: trees, initializationOptions: { outline: false } });
  const uri = 'file:///applications/a.md';
  await client.open(uri, goodApplication);
  assert.deepEqual(await ask(client, uri), []);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { applsp: { outline: true } } });
  assert.equal((await ask(client, uri)).length, 1);
});
