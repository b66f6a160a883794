// What each rule and each step of the reading costs, on three sorts of files: as a person keeps them, the seeds, and what is found in the wild. It prints; timings never fail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, seeds } from '../../scripts/lib/places.mjs';
import { writeCopies } from './applications.mjs';

const count = 300;

const kept = mkdtempSync(path.join(tmpdir(), 'applsp-rules-bench-'));
try {
  writeCopies(kept, count);
  const project = path.join(root, 'tests', 'AppLsp.Benchmarks');
  const corpora = [`as a person keeps them=${kept}`, `the seeds=${seeds}`, `in the wild=${path.join(root, 'tests', 'fixtures', 'wild')}`];
  process.exitCode =
    spawnSync('dotnet', ['run', '--project', project, '-c', 'Release', '--', ...corpora], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(kept, { recursive: true, force: true });
}
