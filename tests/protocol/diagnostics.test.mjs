import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const uri = 'file:///applications/nordlicht.md';
const wrongStatus = goodApplication.replace('APPLIED', 'APLIED');

test('a good application has none', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication);
  assert.deepEqual(await client.diagnostics(uri), []);
});

test('a finding carries its range, severity, code, link and source', async (t) => {
  const client = await connect(t);
  await client.open(uri, wrongStatus);
  const diagnostics = await client.diagnostics(uri);
  const [diagnostic] = diagnostics;
  assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics));
  const start = placeOf(wrongStatus, 'APLIED');
  assert.deepEqual(diagnostic.range, { start, end: { line: start.line, character: start.character + 'APLIED'.length } });
  assert.equal(diagnostic.severity, 2);
  assert.equal(diagnostic.code, 'unknown-status');
  assert.equal(diagnostic.source, 'applsp');
  assert.equal(diagnostic.codeDescription.href, 'applsp:/rules/unknown-status.md');
  assert.match(diagnostic.message, /APLIED/);
  assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'codeDescription', 'message', 'range', 'severity', 'source']);
});

test('clients that know neither versions nor links get none', async (t) => {
  const client = await connect(t, { capabilities: {} });
  await client.open(uri, wrongStatus);
  const published = await client.until(client.published, (params) => params.uri === uri);
  assert.deepEqual(Object.keys(published).sort(), ['diagnostics', 'uri']);
  assert.equal(published.diagnostics[0].code, 'unknown-status');
  assert.equal('codeDescription' in published.diagnostics[0], false);
});

test('a README has none', async (t) => {
  const client = await connect(t);
  await client.open('file:///README.md', '# A project\n\n## Status\n\nBeta\n\n## Notes\n\n## Contact\n');
  assert.deepEqual(await client.diagnostics('file:///README.md'), []);
});

test('they follow the text, each list with its version, and never through an empty list', async (t) => {
  const client = await connect(t);
  await client.open(uri, wrongStatus);
  let version = 1;
  const { line } = placeOf(wrongStatus, 'APLIED');
  for (const [index, letter] of [...'APLIED APLIED APLIED'].entries())
    await client.change(uri, ++version, {
      range: { start: { line, character: index }, end: { line, character: index + 1 } },
      text: letter,
    });
  await client.change(uri, ++version, { range: { start: { line, character: 0 }, end: { line, character: 99 } }, text: 'APLIED' });
  await client.diagnostics(uri, version);
  assert.ok(
    client.published.every((params) => params.diagnostics.length > 0),
    'a flicker',
  );
  const versions = client.published.map((params) => params.version);
  assert.deepEqual(
    versions,
    [...new Set(versions)].sort((a, b) => a - b),
    'in order, and once each',
  );
  await client.change(uri, ++version, { range: { start: { line, character: 0 }, end: { line, character: 99 } }, text: 'APPLIED' });
  assert.deepEqual(await client.diagnostics(uri, version), []);
});

test('what is new on a typed line waits for a rest, for an edit of another line, or for saving', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication);
  assert.deepEqual(await client.diagnostics(uri), []);
  const { line } = placeOf(goodApplication, 'APPLIED');
  const type = (version, text) =>
    client.change(uri, version, { range: { start: { line, character: 0 }, end: { line, character: 99 } }, text });
  const isMarked = (version) => (params) => params.version === version && params.diagnostics[0]?.code === 'unknown-status';

  await type(2, 'APLIED');
  assert.deepEqual(await client.diagnostics(uri, 2), []);
  await client.until(client.published, isMarked(2), 'the mark after a rest');
  await type(3, 'APPLIED');
  assert.deepEqual(await client.diagnostics(uri, 3), []);

  await type(4, 'APLIED');
  await client.change(uri, 5, { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: 'x' });
  assert.ok(isMarked(5)({ version: 5, diagnostics: await client.diagnostics(uri, 5) }));
  await type(6, 'APPLIED');
  await client.diagnostics(uri, 6);

  await type(7, 'APLIED');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  await client.until(client.published, isMarked(7), 'the mark after saving');
});

test('work for versions that are outdated is dropped', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication + 'A sentence of a long posting. '.repeat(30000));
  const last = 200;
  for (let version = 2; version <= last; version++)
    await client.change(uri, version, { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: 'x' });
  await client.diagnostics(uri, last);
  assert.ok(client.published.length < last / 2, `${client.published.length} lists for ${last} versions`);
  assert.equal(client.published.at(-1).version, last);
});

test('close takes them back, for good', async (t) => {
  const client = await connect(t);
  for (let round = 0; round < 20; round++) {
    client.published.length = 0;
    await client.open(uri, wrongStatus);
    await client.change(uri, 2, { text: `${wrongStatus}\n` });
    if (round % 2) await client.diagnostics(uri, 2);
    await client.close(uri);
    await client.until(client.published, (params) => params.diagnostics.length === 0);
    await client.alive();
    assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
  }
});

test('a document that is opened again is read again', async (t) => {
  const client = await connect(t);
  await client.open(uri, wrongStatus);
  assert.equal((await client.diagnostics(uri)).length, 1);
  await client.close(uri);
  await client.open(uri, goodApplication, { version: 5 });
  assert.deepEqual(await client.diagnostics(uri, 5), []);
});

test('positions are counted in the encoding that the client chose', async (t) => {
  const text = goodApplication
    .replace('### Application\nAPPLIED', '')
    .replace('## Status\n', '## Status\n**日本😀:** x\n### Application\n')
    .replace('### Application\n', '### Application\n😀 日本 APLIED\n');
  const line = '😀 日本 APLIED';
  for (const [encoding, width] of [
    ['utf-8', (part) => Buffer.byteLength(part)],
    ['utf-16', (part) => part.length],
    ['utf-32', (part) => [...part].length],
  ]) {
    const client = await connect(t, { capabilities: { ...modernClient, general: { positionEncodings: ['utf-7', encoding, 'utf-16'] } } });
    assert.equal(client.initializeResult.capabilities.positionEncoding, encoding);
    await client.open(uri, text);
    const found = (await client.diagnostics(uri)).find((diagnostic) => diagnostic.code === 'unknown-status');
    const { start, end } = found.range;
    assert.equal(start.line, placeOf(text, line).line);
    assert.ok([0, width('😀 '), width('😀 日本 ')].includes(start.character), `${encoding}: ${start.character}`);
    assert.equal(end.character, width(line), encoding);
  }
});

test('the date comes from initializationOptions', async (t) => {
  const late = await connect(t, { initializationOptions: { today: '2025-05-11' } });
  await late.open(uri, goodApplication);
  assert.deepEqual(
    (await late.diagnostics(uri)).map((diagnostic) => diagnostic.code),
    ['future-date'],
  );
});

for (const wrong of ['20 May', '2025-02-30', 7, '']) {
  test(`the date ${JSON.stringify(wrong)} is logged, and the clock's date is used`, async (t) => {
    const client = await connect(t, { initializationOptions: { today: wrong } });
    const { type, message } = await client.until(client.logged, () => true, 'a warning');
    assert.equal(type, 2);
    assert.match(message, /initializationOptions\.today/);
    assert.ok(message.includes(JSON.stringify(wrong)), message);
    await client.open(uri, goodApplication);
    const codes = (await client.diagnostics(uri)).map((diagnostic) => diagnostic.code);
    assert.ok(!codes.includes('future-date'));
  });
}

test('the path is relative to the nearest workspace folder', async (t) => {
  // A company alone is an application where the default globs say so, and only then.
  const client = await connect(t, {
    workspaceFolders: [
      { uri: 'file:///home/me%20too', name: 'me' },
      { uri: 'file:///home', name: 'home' },
    ],
  });
  for (const [path, isApplication] of [
    ['file:///home/me%20too/applications/one.md', true],
    ['file:///home/me%20too/deep/two.application.md', true],
    ['file:///home/me%20too/deep/applications/three.md', false],
    ['file:///home/me%20too/applications/README.md', false],
    ['file:///elsewhere/applications/four.md', false],
  ]) {
    await client.open(path, '## Company\nHarbor Foods\n');
    assert.equal((await client.diagnostics(path)).length > 0, isApplication, path);
  }
});
