import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { layRows } from '../../scripts/strategy/grid.ts';
import type { RowSettings } from '../../scripts/strategy/settings.ts';
import type { Goal, Plan } from '../../scripts/strategy/strategy.ts';

const place = { file: 'document.yaml' };

function plan(id: string, names: string): Plan {
  const goals = new Map([...names].map((name) => [name, { id: `${id}/${name}`, title: name } as Goal]));
  return { id, name: id, goals, columns: ['goal'] } as unknown as Plan;
}

/** Rows as `['a|x', 'b|xy']`: goals of the first plan, then of the second, each a letter. */
function lay(...rows: string[]): { table: string[]; problems: Diagnostic[] } {
  const plans = [plan('old', 'abcd'), plan('new', 'xyz')];
  const settings: RowSettings[] = rows.map((row) => {
    const [old = '', next = ''] = row.split('|');
    const names = (text: string) => [...text].map((name) => ({ name, place }));
    return {
      place,
      reasons: new Map(),
      isWhole: true,
      goals: new Map([
        ['old', names(old)],
        ['new', names(next)],
      ]),
    };
  });
  const problems: Diagnostic[] = [];
  const laid = layRows(settings, plans, new Set(), (problem) => problems.push(problem));
  const table = laid.map(({ cells }) =>
    cells.map(({ goal, span }) => `${goal?.title ?? '-'}${span}`).join(' '),
  );
  return { table, problems };
}

describe('rows of goals', () => {
  it.each([
    ['side by side', ['a|x', 'b|y'], ['a1 x1', 'b1 y1']],
    ['one over two rows', ['a|x', 'b|x'], ['a1 x2', 'b1']],
    ['one over three rows', ['a|x', 'b|x', 'c|x'], ['a1 x3', 'b1', 'c1']],
    ['two beside one', ['ab|x'], ['a1 x2', 'b1']],
    ['two beside three', ['ab|xyz'], ['a1 x1', 'b2 y1', 'z1']],
    ['one that goes on after another', ['a|x', 'b|xy'], ['a1 x2', 'b2', 'y1']],
    ['none beside one', ['a|', '|y'], ['a1 -1', '-1 y1']],
    ['none beside two', ['ab|', 'c|x'], ['a1 -2', 'b1', 'c1 x1']],
  ])('%s', (_name, rows, table) => {
    expect(lay(...rows)).toEqual({ table, problems: [] });
  });

  it('covers every place of the table exactly once, whatever the rows', () => {
    for (const rows of [['ab|x', 'b|xy', 'cd|yz'], ['a|xyz', 'bcd|z'], ['abcd|'], ['|xyz', 'a|']]) {
      const { table, problems } = lay(...rows);
      expect(problems).toEqual([]);
      const places = table
        .flatMap((row) => row.split(' ').filter(Boolean))
        .map((cell) => Number(cell.slice(1)));
      expect(places.reduce((sum, span) => sum + span, 0)).toBe(table.length * 2);
    }
  });

  it('refuses a goal in rows that are apart', () => {
    expect(lay('a|x', 'b|y', 'c|x').problems.map(({ ruleId }) => ruleId)).toEqual(['goal-rows-adjoin']);
  });

  it('refuses an unknown goal', () => {
    expect(lay('q|x').problems.map(({ ruleId }) => ruleId)).toEqual(['row-goal-exists']);
  });
});
