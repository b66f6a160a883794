// The files that are measured: one as a person keeps it, and as many more as one likes, no two alike.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/places.mjs';

/** In bytes: a page or two of notes below a posting. */
const pageSize = 6_000;

/** A file as a person keeps it. */
export const personsFile = path.join(root, 'tests', 'fixtures', 'kept', 'quillmoor-forecasting-scientist.md');

/**
 * Writes `count` copies of the file as a person keeps it into `folder`, each with an employer, a role and a number of its own; of `sorts`
 * sorts only, those of one sort are for the same job.
 */
export function writeCopies(folder, count, sorts = count) {
  const text = readFileSync(personsFile, 'utf8');
  for (let i = 0; i < count; i++) {
    const sort = i % sorts;
    const own = text
      .replaceAll('Quillmoor', companyOf(sort))
      .replaceAll('Machine Learning Scientist (G4)', `${roleOf(sort)} (G${sort % 7})`)
      .replaceAll('RQ40718', `RQ${40718 + sort}`);
    writeFileSync(path.join(folder, `application-${i}.md`), own);
  }
}

/** Writes `count` applications into a hundred folders in `folder`, and gives their paths and texts. */
export function writeApplications(folder, count) {
  for (let i = 0; i < 100; i++) mkdirSync(path.join(folder, String(i)));
  const files = Array.from({ length: count }, (_, i) => [path.join(folder, String(i % 100), `application-${i}.md`), application(i)]);
  for (const [name, text] of files) writeFileSync(name, text);
  return files;
}

/** Picks from lists for the application number `i`: another every `step` applications. */
function picking(i) {
  return (list, step = 1) => list[Math.floor(i / step) % list.length];
}

/** The employer of the application number `i`, one among some three thousand. */
function companyOf(i) {
  const pick = picking(i);
  return `${pick(['Harbor', 'Nimbus', 'Copper', 'Juniper', 'Kestrel', 'Orchard', 'Lakeshore', 'Fjord', 'Mirai', 'Aurora'])}${pick(['field', 'stone', 'line', 'works', 'gate'], 10)} ${pick(['Foods', 'Parcel', 'Energy', 'Robotics', 'Health', 'Games', 'Bank'], 50)} ${Math.floor(i / 30)}`;
}

/** The role of the application number `i`. */
function roleOf(i) {
  const pick = picking(i);
  return `${pick(['Senior', 'Junior', 'Lead', 'Staff'], 3)} ${pick(['Data', 'Platform', 'Process', 'Product'], 7)} ${pick(['Engineer', 'Analyst', 'Manager', 'Scientist', 'Designer'], 11)}`;
}

/** The application number `i`, in one of several ways of writing. */
function application(i) {
  const pick = picking(i);
  const [company, role] = [companyOf(i), roleOf(i)];
  const employer = `${pick(['Old Mill', 'Radio Bavaria', 'Domaine Perrault', 'Hafenwerk'], 5)}`;
  const status = pick(['SAVED', 'APPLIED', 'INTERVIEW', 'REJECTED', 'PENDING', 'GHOSTED']);
  const posting = Array.from(
    { length: 80 },
    (_, line) =>
      `${line % 7 === 0 ? `### ${pick(['About us', 'What you do', 'What you bring', 'What we offer'], line + 1)}\n` : ''}- ${pick(['Build', 'Run', 'Mend', 'Explain', 'Measure'], line + 1)} what ${pick(['customers', 'colleagues', 'machines', 'reports'], line + 2)} need, number ${line}.\n`,
  );
  const head =
    i % 2 === 0
      ? `# Application Details\n\n## Company\n${company}\n\n## Position\n${role}\n\n## Job URL\nhttps://jobs.example/${i}\n\n## Status\n### Application\n${status}\n### History\n- 2025-05-07: ${status}\n\n## Application Date\n2025-05-07\n`
      : `---\ntype: application\ncompany: ${company}\n---\n# Application Details\n\n- Position: ${role}\n- Job URL: <https://jobs.example/${i}>\n- Status: ${status}\n- Application Date: 2025-05-07\n`;
  const notes = `## Notes\n- Key skills to emphasize:\n  - Python\n  - SQL\n- Resume customization ideas:\n  - Put the forecasting project first.\n- Resume bullet points to highlight or modify:\n  - Work experience:\n    - ${employer}: Cut the nightly load from five hours to forty minutes.\n- Cover letter points:\n  - Opening paragraph: I have forecast demand at ${employer} for six years and would like to do so for more people than now.\n  - Body paragraph: At ${employer} I cut the nightly load to forty minutes, and nobody has been called at night since then.\n  - Company-specific paragraph: ${company} publishes its forecasts, which I read every week with a pencil in my hand.\n  - Closing paragraph: I would be glad to show how I would start in the first month.\n`;
  let text = `${head}\n## Job Description\n`;
  for (let line = 0; text.length + notes.length < pageSize - 60; line++) text += posting[line % posting.length];
  return `${text}\n${notes}`;
}

/** The first line, from 0, that has the pattern; the first of all where none has it. */
export function lineOf(text, pattern) {
  const line = text.split(/\r?\n/).findIndex((content) => pattern.test(content));
  return Math.max(line, 0);
}
