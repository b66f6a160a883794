import { commands, type ExtensionContext, extensions, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  TransportKind,
} from 'vscode-languageclient/node';
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

/** Whether another extension completes and explains what stands in this document. */
function isLeftToYaml(document: TextDocument): boolean {
  return document.languageId === 'yaml' && extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** The arguments of the server's command, as the person answers; undefined where they think better of it. The server opens what it makes. */
async function askForApplication(): Promise<string[] | undefined> {
  const document = window.activeTextEditor?.document;
  const isNearby = document?.languageId === 'markdown' && document.uri.scheme === 'file';
  // Beside the application that is open, else in the workspace's folder, which VS Code asks for where there are several.
  const folders = workspace.workspaceFolders ?? [];
  const folder = isNearby ? document.uri : (folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0])?.uri;
  if (!folder) {
    if (folders.length === 0) void window.showErrorMessage('Open the folder with your applications first.');
    return undefined;
  }
  const title = 'New application';
  const company = await window.showInputBox({ title, prompt: 'Who do you apply to?' });
  if (!company?.trim()) return undefined;
  const position = await window.showInputBox({ title, prompt: 'As what? May stay empty.' });
  return position === undefined ? undefined : [folder.toString(), company, position];
}

class Session {
  #client: LanguageClient | undefined;
  /** Restarts wait for each other: two in a row must not leave two servers. */
  #queue: Promise<void> = Promise.resolve();
  readonly #openNotices = new Set<string>();

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
        { pattern: '**/{applsp,.applsp}.yaml', scheme: 'file' },
      ],
      outputChannel: this.output,
      synchronize: { configurationSection: 'applsp' },
      // The library asks for diagnostics only on opening unless told to; on saving, the day may be another one.
      diagnosticPullOptions: { onChange: true, onSave: true },
      errorHandler: new Resurrection(),
      // A YAML server knows the config's JSON Schema (see `yamlValidation` in package.json): nothing is offered or explained twice.
      middleware: {
        provideCompletionItem: (document, position, context, token, next) =>
          isLeftToYaml(document) ? null : next(document, position, context, token),
        provideHover: (document, position, token, next) => (isLeftToYaml(document) ? null : next(document, position, token)),
        // The library registers the server's commands; the palette runs this one without arguments.
        executeCommand: async (command, args, next) => {
          const asks = command === 'applsp.newApplication' && args.length === 0;
          const answers = asks ? await askForApplication() : args;
          return answers && next(command, answers);
        },
      },
      // No second try with the same process; the failure is told through `error`.
      initializationFailedHandler: () => false,
    };
    const client = new Client(location.command, options, () => {
      // A server that is being stopped complains about what it could not finish; nobody waits for that any more.
      if (this.#client === client)
        void this.#tellTrouble(`The AppLsp server ${location.command} does not start or has ended. The output may say why.`);
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

  /** Says what is wrong with the ways out of it; what stands on the screen already is not said again. */
  async #tellTrouble(trouble: string): Promise<void> {
    this.output.error(trouble);
    if (this.#openNotices.has(trouble)) return;
    this.#openNotices.add(trouble);
    const ways = {
      'Restart Server': 'applsp.restartServer',
      'Show Output': 'applsp.showOutput',
      'Open Settings': 'workbench.action.openSettings',
    } as const;
    const chosen = await window.showErrorMessage(trouble, ...(Object.keys(ways) as (keyof typeof ways)[]));
    this.#openNotices.delete(trouble);
    if (chosen) await commands.executeCommand(ways[chosen], ...(chosen === 'Open Settings' ? ['applsp.'] : []));
  }
}

/** Speaks with one server over stdio. What the library would force on the person in its own words goes to the log, and `failed` is called. */
class Client extends LanguageClient {
  constructor(
    command: string,
    options: LanguageClientOptions,
    private readonly failed: () => void,
  ) {
    super('applsp', 'AppLsp', { command, args: ['lsp'], transport: TransportKind.stdio }, options);
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.failed();
  }
}

/** Starts a server that died again, unless it does nothing but die. */
class Resurrection implements ErrorHandler {
  static readonly #attempts = 4;
  static readonly #minutes = 3;
  #deaths: number[] = [];

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < Resurrection.#minutes * 60_000), now];
    if (this.#deaths.length <= Resurrection.#attempts) return { action: CloseAction.Restart, handled: true };
    return {
      action: CloseAction.DoNotRestart,
      message: `The server ended ${this.#deaths.length} times within ${Resurrection.#minutes} minutes and is not started again.`,
    };
  }
}
