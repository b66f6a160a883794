import { commands, Disposable, window, workspace } from 'vscode';
import type { Session } from './session';

const rest = 500;
/** Of the documents that the server is told of. */
const schemes = ['file', 'untitled'];

/** Tells `when` clauses whether the active editor shows an application: `applsp.isApplication`. */
export function followActiveApplication(session: Session): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const document = window.activeTextEditor?.document;
    const isApplication =
      document?.languageId === 'markdown' &&
      schemes.includes(document.uri.scheme) &&
      Boolean(await session.askQuietly('applsp/statuses', { textDocument: { uri: session.uriOf(document) } }));
    if (document === window.activeTextEditor?.document) await commands.executeCommand('setContext', 'applsp.isApplication', isApplication);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  };
  void look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(() => void look()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) lookSoon();
    }),
    session.onDidChangeStanding(lookSoon),
    new Disposable(() => clearTimeout(timer)),
  );
}
