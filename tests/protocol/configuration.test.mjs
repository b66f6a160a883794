import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient } from './harness.mjs';

const uri = 'file:///a.md';
const text = goodApplication.replace('APPLIED', 'APLIED');
const pulls = { ...modernClient, workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };

const severities = (diagnostics) => Object.fromEntries(diagnostics.map(({ code, severity }) => [code, severity]));
const tell = (client, settings) => client.connection.sendNotification('workspace/didChangeConfiguration', { settings });

/** The severities that are published once they are other than before. */
async function after(client, action) {
  client.published.length = 0;
  await action();
  return severities((await client.until(client.published, (params) => params.uri === uri)).diagnostics);
}

for (const [name, settings] of [
  ['in their section', (rules) => ({ applsp: { rules } })],
  ['without a section', (rules) => ({ rules })],
]) {
  test(`settings that are pushed ${name} count at once, for open documents`, async (t) => {
    const client = await connect(t);
    await client.open(uri, text);
    assert.deepEqual(severities(await client.diagnostics(uri)), { 'unknown-status': 2 });
    assert.deepEqual(await after(client, () => tell(client, settings({ 'unknown-status': 'error' }))), { 'unknown-status': 1 });
    assert.deepEqual(await after(client, () => tell(client, settings({ 'unknown-status': { severity: 'Hint' } }))), {
      'unknown-status': 4,
    });
    assert.deepEqual(await after(client, () => tell(client, settings({ 'unknown-status': 'off' }))), {});
    assert.deepEqual(await after(client, () => tell(client, settings({}))), { 'unknown-status': 2 });
    assert.deepEqual(client.logged, []);
  });
}

test('the same settings again publish nothing again', async (t) => {
  const client = await connect(t);
  await client.open(uri, text);
  await client.diagnostics(uri);
  await after(client, () => tell(client, { applsp: { rules: { 'unknown-status': 'error' } } }));
  client.published.length = 0;
  await tell(client, { applsp: { rules: { 'unknown-status': 'error' } } });
  await client.alive();
  assert.deepEqual(client.published, []);
});

test('where the client can be asked, it is asked: at the start and after each change', async (t) => {
  const client = await connect(t, { capabilities: pulls, configuration: { rules: { 'unknown-status': 'information' } } });
  const registration = await client.until(client.asked, ({ method }) => method === 'client/registerCapability');
  assert.deepEqual(
    registration.params.registrations.map((one) => [one.method, one.registerOptions]),
    [['workspace/didChangeConfiguration', { section: 'applsp' }]],
  );
  const question = await client.until(client.asked, ({ method }) => method === 'workspace/configuration');
  assert.deepEqual(question.params, { items: [{ section: 'applsp' }] });
  await client.open(uri, text);
  await client.until(client.published, (params) => severities(params.diagnostics)['unknown-status'] === 3);

  client.configuration = { rules: { 'unknown-status': 'error' } };
  assert.deepEqual(await after(client, () => tell(client, null)), { 'unknown-status': 1 });
  client.configuration = null;
  assert.deepEqual(await after(client, () => tell(client, null)), { 'unknown-status': 2 });
});

test('initializationOptions.rules count until the settings say otherwise', async (t) => {
  const client = await connect(t, { initializationOptions: { rules: { 'unknown-status': 'error' } } });
  await client.open(uri, text);
  assert.deepEqual(severities(await client.diagnostics(uri)), { 'unknown-status': 1 });
  assert.deepEqual(await after(client, () => tell(client, { applsp: { rules: { 'unknown-status': 'hint' } } })), { 'unknown-status': 4 });
});

test('how many days a rule counts is set with its severity, and changed alone', async (t) => {
  const quietFor13Days = goodApplication.replaceAll('2025-05-12', '2025-05-07');
  const rules = { 'quiet-application': { severity: 'error', days: 5 } };
  const client = await connect(t, { initializationOptions: { rules } });
  await client.open(uri, quietFor13Days);
  assert.deepEqual(severities(await client.diagnostics(uri)), { 'quiet-application': 1 });
  const daysOnly = (days) => after(client, () => tell(client, { applsp: { rules: { 'quiet-application': { days } } } }));
  assert.deepEqual(await daysOnly(14), {});
  assert.deepEqual(await daysOnly(13), { 'quiet-application': 1 });
  assert.deepEqual(await after(client, () => tell(client, { applsp: { rules: { 'quiet-application': 'hint' } } })), {
    'quiet-application': 4,
  });
  assert.deepEqual(client.logged, []);
});

test('days that are pushed count over those of the defaults', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication.replaceAll('2025-05-12', '2025-05-07'));
  assert.deepEqual(severities(await client.diagnostics(uri)), {});
  const rules = { 'quiet-application': { severity: 'error', days: 5 } };
  assert.deepEqual(await after(client, () => tell(client, { applsp: { rules } })), { 'quiet-application': 1 });
});

test('what is wrong in the settings is named in one warning, and the rest counts', async (t) => {
  const client = await connect(t);
  await client.open(uri, text);
  await client.diagnostics(uri);
  const rules = { 'unknown-statsu': 'off', sparkles: 'off', 'missing-section': 'loud', 'invalid-date': 3, 'unknown-status': 'error' };
  assert.deepEqual(await after(client, () => tell(client, { applsp: { rules } })), { 'unknown-status': 1 });
  await tell(client, { applsp: { rules } });
  await client.alive();
  assert.equal(client.logged.length, 1, 'once');
  const [{ type, message }] = client.logged;
  assert.equal(type, 2);
  assert.match(message, /applsp\.rules\.unknown-statsu: .*unknown-status\?/);
  assert.match(message, /applsp\.rules\.sparkles: .*missing-section/);
  assert.match(message, /applsp\.rules\.missing-section: "loud" .*error, warning, information, hint/);
  assert.match(message, /applsp\.rules\.invalid-date: 3 /);
});

for (const settings of [null, 7, 'x', [], { applsp: null }, { applsp: [] }, { applsp: { rules: [] } }, { applsp: { rules: 'off' } }, {}]) {
  test(`settings that are ${JSON.stringify(settings)} are survived`, async (t) => {
    const client = await connect(t);
    await tell(client, settings);
    await client.open(uri, text);
    assert.deepEqual(severities(await client.diagnostics(uri)), { 'unknown-status': 2 });
    assert.equal(client.server.errors, '');
  });
}

test('a client that answers with an error is survived', async (t) => {
  const client = await connect(t, { capabilities: pulls });
  client.connection.onRequest('workspace/configuration', () => {
    throw new Error('no settings today');
  });
  await tell(client, null);
  const { message } = await client.until(client.logged, ({ type }) => type === 2);
  assert.match(message, /workspace\/configuration.*no settings today/);
  await client.open(uri, text);
  assert.deepEqual(severities(await client.diagnostics(uri)), { 'unknown-status': 2 });
});
