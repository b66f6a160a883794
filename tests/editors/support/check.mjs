// What the command line says, to hold an editor against it.
import { spawnSync } from 'node:child_process';
import { applsp } from '../../../scripts/lib/places.mjs';

/** The diagnostics of `applsp check --format json` for one file of a folder. */
export function check(folder, file) {
  const { status, stdout, stderr } = spawnSync(applsp, ['check', '--format', 'json', file], { cwd: folder, encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(`applsp check ended with ${status}: ${stderr}`);
  return JSON.parse(stdout).diagnostics;
}
