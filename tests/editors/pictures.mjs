// The pictures of README.md and docs/, taken from a real VS Code: `npm run pictures`. People, companies and postings are invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../scripts/lib/places.mjs';
import { eventually } from './support/eventually.mjs';
import { Workbench } from './support/workbench.mjs';

const images = path.join(root, 'docs', 'images');

/** The day that lies so many days before today, as ISO writes it. */
function daysAgo(days) {
  return new Date(Date.now() - days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

function application({ company, position, status, applied, key = 'Inflow forecasts', closing = '', letter = company }) {
  return `# Application Details

## Company
${company}

## Position
${position}

## Job URL
https://jobs.example/${position.toLowerCase().replaceAll(' ', '-')}

## Status
### Application
${status}

## Application Date
${applied}

## Job Description
We run forty power stations on eleven rivers, and want to know on Monday what they carry on Friday. You know Python and SQL.

## Notes
- Key skills to emphasize:
  - ${key}
- Cover letter points:
  - Opening paragraph: Rivers have kept me busy for six years.
  - Body paragraph: At Halden Kraft I cut the forecast error by a fifth.
  - Company-specific paragraph: ${letter} publishes its forecasts, misses included.
${closing}`;
}

const closing = '  - Closing paragraph: I could start in March.\n';
const files = {
  'fjordwind-hydrologist.md': application({
    company: 'Fjordwind Energy',
    position: 'Hydrologist',
    status: 'INTERVEIW',
    applied: daysAgo(9),
    letter: 'Kestrel Rail',
  }),
  'kestrel-rail-analyst.md': application({
    company: 'Kestrel Rail',
    position: 'Data Analyst',
    status: 'APPLIED',
    applied: daysAgo(15),
    key: 'Python\n  - SQL',
    closing,
  }),
};

const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'files.exclude': { '**/.vscode': true },
  'workbench.layoutControl.enabled': false,
};

function fill(folder) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
}

const [faulty, good] = Object.keys(files);
const size = { width: 1160, height: 960 };
const editor = { x: 352, y: 36, width: size.width - 352 };
const vscode = await Workbench.start({ fill });
mkdirSync(images, { recursive: true });
try {
  await vscode.page.setViewportSize(size);
  await vscode.open(faulty);
  await vscode.ready();
  await vscode.showProblems();
  await eventually(
    () => vscode.problems(),
    (rows) => rows.length >= 3,
    'the faults are not listed',
  );
  await vscode.goTo(1);
  await picture('overview');
  await vscode.command('View: Hide Panel');
  await vscode.goTo(vscode.lineOf(faulty, 'INTERVEIW'), 4);
  await vscode.lightBulb();
  await picture('fix', { ...editor, height: 680 });
  await vscode.press('Escape');

  await vscode.tidy();
  await vscode.open(good);
  await vscode.ready();
  await vscode.hover('Cover letter points');
  await picture('hover', { ...editor, height: 640 }, { rest: true });
  await vscode.press('Escape');
  await vscode.run('AppLsp: Set Status');
  await vscode.choices('INTERVIEW');
  await picture('status', { x: 272, y: 0, width: 620, height: 460 });
  await vscode.press('Escape');

  await vscode.goTo(vscode.lineOf(good, 'Closing paragraph'), 5);
  await vscode.press('Shift+End', 'Delete');
  await vscode.type('Clo');
  await eventually(
    () => vscode.suggestions(),
    (labels) => labels.includes('Closing paragraph'),
    'the point is not suggested',
  );
  // While the list is shown, this opens the documentation beside it.
  await vscode.press('Control+Space');
  await vscode.page.locator('.suggest-details-container').waitFor();
  await picture('completion', { x: 130, y: 336, width: size.width - 130, height: 330 });
} finally {
  await vscode.close();
}

/** Once nothing moves any more, the whole window or a part of it; the mouse stays where it is only if it shall `rest`. */
async function picture(name, clip, { rest = false } = {}) {
  if (!rest) await vscode.page.mouse.move(200, 800);
  await delay(1000);
  await vscode.page.screenshot({ path: path.join(images, `${name}.png`), clip });
}
