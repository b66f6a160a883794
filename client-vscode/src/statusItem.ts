import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { isDone } from './firstSteps';
import type { Session } from './session';
import { detailOf, inShort } from './standing';

/** Shows how AppLsp stands among the language's status. */
export function showStanding(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('applsp.status', [
    { language: 'markdown' },
    { pattern: '**/{applsp,.applsp}.yaml', scheme: 'file' },
  ]);
  item.name = 'AppLsp';
  const show = () => {
    const { standing, version } = session;
    item.text = inShort(standing);
    item.detail = detailOf(standing, version);
    item.busy = standing.kind === 'starting' || standing.kind === 'reading';
    item.severity = standing.kind === 'trouble' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command =
      standing.kind === 'trouble'
        ? { command: 'applsp.restartServer', title: 'Restart' }
        : { command: 'applsp.showActions', title: 'More' };
    if ('applications' in standing && standing.applications > 0) void isDone('write');
  };
  show();
  session.onDidChangeStanding(show);
  return item;
}
