import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { locateServer } from './serverLocation';

/** The server's whole life in this window. The editor tells the server everything; nothing about applications is known here. */
let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('AppLsp', { log: true });
  const current = new Session(context, output);
  session = current;
  context.subscriptions.push(
    output,
    commands.registerCommand('applsp.restartServer', () => current.restart()),
    commands.registerCommand('applsp.showOutput', () => output.show()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('applsp.server.path')) void current.restart();
    }),
  );
  await current.restart();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

class Session {
  #client: LanguageClient | undefined;
  /** Restarts wait for each other: two in a row must not leave two servers. */
  #queue: Promise<void> = Promise.resolve();
  #troubleIsShown = false;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
  ) {}

  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stopClient();
      await this.#startClient();
    });
  }

  stop(): Promise<void> {
    return this.#enqueue(() => this.#stopClient());
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step, step);
    return this.#queue;
  }

  async #startClient(): Promise<void> {
    const location = locateServer({
      configured: workspace.getConfiguration('applsp').get('server.path', ''),
      extensionFolder: this.context.extensionPath,
      workspaceFolder: workspace.workspaceFolders?.[0]?.uri.fsPath,
      platform: process.platform,
      architecture: process.arch,
    });
    if ('problem' in location) {
      void this.#tellTrouble(location.problem);
      return;
    }
    this.output.info(`Starting ${location.command}`);
    const options: LanguageClientOptions = {
      documentSelector: [
        { language: 'markdown', scheme: 'file' },
        { language: 'markdown', scheme: 'untitled' },
      ],
      outputChannel: this.output,
      synchronize: { configurationSection: 'applsp' },
    };
    const client = new Client(location.command, options, (trouble) => {
      // A server that is being stopped complains about what it could not finish; nobody waits for that any more.
      if (this.#client === client) void this.#tellTrouble(trouble);
    });
    this.#client = client;
    // A failed start has been told through `error` already.
    await client.start().catch(() => undefined);
  }

  async #stopClient(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // Disposing a server that is dead already fails, and then there is nothing left to stop.
    await client?.dispose().catch((error) => this.output.debug(`Stopping the server: ${error}`));
  }

  /** Says what is wrong with the ways out of it; a server that keeps dying says it once. */
  async #tellTrouble(trouble: string): Promise<void> {
    this.output.error(trouble);
    if (this.#troubleIsShown) return;
    this.#troubleIsShown = true;
    const ways = {
      'Restart Server': 'applsp.restartServer',
      'Show Output': 'applsp.showOutput',
      'Open Settings': 'workbench.action.openSettings',
    } as const;
    const chosen = await window.showErrorMessage(trouble, ...(Object.keys(ways) as (keyof typeof ways)[]));
    this.#troubleIsShown = false;
    if (chosen) await commands.executeCommand(ways[chosen], ...(chosen === 'Open Settings' ? ['applsp.'] : []));
  }
}

/** Starts the server over stdio and restarts it when it dies, as the library does; hard failures are told by `tell`. */
class Client extends LanguageClient {
  constructor(
    command: string,
    options: LanguageClientOptions,
    private readonly tell: (trouble: string) => void,
  ) {
    super('applsp', 'AppLsp', { command, args: ['lsp'], transport: TransportKind.stdio }, options);
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.tell(data instanceof Error ? `${message} ${data.message}` : message);
  }
}
