// What the server tells of its doings, to those who want to know.
import assert from 'node:assert/strict';
import test from 'node:test';
import { goodApplication, raw } from './harness.mjs';

const uri = 'file:///a.md';
const hover = { textDocument: { uri }, position: { line: 0, character: 3 } };
const traces = (peer) => peer.messages.filter(({ method }) => method === '$/logTrace').map(({ params }) => params);
const traced = (peer, pattern) =>
  peer
    .take(({ method, params }) => method === '$/logTrace' && pattern.test(params.message), pattern.toString())
    .then(({ params }) => params);
const open = (peer) =>
  peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: goodApplication } });

/** A server that was initialized with this `trace`. */
async function initialized(t, trace) {
  const peer = raw(t);
  await peer.request('init', 'initialize', { processId: null, rootUri: null, capabilities: {}, trace });
  peer.notify('initialized', {});
  return peer;
}

for (const trace of [undefined, 'off', 'everything'])
  test(`with ${trace ?? 'no word'} of tracing nothing is traced`, async (t) => {
    const peer = await initialized(t, trace);
    open(peer);
    await peer.request(1, 'textDocument/hover', hover);
    await peer.request(2, 'shutdown');
    assert.deepEqual(traces(peer), []);
  });

test('messages are traced, with how long their answers took and what they came to', async (t) => {
  const peer = await initialized(t, 'messages');
  open(peer);
  await peer.request(1, 'textDocument/hover', hover);
  await peer.request('two', 'textDocument/hover', { ...hover, position: { line: 9999, character: 0 } });
  await peer.request(3, 'no/such/method');
  const said = [
    await traced(peer, /^initialized: taken$/),
    await traced(peer, /^textDocument\/didOpen: taken$/),
    await traced(peer, /^textDocument\/hover \(1\): answered after \d+\.\d ms$/),
    await traced(peer, /^textDocument\/hover \(two\): error -32602 after \d+\.\d ms$/),
    await traced(peer, /^no\/such\/method \(3\): error -32601 after \d+\.\d ms$/),
  ];
  for (const params of said) assert.deepEqual(Object.keys(params), ['message']);
});

test('who wants to know more is told how things stand, until they want to know nothing', async (t) => {
  const peer = await initialized(t);
  peer.notify('$/setTrace', { value: 'verbose' });
  open(peer);
  const { verbose } = await traced(peer, /didOpen/);
  assert.match(verbose, /^open documents: [01], known applications: 0, memory: \d+ MB$/);
  await peer.request(1, 'textDocument/hover', hover);
  assert.match((await traced(peer, /hover/)).verbose, /^open documents: 1,/);
  peer.notify('$/setTrace', { value: 'off' });
  await traced(peer, /setTrace/);
  await peer.request(2, 'textDocument/hover', hover);
  await peer.request(3, 'shutdown');
  assert.deepEqual(traces(peer), []);
  assert.equal(peer.server.errors, '');
});
