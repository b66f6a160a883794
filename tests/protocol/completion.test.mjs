import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { temporary } from './files.mjs';
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
  const client = await connect(t, { capabilities: withItem({}) });
  const place = slot(halfTyped);
  for (const character of [place.character, 1, 0]) {
    const { items } = await complete(client, halfTyped, { ...place, character });
    const item = items.find((one) => one.label === 'APPLIED');
    assert.deepEqual(Object.keys(item.textEdit).sort(), ['newText', 'range']);
    assert.equal(accept(halfTyped, item.textEdit, item.textEdit.range), goodApplication);
    assert.ok(item.filterText.toUpperCase().startsWith('APP'));
  }
});

test('a client that knows it may keep what stands behind the cursor, and what is typed before it always gives way', async (t) => {
  const client = await connect(t);
  const place = slot(halfTyped);
  for (const character of [place.character, 1, 0]) {
    const { items } = await complete(client, halfTyped, { ...place, character });
    for (const { textEdit, label } of items) {
      const { insert, replace } = textEdit;
      assert.deepEqual(Object.keys(textEdit).sort(), ['insert', 'newText', 'replace'], label);
      assert.deepEqual([insert.start, insert.end], [replace.start, { line: place.line, character }]);
    }
    const { textEdit } = items.find((one) => one.label === 'APPLIED');
    assert.equal(accept(halfTyped, textEdit, textEdit.replace), goodApplication);
    assert.equal(accept(halfTyped, textEdit, textEdit.insert), goodApplication.replace('APPLIED\n', `APPLIED${'APP'.slice(character)}\n`));
  }
});

test('before the rest of a whole value nothing is inserted: it gives way', async (t) => {
  const client = await connect(t);
  const place = slot(goodApplication);
  for (const character of [0, 3, place.character]) {
    const { items } = await complete(client, goodApplication, { ...place, character });
    const { textEdit } = items.find((one) => one.label === 'REJECTED');
    assert.deepEqual(textEdit.insert, textEdit.replace);
    assert.equal(accept(goodApplication, textEdit, textEdit.insert), goodApplication.replace('APPLIED\n', 'REJECTED\n'));
  }
});

test('documentation waits until a client asks for it that says that it does, even while the person types on', async (t) => {
  const told = await connect(t, { capabilities: withItem({ documentationFormat: ['markdown'] }) });
  assert.equal(told.initializeResult.capabilities.completionProvider.resolveProvider, false);
  const whole = (await complete(told, emptySlot, slot(emptySlot))).items;

  const completionItem = { documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } };
  const client = await connect(t, { capabilities: withItem(completionItem) });
  assert.equal(client.initializeResult.capabilities.completionProvider.resolveProvider, true);
  const { items } = await complete(client, emptySlot, slot(emptySlot));
  assert.ok(items.length > 0);
  const place = slot(emptySlot);
  await client.change(uri, 2, { range: { start: place, end: place }, text: 'A' });
  for (const [index, item] of items.entries()) {
    assert.equal('documentation' in item, false);
    const resolved = await client.connection.sendRequest('completionItem/resolve', { ...item, commitCharacters: ['ü'] });
    assert.deepEqual(resolved, { ...item, commitCharacters: ['ü'], documentation: whole[index].documentation });
  }
  const later = (await complete(client, missingPoint, { line: 0, character: 0 })).items;
  assert.deepEqual(later, [], 'nothing is offered on the title');
});

test('an item that is not of the last list, or of nobody’s, is given back as it is', async (t) => {
  const client = await connect(t, { capabilities: withItem({ resolveSupport: { properties: ['detail', 'documentation'] } }) });
  const [old] = (await complete(client, emptySlot, slot(emptySlot))).items;
  const { items } = await client.completion(uri, slot(emptySlot).line, 0);
  const resolve = (item) => client.connection.sendRequest('completionItem/resolve', item);
  assert.ok((await resolve(items[0])).documentation.value.length > 10);
  for (const item of [
    old,
    ...[undefined, null, -1, 1.5, 2 ** 40, 'one', '', {}, { list: 1 }, [items[0].data], items.at(-1).data + 1].map((data) => ({
      label: 'Somebody’s',
      data,
      tags: [1],
    })),
  ])
    assert.deepEqual(await resolve(item), JSON.parse(JSON.stringify(item)));
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

test('what a client compares begins as it is typed, capitals or not, and by whichever of its names an item is found', async (t) => {
  const client = await connect(t);
  for (const [typed, label] of [
    ['int', 'INTERVIEW'],
    ['onsi', 'INTERVIEW'],
  ]) {
    const text = goodApplication.replace('APPLIED\n', `${typed}\n`);
    await client.open(`file:///${typed}.md`, text);
    const { items } = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: `file:///${typed}.md` },
      position: slot(text),
      context: { triggerKind: 2, triggerCharacter: typed.at(-1) },
    });
    const item = items.find((one) => one.label === label);
    assert.ok(item, `${label} does not come behind ${typed}`);
    assert.ok(item.filterText.startsWith(typed), item.filterText);
    assert.equal(item.textEdit.newText ?? item.textEdit.insert.newText, label);
  }
});

test('letters bring up what begins so in a slot with a list of words, and nothing in prose', async (t) => {
  const client = await connect(t);
  const typed = (text, position, context) => {
    return client
      .open(uri, text)
      .then(() => client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context }));
  };
  const inSlot = goodApplication.replace('APPLIED\n', 'int\n');
  const bySlot = await typed(inSlot, slot(inSlot), { triggerKind: 2, triggerCharacter: 't' });
  assert.equal(bySlot.items[0].label, 'INTERVIEW');
  assert.equal(bySlot.isIncomplete, true, 'with more letters, other names of statuses count');
  const more = await typed(inSlot, slot(inSlot), { triggerKind: 3 });
  assert.deepEqual(more.items, bySlot.items);
  const prose = goodApplication.replace('## Notes', '## Company Details\nThey int\n\n## Notes');
  const place = placeOf(prose, 'They int');
  const inProse = await typed(prose, { line: place.line, character: 8 }, { triggerKind: 2, triggerCharacter: 't' });
  assert.deepEqual(inProse, { isIncomplete: false, items: [] });
});

test('the whole is offered in a document that has not been saved yet, where there are applications', async (t) => {
  const folder = temporary(t, { 'a.md': goodApplication });
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'test' }];
  for (const [text, folders, isOffered] of [
    ['', workspaceFolders, true],
    ['# ', workspaceFolders, true],
    ['Dear diary\n\n', workspaceFolders, false],
    ['', null, false],
  ]) {
    const client = await connect(t, { workspaceFolders: folders });
    const known = () => client.connection.sendRequest('workspace/symbol', { query: '' });
    if (folders) while ((await known()).length === 0) await delay(25);
    await client.open('untitled:Untitled-1', text);
    const lines = text.split('\n');
    const { items } = await client.completion('untitled:Untitled-1', lines.length - 1, lines.at(-1).length);
    assert.equal(
      items.some(({ label }) => label.startsWith('Application Details')),
      isOffered,
      JSON.stringify(text),
    );
  }
});
