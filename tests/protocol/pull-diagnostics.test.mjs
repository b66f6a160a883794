// Diagnostics for clients that ask for them themselves: of one document, and of the whole workspace.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { put, temporary, watched } from './files.mjs';
import { connect, goodApplication, modernClient, placeOf, raw, today, within } from './harness.mjs';

const pulling = {
  ...modernClient,
  workspace: { ...modernClient.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...modernClient.textDocument, diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
};
const relating = { ...pulling, textDocument: { ...pulling.textDocument, diagnostic: { relatedDocumentSupport: true } } };

const wrongStatus = goodApplication.replace('APPLIED', 'APLIED');
const namesBrightloom = goodApplication.replace('how I would start', 'how Brightloom would start');
const applicationTo = (company) => `# Application Details\n\n## Company\n${company}\n\n## Position\nAnalyst\n\n## Status\nSAVED\n`;
const codes = (report) => report.items.map(({ code }) => code);

test('a client that asks is offered so, and one that does not is not', async (t) => {
  const asking = await connect(t, { capabilities: pulling });
  assert.deepEqual(asking.initializeResult.capabilities.diagnosticProvider, {
    identifier: 'applsp',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  const told = await connect(t);
  assert.equal(told.initializeResult.capabilities.diagnosticProvider, undefined);
});

test('a document’s findings are told when they are asked for, as unchanged where they are, and never without being asked', async (t) => {
  const { client, uri, pull } = await workspace(t, {});
  await client.open(uri('a.md'), wrongStatus);
  const first = await pull('a.md');
  assert.equal(first.kind, 'full');
  assert.deepEqual(codes(first), ['unknown-status']);
  const start = placeOf(wrongStatus, 'APLIED');
  assert.deepEqual(first.items[0].range, { start, end: { line: start.line, character: start.character + 6 } });
  assert.deepEqual(await pull('a.md', first.resultId), { kind: 'unchanged', resultId: first.resultId });

  // An edit that says nothing of the findings' places changes nothing.
  await client.change(uri('a.md'), 2, { text: `${wrongStatus}\n` });
  assert.equal((await pull('a.md', first.resultId)).kind, 'unchanged');
  await client.change(uri('a.md'), 3, { text: `\n${wrongStatus}` });
  const moved = await pull('a.md', first.resultId);
  assert.equal(moved.items[0].range.start.line, start.line + 1);
  await client.change(uri('a.md'), 4, { text: goodApplication });
  const none = await pull('a.md', moved.resultId);
  assert.equal(none.kind, 'full');
  assert.deepEqual(none.items, []);
  assert.notEqual(none.resultId, moved.resultId);
  await client.close(uri('a.md'));
  await client.alive();
  assert.deepEqual(client.published, []);
});

test('what is new on a typed line is told after a rest, when the client has been told to ask again', async (t) => {
  const { client, uri, pull, until, refreshes } = await workspace(t, {});
  await client.open(uri('a.md'), goodApplication);
  await until('a.md', []);
  await delay(400);
  const { length } = refreshes;
  const { line } = placeOf(goodApplication, 'APPLIED');
  const range = { start: { line, character: 0 }, end: { line, character: 7 } };
  await client.change(uri('a.md'), 2, { range, text: 'APLIED' });
  assert.deepEqual(codes(await pull('a.md')), []);
  await client.until(refreshes, () => refreshes.length > length, 'a refresh');
  assert.deepEqual(codes(await pull('a.md')), ['unknown-status']);
});

test('a client that cannot be told to ask again is told all at once', async (t) => {
  const capabilities = { ...pulling, workspace: modernClient.workspace };
  const { client, uri, pull, until } = await workspace(t, {}, { capabilities });
  await client.open(uri('a.md'), goodApplication);
  await until('a.md', []);
  const { line } = placeOf(goodApplication, 'APPLIED');
  await client.change(uri('a.md'), 2, { range: { start: { line, character: 0 }, end: { line, character: 7 } }, text: 'APLIED' });
  assert.deepEqual(codes(await pull('a.md')), ['unknown-status']);
});

test('of a file that is not open errors and warnings are told alone', async (t) => {
  const { client, uri, pull, pullAll } = await workspace(t, { 'a.md': goodApplication.replace('2025-05-12', '13.05.2025') });
  assert.deepEqual((await pull('a.md')).items, []);
  assert.deepEqual((await pullAll()).items.find((report) => report.uri === uri('a.md')).items, []);
  await client.open(uri('a.md'), goodApplication.replace('2025-05-12', '13.05.2025'));
  assert.deepEqual(codes(await pull('a.md')), ['non-iso-date']);
});

test('the letter of an application that is not open is told, and anew when the application changes', async (t) => {
  const sent = goodApplication.replace('APPLIED', 'REJECTED');
  const { client, uri, pull, pullAll } = await workspace(t, {
    'nordlicht/notes.md': goodApplication,
    'nordlicht/letter.md': 'Dear team,\n\nI would love to join [Company].\n',
    'nordlicht/diary.md': 'Dear diary,\n\nI would love to join [Company].\n',
  });
  // This waits for the files beside it.
  const all = await pullAll();
  assert.deepEqual(codes(await pull('nordlicht/letter.md')), ['leftover-placeholder']);
  assert.deepEqual(codes(await pull('nordlicht/diary.md')), []);
  assert.deepEqual(codes(all.items.find((report) => report.uri === uri('nordlicht/letter.md'))), ['leftover-placeholder']);
  assert.equal(
    all.items.find((report) => report.uri === uri('nordlicht/diary.md')),
    undefined,
  );
  await client.open(uri('nordlicht/notes.md'), sent);
  await pull('nordlicht/notes.md');
  const { items } = await pullAll(idsOf(all));
  assert.deepEqual(codes(items.find((report) => report.uri === uri('nordlicht/letter.md'))), []);
});

test('of hundreds of files that are not open the few that matter are told', async (t) => {
  // Each is quiet for long (an information); some are wrong.
  const application = (number) =>
    goodApplication
      .replaceAll('Nordlicht Energie', `Firm ${number}`)
      .replace('data-engineer', `job-${number}`)
      .replace('2025-05-12', '12 January 2025')
      .replace('APPLIED', number % 250 === 0 ? 'APLIED' : 'APPLIED');
  const files = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`${number}.md`, application(number)]));
  const { client, uri, pull, pullAll } = await workspace(t, files);
  const told = (await pullAll()).items.flatMap((report) => report.items.map(({ code, severity }) => `${code} ${severity}`));
  assert.deepEqual(told, Array(2).fill('unknown-status 2'));
  await client.open(uri('1.md'), files['1.md']);
  assert.deepEqual(codes(await pull('1.md')).sort(), ['quiet-application']);
});

test('other markdown, untitled documents, files of the disk and files that are not there can be asked about', async (t) => {
  const { client, uri, pull } = await workspace(t, { 'closed.md': wrongStatus, 'README.md': '# Project\n\n## Status\nBeta\n' });
  await client.open(uri('README.md'), '# Project\n\n## Status\nBeta\n');
  assert.deepEqual((await pull('README.md')).items, []);
  assert.deepEqual(codes(await pull('closed.md')), ['unknown-status']);
  assert.deepEqual((await pull('nowhere.md')).items, []);
  assert.deepEqual((await pull('.')).items, []);
  for (const other of ['untitled:Untitled-1', 'vscode-vfs://github/me/a.md', 'nonsense', '', 'file:///%00.md'])
    assert.deepEqual((await pullUri(client, other)).items, [], other);
  await client.open('untitled:Untitled-1', wrongStatus);
  assert.deepEqual(codes(await pullUri(client, 'untitled:Untitled-1')), ['unknown-status']);
  await client.open('file:///a.txt', wrongStatus, { languageId: 'plaintext' });
  assert.deepEqual((await pullUri(client, 'file:///a.txt')).items, []);
});

test('a config is marked when it is asked about, open or not', async (t) => {
  const { client, uri, pull } = await workspace(t, { 'applsp.yaml': 'rules:\n  section-ordre: off\n' });
  assert.deepEqual(codes(await pull('applsp.yaml')), ['invalid-config']);
  await client.open(uri('applsp.yaml'), 'rules:\n  section-ordre: off\nbogus: 1\n', { languageId: 'yaml' });
  assert.deepEqual(codes(await pull('applsp.yaml')), ['invalid-config', 'invalid-config']);
});

test('a finding says what the client takes, wherever it says so', async (t) => {
  const capabilities = {
    textDocument: { diagnostic: { relatedInformation: true, codeDescriptionSupport: true } },
    workspace: { textDocumentContent: {} },
  };
  const { client, uri, until } = await workspace(t, { 'first.md': goodApplication }, { capabilities });
  await client.open(uri('new.md'), goodApplication);
  const report = await until('new.md', ['duplicate-application']);
  assert.equal(report.items[0].relatedInformation.length, 1);
  assert.equal(report.items[0].codeDescription.href, 'applsp:/rules/duplicate-application.md');
});

test('what one document changes in another is told by a refresh, once, and by nothing else', async (t) => {
  const { client, uri, pull, until, refreshes } = await workspace(t, {});
  await client.open(uri('nordlicht.md'), namesBrightloom);
  await client.open(uri('other.md'), applicationTo('Kestrel Rail'));
  const before = await until('nordlicht.md', []);
  await pull('other.md');
  await delay(400);
  const { length } = refreshes;

  await client.change(uri('other.md'), 2, { text: applicationTo('Brightloom Studio') });
  await client.change(uri('other.md'), 3, { text: applicationTo('Brightloom') });
  await pull('other.md');
  await client.until(refreshes, () => refreshes.length > length, 'a refresh');
  const after = await pull('nordlicht.md', before.resultId);
  assert.deepEqual(codes(after), ['cover-letter-wrong-company']);
  assert.equal('relatedDocuments' in after, false);

  // Typing where nobody else looks tells nobody.
  await client.change(uri('other.md'), 4, { text: `${applicationTo('Brightloom')}\n## Notes\nMore.\n` });
  await pull('other.md');
  await delay(400);
  assert.equal(refreshes.length, length + 1);
  assert.deepEqual(client.published, []);
});

test('a client that asks without an edit learns of other files too: they are known without being asked about', async (t) => {
  const { client, uri, pull, until, refreshes } = await workspace(t, {});
  await client.open(uri('nordlicht.md'), namesBrightloom);
  await client.open(uri('other.md'), applicationTo('Kestrel Rail'));
  await until('nordlicht.md', []);
  const { length } = refreshes;
  await client.change(uri('other.md'), 2, { text: applicationTo('Brightloom') });
  await client.until(refreshes, () => refreshes.length > length, 'a refresh');
  assert.deepEqual(codes(await pull('nordlicht.md')), ['cover-letter-wrong-company']);
});

test('a client that takes related documents is told of them in the answer, and is not refreshed for them', async (t) => {
  const { client, uri, pull, until, refreshes } = await workspace(t, {}, { capabilities: relating });
  await client.open(uri('nordlicht.md'), namesBrightloom);
  await client.open(uri('other.md'), applicationTo('Kestrel Rail'));
  await until('nordlicht.md', []);
  await pull('other.md');
  await delay(400);
  const { length } = refreshes;
  await client.change(uri('other.md'), 2, { text: applicationTo('Brightloom') });
  // Of two that learn of the change side by side, either may be the first: then the next answer has it.
  let related;
  for (let left = 20; left > 0 && !related; left--) ({ relatedDocuments: related } = await pull('other.md'));
  assert.deepEqual(Object.keys(related), [uri('nordlicht.md')]);
  const report = related[uri('nordlicht.md')];
  assert.deepEqual(codes(report), ['cover-letter-wrong-company']);
  assert.equal((await pull('nordlicht.md', report.resultId)).kind, 'unchanged');
  assert.equal('relatedDocuments' in (await pull('other.md')), false);
  await delay(400);
  assert.equal(refreshes.length, length);
});

test('a config, a setting and a file of the disk that change something are followed by one refresh each', async (t) => {
  const { client, uri, write, pull, until, refreshes, once } = await workspace(t, { 'applsp.yaml': '' });
  await client.open(uri('a.md'), goodApplication);
  await until('a.md', []);
  await once(async () => {
    write('applsp.yaml', 'sections:\n  - heading: Deadline\n    required: true\n');
    watched(client, [uri('applsp.yaml'), 2]);
  });
  assert.deepEqual(codes(await pull('a.md')), ['missing-section']);
  await once(() =>
    client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { applsp: { rules: { 'missing-section': 'off' } } },
    }),
  );
  assert.deepEqual(codes(await pull('a.md')), []);
  await once(async () => {
    write('b.md', goodApplication);
    watched(client, [uri('b.md'), 1]);
  });
  assert.deepEqual(codes(await pull('a.md')), ['duplicate-application']);
  const { length } = refreshes;
  write('c.md', applicationTo('Kestrel Rail'));
  watched(client, [uri('c.md'), 1]);
  await delay(500);
  assert.equal(refreshes.length, length, 'a file that concerns nobody was told of');
  await client.open(uri('applsp.yaml'), 'sections: []\n', { languageId: 'yaml' });
  for (let version = 2; version < 12; version++) await client.change(uri('applsp.yaml'), version, { text: `title: T${version}\n` });
  await client.until(refreshes, () => refreshes.length > length, 'a refresh');
  await delay(500);
  assert.ok(refreshes.length <= length + 2, `${refreshes.length - length} refreshes for one burst of typing`);
});

test('the whole workspace: open and closed files, configs, and what is gone', async (t) => {
  const { client, uri, remove, pullAll } = await workspace(t, {
    'bad.md': wrongStatus,
    'good.md': applicationTo('Kestrel Rail').replace('Analyst', 'Clerk'),
    'README.md': '# Project\n',
    'applsp.yaml': 'rules:\n  section-ordre: off\n',
    '.gitignore': 'ignored/\n',
    'ignored/x.md': wrongStatus,
  });
  await client.open(uri('open.md'), wrongStatus.replaceAll('Nordlicht', 'Kestrel').replace('data-engineer', 'clerk'), { version: 7 });
  await client.open(uri('README.md'), '# Project\n');
  const { items } = await pullAll();
  const by = (name) => items.find((report) => report.uri === uri(name));
  assert.deepEqual(items.map((report) => report.uri).sort(), ['applsp.yaml', 'bad.md', 'good.md', 'open.md'].map(uri).sort());
  assert.ok(items.every(({ kind }) => kind === 'full'));
  assert.ok(codes(by('bad.md')).includes('unknown-status'));
  assert.equal(by('bad.md').version, null);
  assert.equal(by('open.md').version, 7);
  assert.deepEqual(codes(by('applsp.yaml')), ['invalid-config']);
  assert.ok(by('good.md').items.every(({ severity }) => severity > 1));

  const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  remove('bad.md');
  watched(client, [uri('bad.md'), 3]);
  const next = await pullAll(ids);
  const gone = next.items.find((report) => report.uri === uri('bad.md'));
  assert.equal(gone.kind, 'full');
  assert.deepEqual(gone.items, []);
  assert.equal(next.items.find((report) => report.uri === uri('applsp.yaml')).kind, 'unchanged');
  assert.deepEqual(client.published, []);
});

test('what a client shows of a closed document is corrected by the workspace’s reports', async (t) => {
  const { client, uri, pull, pullAll } = await workspace(t, { 'a.md': goodApplication });
  await pullAll();
  for (const name of ['a.md', 'never-saved.md']) {
    await client.open(uri(name), wrongStatus);
    assert.ok(codes(await pull(name)).includes('unknown-status'));
    await client.close(uri(name));
    const { items } = await pullAll();
    assert.deepEqual(items.find((report) => report.uri === uri(name))?.items, []);
  }
});

test('a client that knows everything waits until something changes, and is answered once', async (t) => {
  const { client, uri, pull, pullAll, write, remove } = await workspace(t, { 'a.md': wrongStatus });
  await client.open(uri('b.md'), applicationTo('Kestrel Rail'));
  let ids = idsOf(await pullAll());
  /** Holds a request open while `step` is made, and gives the answer. */
  const through = async (step, isAnswered = true) => {
    let answer;
    const held = pullAll(ids).then((report) => (answer = report));
    await delay(700);
    assert.equal(answer, undefined, 'answered, and nothing has changed');
    await step();
    if (!isAnswered) {
      held.catch(() => {}); // it waits still when the test ends
      await delay(900);
      assert.equal(answer, undefined, 'answered, and nothing has changed');
      return;
    }
    await within(5000, held, 'the answer');
    ids = [...ids.filter(({ uri }) => !answer.items.some((report) => report.uri === uri)), ...idsOf(answer)];
    return answer.items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri);
  };
  assert.deepEqual(await through(() => client.change(uri('b.md'), 2, { text: applicationTo('Kestrel Rail').replace('SAVED', 'SVAED') })), [
    uri('b.md'),
  ]);
  assert.deepEqual(
    await through(() => {
      write('a.md', wrongStatus.replace('APLIED', 'APPLIED').replace('## Position\nData', '## Positoin\nData'));
      watched(client, [uri('a.md'), 2]);
    }),
    [uri('a.md')],
  );
  assert.deepEqual(
    await through(() => {
      write('c.md', wrongStatus.replaceAll('Nordlicht', 'Kestrel').replace('data-engineer', 'clerk'));
      watched(client, [uri('c.md'), 1]);
    }),
    [uri('c.md')],
  );
  assert.deepEqual(
    await through(() => {
      remove('c.md');
      watched(client, [uri('c.md'), 3]);
    }),
    [uri('c.md')],
  );
  assert.deepEqual(
    await through(() => {
      write('applsp.yaml', 'bogus: 1\n');
      watched(client, [uri('applsp.yaml'), 1]);
    }),
    [uri('applsp.yaml')],
  );
  // What changes no finding changes nothing.
  await through(() => client.change(uri('b.md'), 3, { text: `${applicationTo('Kestrel Rail').replace('SAVED', 'SVAED')}\n` }), false);
  await pull('a.md');
});

test('a closed file is marked anew when another one changes what it means, and only then', async (t) => {
  const { client, uri, pullAll } = await workspace(t, { 'closed.md': namesBrightloom, 'bystander.md': applicationTo('Hafenwerk') });
  await client.open(uri('open.md'), applicationTo('Kestrel Rail'));
  let ids = idsOf(await pullAll());
  const after = async (version, text) => {
    await client.change(uri('open.md'), version, { text });
    const { items } = await pullAll(ids);
    ids = idsOf({ items });
    return Object.fromEntries(items.filter(({ kind }) => kind === 'full').map((report) => [path.basename(report.uri), codes(report)]));
  };
  const named = await after(2, applicationTo('Brightloom').replace('SAVED', 'SVAED'));
  assert.deepEqual(named['closed.md'], ['cover-letter-wrong-company']);
  assert.deepEqual(Object.keys(named).sort(), ['closed.md', 'open.md']);
  const twice = await after(3, applicationTo('Hafenwerk'));
  assert.deepEqual(twice['closed.md'], []);
  assert.ok(twice['bystander.md'].includes('duplicate-application'));
  const alone = await after(4, applicationTo('Kestrel Rail').replace('SAVED', 'SVAED'));
  assert.ok(!alone['bystander.md'].includes('duplicate-application'));
  assert.equal(alone['closed.md'], undefined);
});

test('a waiting client is answered when it gives up, and when the server ends', async (t) => {
  const { client, uri, pullAll } = await workspace(t, { 'a.md': wrongStatus });
  const ids = idsOf(await pullAll());
  const source = new lsp.CancellationTokenSource();
  const cancelled = pullAll(ids, source.token);
  await delay(500);
  source.cancel();
  await assert.rejects(within(2000, cancelled, 'the cancellation'), { code: -32800 });

  const [one, two] = [pullAll(ids), pullAll(ids)];
  await delay(500);
  await client.alive();
  assert.equal(await within(4000, client.shutdown(), 'the end'), 0);
  assert.deepEqual(await Promise.all([one, two]), [{ items: [] }, { items: [] }]);
  assert.ok(uri('a.md'));
});

test('a waiting client does not keep the server when its stream ends', async (t) => {
  const folder = temporary(t, { 'a.md': wrongStatus });
  const peer = raw(t);
  await peer.request('init', 'initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: pulling,
    initializationOptions: { today },
  });
  peer.notify('initialized', {});
  const { result } = await peer.request(1, 'workspace/diagnostic', { previousResultIds: [] });
  const previousResultIds = result.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  peer.send({ jsonrpc: '2.0', id: 2, method: 'workspace/diagnostic', params: { previousResultIds } });
  await delay(500);
  assert.ok(!peer.messages.some(({ id }) => id === 2), 'it waits');
  const begin = Date.now();
  peer.server.process.stdin.end();
  assert.deepEqual((await peer.answer(2)).result, { items: [] });
  assert.equal(await peer.server.exited, 1);
  assert.ok(Date.now() - begin < 1500, `it took ${Date.now() - begin} ms`);
});

test('reports come in pieces where the client takes them, and nothing is told twice', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 250 }, (_, i) => [`n${i}.md`, wrongStatus.replace('Data Engineer', `Engineer ${i}`)]),
  );
  const { client, pullAll } = await workspace(t, files);
  const pieces = [];
  client.connection.onProgress(lsp.WorkspaceDiagnosticRequest.partialResult, 'mine', (piece) => pieces.push(piece.items));
  assert.deepEqual(await pullAll([], undefined, 'mine'), { items: [] });
  assert.ok(pieces.length > 1, `${pieces.length} pieces`);
  const uris = pieces.flat().map(({ uri }) => uri);
  assert.equal(uris.length, 250);
  assert.equal(new Set(uris).size, 250);
});

test('ids that the server does not know are outdated, and those of files that are no files are survived', async (t) => {
  const { uri, pullAll } = await workspace(t, { 'a.md': wrongStatus });
  const { items } = await pullAll([
    { uri: uri('a.md'), value: 'nobody’s' },
    { uri: uri('gone.md'), value: 'x' },
    { uri: 'untitled:Untitled-1', value: 'x' },
    { uri: '', value: '' },
  ]);
  assert.deepEqual(
    items.map(({ uri, kind, items }) => [uri, kind, items.length > 0]),
    [
      [uri('a.md'), 'full', true],
      [uri('gone.md'), 'full', false],
      ['untitled:Untitled-1', 'full', false],
    ],
  );
});

const idsOf = ({ items }) => items.map(({ uri, resultId }) => ({ uri, value: resultId }));

const pullUri = (client, uri, previousResultId) =>
  client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, identifier: 'applsp', previousResultId });

async function workspace(t, files, { capabilities = pulling } = {}) {
  const folder = temporary(t, files);
  const uri = (name) => pathToFileURL(path.join(folder, name)).href;
  const client = await connect(t, { capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }] });
  const refreshes = [];
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    client.tell(refreshes, {});
    return null;
  });
  const pull = (name, previous) => pullUri(client, uri(name), previous);
  return {
    client,
    uri,
    refreshes,
    pull,
    write: (name, text) => put(folder, name, text),
    remove: (name) => rmSync(path.join(folder, name), { recursive: true }),
    pullAll: (previousResultIds = [], token = undefined, partialResultToken = undefined) =>
      client.connection.sendRequest(
        lsp.WorkspaceDiagnosticRequest.type,
        { identifier: 'applsp', previousResultIds, partialResultToken },
        token,
      ),
    /** The document's report as soon as it holds these codes. */
    until: async (name, expected) => {
      for (let left = 200; ; left--) {
        const report = await pull(name);
        if (codes(report).join() === expected.join()) return report;
        if (left === 0) throw new Error(`${name} has ${codes(report)}, not ${expected}`);
        await delay(25);
      }
    },
    /** Makes a step that is followed by one refresh, and by no second one. */
    once: async (step) => {
      await delay(400);
      const { length } = refreshes;
      await step();
      await client.until(refreshes, () => refreshes.length > length, 'a refresh');
      await delay(500);
      assert.equal(refreshes.length, length + 1);
    },
  };
}
