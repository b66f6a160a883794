// The person's own schema: applsp.yaml beside the applications, on the disk and while it is edited.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const capabilities = {
  ...modernClient,
  textDocument: { ...modernClient.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

const renamed = `sections:
  - heading: Company
    rename: Firma
  - heading: Job URL
    drop: true
  - heading: Deadline
    required: true
    after: Position
statuses:
  - value: RECRUITER_CALL
    stage: active
`;

test('the nearest config upward says what an application needs, and what its sections are called', async (t) => {
  const { client, uri } = await folder(t, { 'applsp.yaml': renamed });
  const text = goodApplication.replace(/## Job URL\n.*\n\n/, '').replace('APPLIED', 'RECRUITER_CALL');
  await client.open(uri('a.md'), text);
  const found = await client.diagnostics(uri('a.md'));
  assert.deepEqual(codes(found), ['missing-section']);
  assert.match(found[0].message, /“Deadline”/);
  const { line } = placeOf(text, '## Company');
  const { contents } = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: uri('a.md') },
    position: { line, character: 4 },
  });
  assert.match(contents.value, /Firma/);
});

test('editing the config tells the open applications anew, without a restart and without saving', async (t) => {
  const { client, uri } = await folder(t, { 'applsp.yaml': '' });
  await client.open(uri('a.md'), goodApplication);
  assert.deepEqual(codes(await client.diagnostics(uri('a.md'))), []);
  client.published.length = 0;
  await open(client, uri('applsp.yaml'), 'sections:\n  - heading: Deadline\n    required: true\n');
  await until(client, uri('a.md'), ['missing-section']);
  await client.change(uri('applsp.yaml'), 2, { text: 'sections:\n  - heading: Deadline\n    required: fal' });
  // Half typed, it is marked itself, and the rest of it counts.
  await until(client, uri('applsp.yaml'), ['invalid-config']);
  await until(client, uri('a.md'), []);
});

test('a mistake in a config is marked at its place and mended by a quick fix; keys and words are completed and explained', async (t) => {
  const { client, uri } = await folder(t, {});
  const config = uri('.applsp.yaml');
  await open(client, config, 'rules:\n  section-ordre: warning\n  \n');
  const [mark] = await until(client, config, ['invalid-config']);
  assert.deepEqual(mark.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } });
  const [action] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: config },
    range: mark.range,
    context: { diagnostics: [mark] },
  });
  const edits = action.edit.documentChanges?.[0].edits ?? action.edit.changes[config];
  assert.equal(edits[0].newText, 'section-order');
  const { items } = await client.completion(config, 2, 2);
  assert.ok(items.some(({ label }) => label === 'quiet-application'));
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: config },
    position: { line: 0, character: 2 },
  });
  assert.match(hover.contents.value, /The severity of each rule/);
});

async function folder(t, files) {
  const root = mkdtempSync(path.join(tmpdir(), 'applsp-config-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  const uri = (name) => pathToFileURL(path.join(root, name)).href;
  const client = await connect(t, { capabilities, rootUri: pathToFileURL(root).href });
  return { client, uri };
}

const open = (client, uri, text) =>
  client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });

const codes = (diagnostics) => diagnostics.map(({ code }) => code).sort();

async function until(client, uri, expected) {
  const { diagnostics } = await client.until(
    client.published,
    (params) => params.uri === uri && codes(params.diagnostics).join() === expected.join(),
  );
  return diagnostics;
}
