// A real Neovim without a screen, set up with nothing but the snippet of docs/editors.md, and driven by its keys.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { dist, root, seeds } from '../../../scripts/lib/places.mjs';
import { eventually } from './eventually.mjs';

const execute = promisify(execFile);

/** The first Lua block with these words below a heading of docs/editors.md: what people are told to write is what is tested. */
function documentedSetup(heading, words) {
  const page = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
  const blocks = [...(page.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0].matchAll(/```lua\n([\s\S]*?)```/g)];
  const block = blocks.map(([, lua]) => lua).find((lua) => lua.includes(words));
  assert.ok(block, `docs/editors.md has no Lua block with ${words} under “${heading}”`);
  return block;
}

export class Neovim {
  #root = mkdtempSync(path.join(tmpdir(), 'applsp-nvim-'));
  #socket = path.join(this.#root, 'nvim.sock');
  #process;
  #ended;
  folder = path.join(this.#root, 'applications');

  /** Opens one file of a copy of the seeds. */
  static async open(file) {
    const neovim = new Neovim();
    cpSync(seeds, neovim.folder, { recursive: true });
    mkdirSync(path.join(neovim.#root, 'home'));
    const setup = path.join(neovim.#root, 'init.lua');
    const blocks = ['vim.lsp.start_client', 'applsp/statuses'].map((words) => documentedSetup('Neovim 0.7 to 0.10', words));
    writeFileSync(setup, blocks.join('\n'));
    neovim.#process = spawn('nvim', ['--headless', '-u', setup, '-i', 'NONE', '-n', '--listen', neovim.#socket, file], {
      cwd: neovim.folder,
      env: { ...process.env, HOME: path.join(neovim.#root, 'home'), PATH: `${dist}${path.delimiter}${process.env.PATH}` },
      stdio: 'ignore',
    });
    neovim.#ended = new Promise((resolve) => neovim.#process.once('exit', resolve));
    await eventually(
      () => neovim.lua('#vim.lsp.buf_get_clients(0)').catch(() => 0),
      (clients) => clients === 1,
      'the server was not attached to the buffer',
    );
    return neovim;
  }

  /** The value of a Lua expression inside this Neovim. */
  async lua(expression) {
    const vimString = `'${`vim.json.encode(${expression})`.replaceAll("'", "''")}'`;
    const { stdout, stderr } = await execute('nvim', ['--server', this.#socket, '--remote-expr', `luaeval(${vimString})`]);
    // Neovim 0.7 answers on stderr, later ones on stdout.
    return JSON.parse(stdout || stderr);
  }

  /** Types keys in Neovim's notation, as in `<C-x><C-o>`. */
  async keys(keys) {
    await execute('nvim', ['--server', this.#socket, '--remote-send', keys]);
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
