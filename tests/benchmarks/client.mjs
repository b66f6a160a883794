// One client for every server that is measured, so that the client costs all of them the same.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import protocol from 'vscode-languageserver-protocol/node';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;

/** In milliseconds. A server that takes longer does not answer at all, and nobody would wait for it. */
const patience = { start: 5_000, answer: 60_000 };

/** How often a server is started that does not answer to its first message. */
const mostStarts = 5;

/** A server that does not answer: which one, and to what. */
export class NoAnswer extends Error {}

export class Client {
  #name;
  #process;
  #connection;
  #published = new Map();
  #waiting = new Map();
  #version = 1;
  #configVersion = 0;
  #pulls = false;
  #progressEnded = () => {};
  #progress = new Promise((resolve) => (this.#progressEnded = resolve));
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  startup = 0;

  /**
   * Starts a server. One that does not answer is started anew: rumdl 0.2 misses its first message now and then where that is there before
   * it reads, and then waits for ever.
   */
  static async start(server, folder) {
    for (let starts = 1; ; starts++) {
      try {
        return await Client.#start(server, folder);
      } catch (problem) {
        if (!(problem instanceof NoAnswer) || starts === mostStarts) throw problem;
        console.error(`${problem.message}: started again`);
      }
    }
  }

  /** @param pull whether the client asks for diagnostics; else it waits to be told them. */
  static async #start({ name, command, args, settings = {}, pull = false }, folder) {
    const client = new Client();
    client.#name = name ?? command;
    client.#pulls = pull;
    const begun = performance.now();
    client.#process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    client.#connection = createProtocolConnection(
      new StreamMessageReader(client.#process.stdout),
      new StreamMessageWriter(client.#process.stdin),
    );
    client.#answer(settings, folder);
    client.#connection.listen();
    const root = pathToFileURL(folder).href;
    const initialized = client.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        window: { workDoneProgress: true },
        textDocument: {
          synchronization: {},
          publishDiagnostics: { versionSupport: true },
          ...(pull && { diagnostic: {} }),
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
      initializationOptions: { markdownFileExtensions: ['md'] },
    });
    await client.#within(patience.start, 'initialize', initialized);
    client.startup = performance.now() - begun;
    await client.#connection.sendNotification('initialized', {});
    await client.#connection.sendNotification('workspace/didChangeConfiguration', { settings });
    return client;
  }

  /** What servers ask of a client. The `markdown/` requests are VS Code's own: its server leaves parsing and files to the client. */
  #answer(settings, folder) {
    const parser = new MarkdownIt({ html: true });
    const on = (method, answer) => this.#connection.onRequest(method, answer);
    on('workspace/configuration', ({ items }) => items.map(({ section }) => (section ? (settings[section] ?? null) : settings)));
    on('client/registerCapability', () => null);
    on('window/workDoneProgress/create', () => null);
    this.#connection.onNotification('$/progress', ({ value }) => value.kind === 'end' && this.#progressEnded());
    on('workspace/diagnostic/refresh', () => null);
    on('markdown/parse', ({ uri, text }) => parser.parse(text ?? readFileSync(fileURLToPath(uri), 'utf8'), {}));
    on('markdown/fs/readFile', ({ uri }) => [...readFileSync(fileURLToPath(uri))]);
    on('markdown/fs/readDirectory', ({ uri }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
    );
    on('markdown/fs/stat', ({ uri }) => {
      const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return found ? { isDirectory: found.isDirectory() } : null;
    });
    on('markdown/fs/watcher/create', () => null);
    on('markdown/fs/watcher/delete', () => null);
    on('markdown/findMarkdownFilesInWorkspace', () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => pathToFileURL(`${folder}/${name}`).href),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      this.#published.set(uri, version);
      const waiting = this.#waiting.get(uri);
      if (waiting && (version ?? waiting.version) >= waiting.version) {
        this.#waiting.delete(uri);
        waiting.resolve();
      }
    });
  }

  /** Milliseconds from `didOpen` to the diagnostics of the text. */
  async open(uri, text, languageId = 'markdown') {
    const begun = performance.now();
    const arrived = this.#diagnostics(uri, this.#version);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.#version, text },
    });
    await this.#within(patience.answer, 'a document that is opened', arrived());
    return performance.now() - begun;
  }

  /** Milliseconds from an edit to the diagnostics of the text after it. */
  async edit(uri, range, text) {
    const begun = performance.now();
    const arrived = this.#diagnostics(uri, ++this.#version);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
    await this.#within(patience.answer, 'an edit', arrived());
    return performance.now() - begun;
  }

  /** Milliseconds from a change of the config at `config` to the diagnostics of `uri` under it. */
  async configure(config, text, uri) {
    const isOpen = this.#configVersion++ > 0;
    const begun = performance.now();
    const arrived = this.#diagnostics(uri, this.#version);
    const textDocument = { uri: config, version: this.#configVersion };
    if (isOpen) await this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    else await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text } });
    await arrived();
    return performance.now() - begun;
  }

  /** What is promised, if it comes in time; else the server is ended. */
  async #within(milliseconds, what, promised) {
    let impatience;
    const late = new Promise((_, reject) => {
      impatience = setTimeout(() => reject(new NoAnswer(`${this.#name} does not answer to ${what}`)), milliseconds);
    });
    try {
      return await Promise.race([promised, late]);
    } catch (problem) {
      if (problem instanceof NoAnswer) {
        this.#process.kill('SIGKILL');
        this.#connection.dispose();
      }
      throw problem;
    } finally {
      clearTimeout(impatience);
    }
  }

  /** Diagnostics come by themselves from one server and are asked for from the other. */
  #diagnostics(uri, version) {
    if (this.#pulls) return () => this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const arrival = new Promise((resolve) => this.#waiting.set(uri, { version, resolve }));
    return () => arrival;
  }

  /** Resolves when the first work has ended whose progress the server shows. */
  ended() {
    return this.#progress;
  }

  /** Milliseconds from a request to its answer, and the answer. */
  async ask(method, parameters) {
    const begun = performance.now();
    const answer = await this.#within(patience.answer, method, this.#connection.sendRequest(method, parameters));
    return { time: performance.now() - begun, answer };
  }

  /** Resident memory in MB; undefined where the system does not say. */
  memory() {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    // A server that does not leave is not what is measured here.
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), 2_000);
    await ended;
    clearTimeout(impatience);
    this.#connection.dispose();
  }
}
