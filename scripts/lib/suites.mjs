// Running suites of several kinds and summing them up as one.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applsp, artifacts, filesBelow, root } from './places.mjs';
import { Problem, say, status } from './run.mjs';

const linesOfFailure = 40;
const results = path.join(artifacts, 'test-results');

/** The test projects of the solution, by their folders' names. */
export function dotnetSuites() {
  return filesBelow(path.join(root, 'tests'))
    .filter((file) => file.endsWith('.Tests.csproj'))
    .map((file) => ({ name: path.basename(file, '.csproj'), run: () => runDotnet(path.dirname(file), path.basename(file, '.csproj')) }));
}

/** A suite of node:test files: everything below the folder that ends in .test.mjs or .test.cjs. */
export function nodeSuite(name, folder, extra = {}) {
  return { name, run: () => runNode(name, folder, extra) };
}

/** Runs suites one after the other and prints the sum as the last line; gives the exit code. */
export async function runSuites(suites) {
  const sum = { passed: 0, skipped: [], failures: [] };
  const lines = [];
  for (const suite of suites) {
    say(suite.name);
    const counts = await suite.run();
    lines.push(`  ${suite.name}: ${summary(counts)}`);
    sum.passed += counts.passed;
    sum.skipped.push(...counts.skipped.map((skip) => `${suite.name}: ${skip}`));
    sum.failures.push(...counts.failures.map((failure) => `${suite.name}: ${failure}`));
  }
  if (sum.skipped.length > 0)
    console.log(
      `\nSKIPPED, which fails the run, as these say nothing about the program:\n${sum.skipped.map((skip) => `  ${skip}`).join('\n')}`,
    );
  // Said again at the end: of a long log often only the end is at hand.
  if (sum.failures.length > 0) console.log(`\nFAILED:\n${sum.failures.map(shortened).join('\n')}`);
  console.log(`\n${lines.join('\n')}\n${summary(sum)}`);
  return sum.failures.length > 0 || sum.skipped.length > 0 || sum.passed === 0 ? 1 : 0;
}

/** The first lines of what a failed test says, which is how to see it again and what went wrong. */
function shortened(failure) {
  const lines = failure.trimEnd().split('\n');
  const shown = lines.slice(0, linesOfFailure);
  if (shown.length < lines.length) shown.push(`… ${lines.length - shown.length} more lines above`);
  return shown.map((line) => `  ${line}`).join('\n');
}

/** A run that went wrong although each of its tests went well, such as one that was ended from outside. */
function withoutFailure(code) {
  return `ended with exit code ${code}, and no test failed`;
}

function summary({ passed, failures, skipped }) {
  return `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

function resultFile(name) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

async function runDotnet(folder, name) {
  const report = resultFile(name);
  const table = report.replace(/json$/, 'txt');
  rmSync(table, { force: true });
  // The test projects are programs; running them needs no test host and gives xunit's own report.
  const program = path.join(folder, 'bin', 'Release', 'net10.0', `${name}.dll`);
  const code = await status('dotnet', [program, '-ctrf', report, '-noLogo']);
  if (!existsSync(report)) throw new Problem(`${name} ended with exit code ${code} and without a report.`);
  // A suite may measure something and leave a table of it.
  if (existsSync(table)) console.log(`\n${readFileSync(table, 'utf8')}`);
  const { summary: counts, tests } = JSON.parse(readFileSync(report, 'utf8')).results;
  const skipped = tests
    .filter((test) => test.status === 'skipped')
    .map((test) => `${test.name}: ${test.extra?.reason ?? 'no reason given'}`);
  const failures = tests
    .filter((test) => test.status === 'failed' || test.status === 'other')
    .map((test) => `${test.name}: ${test.message ?? 'no reason given'}`);
  if (code !== 0 && failures.length === 0 && counts.tests > 0) failures.push(withoutFailure(code));
  return { passed: counts.passed, skipped, failures };
}

async function runNode(name, folder, { env, concurrency = true } = {}) {
  const files = filesBelow(folder).filter((file) => /\.test\.[mc]js$/.test(file));
  if (files.length === 0) return { passed: 0, skipped: [`no test files in ${path.relative(root, folder)}`], failures: [] };
  const report = resultFile(name);
  const reporter = pathToFileURL(path.join(root, 'scripts', 'lib', 'count-reporter.mjs')).href;
  const code = await status(
    process.execPath,
    [
      '--test',
      ...(concurrency ? [] : ['--test-concurrency=1']),
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    { env: { APPLSP: applsp, ...env } },
  );
  if (!existsSync(report)) throw new Problem(`${name} ended with exit code ${code} and without a report.`);
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  if (code !== 0 && counts.failures.length === 0) counts.failures.push(withoutFailure(code));
  return counts;
}
