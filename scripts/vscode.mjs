// npm run vscode [-- FOLDER]: a real VS Code in the browser, on 127.0.0.1, with the extension; ends on Ctrl-C.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CodeServer, ensureCodeServer } from './lib/codeServer.mjs';
import { bundleExtension, packageExtension } from './lib/extension.mjs';
import { cache, root, seeds, vsix } from './lib/places.mjs';
import { main, Problem, say } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  const asked = process.argv[2];
  if (asked && !existsSync(asked)) throw new Problem(`No such folder: ${asked}`);
  await setup();
  await buildServer();
  await bundleExtension();
  await packageExtension();
  await ensureCodeServer();
  const profile = path.join(cache, 'vscode');
  const editor = new CodeServer(profile);
  if (!existsSync(editor.settings)) editor.writeSettings();
  await editor.install(vsix);
  const folder = asked ? path.resolve(asked) : copyOfSeeds(profile);
  const address = await editor.start(process.env.PORT ? Number(process.env.PORT) : undefined);
  say(`VS Code is at ${address}/?folder=${encodeURIComponent(folder)}`);
  if (!asked)
    say(`It shows a copy of seeds/ (${path.relative(root, folder)}), fresh at every start. For your own folder: npm run vscode -- FOLDER`);
  say('Press Ctrl-C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => editor.stop());
  await editor.ended;
});

function copyOfSeeds(profile) {
  const copy = path.join(profile, 'seeds');
  rmSync(copy, { recursive: true, force: true });
  cpSync(seeds, copy, { recursive: true });
  return copy;
}
