import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { debugInformation } from '../src/debugInformation';
import { detailOf, inShort, standingOf } from '../src/standing';

describe('how AppLsp stands', () => {
  it('is told in a few words', () => {
    assert.equal(inShort({ kind: 'starting' }), 'AppLsp is starting');
    assert.equal(inShort({ kind: 'running' }), 'AppLsp is on');
    assert.equal(inShort(standingOf({ isReading: true, files: 0, applications: 0 })), 'AppLsp is reading');
    assert.equal(inShort(standingOf({ isReading: true, files: 120, applications: 3 })), 'AppLsp is reading: 120 files');
    assert.equal(inShort(standingOf({ isReading: false, files: 20, applications: 17 })), 'AppLsp: 17 applications');
    assert.equal(inShort(standingOf({ isReading: false, files: 20, applications: 1 })), 'AppLsp: 1 application');
    assert.equal(inShort({ kind: 'trouble', trouble: 'It fell over.' }), 'AppLsp is off');
  });

  it('is told with the server’s version, and with what is wrong', () => {
    assert.equal(detailOf({ kind: 'running' }, '1.2.3'), 'Server 1.2.3');
    assert.equal(detailOf({ kind: 'trouble', trouble: 'It fell over.' }, '1.2.3'), 'It fell over.');
    assert.ok(detailOf({ kind: 'trouble', trouble: 'It fell over and over. '.repeat(10) }, undefined).length < 70);
  });
});

describe('the debug information', () => {
  it('says what one would ask first, and names nobody’s home folder', () => {
    const text = debugInformation({
      extension: 'applsp.applsp 0.1.0',
      editor: 'An Editor 1.91.0',
      platform: 'linux x64',
      server: path.join(homedir(), 'tools', 'applsp'),
      serverVersion: undefined,
      standing: { kind: 'trouble', trouble: `${homedir()}/tools/applsp ended with exit code 3` },
      folders: 2,
      settings: { rules: { 'non-iso-date': 'off' } },
      lastWords: ['Out of luck.'],
    });
    for (const part of ['applsp.applsp 0.1.0', 'An Editor 1.91.0', 'linux x64', 'exit code 3', 'non-iso-date', 'Out of luck.', '~/tools'])
      assert.ok(text.includes(part.replace('/', path.sep)) || text.includes(part), `${part} is not in\n${text}`);
    assert.ok(!text.includes(homedir()));
  });
});
