// The lines above the title, and the commands that they and other keys run.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, modernClient } from './harness.mjs';

const uri = 'file:///applications/a.md';
const saved = '# Application Details\n\n## Company\nHarbor Foods\n\n## Status\n### Application\nSAVED\n### History\n- 2025-05-19: SAVED\n';
const capable = {
  ...modernClient,
  workspace: {
    ...modernClient.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

/** A client with `text` open that makes the edits that it is asked for; `text()` is what came of it. */
async function editing(t, text, { capabilities = capable, applied = { applied: true }, chooses = () => null } = {}) {
  const client = await connect(t, { capabilities });
  const state = { client, applied: [], asked: [], text };
  client.connection.onRequest('workspace/applyEdit', (params) => {
    state.applied.push(params);
    return applied;
  });
  client.connection.onRequest('window/showMessageRequest', (params) => {
    state.asked.push(params);
    return chooses(params);
  });
  await client.open(uri, text);
  state.run = (command, ...args) => client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  return state;
}

/** The text after the one edit that was asked for. */
function after({ text, applied: [{ edit }] }) {
  const edits = edit.changes ? edit.changes[uri] : edit.documentChanges[0].edits;
  const lines = text.split('\n');
  const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  let changed = text;
  for (const { range, newText } of edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start)))
    changed = changed.slice(0, offset(range.start)) + newText + changed.slice(offset(range.end));
  return changed;
}

test('the lens asks for the next status, and sets it with its date and history', async (t) => {
  const state = await editing(t, saved, { chooses: ({ actions }) => actions.find(({ title }) => title === 'APPLIED') });
  const lenses = await state.client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(
    lenses.map(({ command }) => command.title),
    ['SAVED', 'Insert all missing parts'],
  );
  const { command, arguments: args } = lenses[0].command;
  assert.equal(await state.run(command, ...args), null);
  assert.equal(state.asked[0].message, 'Change status from SAVED to … For another status, use the code actions on it.');
  assert.deepEqual(
    state.asked[0].actions.map(({ title }) => title),
    ['PREPARING', 'APPLIED', 'SKIPPED'],
  );
  assert.match(after(state), /### Application\nAPPLIED\n/);
  assert.match(after(state), /- 2025-05-20: APPLIED/);
  assert.match(after(state), /## Application Date\n2025-05-20/);
  const [{ label, edit }] = state.applied;
  assert.equal(label, 'Set the status to “APPLIED”');
  assert.equal(edit.documentChanges[0].textDocument.version, 1);
  for (const { annotationId } of edit.documentChanges[0].edits) assert.equal(edit.changeAnnotations[annotationId].label, label);
});

test('a few statuses are asked for without a word of others', async (t) => {
  const state = await editing(t, saved.replaceAll('SAVED', 'PREPARING'));
  await state.run('applsp.setStatus', uri);
  assert.equal(state.asked[0].message, 'Change status from PREPARING to …');
  assert.equal(state.asked[0].actions.length, 3);
});

test('the statuses of a document are told to clients that ask in their own way', async (t) => {
  const state = await editing(t, saved.replaceAll('SAVED', 'Saved'));
  const ask = (one) => state.client.connection.sendRequest('applsp/statuses', { textDocument: { uri: one } });
  const { statuses, problem } = await ask(uri);
  assert.equal(problem, undefined);
  assert.deepEqual(
    statuses.filter(({ isNext }) => isNext).map(({ value, label }) => [value, label]),
    [
      ['PREPARING', 'Preparing'],
      ['APPLIED', 'Applied'],
      ['SKIPPED', 'Skipped'],
      ['EXPIRED', 'Expired'],
    ],
  );
  assert.ok(
    statuses.slice(0, 4).every(({ isNext }) => isNext),
    'what comes next does not stand first',
  );
  assert.deepEqual(
    statuses.filter(({ isCurrent }) => isCurrent).map(({ value, stage }) => [value, stage]),
    [['SAVED', 'before']],
  );
  assert.ok(
    statuses.every(({ description }) => description.length > 10),
    'a status is not described',
  );
  await state.client.open('file:///README.md', '# Readme\n');
  assert.equal(await ask('file:///README.md'), null);
});

test('where no status can be set, it is said why', async (t) => {
  for (const [status, why] of [
    ['APPLIED\nREJECTED', /APPLIED and REJECTED.*Keep one/],
    ['- [x] APPLIED\n- [ ] INTERVIEW', /tick/i],
    ['', /no status to change yet/],
  ]) {
    const state = await editing(t, saved.replace('SAVED\n### History\n- 2025-05-19: SAVED\n', `${status}\n`));
    const { problem } = await state.client.connection.sendRequest('applsp/statuses', { textDocument: { uri } });
    assert.match(problem, why);
    await assert.rejects(state.run('applsp.setStatus', uri, 'OFFER'), { code: -32803, message: `workspace/executeCommand: ${problem}` });
    assert.deepEqual(state.applied, []);
  }
});

test('a word that is no status gives way to one', async (t) => {
  const state = await editing(t, saved.replaceAll('SAVED', 'Handed over'));
  await state.run('applsp.setStatus', uri, 'APPLIED');
  assert.match(after(state), /### Application\nApplied\n/);
  assert.match(after(state), /2025-05-20/);
});

test('whoever does not answer changes nothing', async (t) => {
  const state = await editing(t, saved);
  assert.equal(await state.run('applsp.setStatus', uri, null), null);
  assert.equal(state.asked.length, 1);
  assert.deepEqual(state.applied, []);
});

test('a status can be named, by an alias too, in whatever the client can do', async (t) => {
  const simple = { ...modernClient, workspace: { applyEdit: true } };
  const state = await editing(t, saved, { capabilities: simple });
  await state.run('applsp.setStatus', uri, 'applied');
  assert.match(after(state), /### Application\nAPPLIED\n/);
  assert.equal(state.applied[0].edit.changeAnnotations, undefined);
});

test('what is missing is inserted', async (t) => {
  const state = await editing(t, saved);
  await state.run('applsp.insertMissing', uri);
  assert.match(after(state), /## Position\n/);
  const again = await editing(t, after(state));
  await again.run('applsp.insertMissing', uri);
  assert.deepEqual(again.applied, []);
});

test('a rule is snoozed until a day', async (t) => {
  const state = await editing(t, saved);
  await state.run('applsp.snooze', uri, 'missing-section', '2025-06-01');
  assert.match(after(state), /<!-- applsp-snooze missing-section until 2025-06-01 -->/);
  await assert.rejects(state.run('applsp.snooze', uri, 'invalid-date', '2025-06-01'), { code: -32803, message: /has no findings/ });
});

test('wrong arguments are told from each other', async (t) => {
  const state = await editing(t, saved);
  await state.client.open('file:///README.md', '# Readme\n');
  for (const [args, code, message] of [
    [['applsp.setStatus'], -32602, /takes the URI/],
    [['applsp.setStatus', 1], -32602, /takes the URI/],
    [['applsp.setStatus', uri, 'SOMETHING'], -32602, /Unknown status “SOMETHING”\. Use one of SAVED/],
    [['applsp.setStatus', 'file:///nowhere.md', 'APPLIED'], -32602, /is not open/],
    [['applsp.setStatus', 'file:///README.md', 'APPLIED'], -32803, /is not an application/],
    [['applsp.insertMissing', uri, 'more'], -32602, /takes one argument/],
    [['applsp.snooze', uri, 'no-such-rule', '2025-06-01'], -32602, /Unknown rule/],
    [['applsp.snooze', uri, 'missing-section', '2025-05-20'], -32602, /not a future date/],
    [['applsp.nothing'], -32602, /Unknown command “applsp\.nothing”/],
  ])
    await assert.rejects(state.run(...args), { code, message });
  assert.deepEqual(state.applied, []);
});

test('a client that cannot or does not make the edit is told so', async (t) => {
  const refusing = await editing(t, saved, { applied: { applied: false, failureReason: 'read-only' } });
  await assert.rejects(refusing.run('applsp.insertMissing', uri), { code: -32803, message: /did not change .* read-only/ });
  const unable = await editing(t, saved, { capabilities: modernClient });
  assert.equal(unable.client.initializeResult.capabilities.codeLensProvider, undefined);
  await assert.rejects(unable.run('applsp.insertMissing', uri), { code: -32803, message: /does not support workspace\/applyEdit/ });
});

test('the page of a rule is shown where the client shows such, and else told in short', async (t) => {
  const shown = [];
  const shows = { ...capable, window: { showDocument: { support: true } } };
  const state = await editing(t, saved, { capabilities: shows });
  state.client.connection.onRequest('window/showDocument', (params) => {
    shown.push(params.uri);
    return { success: true };
  });
  await state.run('applsp.explain', 'unknown-status');
  assert.deepEqual(shown, ['applsp:/rules/unknown-status.md']);
  const { text } = await state.client.connection.sendRequest('workspace/textDocumentContent', { uri: shown[0] });
  assert.match(text, /^# unknown-status\n/);
  await assert.rejects(
    state.client.connection.sendRequest('workspace/textDocumentContent', { uri: 'applsp:/rules/none.md' }),
    /Unknown page/,
  );

  const plain = await editing(t, saved, { capabilities: {} });
  const told = new Promise((resolve) => plain.client.connection.onNotification('window/showMessage', resolve));
  await plain.run('applsp.explain', 'unknown-status');
  assert.match((await told).message, /^unknown-status: .*applsp explain unknown-status$/);
  await assert.rejects(plain.run('applsp.explain', 'unknown-statsu'), /Unknown rule “unknown-statsu”/);
});

test('the severity of a rule is written into a config, after a question where none is named', async (t) => {
  const creates = {
    ...capable,
    workspace: { ...capable.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  };
  const state = await editing(t, saved, { capabilities: creates, chooses: ({ actions }) => actions.at(-1) });
  await state.run('applsp.changeSeverity', uri, 'url-missing');
  assert.deepEqual(
    state.asked[0].actions.map(({ title }) => title),
    ['warning', 'information', 'off'],
  );
  await state.run('applsp.changeSeverity', uri, 'url-missing', 'error');
  const texts = state.applied.map(({ edit }) => edit.documentChanges.at(-1).edits[0].newText);
  assert.match(texts[0], /^rules:\n {2}url-missing: off$/m);
  assert.match(texts[1], /^rules:\n {2}url-missing: error$/m);
  await assert.rejects(state.run('applsp.changeSeverity', uri, 'url-missing', 'grave'), /“grave” is not a severity. Use error, warning/);
});
