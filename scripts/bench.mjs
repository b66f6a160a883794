// npm run bench [-- --beside PROGRAM]: latencies and memory of dist/applsp over stdio, beside VS Code's own Markdown server, and with ten thousand files; of each request alone and among them.
// npm run bench -- --rules: what each rule and each step of the reading costs, in time and in allocated bytes a file.
import path from 'node:path';
import { root } from './lib/places.mjs';
import { main, status } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  const isOfRules = process.argv.includes('--rules');
  if (!isOfRules) await buildServer();
  const results = [];
  for (const part of isOfRules ? ['rules.mjs'] : ['bench.mjs', 'workspace.mjs', 'requests.mjs'])
    results.push(await status(process.execPath, [path.join(root, 'tests', 'benchmarks', part), ...process.argv.slice(2)]));
  return Math.max(...results);
});
