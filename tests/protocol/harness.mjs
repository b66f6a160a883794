// Starts the native server and talks to it: through an independent client (vscode-languageserver-protocol), or in raw bytes
// where a proper client could not say what a test wants to say.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { Conversation } from './conformance.mjs';

const binary = process.env.APPLSP_BIN ?? fileURLToPath(new URL('../../dist/applsp', import.meta.url));
export const today = '2025-05-20';

/** What a modern editor says of itself. */
export const modernClient = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: false, textDocumentContent: { dynamicRegistration: false } },
  textDocument: {
    publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true },
    completion: {
      completionItemKind: { valueSet: Array.from({ length: 25 }, (_, index) => index + 1) },
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** Starts the server's process; the test's end ends it, and fails where the server said what the specification does not know. */
export function launch(test, args = []) {
  const process = spawn(binary, ['lsp', '--stdio', ...args], { stdio: 'pipe' });
  const exited = once(process, 'exit').then(([code, signal]) => code ?? signal);
  const silent = once(process, 'close');
  const conversation = new Conversation();
  let errors = '';
  process.stderr.on('data', (data) => (errors += data));
  process.stdin.on('error', () => {}); // it may be gone before us
  const frames = new Frames();
  let hear = () => {};
  process.stdout.on('data', (data) => {
    for (const message of frames.add(data)) {
      conversation.received(message);
      hear(message);
    }
  });
  test.after(async () => {
    process.kill('SIGKILL');
    await silent;
    if (conversation.violations.length > 0)
      throw new Error(`The server does not keep to the specification.\n${conversation.violations.join('\n')}`);
  });
  return {
    process,
    conversation,
    /** Has `listener` told of each message of the server's. */
    hear: (listener) => (hear = listener),
    get exited() {
      return within(5000, exited, 'the server to exit');
    },
    get errors() {
      return errors;
    },
  };
}

/** A server with a proper client, initialized. */
export async function connect(test, { capabilities = modernClient, initializationOptions, configuration, ...rest } = {}) {
  const server = launch(test);
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(server.process.stdout),
    new HeardWriter(server.process.stdin, server.conversation),
  );
  const client = new Client(server, connection);
  client.configuration = configuration;
  connection.listen();
  client.initializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: { today, ...initializationOptions },
    ...rest,
  });
  await connection.sendNotification('initialized', {});
  test.after(() => connection.dispose());
  return client;
}

class HeardWriter extends lsp.StreamMessageWriter {
  #conversation;

  constructor(stream, conversation) {
    super(stream);
    this.#conversation = conversation;
  }

  write(message) {
    this.#conversation.sent(message);
    return super.write(message);
  }
}

class Client {
  published = [];
  logged = [];
  asked = [];
  #watchers = new Set();

  constructor(server, connection) {
    this.server = server;
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params) => this.tell(this.published, params));
    connection.onNotification('window/logMessage', (params) => this.tell(this.logged, params));
    for (const method of ['client/registerCapability', 'client/unregisterCapability'])
      connection.onRequest(method, (params) => {
        this.tell(this.asked, { method, params });
        return null;
      });
    connection.onRequest('window/showDocument', (params) => {
      this.tell(this.asked, { method: 'window/showDocument', params });
      return this.showing ?? { success: true };
    });
    connection.onRequest('workspace/configuration', (params) => {
      this.tell(this.asked, { method: 'workspace/configuration', params });
      return params.items.map(() => this.configuration ?? null);
    });
  }

  /** Puts something into a list, and wakes those who wait for it. */
  tell(list, what) {
    list.push(what);
    for (const watch of [...this.#watchers]) watch();
  }

  /** The first of `list` that `matches`, now or soon. */
  async until(list, matches, what = matches.toString()) {
    const { promise, resolve } = Promise.withResolvers?.() ?? withResolvers();
    const watch = () => {
      const found = list.find(matches);
      if (found) resolve(found);
    };
    this.#watchers.add(watch);
    watch();
    try {
      return await within(10000, promise, what);
    } finally {
      this.#watchers.delete(watch);
    }
  }

  open(uri, text, { version = 1, languageId = 'markdown' } = {}) {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri, version, ...contentChanges) {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri) {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  hover(uri, line, character) {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  completion(uri, line, character) {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line, character } });
  }

  /** The diagnostics of a document at a version. */
  async diagnostics(uri, version = 1) {
    const at = (params) => params.uri === uri && params.version === version;
    return (await this.until(this.published, at, `diagnostics of ${uri} at version ${version}`)).diagnostics;
  }

  /** A request that shows that the server lives, and that all it was sent before is done. */
  alive() {
    return this.open('file:///alive.txt', '', { languageId: 'plaintext' }).then(() => this.hover('file:///alive.txt', 0, 0));
  }

  async shutdown() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.server.exited;
  }
}

/** The contents of the frames in a stream of bytes. */
class Frames {
  #rest = Buffer.alloc(0);

  /** Takes the next bytes, and gives the contents that are complete with them. */
  add(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const contents = [];
    for (let end = this.#rest.indexOf('\r\n\r\n'); end >= 0; end = this.#rest.indexOf('\r\n\r\n')) {
      const length = Number(/^Content-Length: (\d+)$/m.exec(this.#rest.toString('latin1', 0, end))?.[1]);
      if (!(length > 0 && length < 2 ** 31)) throw new Error(`this is something else than the protocol: ${this.#rest}`);
      if (this.#rest.length < end + 4 + length) break;
      contents.push(JSON.parse(this.#rest.toString('utf8', end + 4, end + 4 + length)));
      this.#rest = this.#rest.subarray(end + 4 + length);
    }
    return contents;
  }
}

/** A server that is spoken to in raw bytes. */
export function raw(test, args) {
  const server = launch(test, args);
  const messages = [];
  let written = new Frames();
  let wake = () => {};
  server.hear((message) => {
    messages.push(message);
    wake();
  });
  const frame = (content) => {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
  };
  const peer = {
    server,
    messages,
    frame,
    write: (bytes) => {
      try {
        for (const message of written.add(Buffer.from(bytes))) server.conversation.sent(message);
      } catch {
        server.conversation.lost();
        written = new Frames();
      }
      return server.process.stdin.write(bytes);
    },
    /** Sends content in a proper frame: an object as JSON, anything else as it is. */
    send: (content) => peer.write(frame(content)),
    request: (id, method, params) => {
      peer.send({ jsonrpc: '2.0', id, method, params });
      return peer.answer(id);
    },
    notify: (method, params) => peer.send({ jsonrpc: '2.0', method, params }),
    /** The first message that matches, taken out of the list. */
    take: async (matches, what = matches.toString()) => {
      const deadline = Date.now() + 10000;
      for (;;) {
        const index = messages.findIndex(matches);
        if (index >= 0) return messages.splice(index, 1)[0];
        const left = deadline - Date.now();
        if (left <= 0) throw new Error(`waited for ${what}; got ${JSON.stringify(messages)}; stderr: ${server.errors}`);
        await Promise.race([new Promise((resolve) => (wake = resolve)), delay(left, undefined, { ref: false })]);
      }
    },
    answer: (id) => peer.take((message) => 'id' in message && !('method' in message) && message.id === id, `the answer to ${id}`),
    initialize: async (capabilities = {}, options = { today }) => {
      const answer = await peer.request('init', 'initialize', {
        processId: null,
        rootUri: null,
        capabilities,
        initializationOptions: options,
      });
      peer.notify('initialized', {});
      return answer;
    },
  };
  return peer;
}

/** `promise`, or an error that names what was waited for. */
export async function within(milliseconds, promise, what) {
  const timeout = new AbortController();
  try {
    return await Promise.race([
      promise,
      delay(milliseconds, undefined, { signal: timeout.signal, ref: false }).then(() => {
        throw new Error(`waited ${milliseconds} ms for ${what}`);
      }),
    ]);
  } finally {
    timeout.abort();
  }
}

function withResolvers() {
  let resolve;
  const promise = new Promise((r) => (resolve = r));
  return { promise, resolve };
}

/** An application with nothing wrong in it on `today`. */
export const goodApplication = `# Application Details

## Company
Nordlicht Energie

## Position
Data Engineer

## Job URL
https://jobs.nordlicht.example/data-engineer

## Status
### Application
APPLIED

## Job Description
We run wind farms and want to know tomorrow's wind today.

- Python and SQL
- A sense of humour

## Application Date
2025-05-12

## Notes
- Key skills to emphasize:
  - Python
  - SQL
- Resume customization ideas:
  - Put the forecasting project first.
- Resume bullet points to highlight or modify:
  - Work experience:
    - Hafenwerk: Cut the nightly load from five hours to forty minutes.
- Cover letter points:
  - Opening paragraph: I have loaded turbine data at Hafenwerk for six years.
  - Body paragraph: At Hafenwerk I cut the nightly load to forty minutes.
  - Company-specific paragraph: Nordlicht Energie publishes its forecasts, which I read every week.
  - Closing paragraph: I would be glad to show you how I would start.
`;

/** The line (from 0) and character at which `part` begins in `text`. */
export function placeOf(text, part, from = 0) {
  const offset = text.indexOf(part, from);
  if (offset < 0) throw new Error(`${part} is not in the text`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
