import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/source/read.ts';
import { buildStrategy } from '../../scripts/strategy/build.ts';
import { draftMark, draftNote, fullTitle, headOf } from '../../scripts/strategy/documents.ts';
import type { DocumentSettings } from '../../scripts/strategy/strategy.ts';

/** The documents of a `document.yaml` with these lines. */
function documentsOf(...lines: string[]): readonly DocumentSettings[] {
  const yaml = [
    'version: 1',
    'title: 総合戦略',
    ...lines,
    'plans: [{ id: old, name: 旧 }, { id: new, name: 新 }]',
    'rows: [{ old: a }]',
  ].join('\n');
  const sources = [
    { path: 'document.yaml', bytes: Buffer.from(yaml) },
    { path: 'old/a.md', bytes: Buffer.from('# 一\n') },
  ];
  const fail = ({ message }: { message: { en: string } }): never => {
    throw new Error(message.en);
  };
  return buildStrategy(readContent(sources, fail), fail)?.documents ?? [];
}

const comparison = '{ name: comparison, template: comparison }';
const strategy = '{ name: strategy, template: strategy }';

describe('the documents that a build makes', () => {
  it('are the comparison table alone where the settings list none', () => {
    expect(documentsOf('number: 資料５', 'fit: { pages: 2 }')).toMatchObject([
      {
        name: 'comparison',
        page: 'index.html',
        template: 'comparison',
        number: '資料５',
        title: '総合戦略',
        language: 'ja',
        draft: 'title',
        paper: { size: 'A3', orientation: 'landscape' },
        fit: { pages: 2, smallest: 6.5 },
        hasComparison: false,
      },
    ]);
  });

  it('take from the top level what they do not have of their own', () => {
    const [first, second] = documentsOf(
      'number: 資料１',
      'status: 案',
      'draft: watermark',
      'date: 2026-03-31',
      'contact: 企画課',
      'head: 柱',
      'paper: { size: A3 }',
      'documents:',
      `  - ${comparison}`,
      '  - name: b',
      '    template: strategy',
      '    title: 本編',
      '    subtitle: 次期',
      '    number: 資料２',
      '    status: 決定',
      '    draft: title',
      '    date: 2026-04-01',
      '    contact: 政策課',
      '    head: 別の柱',
      '    paper: { orientation: landscape }',
      '    fit: { smallest: 7 }',
      '    plan: old',
      '    comparison: yes',
    );
    expect(first).toMatchObject({
      number: '資料１',
      title: '総合戦略',
      subtitle: undefined,
      status: '案',
      draft: 'watermark',
      date: '2026-03-31',
      contact: '企画課',
      head: '柱',
      paper: { size: 'A3', orientation: 'landscape' },
      fit: undefined,
      hasComparison: false,
    });
    expect(second).toMatchObject({
      number: '資料２',
      title: '本編',
      subtitle: '次期',
      status: '決定',
      draft: 'title',
      date: '2026-04-01',
      contact: '政策課',
      head: '別の柱',
      paper: { size: 'A3', orientation: 'landscape' },
      fit: { pages: 1, smallest: 7 },
      plan: 'old',
      hasComparison: true,
    });
  });

  it('are of A4 portrait and about the last plan, but for the comparison table', () => {
    expect(documentsOf(`documents: [${strategy}]`)).toMatchObject([
      { paper: { size: 'A4', orientation: 'portrait' }, plan: 'new' },
    ]);
  });

  it.each([
    [
      [strategy, comparison],
      ['strategy.html', 'index.html'],
    ],
    [
      [strategy, strategy.replace('name: strategy', 'name: more')],
      ['index.html', 'more.html'],
    ],
  ])('have the comparison, or else the first, as the first page: %j', (entries, pages) => {
    expect(documentsOf(`documents: [${entries.join(', ')}]`).map(({ page }) => page)).toEqual(pages);
  });
});

describe('a draft', () => {
  const settings = (...lines: string[]): DocumentSettings => {
    const [found] = documentsOf('number: 資料５', ...lines);
    if (!found) throw new Error('no document');
    return found;
  };

  it.each<[string[], { note: string; mark: string; title: string; head: string }]>([
    [['status: 案'], { note: '（案）', mark: '', title: '総合戦略（案）', head: '資料５　総合戦略（案）' }],
    [
      ['status: 案', 'draft: watermark'],
      { note: '', mark: '案', title: '総合戦略（案）', head: '資料５　総合戦略' },
    ],
    [
      ['status: 決定', 'draft: watermark'],
      { note: '', mark: '', title: '総合戦略', head: '資料５　総合戦略' },
    ],
    [['draft: watermark'], { note: '', mark: '', title: '総合戦略', head: '資料５　総合戦略' }],
    [['head: 柱'], { note: '', mark: '', title: '総合戦略', head: '柱' }],
  ])('%j shows as %j', (lines, { note, mark, title, head }) => {
    const found = settings(...lines);
    expect([draftNote(found), draftMark(found), fullTitle(found), headOf(found)]).toEqual([
      note,
      mark,
      title,
      head,
    ]);
  });

  it('has its subtitle in the title’s line', () => {
    const entry = '{ name: a, template: strategy, subtitle: 次期 }';
    expect(fullTitle(settings('status: 案', `documents: [${entry}]`))).toBe('総合戦略　次期（案）');
  });
});
