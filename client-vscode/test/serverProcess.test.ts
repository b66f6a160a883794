import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { ServerProcess } from '../src/serverProcess';

const folder = mkdtempSync(path.join(tmpdir(), 'applsp-process-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string) => ServerProcess.start(process.execPath, ['-e', script]);

describe('a server that ends', () => {
  it('is told with its program, its exit code and its last words', async () => {
    const server = await node('console.error("Reading.\\n\\nNo space left on the moon.\\n"); process.exit(3)');
    const epitaph = await server.epitaph(10_000);
    assert.equal(epitaph, `The AppLsp server ${process.execPath} ended with exit code 3: No space left on the moon.`);
    assert.deepEqual(server.lastWords, ['Reading.', 'No space left on the moon.']);
  });

  it('is told without words where it said nothing, and with the signal that ended it', async () => {
    assert.match(await (await node('')).epitaph(10_000), /ended with exit code 0 without a message\.$/);
    const server = await node('setInterval(() => {}, 1000)');
    server.process.kill('SIGKILL');
    assert.match(await server.epitaph(10_000), /was ended by SIGKILL without a message\.$/);
  });

  it('keeps few of its words, and those short', async () => {
    const server = await node('for (let i = 0; i < 50; i++) console.error(i + "x".repeat(1000))');
    const epitaph = await server.epitaph(10_000);
    assert.ok(epitaph.includes(': 49x') && epitaph.length < 500);
    assert.equal(server.lastWords.length, 5);
  });

  it('is told from one that lives and does not answer, which is ended', async () => {
    const server = await node('setInterval(() => {}, 1000)');
    assert.match(await server.epitaph(50), /does not answer/);
    await server.end(50);
    assert.match(await server.epitaph(), /SIGKILL/);
  });
});

describe('a program that cannot be started', () => {
  it('is named, with the reason', async () => {
    await assert.rejects(ServerProcess.start(path.join(folder, 'none'), []), /server .*none cannot be started: it, or something it needs/);
  });

  it('may be one that nobody may run', { skip: process.platform === 'win32' && 'Windows has no executable bit' }, async () => {
    const file = path.join(folder, 'text');
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 });
    await assert.rejects(ServerProcess.start(file, []), /text cannot be started: it is not executable/);
  });
});
