// A real VS Code in a real browser, seen as a person sees it: files, squiggles, rows, suggestions, hovers.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CodeServer } from '../../../scripts/lib/codeServer.mjs';
import { artifacts, seeds, vsix } from '../../../scripts/lib/places.mjs';
import { onPath } from '../../../scripts/lib/run.mjs';
import { eventually, patience } from './eventually.mjs';

const screenshots = path.join(artifacts, 'screenshots');
const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Nothing else asks for attention. */
const calmSettings = { 'git.enabled': false, 'workbench.secondarySideBar.defaultVisibility': 'hidden' };

/** What is typed is saved by itself, and only what the server says is to be seen. */
const quietSettings = {
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'editor.wordBasedSuggestions': 'off',
  'editor.snippetSuggestions': 'none',
  'editor.hover.delay': 100,
};

// The server marks all files of the folder; a test looks at the one that it has open.
const activeFileOnly = { key: 'ctrl+alt+shift+p', command: 'workbench.actions.workbench.panel.markers.view.toggleActiveFile' };
// No palette has it.
const refreshExplorer = { key: 'ctrl+alt+shift+r', command: 'workbench.files.action.refreshFilesExplorer' };

/** The themes that people get with VS Code, each with the file that it comes from: the page's class tells which one is shown. */
export const themes = {
  'Light Modern': 'light_modern',
  'Light 2026': '2026-light',
  'Dark Modern': 'dark_modern',
  'Dark 2026': '2026-dark',
  'Default High Contrast': 'hc_black',
  'Default High Contrast Light': 'hc_light',
};

export class Workbench {
  #root;
  #showsActiveFileOnly = false;
  #server;
  #browser;

  /**
   * Starts VS Code with the packaged extension on a copy of the seeds, or on the folder that `fill` makes; `afterInstall` is given the server
   * that came with the extension, before anything runs. `asInstalled` leaves everything about writing as VS Code has it.
   */
  static async start({ fill = (folder) => cpSync(seeds, folder, { recursive: true }), afterInstall = () => {}, asInstalled = false } = {}) {
    const workbench = new Workbench();
    try {
      await workbench.#start(fill, afterInstall, asInstalled ? calmSettings : { ...calmSettings, ...quietSettings });
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  async #start(fill, afterInstall, settings) {
    this.#root = mkdtempSync(path.join(tmpdir(), 'applsp-vscode-'));
    this.folder = path.join(this.#root, 'applications');
    mkdirSync(this.folder);
    fill(this.folder);
    mkdirSync(screenshots, { recursive: true });
    this.#server = new CodeServer(path.join(this.#root, 'profile'));
    this.#server.writeSettings(settings);
    this.#server.writeKeybindings([activeFileOnly, refreshExplorer]);
    await this.#server.install(vsix);
    afterInstall(
      path.join(
        this.extensions,
        readdirSync(this.extensions).find((name) => name.startsWith('applsp.')),
        'server',
        'applsp',
      ),
    );
    const address = await this.#server.start();
    this.#browser = await chromium.launch({ executablePath: onPath('chromium', 'chromium-browser', 'google-chrome'), args: browserFlags });
    this.page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 } });
    this.page.setDefaultTimeout(patience);
    await this.page.goto(`${address}/?folder=${encodeURIComponent(this.folder)}`);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  async close() {
    await this.#browser?.close();
    await this.#server?.stop();
    // The processes below code-server end a little after it, and write until then.
    if (this.#root) rmSync(this.#root, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }

  /** The folder that the installed extension was unpacked to. */
  get extensions() {
    return this.#server.extensions;
  }

  /** Settings of the workspace; VS Code takes them up while it runs. */
  setSettings(settings) {
    mkdirSync(path.join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(this.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  }

  /** Waits until the workbench is dressed in one of `themes`. */
  async wear(theme) {
    this.setSettings({ 'workbench.colorTheme': theme });
    await this.page.locator(`.monaco-workbench[class*="-themes-${themes[theme]}-json"]`).waitFor();
  }

  /** Closes what the last test left open. Files save themselves, so nothing asks. */
  async tidy() {
    await this.press('Escape', 'Escape');
    await this.command('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'hidden' });
  }

  /** Opens a file by its row in the tree. When a file comes or goes rows are drawn anew, and a double click in between is lost. */
  async open(file) {
    const tab = this.page.locator(`.tab.active[data-resource-name="${file}"]`);
    await eventually(
      async () => {
        await this.page.locator('.explorer-folders-view .label-name').getByText(file, { exact: true }).dblclick();
        return tab.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
      },
      (isOpen) => isOpen,
      `a double click does not open ${file}`,
    );
    // Until then the editor shows the file before, and so do the lenses in it.
    await this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURIComponent(path.basename(file))}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** What the lenses of the active editor say. */
  async lenses() {
    const shown = await this.page.locator('.editor-instance .codelens-decoration').allInnerTexts();
    return shown.join('\n').replaceAll('\u00a0', ' ');
  }

  /**
   * Clicks the lens with this text, until the list to choose a status from is there. While the lenses are asked for anew, and while the editor
   * scrolls, the old ones stay to be seen, and a click on one is lost or fails: VS Code has dropped its command.
   */
  async setStatusByLens(text) {
    const list = this.page.locator('.quick-input-widget:visible', { hasText: 'Set Status' });
    const lens = this.page.locator('.editor-instance .codelens-decoration a', { hasText: text }).first();
    await lens.waitFor();
    await this.#settled(() => this.lenses());
    await eventually(
      async () => {
        if ((await list.count()) === 0) await lens.click();
        await delay(500);
        return list.count();
      },
      (count) => count > 0,
      'the lens asks for no status',
    );
  }

  /** Waits until something has been the same for two seconds. */
  async #settled(read) {
    for (let [last, since] = [await read(), Date.now()]; Date.now() - since < 2_000; await delay(100)) {
      const now = await read();
      if (now !== last) [last, since] = [now, Date.now()];
    }
  }

  /** Puts a new file into the folder, where VS Code sees it: what is written before it watches the folder would stay unseen. */
  async write(file, text) {
    writeFileSync(path.join(this.folder, file), text);
    await this.press('Control+Alt+Shift+R');
    await this.page.locator('.explorer-folders-view .label-name').getByText(file, { exact: true }).waitFor();
  }

  /** Waits until the server knows the applications of the folder. */
  async ready() {
    await this.page.locator('.editor-instance .codelens-decoration a').first().waitFor();
  }

  read(file) {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** The line, from 1, of the first line that has this text. */
  lineOf(file, text) {
    const index = this.read(file)
      .split(/\r?\n/)
      .findIndex((line) => line.includes(text));
    assert.notEqual(index, -1, `${file} has no line with “${text}”`);
    return index + 1;
  }

  /** A column beyond the line is its end. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget:visible input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 30 });
  }

  /** Runs a command, and leaves alone what it asks for. */
  async run(name) {
    await this.page.keyboard.press('F1');
    const input = '.quick-input-widget:visible input';
    // The one that is called so and nothing more: what was used last may stand above it.
    const wanted = { has: this.page.getByText(name, { exact: true }) };
    const [shown, focused] = ['.monaco-list-row', '.monaco-list-row.focused'].map((row) =>
      this.page.locator(`.quick-input-list ${row}`, wanted),
    );
    // What an extension brings is looked for anew with each text: a list that was made before it came stays without it.
    await eventually(
      async () => {
        await this.page.locator(input).fill('>');
        await this.page.locator(input).fill(`>${name}`);
        await delay(300);
        return shown.count();
      },
      (rows) => rows > 0,
      `there is no command ${name}`,
    );
    for (let row = 0; row < 20 && (await focused.count()) === 0; row++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** What a list to choose from shows, once this is among it: a row’s label, description and detail in one. */
  choices(expected) {
    return eventually(
      () =>
        // On the page the rows do not lie in their order.
        this.page
          .locator('.quick-input-list .monaco-list-row')
          .evaluateAll((rows) =>
            rows.sort((one, other) => one.dataset.index - other.dataset.index).map((row) => row.innerText.replaceAll('\u00a0', ' ')),
          ),
      (rows) => rows.some((row) => row.includes(expected)),
      `“${expected}” is not among what can be chosen`,
    );
  }

  /** The settings of the person, as VS Code has written them. */
  userSettings() {
    return readFileSync(this.#server.settings, 'utf8');
  }

  /** Runs a command; `answers` are what it asks for, by words of each question. */
  async command(name, answers = {}) {
    await this.run(name);
    for (const [question, answer] of Object.entries(answers)) {
      await this.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor();
      await this.page.locator('.quick-input-widget:visible input').fill(answer);
      await this.page.keyboard.press('Enter');
    }
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** What the file says once VS Code has saved it as expected. */
  saved(file, satisfies) {
    return eventually(() => this.read(file), satisfies, `${file} was not saved as expected`);
  }

  /** Goes through the Outline view until the rows that it shows satisfy: the pane shows a few at a time, ours above those of VS Code itself. */
  async outline(satisfies, what) {
    const tree = this.page.locator('.outline-tree');
    let steps = 0;
    await eventually(
      async () => {
        // While the view is made or made anew the focus may be elsewhere, and a key would move nothing.
        const hasFocus = (await this.page.locator('.outline-tree .monaco-list:focus').count()) > 0;
        if (!hasFocus) await this.command('Explorer: Focus on Outline View');
        // Rows are filled in by and by: what was passed is looked at again.
        await this.press(!hasFocus || steps++ % 40 === 0 ? 'Home' : 'ArrowDown');
        return (await tree.allInnerTexts()).join();
      },
      satisfies,
      what,
    );
  }

  /** The underlined places in the active editor, by kind. */
  async squiggles() {
    const count = (kind) => this.page.locator(`.editor-instance .squiggly-${kind}`).count();
    return { errors: await count('error'), warnings: await count('warning'), infos: await count('info'), hints: await count('hint') };
  }

  /** What the rows of the Problems panel say of the active file. Hints are no problems to VS Code. */
  async problems() {
    return this.page.locator('.markers-panel .monaco-list-row:has(.marker-message-line)').allInnerTexts();
  }

  async showProblems({ ofAll = false } = {}) {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.command('Problems: Focus on Problems View');
    await panel.waitFor();
    if (this.#showsActiveFileOnly === ofAll) await this.toggleActiveFileOnly();
  }

  /** Gives the editor all the room. */
  async hidePanel() {
    const panel = this.page.locator('.part.panel');
    if (await panel.isVisible()) await this.press('Control+j');
    await panel.waitFor({ state: 'hidden' });
  }

  /** Has the Problems panel list the problems of all files, or again of the active one alone. */
  async toggleActiveFileOnly() {
    this.#showsActiveFileOnly = !this.#showsActiveFileOnly;
    await this.press('Control+Alt+Shift+P');
  }

  /** Presses Ctrl+Space, and waits for the list to offer this. */
  async suggest(expected) {
    await this.page.keyboard.press('Control+Space');
    return eventually(
      () => this.suggestions(),
      (labels) => labels.includes(expected),
      `“${expected}” was not suggested`,
    );
  }

  suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
  }

  /** Moves in the list to this suggestion and takes it. */
  async accept(label) {
    for (let step = 0; step < 60; step++) {
      const focused = await this.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name').allInnerTexts();
      if (focused[0] === label) {
        await this.page.keyboard.press('Enter');
        await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    assert.fail(`the suggestion “${label}” could not be reached`);
  }

  /** The colours that the letters of these words have, in the first line of the active editor that shows them; one when all are alike. */
  coloursOf(words) {
    return this.page.locator('.editor-instance .view-line').evaluateAll((lines, searched) => {
      for (const line of lines) {
        const spans = [...line.querySelectorAll(':scope > span > span')].map((span) => ({
          text: span.textContent.replaceAll('\u00a0', ' '),
          color: getComputedStyle(span).color,
        }));
        const start = spans
          .map(({ text }) => text)
          .join('')
          .indexOf(searched);
        if (start < 0) continue;
        const letters = spans.flatMap(({ text, color }) => [...text].map((letter) => ({ letter, color })));
        const shown = letters.slice(start, start + searched.length).filter(({ letter }) => letter !== ' ');
        return [...new Set(shown.map(({ color }) => color))];
      }
      return [];
    }, words);
  }

  /** The mouse rests on this text of the active editor; gives what the hover says. */
  async hover(text) {
    await this.page.locator('.editor-instance .view-line', { hasText: text }).first().locator('span > span').first().hover();
    const shown = this.page.locator('.monaco-editor .monaco-hover:visible .hover-contents, .monaco-resizable-hover .hover-contents');
    await shown.first().waitFor();
    return eventually(
      async () => (await shown.allInnerTexts()).join('\n'),
      (contents) => contents.trim() !== '' && !contents.includes('Loading'),
      `no hover over “${text}”`,
    );
  }

  /** Clicks the light bulb at the cursor; gives the titles that it offers. */
  async lightBulb() {
    await this.page
      .locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible, .codicon-gutter-lightbulb-auto-fix:visible')
      .first()
      .click();
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    return this.page.locator('.action-widget .monaco-list-row.action').allInnerTexts();
  }

  /** Takes one of what the light bulb offers. */
  async takeAction(title) {
    await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden' });
  }

  /** Notifications that stand in the corner, with the names of their buttons. */
  async notifications() {
    return this.page.locator('.notifications-toasts .notification-list-item').evaluateAll((items) =>
      items.map((item) => ({
        message: item.querySelector('.notification-list-item-message')?.textContent ?? '',
        actions: [...item.querySelectorAll('.notification-list-item-buttons-container .monaco-button')].map((button) => button.textContent),
      })),
    );
  }

  async screenshot(name) {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
}
