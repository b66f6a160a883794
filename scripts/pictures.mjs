// npm run pictures: takes the pictures of README.md and docs/ anew, from a real VS Code with the built extension.
import path from 'node:path';
import { ensureCodeServer } from './lib/codeServer.mjs';
import { bundleExtension, packageExtension } from './lib/extension.mjs';
import { root } from './lib/places.mjs';
import { main, onPath, Problem, run } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  if (!onPath('chromium', 'chromium-browser', 'google-chrome'))
    throw new Problem('No Chromium on PATH. Debian, Ubuntu: apt-get install chromium fonts-dejavu-core');
  await setup();
  await buildServer();
  await bundleExtension();
  await packageExtension();
  await ensureCodeServer();
  await run(process.execPath, [path.join(root, 'tests', 'editors', 'pictures.mjs')]);
});
