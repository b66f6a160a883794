// Holds every message of the server against the facts of the specification, which scripts/lsp-facts.mjs writes.
import { readFileSync } from 'node:fs';
import * as own from './own-methods.mjs';

const byName = (list, key) => new Map(list.map((one) => [one[key], one]));

/** The specification: what its messages may hold. */
export class Specification {
  constructor({ requests, notifications, structures, enumerations, typeAliases }) {
    this.requests = byName(requests, 'method');
    this.notifications = byName(notifications, 'method');
    this.structures = byName(structures, 'name');
    this.enumerations = byName(enumerations, 'name');
    this.aliases = byName(typeAliases, 'name');
    const codes = ['ErrorCodes', 'LSPErrorCodes'].flatMap((name) => this.enumerations.get(name)?.values ?? []);
    this.errorCodes = new Set(codes.map(({ value }) => value));
  }

  /** The properties of a structure by name, those of what it extends and mixes in among them. */
  propertiesOf({ extends: parents = [], mixins = [], properties }) {
    const inherited = [...parents, ...mixins].flatMap(({ name }) => [...this.propertiesOf(this.structures.get(name)).values()]);
    return byName([...inherited, ...properties], 'name');
  }

  /** Everything that is wrong with a value of a type: lines of path, what was expected and what was found. */
  problems(type, value, path) {
    const wrong = (expected) => [`${path}: expected ${expected}, found ${shown(value)}`];
    switch (type.kind) {
      case 'base':
        return bases[type.name](value) ? [] : wrong(type.name);
      case 'stringLiteral':
        return value === type.value ? [] : wrong(`“${type.value}”`);
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((item, index) => this.problems(type.element, item, `${path}[${index}]`))
          : wrong(nameOf(type));
      case 'tuple':
        return Array.isArray(value) && value.length === type.items.length
          ? type.items.flatMap((item, index) => this.problems(item, value[index], `${path}[${index}]`))
          : wrong(nameOf(type));
      case 'map':
        return isObject(value)
          ? Object.entries(value).flatMap(([key, item]) => [
              ...this.problems(type.key, keyAs(type.key, key), `${path}, its key “${key}”`),
              ...this.problems(type.value, item, `${path}["${key}"]`),
            ])
          : wrong(nameOf(type));
      case 'or':
        return this.#problemsOfChoice(type, value, path);
      case 'and':
        return this.#problemsOfObject(
          new Map(type.items.flatMap(({ name }) => [...this.propertiesOf(this.structures.get(name))])),
          value,
          path,
          type,
        );
      case 'literal':
        return this.#problemsOfObject(byName(type.value.properties, 'name'), value, path, type);
      case 'reference':
        return this.#problemsOfNamed(type, value, path);
      default:
        throw new Error(`The specification has a kind of type that is not known here: ${JSON.stringify(type)}`);
    }
  }

  #problemsOfNamed(type, value, path) {
    // Whatever JSON can say.
    if (type.name === 'LSPAny') return value === undefined ? [`${path}: expected any value, found none`] : [];
    const alias = this.aliases.get(type.name);
    if (alias) return this.problems(alias.type, value, path);
    const enumeration = this.enumerations.get(type.name);
    if (enumeration) {
      const isOne = enumeration.supportsCustomValues
        ? bases[enumeration.type.name](value)
        : enumeration.values.some((known) => known.value === value);
      return isOne ? [] : [`${path}: expected one of ${type.name}, found ${shown(value)}`];
    }
    const structure = this.structures.get(type.name);
    if (!structure) throw new Error(`The specification has no ${type.name}.`);
    const problems = this.#problemsOfObject(this.propertiesOf(structure), value, path, type);
    if (problems.length > 0) return problems;
    const further = beyondTypes[type.name]?.(value);
    return further ? [`${path}: ${further}, found ${shown(value)}`] : [];
  }

  #problemsOfObject(properties, value, path, type) {
    if (!isObject(value)) return [`${path}: expected ${nameOf(type)}, found ${shown(value)}`];
    const problems = [];
    for (const [name, property] of properties) {
      if (name in value) problems.push(...this.problems(property.type, value[name], `${path}.${name}`));
      else if (!property.optional) problems.push(`${path}.${name}: expected ${nameOf(property.type)}, found nothing`);
    }
    for (const name of Object.keys(value))
      if (!properties.has(name))
        problems.push(`${path}.${name}: expected nothing: ${nameOf(type)} has no such property, found ${shown(value[name])}`);
    return problems;
  }

  /** None where one of the choices is met; else those of the choice that is nearest, which is the one that was meant. */
  #problemsOfChoice(type, value, path) {
    let nearest;
    for (const item of type.items) {
      const problems = this.problems(item, value, path);
      if (problems.length === 0) return [];
      const isAnother = problems.some((problem) => problem.startsWith(`${path}: expected`));
      if (!isAnother && (!nearest || problems.length < nearest.length)) nearest = problems;
    }
    return nearest ?? [`${path}: expected ${nameOf(type)}, found ${shown(value)}`];
  }
}

/** What was said in one session, and what is wrong with what the server said. */
export class Conversation {
  /** Everything that is wrong, in words. */
  violations = [];
  /** The server's messages: method, and its `params`, `result`, `error` or, in pieces, `partial`. */
  heard = [];
  /** The methods of the client's messages. */
  asked = new Set();
  #specification;
  #pending = new Map(); // the client's requests by their ids: a client that is out of order may use one twice
  #tokens = new Map(); // the tokens of progress, each with what may be said under it
  #isLegible = true;

  constructor(heldAgainst = specification) {
    this.#specification = heldAgainst;
  }

  /** The client wrote something that a frame was not to be found in: its ids are not known. */
  lost() {
    this.#isLegible = false;
  }

  /** The client sent a message, which may be nonsense. */
  sent(message) {
    if (!isObject(message)) return;
    const { id, method, params } = message;
    if (method !== undefined) this.asked.add(method);
    // An answer has the id of a question of the server's.
    const isAnswer = method === undefined && 'result' in message;
    if (!('id' in message) || isAnswer) return;
    const key = JSON.stringify(id);
    this.#pending.set(key, [...(this.#pending.get(key) ?? []), message]);
    if (params?.partialResultToken !== undefined) this.#tokens.set(params.partialResultToken, { method });
    if (params?.workDoneToken !== undefined) this.#tokens.set(params.workDoneToken, {});
  }

  /** The server sent a message. */
  received(message) {
    const isOne = isObject(message) && message.jsonrpc === '2.0';
    if (!isOne) return this.#violated('a message', [`$: expected a message of JSON-RPC 2.0, found ${shown(message)}`]);
    const extra = Object.keys(message).filter((name) => !['jsonrpc', 'id', 'method', 'params', 'result', 'error'].includes(name));
    if (extra.length > 0)
      this.#violated(message.method ?? 'an answer', [`$.${extra[0]}: expected nothing: messages have no such property`]);
    if ('method' in message) this.#called(message);
    else this.#answered(message);
  }

  #called({ id, method, params, ...rest }) {
    this.heard.push({ method, params });
    const isRequest = id !== undefined;
    if (isRequest && !bases.integer(id) && typeof id !== 'string')
      this.#violated(method, [`$.id: expected integer or string, found ${shown(id)}`]);
    if ('result' in rest || 'error' in rest) this.#violated(method, ['$: expected a call, found an answer in it']);
    if (method === '$/progress') this.#progressed(params);
    if (method === 'window/workDoneProgress/create') this.#tokens.set(params?.token, {});
    const known = this.#specification[isRequest ? 'requests' : 'notifications'].get(method);
    if (!known) return this.#violated(method, [`$.method: expected a ${isRequest ? 'request' : 'notification'} of the specification`]);
    if (known.messageDirection === 'clientToServer')
      this.#violated(method, ['$.method: expected what servers send, found what clients send']);
    if (known.params) this.#hold(method, known.params, params, '$.params');
    else if (params !== undefined && params !== null) this.#violated(method, [`$.params: expected nothing, found ${shown(params)}`]);
    if (method === 'client/registerCapability')
      for (const [index, one] of (params?.registrations ?? []).entries()) this.#registered(one, `$.params.registrations[${index}]`);
  }

  #answered({ id, result, error, ...rest }) {
    const key = JSON.stringify(id);
    const [request, ...others] = this.#pending.get(key) ?? [];
    this.#pending.set(key, others);
    const method = typeof request?.method === 'string' ? request.method : undefined;
    this.heard.push({ method, params: request?.params, result, error, isAnswer: true });
    const name = `the answer to ${method ?? key}`;
    // Answers to what could not be read have no id.
    if (!request && this.#isLegible && id !== null)
      this.#violated(name, [`$.id: expected the id of a request that waits, found ${shown(id)}`]);
    if ((result === undefined) === (error === undefined))
      this.#violated(name, [`$: expected result or error, found ${shown({ result, error, ...rest })}`]);
    if (error !== undefined) {
      this.#hold(name, responseError, error, '$.error');
      if (isObject(error) && !this.#specification.errorCodes.has(error.code))
        this.#violated(name, [`$.error.code: expected one of ErrorCodes, found ${shown(error.code)}`]);
    } else if (method) {
      const known = this.#specification.requests.get(method);
      if (known) this.#hold(name, known.result, result, '$.result');
      else this.#violated(name, ['$: expected an error: the specification has no such method']);
    }
  }

  #progressed({ token, value } = {}) {
    const work = this.#tokens.get(token);
    if (!work) return this.#violated('$/progress', [`$.params.token: expected a token that somebody made, found ${shown(token)}`]);
    if (work.method) {
      this.heard.push({ method: work.method, partial: value });
      return this.#hold(
        `$/progress of ${work.method}`,
        this.#specification.requests.get(work.method).partialResult,
        value,
        '$.params.value',
      );
    }
    const kinds = work.hasBegun ? ['report', 'end'] : ['begin'];
    const isNext = !work.hasEnded && kinds.includes(value?.kind);
    if (!isNext)
      return this.#violated('$/progress', [
        `$.params.value.kind: expected ${work.hasEnded ? 'nothing' : kinds.join(' or ')}, found ${shown(value?.kind)}`,
      ]);
    work.hasBegun = true;
    work.hasEnded = value.kind === 'end';
    this.#hold(
      '$/progress',
      { kind: 'reference', name: `WorkDoneProgress${value.kind[0].toUpperCase()}${value.kind.slice(1)}` },
      value,
      '$.params.value',
    );
  }

  #registered({ method, registerOptions }, path) {
    const { requests, notifications } = this.#specification;
    const known =
      requests.get(method) ?? notifications.get(method) ?? [...requests.values()].find((one) => one.registrationMethod === method);
    if (!known?.registrationOptions)
      return this.#violated('client/registerCapability', [
        `${path}.method: expected a method that can be registered, found ${shown(method)}`,
      ]);
    if (registerOptions !== undefined)
      this.#hold(`client/registerCapability of ${method}`, known.registrationOptions, registerOptions, `${path}.registerOptions`);
  }

  #hold(method, type, value, path) {
    if (!type) return this.#violated(method, [`${path}: expected nothing, found ${shown(value)}`]);
    const problems =
      value === undefined ? [`${path}: expected ${nameOf(type)}, found nothing`] : this.#specification.problems(type, value, path);
    this.#violated(method, problems);
  }

  #violated(method, problems) {
    this.violations.push(...problems.map((problem) => `${method}: ${problem}`));
  }
}

const facts = JSON.parse(readFileSync(new URL('../fixtures/lsp/facts.json', import.meta.url), 'utf8'));

/** The specification itself, with what this server has beside it. */
export const specification = new Specification({
  ...facts,
  requests: [...facts.requests, ...own.requests],
  notifications: [...facts.notifications, ...own.notifications],
  structures: [...facts.structures, ...own.structures],
});

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const inRange = (least) => (value) => Number.isInteger(value) && value >= least && value <= 2 ** 31 - 1;
const isUri = (value) => typeof value === 'string' && value !== '';

const bases = {
  integer: inRange(-(2 ** 31)),
  uinteger: inRange(0),
  decimal: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  URI: isUri,
  DocumentUri: isUri,
  RegExp: (value) => typeof value === 'string',
};

// JSON-RPC's, which the specification leaves to prose.
const responseError = {
  kind: 'literal',
  value: {
    properties: [
      { name: 'code', type: { kind: 'base', name: 'integer' } },
      { name: 'message', type: { kind: 'base', name: 'string' } },
      { name: 'data', type: { kind: 'reference', name: 'LSPAny' }, optional: true },
    ],
  },
};

const isBefore = (one, other) => one.line < other.line || (one.line === other.line && one.character <= other.character);
const isInside = (one, other) => isBefore(other.start, one.start) && isBefore(one.end, other.end);

/** What the specification says in prose of some structures: words for what is not so. */
const beyondTypes = {
  Range: ({ start, end }) => (isBefore(start, end) ? undefined : 'expected a range that does not end before it starts'),
  DocumentSymbol: ({ range, selectionRange }) =>
    isInside(selectionRange, range) ? undefined : 'expected a selectionRange inside the range',
  SelectionRange: ({ range, parent }) => (!parent || isInside(range, parent.range) ? undefined : 'expected a parent around the range'),
  FoldingRange: ({ startLine, endLine }) => (startLine <= endLine ? undefined : 'expected a fold that does not end before it starts'),
  SemanticTokens: ({ data }) => (data.length % 5 === 0 ? undefined : 'expected five numbers for each token'),
};

/** A key of an object is text, whatever its type. */
const keyAs = (type, key) => (type.kind === 'base' && type.name.includes('integer') ? Number(key) : key);

function nameOf(type) {
  switch (type.kind) {
    case 'stringLiteral':
      return `“${type.value}”`;
    case 'array':
      return `an array of ${nameOf(type.element)}`;
    case 'tuple':
      return `a tuple of ${type.items.map(nameOf).join(', ')}`;
    case 'map':
      return `a map to ${nameOf(type.value)}`;
    case 'or':
      return type.items.map(nameOf).join(' or ');
    case 'and':
      return type.items.map(nameOf).join(' and ');
    case 'literal':
      return `an object of {${type.value.properties.map(({ name }) => name).join(', ')}}`;
    default:
      return type.name;
  }
}

function shown(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
