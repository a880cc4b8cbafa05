import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { Lines } from '../../../scripts/diagnostics/lines.ts';
import type { RuleId } from '../../../scripts/diagnostics/rule-ids.ts';
import { readProject } from '../../../scripts/host/project.ts';
import { meaningOf } from '../../../scripts/mend/meaning.ts';
import { type Mended, mend } from '../../../scripts/mend/mend.ts';
import { check } from '../../../scripts/pipeline.ts';
import { rules } from '../../../scripts/rules/index.ts';
import { repository } from '../../support/paths.ts';

type Files = Readonly<Record<string, string>>;

const { input } = await readProject(join(repository, 'tests/problems/_base'), () => undefined);
const base: Files = Object.fromEntries(
  input.sources.map(({ path, bytes }) => [`content/${path}`, Buffer.from(bytes ?? []).toString('utf8')]),
);

function diagnose(texts: ReadonlyMap<string, string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const sources = [...texts].map(([file, text]) => ({
    path: file.replace(/^content\//, ''),
    bytes: new TextEncoder().encode(text),
  }));
  check({ ...input, sources }, (diagnostic) => found.push(diagnostic));
  return found;
}

/** Mends the small project of the problems, with files laid over it. */
function mendOver(files: Files, isAllowed = (_file: string) => true): Promise<Mended> {
  const texts = new Map(Object.entries({ ...base, ...files }));
  return mend(texts, diagnose(texts), {
    diagnose: async (own) => diagnose(new Map([...texts, ...own])),
    isAllowed,
  });
}

const jobs = 'content/indicators/jobs.yaml';
const work = 'content/new/work.md';
const old = 'content/old/1-work.md';
const settings = 'content/document.yaml';

const goal = (body: string, link = '[雇用者数](../indicators/jobs.yaml)'): string =>
  `# しごと\n\n${body}\n\n## 数値目標\n\n- ${link}\n`;
const oldWith = (name: string): string => `${base[old]}`.replace('雇用者数', name);
const settingsWith = (lines: string): string => `${base[settings]}`.replace('plans:', `${lines}plans:`);
const asked = 'rules: { digits-are-half-width: hint }\n';

describe('what has one right answer is mended', () => {
  it.each<[string, Files, Files]>([
    [
      'marks apart, at every place',
      { [work]: goal('か\u3099とか\u3099、ハ\u309A') },
      { [work]: goal('がとが、パ') },
    ],
    ['radicals', { [work]: goal('⼈⼝と⻑い⼾、⺟') }, { [work]: goal('人口と長い戸、母') }],
    [
      'idle characters',
      { [work]: goal('ゼ\u200Bロ\u00AD幅\u2060の\uFEFF字') },
      { [work]: goal('ゼロ幅の字') },
    ],
    [
      'the text of a link to an indicator',
      { [work]: goal('文', '[雇用者の数](../indicators/jobs.yaml)（再掲）') },
      { [work]: goal('文', '[雇用者数](../indicators/jobs.yaml)（再掲）') },
    ],
    [
      'the same, with signs of Markdown in the name',
      { [jobs]: 'name: 雇用者数*\n', [old]: oldWith('雇用者数\\*') },
      { [work]: `${base[work]}`.replace('雇用者数', '雇用者数\\*') },
    ],
    [
      'numbers, dates and years in other forms',
      {
        [jobs]:
          'name: 雇用者数\nplans:\n  new:\n    baseline: { 令和６年度: "1,832,000" }\n    target: { r11: △１．５ }\n',
        [settings]: settingsWith('date: 令和8年2月10日\n'),
      },
      {
        [jobs]:
          'name: 雇用者数\nplans:\n  new:\n    baseline: { R6: "1832000" }\n    target: { R11: -1.5 }\n',
        [settings]: settingsWith('date: 2026-02-10\n'),
      },
    ],
    [
      'half-width kana, also in quotations',
      { [work]: goal('ﾃﾞｼﾞﾀﾙ｡\n\n> ﾊﾞｽ'), [jobs]: 'name: 雇用者数\ndefinition: |\n  延べ\n  ﾊﾟｰﾄを含む\n' },
      {
        [work]: goal('デジタル。\n\n> バス'),
        [jobs]: 'name: 雇用者数\ndefinition: |\n  延べ\n  パートを含む\n',
      },
    ],
    [
      'words of full-width letters, and the names of indicators with the links to them',
      {
        [jobs]: 'name: ＡＩの数\n',
        [work]: goal('ＩｏＴ。Ａ４判', '[ＡＩの数](../indicators/jobs.yaml)'),
        [old]: oldWith('ＡＩの数'),
      },
      {
        [jobs]: 'name: AIの数\n',
        [work]: goal('IoT。Ａ４判', '[AIの数](../indicators/jobs.yaml)'),
        [old]: oldWith('AIの数'),
      },
    ],
    [
      'words in one character that are written in one way',
      { [work]: goal('㍻30年、㋿7年、５㌔') },
      { [work]: goal('平成30年、令和7年、５キロ') },
    ],
    [
      'the order of keys, also of groups within',
      {
        [jobs]: 'unit: 人\nname: 雇用者数\nplans:\n  new:\n    target: { R11: 2 }\n    baseline: { R6: 1 }\n',
      },
      {
        [jobs]: 'name: 雇用者数\nunit: 人\nplans:\n  new:\n    baseline: { R6: 1 }\n    target: { R11: 2 }\n',
      },
    ],
    [
      'full-width digits where the settings ask for it, in texts but not in code',
      {
        [settings]: settingsWith(`number: 資料５\n${asked}`),
        [jobs]: 'name: ＫＰＩの１，２３４．５人\n',
        [work]: goal(
          '１. 一は残り、`２`も。**３０**％',
          '[ＫＰＩの１，２３４．５人](../indicators/jobs.yaml)',
        ),
        [old]: oldWith('ＫＰＩの１，２３４．５人'),
      },
      {
        [settings]: settingsWith(`number: 資料5\n${asked}`),
        [jobs]: 'name: KPIの1,234.5人\n',
        [work]: goal('１. 一は残り、`２`も。**30**％', '[KPIの1,234.5人](../indicators/jobs.yaml)'),
        [old]: oldWith('KPIの1,234.5人').replace('目標１', '目標1'),
      },
    ],
  ])('%s', async (_name, files, mended) => {
    const { texts, diagnostics, refused, count } = await mendOver(files);
    expect(refused).toEqual([]);
    expect(Object.fromEntries(texts)).toEqual(mended);
    expect(count).toBeGreaterThan(0);
    expect(diagnostics.filter(({ fix }) => fix)).toEqual([]);
    for (const [file, text] of texts)
      expect(meaningOf(file, text)).toBe(meaningOf(file, files[file] ?? base[file] ?? ''));
    // A second time there is nothing to do.
    expect((await mendOver({ ...files, ...Object.fromEntries(texts) })).texts.size).toBe(0);
  });
});

describe('words put for others', () => {
  it('change nothing else, also where links follow whose places move', async () => {
    const link = '[雇用者数](../indicators/jobs.yaml)';
    const files = {
      'content/terms.yaml': 'terms:\n  - { write: 子ども, not: [子供] }\n',
      [work]: goal(`子供と親。[表](#数値目標)`, link),
    };
    const { texts, refused } = await mendOver(files);
    expect(refused).toEqual([]);
    expect(texts.get(work)).toBe(goal(`子どもと親。[表](#数値目標)`, link));
  });
});

describe('what a writer has to decide is left', () => {
  it.each<[string, Files]>([
    [
      'a link that may lead to the wrong indicator',
      { [work]: goal('文', '[創業件数](../indicators/jobs.yaml)') },
    ],
    [
      'a name on which all links disagree',
      { [work]: goal('文', '[雇用の数](../indicators/jobs.yaml)'), [old]: oldWith('雇用の数') },
    ],
    ['a text with ruby', { [work]: goal('文', '[{雇用|こよう}の数](../indicators/jobs.yaml)') }],
    [
      'a text by which its destination is found',
      { [work]: `${goal('文', '[雇用の数]')}\n[雇用の数]: ../indicators/jobs.yaml\n` },
    ],
    ['a word in one character that is written in several ways', { [work]: goal('㈱みなみ、⑴、№') }],
    ['letters in a heading, which are in addresses', { [work]: goal('## ＡＩの表') }],
    ['a radical that is no kanji of Japanese', { [work]: goal('⻌') }],
    ['a character that turns the text around', { [work]: goal('あ\u202Eい') }],
    ['characters that are written as entities', { [work]: goal('&#x2F08;') }],
    ['a number with a unit', { [jobs]: 'name: 雇用者数\nactuals: { R6: 150万人 }\n' }],
    ['commas at other places', { [jobs]: 'name: 雇用者数\nactuals: { R6: "12,34" }\n' }],
    ['a year that may be one of the calendar', { [jobs]: 'name: 雇用者数\nactuals: { 令和6年: 1 }\n' }],
    ['a year that stands there already', { [jobs]: 'name: 雇用者数\nactuals: { R6: 1, 令和6年度: 2 }\n' }],
    ['a date in an era that does not have it', { [settings]: settingsWith('date: 令和元年4月1日\n') }],
    ['marks apart in an address', { [work]: goal('<https://www.example.jp/か\u3099>') }],
    ['a heading that may be a text', { [work]: goal('##見出し') }],
    [
      'digits that the addresses of a site and the links to it are made of',
      {
        [settings]: settingsWith(asked),
        [work]: goal('## 表１\n\n[表](#表１)'),
        [old]: `${base[old]}`.replace('目標１', '目標'),
      },
    ],
  ])('%s', async (_name, files) => {
    expect(diagnose(new Map(Object.entries({ ...base, ...files })))).not.toEqual([]);
    expect(Object.fromEntries((await mendOver(files)).texts)).toEqual({});
  });

  it('full-width digits where no setting asks for half-width ones', async () => {
    expect(await mendOver({ [work]: goal('１２') })).toMatchObject({ count: 0, diagnostics: [] });
  });
});

describe('mending stops', () => {
  it('at files that may not be changed, but at no others', async () => {
    const files = { [work]: goal('⼈'), [jobs]: 'unit: 人\nname: 雇用者数\n' };
    const { texts, diagnostics } = await mendOver(files, (file) => file !== work);
    expect([...texts.keys()]).toEqual([jobs]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['characters-are-plain']);
  });

  const fake = (ruleId: RuleId, file: string, start: number, text: string): Diagnostic => ({
    ruleId,
    severity: 'warning',
    place: { file },
    message: { ja: '直', en: 'mend' },
    fix: {
      message: { ja: '直す', en: 'mend' },
      edits: [{ place: new Lines(base[file] ?? '').place(file, start, start + 1), text }],
    },
  });
  const texts = new Map(Object.entries(base));
  const unseen = fake('characters-are-plain', jobs, 6, '\u200B雇');
  const mendFake = (found: readonly Diagnostic[], after: readonly Diagnostic[] = []): Promise<Mended> =>
    mend(texts, found, { diagnose: async () => after, isAllowed: () => true });

  it('where a file would say something else, and goes on with the others', async () => {
    const mended = await mendFake([fake('characters-are-plain', work, 0, '\\#'), unseen]);
    expect(mended.refused).toEqual([{ rule: 'characters-are-plain', file: work }]);
    expect([...mended.texts.keys()]).toEqual([jobs]);
  });

  it('not where words become others of a list, unless a mark of Markdown comes of it', async () => {
    const reword = (text: string): Diagnostic => {
      const diagnostic = fake('link-resolves', work, 2, text);
      return diagnostic.fix ? { ...diagnostic, fix: { ...diagnostic.fix, isRewording: true } } : diagnostic;
    };
    expect((await mendFake([reword('仕')])).texts.get(work)).toContain('# 仕ごと');
    expect((await mendFake([reword('[仕](x.md)')])).refused).toEqual([{ rule: 'link-resolves', file: work }]);
  });

  it('where a new error comes of it', async () => {
    const mended = await mendFake([unseen], [{ ...fake('link-resolves', work, 0, ''), severity: 'error' }]);
    expect(mended.refused).toEqual([{ rule: 'characters-are-plain', file: undefined }]);
    expect(mended.texts.size).toBe(0);
  });

  it('at fixes that overlap, which wait for the next round', async () => {
    const mended = await mendFake([unseen, fake('characters-are-plain', jobs, 6, '\u2060雇')]);
    expect(mended.texts.get(jobs)).toContain('\u200B雇');
    expect(mended.count).toBe(1);
  });
});

describe('the examples of', () => {
  it.each([
    'digits-are-half-width',
    'kana-is-full-width',
    'characters-are-portable',
    'letters-are-half-width',
    'keys-are-in-order',
    'link-text-is-name',
  ] as const)('%s: mending one gives the other', async (id) => {
    const { fails, passes } = rules[id];
    const { texts, diagnostics } = await mendOver(fails as Files);
    expect(diagnostics).toEqual([]);
    expect(texts.size).toBeGreaterThan(0);
    for (const [file, text] of texts) expect((passes as Files)[file]).toBe(text);
  });
});
