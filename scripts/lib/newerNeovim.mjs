// A Neovim with the language client of today, for the editor tests: what Debian's stable has may be years old. It is unpacked from Debian's
// testing suite into .cache/ and not installed; the mirror is the one that apt uses already.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './places.mjs';
import { onPath, output, Problem, run, say } from './run.mjs';

const suite = 'forky';
const home = path.join(cache, `neovim-${suite}`);
const files = path.join(home, 'root');
const libraries = path.join(files, 'usr', 'lib', 'x86_64-linux-gnu');
const share = path.join(files, 'usr', 'share');

/** How that Neovim is started: with the C library that it was built for, and with its own files. */
export const newerNeovim = {
  command: path.join(libraries, 'ld-linux-x86-64.so.2'),
  args: ['--library-path', libraries, path.join(files, 'usr', 'bin', 'nvim')],
  // Its parsers, which it looks for where it would be installed.
  start: ['--cmd', `set runtimepath+=${path.join(files, 'usr', 'lib', 'nvim')}`],
  env: {
    VIMRUNTIME: path.join(share, 'nvim', 'runtime'),
    LUA_PATH: `${path.join(share, 'lua', '5.1', '?.lua')};;`,
    LUA_CPATH: `${path.join(libraries, 'lua', '5.1', '?.so')};;`,
  },
};

/** Unpacks it unless it is there. */
export async function ensureNewerNeovim() {
  const stamp = path.join(home, '.unpacked');
  if (existsSync(stamp)) return;
  if (process.arch !== 'x64' || !onPath('apt-get') || !onPath('dpkg-deb'))
    throw new Problem('The newer Neovim of the editor tests is unpacked from packages of Debian for x64, by apt-get and dpkg-deb.');
  say(`Unpacking a newer Neovim from Debian ${suite} into .cache/: once, 17 MB`);
  rmSync(home, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages', 'root'])
    mkdirSync(path.join(home, folder), { recursive: true });
  const sources = path.join(home, 'sources.list');
  writeFileSync(sources, `deb ${mirror()} ${suite} main\n`);
  // As if nothing were installed: all that Neovim needs is to come along, the C library too.
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': path.join(home, 'lists'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': path.join(home, 'cache'),
    'APT::Key::gpgvcommand': onPath('gpgv') ?? '',
    'APT::Sandbox::User': 'root',
  };
  const apt = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await run('apt-get', [...apt, '-qq', 'update']);
  const plan = output('apt-get', [...apt, '-s', 'install', '--no-install-recommends', 'neovim']) ?? '';
  const packages = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  if (packages.length === 0) throw new Problem(`Debian ${suite} has no Neovim that can be unpacked.`);
  await run('apt-get', [...apt, '-qq', 'download', ...packages], { cwd: path.join(home, 'packages') });
  for (const name of readdirSync(path.join(home, 'packages'))) await run('dpkg-deb', ['-x', path.join(home, 'packages', name), files]);
  for (const folder of ['lists', 'cache', 'packages']) rmSync(path.join(home, folder), { recursive: true });
  const { command, args, env } = newerNeovim;
  const { stdout } = spawnSync(command, [...args, '--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
  const version = /^NVIM v(\S+)/.exec(stdout ?? '')?.[1];
  if (!version) throw new Problem('The unpacked Neovim does not start.');
  writeFileSync(stamp, `${version}\n`);
}

/** Where apt gets Debian's packages from. */
function mirror() {
  const addresses = (output('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']) ?? '').split('\n');
  const found = addresses.find((address) => /\/debian\/?$/.test(address));
  if (!found) throw new Problem('apt knows no mirror of Debian, which the newer Neovim of the editor tests comes from.');
  return found;
}
