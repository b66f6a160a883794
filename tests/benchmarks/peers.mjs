// Other tools that check text as it is written: what applsp is measured beside.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where they are installed: apart, as nothing else needs them. */
export const peersFolder = fileURLToPath(new URL('peers', import.meta.url));

const resolve = createRequire(path.join(peersFolder, 'package.json')).resolve;

const rumdlPackage = '@rumdl/cli-linux-x64';

/** The native program of rumdl; undefined on other systems than the one that it is installed for. */
function rumdl() {
  try {
    return path.join(path.dirname(resolve(`${rumdlPackage}/package.json`)), 'rumdl');
  } catch {
    return undefined;
  }
}

/** The version of an installed package, as its own file says. */
export function versionOf(name, folder = peersFolder) {
  return JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** The language servers, as bench.mjs measures them. */
export function peerServers(text) {
  return [
    ...(rumdl() ? [{ name: 'rumdl', version: versionOf(rumdlPackage), command: rumdl(), args: ['server'] }] : []),
    {
      name: 'yaml-language-server',
      version: versionOf('yaml-language-server'),
      command: process.execPath,
      args: [resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'],
      settings: { yaml: { validate: true } },
      languageId: 'yaml',
      edits: 50, // it waits a fifth of a second before it answers
      file: 'application.yaml',
      text: asYaml(text),
    },
  ];
}

/** The programs that check files, each with its arguments for the folder that it is run in. */
export function peerCheckers() {
  return [
    ...(rumdl()
      ? [{ name: 'rumdl check --no-cache', version: versionOf(rumdlPackage), command: rumdl(), args: ['check', '--no-cache', '.'] }]
      : []),
    {
      name: 'markdownlint-cli2',
      version: versionOf('markdownlint-cli2'),
      command: process.execPath,
      args: [path.join(peersFolder, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
    },
  ];
}

/** The lines of a text, each the value of a key: as much for a server of YAML to read. */
function asYaml(text) {
  return text
    .split(/\r?\n/)
    .map((line, i) => `line_${i}: ${JSON.stringify(line)}\n`)
    .join('');
}
