import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf, raw, within } from './harness.mjs';

const uri = 'file:///a.md';
const tracked = goodApplication.replace('/data-engineer\n', '/data-engineer?utm_source=x\n');
const twice = `${goodApplication}\n<!-- applsp-disable url-missing -->\n<!-- applsp-disable future-date -->\n`;
const title = 'Remove the tracking parameters';
const ofFile = 'Apply all safe fixes';

const withActions = (codeAction, workspace = {}) => ({
  ...modernClient,
  workspace: { ...modernClient.workspace, ...workspace },
  textDocument: { ...modernClient.textDocument, codeAction },
});
const literals = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
  isPreferredSupport: true,
};
const modern = withActions(
  { ...literals, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  { workspaceEdit: { documentChanges: true } },
);

const at = (text, part) => {
  const start = placeOf(text, part);
  return { start, end: { line: start.line, character: start.character + part.length } };
};
const actionsAt = (client, range, context = { diagnostics: [] }) =>
  client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
const resolve = (client, action) => client.connection.sendRequest('codeAction/resolve', action);
const named = (actions, wanted) => {
  const found = actions.find((action) => action.title === wanted);
  assert.ok(found, `${wanted} is not among ${actions.map((action) => action.title).join(', ')}`);
  return found;
};
const editsOf = (action, version = 1) => {
  assert.deepEqual(Object.keys(action.edit), ['documentChanges']);
  assert.deepEqual(action.edit.documentChanges[0].textDocument, { uri, version });
  assert.equal(action.edit.documentChanges.length, 1);
  return action.edit.documentChanges[0].edits;
};

/** The text after edits that were all made against it. */
function apply(text, edits) {
  const lines = text.split('\n');
  const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  let result = text;
  for (const { range, newText } of [...edits].reverse())
    result = result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
  return result;
}

test('the server says what kinds of actions it has', async (t) => {
  const client = await connect(t, { capabilities: modern });
  assert.deepEqual(client.initializeResult.capabilities.codeActionProvider, {
    codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.applsp'],
    resolveProvider: true,
  });
});

test('a quick fix names its diagnostic, and its edit comes when it is resolved', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, tracked, { version: 7 });
  const diagnostics = await client.diagnostics(uri, 7);
  assert.deepEqual(
    diagnostics.map((one) => one.code),
    ['url-tracking'],
  );
  const actions = await actionsAt(client, at(tracked, 'utm_source'), { diagnostics });
  const action = named(actions, title);
  assert.equal(action.kind, 'quickfix');
  assert.equal(action.isPreferred, true);
  assert.equal('edit' in action, false);
  assert.deepEqual(action.diagnostics, diagnostics);
  assert.equal('isPreferred' in named(actions, 'Ignore “url-tracking” in this file'), false);

  const resolved = await resolve(client, action);
  assert.deepEqual({ ...resolved, edit: undefined }, { ...action, edit: undefined });
  assert.equal(apply(tracked, editsOf(resolved, 7)), goodApplication);
  assert.deepEqual(await resolve(client, resolved), resolved, 'once more, with the edit that it has now');
});

test('every action can be resolved, and its edit leads to a text that the server takes', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, tracked);
  let version = 1;
  for (const action of await actionsAt(client, at(tracked, 'utm_source'))) {
    if (action.command) continue;
    const text = apply(tracked, editsOf(await resolve(client, action)));
    assert.notEqual(text, tracked, action.title);
    const other = `file:///other${version++}.md`;
    await client.open(other, text);
    const left = await client.diagnostics(other);
    assert.equal(
      left.some((one) => one.code === 'url-tracking'),
      action.kind.startsWith('refactor'),
      action.title,
    );
  }
  assert.ok(version > 4);
});

test('a client that cannot resolve edits gets them at once, in the form that it knows', async (t) => {
  for (const capabilities of [withActions(literals), withActions({ ...literals, resolveSupport: { properties: ['edit'] } })]) {
    const client = await connect(t, { capabilities });
    await client.open(uri, tracked);
    const action = named(await actionsAt(client, at(tracked, 'utm_source')), title);
    assert.deepEqual(Object.keys(action.edit), ['changes']);
    assert.equal(apply(tracked, action.edit.changes[uri]), goodApplication);
    assert.equal('data' in action, false);
  }
});

test('a client that knows commands alone gets none', async (t) => {
  for (const codeAction of [{ dynamicRegistration: false }, undefined]) {
    const client = await connect(t, { capabilities: withActions(codeAction) });
    await client.open(uri, tracked);
    assert.deepEqual(await actionsAt(client, at(tracked, 'utm_source')), []);
  }
});

test('a preferred action is not called so where the client does not know that', async (t) => {
  const client = await connect(t, { capabilities: withActions({ ...literals, isPreferredSupport: false }) });
  await client.open(uri, tracked);
  assert.equal('isPreferred' in named(await actionsAt(client, at(tracked, 'utm_source')), title), false);
});

test('only the kinds that are asked for come, more general ones included', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, tracked);
  const range = at(tracked, 'utm_source');
  const kinds = async (...only) =>
    [...new Set((await actionsAt(client, range, { diagnostics: [], only })).map((action) => action.kind))].sort();
  for (const only of ['source', 'source.fixAll', 'source.fixAll.applsp'])
    assert.deepEqual(await kinds(only), ['source.fixAll.applsp'], only);
  assert.deepEqual(await kinds('quickfix'), ['quickfix', 'quickfix.applsp.ignore']);
  assert.deepEqual(await kinds('quickfix.applsp'), ['quickfix.applsp.ignore']);
  assert.deepEqual(await kinds('quickfix', 'source'), ['quickfix', 'quickfix.applsp.ignore', 'source.fixAll.applsp']);
  for (const only of ['quick', 'quickfix.more', 'source.fixAll.eslint', 'source.organizeImports', 'notebook'])
    assert.deepEqual(await kinds(only), [], only);
  assert.deepEqual(await kinds(), []);
  assert.deepEqual(await kinds(''), ['quickfix', 'quickfix.applsp.ignore', 'source.fixAll.applsp']);

  const status = at(tracked, 'APPLIED');
  const refactorings = await actionsAt(client, status, { diagnostics: [], only: ['refactor'] });
  assert.ok(refactorings.length > 0);
  for (const action of refactorings) assert.equal(action.kind, 'refactor.rewrite');
});

test('fixing all on save mends the whole file in one edit', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, twice);
  const whole = { start: { line: 0, character: 0 }, end: { line: twice.split('\n').length - 1, character: 0 } };
  const [action, ...others] = await actionsAt(client, whole, { diagnostics: [], only: ['source.fixAll'] });
  assert.deepEqual(others, []);
  assert.equal(action.title, ofFile);
  assert.equal(apply(twice, editsOf(await resolve(client, action))), `${goodApplication}\n`);

  await client.change(uri, 2, { text: goodApplication });
  assert.deepEqual(await actionsAt(client, at(goodApplication, 'Nordlicht'), { diagnostics: [], only: ['source.fixAll'] }), []);
});

test('slips in headings are mended along with all that is safe, wherever the cursor stands', async (t) => {
  const client = await connect(t, { capabilities: modern });
  const slips = goodApplication.replace('## Company', '## Compny').replace('## Position', '## Postion').replace('## Notes', '## Ntoes');
  await client.open(uri, slips);
  assert.deepEqual([...new Set((await client.diagnostics(uri)).map((one) => one.code))], ['misspelt-heading']);
  for (const only of ['source.fixAll', 'source']) {
    const [action, ...others] = await actionsAt(client, at(slips, 'APPLIED'), { diagnostics: [], only: [only] });
    assert.deepEqual(others, []);
    assert.equal(apply(slips, editsOf(await resolve(client, action))), goodApplication);
  }
});

test('all findings of a rule are mended in one go', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, twice);
  const action = named(await actionsAt(client, at(twice, 'future-date')), 'Fix all “unused-suppression” in this file (2)');
  assert.equal(action.kind, 'quickfix');
  assert.equal(action.diagnostics.length, 2);
  assert.equal(apply(twice, editsOf(await resolve(client, action))), `${goodApplication}\n`);
});

test('an off switch silences what it names', async (t) => {
  const client = await connect(t, { capabilities: modern });
  const text = goodApplication.replace(/https.*/, 'Not provided').replaceAll('\n', '\r\n');
  await client.open(uri, text);
  const actions = await actionsAt(client, at(text, 'Not provided'));
  let version = 1;
  for (const wanted of ['Ignore “url-missing” on this line', 'Ignore “url-missing” in this file', 'Ignore “url-missing” for a week']) {
    const after = apply(text, editsOf(await resolve(client, named(actions, wanted))));
    assert.doesNotMatch(after, /[^\r]\n/);
    const other = `file:///switch${version++}.md`;
    await client.open(other, after);
    assert.deepEqual(await client.diagnostics(other), [], wanted);
  }
});

test('an action of an older version is refused as outdated, and asked for again it works', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, tracked);
  const action = named(await actionsAt(client, at(tracked, 'utm_source')), title);
  await client.change(uri, 2, { text: `${tracked}\n` });
  await assert.rejects(resolve(client, action), (error) => error.code === -32801 && /has changed/.test(error.message));
  const again = named(await actionsAt(client, at(tracked, 'utm_source')), title);
  assert.equal(apply(`${tracked}\n`, editsOf(await resolve(client, again), 2)), `${goodApplication}\n`);
});

test('what is no action of this server is refused, and so is a place outside the document', async (t) => {
  const client = await connect(t, { capabilities: modern });
  await client.open(uri, tracked);
  const action = named(await actionsAt(client, at(tracked, 'utm_source')), title);
  await assert.rejects(resolve(client, { title: 'Mine' }), { code: -32602 });
  await assert.rejects(resolve(client, { ...action, data: { uri } }), { code: -32602 });
  await assert.rejects(resolve(client, { ...action, data: { ...action.data, uri: 'file:///gone.md' } }), { code: -32602 });
  await assert.rejects(resolve(client, { ...action, data: { ...action.data, index: 99 } }), { code: -32801 });
  await assert.rejects(resolve(client, { ...action, data: { ...action.data, length: 99999 } }), { code: -32801 });
  await assert.rejects(resolve(client, { ...action, data: { ...action.data, start: 2147483647, length: 2147483647 } }), { code: -32801 });
  const far = { line: 999, character: 0 };
  await assert.rejects(actionsAt(client, { start: far, end: far }), { code: -32602 });
  assert.equal((await resolve(client, action)).title, title);
});

test('diagnostics of other servers in the question do no harm', async (t) => {
  const peer = raw(t);
  await peer.initialize(modern);
  peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: tracked } });
  const range = at(tracked, 'utm_source');
  const foreign = [
    { range, message: 'x' },
    { range, message: 'y', code: 17, severity: 3, tags: [1], data: { a: [null] } },
  ];
  const { result } = await within(
    10000,
    peer.request(1, 'textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: foreign, triggerKind: 2 } }),
    'actions',
  );
  assert.equal(named(result, title).diagnostics.length, 1);
});

test('positions are counted as the client counts', async (t) => {
  const text = tracked.replace(/(https.*x)\n/, '[🚀é]($1)\n');
  for (const [encoding, width] of [
    ['utf-8', 6],
    ['utf-16', 3],
    ['utf-32', 2],
  ]) {
    const client = await connect(t, { capabilities: { ...modern, general: { positionEncodings: [encoding] } } });
    await client.open(uri, text);
    const [{ range }] = await client.diagnostics(uri);
    const [edit] = editsOf(await resolve(client, named(await actionsAt(client, range), title)));
    assert.equal(edit.range.end.character, '[](https://jobs.nordlicht.example/data-engineer?utm_source=x'.length + width);
  }
});

test('other markdown and a pasted posting have no fixes', async (t) => {
  const client = await connect(t, { capabilities: modern });
  const readme = '# A project\n\n## Status\nhttps://a.example/?utm_source=x\n';
  await client.open(uri, readme);
  assert.deepEqual(await actionsAt(client, at(readme, 'utm_source')), []);
  await client.change(uri, 2, { text: goodApplication });
  assert.deepEqual(await actionsAt(client, at(goodApplication, 'wind farms'), { diagnostics: [], only: ['quickfix'] }), []);
});

test('what quiets a rule comes last, behind what explains it and what changes its severity', async (t) => {
  const client = await connect(t, { capabilities: { ...modern, workspace: { ...modern.workspace, applyEdit: true } } });
  await client.open(uri, tracked);
  const actions = await actionsAt(client, at(tracked, 'utm_source'));
  const last = actions.slice(-4);
  assert.deepEqual(
    last.map(({ kind, title }) => [kind, title]),
    [
      ['quickfix', 'Explain “url-tracking”'],
      ['quickfix.applsp.ignore', 'Ignore “url-tracking” on this line'],
      ['quickfix.applsp.ignore', 'Ignore “url-tracking” in this file'],
      ['quickfix.applsp.ignore', 'Ignore “url-tracking” for a week'],
    ],
  );
  assert.deepEqual(last[0].command, { title: last[0].title, command: 'applsp.explain', arguments: ['url-tracking'] });
});
