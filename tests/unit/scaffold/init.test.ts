import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { readProject } from '../../../scripts/host/project.ts';
import { check, checkFit, type Input } from '../../../scripts/pipeline.ts';
import { projectFiles } from '../../../scripts/scaffold/init/project-files.ts';
import { type Ask, answersOf, askAnswers } from '../../../scripts/scaffold/init/questions.ts';
import { readPeriod, readPlans } from '../../../scripts/scaffold/init/read-answers.ts';
import { yearBefore } from '../../../scripts/scaffold/init/year-before.ts';
import { yamlText } from '../../../scripts/scaffold/yaml-text.ts';
import { repository } from '../../support/paths.ts';

let input: Input;
beforeAll(async () => {
  input = (await readProject(repository, () => undefined)).input;
});

/** What a check says of a new project's content. */
async function problemsOf(files: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const sources = [...files]
    .filter(([path]) => path.startsWith('content/'))
    .map(([path, text]) => ({ path: path.slice('content/'.length), bytes: Buffer.from(text) }));
  const report = (problem: Diagnostic): void => void problems.push(problem);
  const checked = check({ ...input, sources }, report);
  if (checked) await checkFit(checked, report);
  return problems;
}

const flags = { title: undefined, plans: undefined, period: undefined };

describe('a new project has no problem', () => {
  it.each([
    ['the usual plans', { name: '飯塚市' }],
    ['a period', { name: '飯塚市', period: 'R8-R12' }],
    ['one plan', { name: '一市', plans: 'next:総合戦略', period: '2026-2030' }],
    ['two plans', { name: '二町', plans: 'old:旧計画、new：新計画', period: '令和8年度～令和12年度' }],
    ['four plans', { name: '四村', plans: 'national:国,ken:県の戦略,current:現,next:次', period: 'R1-R5' }],
    [
      'names with signs',
      {
        name: '"引用": #市',
        title: '髙 & {町} の \'x\' "戦略": #1 - *',
        plans: "national:国 の [方針],a:'A計画',b:b: #x,c:2026",
      },
    ],
  ])('%s', async (_name, given) => {
    const answers = answersOf({ ...flags, ...given }, '2026-03-31');
    if ('wrong' in answers) throw new Error(answers.wrong.en);
    const files = projectFiles(answers.value);
    expect(await problemsOf(files)).toEqual([]);
    const { plans } = answers.value;
    for (const { id } of plans) expect(files.has(`content/${id}/1-work.md`)).toBe(true);
    expect(files.get('.gitignore')).toContain('\nout/\n');
  });

  it('and names are what was typed', async () => {
    const answers = answersOf({ ...flags, name: '"引用": #市', title: 'a: b' }, '2026-03-31');
    if ('wrong' in answers) throw new Error(answers.wrong.en);
    const text = projectFiles(answers.value).get('content/document.yaml');
    expect(text).toContain(`\ntitle: "a: b"\nauthor: '"引用": #市'\n`);
    expect(text).toContain('\ndate: 2026-03-31\n');
  });
});

describe('answers that make no sense are refused', () => {
  it.each([
    [{ name: ' ' }, '市町村の名前が空です'],
    [{ name: 'あ\u200bい' }, '見えない文字'],
    [{ name: 'あ'.repeat(101) }, '100 文字までにしてください'],
    [{ name: 'x', plans: '次期:次期戦略' }, 'フォルダーの名前「次期」は使えません'],
    [{ name: 'x', plans: 'next' }, '計画「next」の書き方が違います'],
    [{ name: 'x', plans: 'next:' }, '計画「next」の名前が空です'],
    [{ name: 'x', plans: ',' }, '計画が一つもありません'],
    [{ name: 'x', plans: 'a:い,A:ろ' }, '二つの計画にあります'],
    [{ name: 'x', plans: 'indicators:い' }, 'ほかのことに使います'],
    [{ name: 'x', plans: 'a:1,b:2,c:3,d:4,e:5,f:6,g:7' }, '計画が多すぎます（7）'],
    [{ name: 'x', period: 'R11-R7' }, 'もしかして: R7-R11'],
    [{ name: 'x', period: 'R8' }, '期間「R8」が読めません'],
    [{ name: 'x', period: 'H40-R5' }, '期間「H40-R5」が読めません'],
  ])('%j', (given, message) => {
    const answers = answersOf({ ...flags, ...given }, '2026-03-31');
    expect('wrong' in answers && answers.wrong.ja).toContain(message);
  });
});

describe('what is typed', () => {
  it.each([
    ['R8-R12', 'R8', 'R12'],
    ['R08～R12', 'R8', 'R12'],
    ['令和８年度から令和１２年度まで', 'R8', 'R12'],
    ['H31〜R5', 'H31', 'R5'],
    ['2026–2026', '2026', '2026'],
  ])('%s is a period', (typed, from, to) => {
    expect(readPeriod(typed)).toEqual({ value: { from, to } });
  });

  it('is plans, in the width and with the commas of an input method too', () => {
    expect(readPlans('ａ：い，b : ろ')).toEqual({
      value: [
        { id: 'a', name: 'い' },
        { id: 'b', name: 'ろ' },
      ],
    });
  });

  it.each([
    ['R8', 'R7'],
    ['R1', 'H30'],
    ['H1', 'S63'],
    ['2026', '2025'],
  ])('%s comes after %s', (year, before) => expect(yearBefore(year)).toBe(before));

  it.each([
    ['国の方向性', '国の方向性'],
    ['𠮷野', '𠮷野'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['2026', '"2026"'],
    ['no', '"no"'],
    ['null', '"null"'],
    ['a, b]', '"a, b]"'],
    [' a', '" a"'],
    ['"a"', `'"a"'`],
    [`"a" 'b'`, `"\\"a\\" 'b'"`],
  ])('%s stands in YAML as %s', (text, yaml) => expect(yamlText(text)).toBe(yaml));
});

describe('questions', () => {
  const asking = (typed: readonly string[]): { ask: Ask; asked: string[] } => {
    const rest = [...typed];
    const asked: string[] = [];
    return {
      asked,
      ask: async ({ ja }, usual) => {
        asked.push(ja);
        return rest.shift() || usual;
      },
    };
  };

  it('have usual answers for all but the name, and come again until they are understood', async () => {
    const said: string[] = [];
    const { ask, asked } = asking(['', '飯塚市', '', '', '', '', '', 'R12-R8', 'R8-R12']);
    const none = { ...flags, name: undefined };
    const answers = await askAnswers(none, '2026-03-31', ask, ({ ja }) => said.push(ja));
    expect(answers).toEqual({
      name: '飯塚市',
      title: '飯塚市総合戦略',
      date: '2026-03-31',
      plans: [
        { id: 'national', name: '国の方向性', period: undefined },
        { id: 'current', name: '現戦略', period: undefined },
        { id: 'next', name: '次期戦略', period: { from: 'R8', to: 'R12' } },
      ],
    });
    expect(asked).toHaveLength(9);
    expect(said).toEqual(['市町村の名前が空です', expect.stringContaining('もしかして: R8-R12')]);
  });

  it('are not asked where the command line has the answer', async () => {
    const { ask, asked } = asking(['飯塚市', '']);
    const given = { name: undefined, title: '題', plans: 'a:い', period: undefined };
    const { title, plans } = await askAnswers(given, '2026-03-31', ask, () => undefined);
    expect([title, plans]).toEqual(['題', [{ id: 'a', name: 'い', period: undefined }]]);
    expect(asked).toHaveLength(2);
  });
});
