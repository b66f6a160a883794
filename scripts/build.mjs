// npm run build [-- --portable]: dist/applsp and the extension's bundle.
import { bundleExtension, checkExtensionTypes } from './lib/extension.mjs';
import { main, say } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  await buildServer({ portable: process.argv.includes('--portable') });
  say('Bundling the VS Code extension');
  await checkExtensionTypes();
  await bundleExtension();
});
