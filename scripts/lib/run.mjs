// Saying what happens, running programs, and failing in words instead of stack traces.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { isWindows, root } from './places.mjs';

/** A failure that the person can do something about: printed as it is, without a stack trace. */
export class Problem extends Error {}

export function say(text) {
  console.log(process.stdout.isTTY ? `\x1b[1m› ${text}\x1b[0m` : `› ${text}`);
}

/** Runs a script's main function and turns its outcome into the exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

const dotnetQuiet = { DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1' };

function options(extra = {}) {
  return { cwd: extra.cwd ?? root, env: { ...process.env, ...dotnetQuiet, ...extra.env }, windowsHide: true };
}

/** Runs a program whose output the person sees; resolves with its exit code, throws only when it cannot be started. */
export function status(command, args, extra) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options(extra), stdio: 'inherit' });
    child.on('error', (error) => reject(new Problem(`Cannot run ${command}: ${error.message}`)));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Runs a program that must succeed. Its output is held back unless it fails or runs with `show`. */
export async function run(command, args, extra = {}) {
  const code = extra.show
    ? await status(command, args, extra)
    : await new Promise((resolve, reject) => {
        const child = spawn(command, args, { ...options(extra), stdio: ['ignore', 'pipe', 'pipe'] });
        const held = [];
        child.stdout.on('data', (chunk) => held.push(chunk));
        child.stderr.on('data', (chunk) => held.push(chunk));
        child.on('error', (error) => reject(new Problem(`Cannot run ${command}: ${error.message}`)));
        child.on('close', (code) => {
          if (code !== 0) process.stderr.write(Buffer.concat(held));
          resolve(code ?? 1);
        });
      });
  if (code !== 0)
    throw new Problem(
      extra.otherwise ?? `\`${[path.basename(command), ...args].join(' ')}\` failed with exit code ${code}; its output is above.`,
    );
}

/** What a program prints, or undefined when it is not there or fails. */
export function output(command, args) {
  const result = spawnSync(command, args, { ...options(), encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** The first of these programs that is on PATH. */
export function onPath(...names) {
  const endings = isWindows ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean))
      for (const ending of endings) {
        const full = path.join(folder, name + ending);
        try {
          accessSync(full, constants.X_OK);
          return full;
        } catch {
          // Not in this folder.
        }
      }
  return undefined;
}

/** npm itself, run by this very Node: `npm.cmd` cannot be started without a shell on Windows. */
export function npm(...args) {
  return npmOn(process.execPath, ...args);
}

/** npm on another Node, which it hands down to the install scripts; without npm's own path, the first Node on PATH counts. */
export function npmOn(node, ...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [node, [script, ...args]] : [onPath('npm') ?? 'npm', args];
}

/** A program from node_modules, as the command and arguments that start it with this very Node. */
export function nodeTool(script, ...args) {
  return [process.execPath, [path.join(root, 'node_modules', script), ...args]];
}
