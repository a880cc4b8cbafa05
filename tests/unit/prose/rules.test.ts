import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../scripts/diagnostics/fix.ts';
import { checkProse } from '../../../scripts/pipeline.ts';
import { officialSpellings } from '../../../scripts/prose/official-spellings.ts';
import type { Example } from '../../../scripts/rules/rule.ts';
import { repository } from '../../support/paths.ts';
import { checkProject } from '../../support/project.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-prose-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The check of the base project with an example laid over it, sentences included. */
async function run(name: string, example: Example) {
  const root = join(work, name);
  cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
  for (const [path, text] of Object.entries(example)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const result = await checkProject(root);
  if (result.checked) await checkProse(result.checked, result.report);
  return result.diagnostics;
}

const terms = 'terms:\n  - { write: 子ども, not: [子供] }\n';
const goal = (text: string): string =>
  `# しごと\n\n${text}\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n`;

describe('findings of words', () => {
  it('are told once a file, and mended together, but for headings and words that Markdown divides', async () => {
    const text = goal('子供と子供、**子**供。\n\n## 子供\n\n> 子供');
    const found = await run('gathered', { 'content/terms.yaml': terms, 'content/new/work.md': text });
    expect(found.map(({ ruleId, message }) => `${ruleId} ${message.ja}`)).toEqual([
      'term-is-agreed 「子供」は「子ども」と書きます（全部で 4 か所）',
    ]);
    expect(found[0]?.fix?.edits).toHaveLength(2);
    expect(applyEdits(text, found[0]?.fix?.edits ?? [])).toContain('子どもと子ども、**子**供。');
  });

  it('have no fix where more than one word is right', async () => {
    const found = await run('choice', {
      'content/terms.yaml': 'terms:\n  - { write: [取組, 取り組み], not: [取組み] }\n',
      'content/new/work.md': goal('取組みです。'),
    });
    expect(found.map(({ expected, fix }) => [expected, fix])).toEqual([[['取組', '取り組み'], undefined]]);
  });

  it('are allowed in place, also after the check', async () => {
    const found = await run('allowed', {
      'content/terms.yaml': terms,
      'content/new/work.md': goal(
        '<!-- kurabe-allow term-is-agreed, prose-ra-is-kept: 条例の名 -->\n子供が見れる条例です。',
      ),
      'content/indicators/jobs.yaml':
        'name: 雇用者数\nunit: 人\ndefinition: 子供の数 # kurabe-allow term-is-agreed: 法律の名\n',
    });
    expect(found).toEqual([]);
  });
});

it('an exception that no sentence needs is reported, once the sentences were looked at', async () => {
  const found = await run('unneeded', {
    'content/new/work.md': goal('<!-- kurabe-allow prose-ra-is-kept: 条例の名 -->\n市民が見られる条例です。'),
  });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['exception-is-used']);
});

describe('official spellings', () => {
  const mend = (text: string): string =>
    officialSpellings.reduce((mended, { find, write }) => mended.replace(find, write), text);
  it.each([
    ['３ヶ月と５カ所、二ヵ年', '３か月と５か所、二か年'],
    ['事業を行ない、行なった。行なう', '事業を行い、行った。行う'],
    ['相談出来る。出来ない', '相談できる。できない'],
    ['見て下さい。ご覧下さい。ご連絡下さい', '見てください。ご覧下さい。ご連絡ください'],
    ['活躍して頂く', '活躍していただく'],
    ['進めて参りました', '進めてまいりました'],
    ['行う事が、見た事を、その事業を', '行うことが、見たことを、その事業を'],
    ['守る為、市の為に、行為の', '守るため、市のために、行為の'],
    ['次の様に、様々な、多様な', '次のように、様々な、多様な'],
    ['にも関わらず', 'にもかかわらず'],
    ['教育に繋げる。結び付ける', '教育につなげる。結び付ける'],
    ['8％に留まる。市に留まらず', '8％にとどまる。市にとどまらず'],
  ])('%s → %s', (text, expected) => {
    expect(mend(text)).toBe(expected);
  });

  it.each([
    '出来事と出来高、上出来',
    '霞ヶ関と槍ヶ岳、鎌ケ谷市',
    '頂上と山頂',
    '誘致し、一致する',
    '神社に参り、墓参りをする',
    '事業の様式と仕様、王様',
    '為替と行為',
    '行政を行う',
    '関わらない',
    '人事が決まる',
  ])('%s stays', (text) => {
    expect(mend(text)).toBe(text);
  });
});
