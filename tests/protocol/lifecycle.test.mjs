import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { connect, raw } from './harness.mjs';

const capabilities = {};

test('initialize names the server and what it can do', async (t) => {
  const { initializeResult } = await connect(t);
  assert.equal(initializeResult.serverInfo.name, 'applsp');
  assert.match(initializeResult.serverInfo.version, /^\d+\.\d+\.\d+/);
  assert.deepEqual(initializeResult.capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
  assert.deepEqual(initializeResult.capabilities.completionProvider.triggerCharacters, ['#', '-', ' ', ':', '*', ...letters]);
  assert.equal(initializeResult.capabilities.hoverProvider, true);
});

test('shutdown and exit end the server with code 0', async (t) => {
  const client = await connect(t);
  assert.equal(await client.shutdown(), 0);
});

test('exit without shutdown ends it with code 1', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.notify('exit');
  assert.equal(await peer.server.exited, 1);
});

test('exit before initialize ends it with code 1', async (t) => {
  const peer = raw(t);
  peer.notify('exit');
  assert.equal(await peer.server.exited, 1);
});

test('a request before initialize is refused, a notification dropped', async (t) => {
  const peer = raw(t);
  peer.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: '' } });
  const early = await peer.request(1, 'textDocument/hover', { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } });
  assert.equal(early.error.code, -32002);
  assert.equal((await peer.request(2, 'no/such/method', {})).error.code, -32002);
  assert.equal((await peer.request(3, 'shutdown')).error.code, -32002);
  assert.ok((await peer.initialize()).result.capabilities);
  const late = await peer.request(4, 'textDocument/hover', { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } });
  assert.equal(late.error.code, -32602, 'the document was not opened');
});

test('initialize with wrong params leaves the server uninitialized', async (t) => {
  const peer = raw(t);
  assert.equal((await peer.request(1, 'initialize', { capabilities: 7 })).error.code, -32602);
  assert.equal((await peer.request(2, 'textDocument/hover', {})).error.code, -32002);
  assert.ok((await peer.initialize()).result);
});

test('a second initialize is refused, and the first stays in force', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const second = await peer.request(1, 'initialize', { processId: null, rootUri: null, capabilities });
  assert.equal(second.error.code, -32600);
  assert.equal((await peer.request(2, 'shutdown')).result, null);
});

test('after shutdown every request is refused, and exit ends with code 0', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  const answer = await peer.request(1, 'shutdown');
  assert.ok('result' in answer && answer.result === null);
  for (const [id, method] of [
    [2, 'textDocument/hover'],
    [3, 'shutdown'],
    [4, 'initialize'],
    [5, 'no/such/method'],
  ])
    assert.equal((await peer.request(id, method, {})).error.code, -32600, method);
  peer.notify('exit');
  assert.equal(await peer.server.exited, 0);
});

test('shutdown takes params that it does not need', async (t) => {
  for (const params of [null, {}, []]) {
    const peer = raw(t);
    await peer.initialize();
    assert.equal((await peer.request(1, 'shutdown', params)).result, null, JSON.stringify(params));
  }
});

test('the end of stdin ends the server, after the answers that it owes', async (t) => {
  const peer = raw(t);
  peer.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
  peer.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
  peer.server.process.stdin.end();
  assert.ok((await peer.answer(1)).result);
  assert.equal((await peer.answer(2)).result, null);
  assert.equal(await peer.server.exited, 0);
});

test('the end of stdin without shutdown ends it with code 1', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.server.process.stdin.end();
  assert.equal(await peer.server.exited, 1);
});

test('the end of stdin within a message ends it too', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.write('Content-Length: 100\r\n\r\n{"jsonrpc":');
  peer.server.process.stdin.end();
  assert.equal(await peer.server.exited, 1);
});

test('the end of the client process ends the server although its stdin stays open', async (t) => {
  const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const peer = raw(t);
  await peer.request(1, 'initialize', { processId: client.pid, rootUri: null, capabilities });
  client.kill('SIGKILL');
  await once(client, 'exit');
  assert.equal(await peer.server.exited, 1);
});

test('so does the end of the process that --clientProcessId names', async (t) => {
  const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const peer = raw(t, [`--clientProcessId=${client.pid}`]);
  await peer.initialize();
  client.kill('SIGKILL');
  await once(client, 'exit');
  assert.equal(await peer.server.exited, 1);
});

test('initialized may come without params', async (t) => {
  const peer = raw(t);
  await peer.request(1, 'initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true } } });
  peer.notify('initialized');
  await peer.take((message) => message.method === 'workspace/configuration');
});

test('stdout holds the protocol and nothing else, and stderr is silent where all is well', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.notify('$/somethingUnknown', { a: 1 });
  assert.equal((await peer.request(1, 'shutdown')).result, null);
  assert.deepEqual(peer.messages, []);
  assert.equal(peer.server.errors, '');
});
