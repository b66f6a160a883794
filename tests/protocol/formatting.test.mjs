// Formatting: the whole document, a range of it, and on Enter.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect, goodApplication, placeOf } from './harness.mjs';

const uri = 'file:///applications/a.md';
const options = { tabSize: 4, insertSpaces: true };

/** `text` after the server's edits. */
function apply(text, edits) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, character }) => starts[line] + character;
  return edits.reduceRight(
    (after, { range, newText }) => after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end)),
    text,
  );
}

const requests = (client, textDocument = { uri }) => ({
  whole: () => client.connection.sendRequest('textDocument/formatting', { textDocument, options }),
  range: (range) => client.connection.sendRequest('textDocument/rangeFormatting', { textDocument, range, options }),
  typed: (position, ch = '\n') => client.connection.sendRequest('textDocument/onTypeFormatting', { textDocument, position, ch, options }),
});

test('the server says what it formats', async (t) => {
  const { capabilities } = (await connect(t)).initializeResult;
  assert.equal(capabilities.documentFormattingProvider, true);
  assert.equal(capabilities.documentRangeFormattingProvider, true);
  assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
});

test('a document is formatted by small edits, once, and a tidy one not at all', async (t) => {
  const untidy = `${goodApplication.replace('## Position', '\n\n## Position').replace('APPLIED', 'APPLIED ')}\n\n`;
  for (const ending of ['\n', '\r\n']) {
    const client = await connect(t);
    await client.open(uri, untidy.replaceAll('\n', ending));
    const edits = await requests(client).whole();
    assert.equal(edits.length, 3);
    assert.ok(edits.every(({ newText }) => newText === ''));
    assert.equal(apply(untidy.replaceAll('\n', ending), edits), goodApplication.replaceAll('\n', ending));
    await client.change(uri, 2, { text: goodApplication.replaceAll('\n', ending) });
    assert.deepEqual(await requests(client).whole(), []);
  }
});

test('a range is formatted and the rest is not', async (t) => {
  const client = await connect(t);
  const untidy = goodApplication.replace('Nordlicht Energie', 'Nordlicht Energie ').replace('APPLIED', 'APPLIED ');
  await client.open(uri, untidy);
  const { line } = placeOf(untidy, 'APPLIED');
  const edits = await requests(client).range({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  assert.deepEqual(edits, [{ range: { start: { line, character: 7 }, end: { line, character: 8 } }, newText: '' }]);
  await assert.rejects(requests(client).range({ start: { line: 9999, character: 0 }, end: { line: 9999, character: 1 } }), {
    code: -32602,
  });
});

test('Enter goes on with a list, and ends it behind an empty item', async (t) => {
  const client = await connect(t);
  const { line } = placeOf(goodApplication, '  - SQL');
  await client.open(uri, goodApplication.replace('  - SQL\n', '  - SQL\n  \n'));
  const at = { line: line + 1, character: 2 };
  assert.deepEqual(await requests(client).typed(at), [{ range: { start: { line: line + 1, character: 0 }, end: at }, newText: '  - ' }]);
  assert.deepEqual(await requests(client).typed(at, 'x'), []);

  await client.change(uri, 2, { text: goodApplication.replace('  - SQL\n', '  - SQL\n  - \n\n') });
  assert.deepEqual(await requests(client).typed({ line: line + 2, character: 0 }), [
    { range: { start: { line: line + 1, character: 0 }, end: { line: line + 1, character: 4 } }, newText: '' },
  ]);

  await client.change(uri, 3, { text: goodApplication.replace('  - SQL\n', '  - SQL\n  - \n') });
  assert.deepEqual(await requests(client).typed({ line: line + 1, character: 4 }), [], 'the editor was first');
});

test('other markdown is left to others', async (t) => {
  const client = await connect(t);
  const readme = { uri: 'file:///README.md' };
  await client.open(readme.uri, '# Readme \n\n\n\n- a\n');
  const { whole, range, typed } = requests(client, readme);
  assert.deepEqual(await whole(), []);
  assert.deepEqual(await range({ start: { line: 0, character: 0 }, end: { line: 4, character: 0 } }), []);
  assert.deepEqual(await typed({ line: 5, character: 0 }), []);
});

test('no place of any text is an error', async (t) => {
  const client = await connect(t);
  const texts = [
    '',
    '\n',
    '# Application Details',
    '# Application Details\n\n## Company\n👩‍⚕️ \n- 👩‍⚕️\n',
    '\uFEFF# Application Details\n\n\n',
    '- a\r- \r',
    '- a\n- ',
  ];
  for (const [index, text] of texts.entries()) {
    const textDocument = { uri: `file:///applications/${index}.md` };
    await client.open(textDocument.uri, text);
    const { whole, range, typed } = requests(client, textDocument);
    const edits = await whole();
    assert.ok(edits.every(({ newText }) => newText.trim() === ''));
    const lines = text.split(/\r\n|\n|\r/);
    for (const [line, words] of lines.entries()) {
      for (let character = 0; character <= words.length; character++) {
        const place = { line, character };
        assert.ok(Array.isArray(await range({ start: { line: 0, character: 0 }, end: place })));
        assert.ok(Array.isArray(await typed(place)));
      }
    }
  }
});
