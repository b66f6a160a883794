import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where the server is, or why there is none. */
export type ServerLocation = { command: string } | { problem: string };

/** What the search depends on; given, so that it can be tested without an editor. */
export interface ServerSearch {
  /** The setting `applsp.server.path`, as the person wrote it. */
  readonly configured: string;
  readonly extensionFolder: string;
  /** The folder that a relative path starts from: the first workspace folder. */
  readonly workspaceFolder?: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
}

/** The configured server, else the one that came with the extension. A wrong setting is said, not papered over. */
export function locateServer(search: ServerSearch): ServerLocation {
  const configured = search.configured.trim();
  if (configured !== '') {
    const command = resolveConfigured(configured, search.workspaceFolder);
    return isExecutable(command)
      ? { command }
      : { problem: `The setting applsp.server.path points to ${command}, which is not a program.` };
  }
  const bundled = path.join(search.extensionFolder, 'server', search.platform === 'win32' ? 'applsp.exe' : 'applsp');
  if (isExecutable(bundled) || isMadeExecutable(bundled)) return { command: bundled };
  if (isFile(bundled)) return { problem: `The server ${bundled} is not executable, and could not be made so.` };
  return {
    problem: `This extension has no server for ${search.platform} on ${search.architecture}. Build one (npm run build) and set applsp.server.path to it.`,
  };
}

function resolveConfigured(configured: string, workspaceFolder: string | undefined): string {
  const atHome = configured === '~' || configured.startsWith('~/') || configured.startsWith('~\\');
  const expanded = atHome ? path.join(homedir(), configured.slice(1)) : configured;
  return path.resolve(workspaceFolder ?? homedir(), expanded);
}

/** Whether a program that came along without its executable bit, as some ways of copying leave it behind, has it now. */
function isMadeExecutable(file: string): boolean {
  try {
    chmodSync(file, 0o755);
  } catch {
    return false;
  }
  return isExecutable(file);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return isFile(file);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
