// The command that makes a file for a new application: the client creates it, never over another one.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { temporary } from './files.mjs';
import { connect, modernClient, today } from './harness.mjs';

const capable = {
  ...modernClient,
  window: { showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
  },
};

/** A folder, and a client that makes files in it as an editor does. */
async function begin(t, { files = {}, capabilities = capable, applied = { applied: true } } = {}) {
  const folder = temporary(t, files, 'applsp new é-');
  const uri = pathToFileURL(folder).href;
  const client = await connect(t, { capabilities, rootUri: uri });
  const edits = [];
  client.connection.onRequest('workspace/applyEdit', (params) => {
    edits.push(params);
    const [create, change] = params.edit.documentChanges;
    assert.equal(create.kind, 'create');
    assert.ok(!create.options?.overwrite && !create.options?.ignoreIfExists);
    const file = fileURLToPath(create.uri);
    assert.equal(existsSync(file), false, `${file} is there already`);
    assert.deepEqual(change.textDocument, { uri: create.uri, version: null });
    if (applied.applied) writeFileSync(file, change.edits[0].newText);
    return applied;
  });
  const command = (name, args) => client.connection.sendRequest('workspace/executeCommand', { command: name, arguments: args });
  const run = (...args) => command('applsp.newApplication', args);
  const copy = (...args) => command('applsp.copyAsNewApplication', args);
  const text = (index = 0) => edits[index].edit.documentChanges[1].edits[0].newText;
  return {
    folder,
    uri,
    client,
    edits,
    run,
    copy,
    text,
    names: () => edits.map(({ edit }) => path.basename(fileURLToPath(edit.documentChanges[0].uri))),
  };
}

test('a file is made and shown, with all that is known already', async (t) => {
  const { client, uri, edits, run, text, names } = await begin(t);
  assert.ok(client.initializeResult.capabilities.executeCommandProvider.commands.includes('applsp.newApplication'));
  const made = await run(uri, 'Élodie’s Straße 9', ' Data\tEngineer ');
  assert.deepEqual(names(), ['elodies-strasse-9-data-engineer.md']);
  assert.match(text(), /^# Application Details\n\n## Company\nÉlodie’s Straße 9\n\n## Position\nData Engineer\n\n## Job URL\n/);
  assert.match(text(), new RegExp(`### Application\\nSAVED\\n\\n### History\\n- ${today}: SAVED\\n`));
  assert.doesNotMatch(text(), /\$\{?\d| \n|\n\n\n/, 'neither snippets nor white space that nobody wants');
  const [{ label, edit }] = edits;
  for (const { annotationId } of [edit.documentChanges[0], edit.documentChanges[1].edits[0]])
    assert.equal(edit.changeAnnotations[annotationId].label, label);
  assert.equal(made.uri, edit.documentChanges[0].uri);
  assert.match(made.snippet, /## Job URL\n\$\{1\}\n\n## Status\n### Application\nSAVED\n/);
  const shown = client.asked.find(({ method }) => method === 'window/showDocument');
  assert.equal(shown.params.uri, edit.documentChanges[0].uri);

  await client.open(shown.params.uri, text());
  const found = await client.diagnostics(shown.params.uri);
  assert.deepEqual(
    found.filter(({ severity }) => severity === 1),
    [],
  );
  for (const { code } of found) assert.match(code, /^(empty-section|cover-letter-point-empty|url-missing)$/);
});

test('no file is written over: neither one on the disk nor one that is open and not saved', async (t) => {
  const { client, folder, uri, run, names } = await begin(t);
  writeFileSync(path.join(folder, 'kestrel-rail.md'), 'mine');
  await client.open(`${uri}/Kestrel-Rail-2.md`, 'mine too');
  await run(uri, 'Kestrel Rail');
  await run(`${uri}/kestrel-rail.md`, 'Kestrel Rail', null);
  await run(`${uri}/`, 'Kestrel', 'Rail', null);
  assert.deepEqual(names(), ['kestrel-rail-3.md', 'kestrel-rail-4.md', 'kestrel-rail-5.md']);
});

test('a file beside applications in another language is begun in it', async (t) => {
  const files = { 'rook.md': '# Bewerbungsdetails\n\n## Firma\nRook\n\n## Stelle\nKoch\n\n## Bewerbungsdatum\n3. November 2026\n' };
  const { client, uri, run, text } = await begin(t, { files });
  while ((await client.connection.sendRequest('workspace/symbol', { query: '' })).length < 1) await delay(10);
  await run(uri, 'Finch', 'Bäckerin');
  assert.match(text(), /^# Bewerbungsdetails\n\n## Firma\nFinch\n\n## Stelle\nBäckerin\n/);
  assert.doesNotMatch(text(), /## (Company|Position|Notes)/);
});

test('the schema of the folder counts, and a status may be given', async (t) => {
  const { folder, uri, run, text } = await begin(t);
  mkdirSync(path.join(folder, 'mine'));
  const config = `sections:
  - heading: Company
    rename: Firma
  - heading: Job URL
    drop: true
statuses:
  - value: SAVED
    drop: true
`;
  writeFileSync(path.join(folder, 'mine', 'applsp.yaml'), config);
  await run(`${uri}/mine`, 'Kestrel', 'Planner', 'applied');
  assert.match(text(), /^# Application Details\n\n## Firma\nKestrel\n\n## Position\nPlanner\n\n## Status\n/);
  assert.match(text(), new RegExp(`### Application\\nAPPLIED\\n\\n### History\\n- ${today}: APPLIED\\n`));
  assert.match(text(), new RegExp(`## Application Date\\n${today}\\n`));
  assert.doesNotMatch(text(), /Job URL|SAVED/);
  await run(`${uri}/mine`, 'Kestrel');
  assert.match(text(1), /### Application\nPREPARING\n/);
});

test('wrong arguments are told from each other, and change nothing', async (t) => {
  const { uri, edits, run } = await begin(t);
  for (const [args, message] of [
    [[], /takes the URI of a folder/],
    [[uri], /takes the URI of a folder/],
    [[uri, 7], /takes the URI of a folder/],
    [[uri, 'A', 'B', 'SAVED', 'https://a.example', 'more'], /takes the URI of a folder/],
    [[uri, ' — '], /no letters or digits to name a file/],
    [[uri, 'A', 'B', 'SOMETHING'], /Unknown status “SOMETHING”/],
    [[`${uri}/nowhere`, 'A'], /is not a folder on this machine/],
    [['untitled:a.md', 'A'], /is not a folder on this machine/],
    [['', 'A'], /is not a folder on this machine/],
  ])
    await assert.rejects(run(...args), { code: -32602, message });
  assert.deepEqual(edits, []);
});

test('a client that cannot or does not create the file is told so', async (t) => {
  const message = /does not support documentChanges with the resource operation “create”/;
  for (const workspaceEdit of [
    undefined,
    { documentChanges: true },
    { resourceOperations: ['create'] },
    { documentChanges: true, resourceOperations: ['rename'] },
  ]) {
    const { uri, run } = await begin(t, { capabilities: { ...capable, workspace: { applyEdit: true, workspaceEdit } } });
    await assert.rejects(run(uri, 'Kestrel'), { code: -32803, message });
  }
  const refusing = await begin(t, { applied: { applied: false, failureReason: 'read-only' } });
  await assert.rejects(refusing.run(refusing.uri, 'Kestrel'), { code: -32803, message: /did not change .*kestrel\.md\. read-only/ });
  assert.deepEqual(refusing.client.asked, [], 'what is not there is not shown');
});

test('an address is written where it belongs, and the applications of a company are listed', async (t) => {
  const made = await begin(t);
  await made.run(made.uri, 'Kestrel Rail', 'Signaller', '', 'https://jobs.example.com/1');
  assert.match(made.text(), /## Job URL\nhttps:\/\/jobs\.example\.com\/1\n/);

  const { client, uri } = await begin(t);
  for (const [name, company] of [
    ['a', 'Kestrel Rail'],
    ['b', 'Rook'],
    ['c', 'kestrel rail Ltd.'],
  ])
    await client.open(`${uri}/${name}.md`, `# Application Details\n\n- Company: ${company}\n- Position: Baker\n- Status: Offer\n`);
  const list = (company) => client.connection.sendRequest('applsp/applications', company === undefined ? {} : { company });
  assert.deepEqual((await list('Kestrel Rail')).applications.map((one) => one.company).sort(), ['Kestrel Rail', 'kestrel rail Ltd.']);
  const rook = (await list('rook')).applications;
  assert.deepEqual(rook, [{ uri: `${uri}/b.md`, company: 'Rook', position: 'Baker', status: 'OFFER', stage: 'active' }]);
});

/** An application as a person keeps it in labels, and what is theirs in it. */
const kept = `# Application Details

- **Company:** Kestrel Rail
- **Role:** Signaller
- **Status:** Interview
- **Applied:** 2026-10-02
- **Link:** <https://kestrel.example/jobs/7>

## Job Description
We run trains.

### Pay
- Salary range: 40,000 - 50,000

## Notes
- Key skills to emphasize:
  - Timetables
- Cover letter points:
  - Opening paragraph: I would love to work for Kestrel Rail
  - Body paragraph: At Delta Mills I cut delays by 18 %	and more
  - Company-specific paragraph: Their blog on late trains
  - Closing paragraph: I would like to show it in a call

## My checklist
Costs $5 \\ {each}
`.replaceAll('\n', '\r\n');

test('a copy keeps the person’s own text to the byte, and nothing of the old job', async (t) => {
  const { client, uri, edits, copy, text, names } = await begin(t);
  assert.ok(client.initializeResult.capabilities.executeCommandProvider.commands.includes('applsp.copyAsNewApplication'));
  const source = `${uri}/kestrel-rail.md`;
  await client.open(source, kept);
  const made = await copy(source, ' Élodie  Roux ', 'Gardener', 'https://roux.example/jobs/1');
  assert.deepEqual(names(), ['elodie-roux-gardener.md']);
  const wanted = `# Application Details

- **Company:** Élodie Roux
- **Role:** Gardener
- **Status:** Saved
- **Applied:**
- **Link:** <https://roux.example/jobs/1>

## Job Description

## Notes
- Key skills to emphasize:
- Cover letter points:
  - Opening paragraph: I would love to work for Kestrel Rail
  - Body paragraph: At Delta Mills I cut delays by 18 %	and more
  - Company-specific paragraph:
  - Closing paragraph: I would like to show it in a call

## My checklist
Costs $5 \\ {each}
`.replaceAll('\n', '\r\n');
  assert.equal(text(), wanted);
  assert.equal(edits[0].label, 'New application: Élodie Roux');
  assert.equal(made.uri, edits[0].edit.documentChanges[0].uri);
  assert.match(made.snippet, /- \*\*Applied:\*\* \$\{1\}\r\n/);
  assert.ok(made.snippet.includes('Costs \\$5 \\\\ {each\\}'));
  const shown = client.asked.find(({ method }) => method === 'window/showDocument');
  assert.equal(shown.params.uri, made.uri);
  assert.deepEqual(shown.params.selection.start, { line: 5, character: '- **Applied:**'.length });

  await client.open(made.uri, text());
  // Without hints. What other files tell comes once they have been read.
  const codes = ({ diagnostics }) => diagnostics.filter(({ severity }) => severity < 4).map(({ code }) => code);
  const tellsOfOthers = (params) => params.uri === made.uri && codes(params).includes('cover-letter-wrong-company');
  const told = await client.until(client.published, tellsOfOthers, 'the employer of the other letter');
  assert.deepEqual(codes(told), ['cover-letter-wrong-company']);
});

test('a copy needs an application, and no more than its arguments', async (t) => {
  const { client, uri, edits, copy } = await begin(t);
  const source = `${uri}/kestrel-rail.md`;
  await client.open(source, kept);
  await client.open(`${uri}/other.md`, '# Bread\n');
  for (const [args, code, message] of [
    [[], -32602, /takes the URI of an open application/],
    [[source], -32602, /takes the URI of an open application/],
    [[source, 'A', 'B', 'https://a.example', 'more'], -32602, /takes the URI of an open application/],
    [[source, ' — '], -32602, /no letters or digits to name a file/],
    [[`${uri}/other.md`, 'A'], -32803, /other\.md is not an application/],
  ])
    await assert.rejects(copy(...args), { code, message });
  await assert.rejects(copy(`${uri}/nowhere.md`, 'A'));
  assert.deepEqual(edits, []);
});
