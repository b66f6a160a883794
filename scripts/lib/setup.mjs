// What has to be on the machine and in the clone before anything can be built.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';
import { npm, output, Problem, run, say } from './run.mjs';

const dotnetMajor = 10;
const nodeMajor = 20;
const solution = 'AppLsp.sln';

/** Makes a fresh clone ready, and does next to nothing in one that is. */
export async function setup() {
  checkNode();
  checkDotnet();
  await installPackages();
  await restore();
}

/** As `setup`, for what needs no .NET. */
export async function setupNode() {
  checkNode();
  await installPackages();
}

function checkNode() {
  if (Number.parseInt(process.versions.node, 10) < nodeMajor)
    throw new Problem(
      `AppLsp builds with Node ${nodeMajor} or later; this is Node ${process.versions.node}. Install a later one from https://nodejs.org and run this again.`,
    );
}

function checkDotnet() {
  const wayOut = `Install the .NET ${dotnetMajor} SDK from https://dotnet.microsoft.com/download/dotnet/${dotnetMajor}.0 (Debian, Ubuntu: apt-get install dotnet-sdk-${dotnetMajor}.0), open a new terminal and run this again.`;
  const version = output('dotnet', ['--version']);
  if (version === undefined)
    throw new Problem(`AppLsp needs the .NET ${dotnetMajor} SDK, and there is no working \`dotnet\` on PATH.\n${wayOut}`);
  if (Number.parseInt(version, 10) < dotnetMajor)
    throw new Problem(`AppLsp needs the .NET ${dotnetMajor} SDK; \`dotnet --version\` says ${version}.\n${wayOut}`);
}

async function installPackages() {
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.applsp-installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  // npm ci empties node_modules first, so the stamp stands for exactly what the lock file says.
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing npm packages (npm ci)');
  const [command, args] = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  await run(command, args, {
    otherwise: '`npm ci` failed; its output is above. It needs the npm registry: check the network and run this again.',
  });
  writeFileSync(stamp, lock);
}

async function restore() {
  if (output('dotnet', ['restore', solution, '--locked-mode', '--verbosity', 'quiet']) !== undefined) return;
  say('Restoring NuGet packages (dotnet restore)');
  // Lock files name an analyzer package that comes with the SDK, so an SDK of another patch level has to write its own.
  await run('dotnet', ['restore', solution], {
    otherwise: '`dotnet restore` failed; its output is above. It needs nuget.org: check the network and run this again.',
  });
}
