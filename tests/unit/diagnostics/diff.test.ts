import { describe, expect, it } from 'vitest';
import { reportDiff } from '../../../scripts/diagnostics/report-diff.ts';
import { noColours } from '../../support/project.ts';

const diff = (before: string, after: string, colours = noColours): string[] =>
  reportDiff('content/a.md', before, after, colours).split('\n');

describe('a diff', () => {
  it('is empty where nothing changed', () => {
    expect(reportDiff('a', 'x\n', 'x\n', noColours)).toBe('');
  });

  it('has the changed lines with two around them, and how many go and come', () => {
    expect(diff('1\n2\n3\n4\n5\n6\n7\n', '1\n2\n3\n四\n5\n6\n7\n')).toEqual([
      'content/a.md  -1 +1',
      '@@ -2,5 +2,5 @@',
      ' 2',
      ' 3',
      '-4',
      '+四',
      ' 5',
      ' 6',
      '',
    ]);
  });

  it('tells the characters that look the same, each once, and shows those that are not seen', () => {
    expect(diff('か\u3099⼈\nか\u3099⼈と⺟\nゼ\u200Bロ\nタ\tブ', 'が人\nが人と母\nゼロ\nタ ブ')).toEqual([
      'content/a.md  -4 +4',
      '@@ -1,4 +1,4 @@',
      '-か\u3099⼈',
      '-か\u3099⼈と⺟',
      '-ゼ\uFFFDロ',
      '-タ ブ',
      '+が人',
      '+が人と母',
      '+ゼロ',
      '+タ ブ',
      '    か゛⼈(U+304B U+3099 U+2F08) → が人(U+304C U+4EBA)',
      '    ⺟(U+2E9F) → 母(U+6BCD)',
      '    U+200B → ×',
      '    U+0009 →  (U+0020)',
      '',
    ]);
  });

  it('says nothing of differences that are seen', () => {
    expect(diff('１２\n', '12\n').slice(2)).toEqual(['-１２', '+12', '']);
  });

  it('is coloured by its signs', () => {
    const colours = {
      ...noColours,
      red: (text: string) => `<${text}>`,
      green: (text: string) => `{${text}}`,
    };
    expect(diff('a\n', 'b\n', colours).slice(2)).toEqual(['<-a>', '{+b}', '']);
  });

  it('of a long text with every line changed is made at once', () => {
    const text = 'あ\n'.repeat(60_000);
    const start = performance.now();
    expect(diff(text, text.replaceAll('あ', 'い'))[0]).toBe('content/a.md  -60000 +60000');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
