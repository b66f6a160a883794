// What clients say that they can do: all that there is, next to nothing, and what a real one says.
import { readFileSync } from 'node:fs';
import { specification } from './conformance.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`profiles/${name}.json`, import.meta.url), 'utf8'));

/** A client that has to know no more than the specification's version 3.15. */
export const minimum = read('lsp-3.15');

/** What Neovim 0.7.2 says, as its `vim.lsp.protocol.make_client_capabilities()` gives it. */
export const neovim = read('neovim-0.7');

/** All that the specification knows. */
export const everything = everythingOfTheSpecification();

function everythingOfTheSpecification() {
  // Lists of free words, by the property that they are the value of: of what can be resolved, all that there is.
  const words = (path) => {
    if (path.endsWith('.tokenTypes')) return specification.enumerations.get('SemanticTokenTypes').values.map(({ value }) => value);
    if (path.endsWith('.tokenModifiers')) return specification.enumerations.get('SemanticTokenModifiers').values.map(({ value }) => value);
    if (path.endsWith('.resolveSupport.properties'))
      return [...new Set(['CodeAction', 'CompletionItem', 'InlayHint', 'CodeLens'].flatMap((name) => propertyNames(name)))];
    if (path.endsWith('.itemDefaults')) return ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'];
    return [];
  };
  // Of markup, such a client wants the richer one.
  const valuesOf = ({ name, values }) =>
    values.map(({ value }) => value).toSorted((one) => (name === 'MarkupKind' && one === 'markdown' ? -1 : 0));
  const propertyNames = (structure) => [...specification.propertiesOf(specification.structures.get(structure)).keys()];
  const object = (properties, path) =>
    Object.fromEntries(
      [...properties].map(([name, { type }]) => [name, all(type, `${path}.${name}`)]).filter(([, value]) => value !== undefined),
    );
  const all = (type, path) => {
    switch (type.kind) {
      case 'base':
        return { boolean: true, uinteger: 5000, string: 'ECMAScript' }[type.name];
      case 'array':
        return type.element.kind === 'base' ? words(path) : valuesOf(specification.enumerations.get(type.element.name));
      case 'or':
        // The choice that says most.
        return all(type.items.find(({ kind }) => kind === 'reference' || kind === 'literal') ?? type.items[0], path);
      case 'literal':
        return object(
          type.value.properties.map((one) => [one.name, one]),
          path,
        );
      default: {
        if (specification.enumerations.has(type.name)) return specification.enumerations.get(type.name).values[0].value;
        if (specification.aliases.has(type.name))
          return type.name === 'LSPAny' ? undefined : all(specification.aliases.get(type.name).type, path);
        return object(specification.propertiesOf(specification.structures.get(type.name)), path);
      }
    }
  };
  return all({ kind: 'reference', name: 'ClientCapabilities' }, '');
}
