import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../scripts/diagnostics/fix.ts';
import { Lines } from '../../../scripts/diagnostics/lines.ts';
import { joinRow } from '../../../scripts/scaffold/join-row.ts';
import { parseYaml } from '../../../scripts/source/yaml.ts';

/** What the rows are when next/town was put beside a goal; undefined where it was refused. */
function join(rows: string, plan: string, goal: string): string | undefined {
  const text = `title: 題\nrows:${rows}`;
  const lines = new Lines(text);
  const root = parseYaml('document.yaml', text, lines, (problem) => {
    throw new Error(problem.message.en);
  });
  if (!root) throw new Error('no YAML');
  const file = { kind: 'yaml', path: 'document.yaml', file: 'document.yaml', text, lines, root } as const;
  const edit = joinRow(file, { plan, goal }, { plan: 'next', goal: 'town' });
  return edit && applyEdits(text, [edit]).slice('title: 題\nrows:'.length);
}

describe('a goal beside another one', () => {
  it.each<[string, string, string, string, string | undefined]>([
    ['in a row within braces', '\n  - { now: a }\n', 'now', 'a', '\n  - { now: a, next: town }\n'],
    ['with a remark behind', '\n  - { now: a } # 注\n', 'now', 'a', '\n  - { now: a, next: town } # 注\n'],
    ['after a list', '\n  - { now: [a, b] }\n', 'now', 'b', '\n  - { now: [a, b], next: town }\n'],
    [
      'in a row of lines',
      '\n  - now: a\n  - now: b\n',
      'now',
      'a',
      '\n  - now: a\n    next: town\n  - now: b\n',
    ],
    ['at the end of the file', '\n- now: a', 'now', 'a', '\n- now: a\n  next: town'],
    [
      'after a list in lines',
      '\n- now:\n    - a\n    - b\n',
      'now',
      'a',
      '\n- now:\n    - a\n    - b\n  next: town\n',
    ],
    [
      'in a list within brackets',
      ' [{ now: a }, { now: b }]\n',
      'now',
      'a',
      ' [{ now: a, next: town }, { now: b }]\n',
    ],
    ['quoted', '\n  - { now: "a" }\n', 'now', 'a', '\n  - { now: "a", next: town }\n'],
    [
      'in the last row that has room',
      '\n- { now: a, next: x }\n- { now: a }\n',
      'now',
      'a',
      '\n- { now: a, next: x }\n- { now: a, next: town }\n',
    ],
    [
      'after a reason',
      '\n- { now: a, old: { none: 理由 } }\n',
      'now',
      'a',
      '\n- { now: a, old: { none: 理由 }, next: town }\n',
    ],
    ['not where the plan has one already', '\n  - { now: a, next: x }\n', 'now', 'a', undefined],
    ['not where no row has the other', '\n  - { now: a }\n', 'now', 'c', undefined],
    ['not where there is only a reason', '\n  - { now: { none: a } }\n', 'now', 'a', undefined],
  ])('%s', (_name, rows, plan, goal, expected) => expect(join(rows, plan, goal)).toBe(expected));
});
