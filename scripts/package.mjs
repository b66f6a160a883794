// npm run package: the extension as a .vsix with the native server inside.
import { bundleExtension, checkExtensionTypes, packageExtension } from './lib/extension.mjs';
import { vsix } from './lib/places.mjs';
import { main, say } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  await buildServer();
  await checkExtensionTypes();
  await bundleExtension();
  await packageExtension();
  say(`Install it with: code --install-extension ${vsix}`);
});
