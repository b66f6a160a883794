// Writes the facts of the Language Server Protocol's machine-readable form (metaModel.json of microsoft/language-server-protocol) that
// the tests hold every message against: names, types, optionality and values, and none of its sentences.
//   node scripts/lsp-facts.mjs PATH/TO/metaModel.json
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/places.mjs';
import { main, Problem } from './lib/run.mjs';

// What is a fact, by its key; of what else the model says of a thing (documentation, since, deprecated) nothing is kept.
const kept = new Set([
  ...['method', 'messageDirection', 'params', 'result', 'partialResult', 'errorData', 'registrationMethod', 'registrationOptions'],
  ...['name', 'extends', 'mixins', 'properties', 'optional', 'proposed', 'values', 'value', 'supportsCustomValues'],
  ...['type', 'kind', 'element', 'items', 'key'],
]);
const lists = ['requests', 'notifications', 'structures', 'enumerations', 'typeAliases'];

function factsOf(value) {
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value === 'string' && value.includes(' ')) throw new Problem(`That is a sentence, and no fact: ${value}`);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => kept.has(key))
      .map(([key, inner]) => [key, factsOf(inner)]),
  );
}

await main(() => {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length > 0) throw new Problem('Usage: node scripts/lsp-facts.mjs PATH/TO/metaModel.json');
  const model = JSON.parse(readFileSync(file, 'utf8'));
  // What the specification says and this state of its machine-readable form does not yet.
  const later = JSON.parse(readFileSync(path.join(root, 'tests', 'fixtures', 'lsp', 'later.json'), 'utf8'));
  for (const list of ['requests', 'structures']) model[list].push(...later[list]);
  for (const structure of model.structures) structure.properties.push(...(later.properties[structure.name] ?? []));
  // One thing a line: a newer specification shows line by line what it changes.
  const written = lists.map((list) => `"${list}": [\n${model[list].map((one) => JSON.stringify(factsOf(one))).join(',\n')}\n]`);
  writeFileSync(path.join(root, 'tests', 'fixtures', 'lsp', 'facts.json'), `{\n${written.join(',\n')}\n}\n`);
});
