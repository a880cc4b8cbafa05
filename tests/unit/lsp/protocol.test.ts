import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../../scripts/diagnostics/diagnostic.ts';
import { Lines } from '../../../scripts/diagnostics/lines.ts';
import { codeActions } from '../../../scripts/lsp/code-actions.ts';
import { lspDiagnostic } from '../../../scripts/lsp/diagnostics.ts';
import { normalized, offsetAt, positionAt, rangeOf } from '../../../scripts/lsp/positions.ts';
import { readContent } from '../../../scripts/source/read.ts';

const text = 'name: 𠮷野家数\ndirection: 増加\n';
const place = (found: string): Place => {
  const start = text.indexOf(found);
  return new Lines(text).place('content/indicators/a.yaml', start, start + found.length);
};
const uriOf = (file: string): string => `file:///city/${file}`;

const diagnostic: Diagnostic = {
  ruleId: 'indicator-is-used',
  severity: 'hint',
  place: place('増加'),
  message: { ja: '見つかった', en: 'found' },
  expected: ['a', 'b'],
  note: { ja: '直す', en: 'mend' },
  related: [{ place: place('野家'), message: { ja: 'ここ', en: 'here' } }],
};

describe('problems in the protocol', () => {
  it.each([
    ['ja', '見つかった\nもしかして: a  /  b\n直し方: 直す', 'ここ'],
    ['en', 'found\ndid you mean: a  /  b\nto mend it: mend', 'here'],
  ] as const)('say all that is known, in %s', (language, message, related) => {
    expect(lspDiagnostic(diagnostic, language, uriOf)).toEqual({
      range: { start: { line: 1, character: 11 }, end: { line: 1, character: 13 } },
      severity: 3,
      code: 'indicator-is-used',
      source: 'kurabe',
      message,
      relatedInformation: [
        {
          location: {
            uri: 'file:///city/content/indicators/a.yaml',
            // A character beyond the BMP counts as two (UTF-16).
            range: { start: { line: 0, character: 8 }, end: { line: 0, character: 10 } },
          },
          message: related,
        },
      ],
    });
  });

  it('of a file as a whole stand on its first line', () => {
    expect(rangeOf({ file: 'content/a.md' })).toEqual({
      start: { line: 0, character: 0 },
      end: { line: 1, character: 0 },
    });
  });

  it('are mended by their fix, in every file that it changes', () => {
    const fixed: Diagnostic = {
      ...diagnostic,
      fix: {
        message: { ja: 'そろえる', en: 'align' },
        edits: [
          { place: place('増加'), text: 'increase' },
          { place: { ...place('name'), file: 'content/b.yaml' }, text: 'x' },
        ],
      },
    };
    const file = { file: 'content/indicators/a.yaml', path: 'indicators/a.yaml', text };
    const bytes = new TextEncoder().encode(text);
    const content = readContent([{ path: file.path, bytes }], () => undefined);
    const state = { content, strategy: undefined, diagnostics: [fixed], language: 'ja' as const };
    const whole = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    expect(codeActions(state, file, whole, uriOf)).toEqual([]);
    const actions = codeActions(state, file, rangeOf(fixed.place), uriOf);
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['そろえる', true],
      [expect.stringContaining('ここで許可する'), undefined],
    ]);
    expect(actions[0]?.edit?.changes).toEqual({
      'file:///city/content/indicators/a.yaml': [{ range: rangeOf(fixed.place), newText: 'increase' }],
      'file:///city/content/b.yaml': [{ range: rangeOf(place('name')), newText: 'x' }],
    });
  });
});

describe('positions', () => {
  const cases: [number, number, number][] = [
    [0, 0, 0],
    [0, 8, 8],
    [0, 999, 11],
    [1, 0, 12],
    [2, 0, 26],
    [9, 0, 26],
  ];
  it.each(cases)('line %i, character %i is offset %i', (line, character, offset) => {
    expect(offsetAt(text, { line, character })).toBe(offset);
  });

  it('go there and back', () => {
    for (let offset = 0; offset <= text.length; offset++)
      expect(offsetAt(text, positionAt(text, offset))).toBe(offset);
  });

  it('count lines alike, whatever ends them', () => {
    expect(normalized('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n');
  });
});
