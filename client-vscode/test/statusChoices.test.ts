import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rows, type StatusChoice } from '../src/statusChoices';

function choice(value: string, changes: Partial<StatusChoice> = {}): StatusChoice {
  return { value, label: value, description: '', stage: 'sent', isNext: false, isCurrent: false, ...changes };
}

describe('the rows of the statuses', () => {
  it('begin with what comes next, describe each, and mark the present one', () => {
    const all = rows([choice('B', { isNext: true, description: 'Comes\nnext.' }), choice('A', { isCurrent: true }), choice('C')]);
    assert.deepEqual(
      all.map(({ label }) => label),
      ['next', 'B', 'others', '$(check) A', 'C'],
    );
    assert.equal(all[1]?.detail, 'Comes next.');
    assert.deepEqual([all[3]?.description, all[3]?.isCurrent, all[3]?.value], ['now', true, 'A']);
    assert.ok(all.filter(({ value }) => value === undefined).every(({ label }) => label === 'next' || label === 'others'));
  });

  it('have no headings where nothing comes next', () => {
    assert.deepEqual(
      rows([choice('A', { isCurrent: true }), choice('B')]).map(({ value }) => value),
      ['A', 'B'],
    );
  });
});
