// npm run bench [-- --beside PROGRAM]: latencies and memory of dist/applsp over stdio, beside VS Code's own Markdown server, and with ten thousand files; of each request alone and among them.
// npm run bench -- --peers: latencies beside other servers too, and the processor time of a check beside other checkers of Markdown, which are installed for it.
// npm run bench -- --rules: what each rule and each step of the reading costs, in time and in allocated bytes a file.
import path from 'node:path';
import { peersFolder } from '../tests/benchmarks/peers.mjs';
import { root } from './lib/places.mjs';
import { main, npm, run, status } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  const isOfRules = process.argv.includes('--rules');
  if (!isOfRules) await buildServer();
  const withPeers = process.argv.includes('--peers');
  if (withPeers) {
    const [command, args] = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    await run(command, args, { cwd: peersFolder });
  }
  const parts = isOfRules ? ['rules.mjs'] : withPeers ? ['bench.mjs', 'check.mjs'] : ['bench.mjs', 'workspace.mjs', 'requests.mjs'];
  const results = [];
  for (const part of parts)
    results.push(await status(process.execPath, [path.join(root, 'tests', 'benchmarks', part), ...process.argv.slice(2)]));
  return Math.max(...results);
});
