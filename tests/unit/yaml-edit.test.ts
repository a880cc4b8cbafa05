import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../scripts/diagnostics/fix.ts';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { parseYaml } from '../../scripts/source/yaml.ts';
import { type KeyPath, renameKey, setValue } from '../../scripts/source/yaml-edit.ts';

const keys = ['name', 'unit', 'plans', 'actuals', 'x', 'y', 'R1', 'R2', 'R3', 'R11'];
const order = (a: string, b: string): number => keys.indexOf(a) - keys.indexOf(b);

function rooted(text: string) {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const root = parseYaml('a.yaml', text.slice(start), new Lines(text), () => undefined, start);
  if (!root) throw new Error(`not YAML: ${text}`);
  return root;
}

const edited = (text: string, path: KeyPath, value: string | undefined): string =>
  applyEdits(text, setValue(text, rooted(text), path, value, order));

describe('a value', () => {
  it.each<[string, KeyPath, string | undefined, string]>([
    ['unit: 人 # 注\n', ['unit'], '件', 'unit: 件 # 注\n'],
    ['unit: "人"\n', ['unit'], '件', 'unit: "件"\n'],
    ["unit: '人'\n", ['unit'], "it's", "unit: 'it''s'\n"],
    ['unit: 人\n', ['unit'], '人: 件', 'unit: "人: 件"\n'],
    ['unit: 人\n', ['unit'], 'no', 'unit: "no"\n'],
    ['unit: |\n  一\n  二\nname: x\n', ['unit'], '件', 'unit: 件\nname: x\n'],
    ['unit: 一\n  二 # 注\nname: x\n', ['unit'], '件', 'unit: 件 # 注\nname: x\n'],
    ['\uFEFFunit: 人\r\nname: x\r\n', ['unit'], '件', '\uFEFFunit: 件\r\nname: x\r\n'],
    ['actuals: { R1: 1, R2: 1.50 }\n', ['actuals', 'R2'], '2.00', 'actuals: { R1: 1, R2: 2.00 }\n'],
    ['actuals: { R1: 1, R3: 3 }\n', ['actuals', 'R2'], '2', 'actuals: { R1: 1, R2: 2, R3: 3 }\n'],
    ['actuals: { R2: 2 }\n', ['actuals', 'R1'], '1', 'actuals: { R1: 1, R2: 2 }\n'],
    ['actuals: {}\n', ['actuals', 'R1'], '1', 'actuals: { R1: 1 }\n'],
    ['actuals:\nname: x\n', ['actuals', 'R1'], '1', 'actuals: { R1: 1 }\nname: x\n'],
    [
      'actuals:\n  R1: 1 # 注\n  R3: 3\n',
      ['actuals', 'R2'],
      '2',
      'actuals:\n  R1: 1 # 注\n  R2: 2\n  R3: 3\n',
    ],
    ['actuals:\n  R2: 2\n', ['actuals', 'R1'], '1', 'actuals:\n  R1: 1\n  R2: 2\n'],
    ['name: x', ['unit'], '人', 'name: x\nunit: 人'],
    ['name: x\r\n', ['unit'], '人', 'name: x\r\nunit: 人\r\n'],
    [
      'name: x\n',
      ['plans', 'next', 'target', 'R11'],
      '1',
      'name: x\nplans:\n  next: { target: { R11: 1 } }\n',
    ],
    ['name: x\nactuals: { R1: 1 }\n', ['unit'], '人', 'name: x\nunit: 人\nactuals: { R1: 1 }\n'],
    [
      'plans:\n  a: { x: { R1: 1 } }\n  # 注\nactuals: { R1: 1 }\n',
      ['plans', 'a', 'y', 'R2'],
      '2',
      'plans:\n  a: { x: { R1: 1 }, y: { R2: 2 } }\n  # 注\nactuals: { R1: 1 }\n',
    ],
    [
      'plans: { a: { x: { R1: "1" } } }\n',
      ['plans', 'a', 'x', 'R2'],
      '2',
      'plans: { a: { x: { R1: "1", R2: 2 } } }\n',
    ],
    ['actuals: { R1: 1, R2: 2 }\n', ['actuals', 'R1'], undefined, 'actuals: { R2: 2 }\n'],
    ['actuals: { R1: 1, R2: 2 }\n', ['actuals', 'R2'], undefined, 'actuals: { R1: 1 }\n'],
    ['name: x\nactuals: { R1: 1 } # 注\nunit: y\n', ['actuals', 'R1'], undefined, 'name: x\nunit: y\n'],
    ['actuals:\n  R1: 1\n  R2: 2\n', ['actuals', 'R1'], undefined, 'actuals:\n  R2: 2\n'],
    ['name: x\n', ['unit'], undefined, 'name: x\n'],
    ['unit: 人\n', ['unit'], '人', 'unit: 人\n'],
  ])('of %j at %j becomes %j', (text, path, value, expected) => {
    expect(edited(text, path, value)).toBe(expected);
  });

  it('is not written where something that is no mapping stands in the way', () => {
    expect(() => edited('actuals: 5\n', ['actuals', 'R1'], '1')).toThrow(RangeError);
  });
});

describe('a key', () => {
  it.each([
    ['t: { R11: 100 } # 注\n', 't: { R12: 100 } # 注\n'],
    ['t: { "R11": 100 }\n', 't: { "R12": 100 }\n'],
    ['t:\n  R11: 100\n', 't:\n  R12: 100\n'],
  ])('of %j is renamed', (text, expected) => {
    expect(applyEdits(text, renameKey(text, rooted(text), ['t', 'R11'], 'R12'))).toBe(expected);
  });
});
