import assert from 'node:assert/strict';
import test from 'node:test';
import { goodApplication, raw } from './harness.mjs';

const huge = 'file:///huge.md';
const small = 'file:///small.md';
const opening = (uri, text) => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
});
const open = (peer, uri, text) => peer.send(opening(uri, text));
/** The next of the answers and diagnostics, in the order in which the server sent them. */
const next = (peer) => peer.take((message) => 'id' in message || message.method === 'textDocument/publishDiagnostics');
const hover = (uri) => ({ textDocument: { uri }, position: { line: 2, character: 4 } });

/**
 * A machine that is busy with other things may read the document before it reads the cancellations behind it. Then the requests are
 * answered, each once all the same, and that is tried again.
 */
test('a cancelled request is answered once, with -32800, before its work would be done', { timeout: 60_000 }, async (t) => {
  for (let tries = 0; tries < 8; tries++) if (await isCancelledInTime(t)) return;
  assert.fail('no request was cancelled before its work was done');
});

/** Cancels two requests while the document is read that they are about. */
async function isCancelledInTime(t) {
  const peer = raw(t);
  await peer.initialize();
  const methods = ['textDocument/hover', 'textDocument/completion'];
  // One write: the work begins when the document's last byte is there, and the cancellations come with that.
  peer.write(
    Buffer.concat(
      [
        opening(huge, goodApplication + '- One more point that nobody asked for\n'.repeat(20_000)),
        ...methods.map((method, id) => ({ jsonrpc: '2.0', id, method, params: hover(huge) })),
        ...methods.map((_, id) => ({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } })),
      ].map(peer.frame),
    ),
  );
  // In the order in which they came: this process may be stopped until all of them are there.
  const messages = [await next(peer), await next(peer), await next(peer)];
  const answers = messages.filter((message) => 'id' in message).sort((one, other) => one.id - other.id);
  assert.deepEqual(
    answers.map(({ id }) => id),
    [0, 1],
  );
  for (const { error } of answers) if (error) assert.deepEqual([error.code, error.data], [-32800, undefined]);
  assert.deepEqual(
    messages.filter((message) => !('id' in message)).map(({ params }) => params.uri),
    [huge],
  );
  assert.deepEqual(peer.messages, []);
  return answers.every(({ error }) => error) && messages[2].method === 'textDocument/publishDiagnostics';
}

test('a request is answered while a huge document is being read', { timeout: 60_000 }, async (t) => {
  const peer = raw(t);
  await peer.initialize();
  open(peer, small, goodApplication);
  peer.write(
    Buffer.concat(
      [
        opening(huge, goodApplication + '- One more point that nobody asked for\n'.repeat(20_000)),
        { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: hover(small) },
      ].map(peer.frame),
    ),
  );
  const first = [await next(peer), await next(peer)].sort((one, other) => ('id' in one) - ('id' in other));
  assert.equal(first[0].params.uri, small);
  assert.ok('result' in first[1], 'the huge one is not read yet');
});

test('every one of many requests is answered once, in whatever order they are cancelled', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  open(peer, small, goodApplication);
  const count = 300;
  const frames = [];
  for (let id = 0; id < count; id++) {
    frames.push(
      peer.frame({ jsonrpc: '2.0', id, method: id % 2 ? 'textDocument/hover' : 'textDocument/completion', params: hover(small) }),
    );
    if (id % 3 === 0) frames.push(peer.frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: id - (id % 5) } }));
  }
  peer.write(Buffer.concat(frames));
  for (let id = 0; id < count; id++) {
    const answer = await peer.answer(id);
    assert.ok('result' in answer || answer.error.code === -32800, JSON.stringify(answer));
  }
  peer.notify('$/cancelRequest', { id: 0 });
  peer.notify('$/cancelRequest', { id: 'never asked' });
  await peer.request('last', 'textDocument/hover', hover(small));
  assert.deepEqual(
    peer.messages.filter((message) => 'id' in message),
    [],
  );
  assert.equal(peer.server.errors, '');
});

for (const params of [undefined, {}, { id: {} }, { id: null }, [4711], { id: 1.5 }]) {
  test(`a cancellation with params ${JSON.stringify(params)} is survived`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.notify('$/cancelRequest', params);
    open(peer, small, goodApplication);
    assert.ok('result' in (await peer.request(1, 'textDocument/hover', hover(small))));
  });
}

test('requests and changes are taken in order', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  // The text grows by a line with each change; a request sees the lines that were there when it was sent.
  const frames = [
    peer.frame({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: small, languageId: 'markdown', version: 0, text: '' } },
    }),
  ];
  const count = 200;
  for (let version = 1; version <= count; version++) {
    const place = { line: 0, character: 0 };
    frames.push(
      peer.frame({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri: small, version }, contentChanges: [{ range: { start: place, end: place }, text: '\n' }] },
      }),
    );
    frames.push(
      peer.frame({
        jsonrpc: '2.0',
        id: version,
        method: 'textDocument/hover',
        params: { textDocument: { uri: small }, position: { line: 9999, character: 0 } },
      }),
    );
  }
  peer.write(Buffer.concat(frames));
  for (let version = 1; version <= count; version++)
    assert.match((await peer.answer(version)).error.message, new RegExp(`${version + 1} lines at version ${version}\\b`));
});
