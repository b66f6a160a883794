import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { CompletionContext, CompletionItem, Position, TextDocument } from 'vscode';
import { Suggestions } from '../src/suggestions';
import { CompletionTriggerKind, editorSettings, OneLine, run } from './fakes/vscode';

const toldToSuggest = ['editor.action.triggerSuggest', { auto: true }];
const byHand = { triggerKind: CompletionTriggerKind.Invoke } as unknown as CompletionContext;
const behind = (letter: string) => ({ triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: letter });

describe('suggestions while one types', () => {
  /** What the server is asked, and what it says to that. */
  let asked: CompletionContext[];
  let answer: () => boolean | Promise<boolean>;
  let suggestions: Suggestions;
  let line: OneLine;

  beforeEach(() => {
    asked = [];
    answer = () => true;
    line = new OneLine();
    suggestions = new Suggestions(async (_document, _position, context) => {
      asked.push(context);
      return answer();
    });
  });
  afterEach(() => {
    suggestions.dispose();
    run.length = 0;
    for (const name of Object.keys(editorSettings)) delete editorSettings[name];
  });

  const rest = () => delay(30);
  /** VS Code asks at the end of the line; gives the context that the server is asked with. */
  const provide = async (items: CompletionItem[]) => {
    let passed: CompletionContext | undefined;
    const document = line as unknown as TextDocument;
    await suggestions.provide(document, line.positionAt(line.text.length) as unknown as Position, byHand, async (context) => {
      passed = context;
      return items;
    });
    return passed;
  };
  const some = [{ label: 'INTERVIEW' }] as CompletionItem[];

  it('come behind a letter for which the server has an answer, which is asked as behind that letter', async () => {
    line.insert('i');
    await rest();
    assert.deepEqual(asked, [behind('i')]);
    assert.deepEqual(run, [toldToSuggest]);
    assert.deepEqual(await provide(some), behind('i'));
    assert.equal(await provide(some), byHand, 'what VS Code asks of itself is handed on as it is');
  });

  it('do not come where the server has none', async () => {
    answer = () => false;
    line.insert('ü');
    await rest();
    assert.equal(asked.length, 1);
    assert.deepEqual(run, []);
  });

  it('are asked for once behind several letters, at the last', async () => {
    for (const letter of 'int') line.insert(letter);
    await rest();
    assert.deepEqual(asked, [behind('t')]);
  });

  it('are left to VS Code while it has a list for the word', async () => {
    line.insert('i');
    await rest();
    await provide(some);
    line.insert('n');
    await rest();
    assert.equal(asked.length, 1);
    await provide([]);
    line.insert('t');
    await rest();
    assert.equal(asked.length, 2, 'an empty list is none');
  });

  it('come behind no sign, nothing pasted and nothing undone', async () => {
    line.insert(' ');
    line.insert('-');
    line.insert('interview');
    line.insert('i', 1);
    await rest();
    assert.deepEqual(asked, []);
  });

  it('do not come when the person is elsewhere by the time of the answer', async () => {
    answer = () => {
      line.moveTo(0);
      return true;
    };
    line.insert('i');
    await rest();
    assert.deepEqual(run, []);
    answer = () => {
      line.insert(' ');
      return true;
    };
    line.insert('n');
    await rest();
    assert.deepEqual(run, []);
  });

  it('are left to VS Code where it suggests by itself, or is to suggest nothing', async () => {
    for (const [name, value] of [
      ['quickSuggestions', true],
      ['quickSuggestions', { other: 'on' }],
      ['suggestOnTriggerCharacters', false],
    ] as const) {
      editorSettings[name] = value;
      line.insert('i');
      await rest();
      delete editorSettings[name];
    }
    assert.deepEqual(asked, []);
    editorSettings.quickSuggestions = { other: 'off' };
    line.insert('i');
    await rest();
    assert.equal(asked.length, 1);
  });

  it('are none of our business in other languages', async () => {
    line.languageId = 'yaml';
    line.insert('i');
    await rest();
    assert.deepEqual(asked, []);
  });
});
