import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, modernClient, placeOf } from './harness.mjs';

const uri = 'file:///a.md';
const emptySlot = goodApplication.replace('APPLIED\n', '\n');
const halfTyped = goodApplication.replace('APPLIED\n', 'APP\n');
const missingPoint = goodApplication.replace(/ {2}- Closing paragraph.*\n/, '  - \n');

const withItem = (completionItem) => ({ ...modernClient, textDocument: { ...modernClient.textDocument, completion: { completionItem } } });

async function complete(client, text, place) {
  await client.open(uri, text);
  return client.completion(uri, place.line, place.character);
}

const slot = (text) => {
  const { line } = placeOf(text, '### Application');
  return { line: line + 1, character: text.split('\n')[line + 1].length };
};

/** The text after an item is accepted. */
function accept(text, edit, range) {
  const lines = text.split('\n');
  const { start, end } = range;
  assert.equal(start.line, end.line, 'an edit stays on its line');
  lines[start.line] = lines[start.line].slice(0, start.character) + edit.newText + lines[start.line].slice(end.character);
  return lines.join('\n');
}

test('an empty status slot offers every status, with documentation, in the order of the list', async (t) => {
  const client = await connect(t);
  const { isIncomplete, items } = await complete(client, emptySlot, slot(emptySlot));
  assert.equal(isIncomplete, false);
  const labels = items.map((item) => item.label);
  for (const status of ['SAVED', 'APPLIED', 'INTERVIEW', 'OFFER', 'REJECTED', 'SKIPPED']) assert.ok(labels.includes(status), labels.join());
  assert.deepEqual(
    [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)),
    items,
  );
  for (const item of items) {
    assert.equal(item.documentation.kind, 'markdown');
    assert.ok(item.documentation.value.length > 10, item.label);
    assert.equal(item.kind, 20);
    assert.equal('preselect' in item, false);
    assert.equal('insertTextFormat' in item, false, 'plain text');
  }
});

test('accepting replaces the whole value, wherever in it the cursor stands', async (t) => {
  const client = await connect(t);
  const place = slot(halfTyped);
  for (const character of [place.character, 1, 0]) {
    const { items } = await complete(client, halfTyped, { ...place, character });
    const item = items.find((one) => one.label === 'APPLIED');
    assert.deepEqual(Object.keys(item.textEdit).sort(), ['newText', 'range']);
    assert.equal(accept(halfTyped, item.textEdit, item.textEdit.range), goodApplication);
    assert.ok(item.filterText.toUpperCase().startsWith('APP'));
  }
});

test('a missing cover-letter point is offered, as a snippet where the client knows them', async (t) => {
  const place = placeOf(missingPoint, '  - \n');
  place.character += 4;
  const knows = await connect(t);
  const snippet = (await complete(knows, missingPoint, place)).items.find((item) => item.label.includes('Closing paragraph'));
  assert.ok(snippet, 'offered');
  const doesNot = await connect(t, { capabilities: withItem({ snippetSupport: false }) });
  const plain = (await complete(doesNot, missingPoint, place)).items.find((item) => item.label.includes('Closing paragraph'));
  assert.equal('insertTextFormat' in plain, false);
  assert.doesNotMatch(plain.textEdit.newText, /\$\{?\d/);
});

test('no client without snippets ever gets snippet syntax', async (t) => {
  const client = await connect(t, { capabilities: withItem({}) });
  const text = '# Application Details\n\n## Company\nX\n\n#';
  const { items } = await complete(client, text, { line: 5, character: 1 });
  assert.ok(items.length > 3, 'missing sections are offered');
  for (const item of items) {
    assert.doesNotMatch(item.textEdit.newText, /\$\{?\d/, item.label);
    assert.equal('insertTextFormat' in item, false);
  }
  const modern = await connect(t);
  assert.ok((await complete(modern, text, { line: 5, character: 1 })).items.some((item) => item.insertTextFormat === 2));
});

test('documentation comes as plain text where the client wants that', async (t) => {
  const client = await connect(t, { capabilities: withItem({ documentationFormat: ['plaintext'] }) });
  const { items } = await complete(client, emptySlot, slot(emptySlot));
  assert.ok(items.length);
  for (const { documentation } of items) {
    assert.equal(documentation.kind, 'plaintext');
    assert.doesNotMatch(documentation.value, /\*\*|`/);
  }
});

test('nothing is offered in a pasted posting, in other markdown, and at an empty file that is none', async (t) => {
  const client = await connect(t);
  const posting = placeOf(goodApplication, '- Python and SQL');
  assert.deepEqual((await complete(client, goodApplication, { ...posting, character: 2 })).items, []);
  for (const text of ['# A project\n\n## Status\n\n', '']) {
    await client.open('file:///README.md', text);
    assert.deepEqual((await client.completion('file:///README.md', text.split('\n').length - 1, 0)).items, []);
  }
});
