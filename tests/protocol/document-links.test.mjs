// Links: addresses, files and wikilinks that there are.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const text = `${goodApplication}
- [the letter](letter%201.pdf) and [none](none.pdf), [up](../cv.pdf), [root](/cv.pdf)
- [[cv.pdf]], [[Notes on it|notes]], [[other]], [[nobody]] and maren@nordlicht.example
- \`https://code.example [[Notes on it]]\`
`;

const links = (client, uri) => client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
const targetsOf = (found) => found.map(({ target }) => target);

async function workspace(t) {
  const root = await mkdtemp(join(tmpdir(), 'applsp links '));
  t.after(() => rm(root, { recursive: true, force: true }));
  const uriOf = (path) => pathToFileURL(join(root, path)).href;
  for (const folder of ['jobs', 'archive']) await mkdir(join(root, folder));
  for (const [path, content] of [
    ['cv.pdf', ''],
    ['jobs/letter 1.pdf', ''],
    ['jobs/Notes on it.md', '# Notes\n'],
    ['archive/Other.md', goodApplication.replaceAll('Nordlicht Energie', 'Hafenwerk')],
  ])
    await writeFile(join(root, path), content);
  return { uriOf, workspaceFolders: [{ uri: uriOf('').replace(/\/$/, ''), name: 'jobs' }] };
}

test('what there is can be followed, and what there is not cannot', async (t) => {
  const { uriOf, workspaceFolders } = await workspace(t);
  for (const tooltipSupport of [false, true]) {
    const capabilities = { ...modernClient, textDocument: { ...modernClient.textDocument, documentLink: { tooltipSupport } } };
    const client = await connect(t, { workspaceFolders, capabilities });
    assert.deepEqual(client.initializeResult.capabilities.documentLinkProvider, { resolveProvider: true });
    const uri = uriOf('jobs/a.md');
    await client.open(uri, text);
    // The other application is known once the folder has been read.
    let found = [];
    for (let tries = 0; tries < 100 && found.length < 8; tries++) {
      found = await links(client, uri);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(targetsOf(found), [
      'https://jobs.nordlicht.example/data-engineer',
      uriOf('jobs/letter 1.pdf'),
      uriOf('cv.pdf'),
      uriOf('cv.pdf'),
      uriOf('cv.pdf'),
      uriOf('jobs/Notes on it.md'),
      uriOf('archive/Other.md'),
      'mailto:maren@nordlicht.example',
    ]);
    assert.deepEqual(found[0].range.start, placeOf(text, 'https://'));
    assert.deepEqual(found[1].range.start, placeOf(text, 'letter%201'));
    assert.equal(found[1].tooltip, tooltipSupport ? 'jobs/letter 1.pdf' : undefined);
  }
});

test('a link to a heading leads to its line, once it is asked for', async (t) => {
  const { uriOf, workspaceFolders } = await workspace(t);
  const client = await connect(t, { workspaceFolders });
  const notes = '# Notes\n\n## 📄 Questions (to ask)\n\n## Notes\n';
  await writeFile(new URL(uriOf('jobs/Notes on it.md')), notes);
  const uri = uriOf('jobs/a.md');
  const places = [
    ['[a](Notes%20on%20it.md#-questions-to-ask)', '#L3'],
    ['[a](<Notes on it.md#notes>)', '#L1'],
    ['[a](Notes%20on%20it.md#notes-1)', '#L5'],
    ['[[Notes on it#📄 Questions (to ask)|asked]]', '#L3'],
    ['[[Notes on it#Notes#📄 Questions (to ask)]]', '#L3'],
    ['[a](Notes%20on%20it.md#nothing)', ''],
    ['[[Notes on it#^block]]', ''],
  ];
  await client.open(uri, goodApplication + places.map(([link]) => `- ${link}\n`).join(''));
  const resolve = (link) => client.connection.sendRequest('documentLink/resolve', link);
  const found = (await links(client, uri)).filter(({ data }) => data !== undefined);
  assert.deepEqual(targetsOf(found), Array(places.length).fill(undefined));
  const resolved = await Promise.all(found.map(resolve));
  assert.deepEqual(
    targetsOf(resolved),
    places.map(([, line]) => uriOf('jobs/Notes on it.md') + line),
  );
  assert.deepEqual(resolved[0].range, found[0].range);

  // What is in the editor counts, and what nobody gave stays what it is.
  await client.open(uriOf('jobs/Notes on it.md'), `\n${notes}`);
  assert.equal((await resolve(found[0])).target, `${uriOf('jobs/Notes on it.md')}#L4`);
  await rm(new URL(uriOf('cv.pdf')));
  for (const data of [undefined, 5, {}, 'x', '#', 'file:///etc/passwd', 'untitled:a#b']) {
    const link = { range: found[0].range, ...(data !== undefined && { data }) };
    assert.deepEqual(await resolve(link), link);
  }
  // Neither a file that is gone nor a name that no disk can have is an error.
  for (const file of [uriOf('gone.md'), 'file:///a%00.md'])
    assert.equal((await resolve({ range: found[0].range, data: `${file}#notes` })).target, file);
});

test('what lies on no disk has its addresses alone', async (t) => {
  const client = await connect(t);
  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/me/jobs/applications/a.md']) {
    await client.open(uri, text);
    assert.deepEqual(targetsOf(await links(client, uri)), [
      'https://jobs.nordlicht.example/data-engineer',
      'mailto:maren@nordlicht.example',
    ]);
  }
});

test('other markdown and an empty file have no links', async (t) => {
  const client = await connect(t);
  await client.open('file:///README.md', '# Readme\nhttps://a.example\n');
  await client.open('file:///applications/a.md', '');
  assert.deepEqual(await links(client, 'file:///README.md'), []);
  assert.deepEqual(await links(client, 'file:///applications/a.md'), []);
});
