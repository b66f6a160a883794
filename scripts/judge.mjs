// npm run judge [-- PROGRAM] [--write]: what dist/applsp (or PROGRAM) says of the wild corpus, held against what is right. Fails where an error
// or a warning is false, something is missed, or a file is taken for what it is not; --write puts the tables into docs/judgement.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deviations, judge, tables } from './lib/judgement.mjs';
import { applsp, root } from './lib/places.mjs';
import { main, Problem, say } from './lib/run.mjs';

const begin = '<!-- written by npm run judge -- --write -->';
const end = '<!-- end of what is written -->';

await main(async () => {
  const args = process.argv.slice(2);
  const program = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? applsp);
  if (!existsSync(program)) throw new Problem(`${program} does not exist: run \`npm run build\`, or name the program to judge.`);
  say(`The wild corpus, as ${program} reads it`);
  const ways = await judge(program);
  const wrong = deviations(ways);
  console.log(`\n${tables(ways)}\n`);
  for (const line of wrong) console.log(line);
  if (args.includes('--write')) write(tables(ways));
  return wrong.some((line) => line.startsWith('✗')) ? 1 : 0;
});

/** Puts the tables between the marks of the page. */
function write(text) {
  const page = path.join(root, 'docs', 'judgement.md');
  const [before, rest] = readFileSync(page, 'utf8').split(begin);
  if (rest === undefined) throw new Problem(`${page} has no line “${begin}”.`);
  writeFileSync(page, `${before}${begin}\n\n${text}\n\n${end}${rest.split(end)[1] ?? '\n'}`);
}
