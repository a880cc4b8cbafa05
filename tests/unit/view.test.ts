import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/source/read.ts';
import { buildStrategy } from '../../scripts/strategy/build.ts';
import { makeView } from '../../scripts/template/view.ts';
import { type StrategyView, strategyViewSchema } from '../../scripts/template/view-schema.ts';

const base: Record<string, string> = {
  'new/a.md': `---
label: 目標１
---
# {飯塚|いいづか}のしごと

本文[^1]。

## 数値目標

- [雇用者数](../indicators/jobs.yaml)

## 基本的な方針

### 創業

- [{創業|そうぎょう}件数](../indicators/startups.yaml)（再掲）

  参考値です。
- [雇用者数](../indicators/jobs.yaml)

[^1]: 注です。
`,
  'new/b.md': '# ひと\n',
  'old/c.md': '# 昔\n',
  'indicators/jobs.yaml': 'name: 雇用者数\ndepartment: 商工課\n',
  'indicators/startups.yaml': `name: 創業件数
unit: 件
source: 台帳
plans: { new: { baseline: { R6: 12 }, target: { R12: 1200 } } }
actuals: { R5: 9, R7: 15, R8: 17 }
`,
};

/** The view of a document with these settings. */
function viewOf(entry: string, files: Record<string, string> = base) {
  const yaml = `version: 1
title: 題
status: 案
documents: [{ name: x, ${entry} }]
plans: [{ id: old, name: 旧 }, { id: new, name: 新 }]
rows: [{ old: c, new: b }, { new: a }, { new: a }]
`;
  const fail = ({ message }: { message: { en: string } }): never => {
    throw new Error(message.en);
  };
  const sources = Object.entries({ 'document.yaml': yaml, ...files }).map(([path, text]) => ({
    path,
    bytes: Buffer.from(text),
  }));
  const strategy = buildStrategy(readContent(sources, fail), fail);
  const [settings] = strategy?.documents ?? [];
  if (!strategy || !settings) throw new Error('no strategy');
  return makeView(strategy, settings);
}

const strategyView = (files = base): StrategyView => viewOf('template: strategy', files).view as StrategyView;

describe('the view', () => {
  it('is what its description says, for each template', () => {
    for (const template of ['comparison', 'strategy', 'own']) {
      const { schema, view } = viewOf(`template: ${template}`);
      expect(schema.safeParse(view).success).toBe(true);
      expect(strategyViewSchema.safeParse(view).success).toBe(template !== 'comparison');
    }
  });

  it('has the goals of the document’s plan once, in the order of the table', () => {
    expect(strategyView().goals.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['new-b', 'ひと'],
      ['new-a', '飯塚のしごと'],
    ]);
    const old = viewOf('template: strategy, plan: old').view as StrategyView;
    expect(old.goals.map(({ anchor }) => anchor)).toEqual(['old-c']);
  });

  it('says whether there are footnotes, those of the appendix too', () => {
    const noted = { ...base, 'old/c.md': '# 昔\n\n注のある文[^1]。\n\n[^1]: 注\n' };
    const plain = { ...noted, 'new/a.md': base['new/a.md']?.replaceAll('[^1]', '') ?? '' };
    const has = (entry: string, files = base) => (viewOf(entry, files).view as StrategyView).hasFootnotes;
    expect(has('template: strategy')).toBe(true);
    expect(has('template: strategy', plain)).toBe(false);
    expect(has('template: strategy, comparison: yes', plain)).toBe(true);
  });

  it('marks a draft in the title or on the page', () => {
    expect(strategyView().document).toMatchObject({ isDraft: true, draftNote: '（案）', draftMark: '' });
    expect(viewOf('template: strategy, draft: watermark').view.document).toMatchObject({
      isDraft: true,
      draftNote: '',
      draftMark: '案',
    });
  });
});

describe('a table of indicators', () => {
  const table = () => strategyView().goals[1]?.sections[1]?.policies[0]?.table;

  it('has a column for what any row has, and in its head the year that all share', () => {
    expect(table()).toMatchObject({
      hasNumbers: true,
      hasUnits: true,
      hasDepartments: true,
      columns: [
        { word: '基準値', year: '令和6年度' },
        { word: '実績値', year: '令和8年度' },
        { word: '目標値', year: '令和12年度' },
      ],
      rows: [
        {
          measure: { number: '①-1', name: '創業件数', unit: '件', department: '' },
          cells: [
            { label: '基準値（令和6年度）', number: '12', year: '' },
            { label: '実績値（令和8年度）', number: '17', year: '' },
            { label: '目標値（令和12年度）', number: '1,200', year: '' },
          ],
        },
        {
          measure: { number: '①-2', name: '雇用者数' },
          cells: [{ number: '' }, { number: '' }, { number: '' }],
        },
      ],
      details: [{ name: '創業件数' }],
    });
  });

  it('has the year in each cell where the rows differ', () => {
    const jobs = `${base['indicators/jobs.yaml']}plans: { new: { baseline: { R5: 800 } } }\n`;
    const found = strategyView({ ...base, 'indicators/jobs.yaml': jobs });
    const { columns, rows } = found.goals[1]?.sections[1]?.policies[0]?.table ?? {};
    expect(columns?.[0]).toEqual({ word: '基準値', year: '' });
    expect(rows?.map(({ cells }) => cells[0])).toEqual([
      { label: '基準値', number: '12', year: '令和6年度' },
      { label: '基準値', number: '800', year: '令和5年度' },
    ]);
  });

  it('has no column that no row fills', () => {
    expect(strategyView().goals[1]?.sections[0]?.table).toMatchObject({
      hasNumbers: false,
      hasUnits: false,
      hasDepartments: true,
      columns: [],
      details: [],
    });
  });

  it('shows a name with its ruby, and tells it by its letters', () => {
    const { view, prose } = viewOf('template: strategy');
    const measure = (view as StrategyView).goals[1]?.kpis[0];
    expect(measure?.name).toBe('創業件数');
    expect(prose.get(measure?.label ?? '')?.nodes).toMatchObject([
      { type: 'ruby', value: '創業', readings: ['そうぎょう'] },
      { type: 'text', value: '件数' },
    ]);
  });
});

describe('the list of indicators', () => {
  it('has each once, at its first place, with what defines it', () => {
    expect(strategyView().indicators).toEqual({
      hasDefinitions: false,
      hasSources: true,
      rows: [
        { anchor: 'new-a--jobs', name: '雇用者数', definition: '', source: '' },
        { anchor: 'new-a--startups', name: '創業件数', definition: '', source: '台帳' },
      ],
    });
  });

  it('is empty where nothing defines any of them', () => {
    const bare = { ...base, 'indicators/startups.yaml': 'name: 創業件数\n' };
    expect(strategyView(bare).indicators.rows).toEqual([]);
  });
});
