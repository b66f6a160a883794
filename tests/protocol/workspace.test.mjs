// What the server makes of several files: open ones, and those that lie on the disk.
import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { put, temporary, watched } from './files.mjs';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const watchingFolders = {
  ...modernClient,
  workspace: { ...modernClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};
const watching = { ...modernClient, workspace: { ...modernClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };

const opening = {
  ...modernClient,
  window: { showDocument: { support: true } },
  textDocument: {
    ...modernClient.textDocument,
    publishDiagnostics: { ...modernClient.textDocument.publishDiagnostics, relatedInformation: true },
    codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** An application to another company, that says nothing of any other. */
const applicationTo = (company, position = 'Analyst', url = 'Not provided') =>
  `# Application Details\n\n## Company\n${company}\n\n## Position\n${position}\n\n## Job URL\n${url}\n\n## Status\nSAVED\n`;

const namesBrightloom = goodApplication.replace('how I would start', 'how Brightloom would start');

test('a letter that names the company of another file is marked, and the mark goes when that file changes', async (t) => {
  const { client, uri } = await workspace(t, { 'nordlicht.md': namesBrightloom, 'other.md': applicationTo('Kestrel Rail') });
  // What is open while the folder is still being read may be told again when that is done.
  await filesKnown(client, 2);
  client.open(uri('nordlicht.md'), namesBrightloom);
  client.open(uri('unrelated.md'), applicationTo('Mirai Robotics'));
  client.open(uri('other.md'), applicationTo('Kestrel Rail'));
  await until(client, uri('nordlicht.md'), []);
  await client.diagnostics(uri('unrelated.md'));
  await client.diagnostics(uri('other.md'));
  const told = tellings(client, uri('unrelated.md'));

  await client.change(uri('other.md'), 2, { text: applicationTo('Brightloom Studio') });
  await client.diagnostics(uri('other.md'), 2);
  await client.change(uri('other.md'), 3, { text: applicationTo('Brightloom') });
  const [mark] = await until(client, uri('nordlicht.md'), ['cover-letter-wrong-company']);
  assert.deepEqual(mark.range.start, placeOf(namesBrightloom, 'Brightloom'));
  assert.match(mark.message, /Nordlicht Energie/);

  await client.change(uri('other.md'), 4, { text: applicationTo('Kestrel Rail') });
  await until(client, uri('nordlicht.md'), []);
  assert.equal(tellings(client, uri('unrelated.md')), told, 'a document that the change does not concern was told anew');
});

test('typing in a letter tells nothing to the other documents', async (t) => {
  const { client, uri } = await workspace(t, {});
  client.open(uri('one.md'), goodApplication);
  // Of two files that are looked at at once, either may be told again because of the other.
  await until(client, uri('one.md'), []);
  client.open(uri('two.md'), goodApplication);
  await until(client, uri('one.md'), ['duplicate-application']);
  await until(client, uri('two.md'), ['duplicate-application']);
  const told = tellings(client, uri('two.md'));
  await client.change(uri('one.md'), 2, { text: `${goodApplication}More.\n` });
  await client.diagnostics(uri('one.md'), 2);
  await client.alive();
  assert.equal(tellings(client, uri('two.md')), told);
});

const letter = 'Dear team,\n\nI would love to join [Company].\n';

test('a letter beside an application is marked, and follows the application', async (t) => {
  const sent = applicationTo('Mirai Robotics').replace('SAVED', 'INTERVIEW');
  const { client, uri, write, remove } = await workspace(
    t,
    { 'mirai/notes.md': sent, 'mirai/cover-letter.md': letter },
    { capabilities: opening },
  );
  client.open(uri('mirai/cover-letter.md'), letter);
  const [mark] = await until(client, uri('mirai/cover-letter.md'), ['leftover-placeholder']);
  assert.deepEqual([mark.severity, mark.range.start], [2, placeOf(letter, '[Company]')]);
  const textDocument = { uri: uri('mirai/cover-letter.md') };
  const position = mark.range.start;
  const actions = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: mark.range,
    context: { diagnostics: [mark] },
  });
  assert.ok(
    actions.some(({ title }) => title === 'Replace with “Mirai Robotics”'),
    JSON.stringify(actions),
  );
  assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument, position }), null);

  // An application that is open and changes.
  client.open(uri('mirai/notes.md'), sent.replace('INTERVIEW', 'REJECTED'));
  await until(client, uri('mirai/cover-letter.md'), []);
  await client.change(uri('mirai/notes.md'), 2, { text: sent });
  await until(client, uri('mirai/cover-letter.md'), ['leftover-placeholder']);

  // Files on the disk: with a second application beside it, it is nobody's letter.
  write('mirai/more.md', applicationTo('Kestrel Rail'));
  watched(client, [uri('mirai/more.md'), 1]);
  await until(client, uri('mirai/cover-letter.md'), []);
  remove('mirai/more.md');
  watched(client, [uri('mirai/more.md'), 3]);
  await until(client, uri('mirai/cover-letter.md'), ['leftover-placeholder']);

  await client.change(uri('mirai/cover-letter.md'), 2, { text: letter.replace('[Company]', 'Mirai Robotics') });
  await until(client, uri('mirai/cover-letter.md'), []);
});

test('files count that are not open, until they are deleted, and from when they are created', async (t) => {
  const { client, uri, write, remove } = await workspace(t, { 'old/first.md': goodApplication });
  client.open(uri('new.md'), goodApplication);
  const [mark] = await until(client, uri('new.md'), ['duplicate-application']);
  assert.match(mark.message, /old\/first\.md/);

  remove('old/first.md');
  watched(client, [uri('old/first.md'), 3]);
  await until(client, uri('new.md'), []);

  write('second.md', goodApplication);
  watched(client, [uri('second.md'), 1]);
  assert.match((await until(client, uri('new.md'), ['duplicate-application']))[0].message, /second\.md/);

  write('second.md', goodApplication.replace('APPLIED', 'REJECTED'));
  watched(client, [uri('second.md'), 2]);
  await until(client, uri('new.md'), []);
});

test('the files for the same job are named beside the mark, and can be opened', async (t) => {
  const name = 'old/première candidature #1 (50%).md';
  const { client, uri } = await workspace(t, { [name]: goodApplication }, { capabilities: opening });
  client.open(uri('new.md'), goodApplication);
  const [mark] = await until(client, uri('new.md'), ['duplicate-application']);
  assert.equal(mark.relatedInformation.length, 1);
  assert.equal(pathOf(mark.relatedInformation[0].location.uri), pathOf(uri(name)));

  const action = await openingAt(client, uri('new.md'), mark);
  assert.equal(action.title, `Open “${name}”`);
  assert.equal(action.kind, 'quickfix');
  assert.deepEqual(action.diagnostics, [mark]);
  const resolved = await client.connection.sendRequest('codeAction/resolve', action);
  assert.deepEqual(resolved, action);
  assert.ok(client.initializeResult.capabilities.executeCommandProvider.commands.includes(action.command.command));
  assert.equal(await execute(client, action.command), null);
  const { params } = await client.until(client.asked, ({ method }) => method === 'window/showDocument');
  assert.deepEqual(params, { uri: mark.relatedInformation[0].location.uri, takeFocus: true });

  client.showing = { success: false };
  await assert.rejects(execute(client, action.command), { code: -32803, message: /did not open file:/ });
});

test('in Company the companies of the other files are offered', async (t) => {
  const { client, uri } = await workspace(t, { 'a.md': applicationTo('Mirai Robotics'), 'b.md': applicationTo('Kestrel Rail') });
  const text = applicationTo('Mir');
  client.open(uri('c.md'), applicationTo('Juniper Bank'));
  client.open(uri('new.md'), text);
  client.open(uri('twin.md'), goodApplication.replace('Nordlicht Energie', 'Mirai Robotics'));
  const { line, character } = placeOf(text, 'Mir');
  const labels = async () => (await client.completion(uri('new.md'), line, character + 3)).items.map(({ label }) => label);
  const expected = ['Juniper Bank', 'Kestrel Rail', 'Mirai Robotics'];
  for (let left = 100; left > 0 && (await labels()).join() !== expected.join(); left--) await delay(50); // until all files are read
  const { items } = await client.completion(uri('new.md'), line, character + 3);
  const typed = { start: { line, character }, end: { line, character: character + 3 } };
  assert.deepEqual(
    items.map(({ label, textEdit }) => [label, textEdit]),
    expected.map((newText) => [newText, { newText, insert: typed, replace: typed }]),
  );
});

test('an open file is named as the client names it', async (t) => {
  const { client, uri } = await workspace(t, {}, { capabilities: opening });
  const odd = uri('first.md').replace('first', '%66irst');
  client.open(odd, goodApplication);
  client.open(uri('new.md'), goodApplication);
  const [mark] = await until(client, uri('new.md'), ['duplicate-application']);
  assert.equal(mark.relatedInformation[0].location.uri, odd);
  assert.deepEqual((await openingAt(client, uri('new.md'), mark)).command.arguments, [odd]);
});

test('a client that shows no documents is offered none, and one that knows no related places is told of none', async (t) => {
  const { client, uri } = await workspace(
    t,
    { 'first.md': goodApplication },
    { capabilities: { ...opening, window: {}, textDocument: { ...opening.textDocument, publishDiagnostics: {} } } },
  );
  client.open(uri('new.md'), goodApplication);
  const [mark] = await until(client, uri('new.md'), ['duplicate-application']);
  assert.equal('relatedInformation' in mark, false);
  assert.equal(await openingAt(client, uri('new.md'), mark), undefined);
  await assert.rejects(execute(client, { command: 'applsp.open', arguments: [uri('first.md')] }), {
    code: -32803,
    message: /window\/showDocument/,
  });
});

test('a command that there is not, and arguments that it does not take, are refused in words', async (t) => {
  const { client, uri } = await workspace(t, {}, { capabilities: opening });
  await assert.rejects(execute(client, { command: 'applsp.close' }), { code: -32602, message: /Unknown command “applsp\.close”/ });
  const wrong = [undefined, [], [1], [null], [{}], ['a.md'], ['https://a.example/a.md'], [uri('a.md'), uri('b.md')]];
  for (const args of wrong)
    await assert.rejects(execute(client, { command: 'applsp.open', arguments: args }), {
      code: -32602,
      message: /one argument: the URI of a file/,
    });
  assert.ok(!client.asked.some(({ method }) => method === 'window/showDocument'));
});

test('a folder that is deleted takes its files along', async (t) => {
  const { client, uri, remove } = await workspace(t, { 'old/first.md': goodApplication });
  client.open(uri('new.md'), goodApplication);
  await until(client, uri('new.md'), ['duplicate-application']);
  remove('old');
  watched(client, [uri('old'), 3]);
  await until(client, uri('new.md'), []);
});

test('an open document goes before the file on the disk, and when it is closed the file counts again', async (t) => {
  const { client, uri, write } = await workspace(t, { 'first.md': goodApplication });
  client.open(uri('first.md'), applicationTo('Kestrel Rail'));
  await client.diagnostics(uri('first.md'));
  client.open(uri('new.md'), goodApplication);
  await until(client, uri('new.md'), []);
  write('first.md', `${goodApplication}\n`);
  watched(client, [uri('first.md'), 2]);
  await client.alive();
  await until(client, uri('new.md'), []);
  client.close(uri('first.md'));
  await until(client, uri('new.md'), ['duplicate-application']);
});

test('what git ignores, what is excluded, what is hidden and what is too long does not count', async (t) => {
  const { client, uri, folder, write } = await workspace(
    t,
    {
      '.gitignore': 'drafts/\n*.old.md\n',
      'drafts/first.md': goodApplication,
      'first.old.md': goodApplication,
      'sub/.gitignore': '/private.md\n!kept.old.md\n',
      'sub/private.md': goodApplication,
      'node_modules/first.md': goodApplication,
      '.hidden/first.md': goodApplication,
      'archive/2024/first.md': goodApplication,
      'long.md': goodApplication + 'x'.repeat(1_100_000),
    },
    { initializationOptions: { files: { exclude: { '**/archive': true } } } },
  );
  symlinkSync(folder, path.join(folder, 'loop'));
  client.open(uri('new.md'), goodApplication);
  client.open(uri('drafts/open.md'), goodApplication);
  await client.diagnostics(uri('drafts/open.md'));
  await client.diagnostics(uri('new.md'));
  watched(client, [uri('drafts/first.md'), 2], [uri('sub/private.md'), 2], [uri('archive/2024/first.md'), 2]);
  await delay(300);
  assert.deepEqual(codes(latest(client, uri('new.md'))), []);

  write('sub/kept.old.md', goodApplication);
  watched(client, [uri('sub/kept.old.md'), 1]);
  assert.match((await until(client, uri('new.md'), ['duplicate-application']))[0].message, /sub\/kept\.old\.md/);

  write('.gitignore', 'sub/\n');
  watched(client, [uri('.gitignore'), 2]);
  const [mark] = await until(client, uri('new.md'), ['duplicate-application'], /drafts|first\.old/);
  assert.doesNotMatch(mark.message, /sub\//);
});

test('files of a folder count while it is open', async (t) => {
  const { client, uri, folder } = await workspace(t, { 'first.md': goodApplication });
  const other = temporary(t, { 'elsewhere.md': applicationTo('Nordlicht Energie', 'Data Engineer') });
  const added = { uri: pathToFileURL(other).href, name: 'other' };
  client.open(uri('new.md'), goodApplication);
  await until(client, uri('new.md'), ['duplicate-application'], /^“first\.md” is/);
  client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [added], removed: [] } });
  await until(client, uri('new.md'), ['duplicate-application'], /one more file/);
  client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [added] } });
  await until(client, uri('new.md'), ['duplicate-application'], /^“first\.md” is/);
  const own = { uri: pathToFileURL(folder).href, name: 'own' };
  client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [own] } });
  await until(client, uri('new.md'), []);
});

for (const position of ['—', '...', '🚀'])
  test(`an application whose position is ${position} hides no other one from those who look for all`, async (t) => {
    const { client } = await workspace(t, { 'a.md': goodApplication, 'b.md': `# Application Details\n\n## Position\n${position}\n` });
    await filesKnown(client, 2);
    const all = await client.connection.sendRequest('workspace/symbol', { query: '' });
    assert.deepEqual(all.map(({ name }) => name).sort(), ['Nordlicht Energie: Data Engineer [APPLIED]', 'b.md'].sort());
  });

/** What may stand where a name or a text belongs, in files that somebody made in a hurry or a program by mistake. */
const oddities = [
  '—',
  '...',
  '🚀',
  '\ud83d',
  '\0',
  '&',
  'The',
  '[[',
  ']]',
  '|',
  'N/A',
  'Nordlicht',
  'Nordlicht Energie',
  '株式会社',
  '**',
  '- ',
  '## ',
  '> ',
  '<!-- ',
  '```',
  '---',
  ': ',
  '%%',
  '\n',
  '\r',
  ' ',
];

for (const seed of [1, 2, 3])
  test(`no file takes an answer from the others, whatever it says (${seed})`, { timeout: 60_000 }, async (t) => {
    let state = seed;
    const next = (below) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const odd = (most) => Array.from({ length: next(most) + 1 }, () => oddities[next(oddities.length)]).join('');
    const files = { 'twin.md': goodApplication, 'kestrel.md': applicationTo('Kestrel Rail') };
    for (let i = 0; i < 40; i++)
      files[`odd ${i}.md`] =
        next(2) === 0
          ? `# Application Details\n\n## Company\n${odd(3)}\n\n## Position\n${odd(3)}\n\n## Status\n${odd(2)}\n\n${odd(20)}`
          : `---\ntype: application\ncompany: ${odd(3)}\nrole: ${odd(2)}\nstatus: ${odd(2)}\n---\n${odd(20)}`;
    const { client, uri } = await workspace(t, files, {
      capabilities: { ...modernClient, textDocument: { ...modernClient.textDocument, diagnostic: {} } },
    });
    await filesKnown(client, 30);
    for (const name of ['twin.md', 'odd 1.md', 'odd 2.md']) client.open(uri(name), files[name]);
    client.open(uri('new.md'), goodApplication);
    const ask = (method, params) => client.connection.sendRequest(method, params);
    const at = { textDocument: { uri: uri('new.md') }, position: placeOf(goodApplication, 'Nordlicht Energie') };

    for (const query of ['', 'nord']) {
      const found = await ask('workspace/symbol', { query });
      assert.ok(found.filter(({ name }) => name.startsWith('Nordlicht Energie: ')).length > 1);
    }
    await ask('workspace/symbol', { query: odd(2) });
    const reports = await ask('workspace/diagnostic', { previousResultIds: [] });
    assert.ok(reports.items.some((report) => report.uri === uri('twin.md') && codes(report.items).includes('duplicate-application')));
    const references = await ask('textDocument/references', { ...at, context: { includeDeclaration: true } });
    assert.ok(references.some((place) => place.uri === uri('twin.md')));
    const { changes, documentChanges } = await ask('textDocument/rename', { ...at, newName: 'Mirai Robotics' });
    assert.ok(JSON.stringify(changes ?? documentChanges).includes(uri('twin.md')));
    const completed = await ask('textDocument/completion', at);
    assert.ok((completed.items ?? completed).some(({ label }) => label === 'Kestrel Rail'));
    assert.ok((await ask('textDocument/codeLens', { textDocument: at.textDocument })).length > 0);
    const { applications } = await ask('applsp/applications', { company: 'Nordlicht Energie' });
    assert.ok(applications.some((one) => one.uri === uri('twin.md')));
    assert.deepEqual(
      client.logged.map(({ message }) => message).filter((message) => /missing from an answer|failed/.test(message)),
      [],
    );
  });

const watchedGlobs = ['**/*.md', '**/*.markdown', '**/.gitignore', '**/applsp.yaml', '**/.applsp.yaml'];

test('the server asks to be told of markdown files, of configs and of what git ignores', async (t) => {
  const { client } = await workspace(t, {}, { capabilities: watching });
  const { registerOptions } = await registered(client);
  assert.deepEqual(registerOptions, { watchers: watchedGlobs.map((globPattern) => ({ globPattern })) });
  assert.deepEqual(client.initializeResult.capabilities.workspace.workspaceFolders, { supported: true, changeNotifications: true });
});

test('where the client can, the files of each open folder are watched and no others', async (t) => {
  const { client, folder } = await workspace(t, { 'inner/a.md': goodApplication }, { capabilities: watchingFolders });
  const { id, registerOptions } = await registered(client);
  assert.deepEqual(registerOptions, { watchers: globsOf(folder) });

  // A folder in one that is open is watched with it, and another one by itself.
  const other = temporary(t, {});
  const added = [path.join(folder, 'inner'), other].map((place) => ({ uri: pathToFileURL(place).href, name: 'more' }));
  client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
  const second = await registered(client, (registration) => registration.id !== id);
  assert.deepEqual(
    new Set(second.registerOptions.watchers.map(JSON.stringify)),
    new Set([...globsOf(folder), ...globsOf(other)].map(JSON.stringify)),
  );
  const { params } = await client.until(client.asked, (asked) => asked.method === 'client/unregisterCapability');
  assert.deepEqual(params, { unregisterations: [{ id, method: 'workspace/didChangeWatchedFiles' }] });
});

test('what a config extends, and a config above the open folder, are watched where they lie', async (t) => {
  const above = temporary(t, {
    'applsp.yaml': 'extends: shared/base.yaml\n',
    'shared/base.yaml': 'extends: default\n',
    'jobs/a.md': goodApplication,
  });
  const jobs = path.join(above, 'jobs');
  const client = await connect(t, { capabilities: watchingFolders, workspaceFolders: [{ uri: pathToFileURL(jobs).href, name: 'jobs' }] });
  const expected = [
    ...globsOf(jobs),
    { globPattern: { baseUri: pathToFileURL(above).href, pattern: 'applsp.yaml' } },
    { globPattern: { baseUri: pathToFileURL(path.join(above, 'shared')).href, pattern: 'base.yaml' } },
  ];
  const { registerOptions } = await registered(client, (registration) => registration.registerOptions.watchers.length === expected.length);
  assert.deepEqual(registerOptions, { watchers: expected });
});

/** What is watched in an open folder. */
function globsOf(folder) {
  return watchedGlobs.map((pattern) => ({ globPattern: { baseUri: pathToFileURL(folder).href, pattern } }));
}

/** The registration of watched files that is as wanted. */
async function registered(client, wanted = () => true) {
  const isIt = (registration) => registration.method === 'workspace/didChangeWatchedFiles' && wanted(registration);
  const { params } = await client.until(client.asked, (asked) => asked.params.registrations?.some(isIt));
  return params.registrations.find(isIt);
}

/** A server with one open folder that holds `files`, and a client that watches. */
async function workspace(t, files, { capabilities = modernClient, ...rest } = {}) {
  const folder = temporary(t, files);
  const client = await connect(t, { capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }], ...rest });
  return {
    client,
    folder,
    uri: (name) => pathToFileURL(path.join(folder, name)).href,
    write: (name, text) => put(folder, name, text),
    remove: (name) => rmSync(path.join(folder, name), { recursive: true }),
  };
}

/** Waits until the server has read as many applications of the folder. */
async function filesKnown(client, count) {
  while ((await client.connection.sendRequest('workspace/symbol', { query: '' })).length < count) await delay(10);
}

const pathOf = (uri) => decodeURIComponent(new URL(uri).pathname);

const execute = (client, { command, arguments: args }) =>
  client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });

/** The first action at a mark that opens another file. */
async function openingAt(client, uri, mark) {
  const params = { textDocument: { uri }, range: mark.range, context: { diagnostics: [mark] } };
  const actions = await client.connection.sendRequest('textDocument/codeAction', params);
  return actions.find(({ title }) => title.startsWith('Open '));
}

const ofOthers = /^duplicate|wrong-company$|^leftover-placeholder$/;
const codes = (diagnostics) => diagnostics.map(({ code }) => code).filter((code) => ofOthers.test(code));
const latest = (client, uri) => client.published.findLast((params) => params.uri === uri)?.diagnostics;
const tellings = (client, uri) => client.published.filter((params) => params.uri === uri).length;

/** The findings of a document that come from other files, as soon as they are these. */
async function until(client, uri, expected, message = /./) {
  const isSo = () => {
    const diagnostics = latest(client, uri);
    return (
      diagnostics &&
      codes(diagnostics).join() === expected.join() &&
      (expected.length === 0 || diagnostics.some((one) => expected.includes(one.code) && message.test(one.message)))
    );
  };
  await client.until(
    client.published,
    isSo,
    `${expected.join() || 'no findings'} in ${uri}; there are ${JSON.stringify(latest(client, uri))}`,
  );
  return latest(client, uri).filter(({ code }) => expected.includes(code));
}

test('a client that wants to know is told how far the reading is, and how many applications there are', { timeout: 20_000 }, async (t) => {
  const files = { 'a.md': goodApplication, 'b.md': applicationTo('Kestrel Rail'), 'notes.md': '# Notes\n' };
  const { client, uri } = await workspace(t, files, { capabilities: { ...modernClient, experimental: { applsp: { workspace: true } } } });
  const told = () => client.server.conversation.heard.filter(({ method }) => method === 'applsp/workspace').map(({ params }) => params);
  const isTold = async (status) => {
    while (JSON.stringify(told().at(-1)) !== JSON.stringify(status)) await delay(10);
  };
  await isTold({ isReading: false, files: 3, applications: 2 });
  assert.ok(told()[0].isReading, 'the reading was told only when it had ended');
  await client.open(uri('c.md'), applicationTo('Mirai Robotics'));
  await isTold({ isReading: false, files: 3, applications: 3 });
  const before = told().length;
  await client.change(uri('c.md'), 2, { text: applicationTo('Mirai Robots') });
  await client.diagnostics(uri('c.md'), 2);
  assert.equal(told().length, before, 'the same was told twice');
});
