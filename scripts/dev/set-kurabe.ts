import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Properties } from 'hast';
import type { Document } from '../document/document.ts';
import { readColorProfile } from '../host/color-profile.ts';
import { readShippedTypeface } from '../host/fonts.ts';
import { packageRoot } from '../host/package-root.ts';
import type { Fonts } from '../render/pdf/fonts.ts';
import { printDocument } from '../render/pdf/render.ts';
import { readTheme } from '../theme/theme.ts';
import type { Setter } from './setter.ts';
import type { BenchGoal, BenchTable, NumberedText } from './table-data.ts';

/** Sets the table with kurabe: the same elements as its templates give, in its own theme. */
export async function kurabeSetter(): Promise<Setter> {
  const file = join(packageRoot(), 'templates/theme.yaml');
  const fail = ({ message }: { message: { en: string } }): never => {
    throw new Error(message.en);
  };
  const theme = readTheme(file, readFileSync(file, 'utf8'), fail);
  if (!theme) throw new Error('no theme');
  const fonts: Fonts = [await readShippedTypeface()];
  const colorProfile = await readColorProfile();
  const extras = { date: new Date(0), colorProfile, attachments: [], schemas: [] };
  return async (table) => {
    const pdf = await printDocument(toDocument(table), theme, fonts, extras);
    if (!('bytes' in pdf)) throw new Error('no PDF');
    return { pages: pdf.pages, pdf: pdf.bytes };
  };
}

/** The table as a document. */
function toDocument({ title, plans, rows }: BenchTable): Document {
  const head = plans.map((plan, index) =>
    index === 0
      ? h('th', { className: ['plan'], scope: 'col' }, plan)
      : h('th', { className: ['plan'], scope: 'colgroup', colSpan: 3 }, plan),
  );
  const body = rows.map(({ direction, current, next }) =>
    h(
      'tr',
      {},
      h(
        'td',
        { className: ['goal'] },
        h('h2', {}, direction.title),
        h('ul', {}, ...direction.items.map((item) => h('li', {}, item))),
      ),
      ...goalCells(current, 1),
      ...(next ? goalCells(next, next.rows) : []),
    ),
  );
  const table = h(
    'table',
    { className: ['comparison'] },
    h('caption', {}, h('h1', {}, title)),
    h('thead', {}, h('tr', {}, ...head)),
    h('tbody', {}, ...body),
  );
  return {
    name: 'comparison',
    page: 'index.html',
    title,
    author: undefined,
    language: 'ja',
    date: undefined,
    root: { type: 'root', children: [table] },
    images: new Map(),
    paper: { size: 'A3', orientation: 'landscape' },
    head: '',
    watermark: undefined,
    fit: undefined,
    elsewhere: new Map(),
  };
}

function goalCells(goal: BenchGoal, rows: number): Element[] {
  const span = rows > 1 ? { rowSpan: rows } : {};
  return [
    h('th', { className: ['goal-label'], scope: 'row', ...span }, goal.label),
    h(
      'td',
      { className: ['goal'], ...span },
      h('h2', {}, goal.title),
      h('p', {}, goal.text),
      section(
        '（１）',
        '数値目標',
        goal.targets.map((text) => h('li', {}, h('p', { className: ['measure'] }, text))),
      ),
      section('（２）', '基本的な方針', goal.policies.map(numbered)),
    ),
    h(
      'td',
      { className: ['kpi'], ...span },
      h('h3', { className: ['kpi-title'] }, 'KPI'),
      list(goal.kpis.map(numbered)),
    ),
  ];
}

function section(number: string, title: string, items: Element[]): Element {
  return h(
    'div',
    { className: ['section'] },
    h('h3', { className: ['section-title'] }, `${number}${title}`),
    h('div', {}, list(items)),
  );
}

function numbered({ number, text }: NumberedText): Element {
  return h(
    'li',
    { className: ['item'] },
    h('span', { className: ['number'] }, number),
    h('div', {}, h('p', { className: ['measure'] }, text)),
  );
}

function list(items: readonly Element[]): Element {
  return h('ul', { className: ['numbered'], role: 'list' }, ...items);
}

function h(tagName: string, properties: Properties, ...children: (Element | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map(
      (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
    ),
  };
}
