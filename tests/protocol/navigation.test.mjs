// Where names come from, where they stand, and what they are to be called: in one document and in all applications of the folder.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { edited, put, temporary } from './files.mjs';
import { connect, goodApplication, modernClient, placeOf, raw } from './harness.mjs';

const versioned = {
  ...modernClient,
  workspace: { ...modernClient.workspace, workspaceEdit: { documentChanges: true } },
  textDocument: { ...modernClient.textDocument, rename: { prepareSupport: true } },
};
const uri = 'file:///applications/a.md';
const methods = ['definition', 'references', 'documentHighlight', 'prepareRename', 'rename'];
const kestrel = goodApplication.replaceAll('Nordlicht Energie', 'Kestrel Rail').replaceAll('nordlicht', 'kestrel');

/** What `client` answers about the place `ahead` characters into `part`. */
function ask(client, method, { uri, text, part, ahead = 1, ...more }) {
  const { line, character } = placeOf(text, part);
  const position = { line, character: character + ahead };
  return client.connection.sendRequest(`textDocument/${method}`, {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
    newName: 'Rook',
    ...more,
  });
}

/** More are not told at once: a list that long nobody reads. */
const mostSymbols = 1_000;

/** A client with a folder of files; all of them are known when it is given back. */
async function workspace(t, files, { capabilities = versioned } = {}) {
  const folder = temporary(t, files);
  const fileUri = (name) => pathToFileURL(path.join(folder, name)).href;
  const write = (name, text) => put(folder, name, text);
  const client = await connect(t, { capabilities, workspaceFolders: [{ uri: fileUri(''), name: 'w' }] });
  const known = Math.min(Object.keys(files).length, mostSymbols);
  for (let left = 200; left > 0 && (await symbols(client)).length < known; left--) await delay(25);
  return { client, uri: fileUri, write };
}

const symbols = (client, query = '', more = {}) => client.connection.sendRequest('workspace/symbol', { query, ...more });
const texts = (text, ranges) => ranges.map(({ start, end }) => text.split('\n')[start.line].slice(start.character, end.character));

test('the capabilities are those that the client can take', async (t) => {
  const modern = (await connect(t, { capabilities: versioned })).initializeResult.capabilities;
  assert.deepEqual(modern.renameProvider, { prepareProvider: true });
  for (const name of ['definition', 'references', 'documentHighlight', 'workspaceSymbol']) assert.equal(modern[`${name}Provider`], true);
  assert.equal((await connect(t)).initializeResult.capabilities.renameProvider, true);
});

test('a company comes from its section, and is named in the posting, the notes and the letter', async (t) => {
  const client = await connect(t);
  const text = goodApplication.replace('We run', 'Nordlicht Energie runs');
  await client.open(uri, text);
  const asked = { uri, text, part: 'Energie publishes' };
  const value = placeOf(text, 'Nordlicht Energie');
  const range = { start: value, end: { line: value.line, character: value.character + 17 } };
  assert.deepEqual(await ask(client, 'definition', asked), [{ uri, range }]);
  const references = await ask(client, 'references', asked);
  assert.deepEqual(
    texts(
      text,
      references.map(({ range }) => range),
    ),
    Array(3).fill('Nordlicht Energie'),
  );
  assert.equal((await ask(client, 'references', { ...asked, context: { includeDeclaration: false } })).length, 2);
  const highlights = await ask(client, 'documentHighlight', asked);
  assert.deepEqual(
    highlights.map(({ kind }) => kind),
    [3, 2, 2],
  );
});

test('an employer comes from its label, and a skill from the key skills', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication);
  const [employer] = await ask(client, 'definition', { uri, text: goodApplication, part: 'Hafenwerk for six' });
  assert.deepEqual(employer.range.start, placeOf(goodApplication, 'Hafenwerk: Cut'));
  const [skill, ...others] = await ask(client, 'definition', { uri, text: goodApplication, part: 'Python and SQL' });
  assert.deepEqual([skill.range.start, others], [placeOf(goodApplication, 'Python\n'), []]);
});

test('a company is renamed wherever it is written, with the legal form and possessives as they were', async (t) => {
  const text = goodApplication
    .replace('Nordlicht Energie\n', 'Nordlicht Energie GmbH\n')
    .replace('publishes its', "publishes Nordlicht Energie's");
  for (const [capabilities, editsOf] of [
    [modernClient, ({ changes }) => changes[uri]],
    [
      versioned,
      ({ documentChanges: [change, ...others] }) => {
        assert.deepEqual([change.textDocument, others], [{ uri, version: 1 }, []]);
        return change.edits;
      },
    ],
  ]) {
    const client = await connect(t, { capabilities });
    await client.open(uri, text);
    const asked = { uri, text, part: 'Energie publishes' };
    const { range, placeholder } = await ask(client, 'prepareRename', asked);
    assert.deepEqual([placeholder, texts(text, [range])], ['Nordlicht Energie', ['Nordlicht Energie']]);
    const edits = editsOf(await ask(client, 'rename', { ...asked, newName: ' Rook ' }));
    assert.equal(edited(text, edits), text.replaceAll('Nordlicht Energie', 'Rook'));
    assert.equal(await ask(client, 'rename', { ...asked, newName: 'Nordlicht Energie' }), null);
  }
});

test('the words of the posting stay: a skill is renamed in the text of the person alone', async (t) => {
  const client = await connect(t, { capabilities: versioned });
  await client.open(uri, goodApplication);
  const { documentChanges } = await ask(client, 'rename', { uri, text: goodApplication, part: 'Python\n', newName: 'Kotlin' });
  assert.equal(edited(goodApplication, documentChanges[0].edits), goodApplication.replace('- Python\n', '- Kotlin\n'));
  const posting = { uri, text: goodApplication, part: 'Python and SQL' };
  assert.equal(await ask(client, 'prepareRename', posting), null);
  await assert.rejects(ask(client, 'rename', posting), { code: -32803, message: /posting/ });
});

test('a name that is none is refused in words', async (t) => {
  const client = await connect(t);
  await client.open(uri, goodApplication);
  const asked = { uri, text: goodApplication, part: 'Nordlicht Energie' };
  await assert.rejects(ask(client, 'rename', { ...asked, newName: '  ' }), { code: -32602, message: /Enter a name/ });
  await assert.rejects(ask(client, 'rename', { ...asked, newName: 'a\nb' }), { code: -32602, message: /line break/ });
  await assert.rejects(ask(client, 'rename', { ...asked, part: 'Hafenwerk', newName: 'Rook: and co' }), {
    code: -32803,
    message: /Nothing was renamed/,
  });
});

test('an employer is one in all files: open ones as they are now, others as the disk has them now', async (t) => {
  const other = kestrel.replace('- Python and SQL', '- Hafenwerk knows us');
  const { client, uri, write } = await workspace(t, {
    'a.md': goodApplication,
    'open.md': kestrel,
    'sub/closed.md': kestrel,
    'none.md': kestrel.replaceAll('Hafenwerk', 'Docks'),
  });
  await client.open(uri('a.md'), goodApplication);
  await client.open(uri('open.md'), kestrel, { version: 7 });
  await client.change(uri('open.md'), 8, { text: `\n${other}` });
  write('sub/closed.md', `\n\n${other}`); // nobody tells the server
  const asked = { uri: uri('a.md'), text: goodApplication, part: 'Hafenwerk for six' };
  const references = await ask(client, 'references', asked);
  const count = (name) => references.filter((location) => location.uri === uri(name)).length;
  assert.deepEqual(['a.md', 'open.md', 'sub/closed.md', 'none.md'].map(count), [3, 4, 4, 0]);

  const { documentChanges } = await ask(client, 'rename', asked);
  const expected = other.replaceAll('Hafenwerk', 'Rook').replace('- Rook knows us', '- Hafenwerk knows us');
  const changed = new Map(documentChanges.map(({ textDocument, edits }) => [textDocument.uri, [textDocument.version, edits]]));
  assert.equal(changed.size, 3);
  assert.equal(changed.get(uri('a.md'))[0], 1);
  assert.equal(changed.get(uri('open.md'))[0], 8);
  assert.equal(changed.get(uri('sub/closed.md'))[0], null);
  assert.equal(edited(`\n${other}`, changed.get(uri('open.md'))[1]), `\n${expected}`);
  assert.equal(edited(`\n\n${other}`, changed.get(uri('sub/closed.md'))[1]), `\n\n${expected}`);
});

test('a company is renamed in the other files that are for it, and in those that have it as an employer without their postings', async (t) => {
  const twin = goodApplication.replace('Data Engineer', 'Data Scientist');
  const later = kestrel.replaceAll('Hafenwerk', 'Nordlicht Energie').replace('We run', 'Unlike Nordlicht Energie we run');
  const { client, uri } = await workspace(
    t,
    { 'a.md': goodApplication, 'twin.md': twin, 'later.md': later },
    { capabilities: modernClient },
  );
  await client.open(uri('a.md'), goodApplication);
  const { changes } = await ask(client, 'rename', { uri: uri('a.md'), text: goodApplication, part: 'Nordlicht' });
  assert.deepEqual(Object.keys(changes).sort(), [uri('a.md'), uri('later.md'), uri('twin.md')]);
  assert.equal(edited(twin, changes[uri('twin.md')]), twin.replaceAll('Nordlicht Energie', 'Rook'));
  assert.equal(
    edited(later, changes[uri('later.md')]),
    later.replaceAll('Nordlicht Energie', 'Rook').replace('Unlike Rook', 'Unlike Nordlicht Energie'),
  );
});

test('where nothing is named the answer is empty', async (t) => {
  const client = await connect(t, { capabilities: versioned });
  const emoji = '# Application Details\n\n## Company\n\u{1F680} Rook \u{1F680}';
  for (const [uri, text, positions] of [
    ['file:///README.md', '# Readme\n\n## Company\nNetflix\n', [[3, 2]]],
    ['file:///applications/empty.md', '', [[0, 0]]],
    ['file:///applsp.yaml', 'extends: default\n', [[0, 3]]],
    [
      'file:///applications/b.md',
      goodApplication,
      [
        [0, 4],
        [1, 0],
        [goodApplication.split('\n').length - 1, 0],
      ],
    ],
    [
      'file:///applications/emoji.md',
      emoji,
      [
        [3, 0],
        [3, 1],
        [3, 2],
        [3, 9],
        [3, 10],
        [3, 99],
      ],
    ],
  ]) {
    await client.open(uri, text);
    for (const [line, character] of positions) {
      for (const method of methods) {
        const answer = await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument: { uri },
          position: { line, character },
          context: { includeDeclaration: true },
          newName: 'x',
        });
        assert.deepEqual(answer ?? [], [], `${method} at ${line}:${character} of ${uri}`);
      }
    }
  }
  const last = await ask(client, 'prepareRename', { uri: 'file:///applications/emoji.md', text: emoji, part: 'Rook', ahead: 4 });
  assert.equal(last.placeholder, 'Rook');
  await assert.rejects(
    ask(client, 'definition', { uri: 'file:///applications/b.md', text: '', part: '', ahead: 0, position: { line: 9999, character: 0 } }),
    {
      code: -32602,
    },
  );
});

test('the applications of the folder are found by some letters, as they are now', async (t) => {
  const { client, uri } = await workspace(t, { 'a.md': goodApplication, 'sub/kestrel.md': kestrel });
  assert.deepEqual(
    (await symbols(client)).map(({ name }) => name),
    ['Kestrel Rail: Data Engineer [APPLIED]', 'Nordlicht Energie: Data Engineer [APPLIED]'],
  );
  const [found, ...others] = await symbols(client, 'kesEng');
  assert.deepEqual(others, []);
  assert.deepEqual(found, {
    name: 'Kestrel Rail: Data Engineer [APPLIED]',
    kind: 1,
    location: { uri: uri('sub/kestrel.md'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    containerName: 'sub/kestrel.md',
  });
  await client.open(uri('a.md'), goodApplication);
  await client.change(uri('a.md'), 2, { text: goodApplication.replace('APPLIED', 'OFFER') });
  assert.deepEqual(
    (await symbols(client, 'nördlicht')).map(({ name }) => name),
    ['Nordlicht Energie: Data Engineer [OFFER]'],
  );
  assert.deepEqual(await symbols(client, 'nobody'), []);
});

for (const token of ['piece', 4711]) {
  test(`symbols come in pieces under the token ${JSON.stringify(token)}, and then the answer is empty`, async (t) => {
    const files = Object.fromEntries(
      Array.from({ length: 1100 }, (_, i) => [`${i}.md`, `# Application Details\n\n## Company\nRook ${i}\n\n## Position\nClerk\n`]),
    );
    const { client } = await workspace(t, files);
    const pieces = [];
    client.connection.onNotification('$/progress', (params) => pieces.push(params));
    assert.deepEqual(await symbols(client, '', { partialResultToken: token }), []);
    assert.ok(pieces.length > 1);
    assert.ok(pieces.every((piece) => piece.token === token));
    const names = pieces.flatMap(({ value }) => value).map(({ name }) => name);
    assert.equal(new Set(names).size, mostSymbols);
    assert.deepEqual(
      names,
      (await symbols(client)).map(({ name }) => name),
    );
  });
}

test('a cancelled search is answered once, with -32800', async (t) => {
  const peer = raw(t);
  await peer.initialize();
  peer.notify('textDocument/didOpen', {
    textDocument: {
      uri: 'file:///huge.md',
      languageId: 'markdown',
      version: 1,
      text: goodApplication + '- One more point\n'.repeat(20_000),
    },
  });
  peer.send({ jsonrpc: '2.0', id: 1, method: 'workspace/symbol', params: { query: '' } });
  peer.send({
    jsonrpc: '2.0',
    id: 2,
    method: 'textDocument/references',
    params: { textDocument: { uri: 'file:///huge.md' }, position: { line: 3, character: 1 }, context: { includeDeclaration: true } },
  });
  for (const id of [1, 2]) peer.notify('$/cancelRequest', { id });
  for (const id of [1, 2]) assert.equal((await peer.answer(id)).error.code, -32800);
});
