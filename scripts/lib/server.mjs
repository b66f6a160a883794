// dist/applsp: the native executable, or, where nothing can link one, the portable program behind a launcher.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applsp, cache, dist, filesBelow, isWindows, root, runtimeIdentifier } from './places.mjs';
import { onPath, output, run, say } from './run.mjs';

const project = path.join('server', 'AppLsp.Cli');
const stamp = path.join(dist, '.applsp-built');
/** The portable program's own folder; beside it dist/applsp is a launcher. */
const portableFolder = path.join(dist, 'portable');

/** Builds dist/applsp unless it is there already, made the same way from the same sources. */
export async function buildServer({ portable = false } = {}) {
  const linker = portable ? undefined : nativeLinker();
  const fingerprint = sourcesFingerprint(linker ? runtimeIdentifier : 'portable');
  if (existsSync(applsp) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) {
    say('dist/applsp is up to date');
    return;
  }
  mkdirSync(dist, { recursive: true });
  rmSync(stamp, { force: true });
  rmSync(applsp, { force: true });
  rmSync(portableFolder, { recursive: true, force: true });
  if (linker) await publishNative();
  else await publishPortable(portable);
  writeFileSync(stamp, fingerprint);
}

async function publishNative() {
  say(`Building dist/applsp, native for ${runtimeIdentifier} (half a minute or so)`);
  const out = path.join(cache, 'native', 'out');
  rmSync(out, { recursive: true, force: true });
  // Its own artifacts folder keeps the native build from undoing the intermediate files of the ordinary one, and the other way round.
  await run('dotnet', [
    'publish',
    project,
    '-c',
    'Release',
    '-r',
    runtimeIdentifier,
    '--artifacts-path',
    path.join(cache, 'native'),
    '-o',
    out,
  ]);
  copyFileSync(path.join(out, path.basename(applsp)), applsp);
  if (!isWindows) chmodSync(applsp, 0o755);
  say(`Built dist/${path.basename(applsp)}, ${(statSync(applsp).size / 1e6).toFixed(1)} MB`);
}

async function publishPortable(asked) {
  say(
    asked
      ? 'Building the portable program, as asked'
      : `No native linker found (${linkerHint()}): building the portable program instead, which starts slower and needs the .NET runtime`,
  );
  const out = path.join(cache, 'portable', 'out');
  rmSync(out, { recursive: true, force: true });
  await run('dotnet', ['publish', project, '-c', 'Release', '--artifacts-path', path.join(cache, 'portable'), '-o', out]);
  const needed = { recursive: true, filter: (file) => !/\.(pdb|xml)$/.test(file) };
  if (isWindows) {
    // The .exe that .NET makes is a launcher already; it wants its libraries beside itself.
    cpSync(out, dist, needed);
  } else {
    cpSync(out, portableFolder, needed);
    writeFileSync(applsp, '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec dotnet "$here/portable/applsp.dll" "$@"\n', {
      mode: 0o755,
    });
  }
  say(`Built dist/${path.basename(applsp)}, a launcher of the portable program`);
}

/** The files that make up the built server, for the packaged extension. */
export function builtServerFiles() {
  if (existsSync(portableFolder)) return [applsp, portableFolder];
  const libraries = filesBelow(dist).filter(
    (file) => file.endsWith('.dll') || file.endsWith('.runtimeconfig.json') || file.endsWith('.deps.json'),
  );
  return [applsp, ...libraries];
}

/** What .NET links native executables with on this system, or undefined. */
function nativeLinker() {
  if (process.platform === 'darwin') return output('xcrun', ['--find', 'clang']);
  if (!isWindows) return onPath('clang', 'gcc');
  const finder = path.join(
    process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
    'Microsoft Visual Studio',
    'Installer',
    'vswhere.exe',
  );
  return (
    output(finder, [
      '-latest',
      '-prerelease',
      '-products',
      '*',
      '-requires',
      `Microsoft.VisualStudio.Component.VC.Tools.${process.arch === 'arm64' ? 'ARM64' : 'x86.x64'}`,
      '-property',
      'installationPath',
    ]) || undefined
  );
}

function linkerHint() {
  if (process.platform === 'darwin') return 'xcode-select --install brings one';
  return isWindows
    ? 'the Desktop development with C++ workload of Visual Studio brings one'
    : 'install clang or gcc with zlib1g-dev to get one';
}

/** Contents, not times: a switched branch or a fresh checkout builds exactly when something differs. */
function sourcesFingerprint(kind) {
  const hash = createHash('sha256')
    .update(kind)
    .update(output('dotnet', ['--version']) ?? '');
  const shared = ['Directory.Build.props', 'Directory.Packages.props', '.editorconfig'].map((name) => path.join(root, name));
  for (const file of [...filesBelow(path.join(root, 'server')), ...shared])
    hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}
