// What the extension's modules use of VS Code, in the hands of a test. The bundle of the tests has this in the place of `vscode`.

export const CompletionTriggerKind = { Invoke: 0, TriggerCharacter: 1, TriggerForIncompleteCompletions: 2 } as const;

type Listener = (event: unknown) => void;

const listeners = new Set<Listener>();

/** The settings of `editor`, and the commands that were run. */
export const editorSettings: Record<string, unknown> = {};
export const run: unknown[][] = [];

export const window: { activeTextEditor: unknown } = { activeTextEditor: undefined };

export const workspace = {
  onDidChangeTextDocument(listener: Listener) {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  },
  getConfiguration: () => ({ get: (name: string, otherwise?: unknown) => (name in editorSettings ? editorSettings[name] : otherwise) }),
};

export const commands = {
  executeCommand(...command: unknown[]) {
    run.push(command);
    return Promise.resolve();
  },
};

/** A place in a document of one line. */
class Place {
  constructor(readonly character: number) {}

  isEqual(other: Place): boolean {
    return this.character === other.character;
  }
}

/** A document of one line in the active editor, with the cursor at its end. */
export class OneLine {
  version = 1;
  languageId = 'markdown';

  constructor(public text = '') {
    window.activeTextEditor = this.#editor();
  }

  positionAt(offset: number): Place {
    return new Place(offset);
  }

  offsetAt(place: Place): number {
    return place.character;
  }

  /** Puts text in at the end, as one change, and tells who listens. */
  insert(text: string, reason?: number): void {
    const rangeOffset = this.text.length;
    this.text += text;
    this.version++;
    window.activeTextEditor = this.#editor();
    for (const listener of listeners) listener({ document: this, reason, contentChanges: [{ text, rangeOffset }] });
  }

  /** Has the cursor stand elsewhere. */
  moveTo(character: number): void {
    window.activeTextEditor = this.#editor(character);
  }

  #editor(character = this.text.length) {
    const selection = { isEmpty: true, active: new Place(character) };
    return { document: this, selection, selections: [selection] };
  }
}
