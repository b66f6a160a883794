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
  {
    method: 'applsp/applications',
    messageDirection: 'clientToServer',
    params: reference('ApplicationsParams'),
    result: reference('ApplicationsResult'),
  },
];

export const notifications = [{ method: 'applsp/workspace', messageDirection: 'serverToClient', params: reference('WorkspaceParams') }];

export const structures = [
  { name: 'ApplicationsParams', properties: [property('company', base('string'), true)] },
  { name: 'ApplicationsResult', properties: [property('applications', { kind: 'array', element: reference('ApplicationItem') })] },
  {
    name: 'ApplicationItem',
    properties: [
      property('uri', base('DocumentUri')),
      ...['company', 'position', 'status', 'stage'].map((name) => property(name, base('string'), true)),
    ],
  },
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
