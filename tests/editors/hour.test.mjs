// The first hour of a person in VS Code: a fresh profile, VS Code's own settings, a folder with some applications, and no README read.
// Its screenshots are to be looked at: each step, and what matters most in light, in dark and in both high contrasts.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { seeds } from '../../scripts/lib/places.mjs';
import { eventually } from './support/eventually.mjs';
import { serverProcesses } from './support/processes.mjs';
import { Workbench } from './support/workbench.mjs';

const there = ['aurora-health-data-engineer.md', 'copperfield-logistics-operations-analyst.md', 'juniper-bank-backend-developer.md'];
const file = 'fennel-bakery-baker.md';

const day = (days) => new Date(Date.now() + days * 24 * 3600 * 1000).toLocaleDateString('sv');

describe('the first hour in VS Code', () => {
  /** @type {Workbench} */
  let vscode;
  let step = 0;
  let isBroken = false;

  before(async () => {
    vscode = await Workbench.start({
      asInstalled: true,
      fill: (folder) => {
        mkdirSync(path.join(folder, 'applications'));
        for (const name of there) cpSync(path.join(seeds, name), path.join(folder, 'applications', name));
      },
    });
  });
  after(() => vscode?.close());
  afterEach(async (context) => {
    if (context.passed || isBroken) return;
    isBroken = true;
    await vscode.screenshot(`failed ${context.name}`.replaceAll(/[^\w -]/g, ''));
  });

  /** One step of the hour; those behind a failed one would say nothing. */
  const then = (name, body) => it(name, (context) => (isBroken ? context.skip('a step before failed') : body()));
  const look = async (name, { inAllThemes = false } = {}) => {
    const title = `hour ${String(++step).padStart(2, '0')} ${name}`;
    if (!inAllThemes) return vscode.screenshot(title);
    for (const theme of ['Dark 2026', 'Default High Contrast', 'Default High Contrast Light', 'Light 2026']) {
      await vscode.wear(theme);
      await delay(300);
      await vscode.screenshot(`${title} in ${theme}`);
    }
  };
  const text = () => vscode.read(path.join('applications', file));
  const saved = (satisfies) => vscode.saved(path.join('applications', file), satisfies);
  const lens = () => vscode.lenses();
  const comes = (label) =>
    eventually(
      () => vscode.suggestions(),
      (labels) => labels.includes(label),
      `${label} does not come by itself`,
    );

  then('a folder is opened, and what is wrong in it is told before a file is', async () => {
    const counts = vscode.page.locator('#status\\.problems');
    await eventually(
      async () => Number(/Warnings?: (\d+)/i.exec((await counts.getAttribute('aria-label')) ?? '')?.[1] ?? 0),
      (warnings) => warnings > 0,
      'nothing is told of the applications',
    );
    await vscode.run('AppLsp: Show Status');
    await vscode.choices('New Application');
    assert.match((await vscode.page.locator('.quick-input-widget').innerText()).replaceAll('\u00a0', ' '), /AppLsp: 3 applications/);
    await look('what can be done');
    await vscode.press('Escape');
  });

  then('a new application is made of three answers', async () => {
    await vscode.page.locator('.explorer-folders-view .label-name').getByText('applications', { exact: true }).last().click();
    await vscode.open(there[0]);
    await look('an application');
    await vscode.run('AppLsp: New Application');
    for (const [question, answer] of [
      ['Which company', 'Fennel Bakery'],
      ['Job title', 'Baker'],
      ['Address of the posting', 'https://fennel.example/jobs/1'],
    ]) {
      await vscode.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor();
      await vscode.page.locator('.quick-input-widget:visible input').fill(answer);
      if (answer === 'Baker') await look('a new application');
      await vscode.press('Enter');
    }
    await vscode.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await saved((shown) => shown.includes('Closing paragraph'));
    await look('the new application');
  });

  then('it is filled in from gap to gap', async () => {
    await vscode.type('We bake at night, and want somebody who knows rye and sourdough.');
    await saved((shown) => /## Job Description\nWe bake at night/.test(shown));
    for (const [label, words] of [
      ['Opening paragraph', 'I have baked rye bread in Aarhus for six years'],
      ['Body paragraph', 'At Nordbrød I cut waste from nine to four percent'],
      ['Company-specific paragraph', 'Fennel Bakery mills its own flour, which I have wanted to do'],
      ['Closing paragraph', 'I would be glad to bake a night with you'],
    ]) {
      await vscode.goTo(vscode.lineOf(path.join('applications', file), label), 1_000);
      // Letter by letter only the first: that takes its time.
      if (label === 'Opening paragraph') await vscode.type(words);
      else await vscode.page.keyboard.insertText(words);
      await saved((shown) => shown.includes(words));
      assert.deepEqual(await vscode.suggestions(), [], `something is suggested in prose behind “${words}”`);
    }
    await look('the letter');
  });

  then('what may come next is suggested while it is typed', async () => {
    await vscode.goTo(10_000, 1_000);
    await vscode.press('Enter', 'Enter');
    await vscode.type('#');
    await comes('Next Actions');
    await look('sections by themselves', { inAllThemes: true });
    await vscode.type('# Next');
    await comes('Next Actions');
    await vscode.accept('Next Actions');
    await saved((shown) => /\n## Next Actions\n/.test(shown));
    await look('the section');
    await vscode.press('Escape');
  });

  then('the status is chosen from a list, and the day kept', async () => {
    await vscode.goTo(1);
    await eventually(lens, (shown) => shown.includes('SAVED'), 'there is no lens');
    await vscode.setStatusByLens('SAVED');
    await vscode.choices('APPLIED');
    await look('statuses', { inAllThemes: true });
    await vscode.page.locator('.quick-input-widget:visible input').fill('applied');
    await vscode.press('Enter');
    await saved((shown) => shown.includes('APPLIED') && shown.includes(day(0)));
    await eventually(lens, (shown) => /APPLIED · follow up in 8 days/.test(shown), 'the lens does not count from today');
    await look('applied');
    assert.deepEqual(await vscode.notifications(), []);
  });

  then('the next action is named above the title, and a hover explains', async () => {
    const actions = vscode.lineOf(path.join('applications', file), '## Next Actions');
    await vscode.goTo(actions + 1, 1);
    await vscode.press('Shift+End');
    await vscode.type(`- [ ] ${day(3)} Ring the head baker`);
    await vscode.press('Escape');
    await saved((shown) => shown.includes('Ring the head baker'));
    await vscode.goTo(1);
    await eventually(lens, (shown) => /next: .*[Rr]ing the head baker/.test(shown), 'the lens does not say what comes next');
    await look('what comes next');
    const said = await vscode.hover(/^APPLIED/);
    assert.match(said, /sent/i);
    await look('a hover', { inAllThemes: true });
    await vscode.press('Escape');
  });

  then('a broken server is told of, and comes back when asked to', async () => {
    // Whenever it comes up again, until it does no more.
    for (let quiet = 0; quiet < 10; quiet++) {
      for (const running of serverProcesses(vscode.extensions)) {
        process.kill(running, 'SIGKILL');
        quiet = 0;
      }
      await delay(150);
    }
    const shown = await eventually(
      () => vscode.notifications(),
      (all) => all.length > 0,
      'nobody says that the server is gone',
    );
    await look('a broken server', { inAllThemes: true });
    assert.match(shown[0].message, /^The AppLsp server .* was ended by SIGKILL/);
    await vscode.page.locator('#status\\.languageStatus a').first().click();
    await eventually(
      async () => (await vscode.page.locator('.hover-language-status').allInnerTexts()).join('\n'),
      (said) => said.includes('AppLsp is off'),
      'the status does not say that AppLsp is off',
    );
    await look('AppLsp is off');
    await vscode.page.locator('.hover-language-status a', { hasText: 'Restart' }).first().click();
    await eventually(lens, (again) => /next: /.test(again), 'AppLsp does not come back');
    await look('AppLsp is back');
    assert.match(text(), /^# Application Details\n/);
  });
});
