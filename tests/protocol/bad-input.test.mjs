import assert from 'node:assert/strict';
import test from 'node:test';
import { goodApplication, raw } from './harness.mjs';

const uri = 'file:///a.md';
const hoverParams = { textDocument: { uri }, position: { line: 0, character: 3 } };

/** Whether the server still does what it is for: reads documents and answers. */
async function assertAlive(peer) {
  const id = `alive ${Math.random()}`;
  const other = `file:///${encodeURIComponent(id)}.md`;
  peer.notify('textDocument/didOpen', { textDocument: { uri: other, languageId: 'markdown', version: 1, text: goodApplication } });
  await peer.take((message) => message.method === 'textDocument/publishDiagnostics' && message.params.uri === other);
  const answer = await peer.request(id, 'textDocument/hover', { ...hoverParams, textDocument: { uri: other } });
  assert.ok('result' in answer, JSON.stringify(answer));
}

const logged = (peer, pattern) =>
  peer.take((message) => message.method === 'window/logMessage' && pattern.test(message.params.message), pattern.toString());

function assertPlain(error) {
  assert.doesNotMatch(error.message, /\bat \w+(\.\w+)+|System\.|AppLsp\.|StreamJsonRpc/, 'an error is for people, not a stack trace');
  assert.equal(error.data, undefined);
}

for (const [name, content, code, id] of [
  ['cut-off JSON', '{"jsonrpc":"2.0","id":1,"method":"textDo', -32700, null],
  ['no JSON', 'hello', -32700, null],
  ['an unquoted key', '{jsonrpc: 1}', -32700, null],
  ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', -32600, null],
  ['a string', '"shutdown"', -32600, null],
  ['null', 'null', -32600, null],
  ['an empty object', '{}', -32600, null],
  ['a method that is a number', '{"jsonrpc":"2.0","id":8,"method":5}', -32600, 8],
  ['a method that is null', '{"jsonrpc":"2.0","id":"m","method":null}', -32600, 'm'],
  ['an id that is an object', '{"jsonrpc":"2.0","id":{},"method":"shutdown"}', -32600, null],
  ['a version that is a number', '{"jsonrpc":2,"id":9,"method":"shutdown"}', -32600, 9],
  ['an error response without a code', '{"jsonrpc":"2.0","id":10,"error":{}}', -32600, 10],
]) {
  test(`${name} is answered with ${code}, and the server lives`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.send(content);
    const answer = await peer.answer(id);
    assert.equal(answer.error.code, code);
    assertPlain(answer.error);
    await assertAlive(peer);
  });
}

for (const [name, method, params, code] of [
  ['no params', 'textDocument/hover', undefined, -32602],
  ['null params', 'textDocument/hover', null, -32602],
  ['empty params', 'textDocument/hover', {}, -32602],
  ['params by position', 'textDocument/hover', [hoverParams], -32602],
  ['params that are a string', 'textDocument/hover', 'x', -32600],
  ['a line that is a string', 'textDocument/hover', { textDocument: { uri }, position: { line: '0', character: 0 } }, -32602],
  ['a position without a character', 'textDocument/hover', { textDocument: { uri }, position: { line: 0 } }, -32602],
  [
    'a line that is negative',
    'textDocument/hover',
    { textDocument: { uri: 'file:///open.md' }, position: { line: -1, character: 0 } },
    -32602,
  ],
  ['a line far beyond numbers', 'textDocument/hover', { textDocument: { uri }, position: { line: 1e12, character: 0 } }, -32602],
  [
    'a line beyond the document',
    'textDocument/completion',
    { textDocument: { uri: 'file:///open.md' }, position: { line: 4000, character: 0 } },
    -32602,
  ],
  ['a null document', 'textDocument/completion', { textDocument: null, position: { line: 0, character: 0 } }, -32602],
  ['a document that is not open', 'textDocument/hover', hoverParams, -32602],
  ['a document that is not open', 'textDocument/completion', hoverParams, -32602],
  ['an unknown method', 'textDocument/teleport', {}, -32601],
  ['an unknown $/ request', '$/teleport', {}, -32601],
  ['a method in other case', 'TextDocument/Hover', hoverParams, -32601],
  ['the C# name of a method', 'HoverAsync', hoverParams, -32601],
]) {
  test(`${method} with ${name} is answered with ${code}, and the server lives`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///open.md', languageId: 'markdown', version: 1, text: goodApplication },
    });
    const answer = await peer.request(1, method, params);
    assert.equal(answer.error.code, code);
    assertPlain(answer.error);
    await assertAlive(peer);
  });
}

test('the error of a document that is not open names it', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  assert.match((await peer.request(1, 'textDocument/hover', hoverParams)).error.message, /file:\/\/\/a\.md/);
});

for (const [name, method, params, pattern] of [
  [
    'didChange of a document that is not open',
    'textDocument/didChange',
    { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] },
    /file:\/\/\/a\.md/,
  ],
  ['didClose of a document that is not open', 'textDocument/didClose', { textDocument: { uri } }, /file:\/\/\/a\.md/],
  ['didSave of a document that is not open', 'textDocument/didSave', { textDocument: { uri } }, /file:\/\/\/a\.md/],
  ['didOpen without a text', 'textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1 } }, /didOpen.*text/],
  [
    'didOpen whose text is null',
    'textDocument/didOpen',
    { textDocument: { uri, languageId: 'markdown', version: 1, text: null } },
    /didOpen/,
  ],
  ['didChange without changes', 'textDocument/didChange', { textDocument: { uri, version: 2 } }, /didChange.*contentChanges/],
  ['didOpen without params', 'textDocument/didOpen', undefined, /didOpen/],
]) {
  test(`${name} is logged, and the server lives`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.notify(method, params);
    const { params: message } = await logged(peer, pattern);
    assert.equal(message.type, 1);
    assertPlain({ message: message.message });
    await assertAlive(peer);
  });
}

for (const [name, range] of [
  ['a line beyond the end', { start: { line: 90, character: 0 }, end: { line: 90, character: 0 } }],
  ['an end beyond the end', { start: { line: 0, character: 0 }, end: { line: 90, character: 0 } }],
  ['an end before the start', { start: { line: 1, character: 0 }, end: { line: 0, character: 0 } }],
  ['a negative character', { start: { line: 0, character: -1 }, end: { line: 0, character: 0 } }],
]) {
  test(`a change with ${name} is logged and leaves the document as it was`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: 'one\ntwo\nthree' } });
    // The first change of the two would do: all or nothing.
    peer.notify('textDocument/didChange', { textDocument: { uri, version: 7 }, contentChanges: [{ text: 'one\n' }, { range, text: 'x' }] });
    const { params } = await logged(peer, /is outside/);
    assert.match(params.message, /file:\/\/\/a\.md/);
    assert.match(params.message, /version 7/);
    const answer = await peer.request(1, 'textDocument/hover', { textDocument: { uri }, position: { line: 5, character: 0 } });
    assert.match(answer.error.message, /3 lines at version 1/);
    await assertAlive(peer);
  });
}

test('a frame that is longer than it says is answered, and the next frame is read', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.write('Content-Length: 10\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"shutdown"}');
  peer.send({ jsonrpc: '2.0', id: 2, method: 'textDocument/hover', params: hoverParams });
  assert.equal((await peer.answer(null)).error.code, -32700);
  assert.equal((await peer.answer(2)).error.code, -32602);
  await assertAlive(peer);
});

for (const [name, bytes] of [
  ['without a length', 'Content-Type: x\r\n\r\n'],
  ['with a length that is no number', 'Content-Length: many\r\n\r\n'],
  ['with a negative length', 'Content-Length: -5\r\n\r\n'],
  ['with a length of zero', 'Content-Length: 0\r\n\r\n'],
  ['with a length beyond numbers', 'Content-Length: 99999999999999999999\r\n\r\n'],
  ['that is none', `${'nonsense '.repeat(2000)}\r\n\r\n`],
]) {
  test(`a header ${name} is answered with -32700, and the next frame is read`, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.write(bytes);
    await assertAlive(peer);
    assert.equal((await peer.answer(null)).error.code, -32700);
  });
}

test('headers in other case and with a content type are read', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const content = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'textDocument/teleport' });
  peer.write(`content-type: application/vscode-jsonrpc; charset=utf8\r\ncontent-length:${content.length}\r\n\r\n${content}`);
  assert.equal((await peer.answer(1)).error.code, -32601);
});

test('a frame that arrives byte by byte is read', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  for (const byte of peer.frame({ jsonrpc: '2.0', id: 1, method: 'textDocument/teleport' })) {
    peer.write(Buffer.from([byte]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal((await peer.answer(1)).error.code, -32601);
});

test('a response that nobody asked for is ignored', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.send({ jsonrpc: '2.0', id: 4711, result: null });
  peer.send({ jsonrpc: '2.0', id: 'x', error: { code: -32601, message: 'no' } });
  peer.send({ jsonrpc: '2.0', id: null, result: null });
  await assertAlive(peer);
  assert.equal(peer.server.errors, '');
});

test('an id that is used twice at once is answered twice', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const message = { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: hoverParams };
  peer.write(Buffer.concat([peer.frame(message), peer.frame(message)]));
  await peer.answer(1);
  await peer.answer(1);
  await assertAlive(peer);
});

test('invalid UTF-8 in a document is survived, and the document is open', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const message = JSON.stringify({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text: '# @@\nx' } },
  });
  const bytes = Buffer.from(message);
  bytes.fill(0xff, bytes.indexOf('@@'), bytes.indexOf('@@') + 2);
  peer.send(bytes);
  const answer = await peer.request(1, 'textDocument/hover', { textDocument: { uri }, position: { line: 9, character: 0 } });
  assert.match(answer.error.message, /2 lines at version 1/);
  await assertAlive(peer);
});

test('half a surrogate pair in a document is survived, and the document is open', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  for (const text of ['a \\ud83d b', '\\udE00', '\\ud83d\\ud83d\\ude00 \\\\ud83d']) {
    peer.send(
      `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"${uri}","languageId":"markdown","version":1,"text":"${text}"}}}`,
    );
    const answer = await peer.request(text, 'textDocument/hover', hoverParams);
    assert.ok('result' in answer, JSON.stringify(answer));
  }
  assert.deepEqual(
    peer.messages.filter((message) => message.method === 'window/logMessage'),
    [],
  );
});

test('NUL bytes in a document are survived', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const text = goodApplication.replaceAll('a', '\0').replace('# \0pplic\0tion', '# Application');
  peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await peer.take((message) => message.method === 'textDocument/publishDiagnostics');
  assert.ok('result' in (await peer.request(1, 'textDocument/hover', hoverParams)));
  await assertAlive(peer);
});

for (const [name, text] of [
  ['paragraphs', goodApplication + 'A sentence of a very long posting, again and again. '.repeat(200000)],
  ['lines', goodApplication + '- One more point that nobody asked for\n'.repeat(270000)],
  ['one heading', `# ${'x'.repeat(10_000_000)}`],
  ['deep nesting', `${'> '.repeat(100_000)}x\n\n${'['.repeat(100_000)}`],
]) {
  test(`a huge document of ${name} is survived`, { timeout: 120_000 }, async (t) => {
    const peer = raw(t);
    await peer.initialize();
    peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    // What the huge document costs is not to be paid by the others.
    await assertAlive(peer);
    peer.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
    });
    peer.notify('textDocument/didClose', { textDocument: { uri } });
    await assertAlive(peer);
    assert.equal(peer.server.errors, '');
  });
}
