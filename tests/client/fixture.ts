import type { SearchRecord } from '../../scripts/site/search-index.ts';

const plans = [
  ['national', '国の方向性'],
  ['current', '現戦略'],
  ['next', '次期戦略'],
] as const;

/** A cell of a plan, with what the comparison's templates give it. */
function cell(plan: string, anchor: string, span = 1): string {
  return `<td class="goal" headers="plan-${plan}" data-plan="${plan}" rowspan="${span}"><h2 class="goal-title" id="${anchor}">${anchor}</h2></td>`;
}

/** A comparison in which goals of two plans span rows, so that one row has a cell of one plan only. */
const comparison = `<table class="comparison">
<caption><h1>比較表</h1></caption>
<thead><tr>${plans.map(([id, name]) => `<th class="plan" id="plan-${id}" scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
<tr>${cell('national', 'national-1', 2)}${cell('current', 'current-1')}${cell('next', 'next-1', 2)}</tr>
<tr>${cell('current', 'current-2')}</tr>
<tr>${cell('national', 'national-2')}${cell('current', 'current-3', 2)}${cell('next', 'next-2')}</tr>
<tr>${cell('national', 'national-3')}${cell('next', 'next-3')}</tr>
</tbody>
</table>
<p><a id="to-national" href="#national-3">国の三つ目</a></p>`;

const indicators: readonly (readonly [name: string, value: string, goals: string, department: string])[] = [
  ['待機児童数', '0<br><span class="year">（令和6年度）</span>', '基本目標２', '子ども課'],
  [
    '観光客入込客数',
    '1,832,000<br><span class="year">（令和6年度）</span>',
    '基本目標１<br>基本目標３',
    '商工観光課',
  ],
  ['転入者数と転出者数の差', '△120<br><span class="year">（令和5年度）</span>', '基本目標３', '総合政策課'],
  ['バスの利用者数', '－', '基本目標３', '総合政策課'],
];

const index = `<h1>指標の一覧</h1>
<table class="indicators indicator-index">
<thead><tr><th scope="col">指標</th><th scope="col">最新の値</th><th class="filter" scope="col">次期戦略</th><th class="filter" scope="col">担当課</th></tr></thead>
<tbody>
${indicators
  .map(
    ([name, value, goals, department]) =>
      `<tr><th scope="row"><a href="${encodeURIComponent(name)}.html">${name}</a></th><td data-label="最新の値">${value}</td><td data-label="次期戦略">${goals}</td><td data-label="担当課">${department}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`;

const searchPage =
  '<h1>検索</h1><div class="search-page"><p><a href="indicators/index.html">指標の一覧</a></p></div>';

/** The pages by their paths. */
export const pages = {
  'index.html': comparison,
  'search.html': searchPage,
  'en/search.html': searchPage,
  'en/about.html': '<h1>資料</h1>',
  'indicators/index.html': index,
  'goals/next/work.html': '<h1 id="next-work">仕事</h1><h2 id="next-work-1">観光の振興</h2>',
};

/** Enough indicators of one word for more than one batch of results. */
const many = Array.from(
  { length: 60 },
  (_, at): SearchRecord => ({
    kind: 'indicator',
    page: `indicators/m${at}.html`,
    anchor: '',
    title: `満足度の調査 ${at}`,
    context: '次期戦略',
    text: '',
  }),
);

export const records: readonly SearchRecord[] = [
  {
    kind: 'goal',
    page: 'goals/next/work.html',
    anchor: 'next-work',
    title: '仕事をつくる',
    context: '次期戦略 基本目標１',
    text: 'サーバーや<b>デジタル</b>を学び、観光客を迎える。',
  },
  {
    kind: 'policy',
    page: 'goals/next/work.html',
    anchor: 'next-work-1',
    title: '観光の振興',
    context: '次期戦略 基本目標１ 仕事をつくる',
    text: '匠の技を伝える。',
    readings: 'たくみ わざ',
  },
  {
    kind: 'indicator',
    page: 'indicators/tourists.html',
    anchor: '',
    title: '観光客入込客数',
    context: '次期戦略 基本目標１ ①',
    text: '一年間に訪れた人の数 商工観光課',
  },
  { kind: 'page', page: 'about.html', anchor: '', title: 'この資料について', context: '', text: '連絡先' },
  ...many,
];
