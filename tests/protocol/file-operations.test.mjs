// Files and folders that get other names: links follow them.
import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { edited, temporary } from './files.mjs';
import { connect, goodApplication, modernClient } from './harness.mjs';

const renaming = (more = {}) => ({
  ...modernClient,
  workspace: {
    ...modernClient.workspace,
    workspaceEdit: { documentChanges: true },
    fileOperations: { willRename: true, didRename: true, ...more },
  },
});

/** An application of its own to another company, with more lines. */
const application = (company, lines = '') => `${goodApplication.replaceAll('Nordlicht Energie', company)}\n${lines}\n`;

test('a client is offered what it can do', async (t) => {
  const filters = [
    { scheme: 'file', pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
    { scheme: 'file', pattern: { glob: '**/*', matches: 'folder' } },
  ];
  const offered = async (capabilities) => (await connect(t, { capabilities })).initializeResult.capabilities.workspace.fileOperations;
  assert.deepEqual(await offered(renaming()), { willRename: { filters }, didRename: { filters } });
  assert.deepEqual(await offered(renaming({ didRename: false })), { willRename: { filters } });
  assert.equal(await offered(modernClient), undefined);
});

test('links to a renamed file follow it, in open and closed files, each in its own writing', async (t) => {
  const lines = `[a](old%20name.md) [b](<./old name.md#Notes> "title") [c](/jobs/old%20name.md?x#y), [d][ref] [e](../jobs/old%20name.md)
[[old name]] [[Old Name.md#Notes|alias]] [[jobs/old name]] [[nobody]] [x](other.md) \`[[old name]]\`

[ref]: old%20name.md 'a title'`;
  const { uri, rename, apply, client } = await workspace(t, {
    'jobs/old name.md': application('Rook'),
    'jobs/other.md': application('Hafenwerk', lines),
    'jobs/open.md': 'not this',
    'README.md': '# Readme\n[a](jobs/old%20name.md)\n',
  });
  await client.open(uri('jobs/open.md'), application('Kestrel', '[a](old%20name.md)'), { version: 4 });
  const edit = await rename(['jobs/old name.md', 'jobs/new (1).md']);
  assert.deepEqual(
    edit.documentChanges.map(({ textDocument }) => textDocument),
    [
      { uri: uri('jobs/open.md'), version: 4 },
      { uri: uri('jobs/other.md'), version: null },
    ],
  );
  assert.equal(apply(edit, 'jobs/open.md', application('Kestrel', '[a](old%20name.md)')), application('Kestrel', '[a](new%20%281%29.md)'));
  assert.equal(
    apply(edit, 'jobs/other.md'),
    application(
      'Hafenwerk',
      `[a](new%20%281%29.md) [b](<./new (1).md#Notes> "title") [c](/jobs/new%20%281%29.md?x#y), [d][ref] [e](new%20%281%29.md)
[[new (1)]] [[new (1).md#Notes|alias]] [[jobs/new (1)]] [[nobody]] [x](other.md) \`[[old name]]\`

[ref]: new%20%281%29.md 'a title'`,
    ),
  );
});

test('letters that are not ASCII stay readable, or encoded, as they were', async (t) => {
  const { rename, apply } = await workspace(t, {
    'jobs/größe.md': application('Rook'),
    'jobs/a.md': application('Hafenwerk', '[a](größe.md) [b](gr%C3%B6%C3%9Fe.md) [[größe]]'),
  });
  const edit = await rename(['jobs/größe.md', 'jobs/grüße da.md']);
  assert.equal(apply(edit, 'jobs/a.md'), application('Hafenwerk', '[a](grüße%20da.md) [b](gr%C3%BC%C3%9Fe%20da.md) [[grüße da]]'));
});

test('a file that goes to another folder takes its own links along', async (t) => {
  const { rename, apply } = await workspace(t, {
    'jobs/a.md': application(
      'Rook',
      '[cv](../cv.pdf) [letter](letter.pdf#p=2) [self](a.md#notes) [root](/cv.pdf) [[b]] [[notes on it]] [none](none.pdf) [w](https://a.example/a.md)',
    ),
    'jobs/b.md': application('Hafenwerk', '[a](a.md) [[a]] [[jobs/a]]'),
    'jobs/notes on it.md': '# Notes\n',
    'jobs/letter.pdf': '',
    'cv.pdf': '',
  });
  const edit = await rename(['jobs/a.md', 'archive/2025/a.md']);
  assert.equal(
    apply(edit, 'jobs/a.md'),
    application(
      'Rook',
      '[cv](../../cv.pdf) [letter](../../jobs/letter.pdf#p=2) [self](a.md#notes) [root](/cv.pdf) [[b]] [[../../jobs/notes on it]] [none](none.pdf) [w](https://a.example/a.md)',
    ),
  );
  assert.equal(apply(edit, 'jobs/b.md'), application('Hafenwerk', '[a](../archive/2025/a.md) [[a]] [[archive/2025/a]]'));
});

test('a folder takes all of its files along, and links inside it stay', async (t) => {
  const { rename, apply } = await workspace(t, {
    'jobs/a.md': application('Rook', '[b](b.md) [up](../c.md) [root](/jobs/b.md)'),
    'jobs/b.md': application('Hafenwerk', '[a](./a.md) [[a]]'),
    'c.md': application('Kestrel', '[a](jobs/a.md) [b](./jobs/b.md) [[jobs/a]] [[a]] [[jobs/b.md]]'),
    'jobs2/d.md': application('Mirai', '[a](../jobs/a.md) [d](/jobs2/d.md)'),
  });
  const edit = await rename(['jobs', 'archive/jobs']);
  assert.equal(apply(edit, 'jobs/a.md'), application('Rook', '[b](b.md) [up](../../c.md) [root](/archive/jobs/b.md)'));
  assert.equal(
    apply(edit, 'c.md'),
    application('Kestrel', '[a](archive/jobs/a.md) [b](./archive/jobs/b.md) [[jobs/a]] [[a]] [[jobs/b.md]]'),
  );
  assert.equal(apply(edit, 'jobs2/d.md'), application('Mirai', '[a](../archive/jobs/a.md) [d](/jobs2/d.md)'));
  assert.equal(edit.documentChanges.length, 3);
});

test('several files at once may change places', async (t) => {
  const { rename, apply } = await workspace(t, {
    'a.md': application('Rook', '[b](b.md) [[b]]'),
    'b.md': application('Hafenwerk', '[a](a.md)'),
  });
  const edit = await rename(['a.md', 'b.md'], ['b.md', 'a.md']);
  assert.equal(apply(edit, 'a.md'), application('Rook', '[b](a.md) [[a]]'));
  assert.equal(apply(edit, 'b.md'), application('Hafenwerk', '[a](b.md)'));
});

test('a client that knows no versions in edits gets them by document; where nothing changes, there is no edit', async (t) => {
  const { rename, uri } = await workspace(
    t,
    { 'a.md': application('Rook', '[b](b.md)'), 'b.md': application('Hafenwerk') },
    { capabilities: { workspace: { fileOperations: { willRename: true } } } },
  );
  const edit = await rename(['b.md', 'c.md']);
  assert.deepEqual(Object.keys(edit), ['changes']);
  assert.deepEqual(
    edit.changes[uri('a.md')].map(({ newText }) => newText),
    ['c.md'],
  );
  assert.equal(await rename(['a.md', 'z.md']), null);
  assert.equal(await rename(['nowhere.md', 'z.md']), null);
  assert.equal(await rename(['a.md', 'a.md']), null);
  assert.equal(await rename(), null);
});

test('after a folder was renamed, its files are known by their new names alone', async (t) => {
  const { client, folder, uri } = await workspace(t, { 'jobs/a.md': application('Rook') });
  renameSync(path.join(folder, 'jobs'), path.join(folder, 'archive'));
  await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: uri('jobs'), newUri: uri('archive') }] });
  let found = [];
  for (let left = 200; left > 0 && found[0]?.location.uri !== uri('archive/a.md'); left--) {
    await delay(25);
    found = await client.connection.sendRequest('workspace/symbol', { query: 'Rook' });
  }
  assert.deepEqual(
    found.map(({ location }) => location.uri),
    [uri('archive/a.md')],
  );
});

async function workspace(t, files, { capabilities = renaming() } = {}) {
  const folder = temporary(t, files);
  const uri = (name) => pathToFileURL(path.join(folder, name)).href;
  const client = await connect(t, { capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }] });
  const known = Object.values(files).filter((text) => text.startsWith('# Application')).length;
  for (let left = 200; left > 0; left--) {
    if ((await client.connection.sendRequest('workspace/symbol', { query: '' })).length === known) break;
    await delay(25);
  }
  return {
    client,
    folder,
    uri,
    rename: (...moves) =>
      client.connection.sendRequest('workspace/willRenameFiles', {
        files: moves.map(([before, after]) => ({ oldUri: uri(before), newUri: uri(after) })),
      }),
    /** The text of a file with an edit's changes. */
    apply: (edit, name, text = readFileSync(path.join(folder, name), 'utf8')) => {
      const { edits } = edit.documentChanges.find(({ textDocument }) => textDocument.uri === uri(name));
      return edited(text, edits);
    },
  };
}
