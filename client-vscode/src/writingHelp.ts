import { ConfigurationTarget, window, workspace } from 'vscode';
import { isDone } from './firstSteps';

interface Help {
  readonly label: string;
  readonly detail: string;
  /** The setting, as far as Markdown is concerned. */
  readonly setting: string;
  /** What it becomes, from what it is. */
  readonly value: (now: unknown) => unknown;
}

const helps: readonly Help[] = [
  {
    label: 'Continue lists on Enter',
    detail: 'Enter starts the next list item; on an empty item it ends the list.',
    setting: 'editor.formatOnType',
    value: () => true,
  },
  {
    label: 'Apply safe fixes on save',
    detail: 'Saving changes how something is written, such as 1 May 2026 to 2026-05-01, never what it says.',
    setting: 'editor.codeActionsOnSave',
    value: (now) => ({ ...(now as object | undefined), 'source.fixAll.applsp': 'explicit' }),
  },
  {
    label: 'Tidy white space on save',
    detail: 'Saving formats the file: blank lines and list indentation. No word changes.',
    setting: 'editor.formatOnSave',
    value: () => true,
  },
];

/** Lets the person choose what VS Code does by itself while they write Markdown, and sets that. */
export async function chooseWritingHelp(): Promise<void> {
  const scope = { languageId: 'markdown' };
  const now = (help: Help) => workspace.getConfiguration('', scope).get(help.setting);
  const isOn = (help: Help) => JSON.stringify(now(help)) === JSON.stringify(help.value(now(help)));
  // The page of the first steps, where its button is, takes the focus back.
  const chosen = await window.showQuickPick(
    helps.map((help) => ({ ...help, picked: isOn(help) })),
    { canPickMany: true, ignoreFocusOut: true, title: 'Help While Writing', placeHolder: 'Choose what VS Code does for you in Markdown' },
  );
  if (!chosen) return;
  for (const help of chosen)
    if (!isOn(help))
      await workspace.getConfiguration('', scope).update(help.setting, help.value(now(help)), ConfigurationTarget.Global, true);
  void isDone('help');
}
