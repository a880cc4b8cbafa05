import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type SearchRecord, searchIndex, strategyRecords } from '../../../scripts/site/search-index.ts';
import { strategyOf } from '../../support/strategy.ts';

const paths = {
  goal: (plan: { id: string }, goal: { id: string }) => `${plan.id}:${goal.id}.html`,
  indicator: ({ id }: { id: string }) => `${id}.html`,
};

describe('the index of a search', () => {
  it('is a script that leaves the records, whatever is in them', () => {
    const hostile = '</script>"\\\u2028\u2029\'`';
    const record: SearchRecord = {
      kind: 'page',
      page: 'a.html',
      anchor: 'b',
      title: hostile,
      context: '',
      text: '文',
    };
    const text = searchIndex([record, { ...record, readings: 'よみ' }]);
    expect(text).not.toMatch(/[\u2028\u2029]/);
    const sandbox: { kurabeIndex?: unknown } = {};
    runInNewContext(text, sandbox);
    expect(JSON.parse(JSON.stringify(sandbox.kurabeIndex))).toEqual({
      records: [
        ['page', 'a.html', 'b', hostile, '', '文'],
        ['page', 'a.html', 'b', hostile, '', '文', 'よみ'],
      ],
    });
  });
});

describe('the records of a strategy', () => {
  const strategy = strategyOf({
    'document.yaml': `version: 1
title: 見本
words: { projects: 具体的な事業 }
plans: [{ id: old, name: 現計画 }, { id: new, name: 次計画 }]
rows: [{ old: work, new: work }]
`,
    'old/work.md': `---
label: 基本目標１
---
# {匠|たくみ}の**仕事**

一行目の
二行目[^a]。

- 項目一
- 項目二

| 見出し | 値 |
| --- | --- |
| \`欄\` | ~~消し~~ |

[^a]: 脚注[^b]の文。
[^b]: 脚注の脚注。

## 数値目標

- [人の数](../indicators/people.yaml)

## 基本的な方針

### 方針の一つ目

English words
on two lines. <https://example.jp/>

- [人の数](../indicators/people.yaml)（再掲）

#### 具体的な事業

##### 事業の一つ目

事業の{文|ぶん}。

## 結び

終わりの文。
`,
    'new/work.md': '# 次の仕事\n\n## 基本的な方針\n\n### 次の方針\n\n- [人の数](../indicators/people.yaml)\n',
    'indicators/people.yaml':
      'name: 人の数\nunit: 人\ndepartment: 総務課\nsource: 統計\ndefinition: 住む人\n',
  });
  const records = strategyRecords(strategy, paths);

  it('are its goals with their policies, plan by plan, then its indicators', () => {
    expect(records.map(({ kind, page, title, context }) => [kind, page, title, context])).toEqual([
      ['goal', 'old:old/work.html', '匠の仕事', '現計画 基本目標１'],
      ['policy', 'old:old/work.html', '方針の一つ目', '現計画 基本目標１ 匠の仕事'],
      ['policy', 'old:old/work.html', '事業の一つ目', '現計画 基本目標１ 匠の仕事 方針の一つ目'],
      ['goal', 'new:new/work.html', '次の仕事', '次計画'],
      ['policy', 'new:new/work.html', '次の方針', '次計画 次の仕事'],
      ['indicator', 'indicators/people.html', '人の数', '現計画 基本目標１、現計画 基本目標１ ①、次計画 ①'],
    ]);
  });

  it('lead to the anchors of goals and policies', () => {
    const [plan] = strategy.plans;
    const goal = plan?.goals.get('work');
    const policy = goal?.sections.flatMap((part) => (part.kind === 'policies' ? part.policies : []))[0];
    expect(records.slice(0, 2).map(({ anchor }) => anchor)).toEqual([goal?.anchor, policy?.anchor]);
    expect(new Set(records.slice(0, 5).map(({ anchor }) => anchor)).size).toBe(5);
  });

  it('have all words of the texts, footnotes too, and readings apart', () => {
    expect(records.map(({ text }) => text)).toEqual([
      '一行目の二行目。 項目一 項目二 見出し 値 欄 消し 脚注の文。 脚注の脚注。 数値目標 基本的な方針 人の数 結び 終わりの文。',
      'English words on two lines. https://example.jp/ 人の数 （再掲） 具体的な事業',
      '事業の文。',
      '基本的な方針',
      '人の数',
      '住む人 総務課 統計 人',
    ]);
    expect(records.map(({ readings }) => readings)).toEqual([
      'たくみ',
      undefined,
      'ぶん',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
