import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { locateServer, type ServerSearch } from '../src/serverLocation';

const folder = mkdtempSync(path.join(tmpdir(), 'applsp-location-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

function search(changes: Partial<ServerSearch> = {}): ServerSearch {
  return { configured: '', extensionFolder: folder, workspaceFolder: folder, platform: 'linux', architecture: 'x64', ...changes };
}

describe('locateServer', () => {
  beforeEach(() => rmSync(path.join(folder, 'server'), { recursive: true, force: true }));

  it('takes the server that came with the extension when nothing is configured', () => {
    const bundled = program('server/applsp');
    assert.deepEqual(locateServer(search({ configured: '  ' })), { command: bundled });
  });

  it('makes the server that came along executable where it is not', {
    skip: process.platform === 'win32' && 'Windows has no executable bit',
  }, () => {
    const bundled = program('server/applsp', 0o644);
    assert.deepEqual(locateServer(search()), { command: bundled });
    assert.equal(statSync(bundled).mode & 0o111, 0o111);
  });

  it('looks for an .exe on Windows', () => {
    const bundled = program('server/applsp.exe');
    assert.deepEqual(locateServer(search({ platform: 'win32' })), { command: bundled });
  });

  it('prefers the configured server', () => {
    program('server/applsp');
    const mine = program('mine');
    assert.deepEqual(locateServer(search({ configured: mine })), { command: mine });
  });

  it('reads a relative path from the workspace folder', () => {
    const mine = program('tools/mine');
    assert.deepEqual(locateServer(search({ configured: 'tools/mine' })), { command: mine });
  });

  it('reads ~ as the home folder', () => {
    const location = locateServer(search({ configured: '~/no/such/applsp' }));
    assert.ok('problem' in location && location.problem.includes(path.join(homedir(), 'no/such/applsp')));
  });

  it('names the setting and the path when there is no program, and does not fall back', () => {
    program('server/applsp');
    const location = locateServer(search({ configured: '/no/such/applsp' }));
    assert.ok('problem' in location);
    assert.match(location.problem, /applsp\.server\.path/);
    assert.match(location.problem, /\/no\/such\/applsp/);
  });

  it('takes neither a folder nor a file that cannot be run', {
    skip: process.platform === 'win32' && 'Windows has no executable bit',
  }, () => {
    assert.ok('problem' in locateServer(search({ configured: folder })));
    // Root may read and write everything, but even root runs only what somebody may run.
    assert.ok('problem' in locateServer(search({ configured: program('plain.txt', 0o644) })));
  });

  it('says which machine the extension has no server for', () => {
    const location = locateServer(search({ platform: 'freebsd', architecture: 'arm64' }));
    assert.ok('problem' in location);
    assert.match(location.problem, /freebsd on arm64/);
  });
});
