// The table of the protocol's methods in docs/editors.md: what the server takes and sends, and which tests use it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/places.mjs';
import * as editors from '../editors/support/methods.mjs';
import { neededFor } from './capabilities.mjs';

const page = path.join(root, 'docs', 'editors.md');
const server = path.join(root, 'server', 'AppLsp.Server');
const part = /(?<=<!-- methods: [^\n]* -->\n\n)[\s\S]*?(?=\n<!-- end of methods -->)/;
const read = (...names) => readFileSync(path.join(...names), 'utf8');

/** What the page says now. */
export const written = () => part.exec(read(page))?.[0];

/** Has the page say `text`. */
export const write = (text) =>
  writeFileSync(
    page,
    read(page).replace(part, () => text),
  );

/** The table as it should be after some sessions, of which each has what was `offered`, `registered` and `used`. */
export function table(sessions) {
  const methods = known();
  const handled = methods.filter(({ isHandled }) => isHandled).map(({ method }) => method);
  const strange = sessions
    .flatMap(({ offered, registered }) => [...offered.keys(), ...registered])
    .filter((method) => !handled.includes(method));
  if (strange.length > 0) throw new Error(`The server offers what it has no handler for: ${strange.join(', ')}.`);
  const rows = methods.map(({ method, isHandled }) => [
    `\`${method}\``,
    isHandled ? takenBy(method, sessions) : sentTo(method),
    sessions.some(({ used }) => used.has(method)),
    method in editors.vscode,
    method in editors.neovim,
  ]);
  const head = '| method | supported | by a protocol client | in VS Code | in Neovim |\n|---|---|---|---|---|\n';
  return head + rows.map((cells) => `| ${cells.map((cell) => (cell === true ? 'tested' : cell || '–')).join(' | ')} |\n`).join('');
}

/** The methods that the server takes, in the order in which it registers their handlers, and behind them those that it sends. */
function known() {
  const [ofTheProtocol] = read(server, 'Protocol', 'Methods.cs').split('class OwnMethods');
  const listed = [...ofTheProtocol.matchAll(/const string (\w+) = "(.+)"/g)];
  const methods = new Map(listed.map(([, name, method]) => [name, method]));
  const registered = read(server, 'Handlers', 'ServerMethods.cs').matchAll(/Add\(new (\w+Handler)\(/g);
  const handled = [...registered].flatMap(([, handler]) => takenIn(read(server, 'Handlers', `${handler}.cs`), methods));
  const sent = [...methods.values()].filter((method) => !handled.includes(method));
  return [
    ...[...new Set(handled)].map((method) => ({ method, isHandled: true })),
    // StreamJsonRpc's own.
    { method: '$/cancelRequest', isHandled: true },
    ...sent.map((method) => ({ method, isHandled: false })),
  ];
}

/** The methods of the protocol that a handler takes: named where they stand, by a constant of its own, or by one of `methods`. */
function takenIn(handler, methods) {
  const own = /const string Method = "(.+)"/.exec(handler)?.[1];
  const names = handler.matchAll(/\[JsonRpcMethod\((?:"(.+?)"|Methods\.(\w+)|Method\b)/g);
  return [...names].map(([, literal, constant]) => literal ?? methods.get(constant) ?? own);
}

function takenBy(method, sessions) {
  const options = sessions.map(({ offered }) => offered.get(method));
  const option = options.find((one) => one);
  if (option) return `\`${option}\`${options.every((one) => one) ? '' : ', to clients that can make use of it'}`;
  if (sessions.some(({ registered }) => registered.includes(method))) return 'registered with clients that allow it, and taken from all';
  if (/^(initialized?|shutdown|exit|\$\/.*)$/.test(method)) return 'always';
  throw new Error(`${method} has a handler, and the server offers it to nobody.`);
}

const occasions = {
  '$/logTrace': 'sent once `initialize` or `$/setTrace` asks for it',
  '$/progress': 'sent under a `partialResultToken`, and after `window/workDoneProgress/create`',
};

function sentTo(method) {
  const needed = neededFor[method];
  if (method in occasions) return occasions[method];
  return needed ? `sent to clients with \`${needed}\`` : 'sent';
}
