// docs/performance.md: what `npm run bench -- --peers` measured last, as ratios, which mean something on other machines too.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/places.mjs';

const page = path.join(root, 'docs', 'performance.md');

/** Writes the table `rows` into the part of the page that is called `name`, with the machine that it was measured on. */
export function writePart(name, rows) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [header, ...others] = rows;
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const table = [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...others.map(line)].join('\n');
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Measured ${day} on ${cpus().length} processors (${cpus()[0].model.trim()}), ${process.platform}, Node ${process.versions.node}.`;
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no part ${name}`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${machine}\n\n${text.slice(to)}`);
}
