import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../scripts/diagnostics/fix.ts';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { encode } from '../../scripts/source/encode.ts';

const text = '一行目\n二行目\n';
const lines = new Lines(text);
const edit = (start: number, end: number, replacement: string): Edit => ({
  place: lines.place('a.md', start, end),
  text: replacement,
});

describe('edits', () => {
  it.each<[string, Edit[], string]>([
    ['none', [], text],
    ['a replacement', [edit(0, 1, '第一')], '第一行目\n二行目\n'],
    ['an insertion', [edit(4, 4, '第')], '一行目\n第二行目\n'],
    ['several, in any order', [edit(4, 5, '2'), edit(0, 1, '1')], '1行目\n2行目\n'],
    ['next to each other', [edit(0, 1, 'A'), edit(1, 2, 'B')], 'AB目\n二行目\n'],
    ['an insertion before a replacement', [edit(0, 1, 'A'), edit(0, 0, '【')], '【A行目\n二行目\n'],
    ['without a range', [{ place: { file: 'a.md' }, text: 'x' }], text],
  ])('%s', (_name, edits, expected) => expect(applyEdits(text, edits)).toBe(expected));

  it('that overlap are refused', () => {
    expect(() => applyEdits(text, [edit(0, 2, 'A'), edit(1, 3, 'B')])).toThrow(RangeError);
  });
});

describe('a changed text is written with', () => {
  const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
  it.each<[string, string | undefined, string]>([
    ['LF for a new file', undefined, 'あ\nい\n'],
    ['LF where there was LF', 'a\nb\n', 'あ\nい\n'],
    ['CRLF where there was CRLF', 'a\r\nb\r\n', 'あ\r\nい\r\n'],
    ['LF where both were', 'a\r\nb\n', 'あ\nい\n'],
    ['the byte order mark that was there', '\uFEFFa\n', '\uFEFFあ\nい\n'],
    ['the mark and CRLF', '\uFEFFa\r\n', '\uFEFFあ\r\nい\r\n'],
  ])('%s', (_name, before, expected) =>
    expect(encode('あ\nい\n', before === undefined ? undefined : bytes(before))).toEqual(bytes(expected)),
  );
});
