// npm test [-- NAME...]: everything that runs without an editor; NAME picks the suites whose names contain it.
import path from 'node:path';
import { bundleExtension, bundleExtensionTests, checkExtensionTypes } from './lib/extension.mjs';
import { root } from './lib/places.mjs';
import { main, Problem, run, say } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';
import { dotnetSuites, nodeSuite, runSuites } from './lib/suites.mjs';

await main(async () => {
  await setup();
  await buildServer();
  say('Building the test projects');
  await run('dotnet', ['build', 'AppLsp.sln', '-c', 'Release', '--no-restore', '--verbosity', 'quiet']);
  say('Bundling the VS Code extension');
  await checkExtensionTypes();
  await bundleExtension();
  const all = [
    ...dotnetSuites(),
    nodeSuite('protocol', path.join(root, 'tests', 'protocol')),
    nodeSuite('formats', path.join(root, 'tests', 'formats')),
    nodeSuite('extension', await bundleExtensionTests()),
    nodeSuite('scripts', path.join(root, 'scripts')),
  ];
  const names = process.argv.slice(2);
  const wanted = all.filter((suite) => names.length === 0 || names.some((name) => suite.name.toLowerCase().includes(name.toLowerCase())));
  if (wanted.length === 0) throw new Problem(`No suite matches ${names.join(', ')}. Suites: ${all.map((suite) => suite.name).join(', ')}.`);
  return runSuites(wanted);
});
