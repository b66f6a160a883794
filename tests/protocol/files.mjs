// Folders of files for tests, and what clients say and do about them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder with these files, which goes with the test. */
export function temporary(t, files, prefix = 'applsp-') {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  return folder;
}

export function put(folder, name, text) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

/** Tells the server that files have changed on the disk: pairs of a URI and a FileChangeType. */
export function watched(client, ...changes) {
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
}

/** `text` after edits of one document, each inside a line, which come in its order. */
export function edited(text, edits) {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    assert.equal(range.start.line, range.end.line);
    const line = lines[range.start.line];
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}
