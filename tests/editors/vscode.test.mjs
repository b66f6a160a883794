// AppLsp in a real VS Code, on a copy of the seeds.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { check } from './support/check.mjs';
import { eventually } from './support/eventually.mjs';
import { serverProcesses } from './support/processes.mjs';
import { themes, Workbench } from './support/workbench.mjs';

const unfinished = 'brightloom-studio-product-designer.md';
const clean = 'aurora-health-data-engineer.md';

/** Long enough ago to be past in every time zone, and too recent to be quiet. */
const lastWeek = new Date(Date.now() - 7 * 24 * 3600 * 1000).toISOString().slice(0, 10);

const today = new Date().toLocaleDateString('sv');

/** How one person keeps applications, in words of their own. */
const ownApplication = `# Application Details

## Company
Tidewater Museum

## Position
Curator

## Status
COUNCIL_VOTE

## Application Date
${lastWeek}

## Job Description
The museum looks for a curator of maritime history who plans exhibitions and writes for the public.

## Notes
- Letter plan:
  - Hook: The harbour log of 1821 that I transcribed for the city archive
  - Proof: Two exhibitions at the Harbour Archive with 14,000 visitors
  - Why them: Tidewater Museum is about to open its new wing on trade
  - Ask: A talk about the wing in the first week of December
`;

const ownConfig = `sections:
  - heading: Job URL
    drop: true
  - heading: Deadline
    required: true
    after: Position
  - heading: Notes
    labels:
      - label: Cover letter points
        rename: Letter plan
        points:
          - label: Opening paragraph
            rename: Hook
          - label: Body paragraph
            rename: Proof
          - label: Company-specific paragraph
            rename: Why them
          - label: Closing paragraph
            rename: Ask
          - label: Availability
            required: true
            description: When you can start.
statuses:
  - value: COUNCIL_VOTE
    aliases: [council vote]
    stage: active
    next: [INTERVIEW, REJECTED]
`;

/** One application with words of every meaning that has a colour, on one screen. */
const everyMeaning = `# Application Details

<!-- applsp-disable url-missing -->

## Company
Tidewater Museum Ltd.

## Position
Curator who wanders

## Status
APPLIED

## Application Date
${lastWeek}

## Job Description
The museum looks for a curator who knows Python.

- Salary range: $58,000

## Notes
- Key skills to emphasize:
  - Python
- Resume bullet points to highlight or modify:
  - Work experience:
    - Harbour Archive: Two exhibitions about the port
- Cover letter points:
  - Opening paragraph: I have looked after {{collection}} for six years
`;

/** Words of it, one for each meaning. */
const meanings = [
  'Application Date',
  'Key skills to emphasize',
  'APPLIED',
  lastWeek,
  '$58,000',
  'Tidewater Museum Ltd.',
  'Harbour Archive',
  'Python',
  '{{collection}}',
  'url-missing',
];

describe('VS Code with the packaged extension', () => {
  /** @type {Workbench} */
  let vscode;

  before(async () => {
    vscode = await Workbench.start();
  });
  after(() => vscode?.close());
  afterEach(async (context) => {
    if (!context.passed) await vscode.screenshot(`failed ${context.name}`.replaceAll(/[^\w -]/g, ''));
    await vscode.tidy();
  });

  it('underlines what the command line finds, and lists it under Problems', async () => {
    await vscode.open(unfinished);
    await vscode.showProblems();
    const expected = check(vscode.folder, unfinished).filter((diagnostic) => diagnostic.severity !== 'hint');
    assert.ok(expected.length > 0, `the seed ${unfinished} has nothing wrong with it`);
    const rows = await eventually(
      () => vscode.problems(),
      (texts) => texts.length === expected.length,
      `Problems does not show ${expected.length} rows`,
    );
    for (const { code, message, range } of expected) {
      const row = rows.find((text) => text.includes(code) && text.replaceAll(/\s+/g, ' ').includes(message));
      assert.ok(row, `no row says ${code}: ${message}\n${rows.join('\n')}`);
      assert.match(row, new RegExp(`Ln ${range.start.line}, Col ${range.start.column}`));
    }
    await vscode.goTo(expected[0].range.start.line);
    await eventually(
      () => vscode.squiggles(),
      ({ warnings }) => warnings > 0,
      'nothing is underlined',
    );
    await vscode.screenshot('problems');
  });

  it('completes a half-typed status whole', async () => {
    await vscode.open(unfinished);
    await vscode.goTo(vscode.lineOf(unfinished, 'PREPARING'));
    await vscode.press('Shift+End');
    await vscode.type('APP');
    await vscode.suggest('APPLIED');
    await vscode.screenshot('completing a status');
    await vscode.accept('APPLIED');
    const text = await vscode.saved(unfinished, (saved) => saved.includes('### Application\nAPPLIED\n'));
    assert.doesNotMatch(text, /APPAPPLIED|PREPARING/);
  });

  it('completes a missing cover-letter point at the indent of its siblings', async () => {
    await vscode.open(unfinished);
    await vscode.goTo(vscode.lineOf(unfinished, 'Opening paragraph'), 1_000);
    await vscode.press('Enter');
    await vscode.type('- ');
    const offered = await vscode.suggest('Body paragraph');
    assert.ok(!offered.includes('Opening paragraph'), `a point that is there already is offered again: ${offered}`);
    await vscode.screenshot('completing a point');
    await vscode.accept('Body paragraph');
    await vscode.press('Escape');
    const text = await vscode.saved(unfinished, (saved) => saved.includes('Body paragraph'));
    assert.match(text, /\n {2}- Opening paragraph: .*\n {2}- Body paragraph: ?.*\n {2}- Company-specific paragraph/);
  });

  it('marks what is written while it is being written', async () => {
    await vscode.open(clean);
    await vscode.showProblems();
    await eventually(
      () => vscode.problems(),
      (texts) => !texts.some((text) => text.includes('unknown-status')),
      'a seed without faults has some',
    );
    const line = vscode.lineOf(clean, '### Application') + 1;
    await vscode.goTo(line);
    await vscode.press('Shift+End');
    await vscode.type('Waitlisted maybe');
    await vscode.press('Escape');
    await eventually(
      () => vscode.problems(),
      (texts) => texts.some((text) => text.includes('unknown-status')),
      'the unknown status is not marked',
    );
    await vscode.screenshot('an unknown status');
    await vscode.goTo(line);
    await vscode.press('Shift+End');
    await vscode.type('SAVED');
    await vscode.press('Escape');
    await eventually(
      () => vscode.problems(),
      (texts) => !texts.some((text) => text.includes('unknown-status')),
      'the mark stays after the text is mended',
    );
  });

  it('takes a changed severity up without a restart', async () => {
    await vscode.open('fjordwind-energy-hydrologist.md');
    await vscode.showProblems();
    const marked = (texts) => texts.some((text) => text.includes('malformed-url'));
    await eventually(() => vscode.problems(), marked, 'the malformed URL is not marked');
    vscode.setSettings({ 'applsp.rules': { 'malformed-url': 'off' } });
    await eventually(
      () => vscode.problems(),
      (texts) => !marked(texts) && texts.some((text) => text.includes('unknown-status')),
      'the rule is not switched off',
    );
    vscode.setSettings({});
    await eventually(() => vscode.problems(), marked, 'the rule is not switched on again');
  });

  it('marks the name of another application’s company, and puts this one by the light bulb', async () => {
    await vscode.open(clean);
    await vscode.showProblems();
    const marked = (texts) => texts.some((text) => text.includes('cover-letter-wrong-company'));
    const line = vscode.lineOf(clean, 'Closing paragraph');
    const { length } = vscode.read(clean).split('\n')[line - 1];
    await vscode.goTo(line, 1_000);
    await vscode.type(' Copperfield Logistics is where I want to work.');
    await vscode.press('Escape');
    await eventually(() => vscode.problems(), marked, 'the other company is not marked');
    // Counted and not looked up: the editor saves some time after it is typed in.
    await vscode.goTo(line, length + ' C'.length);
    await vscode.screenshot('another company');
    const offered = await vscode.lightBulb();
    await vscode.screenshot('the light bulb');
    const fix = offered.find((title) => title.includes('Aurora Health'));
    assert.ok(fix, `the light bulb offers no other company: ${offered}`);
    await vscode.takeAction(fix);
    await eventually(
      () => vscode.problems(),
      (texts) => !marked(texts),
      'the mark stays after the fix',
    );
    const text = await vscode.saved(clean, (saved) => saved.includes('Aurora Health is where I want to work.'));
    assert.doesNotMatch(text, /Copperfield/);
    await vscode.screenshot('this company');
  });

  it('colours each meaning in every theme that comes with VS Code, and a name whole', async () => {
    const file = 'zz-meanings.md';
    await vscode.write(file, everyMeaning);
    await vscode.hidePanel();
    await vscode.open(file);
    for (const theme of Object.keys(themes)) {
      await vscode.wear(theme);
      const seen = await eventually(
        async () => {
          const plain = await vscode.coloursOf('wanders');
          const each = await Promise.all(meanings.map(async (words) => [words, await vscode.coloursOf(words)]));
          return { plain, wrong: each.filter(([, colours]) => colours.length !== 1 || colours[0] === plain[0]) };
        },
        ({ plain, wrong }) => plain.length === 1 && wrong.length === 0,
        `in ${theme}, a meaning looks like plain words or has several colours`,
      );
      assert.deepEqual(seen.wrong, []);
      const [company, employer] = await Promise.all(['Tidewater Museum Ltd.', 'Harbour Archive'].map((words) => vscode.coloursOf(words)));
      assert.notDeepEqual(company, employer, `in ${theme}, who is applied to and who was worked for look alike`);
      await vscode.screenshot(`colours in ${theme}`);
    }
    vscode.setSettings({});
    rmSync(path.join(vscode.folder, file));
  });

  it('counts between the words', async () => {
    await vscode.open(clean);
    await vscode.goTo(vscode.lineOf(clean, 'Cover letter points'));
    await eventually(
      () => vscode.page.locator('.editor-instance .view-line').allInnerTexts(),
      (lines) => lines.some((line) => line.replaceAll('\u00a0', ' ').includes('4 of 4 points')),
      'no hint says how many points are written',
    );
    await vscode.screenshot('hints');
  });

  it('sets the next status by a click above the title, and keeps the day', async () => {
    const file = 'lakeshore-veterinary-clinic-nurse.md';
    await vscode.open(file);
    await eventually(
      () => vscode.lenses(),
      (shown) => shown.includes('ON_HOLD'),
      'there is no lens',
    );
    await vscode.screenshot('the lens');
    await vscode.setStatusByLens('ON_HOLD');
    const offered = await vscode.choices('Interview');
    await vscode.screenshot('the next status');
    assert.match(offered[0], /^Applied\b/, `what comes next does not stand first: ${offered}`);
    assert.match(offered[0], /sent/, 'a status is not described');
    assert.match(await vscode.page.locator('.quick-input-widget').innerText(), /now On hold/i);
    assert.deepEqual(await vscode.notifications(), []);
    await vscode.type('on hold');
    await eventually(
      () => vscode.choices('On hold'),
      (rows) => rows.some((row) => /On hold\s*now/i.test(row)),
      'the present status is not marked',
    );
    await vscode.screenshot('the present status');
    await vscode.page.locator('.quick-input-widget:visible input').fill('interview');
    await vscode.press('Enter');
    const text = await vscode.saved(file, (saved) => /## Application Status\r?\nInterview/.test(saved));
    assert.match(text, new RegExp(`${today}`), 'the day is not kept');
    await vscode.screenshot('the status is set');
  });

  it('sets the status from the palette, which offers that for applications alone', async () => {
    const found = async () => {
      await vscode.press('F1');
      await vscode.page.locator('.quick-input-widget:visible input').fill('>AppLsp: Set Status');
      await delay(500);
      const rows = await vscode.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
      await vscode.press('Escape');
      return rows.some((row) => row.includes('Set Status'));
    };
    await vscode.open('README.md');
    await eventually(found, (is) => !is, 'a README is offered a status');
    await vscode.open(unfinished);
    await eventually(found, (is) => is, 'an application is offered no status');
    await vscode.run('AppLsp: Set Status');
    // The palette goes before the list of statuses comes: only that has this to say.
    await vscode.page.locator('.quick-input-widget:visible input[placeholder*="date is recorded"]').waitFor();
    // Whatever comes next by now, it is described in a second line.
    await vscode.choices('\n');
    await vscode.press('Escape');
  });

  it('says how many applications there are, and which server runs', async () => {
    await vscode.open(clean);
    await vscode.page.locator('#status\\.languageStatus a').first().click();
    const shown = vscode.page.locator('.hover-language-status');
    await eventually(
      async () => (await shown.allInnerTexts()).join('\n'),
      (text) => /AppLsp: \d\d applications/.test(text) && /Server \d+\.\d+\.\d+/.test(text),
      'nothing says how AppLsp stands',
    );
    await vscode.screenshot('how AppLsp stands');
    await vscode.press('Escape');
    await vscode.run('AppLsp: Show Status');
    // The rows come one by one.
    for (const action of ['Restart Server', 'New Application', 'Show Output', 'Copy Debug Information', 'Get Started', 'Settings'])
      await vscode.choices(action);
    await vscode.screenshot('what can be done about AppLsp');
    await vscode.press('Escape');
  });

  it('copies what is to be known of a fault', async () => {
    await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await vscode.open(clean);
    await vscode.command('AppLsp: Copy Debug Information');
    const copied = await eventually(
      () => vscode.page.evaluate(() => globalThis.navigator.clipboard.readText()),
      (text) => text.includes('Extension: applsp.applsp'),
      'nothing was copied',
    );
    assert.match(copied, /version \d+\.\d+\.\d+/);
    assert.match(copied, /State: AppLsp: \d\d applications/);
    assert.doesNotMatch(copied, /Aurora/);
  });

  it('has first steps, with buttons and ends of their own', async () => {
    await vscode.open(clean);
    await vscode.command('AppLsp: Get Started');
    const steps = vscode.page.locator('.getting-started-step');
    await steps.nth(3).waitFor();
    const done = () => vscode.page.locator('.getting-started-step .codicon-getting-started-step-checked').count();
    // A folder is open, an application is there, and a test before has set a status.
    await eventually(done, (checked) => checked >= 2, 'no step is done');
    await vscode.screenshot('first steps');
    await vscode.page.locator('.getting-started-step', { hasText: 'help while writing' }).click();
    await vscode.page.locator('.getting-started-step.expanded .monaco-button', { hasText: 'Help While Writing' }).click();
    await vscode.choices('Continue lists on Enter');
    await vscode.screenshot('help while writing');
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Continue lists on Enter' }).click();
    const before = await done();
    await vscode.press('Enter');
    await eventually(done, (checked) => checked > before, 'the step is not done');
    assert.match(vscode.userSettings(), /"\[markdown\]":\s*\{[^}]*"editor\.formatOnType": true/);
    await vscode.screenshot('first steps done');
  });

  it('renames the company, and formats', async () => {
    await vscode.open(clean);
    const line = vscode.lineOf(clean, '## Company') + 1;
    await vscode.goTo(line, 3);
    await vscode.press('F2');
    const box = vscode.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Aurora Health');
    await box.fill('Borealis Care');
    await vscode.screenshot('renaming the company');
    await vscode.press('Enter');
    const renamed = await vscode.saved(clean, (saved) => saved.includes('Borealis Care publishes its waiting times'));
    assert.doesNotMatch(renamed, /Aurora Health/);

    await vscode.goTo(line, 1_000);
    await vscode.type('   ');
    await vscode.press('Enter', 'Enter', 'Enter');
    await vscode.saved(clean, (saved) => saved.includes('Care   \n\n\n'));
    await vscode.command('Format Document');
    assert.equal(await vscode.saved(clean, (saved) => saved === renamed), renamed);
  });

  it('folds what stands below a label', async () => {
    const file = 'hopewell-legal-aid-paralegal.md';
    const line = vscode.lineOf(file, '**Contacts:**');
    await vscode.open(file);
    const numbers = () => vscode.page.locator('.editor-instance .line-numbers').allInnerTexts();
    // Until VS Code has the server's ranges, what it folds is the section around the label.
    await eventually(
      async () => {
        await vscode.press('Control+k', 'Control+j');
        await vscode.goTo(line);
        await vscode.press('Control+Shift+BracketLeft');
        await delay(500);
        return numbers();
      },
      (shown) => shown.includes(`${line}`) && !shown.includes(`${line + 1}`) && !shown.includes(`${line + 2}`),
      'the label’s list is not folded away',
    );
    await vscode.screenshot('folding');
    assert.ok((await numbers()).includes(`${line + 4}`), 'more than the label’s list is folded away');
  });

  it('formats on save', async () => {
    const file = 'zz-untidy.md';
    await vscode.write(file, ownApplication.replaceAll('\n\n## ', '   \n\n\n\n## '));
    vscode.setSettings({ 'files.autoSave': 'off', 'editor.formatOnSave': true });
    await vscode.open(file);
    await eventually(
      async () => {
        await vscode.press('Control+s');
        // The next one would come into the middle of this one.
        await delay(1_000);
        return vscode.read(file);
      },
      (saved) => saved === ownApplication,
      `${file} is not formatted`,
    );
    await vscode.page.locator('.tab.dirty').waitFor({ state: 'hidden' });
    vscode.setSettings({});
  });

  it('mends all slips in headings by Fix All', async () => {
    const file = 'zz-slips.md';
    const right = ownApplication.replace('COUNCIL_VOTE', 'APPLIED');
    await vscode.write(file, right.replace('## Company', '## Compny').replace('## Position', '## Postion').replace('## Notes', '## Ntoes'));
    await vscode.showProblems();
    await vscode.open(file);
    const marks = (texts) => texts.filter((text) => text.includes('misspelt-heading')).length;
    await eventually(
      () => vscode.problems(),
      (texts) => marks(texts) === 3,
      'three slips are not three marks',
    );
    await vscode.screenshot('three slips');
    await vscode.open(file);
    await vscode.command('Fix All');
    await vscode.saved(file, (saved) => saved === right);
    await eventually(
      () => vscode.problems(),
      (texts) => marks(texts) === 0,
      'a mark stays after the fix',
    );
    await vscode.screenshot('no slip is left');
  });

  it('finds an application by some letters', async () => {
    await vscode.open(clean);
    await vscode.press('Control+t');
    await vscode.type('junbadev');
    const found = vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Juniper Bank: Backend Developer' });
    await found.first().waitFor();
    await vscode.screenshot('an application by some letters');
    await vscode.press('Enter');
    await vscode.page.locator('.tab.active[data-resource-name="juniper-bank-backend-developer.md"]').waitFor();
  });

  it('explains a section on hover', async () => {
    await vscode.open(clean);
    await vscode.goTo(1);
    const contents = await vscode.hover('Job URL');
    await vscode.screenshot('hovering a heading');
    assert.match(contents, /Job URL/);
    assert.match(contents, /required/i);
  });

  it('lists what is wrong in files that are not open', async () => {
    await vscode.showProblems();
    await vscode.open('copperfield-logistics-operations-analyst.md');
    const marked = (texts) => texts.some((text) => text.includes('misspelt-heading'));
    await eventually(() => vscode.problems(), marked, 'the open file has no problems');
    await vscode.open('README.md');
    await eventually(
      () => vscode.problems(),
      (texts) => texts.length === 0,
      'a README has problems',
    );
    await vscode.toggleActiveFileOnly();
    await eventually(
      () => vscode.problems(),
      // It was never open.
      (texts) => texts.some((text) => text.includes('ambiguous-date')),
      'a closed file has no problems',
    );
    await vscode.screenshot('problems of all files');
    await vscode.toggleActiveFileOnly();
  });

  it('has links follow a file that is renamed in the explorer', async () => {
    const [linking, linked] = ['zz-linking.md', 'zz-linked.md'];
    await vscode.write(linked, ownApplication);
    await vscode.write(linking, `${ownApplication}\nSee [the other](${linked}#notes).\n`);
    await vscode.open(linked);
    await vscode.open(linking);
    await vscode.page.locator('.explorer-folders-view .label-name').getByText(linked, { exact: true }).click();
    await vscode.press('F2', 'Control+a');
    await vscode.type('zz-renamed.md');
    await vscode.press('Enter');
    // VS Code asks before an extension changes files along with a rename.
    await vscode.page.locator('.monaco-dialog-box').getByText('OK', { exact: true }).click();
    await vscode.saved(linking, (saved) => saved.includes('[the other](zz-renamed.md#notes)'));
    await vscode.screenshot('a link follows a renamed file');
  });

  it('has nothing to say about other markdown', async () => {
    const ruled = (texts) => texts.filter((text) => text.includes('applsp'));
    await vscode.showProblems();
    await vscode.open('README.md');
    await vscode.goTo(1, 3);
    // A mark on another file proves that the server has answered since: it takes its messages in order.
    await vscode.press('Control+Space');
    await vscode.open('gulliver-games-gameplay-programmer.md');
    await eventually(
      () => vscode.problems(),
      (texts) => ruled(texts).length > 0,
      'the server does not answer',
    );
    await vscode.open('README.md');
    assert.deepEqual(await vscode.squiggles(), { errors: 0, warnings: 0, infos: 0, hints: 0 });
    const readmeRows = vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'README.md' });
    assert.equal(await readmeRows.count(), 0);
    await vscode.goTo(1, 3);
    await vscode.press('Control+Space');
    const empty = vscode.page.locator('.suggest-widget.visible');
    await empty.waitFor();
    assert.deepEqual(await vscode.suggestions(), []);
    await vscode.press('Escape');
    await vscode.screenshot('a README is left alone');
  });

  it('starts a server that died again, and marks on', async () => {
    await vscode.open(clean);
    const [first] = await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'no server runs',
    );
    process.kill(first, 'SIGKILL');
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1 && running[0] !== first,
      'no new server was started',
    );
    await vscode.open('hopewell-legal-aid-paralegal.md');
    await vscode.showProblems();
    await eventually(
      () => vscode.problems(),
      (texts) => texts.some((text) => text.includes('status-needs-date')),
      'the new server marks nothing',
    );
  });

  it('restarts the server when asked to', async () => {
    await vscode.open(clean);
    const [first] = await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'no server runs',
    );
    await vscode.command('AppLsp: Restart Server');
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1 && running[0] !== first,
      'the server was not restarted',
    );
  });

  it('says what to do when there is no server, and goes on when there is one', async () => {
    await vscode.open(clean);
    vscode.setSettings({ 'applsp.server.path': '/no/such/applsp' });
    const shown = await eventually(
      () => vscode.notifications(),
      (all) => all.some(({ message }) => message.includes('/no/such/applsp')),
      'nobody says that the server is missing',
    );
    const notice = shown.find(({ message }) => message.includes('/no/such/applsp'));
    await vscode.screenshot('no server');
    assert.match(notice.message, /applsp\.server\.path/);
    assert.deepEqual(notice.actions.sort(), ['Open Settings', 'Restart Server', 'Show Output']);
    assert.deepEqual(serverProcesses(vscode.extensions), []);
    await vscode.command('AppLsp: New Application', { 'Which company': 'Nobody', 'Job title': '', 'Address of the posting': '' });
    await eventually(
      () => vscode.notifications(),
      (all) => all.some(({ message }) => /^This needs the AppLsp server\..*\/no\/such\/applsp/.test(message)),
      'a command does not say why it can do nothing',
    );
    await vscode.page.locator('#status\\.languageStatus a').first().click();
    await eventually(
      async () => (await vscode.page.locator('.hover-language-status').allInnerTexts()).join('\n'),
      (text) => text.includes('AppLsp is off') && text.includes('applsp.server.path'),
      'the status does not say that AppLsp is off',
    );
    await vscode.screenshot('AppLsp is off');
    await vscode.press('Escape');
    vscode.setSettings({});
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'the server does not come back',
    );
  });

  it('says once that a server keeps dying, and how', async () => {
    await vscode.open(clean);
    const dying = path.join(vscode.folder, '..', 'dying');
    writeFileSync(dying, '#!/bin/sh\necho "Out of luck today." >&2\nexit 3\n', { mode: 0o755 });
    vscode.setSettings({ 'applsp.server.path': dying });
    const notOfTheLastTest = ({ message }) => message.includes(dying);
    await eventually(
      () => vscode.notifications(),
      (shown) => shown.some(notOfTheLastTest),
      'nobody says that the server dies',
    );
    // It is started a few times more; all of that belongs to the one notice.
    await vscode.page.waitForTimeout(2_000);
    await vscode.screenshot('a dying server');
    const [notice, ...more] = (await vscode.notifications()).filter(notOfTheLastTest);
    assert.deepEqual(more, []);
    assert.match(notice.message, /AppLsp server .*dying ended with exit code 3: Out of luck today\./);
    assert.deepEqual(notice.actions.sort(), ['Open Settings', 'Restart Server', 'Show Output']);
    vscode.setSettings({});
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'the server does not come back',
    );
  });

  it('is not held up by a server that does not answer', async () => {
    await vscode.open(clean);
    const silent = path.join(vscode.folder, '..', 'silent');
    writeFileSync(silent, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'no server runs',
    );
    vscode.setSettings({ 'applsp.server.path': silent });
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 0,
      'the server that answers goes on',
    );
    await vscode.run('AppLsp: Show Status');
    await vscode.choices('Settings');
    assert.match((await vscode.page.locator('.quick-input-widget').innerText()).replaceAll('\u00a0', ' '), /AppLsp is starting/);
    await vscode.press('Escape');
    vscode.setSettings({});
    await eventually(
      () => serverProcesses(vscode.extensions),
      (running) => running.length === 1,
      'the server does not come back',
    );
    await vscode.showProblems();
    await vscode.open('hopewell-legal-aid-paralegal.md');
    await eventually(
      () => vscode.problems(),
      (texts) => texts.some((text) => text.includes('status-needs-date')),
      'the server marks nothing',
    );
  });

  it('makes a file for a new application out of three answers, saves it, and leads from gap to gap', async () => {
    const file = 'elodie-roux-gardener.md';
    await vscode.open(clean);
    await vscode.command('AppLsp: New Application', {
      'Which company': 'Élodie Roux',
      'Job title': 'Gardener',
      'Address of the posting': '',
    });
    await vscode.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    // With its gaps, which come after the text.
    const text = await vscode.saved(file, (saved) => /Key skills to emphasize:\n {2}- \n/.test(saved));
    assert.match(text, /^# Application Details\n\n## Company\nÉlodie Roux\n\n## Position\nGardener\n/);
    await vscode.type('https://jobs.example.com/1');
    await vscode.press('Tab');
    await vscode.type('They garden.');
    await vscode.saved(file, (saved) =>
      /## Job URL\nhttps:\/\/jobs\.example\.com\/1\n[\s\S]*## Job Description\nThey garden\.\n/.test(saved),
    );
    await vscode.screenshot('a new application');
  });

  it('offers to open the application that is there already', async () => {
    await vscode.open(clean);
    await vscode.run('AppLsp: New Application');
    await vscode.page.locator('.quick-input-widget:visible', { hasText: 'Which company' }).waitFor();
    await vscode.page.locator('.quick-input-widget:visible input').fill('Juniper Bank');
    await vscode.press('Enter');
    const rows = await vscode.choices('New application');
    assert.ok(
      rows.some((row) => row.includes('juniper-bank-backend-developer.md')),
      rows.join(),
    );
    await vscode.screenshot('an application to that company');
    await vscode.press('Escape');
  });

  // Behind the tests of New Application: of commands whose names have the same words, VS Code finds the one first that was run last.
  it('copies an application for another job, with what the person wrote and without what was the old job’s', async () => {
    const file = 'sandpiper-books-archivist.md';
    await vscode.open(clean);
    await vscode.ready();
    await vscode.command('AppLsp: Copy as New Application', {
      'Which company': 'Sandpiper Books',
      'Job title': 'Archivist',
      'Address of the posting': 'https://jobs.example.com/2',
    });
    await vscode.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    // With its gaps, which come after the text.
    const text = await vscode.saved(file, (saved) => /Key skills to emphasize:\n {2}- \n/.test(saved));
    assert.match(text, /## Company\nSandpiper Books\n\n## Position\nArchivist\n\n## Job URL\nhttps:\/\/jobs\.example\.com\/2\n/);
    assert.match(text, new RegExp(`### Application\\nSAVED\\n\\n### History\\n- ${today} SAVED\\n\\n## Job Description\\n`));
    const own = vscode.read(clean).match(/- Resume bullet points[\s\S]*?(?=\n- Cover letter)/)[0];
    assert.ok(text.includes(own), 'the résumé points are not what they were');
    assert.doesNotMatch(text, /AH-2026-4417|Maren|2026-11-12|non-profit health system/);
    // The cursor stands in the first gap, and Tab leads to the next.
    await vscode.type('They keep letters.');
    await vscode.press('Tab');
    await vscode.type('A shop with an archive.');
    await vscode.saved(file, (saved) =>
      /## Job Description\nThey keep letters\.\n[\s\S]*## Company Details\nA shop with an archive\.\n/.test(saved),
    );
    await vscode.screenshot('a copy as a new application');
  });
});

describe('VS Code with a person’s own schema', () => {
  const letter = 'tidewater-museum-curator.md';
  const config = 'applsp.yaml';
  /** @type {Workbench} */
  let vscode;

  before(async () => {
    vscode = await Workbench.start({
      fill: (folder) => {
        writeFileSync(path.join(folder, letter), ownApplication);
        writeFileSync(path.join(folder, config), '# Nothing of my own yet.\n');
        // What is typed is to stay as it is typed.
        mkdirSync(path.join(folder, '.vscode'));
        writeFileSync(
          path.join(folder, '.vscode', 'settings.json'),
          JSON.stringify({ '[yaml]': { 'editor.autoIndent': 'none' }, 'applsp.outline': true }),
        );
      },
    });
  });
  after(() => vscode?.close());
  afterEach(async (context) => {
    if (!context.passed) await vscode.screenshot(`failed ${context.name}`.replaceAll(/[^\w -]/g, ''));
    await vscode.tidy();
  });

  it('follows a config while it is written: marks, completion, hover, fixes and outline', async () => {
    await vscode.showProblems();
    await vscode.open(letter);
    await eventually(
      () => vscode.problems(),
      (texts) => ['unknown-status', 'missing-section', 'cover-letter'].every((code) => texts.some((text) => text.includes(code))),
      'under the default schema, the person’s own words are not marked',
    );
    await vscode.screenshot('own words under the default schema');

    await vscode.open(config);
    await vscode.press('Control+a');
    await vscode.page.keyboard.insertText(ownConfig);
    await vscode.open(letter);
    await eventually(
      () => vscode.problems(),
      // The editor puts the text in by and by: on the way there are two marks of others, too.
      (texts) =>
        texts.length === 2 &&
        texts.some((text) => /missing-section/.test(text) && /Deadline/.test(text)) &&
        texts.some((text) => /cover-letter-point-missing/.test(text) && /Availability/.test(text)),
      'the application does not follow the config',
    );

    await vscode.goTo(vscode.lineOf(letter, 'COUNCIL_VOTE'));
    await vscode.press('Shift+End');
    await vscode.type('coun');
    await vscode.suggest('COUNCIL_VOTE');
    await vscode.screenshot('completing an own status');
    await vscode.accept('COUNCIL_VOTE');

    await vscode.goTo(1);
    const contents = await vscode.hover('Letter plan');
    await vscode.screenshot('hovering an own label');
    assert.match(contents, /Letter plan/);
    assert.match(contents, /4 of 5 points/);
    await vscode.press('Escape');

    await vscode.outline((rows) => /Letter plan/.test(rows) && /4 of 5/.test(rows), 'the outline does not show how the points stand');
    await vscode.screenshot('the outline');

    await vscode.open(letter);
    await vscode.goTo(vscode.lineOf(letter, 'Letter plan'), 4);
    const offered = await vscode.lightBulb();
    const fix = offered.find((title) => title.includes('Availability'));
    assert.ok(fix, `the light bulb does not offer the point: ${offered}`);
    await vscode.takeAction(fix);
    const text = await vscode.saved(letter, (saved) => saved.includes('Availability'));
    assert.match(text, /\n {2}- Ask: .*\n {2}- Availability:/);
    await vscode.screenshot('an own point');
  });

  it('marks and mends a mistake in the config itself', async () => {
    await vscode.showProblems();
    await vscode.open(config);
    await vscode.press('Control+End');
    await vscode.page.keyboard.insertText('\nrules:\n  section-ordre: warning\n');
    await eventually(
      () => vscode.problems(),
      (texts) => texts.some((text) => text.includes('invalid-config')),
      'the unknown rule is not marked',
    );
    await vscode.saved(config, (saved) => saved.includes('section-ordre'));
    await vscode.goTo(vscode.lineOf(config, 'section-ordre'), 5);
    await vscode.screenshot('a mistake in the config');
    const offered = await vscode.lightBulb();
    const fix = offered.find((title) => title.includes('section-order'));
    assert.ok(fix, `the light bulb does not offer the right rule: ${offered}`);
    await vscode.takeAction(fix);
    await vscode.saved(config, (saved) => saved.includes('section-order: warning'));
    await eventually(
      () => vscode.problems(),
      (texts) => !texts.some((text) => text.includes('invalid-config')),
      'the mark stays after the fix',
    );
  });
});

describe('VS Code on a folder without markdown', () => {
  let vscode;
  before(async () => {
    vscode = await Workbench.start({ fill: (folder) => writeFileSync(path.join(folder, 'notes.txt'), 'Buy milk.\n') });
  });
  after(() => vscode?.close());

  it('does not start the server', async () => {
    await vscode.open('notes.txt');
    await vscode.command('Developer: Show Running Extensions');
    await vscode.page.locator('.runtime-extensions-editor .monaco-list-row').first().waitFor();
    assert.equal(await vscode.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'AppLsp' }).count(), 0);
    assert.deepEqual(serverProcesses(vscode.extensions), []);
  });
});

describe('VS Code on a folder with applications in their usual place', () => {
  let vscode;
  before(async () => {
    vscode = await Workbench.start({
      fill: (folder) => {
        mkdirSync(path.join(folder, 'applications'));
        writeFileSync(path.join(folder, 'applications', 'tidewater.md'), ownApplication.replace('COUNCIL_VOTE', 'COUNCIL VOTED'));
      },
      // As some ways of unpacking leave it behind.
      afterInstall: (server) => chmodSync(server, 0o644),
    });
  });
  after(() => vscode?.close());

  it('marks what is in them before a file is opened, with a server that came without its executable bit', async () => {
    await vscode.showProblems({ ofAll: true });
    await eventually(
      () => vscode.problems(),
      (texts) => texts.some((text) => text.includes('unknown-status')),
      'no file is open, and nothing is marked',
    );
    await vscode.screenshot('problems before a file is opened');
  });
});

describe('VS Code with its own settings', () => {
  /** @type {Workbench} */
  let vscode;

  before(async () => {
    vscode = await Workbench.start({ asInstalled: true });
  });
  after(() => vscode?.close());

  it('suggests by itself while a word from a list is typed, and nothing in prose', async () => {
    const comes = (label) =>
      eventually(
        () => vscode.suggestions(),
        (labels) => labels.includes(label),
        `${label} does not come by itself`,
      );
    await vscode.open(clean);
    await vscode.ready();
    await vscode.goTo(vscode.lineOf(clean, '### Application') + 1);
    await vscode.press('Shift+End');
    await vscode.type('int');
    await comes('INTERVIEW');
    await vscode.screenshot('a status suggested by itself');
    await vscode.press('Escape');
    await vscode.goTo(vscode.lineOf(clean, 'Opening paragraph'), 1_000);
    for (const words of [' and I int', 'end, cl', ': at ', 'an image ']) {
      await vscode.type(words);
      await delay(500);
      assert.deepEqual(await vscode.suggestions(), [], `something is suggested in a sentence behind “${words}”`);
    }
    await vscode.open(unfinished);
    await vscode.goTo(vscode.lineOf(unfinished, 'Opening paragraph'), 1_000);
    await vscode.press('Enter');
    await vscode.type('- Cl');
    await comes('Closing paragraph');
    await vscode.screenshot('a point suggested by itself');
    await vscode.press('Escape');
    await vscode.goTo(10_000);
    await vscode.press('Enter', 'Enter');
    await vscode.type('#');
    await comes('Deadline');
    await vscode.screenshot('a section suggested by itself');
  });
});
