import { commands, type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import type { Session } from './session';
import { atLength, inShort } from './standing';

/** Shows how AppLsp stands among the language's status, and tells it to `when` clauses. */
export function showStanding(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('applsp.status', [
    { language: 'markdown' },
    { pattern: '**/{applsp,.applsp}.yaml', scheme: 'file' },
  ]);
  item.name = 'AppLsp';
  const show = () => {
    const { standing, version } = session;
    item.text = inShort(standing);
    item.detail = atLength(standing, version);
    item.busy = standing.kind === 'starting' || standing.kind === 'reading';
    item.severity = standing.kind === 'trouble' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command =
      standing.kind === 'trouble'
        ? { command: 'applsp.restartServer', title: 'Restart' }
        : { command: 'applsp.showActions', title: 'What can be done' };
    if ('applications' in standing) void commands.executeCommand('setContext', 'applsp.hasApplications', standing.applications > 0);
  };
  show();
  session.onDidChangeStanding(show);
  return item;
}
