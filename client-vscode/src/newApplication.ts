import { window, workspace } from 'vscode';
import type { Session } from './session';

/** Makes a file for a new application; what is not given is asked for. The server opens what it makes. */
export async function newApplication(session: Session, given: unknown[]): Promise<void> {
  const answers = given.length > 0 ? given : await askForApplication();
  if (answers) await session.execute('applsp.newApplication', answers);
}

/** The arguments of the server's command, as the person answers; undefined where they think better of it. */
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
