import { setTimeout as delay } from 'node:timers/promises';
import { commands, type Disposable, window } from 'vscode';

/** The steps of the walkthrough in package.json, by their ids. */
export type FirstStep = 'folder' | 'write' | 'setStatus' | 'help';

/** In milliseconds: how long VS Code may take to learn of the steps once their page is opened. */
const untilKnown = [1_000, 6_000];

const taken = new Set<FirstStep>();

/** Ticks a step off. */
export async function isDone(step: FirstStep): Promise<void> {
  taken.add(step);
  await tick(step);
}

/**
 * Ticks the steps off that were taken before their page was opened. VS Code looks only at what becomes true while it knows the steps, and it
 * learns of them with the page; of the page it tells nothing but that a tab of an unknown kind has come.
 */
export function tickOnOpening(): Disposable {
  return window.tabGroups.onDidChangeTabs(async ({ opened }) => {
    if (!opened.some((tab) => tab.input === undefined)) return;
    for (const time of untilKnown) {
      await delay(time);
      for (const step of taken) await tick(step);
    }
  });
}

/** What is true already when VS Code learns of a step never ticks it off: so it is true for a moment. */
async function tick(step: FirstStep): Promise<void> {
  for (const isTrue of [true, false]) await commands.executeCommand('setContext', `applsp.firstSteps.${step}`, isTrue);
}
