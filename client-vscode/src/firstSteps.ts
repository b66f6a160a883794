import { commands } from 'vscode';

/** The steps of the walkthrough in package.json, by their ids. */
export type FirstStep = 'folder' | 'write' | 'setStatus' | 'help';

/**
 * In milliseconds. VS Code knows the steps up to five seconds after it has started, and what is true before then it never takes notice of.
 */
const untilKnown = 6_000;
const known = new Promise((resolve) => setTimeout(resolve, untilKnown));

/** Ticks a step off: it has been taken, here or at an earlier time. */
export async function isDone(step: FirstStep): Promise<void> {
  await known;
  await commands.executeCommand('setContext', `applsp.firstSteps.${step}`, true);
}
