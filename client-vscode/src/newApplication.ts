import { EndOfLine, type QuickPickItem, Range, SnippetString, Uri, window, workspace } from 'vscode';
import type { Session } from './session';

/** An application as the server lists it. */
interface ApplicationItem {
  uri: string;
  company?: string;
  position?: string;
  status?: string;
}

/** What the server says of the file that it has made. */
interface NewApplicationResult {
  uri: string;
  snippet: string;
}

/** Makes a file for a new application; what is not given is asked for. */
export async function newApplication(session: Session, given: unknown[]): Promise<void> {
  await make(session, 'applsp.newApplication', given.length > 0 ? given : await askForApplication(session));
}

/** Makes a file for another application like the one that is open: with the person's own text, and without what was the other job's. */
export async function copyAsNewApplication(session: Session, given: unknown[]): Promise<void> {
  // A menu gives the file that it was opened on.
  const answers = given.length > 1 && given.every((word) => typeof word === 'string') ? given : await askForCopy(session);
  await make(session, 'applsp.copyAsNewApplication', answers);
}

async function make(session: Session, command: string, answers: unknown[] | undefined): Promise<void> {
  if (!answers) return;
  const made = (await session.execute(command, answers)) as NewApplicationResult | undefined;
  if (made) await fillIn(made);
}

/** The file is there and shown; with tab stops in its gaps it is filled in without the mouse. It is saved, so that nothing of it is lost. */
async function fillIn({ uri, snippet }: NewApplicationResult): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  if (snippet.includes('\r\n')) await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
  // White space is kept: an editor that indents with spaces would change tabs that the person wrote.
  const options = { undoStopBefore: false, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(new SnippetString(snippet), whole, options);
  await document.save();
}

/** The arguments of the server's command, as the person answers; undefined where they think better of it. */
async function askForApplication(session: Session): Promise<string[] | undefined> {
  const document = window.activeTextEditor?.document;
  const isNearby = document?.languageId === 'markdown' && document.uri.scheme === 'file';
  // Beside the application that is open, else in the workspace's folder, which VS Code asks for where there are several.
  const folders = workspace.workspaceFolders ?? [];
  const folder = isNearby ? document.uri : (folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0])?.uri;
  if (!folder) {
    if (folders.length === 0) void window.showErrorMessage('Open the folder with your applications first.');
    return undefined;
  }
  const job = await askForJob(session, 'New Application');
  return job && [folder.toString(), job.company, job.position, '', job.address];
}

/** The arguments of the server's command that copies the application in the active editor. */
async function askForCopy(session: Session): Promise<string[] | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown' || document.uri.scheme !== 'file') {
    void window.showInformationMessage('Open the application to copy first.');
    return undefined;
  }
  const job = await askForJob(session, 'Copy as New Application');
  return job && [session.uriOf(document), job.company, job.position, job.address];
}

/** What the person knows of the job; undefined where they think better of it. */
async function askForJob(session: Session, title: string): Promise<{ company: string; position: string; address: string } | undefined> {
  const step = (number: number) => `${title} (${number} of 3)`;
  const company = (await window.showInputBox({ title: step(1), prompt: 'Which company are you applying to?' }))?.trim();
  if (!company || !(await isNewOne(session, company))) return undefined;
  const position = await window.showInputBox({ title: step(2), prompt: 'Job title (optional)' });
  if (position === undefined) return undefined;
  const address = await window.showInputBox({ title: step(3), prompt: 'Address of the posting (optional)', placeHolder: 'https://' });
  return address === undefined ? undefined : { company, position, address };
}

/** Whether one more application is wanted where there are some for this company already; one of them may be opened instead. */
async function isNewOne(session: Session, company: string): Promise<boolean> {
  const known = await session.askQuietly<{ applications: ApplicationItem[] }>('applsp/applications', { company });
  if (!known || known.applications.length === 0) return true;
  const fresh: QuickPickItem = { label: '$(add) New application', alwaysShow: true };
  const rows = known.applications.map(({ uri, position, status }) => ({
    label: `$(go-to-file) ${position ?? company}`,
    description: status ?? '',
    detail: workspace.asRelativePath(Uri.parse(uri)),
    uri,
  }));
  const chosen = await window.showQuickPick<QuickPickItem & { uri?: string }>([...rows, fresh], {
    title: `You already have an application to ${company}`,
    placeHolder: 'Open it, or create another one',
  });
  if (chosen?.uri) await window.showTextDocument(Uri.parse(chosen.uri));
  return chosen === fresh;
}
