import { QuickPickItemKind, window } from 'vscode';
import { isDone } from './firstSteps';
import type { Session } from './session';
import { rows, type StatusChoices } from './statusChoices';

/** Sets the status of an application; the person is asked which, unless it is given. */
export async function setStatus(session: Session, uri?: unknown, value?: unknown): Promise<void> {
  const document = typeof uri === 'string' ? uri : window.activeTextEditor && session.uriOf(window.activeTextEditor.document);
  if (!document) {
    void window.showInformationMessage('Open the application to set its status.');
    return;
  }
  const status = typeof value === 'string' ? value : await choose(session, document);
  if (status && (await session.execute('applsp.setStatus', [document, status])) !== undefined) void isDone('setStatus');
}

async function choose(session: Session, uri: string): Promise<string | undefined> {
  const choices = await session.ask<StatusChoices | null>('applsp/statuses', { textDocument: { uri } });
  if (choices === undefined) return undefined;
  const problem = choices === null ? 'This file is not an application, so it has no status.' : choices.problem;
  if (choices === null || problem) {
    void window.showInformationMessage(problem ?? '');
    return undefined;
  }
  const now = choices.statuses.find((status) => status.isCurrent)?.label;
  const chosen = await window.showQuickPick(
    rows(choices.statuses).map((row) => (row.value === undefined ? { ...row, kind: QuickPickItemKind.Separator } : row)),
    { title: now ? `Set Status (now ${now})` : 'Set Status', placeHolder: "Today's date is recorded with it", matchOnDetail: true },
  );
  return chosen && 'value' in chosen && !chosen.isCurrent ? chosen.value : undefined;
}
