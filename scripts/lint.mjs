// npm run lint: format, lint and types of everything, changing nothing. Builds have their own analyzers, as errors.
import { checkExtensionTypes } from './lib/extension.mjs';
import { main, nodeTool, run, say } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  say('TypeScript, JavaScript, JSON (biome, tsc)');
  await run(...nodeTool('@biomejs/biome/bin/biome', 'ci', '.'), {
    show: true,
    otherwise: 'Biome found the problems above; `npm run format` fixes most of them.',
  });
  await checkExtensionTypes();
  say('C# (dotnet format --verify-no-changes)');
  await run('dotnet', ['format', 'AppLsp.sln', '--verify-no-changes', '--no-restore'], {
    show: true,
    otherwise: 'The C# files above are not formatted; `npm run format` fixes that.',
  });
});
