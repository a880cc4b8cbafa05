import { describe, expect, it } from 'vitest';
import { dayText } from '../../../scripts/site/dates.ts';
import { changeDates, lastChange } from '../../../scripts/site/facts.ts';
import { atomFeed, robots, sitemap } from '../../../scripts/site/feed.ts';
import { goalPageView, goalsOf, relateGoals } from '../../../scripts/site/goal-views.ts';
import {
  indicatorPageView,
  indicatorsPageView,
  indicatorUses,
} from '../../../scripts/site/indicator-views.ts';
import { sizeText } from '../../../scripts/site/sizes.ts';
import { interfaceLanguage, siteTexts } from '../../../scripts/site/texts.ts';
import { strategyOf } from '../../support/strategy.ts';

const texts = siteTexts('ja');

const strategy = strategyOf({
  'document.yaml': `version: 1
title: 題
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: a, new: [x, y] }
  - { old: b }
  - { old: [b, c], new: z }
`,
  'old/a.md': '# 甲\n\n## 数値目標\n\n- [客](../indicators/guests.yaml)\n',
  'old/b.md': '# 乙\n',
  'old/c.md': '# 丙\n',
  'old/rest.md': '# 表にない目標\n',
  'new/x.md':
    '---\nlabel: 目標１\n---\n# 丁\n\n## 基本的な方針\n\n### 迎える\n\n- [客](../indicators/guests.yaml)\n',
  'new/y.md': '# 戊\n',
  'new/z.md': '# 己\n',
  'indicators/guests.yaml': `name: 客
unit: 人
direction: increase
plans:
  old: { baseline: { H30: 900 }, target: { R6: 1000 } }
  new: { baseline: { R6: 950 }, target: { R11: 1200 } }
actuals: { R2: 100, R6: 950, R7: 1000 }
`,
  'indicators/spare.yaml': 'name: 使わない指標\n',
});

const goalOf = (title: string) => {
  const found = goalsOf(strategy).find(({ goal }) => goal.title === title);
  if (!found) throw new Error(title);
  return found;
};

describe('goals on the site', () => {
  it('are all there, plan by plan, those of the table first', () => {
    expect(goalsOf(strategy).map(({ goal }) => goal.title)).toEqual([
      ...['甲', '乙', '丙', '表にない目標'],
      ...['丁', '戊', '己'],
    ]);
  });

  it.each([
    ['甲', ['丁', '戊']],
    ['乙', ['己']],
    ['丙', ['己']],
    ['丁', ['甲']],
    ['己', ['乙', '丙']],
    ['表にない目標', undefined],
  ])('%s is answered by what stands beside it', (title, expected) => {
    const { view } = goalPageView(goalOf(title), strategy, relateGoals(strategy), texts);
    expect(view.related[0]?.goals.map((goal) => goal.title)).toEqual(expected);
  });
});

describe('indicators on the site', () => {
  const uses = indicatorUses(strategy);
  const [guests] = [...uses].filter(([{ name }]) => name === '客');

  it('say which goals use them, plan by plan', () => {
    if (!guests) throw new Error('no indicator');
    const view = indicatorPageView(guests[0], guests[1], strategy, texts);
    expect(view.plans).toEqual([
      {
        name: '旧計画',
        uses: [
          {
            page: '/goals/old/a.html#old-a--guests',
            label: '',
            title: '甲',
            role: '数値目標',
            number: '',
            policy: '',
          },
        ],
      },
      {
        name: '新計画',
        uses: [
          {
            page: '/goals/new/x.html#new-x--guests',
            label: '目標１',
            title: '丁',
            role: 'KPI',
            number: '①',
            policy: '迎える',
          },
        ],
      },
    ]);
    expect(view.facts).toEqual([
      { name: '単位', value: '人' },
      { name: '目指す向き', value: '増やす' },
    ]);
  });

  it('have their values in the order of the years, a target after what it was', () => {
    if (!guests) throw new Error('no indicator');
    const { values } = indicatorPageView(guests[0], guests[1], strategy, texts);
    expect(values.map(({ year, kind, plan, number }) => [year, kind, plan, number].join(' '))).toEqual([
      '平成30年度 基準値 旧計画 900',
      '令和2年度 実績値  100',
      '令和6年度 基準値 新計画 950',
      '令和6年度 実績値  950',
      '令和6年度 目標値 旧計画 1,000',
      '令和7年度 実績値  1,000',
      '令和11年度 目標値 新計画 1,200',
    ]);
    expect(values[0]?.western).toBe('2018年度');
  });

  it('are listed with their newest value and the target of the last plan; those that nothing uses too', () => {
    const { rows, plans } = indicatorsPageView(uses, strategy, texts);
    expect(plans.map(({ name }) => name)).toEqual(['旧計画', '新計画']);
    expect(rows.map(({ name, latest, latestYear, target }) => [name, latest, latestYear, target])).toEqual([
      ['客', '1,000', '令和7年度', '1,200'],
      ['使わない指標', '', '', ''],
    ]);
  });
});

describe('files for machines', () => {
  const change = (day: number, files: string[]) => ({
    hash: String(day).repeat(40),
    date: new Date(Date.UTC(2026, 0, day)),
    subject: `<${day}>`,
    files,
  });

  it('a page changed when the newest of its files did', () => {
    const history = [change(3, ['a.md']), change(2, ['b.md', 'c.md']), change(1, ['a.md', 'b.md'])];
    expect(lastChange(changeDates(history), new Set(['c.md', 'b.md']))?.toISOString()).toBe(
      '2026-01-02T00:00:00.000Z',
    );
    expect(lastChange(changeDates(history), new Set(['x.md']))).toBeUndefined();
  });

  it('a sitemap and robots.txt', () => {
    const changed = new Date(Date.UTC(2026, 0, 1));
    expect(
      sitemap([
        { url: 'https://a.jp/?a&b', changed },
        { url: 'https://a.jp/', changed: undefined },
      ]),
    ).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.jp/?a&amp;b</loc><lastmod>2026-01-01T00:00:00.000Z</lastmod></url>
<url><loc>https://a.jp/</loc></url>
</urlset>
`,
    );
    expect(robots('https://a.jp/')).toBe('User-agent: *\nAllow: /\nSitemap: https://a.jp/sitemap.xml\n');
    expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  });

  it('a feed, with texts escaped', () => {
    const feed = atomFeed('https://a.jp/', '題', '市', 'ja', [change(2, []), change(1, [])]);
    expect(feed).toContain('<updated>2026-01-02T00:00:00.000Z</updated>\n<author><name>市</name></author>');
    expect(feed.match(/<title>.*?<\/title>/g)).toEqual([
      '<title>題</title>',
      '<title>&lt;2&gt;</title>',
      '<title>&lt;1&gt;</title>',
    ]);
  });

  it.each([
    ['ja', 'ja', '令和8年3月31日'],
    ['ja-JP', 'ja', '令和8年3月31日'],
    ['jam', 'ja', '令和8年3月31日'],
    ['fr', 'ja', '令和8年3月31日'],
    ['en', 'en', '2026-03-31'],
    ['en-GB', 'en', '2026-03-31'],
  ])('pages in %s have one language for words, script and dates', (language, expected, day) => {
    expect(interfaceLanguage(language)).toBe(expected);
    expect(siteTexts(language)).toBe(siteTexts(expected));
    expect(dayText('2026-03-31', language)).toBe(day);
  });

  it.each([
    [1, '1KB'],
    [123 * 1024, '123KB'],
    [1024 * 1023.4, '1023KB'],
    [1.26 * 1024 * 1024, '1.3MB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(sizeText(bytes)).toBe(expected);
  });
});
