// What words mean, and the hints between them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const uri = 'file:///applications/a.md';
const colouring = {
  ...modernClient,
  workspace: { ...modernClient.workspace, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  textDocument: {
    ...modernClient.textDocument,
    inlayHint: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

/** The tokens as people read them: `status.sent.open 7:0 APPLIED`. */
function read({ data }, { legend }, text) {
  const lines = text.split('\n');
  const tokens = [];
  let [line, start] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    start = data[i] === 0 ? start + data[i + 1] : data[i + 1];
    line += data[i];
    const modifiers = legend.tokenModifiers.filter((_, bit) => data[i + 4] & (1 << bit));
    tokens.push(`${[legend.tokenTypes[data[i + 3]], ...modifiers].join('.')} ${lines[line].slice(start, start + data[i + 2])}`);
  }
  return tokens;
}

test('tokens say what words mean, in the whole document and in a part of it', async (t) => {
  const client = await connect(t, { capabilities: colouring });
  const { semanticTokensProvider: options } = client.initializeResult.capabilities;
  await client.open(uri, goodApplication);
  const textDocument = { uri };
  const all = read(await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument }), options, goodApplication);
  assert.equal(all[0], 'section Application Details');
  assert.ok(
    all.some((token) => token.startsWith('status.')),
    all.join('\n'),
  );
  const { line } = placeOf(goodApplication, '## Company');
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  const part = read(
    await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range }),
    options,
    goodApplication,
  );
  assert.deepEqual(part, ['section Company']);
});

test('after an edit only what has changed is told', async (t) => {
  const client = await connect(t, { capabilities: colouring });
  await client.open(uri, goodApplication);
  const textDocument = { uri };
  const full = await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
  const ask = (previousResultId) =>
    client.connection.sendRequest('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  const same = await ask(full.resultId);
  assert.deepEqual(same.edits, []);

  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
  });
  const delta = await ask(same.resultId);
  assert.equal(delta.edits.length, 1);
  const data = [...full.data];
  for (const { start, deleteCount, data: put } of delta.edits) data.splice(start, deleteCount, ...put);
  const now = await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
  assert.deepEqual(data, now.data);
  assert.ok(delta.edits[0].data.length < 5, 'one number is enough for a line more');

  const unknown = await ask('no such result');
  assert.deepEqual(unknown.data, now.data);
});

test('hints count for the person, and can be switched off', async (t) => {
  const client = await connect(t, { capabilities: colouring, initializationOptions: { inlayHints: { followUp: false } } });
  const text = '# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2025-05-07';
  await client.open(uri, text);
  const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 10 } };
  const hints = await client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
  assert.deepEqual(
    hints.map(({ label, position, paddingLeft }) => [label, position, paddingLeft]),
    [['13 days ago', { line: 6, character: 10 }, true]],
  );
  assert.equal(hints[0].tooltip.value, 'Wednesday, 7 May 2025');
});

test('the client asks again when a setting or a config has changed, and only then', async (t) => {
  const client = await connect(t, { capabilities: colouring });
  const asked = { tokens: 0, hints: 0 };
  client.connection.onRequest('workspace/semanticTokens/refresh', () => {
    asked.tokens++;
    return null;
  });
  client.connection.onRequest('workspace/inlayHint/refresh', () => {
    asked.hints++;
    return null;
  });
  await client.open(uri, goodApplication);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { applsp: { rules: { 'url-missing': 'off' } } },
  });
  await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  assert.deepEqual(asked, { tokens: 0, hints: 0 });
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { applsp: { rules: { 'url-missing': 'off' }, inlayHints: { skills: false } } },
  });
  await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  assert.deepEqual(asked, { tokens: 0, hints: 1 });
  await client.open('file:///applications/applsp.yaml', 'title: Bewerbung\n', { languageId: 'yaml' });
  await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  assert.deepEqual(asked, { tokens: 1, hints: 2 });
});

test('other markdown, empty files and the very end have no tokens and no hints', async (t) => {
  const client = await connect(t, { capabilities: colouring });
  for (const [uri, text] of [
    ['file:///README.md', '# Readme\n\n## Status\nAPPLIED 🚀'],
    ['file:///empty.md', ''],
  ]) {
    await client.open(uri, text);
    const textDocument = { uri };
    const lines = text.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1).length };
    const inPair = { line: end.line, character: Math.max(0, end.character - 1) };
    assert.deepEqual((await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument })).data, []);
    for (const start of [end, inPair]) {
      const range = { start, end };
      assert.deepEqual((await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range })).data, []);
      assert.deepEqual(await client.connection.sendRequest('textDocument/inlayHint', { textDocument, range }), []);
    }
  }
});

test('a client that knows no tokens is offered none', async (t) => {
  const client = await connect(t);
  assert.equal(client.initializeResult.capabilities.semanticTokensProvider, undefined);
});
