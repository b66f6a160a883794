// The VS Code extension: bundled with esbuild, packaged with the server inside.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applsp, dist, extension, filesBelow, vscodeTarget, vsix } from './places.mjs';
import { nodeTool, Problem, run, say } from './run.mjs';
import { builtServerFiles } from './server.mjs';

/** Bundles the extension's code into client-vscode/dist/extension.js, and puts the config's JSON Schema beside it, as the built server writes it. */
export async function bundleExtension() {
  await bundle(['src/extension.ts'], { external: ['vscode'], minify: true, keepNames: true });
  const { status, stdout, stderr } = spawnSync(applsp, ['schema', '--json'], { encoding: 'utf8' });
  if (status !== 0) throw new Problem(`${applsp} schema --json ended with ${status}: ${stderr}`);
  writeFileSync(path.join(extension, 'dist', 'applsp.schema.json'), stdout);
}

/** Bundles the extension's unit tests and gives the folder they run from. */
export async function bundleExtensionTests() {
  const tests = filesBelow(path.join(extension, 'test')).filter((file) => file.endsWith('.test.ts'));
  await bundle(tests, { outdir: 'dist/test', outExtension: { '.js': '.cjs' }, alias: { vscode: './test/fakes/vscode.ts' } });
  return path.join(extension, 'dist', 'test');
}

async function bundle(entryPoints, extra) {
  // Imported here and not above: setup may have to install it first.
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: extension,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'warning',
  };
  try {
    await build({ ...common, entryPoints, ...extra });
  } catch {
    throw new Problem('esbuild could not bundle the extension; its output is above.');
  }
}

/** Type-checks the extension; esbuild only strips types. */
export async function checkExtensionTypes() {
  const [command, args] = nodeTool('typescript/bin/tsc', '--noEmit', '-p', extension);
  await run(command, args);
}

/** Puts the extension with the built server inside into dist/applsp-<target>.vsix. */
export async function packageExtension() {
  say(`Packaging ${path.relative(path.dirname(dist), vsix)}`);
  const server = path.join(extension, 'server');
  rmSync(server, { recursive: true, force: true });
  mkdirSync(server);
  for (const file of builtServerFiles()) cpSync(file, path.join(server, path.basename(file)), { recursive: true });
  const [command, args] = nodeTool(
    '@vscode/vsce/vsce',
    'package',
    '--target',
    vscodeTarget,
    '--no-dependencies',
    '--allow-missing-repository',
    '--out',
    vsix,
  );
  await run(command, args, { cwd: extension });
}
