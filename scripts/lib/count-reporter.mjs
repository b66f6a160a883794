// A reporter for `node --test` that writes what there was as JSON, to be summed up with the other suites.
// It counts the tests themselves: suites and the files that hold them are none.
import { existsSync } from 'node:fs';
import path from 'node:path';

export default async function* countReporter(events) {
  const counts = { passed: 0, skipped: [], failures: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (type === 'test:pass' && (data.details?.type === 'suite' || isFile(data))) continue;
    if (data.skip !== undefined || data.todo !== undefined)
      counts.skipped.push(`${data.name}: ${data.skip || data.todo || 'no reason given'}`);
    else if (type === 'test:pass') counts.passed++;
    // A suite or file that fails only because a test in it did is no failure of its own.
    else if (data.details?.error?.failureType !== 'subtestsFailed') {
      const { error } = data.details ?? {};
      counts.failures.push(`${data.name}: ${error?.cause?.message ?? error?.message ?? 'no reason given'}`);
    }
  }
  yield JSON.stringify(counts);
}

/** A file without tests is reported as if it were one. */
function isFile({ name, nesting }) {
  return nesting === 0 && path.isAbsolute(name) && existsSync(name);
}
