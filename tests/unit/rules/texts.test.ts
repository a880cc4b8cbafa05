import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../scripts/diagnostics/fix.ts';
import type { RuleId } from '../../../scripts/diagnostics/rule-ids.ts';
import { exampleBase } from '../../../scripts/rules/example-base.ts';
import { problemsOf } from '../../support/rules.ts';

/** What a rule reports of the text of a goal, as the source has it. */
function marked(rule: RuleId, text: string): string[] {
  const source = `# しごと\n\n${text}\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n`;
  return problemsOf({ 'content/new/work.md': source })
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ place: { range } }) => source.slice(range?.start.offset, range?.end.offset));
}

/** What a rule reports of a value of YAML. */
function markedInYaml(rule: RuleId, value: string): string[] {
  const source = `name: 雇用者数\nsource: ${value}\n`;
  return problemsOf({ 'content/indicators/jobs.yaml': source })
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ place: { range } }) => source.slice(range?.start.offset, range?.end.offset));
}

const cases: readonly (readonly [rule: RuleId, text: string, marked: readonly string[]])[] = [
  ['words-are-not-spaced', '見 出 し', ['見 出 し']],
  ['words-are-not-spaced', '総　合　戦　略の見直し', ['総　合　戦']],
  ['words-are-not-spaced', '目　次', ['目　次']],
  ['words-are-not-spaced', '**目　次**', ['目　次']],
  ['words-are-not-spaced', '「見 出 し」のように', ['見 出 し']],
  ['words-are-not-spaced', '月 水 金に開く', []],
  ['words-are-not-spaced', '月 水 金', []],
  ['words-are-not-spaced', '甲 乙', []],
  ['words-are-not-spaced', '参加は 市 県の職員', []],
  ['words-are-not-spaced', '申請　窓口', []],
  ['words-are-not-spaced', '中央　　北部', ['　　']],
  ['words-are-not-spaced', '総合戦略　比較表', []],
  ['words-are-not-spaced', '`目　次`', []],
  ['words-are-not-spaced', '一\\\n二\\\n三', []],
  ['words-are-not-spaced', '一行目の字\n二\n三\n四の行', []],
  ['characters-are-portable', '㍻30年、№１、⑴、㌔', ['㍻', '№', '⑴', '㌔']],
  ['characters-are-portable', '①から⑳、㎡、℃、Ⅲ、％、〒、〜', []],
  ['characters-are-portable', '`㈱`', []],
  ['kana-is-full-width', 'ﾃﾞｼﾞﾀﾙ化と｢窓口｣', ['ﾃﾞｼﾞﾀﾙ', '｢', '｣']],
  ['kana-is-full-width', 'デジタル化と「窓口」', []],
  ['kana-is-full-width', '市民の声から。\n\n> ﾊﾞｽがない。', ['ﾊﾞｽ']],
  ['letters-are-half-width', 'Ａ４判、３Ｄ、第２期、１人', []],
  ['letters-are-half-width', 'ＡＩ、ＩｏＴ、Ｗｅｂ３', ['ＡＩ', 'ＩｏＴ', 'Ｗｅｂ']],
  ['letters-are-half-width', '令和１２年度、１，２００人、０．５', []],
  ['letters-are-half-width', '`ＡＩ`と[AI](https://a.example/ＡＩ)', []],
  ['letters-are-half-width', '市民の声から。\n\n> ＡＩが怖い。', []],
  ['date-has-year', '４月１日に始めた。10月31日まで。', ['４月１日', '10月31日']],
  ['date-has-year', '令和７年４月１日から６月30日まで', []],
  ['date-has-year', '令和７年度の日程。\n\n- ４月１日', []],
  ['date-has-year', '毎年４月１日に見直す', []],
  ['date-has-year', '９月１日（防災の日）に訓練を行う', []],
  ['date-has-year', '令和７年度の日程。\n\n### 別の節\n\n４月１日', ['４月１日']],
  ['date-has-year', '４月にまとめる。24日以内に答える。', []],
  ['date-has-year', '市民の声から。\n\n> ４月１日を待っている。', []],
  ['link-text-says-more', '[こちら](https://a.example/)', ['[こちら](https://a.example/)']],
  [
    'link-text-says-more',
    '[詳しくはこちらをご覧ください。](https://a.example/)',
    ['[詳しくはこちらをご覧ください。](https://a.example/)'],
  ],
  ['link-text-says-more', '[→詳細](https://a.example/)', ['[→詳細](https://a.example/)']],
  ['link-text-says-more', '[click here](https://a.example/)', ['[click here](https://a.example/)']],
  ['link-text-says-more', '[](https://a.example/)', ['[](https://a.example/)']],
  ['link-text-says-more', '[詳細な調査の結果](https://a.example/)', []],
  ['link-text-says-more', '[申請の方法はこちら](https://a.example/)', []],
  ['link-text-says-more', '[市のページ](https://a.example/)と<https://a.example/>', []],
  ['quotation-has-source', '国の総合戦略から。\n\n> 仕事をつくる。', ['> 仕事をつくる。']],
  [
    'quotation-has-source',
    '国の総合戦略から。\n\n> 仕事をつくる。\n> 出典：国の総合戦略',
    ['> 仕事をつくる。\n> 出典：国の総合戦略'],
  ],
  [
    'quotation-has-source',
    '国の総合戦略から。\n\n> 仕事をつくる。\n> （出典：国の総合戦略、2025年12月23日）',
    [],
  ],
  [
    'quotation-has-source',
    '国の総合戦略から。\n\n> 仕事をつくる。\\\n> 出典：国の総合戦略（令和７年12月）',
    [],
  ],
  [
    'quotation-has-source',
    '国の総合戦略から。\n\n<!-- 次の引用は要約しない -->\n\n> 仕事をつくる。',
    ['> 仕事をつくる。'],
  ],
  ['quotation-has-source', '市民の声から。\n\n> 国の制度がわかりにくい。', []],
];

describe('rules on texts', () => {
  it.each(cases)('%s: %s', (rule, text, expected) => {
    expect(marked(rule, text)).toEqual(expected);
  });

  it('look at values of YAML too', () => {
    expect(markedInYaml('characters-are-portable', '㈱の調査')).toEqual(['㈱']);
    expect(markedInYaml('kana-is-full-width', 'ｱﾝｹｰﾄ')).toEqual(['ｱﾝｹｰﾄ']);
    expect(markedInYaml('words-are-not-spaced', '調 査 票')).toEqual(['調 査 票']);
  });

  it('mend what has one right answer', () => {
    const source = '# しごと\n\n㍻30年の**ｱﾝｹｰﾄ**（㈱の調査、５㌔）\n';
    const fixes = problemsOf({ 'content/new/work.md': source }).flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(source, fixes)).toBe('# しごと\n\n平成30年の**アンケート**（㈱の調査、５キロ）\n');
  });

  it('look at digits where a setting asks for it, and at no character twice', () => {
    const source = `# しごと

令和１２年度に１，２００人（０．５％）。Ａ４判、３Ｄ、Ｗｅｂ３、１０ＭＢ、(２)、Ａ調査。

２. 並べ、
- ３) 並べる。

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`;
    const settings = `${exampleBase['content/document.yaml']}rules: { digits-are-half-width: hint }\n`;
    const edits = problemsOf({ 'content/document.yaml': settings, 'content/new/work.md': source })
      .flatMap(({ ruleId, fix }) => (fix?.edits ?? []).map(({ place, text }) => ({ ruleId, place, text })))
      .filter(({ place: { file } }) => file === 'content/new/work.md');
    const written = (rule: RuleId): string[] =>
      edits.filter(({ ruleId }) => ruleId === rule).map(({ text }) => text);
    expect(written('letters-are-half-width')).toEqual(['Web', 'MB']);
    expect(written('digits-are-half-width')).toEqual(['12', '1,200', '0.5', 'A4', '3D', '3', '10', '2']);
    expect(applyEdits(source, edits)).toContain(
      '令和12年度に1,200人（0.5％）。A4判、3D、Web3、10MB、(2)、Ａ調査。\n\n２. 並べ、\n- ３) 並べる。',
    );
  });

  it('leave a value alone whose letters are written otherwise', () => {
    const yaml = 'name: 雇用者数\nsource: "\\uFF71\\uFF9D"\n';
    const [problem] = problemsOf({ 'content/indicators/jobs.yaml': yaml }).filter(
      ({ ruleId }) => ruleId === 'kana-is-full-width',
    );
    expect(problem?.expected).toEqual(['アン']);
    expect(problem?.fix).toBeUndefined();
  });

  it('report the name of an indicator once', () => {
    const problems = problemsOf({
      'content/indicators/jobs.yaml': 'name: ＡＩの活用\n',
      'content/new/work.md': '# しごと\n\n## 数値目標\n\n- [ＡＩの活用](../indicators/jobs.yaml)\n',
      'content/old/1-work.md':
        '---\nlabel: 一\n---\n# しごと\n\n## 数値目標\n\n- [創業件数](../indicators/startups.yaml)\n',
    });
    expect(problems.map(({ ruleId, place }) => `${ruleId} ${place.file}`)).toEqual([
      'letters-are-half-width content/indicators/jobs.yaml',
    ]);
    expect(problems[0]?.fix?.edits.map(({ place }) => place.file)).toEqual([
      'content/indicators/jobs.yaml',
      'content/new/work.md',
    ]);
  });

  it('leave the name of an indicator in links where the indicator may have it', () => {
    const found = problemsOf({
      'content/indicators/jobs.yaml': 'name: ＡＩの活用 # kurabe-allow letters-are-half-width: 事業の名\n',
      'content/new/work.md': '# しごと\n\n## 数値目標\n\n- [ＡＩの活用](../indicators/jobs.yaml)\n',
      'content/old/1-work.md':
        '---\nlabel: 一\n---\n# しごと\n\n## 数値目標\n\n- [創業件数](../indicators/startups.yaml)\n',
    });
    expect(found).toEqual([]);
  });
});
