import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../scripts/diagnostics/fix.ts';
import { addRow } from '../../../scripts/scaffold/add-row.ts';
import { newGoal } from '../../../scripts/scaffold/new-goal.ts';
import { newIndicator } from '../../../scripts/scaffold/new-indicator.ts';
import { nextLabel } from '../../../scripts/scaffold/next-label.ts';
import type { Strategy } from '../../../scripts/strategy/strategy.ts';
import { strategyOf } from '../../support/strategy.ts';

const head = 'version: 1\ntitle: 題\nplans: [{ id: old, name: 旧 }, { id: new, name: 新 }]\n';

/** `document.yaml` with a row more. */
function withRow(text: string): string | undefined {
  const strategy = strategyOf({ 'document.yaml': text, 'old/a.md': '# 一\n', 'old/b.md': '# 二\n' });
  const file = strategy.content.files.get('document.yaml');
  const edit = file?.kind === 'yaml' && addRow(file, 'new', 'c');
  return edit ? applyEdits(text, [edit]) : undefined;
}

describe('a row is added in the form that the rows have', () => {
  it.each([
    ['a line', 'rows:\n  - { old: a } # 注\n', 'rows:\n  - { old: a } # 注\n  - { new: c }\n'],
    ['no indent, no last line end', 'rows:\n- old: a', 'rows:\n- old: a\n- { new: c }'],
    ['a block', 'rows:\n  - old: a\n    new: []\n', 'rows:\n  - old: a\n    new: []\n  - { new: c }\n'],
    [
      'before what follows',
      'rows:\n  - { old: [a, b] }\n\n# 次\nauthor: 市\n',
      'rows:\n  - { old: [a, b] }\n  - { new: c }\n\n# 次\nauthor: 市\n',
    ],
    [
      'over lines',
      'rows:\n  - {\n      old: [a, # 注\n      b],\n    }\n',
      'rows:\n  - {\n      old: [a, # 注\n      b],\n    }\n  - { new: c }\n',
    ],
    [
      'a list in brackets',
      'rows: [{ old: a }, { old: b }] # 注\n',
      'rows: [{ old: a }, { old: b }, { new: c }] # 注\n',
    ],
  ])('%s', (_name, before, after) => expect(withRow(head + before)).toBe(head + after));
});

const goal = `---
label: 基本目標１
---
# しごと

## 成果指標

- [職](../indicators/jobs.yaml)

## 施策

### 創業の支援

本文

### 雇用

* 一つ
* 二つ

### 順

1. [職](../indicators/jobs.yaml)

[x]: https://example.jp
`;

const strategy = (): Strategy =>
  strategyOf({
    'document.yaml': `${head}words: { targets: 成果指標, policies: 施策 }\nrows: [{ old: a, new: work }]\n`,
    'old/a.md': '# 一\n\n- 国の施策\n',
    'new/work.md': goal,
    'indicators/jobs.yaml': 'name: 職\n',
  });

describe('a new goal', () => {
  it('has the plan’s words and the next label', () => {
    const made = newGoal(strategy(), { path: 'new/town', title: '*まち*', label: undefined });
    if ('wrong' in made) throw new Error(made.wrong.ja);
    expect(made.value.file).toBe('content/new/town.md');
    for (const text of ['label: 基本目標２\n', '\n# \\*まち\\*\n', '\n## 成果指標\n', '\n## 施策\n'])
      expect(made.value.text).toContain(text);
  });

  it('of a plan without sections has none', () => {
    const made = newGoal(strategy(), { path: 'content/old/b.md', title: undefined, label: undefined });
    expect('value' in made && made.value.text).not.toMatch(/^##/m);
  });

  it.each([
    ['neww/town', 'もしかして: new'],
    ['town', '書き方が違います'],
    ['new/work', '「work」はもうあります'],
    ['new/Work', '大文字と小文字だけが違う'],
    ['new/aux', 'Windows'],
  ])('%s is refused', (path, message) => {
    const made = newGoal(strategy(), { path, title: undefined, label: undefined });
    expect('wrong' in made && made.wrong.ja).toContain(message);
  });

  it.each([
    [['基本目標１', '基本目標２'], '基本目標３'],
    [['目標 9 しごと', '目標 10 ひと'], '目標 11　ここに書く'],
    [['しごと', 'ひと'], 'ここに書く'],
  ])('after %j comes %s', (labels, next) => expect(nextLabel(labels)).toBe(next));
});

describe('a new indicator', () => {
  const make = (place: string | undefined, file = 'visitors', name: string | undefined = '客 [延べ]') =>
    newIndicator(strategy(), { file, name, unit: '人', place });

  it('has its name, unit and the plans that have indicators', () => {
    const made = make(undefined);
    if ('wrong' in made) throw new Error(made.wrong.ja);
    expect(made.value.file).toBe('content/indicators/visitors.yaml');
    expect(made.value.text).toContain('\nname: "客 [延べ]"\n');
    expect(made.value.text).toContain('\nunit: 人\n');
    expect(made.value.text).toContain('\n#   new: { baseline:');
    expect(made.value.text).not.toContain('old:');
    expect(made.value.item).toBe('- [客 \\[延べ\\]](../indicators/visitors.yaml)');
  });

  const link = '[客 \\[延べ\\]](../indicators/visitors.yaml)';
  it.each([
    ['new/work.md', '- [職](../indicators/jobs.yaml)\n', `- [職](../indicators/jobs.yaml)\n- ${link}\n`],
    ['content/new/work.md#創業の支援', '本文\n', `本文\n\n- ${link}\n`],
    ['new/work#雇用', '* 二つ\n', `* 二つ\n\n- ${link}\n`],
    [
      'new/work.md#順',
      '1. [職](../indicators/jobs.yaml)\n',
      `1. [職](../indicators/jobs.yaml)\n2. ${link}\n`,
    ],
  ])('is linked in %s', (place, before, after) => {
    const made = make(place);
    if ('wrong' in made || !made.value.edit) throw new Error('no edit');
    const text = applyEdits(goal, [made.value.edit]);
    expect(text).toBe(goal.replace(before, after));
    expect(() =>
      strategyOf({
        'document.yaml': `${head}words: { targets: 成果指標, policies: 施策 }\nrows: [{ new: work }]\n`,
        'new/work.md': text,
        'indicators/jobs.yaml': 'name: 職\n',
        'indicators/visitors.yaml': made.value.text,
      }),
    ).not.toThrow();
  });

  it.each([
    ['new/wrk.md', undefined, undefined, 'もしかして: new/work.md'],
    ['new/work.md#創業支援', undefined, undefined, 'もしかして: #創業の支援'],
    ['old/a.md', undefined, undefined, '数値目標も方針もまだありません'],
    [undefined, 'index', undefined, '一覧や説明のページの名前'],
    [undefined, 'JOBS.yaml', undefined, '大文字と小文字だけが違う'],
    [undefined, 'x', '職', 'もうあります（content/indicators/jobs.yaml）'],
    [undefined, 'x', '', '指標の名前が空です'],
  ])('%s %s %s is refused', (place, file, name, message) => {
    const made = make(place, file, name);
    expect('wrong' in made && made.wrong.ja).toContain(message);
  });
});
