import { describe, expect, it } from 'vitest';
import { reportDiff } from '../../../scripts/diagnostics/report-diff.ts';
import { editBytes } from '../../../scripts/scaffold/edit-bytes.ts';
import { type Renaming, renameGoal, renameIndicator } from '../../../scripts/scaffold/rename.ts';
import type { Understood } from '../../../scripts/scaffold/understood.ts';
import type { ContentTree } from '../../../scripts/source/content-tree.ts';
import { readContent } from '../../../scripts/source/read.ts';
import { noColours } from '../../support/project.ts';
import { strategyOf } from '../../support/strategy.ts';

type Texts = Readonly<Record<string, string>>;

const contentOf = (texts: Texts): ContentTree =>
  readContent(
    Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    () => undefined,
  );

/** The files after a renaming. */
function applied(texts: Texts, renaming: Understood<Renaming>): Record<string, string> {
  if ('wrong' in renaming) throw new Error(renaming.wrong.ja);
  const { from, to, edits } = renaming.value;
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const own = edits.filter(({ place }) => place.file === `content/${path}`);
      return [path === from ? to : path, Buffer.from(editBytes(Buffer.from(text), own)).toString()];
    }),
  );
}

const indicator = { 'indicators/visitors.yaml': 'name: 客\n' };

describe('a link to a renamed indicator', () => {
  it.each([
    ['in a list', '- [客](../indicators/visitors.yaml)', '- [客](../indicators/tourists.yaml)'],
    ['with an anchor', '[客](../indicators/visitors.yaml#x)', '[客](../indicators/tourists.yaml#x)'],
    [
      'with a title',
      '[客](../indicators/visitors.yaml "visitors")',
      '[客](../indicators/tourists.yaml "visitors")',
    ],
    ['in <…>', '[客](<../indicators/visitors.yaml>)', '[客](<../indicators/tourists.yaml>)'],
    [
      'as a definition',
      '[客][v]\n\n[v]: ../indicators/visitors.yaml',
      '[客][v]\n\n[v]: ../indicators/tourists.yaml',
    ],
    ['percent-encoded', '[客](../indicators/v%69sitors.yaml)', '[客](../indicators/tourists.yaml)'],
    ['with a reference', '[客](../indicators/visitors&#46;yaml)', '[客](../indicators/tourists.yaml)'],
    [
      'in a table',
      '| a |\n| - |\n| [客](../indicators/visitors.yaml) |',
      '| a |\n| - |\n| [客](../indicators/tourists.yaml) |',
    ],
    ['after spaces', '[客](  ./../indicators/visitors.yaml  )', '[客](  ./../indicators/tourists.yaml  )'],
    ['over lines', '> [客](\n> ../indicators/visitors.yaml)', '> [客](\n> ../indicators/tourists.yaml)'],
    ['in code, which is none', '`[客](../indicators/visitors.yaml)`', '`[客](../indicators/visitors.yaml)`'],
    ['to another', '[人](../indicators/visitors-2.yaml)', '[人](../indicators/visitors-2.yaml)'],
  ])('%s', (_name, before, after) => {
    const texts = { ...indicator, 'next/a.md': `# 題\n\n${before}\n` };
    expect(applied(texts, renameIndicator(contentOf(texts), 'visitors', 'tourists', undefined))).toEqual({
      'indicators/tourists.yaml': 'name: 客\n',
      'next/a.md': `# 題\n\n${after}\n`,
    });
  });

  it('in the page in English changes too, and line ends and the mark of the file stay', () => {
    const link = (name: string): string =>
      `\uFEFF# T\r\n\n[a](indicators/${name}.yaml)\n\r\n[b](indicators/${name}.yaml)\r\n`;
    const texts = { ...indicator, 'en.md': link('visitors') };
    expect(
      applied(texts, renameIndicator(contentOf(texts), 'indicators/visitors.yaml', 'x', undefined)),
    ).toEqual({
      'indicators/x.yaml': 'name: 客\n',
      'en.md': link('x'),
    });
  });

  it('is percent-encoded where the old name was', () => {
    const texts = {
      'indicators/客.yaml': 'name: 客\n',
      'next/a.md': `# 題\n\n[客](../indicators/${encodeURIComponent('客')}.yaml)\n`,
    };
    expect(applied(texts, renameIndicator(contentOf(texts), '客', '人', undefined))['next/a.md']).toContain(
      `(../indicators/${encodeURIComponent('人')}.yaml)`,
    );
  });
});

describe('an indicator’s name', () => {
  it('changes in its file and in the links that show it; others are left, and those with ruby are told', () => {
    const texts = {
      'indicators/a.yaml': '# 名\nname: "空家" # 注\nunit: 件\n',
      'next/a.md': `# 題

- [空家](../indicators/a.yaml)（再掲）
- [**空家**](../indicators/a.yaml)
- [{空|あき}家](../indicators/a.yaml)
- [くわしく](../indicators/a.yaml) [空家][x] [空家]

[x]: ../indicators/a.yaml
[空家]: ../indicators/a.yaml
`,
    };
    const renaming = renameIndicator(contentOf(texts), 'a', undefined, '*空き家*: 数');
    const after = applied(texts, renaming);
    expect(after['indicators/a.yaml']).toBe('# 名\nname: "*空き家*: 数" # 注\nunit: 件\n');
    expect(after['next/a.md']).toBe(
      texts['next/a.md']
        .replace('- [空家]', '- [\\*空き家\\*: 数]')
        .replace('**空家**', '**\\*空き家\\*: 数**')
        .replace('[空家][x]', '[\\*空き家\\*: 数][x]'),
    );
    const left = 'value' in renaming ? renaming.value.left : [];
    expect(left.map(({ range }) => [range?.start.line, range?.start.column])).toEqual([
      [5, 3],
      [6, 40],
    ]);
  });
});

describe('a goal', () => {
  const texts = {
    'document.yaml': `version: 1
title: 題
plans: [{ id: old, name: 旧 }, { id: new, name: 新 }]
rows:
  - { old: 1-work, new: ["1-work", '1-work.md'] } # 1-work
  - { old: 2, new: 1-work }
`,
    'old/1-work.md': '# 旧\n',
    'old/2.md': '# 二\n',
    'new/1-work.md': '# 新\n\n[旧](../old/1-work.md) [ここ](1-work.md#新) [先](#新)\n',
  };

  it('is renamed with its links and its name in the rows', () => {
    const after = applied(texts, renameGoal(contentOf(texts), 'new/1-work', 'jobs'));
    expect(after).toEqual({
      ...Object.fromEntries(Object.entries(texts).filter(([path]) => path !== 'new/1-work.md')),
      'document.yaml': texts['document.yaml']
        .replace(`["1-work", '1-work.md'] }`, '[jobs, jobs.md] }')
        .replace('old: 2, new: 1-work', 'old: 2, new: jobs'),
      'new/jobs.md': '# 新\n\n[旧](../old/1-work.md) [ここ](jobs.md#新) [先](#新)\n',
    });
    expect(strategyOf(after).rows).toHaveLength(3);
  });

  it.each([
    ['new/1-wrk', 'x', 'もしかして: new/1-work'],
    ['old/2', '1-WORK', '大文字と小文字だけが違う'],
    ['old/2', '1-work', '「1-work」はもうあります'],
    ['old/2', '2', '今の名前と同じです'],
    ['old/2', 'new/2', '同じフォルダー（old）'],
    ['old/2', 'CON', 'Windows'],
    ['old/2', 'index', '一覧や説明のページの名前'],
    ['old/2', 'a b', '使えません'],
    ['old/2', 'ｗｏｒｋ', '半角で「work」'],
    ['old/2', 'あ'.repeat(61), '60 文字まで'],
  ])('%s cannot become %s', (from, to, message) => {
    const renaming = renameGoal(contentOf(texts), from, to);
    expect('wrong' in renaming && renaming.wrong.ja).toContain(message);
  });

  it('may change its capital letters', () => {
    const upper = { 'new/Work.md': '# 新\n' };
    expect(applied(upper, renameGoal(contentOf(upper), 'new/Work', 'work'))).toEqual({
      'new/work.md': '# 新\n',
    });
  });
});

describe('a diff', () => {
  it('shows the lines that change', () => {
    const diff = reportDiff('a.md', 'い\nろ\nは\nに\n', 'い\nろ\nほ\nに\n', noColours);
    expect(diff).toMatch(/^a\.md/);
    expect(diff).toMatch(/-\s*は/);
    expect(diff).toMatch(/\+\s*ほ/);
    expect(reportDiff('a.md', 'い\n', 'い\n', noColours)).toBe('');
  });
});
