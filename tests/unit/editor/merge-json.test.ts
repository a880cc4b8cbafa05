import { describe, expect, it } from 'vitest';
import { mergeJson } from '../../../scripts/editor/merge-json.ts';

const wanted = { a: 1, list: ['x'], group: { b: 2, c: 3 } };

describe('settings that are there', () => {
  const cases: [string, string, string | undefined][] = [
    [
      'nothing',
      '',
      '{\n  "a": 1,\n  "list": [\n    "x"\n  ],\n  "group": {\n    "b": 2,\n    "c": 3\n  }\n}\n',
    ],
    [
      'own values',
      '{"a": 9, "group": {"c": 9, "d": 9}, "list": ["y"], "z": 0}',
      '{\n  "a": 9,\n  "group": {\n    "c": 9,\n    "d": 9,\n    "b": 2\n  },\n  "list": [\n    "y",\n    "x"\n  ],\n  "z": 0\n}\n',
    ],
    ['all of it', '{"a":1,"list":["x"],"group":{"b":0,"c":0}}', '{"a":1,"list":["x"],"group":{"b":0,"c":0}}'],
    ['another kind of value', '{"a": 1, "list": "y", "group": 5}', '{"a": 1, "list": "y", "group": 5}'],
    [
      'tabs',
      '{\n\t"list": [],\n\t"a": 0,\n\t"group": { "b": 0, "c": 0 }\n}',
      '{\n\t"list": [\n\t\t"x"\n\t],\n\t"a": 0,\n\t"group": {\n\t\t"b": 0,\n\t\t"c": 0\n\t}\n}\n',
    ],
    ['comments', '{\n  // mine\n  "a": 0\n}', undefined],
    ['a list', '[]', undefined],
  ];
  it.each(cases)('keep what they say, and get what they lack: %s', (_name, text, merged) => {
    expect(mergeJson(text, wanted)).toBe(merged);
  });

  it('take in no prototype', () => {
    expect(mergeJson('{"__proto__": {"a": 5}}', { toString: 1 })).toContain('"toString": 1');
  });
});
