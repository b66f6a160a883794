import { readdirSync, readFileSync } from 'node:fs';

/** The process ids of the language servers that were started from a folder of installed extensions. */
export function serverProcesses(extensions) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).some((argument) => argument.startsWith(extensions) && argument.endsWith('/server/applsp')));
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 2);
  } catch {
    return [];
  }
}
