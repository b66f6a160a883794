// Where things are, seen from any script.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = path.join(root, 'dist');
export const artifacts = path.join(root, 'artifacts');
export const cache = path.join(root, '.cache');
export const seeds = path.join(root, 'seeds');
export const extension = path.join(root, 'client-vscode');
export const isWindows = process.platform === 'win32';

/** The program that `npm run build` makes and every test drives. */
export const applsp = path.join(dist, isWindows ? 'applsp.exe' : 'applsp');

/** .NET's name for this machine, as in `dotnet publish -r linux-x64`. */
export const runtimeIdentifier = `${{ win32: 'win', darwin: 'osx' }[process.platform] ?? process.platform}-${process.arch}`;

/** VS Code's name for this machine, as in `vsce package --target linux-x64`. */
export const vscodeTarget = `${process.platform}-${process.arch}`;

export const vsix = path.join(dist, `applsp-${vscodeTarget}.vsix`);

/** Every file below a folder, without what builds and package managers leave behind; nothing when the folder is absent. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const derived = new Set(['bin', 'obj', 'node_modules', 'dist']);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !derived.has(entry.name))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(full) : [full];
    })
    .sort();
}
