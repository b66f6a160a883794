// npm start: from a fresh clone to findings on the screen and seeds/ open in the editor.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundleExtension, packageExtension } from './lib/extension.mjs';
import { applsp, isWindows, root, seeds, vsix } from './lib/places.mjs';
import { main, onPath, Problem, say, status } from './lib/run.mjs';
import { buildServer } from './lib/server.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  await buildServer();
  await bundleExtension();
  const shown = path.relative(root, applsp);
  say(`${shown} check seeds`);
  const found = await status(applsp, ['check', 'seeds']);
  // The seeds are there to be found fault with: 1 is what a good check says of them.
  if (found > 1) throw new Problem(`\`${shown} check seeds\` failed with exit code ${found}.`);
  await openSeeds();
});

async function openSeeds() {
  const editor = onPath('code', 'codium', 'code-insiders', 'cursor');
  if (!editor) {
    sayHow('No VS Code on PATH (code, codium, code-insiders, cursor). To see the same in an editor:');
    return;
  }
  await packageExtension();
  const name = path.basename(editor);
  say(`Opening seeds/ with ${name}`);
  const opened = (await finishes(editor, ['--install-extension', vsix, '--force'])) && (await finishes(editor, [seeds]));
  if (!opened) sayHow(`${name} could not open it. By hand:`);
}

function sayHow(introduction) {
  console.log(`
${introduction}
  VS Code      npm run package, then code --install-extension ${path.relative(root, vsix)} and code seeds
  a browser    npm run vscode   (a real VS Code on 127.0.0.1; Linux x64)
  others       docs/editors.md  (Neovim, Helix, Emacs ...: the command is ${path.relative(root, applsp)} lsp)`);
}

/** Runs an editor's command line, which should hand over and return; one that stays is left alone and not waited for. */
function finishes(command, args) {
  const quoted = (text) => (isWindows ? `"${text}"` : text);
  return new Promise((resolve) => {
    const child = spawn(quoted(command), args.map(quoted), {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      detached: !isWindows,
    });
    const patience = setTimeout(() => {
      child.unref();
      resolve(true);
    }, 60_000);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      clearTimeout(patience);
      resolve(code === 0);
    });
  });
}
