// Sessions that use all that the server offers, as clients have them that can do everything, next to nothing, and what a real one can; and on
// documents that are no files.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { neededFor, offeredBy, said } from './capabilities.mjs';
import { temporary } from './files.mjs';
import { connect, goodApplication } from './harness.mjs';
import { table, write, written } from './methods.mjs';
import { immodesties } from './modesty.mjs';
import { everything, minimum, neovim } from './profiles.mjs';

const application = `<!-- kept:
short -->
${goodApplication
  .replace('## Position\nData Engineer', '## Position   \nData Engineer 🌬️')
  .replace('2025-05-12', '12 May 2025')
  .replace('  - SQL\n', '')
  .replace('six years.', 'six years 🎉. See [the letter](unended.md) and https://a.example.')
  .replace('how I would start', 'how Kestrel would start')}`;

/** What is open in the session. */
const documents = {
  'application.md': application,
  'README.md': '# Applications 🙂\n\nOne file for each.\n',
  'empty.md': '',
  'unended.md': '# Application Details\n\n## Company\nHarbor Foods\n\n## Status\n### Application\nSAVED\n### History\n- 2025-05-19: 🙂',
  'own/applsp.yaml': 'rules:\n  non-iso-date: loud\n  \n',
};

/** What lies beside it. */
const files = {
  'twin.md': goodApplication,
  'again/twin.md': goodApplication,
  'kestrel.md': goodApplication.replace('Nordlicht Energie', 'Kestrel'),
};

const options = { tabSize: 4, insertSpaces: true };
const at = (textDocument, position) => ({ textDocument, position });
const whole = (textDocument) => ({ textDocument });
const within = (textDocument, position, all) => ({ textDocument, range: position ? { start: position, end: position } : all });

/** The params of each request about a document; where they hold no place, it is asked once. */
const questions = {
  'textDocument/hover': at,
  'textDocument/completion': at,
  'textDocument/definition': at,
  'textDocument/references': (...place) => ({ ...at(...place), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': (...place) => ({ ...at(...place), newName: 'Borealis Care' }),
  'textDocument/onTypeFormatting': (...place) => ({ ...at(...place), ch: '\n', options }),
  'textDocument/selectionRange': (textDocument, position) => ({ textDocument, positions: [position] }),
  'textDocument/codeAction': (...place) => ({ ...within(...place), context: { diagnostics: [] } }),
  'textDocument/rangeFormatting': (...place) => ({ ...within(...place), options }),
  'textDocument/inlayHint': within,
  'textDocument/semanticTokens/range': within,
  'textDocument/semanticTokens/full': whole,
  'textDocument/documentSymbol': whole,
  'textDocument/foldingRange': whole,
  'textDocument/codeLens': whole,
  'textDocument/documentLink': whole,
  'textDocument/diagnostic': whole,
  'textDocument/formatting': (textDocument) => ({ textDocument, options }),
};

/** The request that completes an item of another one's answer. */
const resolves = {
  'textDocument/completion': 'completionItem/resolve',
  'textDocument/codeAction': 'codeAction/resolve',
  'textDocument/codeLens': 'codeLens/resolve',
  'textDocument/documentLink': 'documentLink/resolve',
  'textDocument/inlayHint': 'inlayHint/resolve',
  'workspace/symbol': 'workspaceSymbol/resolve',
};

/** Arguments of each command. */
const runs = {
  'applsp.open': (_, fileUri) => [[fileUri('twin.md')]],
  'applsp.setStatus': (uri) => [[uri('application.md')], [uri('application.md'), 'REJECTED']],
  'applsp.insertMissing': (uri) => [[uri('unended.md')]],
  'applsp.newApplication': (_, fileUri) => [
    [fileUri('twin.md'), 'Élodie & Roux', '', 'applied'],
    [fileUri('own'), 'Kestrel', 'Planner'],
  ],
  'applsp.copyAsNewApplication': (uri) => [
    [uri('application.md'), 'Kestrel'],
    [uri('application.md'), 'Élodie & Roux', 'Planner', 'https://jobs.example.com/1'],
  ],
  'applsp.snooze': (uri) => [[uri('application.md'), 'non-iso-date', '2025-06-01']],
  'applsp.explain': () => [['non-iso-date']],
  'applsp.changeSeverity': (uri) => [
    [uri('application.md'), 'non-iso-date'],
    [uri('application.md'), 'non-iso-date', 'off'],
  ],
};

/** Requests that may be refused in words, as what they ask for may not be there. */
const refusable = new Set(['textDocument/rename', 'workspace/executeCommand']);

const sessions = [];

for (const [name, capabilities] of [
  ['all that the specification knows', everything],
  ['the least of version 3.15', minimum],
  ["Neovim 0.7's", neovim],
])
  test(`with the capabilities ${name}, all that is offered works, and nothing else is sent`, { timeout: 60_000 }, async (t) => {
    const session = await begin(t, capabilities);
    await session.useAll();
    const { client } = session;
    const { heard, asked } = client.server.conversation;
    assert.deepEqual(immodesties(capabilities, heard), []);
    if (capabilities === everything) assertTooMuch(immodesties({}, heard));
    assert.deepEqual(
      [...session.offered.keys(), ...session.registered].filter((method) => !asked.has(method)),
      [],
      'offered, and not used here: teach profiles.test.mjs how',
    );
    session.assertSaying();
    const used = new Set([...asked, ...heard.map(({ method }) => method)]);
    // Sent only where the reading of the files takes long, which none of these sessions can count on.
    used.delete('window/workDoneProgress/create');
    sessions.push({ offered: session.offered, registered: session.registered, used });
  });

test('docs/editors.md says which methods are supported, and which tests use them', () => {
  assert.equal(sessions.length, 3, 'a session failed, and what it used is not known');
  const wanted = table(sessions);
  if (process.argv.includes('--write')) write(wanted);
  assert.equal(written(), wanted, 'docs/editors.md is stale: run npm run generate');
});

for (const [name, prefix] of [
  ['have not been saved yet', 'untitled:'],
  ['lie in a file system of the editor’s', 'vscode-vfs://github/somebody/applications/'],
  ['are cells of a notebook', 'vscode-notebook-cell:/home/me/all.ipynb#'],
  ['are old versions', 'git:/home/me/'],
  ['have a host and no path', 'x-applications://'],
])
  test(`documents that ${name} (${prefix}) are served as files are`, { timeout: 60_000 }, async (t) => {
    const session = await begin(t, everything, (document) => prefix + encodeURIComponent(document));
    await session.useAll();
    session.assertSaying();
  });

/** What a client is sent that can do everything is too much for one that says nothing: else the check would not see it. */
function assertTooMuch(found) {
  const answers =
    'snippetSupport insertReplaceSupport completionItem.resolveSupport labelDetailsSupport completionItemKind documentationFormat contentFormat hierarchicalDocumentSymbolSupport';
  const edits =
    'codeActionLiteralSupport isPreferredSupport codeAction.dataSupport codeAction.resolveSupport documentChanges changeAnnotationSupport resourceOperations';
  const others = 'relatedInformation codeDescriptionSupport prepareSupport tooltipSupport dynamicRegistration';
  const calls = 'workspace/configuration workspace/applyEdit window/showDocument workspace/inlayHint/refresh positionEncodings';
  for (const part of `${answers} ${edits} ${others} ${calls}`.split(' '))
    assert.ok(
      found.some((line) => line.includes(part)),
      `${part} was not seen among\n${found.join('\n')}`,
    );
}

/** Opens all documents in a client with these capabilities, under their files' URIs unless `uriOf` gives others. */
async function begin(t, capabilities, uriOf) {
  const folder = temporary(t, { ...files, ...documents });
  const rootUri = pathToFileURL(folder).href;
  const workspaceFolders = said(capabilities, 'workspace.workspaceFolders') ? [{ uri: rootUri, name: 'all' }] : undefined;
  const client = await connect(t, { capabilities, rootUri, ...(workspaceFolders && { workspaceFolders }) });
  for (const [method, answer] of Object.entries(answers)) client.connection.onRequest(method, answer);
  const fileUri = (name) => `${rootUri}/${name}`;
  const session = new Session(client, uriOf ?? fileUri, fileUri);
  for (const [name, text] of Object.entries(documents))
    await client.open(session.uri(name), text, { languageId: name.endsWith('.md') ? 'markdown' : 'yaml' });
  // What is said of a document depends on the other files.
  while (!JSON.stringify(await client.connection.sendRequest('workspace/symbol', { query: 'Kestrel' })).includes('kestrel.md'))
    await delay(20);
  return session;
}

/** How the client answers what the server asks it, beside what the harness answers. */
const answers = {
  ...Object.fromEntries(
    Object.keys(neededFor)
      .filter((method) => method.endsWith('/refresh') || method === 'window/workDoneProgress/create')
      .map((method) => [method, () => null]),
  ),
  'workspace/applyEdit': () => ({ applied: true }),
  'window/showMessageRequest': ({ actions }) => actions[0],
};

class Session {
  #texts = { ...documents };
  #version = 1;
  #capabilities;
  #tokens = 0;

  constructor(client, uri, fileUri) {
    Object.assign(this, { client, uri, fileUri });
    this.#capabilities = client.initializeResult.capabilities;
    /** The methods that the server says in `initialize` that it takes. */
    this.offered = offeredBy(this.#capabilities);
  }

  /** Uses all that the server offers, and ends it. */
  async useAll() {
    await this.readAll();
    await this.changeAll();
    await this.readAll();
    await this.runCommands();
    await this.tellAll();
    await this.settle();
    assert.equal(await this.client.shutdown(), 0);
    assert.equal(this.client.server.errors, '');
    assert.deepEqual(
      this.client.logged.filter(({ type }) => type === 1),
      [],
    );
  }

  /** Each question was answered with something once at least: an answer that says nothing is as it should be in every way. */
  assertSaying() {
    const { heard, asked } = this.client.server.conversation;
    const saying = new Set(heard.filter((one) => one.isAnswer && says(one.result ?? [])).map(({ method }) => method));
    assert.deepEqual(
      Object.keys(questions).filter((method) => asked.has(method) && !saying.has(method)),
      [],
      'asked, and answered with nothing each time',
    );
  }

  /** The methods that it has registered since. */
  get registered() {
    return this.client.asked
      .filter(({ method }) => method === 'client/registerCapability')
      .flatMap(({ params }) => params.registrations.map(({ method }) => method));
  }

  /** Asks every question of every document, at every place that may be hard. */
  async readAll() {
    const { offered } = this;
    for (const [name, text] of Object.entries(this.#texts))
      for (const method of Object.keys(questions).filter((one) => offered.has(one))) {
        const paramsAt = (place) => questions[method]({ uri: this.uri(name) }, place, rangeOf(text, this.#encoding));
        // With the place absent, the whole document where the question is of a range.
        const asks = [undefined, ...placesIn(text, this.#encoding)].map(paramsAt);
        const isOfPlaces = JSON.stringify(asks[0]) !== JSON.stringify(asks[1]);
        const isOfRanges = asks[0].range !== undefined;
        for (const params of asks.slice(isOfRanges || !isOfPlaces ? 0 : 1, isOfPlaces ? undefined : 1))
          await this.#askAndResolve(method, params);
      }
    if (offered.has('textDocument/semanticTokens/full/delta')) await this.#tokensChange();
    if (offered.has('workspace/symbol'))
      for (const partialResultToken of [undefined, `piece ${++this.#tokens}`])
        await this.#askAndResolve('workspace/symbol', { query: '', partialResultToken });
    if (offered.has('workspace/diagnostic')) await this.#ask('workspace/diagnostic', { previousResultIds: [] });
    if (offered.has('workspace/textDocumentContent'))
      await this.#ask('workspace/textDocumentContent', { uri: 'applsp:/rules/invalid-date.md' });
    if (offered.has('workspace/willRenameFiles'))
      await this.#ask('workspace/willRenameFiles', { files: [{ oldUri: this.uri('unended.md'), newUri: this.uri('own/renamed.md') }] });
  }

  /** Changes every document by a piece and as a whole. */
  async changeAll() {
    this.#version++;
    for (const [name, text] of Object.entries(this.#texts)) {
      const end = positionAt(text, text.length, this.#encoding);
      const added = name.endsWith('.md') ? '\n\n## Notes\n- 🎈 More' : '';
      await this.client.change(this.uri(name), this.#version, { range: { start: end, end }, text: added }, { text: `${text}${added}` });
      this.#texts[name] = text + added;
      await this.client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: this.uri(name) } });
    }
  }

  /** Runs every command, and those that the server names in its answers. */
  async runCommands() {
    for (const command of this.#capabilities.executeCommandProvider?.commands ?? []) {
      assert.ok(runs[command], `teach profiles.test.mjs how to run ${command}`);
      for (const args of runs[command](this.uri, this.fileUri)) await this.#ask('workspace/executeCommand', { command, arguments: args });
    }
    const { heard } = this.client.server.conversation;
    const named = heard.flatMap(({ isAnswer, result }) => (isAnswer && Array.isArray(result) ? result.map((one) => one?.command) : []));
    const commands = new Map(named.filter((one) => one?.command).map((one) => [JSON.stringify(one), one]));
    for (const { command, arguments: args } of commands.values()) {
      assert.ok(this.#capabilities.executeCommandProvider.commands.includes(command), `${command} is not offered`);
      await this.#ask('workspace/executeCommand', { command, arguments: args });
    }
  }

  /** Tells the server of everything that it wants to be told of. */
  async tellAll() {
    const { connection } = this.client;
    const rules = { 'non-iso-date': 'error', 'no-such-rule': 'off' };
    this.client.configuration = { rules };
    const renamed = [{ oldUri: this.uri('twin.md'), newUri: this.uri('moved.md') }];
    const tellings = {
      'workspace/didChangeConfiguration': { settings: { applsp: { rules, inlayHints: { skills: false } } } },
      'workspace/didChangeWatchedFiles': { changes: ['kestrel.md', 'own/applsp.yaml'].map((name) => ({ uri: this.uri(name), type: 2 })) },
      'workspace/didChangeWorkspaceFolders': { event: { added: [{ uri: this.uri('own'), name: 'own' }], removed: [] } },
      'workspace/didRenameFiles': { files: renamed },
      'workspace/didCreateFiles': { files: [{ uri: renamed[0].newUri }] },
      'workspace/didDeleteFiles': { files: [{ uri: renamed[0].oldUri }] },
      '$/setTrace': { value: 'verbose' },
      '$/cancelRequest': { id: 'none that waits' },
    };
    for (const [method, params] of Object.entries(tellings))
      if (this.offered.has(method) || !/\/did\w+eFiles$/.test(method)) await connection.sendNotification(method, params);
    await this.client.until(this.client.logged, ({ message }) => message.includes('no-such-rule'));
    await this.readAll();
  }

  /** Ends when the server has told what it had to tell: a document's diagnostics come after those of earlier ones, where they come by themselves. */
  async settle() {
    const uri = this.uri('last.md');
    await this.client.open(uri, application);
    if (this.offered.has('textDocument/diagnostic')) await this.#ask('textDocument/diagnostic', { textDocument: { uri } });
    else await this.client.until(this.client.published, (params) => params.uri === uri);
    await this.client.close(uri);
  }

  get #encoding() {
    return this.#capabilities.positionEncoding ?? 'utf-16';
  }

  async #ask(method, params) {
    try {
      return await this.client.connection.sendRequest(method, params);
    } catch (error) {
      if (refusable.has(method) && error.code === -32803) return null;
      throw new Error(`${method} of ${JSON.stringify(params)}: ${error.message}`);
    }
  }

  async #askAndResolve(method, params) {
    const answer = await this.#ask(method, params);
    const resolve = resolves[method];
    if (!this.offered.has(resolve)) return;
    for (const item of answer?.items ?? answer ?? []) await this.#ask(resolve, item);
  }

  async #tokensChange() {
    const textDocument = { uri: this.uri('application.md') };
    const { resultId } = await this.#ask('textDocument/semanticTokens/full', { textDocument });
    for (const previousResultId of [resultId, 'none of the server’s'])
      await this.#ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  }
}

/** Whether an answer holds anything. */
const says = (result) => Object.values(result.items ?? result.data ?? result).length > 0;

/** The places of a text that may be hard: its ends, the ends of a line, past one, among the names, beside and inside what is more than one unit. */
function placesIn(text, encoding) {
  const offsets = new Set([0, text.length]);
  for (const part of ['\n', 'Nordlicht', 'APPLIED', 'SQL', '12 May', 'non-iso', 'loud', '  \n'])
    for (let from = text.indexOf(part), left = 2; from >= 0 && left > 0; from = text.indexOf(part, from + 1), left--)
      offsets.add(from).add(from + 1);
  for (const { index } of text.matchAll(/\p{Emoji_Presentation}/gu)) offsets.add(index).add(index + 2);
  const places = [...offsets].map((offset) => positionAt(text, offset, encoding));
  // Inside the pair of UTF-16, or among the bytes of UTF-8.
  const inside = [...text.matchAll(/\p{Emoji_Presentation}/gu)].map(({ index }) => positionAt(text, index, encoding));
  return [...places, ...inside.map(({ line, character }) => ({ line, character: character + 1 })), { line: 0, character: 100_000 }];
}

const rangeOf = (text, encoding) => ({ start: { line: 0, character: 0 }, end: positionAt(text, text.length, encoding) });

function positionAt(text, offset, encoding) {
  const lines = text.slice(0, offset).split('\n');
  const before = lines.at(-1);
  const widths = { 'utf-8': () => Buffer.byteLength(before), 'utf-16': () => before.length, 'utf-32': () => [...before].length };
  return { line: lines.length - 1, character: widths[encoding]() };
}
