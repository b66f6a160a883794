import {
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  commands,
  type Disposable,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';

type Items = CompletionItem[] | CompletionList | null | undefined;

/** A letter or digit that was typed, and the offset behind it. */
interface Typed {
  readonly document: TextDocument;
  readonly offset: number;
  readonly letter: string;
}

/** Asks the server for what may come by itself behind a letter or digit. */
type Ask = (document: TextDocument, position: Position, context: CompletionContext) => Promise<boolean>;

/**
 * Has suggestions come while one types. VS Code leaves a trigger character that ends a word to `editor.quickSuggestions`; these are off
 * for Markdown, and switched on they would bring words and snippets into all prose. So the server is asked behind each letter and digit, and
 * VS Code told to suggest where there is an answer.
 */
export class Suggestions implements Disposable {
  readonly #listener: Disposable;
  #timer: NodeJS.Timeout | undefined;
  /** What VS Code is about to ask for, because it was told to. */
  #told: Typed | undefined;
  /** How far the word goes for which VS Code has a list: it filters that by itself, or asks for more. */
  #listed: { document: TextDocument; offset: number } | undefined;

  constructor(private readonly ask: Ask) {
    this.#listener = workspace.onDidChangeTextDocument((change) => this.#follow(change));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  /** Hands on what VS Code asks for; where it asks because a letter was typed, as that. */
  async provide(
    document: TextDocument,
    position: Position,
    context: CompletionContext,
    next: (context: CompletionContext) => Promise<Items>,
  ): Promise<Items> {
    const offset = document.offsetAt(position);
    const told = this.#told;
    this.#told = undefined;
    const isTold = told?.document === document && told.offset === offset;
    const items = await next(isTold ? behind(told.letter) : context);
    this.#listed = isEmpty(items) ? undefined : { document, offset };
    return items;
  }

  #follow(change: TextDocumentChangeEvent): void {
    const document = window.activeTextEditor?.document;
    if (change.document !== document || change.contentChanges.length === 0) return;
    clearTimeout(this.#timer);
    this.#told = undefined;
    const typed = letterOf(change);
    const isListed = typed && this.#listed?.document === document && this.#listed.offset === typed.offset - 1;
    this.#listed = isListed ? { document, offset: typed.offset } : undefined;
    if (!typed || isListed || !isLeftToUs(document)) return;
    // Behind the last one of several, and once the server has been told of it.
    this.#timer = setTimeout(
      () => void this.#suggest(typed),
      workspace.getConfiguration('editor', document).get('quickSuggestionsDelay', 10),
    );
  }

  async #suggest(typed: Typed): Promise<void> {
    const { document } = typed;
    const { version } = document;
    const position = document.positionAt(typed.offset);
    const isHere = () => {
      const editor = window.activeTextEditor;
      return (
        editor?.document === document && document.version === version && editor.selections.length === 1 && isAt(editor.selection, position)
      );
    };
    // VS Code has asked by itself meanwhile.
    const isListed = () => this.#listed?.document === document && this.#listed.offset === typed.offset;
    if (!isHere() || isListed() || !(await this.ask(document, position, behind(typed.letter)))) return;
    if (!isHere() || isListed()) return;
    this.#told = typed;
    await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

function behind(letter: string): CompletionContext {
  return { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: letter };
}

function isEmpty(items: Items): boolean {
  return !items || (Array.isArray(items) ? items : items.items).length === 0;
}

function isAt(selection: { readonly isEmpty: boolean; readonly active: Position }, position: Position): boolean {
  return selection.isEmpty && selection.active.isEqual(position);
}

/** The letter or digit that a person has typed, if that is what has changed. */
function letterOf({ document, contentChanges, reason }: TextDocumentChangeEvent): Typed | undefined {
  const [change] = contentChanges;
  if (reason !== undefined || contentChanges.length !== 1 || !change || !/^[\p{L}\p{N}]$/u.test(change.text)) return undefined;
  return { document, offset: change.rangeOffset + change.text.length, letter: change.text };
}

/** Whether suggestions are wanted while one types, and VS Code does not ask for them itself. */
function isLeftToUs(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const editor = workspace.getConfiguration('editor', document);
  if (!editor.get('suggestOnTriggerCharacters', true)) return false;
  const quick = editor.get<boolean | { other?: boolean | string }>('quickSuggestions');
  const inText = typeof quick === 'object' ? quick.other : quick;
  return inText !== true && inText !== 'on' && inText !== 'offWhenInlineCompletions';
}
