// npm run test:editors [-- NAME...]: the built program in a real VS Code and a real Neovim. Screenshots go to artifacts/screenshots.
import path from 'node:path';
import { ensureCodeServer } from './lib/codeServer.mjs';
import { bundleExtension, packageExtension } from './lib/extension.mjs';
import { ensureNewerNeovim } from './lib/newerNeovim.mjs';
import { root } from './lib/places.mjs';
import { main, onPath, Problem } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';
import { nodeSuite, runSuites } from './lib/suites.mjs';

await main(async () => {
  const missing = ['chromium', 'nvim'].filter((program) => !onPath(program));
  if (missing.length > 0)
    throw new Problem(`Not on PATH: ${missing.join(', ')}. Debian, Ubuntu: apt-get install chromium neovim fonts-dejavu-core`);
  await setup();
  await buildServer();
  await bundleExtension();
  await packageExtension();
  await ensureCodeServer();
  await ensureNewerNeovim();
  return runSuites([nodeSuite('editors', path.join(root, 'tests', 'editors'), { concurrency: false })]);
});
