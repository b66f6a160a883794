// The check of what the server sends has to be able to fail.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Conversation, Specification } from './conformance.mjs';

const reference = (name) => ({ kind: 'reference', name });
const base = (name) => ({ kind: 'base', name });
const property = (name, type, optional) => ({ name, type, optional });
const structure = (name, ...properties) => ({ name, properties });

// A small protocol of our own, with each kind of type in it.
const small = new Specification({
  requests: [
    {
      method: 'shelf/list',
      messageDirection: 'clientToServer',
      params: reference('Shelf'),
      result: { kind: 'or', items: [{ kind: 'array', element: reference('Book') }, reference('Shelf'), base('null')] },
      partialResult: { kind: 'array', element: reference('Book') },
    },
    { method: 'reader/ask', messageDirection: 'serverToClient', params: reference('Shelf'), result: base('null') },
    { method: 'reader/refresh', messageDirection: 'serverToClient', result: base('null') },
  ],
  notifications: [
    { method: '$/progress', messageDirection: 'both', params: reference('Progress') },
    { method: 'reader/told', messageDirection: 'serverToClient', params: reference('Book') },
    { method: 'shelf/moved', messageDirection: 'clientToServer', params: reference('Shelf') },
  ],
  structures: [
    structure('Shelf', property('uri', base('DocumentUri'))),
    structure('Thing', property('title', base('string'))),
    {
      name: 'Book',
      extends: [reference('Thing')],
      properties: [
        property('pages', base('uinteger')),
        property('genre', reference('Genre'), true),
        property('shade', reference('Shade'), true),
        property('size', { kind: 'tuple', items: [base('uinteger'), base('uinteger')] }, true),
        property('kind', { kind: 'stringLiteral', value: 'book' }, true),
        property('by', { kind: 'literal', value: { properties: [property('name', base('string'))] } }, true),
        property('notes', { kind: 'map', key: base('string'), value: { kind: 'array', element: base('boolean') } }, true),
        property('both', { kind: 'and', items: [reference('Shelf'), reference('Thing')] }, true),
        property('data', reference('LSPAny'), true),
      ],
    },
    structure('Progress', property('token', base('string')), property('value', reference('LSPAny'))),
    structure('Range', property('start', reference('LSPAny')), property('end', reference('LSPAny'))),
    structure('WorkDoneProgressBegin', property('kind', { kind: 'stringLiteral', value: 'begin' })),
    structure('WorkDoneProgressEnd', property('kind', { kind: 'stringLiteral', value: 'end' })),
  ],
  enumerations: [
    { name: 'Genre', type: base('uinteger'), values: [{ value: 1 }, { value: 2 }] },
    { name: 'Shade', type: base('string'), values: [{ value: 'dark' }], supportsCustomValues: true },
    { name: 'ErrorCodes', type: base('integer'), values: [{ value: -32601 }] },
  ],
  typeAliases: [],
});

const book = { title: 'Persuasion', pages: 249 };
const full = {
  ...book,
  genre: 2,
  shade: 'pale',
  size: [11, 18],
  kind: 'book',
  by: { name: 'Jane Austen' },
  notes: { again: [true, false] },
  both: { uri: 'x:y', title: '' },
  data: { any: [null, 1] },
};

test('what is as it should be has no problem', () => {
  assert.deepEqual(small.problems(reference('Book'), full, '$'), []);
});

for (const [name, value, problem] of [
  ['a wrong type', { ...book, pages: '249' }, '$.pages: expected uinteger, found "249"'],
  ['null where it is not allowed', { ...book, title: null }, '$.title: expected string, found null'],
  ['a negative number', { ...book, pages: -1 }, '$.pages: expected uinteger, found -1'],
  ['a number with a fraction', { ...book, pages: 1.5 }, '$.pages: expected uinteger, found 1.5'],
  ['a number that is too large', { ...book, pages: 2 ** 31 }, '$.pages: expected uinteger, found 2147483648'],
  ['a missing property', { title: 'Emma' }, '$.pages: expected uinteger, found nothing'],
  ['a missing property of what is extended', { pages: 1 }, '$.title: expected string, found nothing'],
  ['an unknown property', { ...book, price: 3 }, '$.price: expected nothing: Book has no such property, found 3'],
  ['another value of an enumeration', { ...book, genre: 3 }, '$.genre: expected one of Genre, found 3'],
  ['another type in an open enumeration', { ...book, shade: 1 }, '$.shade: expected one of Shade, found 1'],
  ['a tuple that is too short', { ...book, size: [1] }, '$.size: expected a tuple of uinteger, uinteger, found [1]'],
  ['a wrong item of a tuple', { ...book, size: [1, 'x'] }, '$.size[1]: expected uinteger, found "x"'],
  ['another word than the only one', { ...book, kind: 'tome' }, '$.kind: expected “book”, found "tome"'],
  ['a literal without its property', { ...book, by: {} }, '$.by.name: expected string, found nothing'],
  ['a wrong value deep in a map', { ...book, notes: { a: [true, 0] } }, '$.notes["a"][1]: expected boolean, found 0'],
  ['one of two structures alone', { ...book, both: { title: '' } }, '$.both.uri: expected DocumentUri, found nothing'],
  ['a list', [book], '$: expected Book, found [{"title":"Persuasion","pages":249}]'],
])
  test(`${name} is a problem`, () => {
    assert.deepEqual(small.problems(reference('Book'), value, '$'), [problem]);
  });

test('an empty URI is a problem', () => {
  assert.deepEqual(small.problems(reference('Shelf'), { uri: '' }, '$'), ['$.uri: expected DocumentUri, found ""']);
});

test('a range that ends before it starts is a problem', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 1 } };
  assert.match(small.problems(reference('Range'), range, '$')[0], /^\$: expected a range that does not end before it starts/);
});

test('of several choices the nearest is told of', () => {
  const { result } = small.requests.get('shelf/list');
  assert.deepEqual(small.problems(result, [book, { ...book, pages: null }], '$'), ['$[1].pages: expected uinteger, found null']);
  assert.deepEqual(small.problems(result, 7, '$'), ['$: expected an array of Book or Shelf or null, found 7']);
});

const asks = { jsonrpc: '2.0', id: 1, method: 'shelf/list', params: { uri: 'x:y', partialResultToken: 'pieces', workDoneToken: 'work' } };
const progress = (token, value) => ({ jsonrpc: '2.0', method: '$/progress', params: { token, value } });

/** The violations of what the server says after `asks`. */
function violations(...said) {
  const conversation = new Conversation(small);
  conversation.sent(asks);
  for (const message of said) conversation.received({ jsonrpc: '2.0', ...message });
  return conversation.violations;
}

test('a conversation that is as it should be has no violation', () => {
  const said = violations(
    { method: 'reader/told', params: book },
    { id: 1, method: 'reader/ask', params: { uri: 'x:y' } },
    { id: 2, method: 'reader/refresh' },
    progress('work', { kind: 'begin' }),
    progress('pieces', [book]),
    progress('work', { kind: 'end' }),
    { id: 1, result: [] },
  );
  assert.deepEqual(said, []);
});

for (const [name, message, expected] of [
  [
    'a wrong result',
    { id: 1, result: [{ title: 'Emma' }] },
    /^the answer to shelf\/list: \$\.result\[0\]\.pages: expected uinteger, found nothing$/,
  ],
  [
    'wrong params',
    { method: 'reader/told', params: { ...book, pages: -1 } },
    /^reader\/told: \$\.params\.pages: expected uinteger, found -1$/,
  ],
  [
    'params where there are none',
    { id: 5, method: 'reader/refresh', params: [] },
    /^reader\/refresh: \$\.params: expected nothing, found \[\]$/,
  ],
  ['no params where there are some', { method: 'reader/told' }, /^reader\/told: \$\.params: expected Book, found nothing$/],
  [
    'a method of nobody',
    { method: 'reader/dreamt', params: {} },
    /^reader\/dreamt: \$\.method: expected a notification of the specification$/,
  ],
  ['a request as a notification', { method: 'reader/ask', params: { uri: 'x' } }, /expected a notification/],
  ['a method of clients', { method: 'shelf/moved', params: { uri: 'x' } }, /expected what servers send/],
  [
    'an answer that nobody waits for',
    { id: 9, result: null },
    /^the answer to 9: \$\.id: expected the id of a request that waits, found 9$/,
  ],
  ['an id in another type', { id: '1', result: null }, /expected the id of a request that waits, found "1"/],
  ['result and error together', { id: 1, result: null, error: { code: -32601, message: '' } }, /expected result or error/],
  ['neither of them', { id: 1 }, /expected result or error/],
  [
    'a code of nobody',
    { id: 1, error: { code: -1, message: '' } },
    /^the answer to shelf\/list: \$\.error\.code: expected one of ErrorCodes, found -1$/,
  ],
  ['an error without a message', { id: 1, error: { code: -32601 } }, /\$\.error\.message: expected string, found nothing/],
  ['an unknown part of a message', { id: 1, result: null, more: 1 }, /\$\.more: expected nothing/],
  ['another version', { jsonrpc: '1.0', id: 1, result: null }, /expected a message of JSON-RPC 2\.0/],
  ['a wrong piece', progress('pieces', [{}]), /^\$\/progress of shelf\/list: \$\.params\.value\[0\]/],
  ['a token of nobody', progress('none', []), /^\$\/progress: \$\.params\.token: expected a token that somebody made, found "none"$/],
  ['work that ends before it begins', progress('work', { kind: 'end' }), /expected begin, found "end"/],
])
  test(`${name} is a violation`, () => {
    assert.match(violations(message)[0] ?? 'none', expected);
  });

test('a second answer is a violation', () => {
  assert.match(violations({ id: 1, result: null }, { id: 1, result: null })[0], /expected the id of a request that waits/);
});

test('the real specification is read, and finds what is wrong with a hover', () => {
  const conversation = new Conversation();
  conversation.sent({ id: 1, method: 'textDocument/hover' });
  conversation.received({ jsonrpc: '2.0', id: 1, result: { contents: { kind: 'html', value: '' } } });
  assert.deepEqual(conversation.violations.length, 1);
  assert.match(conversation.violations[0], /^the answer to textDocument\/hover: \$\.result\.contents/);
});
