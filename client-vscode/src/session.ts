import { setTimeout as delay } from 'node:timers/promises';
import {
  type CodeAction,
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  CodeActionResolveRequest,
  CompletionRequest,
  type DynamicFeature,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  type CodeAction as ProtocolCodeAction,
  type CompletionList as ProtocolCompletionList,
  State,
  type StaticFeature,
} from 'vscode-languageclient/node';
import { gathered } from './aboutRule';
import { isLeftToYaml } from './documents';
import { locateServer } from './serverLocation';
import { ServerProcess } from './serverProcess';
import { type Standing, standingOf, type WorkspaceStatus } from './standing';
import { Suggestions } from './suggestions';

/** In milliseconds: how long a command waits for a server that starts. */
const longestStart = 5_000;

/** In milliseconds: how soon another server follows one that ended, if one does. */
const longestPause = 2_000;

/** The server's whole life in this window. The editor tells the server everything; nothing about applications is known here. */
export class Session implements Disposable {
  #client: LanguageClient | undefined;
  #process: ServerProcess | undefined;
  #standing: Standing = { kind: 'starting' };
  /** Restarts wait for each other: two in a row must not leave two servers. */
  #queue: Promise<void> = Promise.resolve();
  readonly #openNotices = new Set<string>();
  readonly #suggestions = new Suggestions(async (document, position, context) => {
    const client = this.#client;
    if (!client?.isRunning()) return false;
    const params = client.code2ProtocolConverter.asCompletionParams(document, position, context);
    const answer = await this.askQuietly<ProtocolCompletionList>(CompletionRequest.method, params);
    return Boolean(answer?.items.length);
  });
  readonly #changed = new EventEmitter<Standing>();
  readonly onDidChangeStanding = this.#changed.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
  ) {}

  /** How the server stands now. */
  get standing(): Standing {
    return this.#standing;
  }

  /** The program that was started last. */
  get command(): string | undefined {
    return this.#process?.command;
  }

  get version(): string | undefined {
    return this.#client?.initializeResult?.serverInfo?.version;
  }

  get lastWords(): readonly string[] {
    return this.#process?.lastWords ?? [];
  }

  /** The commands that the server knows. */
  get commands(): readonly string[] {
    return this.#client?.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  }

  restart(): Promise<void> {
    this.#giveUpStarting();
    return this.#enqueue(async () => {
      await this.#stopClient();
      await this.#startClient();
    });
  }

  stop(): Promise<void> {
    this.#giveUpStarting();
    return this.#enqueue(() => this.#stopClient());
  }

  dispose(): void {
    this.#suggestions.dispose();
    this.#changed.dispose();
  }

  /** Asks the server; where it is away, the person is told why, and there is no answer. */
  async ask<T>(method: string, params: object): Promise<T | undefined> {
    const client = await this.#running();
    if (!client) {
      void this.#tellAway();
      return undefined;
    }
    try {
      return await client.sendRequest<T>(method, params);
    } catch (error) {
      // The library puts the method before the server's words.
      const words = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(words.replace(`${method}: `, ''));
      return undefined;
    }
  }

  /** Asks the server without a word where it is away or does not know. */
  async askQuietly<T>(method: string, params: object): Promise<T | undefined> {
    if (!this.#client?.isRunning()) return undefined;
    return this.#client.sendRequest<T>(method, params).catch(() => undefined);
  }

  /** Has the server carry out one of its commands. */
  execute(command: string, args: unknown[]): Promise<unknown> {
    return this.ask(ExecuteCommandRequest.method, { command, arguments: args });
  }

  /** What one of the server's actions does, which it tells only once the action is chosen. */
  async editOf(action: CodeAction): Promise<WorkspaceEdit | undefined> {
    const client = await this.#running();
    if (!client) return undefined;
    const resolved = await this.ask<ProtocolCodeAction>(
      CodeActionResolveRequest.method,
      await client.code2ProtocolConverter.asCodeAction(action),
    );
    return resolved?.edit && client.protocol2CodeConverter.asWorkspaceEdit(resolved.edit);
  }

  /** What the server calls a document. */
  uriOf(document: { uri: Parameters<LanguageClient['code2ProtocolConverter']['asUri']>[0] }): string {
    return this.#client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  /** One that has not answered yet is not waited for. */
  #giveUpStarting(): void {
    if (this.#client?.state !== State.Starting) return;
    this.#client = undefined;
    this.#process?.process.kill('SIGKILL');
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step, step);
    return this.#queue;
  }

  /** The client with a server that answers, also where that is only about to start. */
  async #running(): Promise<LanguageClient | undefined> {
    const started = async () => {
      await this.#queue;
      if (this.#client?.state === State.Starting) await this.#client.start().catch(() => undefined);
    };
    await Promise.race([started(), delay(longestStart)]);
    return this.#client?.isRunning() ? this.#client : undefined;
  }

  #stands(standing: Standing): void {
    this.#standing = standing;
    this.#changed.fire(standing);
  }

  async #startClient(): Promise<void> {
    this.#stands({ kind: 'starting' });
    const location = locateServer({
      configured: workspace.getConfiguration('applsp').get('server.path', ''),
      extensionFolder: this.context.extensionPath,
      workspaceFolder: workspace.workspaceFolders?.[0]?.uri.fsPath,
      platform: process.platform,
      architecture: process.arch,
    });
    if ('problem' in location) {
      this.#process = undefined;
      void this.#tellTrouble(location.problem);
      return;
    }
    this.output.info(`Starting ${location.command}`);
    const start = async () => {
      this.#process = undefined;
      const server = await ServerProcess.start(location.command, ['lsp']);
      this.#process = server;
      void this.#seeEnd(client, server);
      return server.process;
    };
    const client: Client = new Client(
      start,
      this.#options(() => this.#client === client),
      (problem) => {
        // A server that is being stopped complains about what it could not finish; nobody waits for that any more.
        if (this.#client === client) void this.#tellEnd(problem);
      },
    );
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === State.Starting) this.#stands({ kind: 'starting' });
      if (newState === State.Running) this.#stands({ kind: 'running' });
    });
    client.onNotification('applsp/workspace', (status: WorkspaceStatus) => {
      if (this.#client === client) this.#stands(standingOf(status));
    });
    this.#client = client;
    // A failed start has been told through `error` already.
    await client.start().catch(() => undefined);
  }

  #options(isWanted: () => boolean): LanguageClientOptions {
    return {
      documentSelector: [
        { language: 'markdown', scheme: 'file' },
        { language: 'markdown', scheme: 'untitled' },
        { pattern: '**/{applsp,.applsp}.yaml', scheme: 'file' },
      ],
      outputChannel: this.output,
      synchronize: { configurationSection: 'applsp' },
      // From the first question on: the settings are asked for only after it.
      initializationOptions: { outline: workspace.getConfiguration('applsp').get('outline', false) },
      // The library asks for diagnostics only on opening unless told to; on saving, the day may be another one.
      diagnosticPullOptions: { onChange: true, onSave: true },
      errorHandler: new Resurrection(isWanted),
      // A YAML server knows the config's JSON Schema (see `yamlValidation` in package.json): nothing is offered or explained twice.
      middleware: {
        provideCompletionItem: (document, position, context, token, next) =>
          isLeftToYaml(document)
            ? null
            : this.#suggestions.provide(document, position, context, async (asked) => next(document, position, asked, token)),
        provideCodeActions: async (document, range, context, token, next) => gathered(await next(document, range, context, token)),
        provideHover: (document, position, token, next) => (isLeftToYaml(document) ? null : next(document, position, token)),
      },
      // No second try with the same process; the failure is told through `error`.
      initializationFailedHandler: () => false,
    };
  }

  async #stopClient(): Promise<void> {
    const [client, server] = [this.#client, this.#process];
    this.#client = undefined;
    // Disposing a server that is dead already fails, and then there is nothing left to stop.
    await client?.dispose().catch((error) => this.output.debug(`Stopping the server: ${error}`));
    void server?.end();
  }

  /** The library may believe in a server that ended while it started. One that no other follows is gone, and so is its client. */
  async #seeEnd(client: LanguageClient, server: ServerProcess): Promise<void> {
    await server.ended;
    await delay(longestPause);
    if (this.#client !== client || this.#process !== server) return;
    this.#client = undefined;
    await client.dispose().catch((error) => this.output.debug(`Leaving the server that ended: ${error}`));
    if (this.#standing.kind !== 'trouble') await this.#tellTrouble(await server.epitaph());
  }

  /** Says that the server did not start or has ended, and how. */
  async #tellEnd(problem: string): Promise<void> {
    await this.#tellTrouble((await this.#process?.epitaph()) ?? problem);
  }

  /** Says why a command cannot be carried out. */
  async #tellAway(): Promise<void> {
    const why = this.#standing.kind === 'trouble' ? this.#standing.trouble : 'It is still starting.';
    await this.#offerWays(`This needs the AppLsp server. ${why}`);
  }

  /** Says what is wrong with the ways out of it; what stands on the screen already is not said again. */
  async #tellTrouble(trouble: string): Promise<void> {
    this.output.error(trouble);
    this.#stands({ kind: 'trouble', trouble });
    if (this.#openNotices.has(trouble)) return;
    this.#openNotices.add(trouble);
    await this.#offerWays(trouble);
    this.#openNotices.delete(trouble);
  }

  async #offerWays(message: string): Promise<void> {
    const ways = {
      'Restart Server': 'applsp.restartServer',
      'Show Output': 'applsp.showOutput',
      'Open Settings': 'workbench.action.openSettings',
    } as const;
    const chosen = await window.showErrorMessage(message, ...(Object.keys(ways) as (keyof typeof ways)[]));
    if (chosen) await commands.executeCommand(ways[chosen], ...(chosen === 'Open Settings' ? ['applsp.'] : []));
  }
}

/** Tells the server that it may say how far it is with the open folders. */
const workspaceStatus: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { applsp: { workspace: true } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/**
 * Leaves it to `Suggestions` to ask behind a letter, a digit or a space. Where VS Code has asked for itself and gets its answer when the next
 * word is begun already, it goes on to suggest whatever it has, in prose too.
 */
const fewTriggers: StaticFeature = {
  fillClientCapabilities: () => undefined,
  preInitialize: ({ completionProvider }) => {
    if (completionProvider) completionProvider.triggerCharacters = ['#'];
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Speaks with one server over stdio. What the library would force on the person in its own words goes to the log, and `failed` is called. */
class Client extends LanguageClient {
  constructor(
    start: () => Promise<ServerProcess['process']>,
    options: LanguageClientOptions,
    private readonly failed: (problem: string) => void,
  ) {
    super('applsp', 'AppLsp', start, options);
    this.registerFeature(workspaceStatus);
    this.registerFeature(fewTriggers);
  }

  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    // The commands are the extension's own: they are there before the server is, and explain when it is away.
    if ('registrationType' in feature && feature.registrationType.method === ExecuteCommandRequest.method) return;
    super.registerFeature(feature);
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.failed(data instanceof Error ? data.message : message);
  }
}

/** Starts a server that died again, unless it does nothing but die. */
class Resurrection implements ErrorHandler {
  static readonly #attempts = 4;
  static readonly #minutes = 3;
  static readonly #goneCodes = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);
  #deaths: number[] = [];

  constructor(private readonly isWanted: () => boolean) {}

  error(error: NodeJS.ErrnoException, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    // A write to a server that has just died fails before its end is known. That is what `closed` hears of.
    if (error.code !== undefined && Resurrection.#goneCodes.has(error.code)) return { action: ErrorAction.Continue, handled: true };
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    if (!this.isWanted()) return { action: CloseAction.DoNotRestart, handled: true };
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < Resurrection.#minutes * 60_000), now];
    if (this.#deaths.length <= Resurrection.#attempts) return { action: CloseAction.Restart, handled: true };
    return {
      action: CloseAction.DoNotRestart,
      message: `The server stopped ${this.#deaths.length} times within ${Resurrection.#minutes} minutes and was not restarted.`,
    };
  }
}
