// A real Neovim without a screen, set up with nothing but the snippet of docs/editors.md, and driven by its keys.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { newerNeovim } from '../../../scripts/lib/newerNeovim.mjs';
import { dist, root, seeds } from '../../../scripts/lib/places.mjs';
import { eventually, patience } from './eventually.mjs';

const execute = promisify(execFile);

/** The first Lua block with these words below a heading of docs/editors.md: what people are told to write is what is tested. */
function documentedSetup(heading, words) {
  const page = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
  const blocks = [...(page.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0].matchAll(/```lua\n([\s\S]*?)```/g)];
  const block = blocks.map(([, lua]) => lua).find((lua) => lua.includes(words));
  assert.ok(block, `docs/editors.md has no Lua block with ${words} under “${heading}”`);
  return block;
}

/** The Neovim that is installed, and the newer one: how each is started, set up as docs/editors.md says, and asked for its servers. */
const installed = {
  command: 'nvim',
  args: [],
  start: [],
  env: {},
  heading: 'Neovim 0.7 to 0.10',
  blocks: ['vim.lsp.start_client', 'applsp/statuses'],
  clients: 'vim.lsp.buf_get_clients(0)',
};
const newer = {
  ...newerNeovim,
  heading: 'Neovim 0.11 and later',
  blocks: ['vim.lsp.config', 'autotrigger'],
  clients: 'vim.lsp.get_clients({ bufnr = 0 })',
};

export class Neovim {
  #root = mkdtempSync(path.join(tmpdir(), 'applsp-nvim-'));
  #socket = path.join(this.#root, 'nvim.sock');
  #process;
  #ended;
  #program;
  folder = path.join(this.#root, 'applications');

  constructor(program) {
    this.#program = program;
  }

  /** Opens one file of a copy of the seeds in the Neovim that is installed. */
  static open(file) {
    return new Neovim(installed).#open(file);
  }

  /** As `open`, in a Neovim that suggests by itself. */
  static openNewer(file) {
    return new Neovim(newer).#open(file);
  }

  async #open(file) {
    cpSync(seeds, this.folder, { recursive: true });
    mkdirSync(path.join(this.#root, 'home'));
    const { command, args, start, heading, blocks, clients } = this.#program;
    const setup = path.join(this.#root, 'init.lua');
    writeFileSync(setup, blocks.map((words) => documentedSetup(heading, words)).join('\n'));
    this.#process = spawn(command, [...args, ...start, '--headless', '-u', setup, '-i', 'NONE', '-n', '--listen', this.#socket, file], {
      cwd: this.folder,
      env: { ...this.#env, HOME: path.join(this.#root, 'home'), PATH: `${dist}${path.delimiter}${process.env.PATH}` },
      stdio: 'ignore',
    });
    this.#ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await eventually(
      () => this.lua(`#${clients}`).catch(() => 0),
      (attached) => attached === 1,
      'the server was not attached to the buffer',
    );
    return this;
  }

  get #env() {
    return { ...process.env, ...this.#program.env };
  }

  /** Has a second Neovim ask this one. */
  #ask(...question) {
    const { command, args } = this.#program;
    return execute(command, [...args, '--server', this.#socket, ...question], { env: this.#env, timeout: patience });
  }

  /** The value of a Lua expression inside this Neovim. */
  async lua(expression) {
    const vimString = `'${`vim.json.encode(${expression})`.replaceAll("'", "''")}'`;
    const { stdout, stderr } = await this.#ask('--remote-expr', `luaeval(${vimString})`);
    // Neovim 0.7 answers on stderr, later ones on stdout.
    return JSON.parse(stdout || stderr);
  }

  /** Types keys in Neovim's notation, as in `<C-x><C-o>`. */
  async keys(keys) {
    await this.#ask('--remote-send', keys);
  }

  line(number) {
    return this.lua(`vim.fn.getline(${number})`);
  }

  /** The diagnostics of the buffer in the form of `applsp check`: lines and columns from 1. */
  async diagnostics() {
    const severities = ['error', 'warning', 'information', 'hint'];
    const shown = await this.lua('vim.diagnostic.get(0)');
    return Object.values(shown).map((diagnostic) => ({
      code: diagnostic.user_data.lsp.code,
      severity: severities[diagnostic.severity - 1],
      message: diagnostic.message,
      line: diagnostic.lnum + 1,
    }));
  }

  /** What the menu of suggestions shows; nothing where there is no menu. */
  async suggestions() {
    return this.lua(
      "vim.fn.pumvisible() == 1 and vim.tbl_map(function(item) return item.abbr end, vim.fn.complete_info({ 'items' }).items) or {}",
    ).then((words) => Object.values(words));
  }

  /** Types letter after letter, as a person does: what is sent at once counts as one. */
  async type(text) {
    for (const letter of text) {
      await this.keys(letter === '<' ? '<lt>' : letter);
      await delay(120);
    }
  }

  /** What floating windows say. */
  async floats() {
    return this.lua(`(function()
      local said = {}
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          table.insert(said, table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\\n'))
        end
      end
      return table.concat(said, '\\n')
    end)()`);
  }

  /** The process ids of the servers that this Neovim started. */
  servers() {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === this.#process.pid);
  }

  async quit() {
    await this.keys('<C-\\><C-n>:qa!<CR>').catch(() => undefined);
    await this.#ended;
  }

  async close() {
    this.#process.kill('SIGKILL');
    await this.#ended;
    rmSync(this.#root, { recursive: true, force: true });
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return undefined;
  }
}
