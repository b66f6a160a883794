// A file of megabytes, which no person wrote, keeps nobody waiting, and whoever opens it is told why nothing is said of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, goodApplication } from './harness.mjs';

const uri = 'file:///jobs/long.md';
const patience = 2000; // milliseconds: to read all of it would take longer

test('a file of 5 MB is answered at once, with nothing, and is said to be too long', async (t) => {
  const client = await connect(t);
  const shown = [];
  client.connection.onNotification('window/showMessage', (params) => client.tell(shown, params));
  client.open(uri, goodApplication + 'Another line about what the job is.\n'.repeat(140_000));
  const start = performance.now();
  const [completion, hover, symbols] = await Promise.all([
    client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 12, character: 0 } }),
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 4 } }),
    client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
  ]);
  assert.ok(performance.now() - start < patience, `answered after ${Math.round(performance.now() - start)} ms`);
  assert.deepEqual([completion.items, hover, symbols], [[], null, []]);
  const message = await client.until(shown, () => true);
  assert.equal(message.type, 2);
  assert.match(message.message, /^long\.md is too long for AppLsp: 5,\d{3},\d{3} characters\. The limit is 1,000,000\.$/);
  assert.deepEqual(await client.diagnostics(uri), []);
});

test('other markdown of 5 MB is nothing to speak of', async (t) => {
  const client = await connect(t);
  const shown = [];
  client.connection.onNotification('window/showMessage', (params) => client.tell(shown, params));
  client.open(uri, `# A book\n${'It was a dark and stormy night.\n'.repeat(160_000)}`);
  await client.diagnostics(uri);
  assert.deepEqual(shown, []);
});
