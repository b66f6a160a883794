import {
  type CodeAction,
  commands,
  Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  version,
  window,
  workspace,
} from 'vscode';
import { changeSeverity, explain, ignoreInOneWay } from './aboutRule';
import { followActiveApplication } from './activeApplication';
import { debugInformation } from './debugInformation';
import { isDone, tickOnOpening } from './firstSteps';
import { copyAsNewApplication, newApplication } from './newApplication';
import { Session } from './session';
import { setStatus } from './setStatus';
import { inShort } from './standing';
import { showStanding } from './statusItem';
import { chooseWritingHelp } from './writingHelp';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('AppLsp', { log: true });
  const current = new Session(context, output);
  session = current;
  context.subscriptions.push(
    output,
    current,
    registerCommands(current, context, output),
    showStanding(current),
    followActiveApplication(current),
    tickOnOpening(),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('applsp.server.path')) void current.restart();
    }),
  );
  if (workspace.workspaceFolders?.length) void isDone('folder');
  // Not waited for: commands can be run while the server starts, and where it never answers.
  void current.restart();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** Registers the extension's commands, and those of the server once they are known: they stay when the server goes, and say why it is away. */
function registerCommands(session: Session, context: ExtensionContext, output: LogOutputChannel): Disposable {
  const registered = new Map<string, Disposable>();
  const register = (name: string, run: (...args: unknown[]) => unknown) => registered.set(name, commands.registerCommand(name, run));
  register('applsp.restartServer', () => session.restart());
  register('applsp.showOutput', () => output.show());
  register('applsp.copyDebugInformation', () => copyDebugInformation(session, context));
  register('applsp.showActions', () => showActions(session));
  register('applsp.openWalkthrough', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
  );
  register('applsp.chooseWritingHelp', chooseWritingHelp);
  register('applsp.newApplication', (...args) => newApplication(session, args));
  register('applsp.copyAsNewApplication', (...args) => copyAsNewApplication(session, args));
  register('applsp.explain', explain);
  register('applsp.changeSeverity', (uri, code) => changeSeverity(session, uri, code));
  register('applsp.ignore', (ways) => ignoreInOneWay(session, ways as CodeAction[]));
  register('applsp.setStatus', (uri, value) => setStatus(session, uri, value));
  session.onDidChangeStanding(() => {
    for (const name of session.commands) if (!registered.has(name)) register(name, (...args) => session.execute(name, args));
  });
  return new Disposable(() => {
    for (const one of registered.values()) one.dispose();
  });
}

/** What can be done about AppLsp itself, below how it stands. */
async function showActions(session: Session): Promise<void> {
  const actions = [
    { label: '$(edit) New Application', command: 'applsp.newApplication' },
    { label: '$(sync) Restart Server', command: 'applsp.restartServer' },
    { label: '$(output) Show Output', command: 'applsp.showOutput' },
    { label: '$(copy) Copy Debug Information', command: 'applsp.copyDebugInformation' },
    { label: '$(book) Get Started', command: 'applsp.openWalkthrough' },
    { label: '$(gear) Settings', command: 'workbench.action.openSettings', args: ['@ext:applsp.applsp'] },
  ];
  const title = session.version ? `${inShort(session.standing)} · server ${session.version}` : inShort(session.standing);
  const chosen = await window.showQuickPick(actions, { title });
  if (chosen) await commands.executeCommand(chosen.command, ...(chosen.args ?? []));
}

async function copyDebugInformation(session: Session, context: ExtensionContext): Promise<void> {
  const information = debugInformation({
    extension: `${context.extension.id} ${context.extension.packageJSON.version}`,
    editor: `${env.appName} ${version}`,
    platform: `${process.platform} ${process.arch}, Node.js ${process.versions.node}`,
    server: session.command ?? 'none',
    serverVersion: session.version,
    standing: session.standing,
    folders: workspace.workspaceFolders?.length ?? 0,
    settings: workspace.getConfiguration('applsp'),
    lastWords: session.lastWords,
  });
  await env.clipboard.writeText(information);
  void window.showInformationMessage('Debug information copied to the clipboard. It contains no text from your applications.');
}
