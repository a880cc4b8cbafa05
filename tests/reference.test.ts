import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../scripts/pipeline.ts';
import { renderContent } from '../scripts/render/html/render.ts';
import { htmlText } from './support/html-text.ts';
import { repository } from './support/paths.ts';
import { pdfText, readPdf, squeeze } from './support/pdf-text.ts';
import { checkProject, nothingCarried } from './support/project.ts';

interface Goal {
  readonly label?: string;
  readonly title: string;
  readonly items?: string[];
  readonly targets?: string[];
  readonly policies?: { name: string; kpis: string[] }[];
}

interface Reference {
  readonly document: { number: string; title: string; columns: string[] };
  readonly rows: Record<'national' | 'current' | 'next', string[]>[];
  readonly national: Record<string, Goal>;
  readonly current: Record<string, Goal>;
  readonly next: Record<string, Goal>;
}

const reference = load(
  readFileSync(join(repository, 'tests/reference/comparison-table.yaml'), 'utf8'),
) as Reference;
const circles = '①②③④⑤';

/** Every string of the source document in the order in which the table is read: row by row, plan by plan. */
function inOrder(): string[] {
  const out = [reference.document.number, reference.document.title, ...reference.document.columns];
  const extra: string[] = [];
  const seen = new Set<string>();
  for (const row of reference.rows) {
    for (const plan of ['national', 'current', 'next'] as const)
      for (const [index, id] of row[plan].entries()) {
        if (seen.has(`${plan}/${id}`)) continue;
        seen.add(`${plan}/${id}`);
        // A row's second goal of a plan stands in a line of its own below the first.
        (index === 0 ? out : extra).push(...strings(reference[plan][id]));
      }
    out.push(...extra.splice(0));
  }
  return out;
}

function strings(goal: Goal | undefined): string[] {
  if (!goal) throw new Error('the reference names a goal that it does not have');
  const out = [...(goal.label ? [goal.label] : []), goal.title, ...(goal.items ?? [])];
  if (goal.targets) out.push('（１）数値目標', ...goal.targets);
  if (goal.policies) {
    out.push(
      '（２）基本的な方針',
      ...goal.policies.flatMap(({ name }, index) => [circles[index] ?? '', name]),
      'KPI',
    );
    for (const [index, { kpis }] of goal.policies.entries())
      for (const [at, kpi] of kpis.entries())
        out.push(kpis.length === 1 ? (circles[index] ?? '') : `${circles[index]}-${at + 1}`, kpi);
  }
  return out;
}

describe('the shipped content', () => {
  let html = '';
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    const { checked, report, diagnostics } = await checkProject(repository);
    expect(diagnostics).toEqual([]);
    if (!checked) throw new Error('not checked');
    const document = checked.documents.find(({ name }) => name === 'comparison');
    if (!document) throw new Error('no comparison');
    html = renderContent(document).html;
    const [file] = await renderPdf(document, checked, nothingCarried, new Date(0), report);
    pdf = await readPdf(file?.bytes ?? new Uint8Array());
  });

  it('is every string of the source, in order, and nothing else: in the HTML', () => {
    expect(htmlText(html)).toBe(squeeze(inOrder().join('')));
  });

  it('is every string of the source, in order, and nothing else: in the PDF', () => {
    expect(pdfText(pdf)).toBe(squeeze(inOrder().join('')));
  });

  it('is one page of A3 landscape, with title, author, language and date', () => {
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.info).toMatchObject({
      Title: reference.document.title,
      Author: '飯塚市',
      Language: 'ja',
      CreationDate: 'D:19700101000000Z',
    });
  });

  it('has 資料５ at the top right and the title in the middle', () => {
    const [page = []] = pdf.pages;
    const number = page[0];
    const title = page.filter(({ size }) => size > 15);
    const left = Math.min(...title.map(({ x }) => x));
    const right = Math.max(...title.map(({ x, width }) => x + width));
    expect(number?.text.startsWith('資')).toBe(true);
    expect(number?.x).toBeGreaterThan(1050);
    expect((left + right) / 2).toBeCloseTo(1190.55 / 2, -1);
  });
});
