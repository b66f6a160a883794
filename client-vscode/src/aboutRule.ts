import { CodeAction, CodeActionKind, type Command, commands, Uri, window, workspace } from 'vscode';
import type { Session } from './session';

/** What the server gives the kind of actions that keep a rule from speaking. */
const ignore = CodeActionKind.QuickFix.append('applsp').append('ignore');

/** Shows the page of a rule, which the server has. */
export async function explain(code: unknown): Promise<void> {
  if (typeof code === 'string') await commands.executeCommand('markdown.showPreview', Uri.parse(`applsp:/rules/${code}.md`));
}

/** Sets how much a rule matters, in the config of the document. */
export async function changeSeverity(session: Session, uri: unknown, code: unknown): Promise<void> {
  const severities = ['error', 'warning', 'information', 'hint', 'off'];
  const chosen = await window.showQuickPick(severities, { title: `Change Severity of ${code}`, placeHolder: 'Saved in applsp.yaml' });
  if (!chosen || (await session.execute('applsp.changeSeverity', [uri, code, chosen])) === undefined) return;
  // What was asked for in a menu needs no saving by hand.
  const configs = workspace.textDocuments.filter(({ isDirty, uri: { path } }) => isDirty && /\/\.?applsp\.yaml$/.test(path));
  for (const config of configs) await config.save();
}

/** The actions with those that keep rules from speaking behind one entry, the last. */
export function gathered(actions: (Command | CodeAction)[] | null | undefined): (Command | CodeAction)[] | null | undefined {
  const isIgnore = (action: Command | CodeAction): action is CodeAction =>
    action instanceof CodeAction && !!action.kind && ignore.contains(action.kind);
  const ways = actions?.filter(isIgnore);
  if (!actions || !ways || ways.length === 0) return actions;
  const entry = new CodeAction('Ignore…', CodeActionKind.QuickFix);
  entry.command = { title: entry.title, command: 'applsp.ignore', arguments: [ways] };
  return [...actions.filter((action) => !isIgnore(action)), entry];
}

/** Asks in which of the ways a rule is to be kept from speaking, and does it. */
export async function ignoreInOneWay(session: Session, ways: CodeAction[]): Promise<void> {
  const chosen = await window.showQuickPick(
    ways.map((way) => ({ label: way.title, way })),
    { title: 'Ignore' },
  );
  const edit = chosen && (chosen.way.edit ?? (await session.editOf(chosen.way)));
  if (edit) await workspace.applyEdit(edit);
}
