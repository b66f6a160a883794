// npm run generate: writes all that is generated and committed. Tests say where it is stale.
import { writeDefaultSchema, writeMethods, writeRuleCatalog, writeWhatTheProgramSays } from './lib/generated.mjs';
import { main } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  writeRuleCatalog();
  await writeDefaultSchema();
  await buildServer();
  await writeWhatTheProgramSays();
  await writeMethods();
});
