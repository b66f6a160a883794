// What the server speaks of beside the protocol, as docs/editors.md describes it, in the form of the specification's facts.

const base = (name) => ({ kind: 'base', name });
const reference = (name) => ({ kind: 'reference', name });
const property = (name, type, optional = false) => ({ name, type, optional });

export const requests = [
  {
    method: 'applsp/statuses',
    messageDirection: 'clientToServer',
    params: reference('StatusesParams'),
    result: { kind: 'or', items: [reference('StatusesResult'), base('null')] },
  },
];

/** What the specification has since 3.18 and the facts, which are of before, have not. */
export const later = {
  requests: [
    {
      method: 'workspace/textDocumentContent',
      messageDirection: 'clientToServer',
      params: reference('TextDocumentContentParams'),
      result: reference('TextDocumentContentResult'),
    },
  ],
  structures: [
    { name: 'TextDocumentContentOptions', properties: [property('schemes', { kind: 'array', element: base('string') })] },
    { name: 'TextDocumentContentParams', properties: [property('uri', base('DocumentUri'))] },
    { name: 'TextDocumentContentResult', properties: [property('text', base('string'))] },
  ],
  properties: { WorkspaceOptions: [property('textDocumentContent', reference('TextDocumentContentOptions'), true)] },
};

export const notifications = [{ method: 'applsp/workspace', messageDirection: 'serverToClient', params: reference('WorkspaceParams') }];

export const structures = [
  { name: 'StatusesParams', properties: [property('textDocument', reference('TextDocumentIdentifier'))] },
  {
    name: 'StatusesResult',
    properties: [property('statuses', { kind: 'array', element: reference('StatusItem') }), property('problem', base('string'), true)],
  },
  {
    name: 'StatusItem',
    properties: [
      ...['value', 'label', 'description', 'stage'].map((name) => property(name, base('string'))),
      ...['isNext', 'isCurrent'].map((name) => property(name, base('boolean'))),
    ],
  },
  {
    name: 'WorkspaceParams',
    properties: [property('isReading', base('boolean')), ...['files', 'applications'].map((name) => property(name, base('uinteger')))],
  },
];
