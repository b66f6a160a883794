// npm run format: puts every file into the project's format.
import { main, nodeTool, run, say } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  say('TypeScript, JavaScript, JSON (biome)');
  await run(...nodeTool('@biomejs/biome/bin/biome', 'check', '--write', '.'), { show: true });
  say('C# (csharpier, then dotnet format)');
  await run('dotnet', ['tool', 'restore', '--verbosity', 'quiet']);
  await run('dotnet', ['csharpier', 'format', 'server', 'tests'], { show: true });
  await run('dotnet', ['format', 'AppLsp.sln', '--no-restore'], { show: true });
});
