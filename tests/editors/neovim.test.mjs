// AppLsp in a real Neovim, set up as docs/editors.md says.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { check } from './support/check.mjs';
import { eventually } from './support/eventually.mjs';
import { Neovim } from './support/neovim.mjs';

const unfinished = 'brightloom-studio-product-designer.md';
const clean = 'aurora-health-data-engineer.md';

describe('Neovim with the documented setup', () => {
  /** @type {Neovim} */
  let neovim;
  afterEach(() => neovim?.close());

  for (const file of [unfinished, 'elmar-and-sons-joinery-site-manager.md', 'inkwell-press-copy-editor.md'])
    it(`shows for ${file} what the command line finds`, async () => {
      neovim = await Neovim.open(file);
      const expected = check(neovim.folder, file).map(({ code, severity, message, range }) => ({
        code,
        severity,
        message,
        line: range.start.line,
      }));
      const shown = await eventually(
        () => neovim.diagnostics(),
        (diagnostics) => diagnostics.length === expected.length,
        `not ${expected.length} diagnostics`,
      );
      const inOrder = (a, b) => a.line - b.line || a.message.localeCompare(b.message);
      assert.deepEqual(shown.sort(inOrder), expected.sort(inOrder));
    });

  it('marks what is written, and takes the mark back when it is undone', async () => {
    neovim = await Neovim.open(clean);
    await neovim.keys('gg/### Application<CR>jSWaitlisted maybe<Esc>');
    const [marked] = await eventually(
      () => neovim.diagnostics(),
      (diagnostics) => diagnostics.length > 0,
      'an unknown status is not marked',
    );
    assert.equal(marked.code, 'unknown-status');
    assert.equal(marked.line, await neovim.lua("vim.fn.line('.')"));
    await neovim.keys('u');
    await eventually(
      () => neovim.diagnostics(),
      (diagnostics) => diagnostics.length === 0,
      'the mark stays after the undo',
    );
  });

  it('completes a half-typed status whole', async () => {
    neovim = await Neovim.open(unfinished);
    // A menu even for one match, and nothing put in before it is chosen.
    await neovim.keys(':set completeopt=menuone,noinsert<CR>gg/### Application<CR>jSAPP<C-x><C-o>');
    await eventually(
      () => neovim.lua('vim.fn.pumvisible()'),
      (visible) => visible === 1,
      'no completion came up',
    );
    await neovim.keys('<C-y><Esc>');
    const line = await neovim.lua("vim.fn.line('.')");
    await eventually(
      () => neovim.line(line),
      (text) => text === 'APPLIED',
      'the status was not completed',
    );
  });

  it('lets the person choose among all statuses, and keeps the day', async () => {
    neovim = await Neovim.open(unfinished);
    await eventually(
      () => neovim.diagnostics(),
      (diagnostics) => diagnostics.length > 0,
      'the server does not answer',
    );
    // Who is asked chooses APPLIED; what they see is kept.
    await neovim.lua(`(function()
      vim.ui.select = function(items, options, on_choice)
        seen = vim.tbl_map(options.format_item, items)
        for _, item in ipairs(items) do if item.value == 'APPLIED' then return on_choice(item) end end
      end
      local client = vim.lsp.buf_get_clients(0)
      local _, one = next(client)
      vim.lsp.commands['applsp.setStatus']({ arguments = { vim.uri_from_bufnr(0) } }, { client_id = one.id })
      return true
    end)()`);
    const text = await eventually(
      () => neovim.lua("table.concat(vim.fn.getline(1, '$'), '\\n')"),
      (shown) => shown.includes('### Application\nAPPLIED\n'),
      'the status was not set',
    );
    assert.match(text, /\d{4}-\d\d-\d\d: APPLIED|## Application Date\n\d{4}-\d\d-\d\d/);
    const seen = await neovim.lua('seen');
    assert.match(seen[0], /^APPLIED: You sent the application/);
    assert.ok(
      seen.some((line) => line.startsWith('PREPARING (now): ')),
      `the present status is not marked in ${seen}`,
    );
  });

  it('explains a section on K', async () => {
    neovim = await Neovim.open(clean);
    await neovim.keys('gg/## Job URL<CR>wK');
    const said = await eventually(
      () => neovim.floats(),
      (text) => text !== '',
      'no hover came up',
    );
    assert.match(said, /Job URL/);
    assert.match(said, /required/i);
  });

  it('follows the company to where it is named, lists where it is, and renames it', async () => {
    neovim = await Neovim.open(clean);
    const definition = await neovim.lua("vim.fn.search('^## Company$') + 1");
    await neovim.keys('G?Aurora Health<CR>:lua vim.lsp.buf.definition()<CR>');
    await eventually(
      () => neovim.lua("vim.fn.line('.')"),
      (line) => line === definition,
      'the definition was not reached',
    );
    await neovim.keys(':lua vim.lsp.buf.references()<CR>');
    await eventually(
      () => neovim.lua('#vim.fn.getqflist()'),
      (count) => count >= 3,
      'the references are not listed',
    );
    await neovim.keys(`:cclose<CR>:${definition}<CR>:lua vim.lsp.buf.rename('Borealis Care')<CR>`);
    await eventually(
      () => neovim.lua("vim.fn.search('Aurora Health', 'nw')"),
      (line) => line === 0,
      'the company was not renamed everywhere',
    );
    assert.equal(await neovim.line(definition), 'Borealis Care');
  });

  it('formats, and applies a fix', async () => {
    neovim = await Neovim.open(clean);
    const before = await neovim.lua('vim.fn.getline(1, "$")');
    await neovim.keys('gg/## Company<CR>jA   <Esc>o<Esc>o<Esc>o<Esc>:lua vim.lsp.buf.formatting_sync(nil, 10000)<CR>');
    await eventually(
      () => neovim.lua('vim.fn.getline(1, "$")'),
      (lines) => JSON.stringify(lines) === JSON.stringify(before),
      'the white space was not put in order',
    );
    // The first of what is offered is taken.
    await neovim.keys(':lua vim.ui.select = function(items, _, choose) choose(items[1], 1) end<CR>');
    await neovim.keys('gg/2026-11-12<CR>C12 November 2026<Esc>');
    await eventually(
      () => neovim.diagnostics(),
      (diagnostics) => diagnostics.some(({ code }) => code === 'non-iso-date'),
      'the date is not marked',
    );
    await neovim.keys(':lua vim.lsp.buf.code_action()<CR>');
    await eventually(
      () => neovim.lua("vim.fn.getline('.')"),
      (line) => line.includes('2026-11-12'),
      'the fix was not applied',
    );
  });

  it('has nothing to say about other markdown', async () => {
    neovim = await Neovim.open('README.md');
    // Answers of the server itself: nothing may have been lost on the way.
    const ask = (method) =>
      neovim.lua(
        `vim.tbl_map(function(answer) return answer.result or false end, vim.lsp.buf_request_sync(0, '${method}', vim.lsp.util.make_position_params(), 10000))`,
      );
    const hover = await ask('textDocument/hover');
    const completion = await ask('textDocument/completion');
    assert.deepEqual(Object.values(hover), [false]);
    const [offered] = Object.values(completion);
    assert.equal((offered.items ?? (offered || [])).length ?? 0, 0);
    assert.deepEqual(await neovim.diagnostics(), []);
  });

  it('leaves no server behind', async () => {
    neovim = await Neovim.open(clean);
    const [server] = neovim.servers();
    assert.ok(server, 'no server runs below Neovim');
    await neovim.quit();
    await eventually(
      () => isAlive(server),
      (alive) => !alive,
      'the server outlived its editor',
    );
  });
});

describe('Neovim that suggests by itself', () => {
  /** @type {Neovim} */
  let neovim;
  afterEach(() => neovim?.close());

  const comes = (word) =>
    eventually(
      () => neovim.suggestions(),
      (words) => words.includes(word),
      `${word} does not come by itself`,
    );

  it('has statuses, points and headings come while they are typed', async () => {
    neovim = await Neovim.openNewer(unfinished);
    await neovim.keys('gg/### Application<CR>jS');
    await neovim.type('int');
    await comes('INTERVIEW');
    await neovim.keys('<C-e><Esc>u/Opening paragraph<CR>o');
    await neovim.type('- Cl');
    await comes('Closing paragraph');
    await neovim.keys('<C-e><Esc>uGo<CR>');
    await neovim.type('#');
    await comes('Deadline');
  });

  it('has nothing come in prose', async () => {
    neovim = await Neovim.openNewer(clean);
    await neovim.keys('gg/Opening paragraph<CR>A');
    for (const words of [' and I int', 'end, cl', ': at ', 'an app 20', '26 # ']) {
      await neovim.type(words);
      await delay(400);
      assert.deepEqual(await neovim.suggestions(), [], `something is suggested in a sentence behind “${words}”`);
    }
  });
});

function isAlive(pid) {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}
