import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../scripts/diagnostics/rule-ids.ts';
import { problemsOf } from '../../support/rules.ts';

const goal = (names: readonly string[]): string =>
  `---\nlabel: 一\n---\n# しごと\n\n## 数値目標\n\n${names.map((name, at) => `- [${name}](../indicators/${at}.yaml)\n`).join('')}`;

/** The rules that two indicators of one plan break. */
function pair(a: string, b: string, more: readonly [string, string] = ['', '']): RuleId[] {
  return problemsOf({
    'content/indicators/0.yaml': `name: ${a}\n${more[0]}`,
    'content/indicators/1.yaml': `name: ${b}\n${more[1]}`,
    'content/indicators/startups.yaml': 'name: 鉄道の延長\n',
    'content/old/1-work.md': `${goal([a, b])}- [鉄道の延長](../indicators/startups.yaml)\n`,
  }).map(({ ruleId }) => ruleId);
}

describe('names of indicators', () => {
  it.each<readonly [string, string, RuleId[]]>([
    ['創業支援による創業件数', '創業支援による創業数', ['indicator-has-one-name']],
    ['参加人数', '参加者数', ['indicator-has-one-name']],
    ['子供の医療費', '子どもの医療費', ['indicator-has-one-name']],
    ['入所割合', '入所率', ['indicator-has-one-name']],
    ['観光客数', '観光客　数', ['indicator-name-is-unique']],
    ['ＡＩ導入数', 'AI導入数', ['indicator-name-is-unique', 'letters-are-half-width']],
    ['転入者数', '転出者数', []],
    ['相談件数', '相談者数', []],
    ['相談件数', '相談回数', []],
    ['小学校の満足度', '中学校の満足度', []],
    ['成約件数', '成約件数（累計）', []],
    ['イベント、セミナー参加者数', 'イベントに満足している人の割合', []],
  ])('%s / %s', (a, b, rules) => {
    expect(pair(a, b).sort()).toEqual(rules);
  });

  it('may be alike where units or definitions tell them apart', () => {
    expect(pair('利用件数', '利用数', ['unit: 件\n', 'unit: 台\n'])).toEqual([]);
    expect(pair('利用件数', '利用数', ['definition: 窓口\n', 'definition: 電話\n'])).toEqual([]);
  });

  it('have one unit, in one spelling', () => {
    expect(pair('利用者数', '利用者数', ['unit: 人\n', 'unit: 千人\n'])).toEqual(['unit-agrees']);
    expect(pair('甲の率', '乙の率', ['unit: ％\n', "unit: '%'\n"])).toEqual(['unit-is-written-alike']);
    expect(pair('甲の数', '乙の数', ['unit: か所\n', 'unit: 箇所\n'])).toEqual(['unit-is-written-alike']);
    expect(pair('甲の数', '乙の数', ['unit: 人\n', 'unit: 千人\n'])).toEqual([]);
  });
});

const withPeriod =
  'version: 1\ntitle: 資料\nplans:\n  - { id: old, name: 旧, period: { from: R2, to: R6 } }\n  - { id: new, name: 新, period: { from: R7, to: 2029 } }\nrows:\n  - { old: 1-work, new: work }\n';

/** The rules that an indicator's values break, with the source that each is about. */
function values(yaml: string): string[] {
  const source = `name: 雇用者数\nunit: 人\n${yaml}`;
  return problemsOf({ 'content/document.yaml': withPeriod, 'content/indicators/jobs.yaml': source }).map(
    ({ ruleId, place: { range } }) => `${ruleId} ${source.slice(range?.start.offset, range?.end.offset)}`,
  );
}

describe('values', () => {
  it.each([
    ['increase', '100', '120', []],
    ['increase', '100', '100', []],
    ['increase', '100', '99.9', ['target-follows-direction 99.9']],
    ['increase', '-312', '-150', []],
    ['increase', '-150', '-312', ['target-follows-direction -312']],
    ['decrease', '27', '0', []],
    ['decrease', '9', '10', ['target-follows-direction 10']],
    ['maintain', '100', '80', []],
  ])('%s from %s to %s', (direction, baseline, target, expected) => {
    expect(
      values(
        `direction: ${direction}\nplans: { new: { baseline: { R6: ${baseline} }, target: { R11: ${target} } } }\n`,
      ),
    ).toEqual(expected);
  });

  it.each([
    ['baseline: { R6: 1 }, target: { R11: 2 }', []],
    ['baseline: { R7: 1 }, target: { R8: 2 }', []],
    ['baseline: { H20: 1 }, target: { 2029: 2 }', []],
    ['baseline: { R8: 1 }, target: { R11: 2 }', ['year-is-in-period R8']],
    ['target: { R12: 2 }', ['year-is-in-period R12']],
    ['target: { R6: 2 }', ['year-is-in-period R6']],
    ['baseline: { R6: 1 }, target: { R5: 2 }', ['year-is-in-period R5']],
    ['baseline: { R6: 1 }, target: { R6: 2 }', ['year-is-in-period R6']],
  ])('%s', (plan, expected) => {
    expect(values(`plans: { new: { ${plan} } }\n`)).toEqual(expected);
  });

  it('are not of years after all plans', () => {
    expect(values('actuals: { H10: 1, R11: 2, R12: 3 }\n')).toEqual(['year-is-in-period R12']);
  });
});

describe('a plan’s settings', () => {
  const plans = (plan: string): string =>
    `version: 1\ntitle: 資料\nplans:\n  - { id: old, name: 旧 }\n  - ${plan}\nrows:\n  - { old: 1-work, new: work }\n`;
  it.each([
    ['{ id: new, name: 新, period: { from: R7, to: R11 }, kind: local }', []],
    ['{ id: new, name: 新, period: { from: R7, to: R7 } }', []],
    ['{ id: new, name: 新, period: { from: R11, to: R7 } }', ['value-is-valid']],
    ['{ id: new, name: 新, period: { from: R7 } }', ['key-is-present']],
    ['{ id: new, name: 新, period: { from: 令和7年度, to: R11 } }', ['value-is-valid']],
    ['{ id: new, name: 新, kind: nation }', ['value-is-valid']],
  ])('%s', (plan, expected) => {
    expect(problemsOf({ 'content/document.yaml': plans(plan) }).map(({ ruleId }) => ruleId)).toEqual(
      expected,
    );
  });
});

const nation = '# 地方にしごとをつくる\n\n- 起業の支援\n';
const rowsOf = (rows: string, kind = ''): string =>
  `version: 1\ntitle: 資料\nplans:\n  - { id: nation, name: 国${kind} }\n  - { id: old, name: 旧 }\n  - { id: new, name: 新 }\nrows:\n${rows}`;

/** The rules that rows break, with the line of `document.yaml`. */
function rows(text: string, kind = ''): string[] {
  return problemsOf({
    'content/document.yaml': rowsOf(text, kind),
    'content/nation/a.md': nation,
    'content/nation/b.md': nation,
  }).map(({ ruleId, place: { range } }) => `${ruleId} ${range?.start.line}`);
}

describe('rows', () => {
  it.each([
    ['  - { nation: [a, b], old: 1-work, new: work }\n', []],
    ['  - { nation: a, old: 1-work, new: work }\n  - { nation: b, new: work, old: { none: 済 } }\n', []],
    ['  - { nation: a, old: 1-work, new: work }\n  - { nation: b }\n', ['national-goal-is-answered 9']],
    [
      '  - { nation: a, old: 1-work, new: work }\n  - { nation: b, new: { none: 県が行うため }, old: { none: 同じ } }\n',
      [],
    ],
    ['  - { nation: a, old: 1-work, new: work }\n  - { nation: b, new: work }\n', ['none-has-reason 9']],
    [
      '  - { nation: [a, b], old: 1-work }\n  - { nation: b, new: work, old: 1-work }\n',
      ['none-has-reason 8'],
    ],
    [
      '  - { nation: a, old: 1-work, new: work }\n  - { nation: b, new: { nome: 理由 } }\n',
      ['key-is-present 9', 'key-is-known 9'],
    ],
    ['  - { nation: a, old: 1-work, new: work }\n  - { nation: b, new: { none: } }\n', ['key-is-present 9']],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('take a plan as the nation’s where the settings say so, or where it alone has no sections', () => {
    const alone =
      '  - { nation: a, old: 1-work, new: work }\n  - { nation: b, old: { none: 済 }, new: work }\n';
    expect(rows(alone)).toEqual([]);
    expect(rows(alone, ', kind: local')).toEqual(['goal-has-target 1', 'goal-has-target 1']);
  });
});

describe('goals and policies', () => {
  const policies = (text: string): string[] =>
    problemsOf({ 'content/old/1-work.md': `---\nlabel: 一\n---\n# しごと\n\n${text}` }).map(
      ({ ruleId, place: { range } }) => `${ruleId} ${range?.start.line}`,
    );
  const targets = '## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n';
  const kpi = '- [創業件数](../indicators/startups.yaml)\n\n';
  it.each([
    [`${targets}## 基本的な方針\n\n### 甲\n\n${kpi}### 乙\n`, ['policy-has-kpi 16']],
    [
      `${targets}## 基本的な方針\n\n### 甲\n\n${kpi}<!-- kurabe-allow policy-has-kpi: 県が測るため -->\n### 乙\n`,
      [],
    ],
    // What was meant as an indicator is told of once.
    [`${targets}## 基本的な方針\n\n### 甲\n\n- 創業件数\n\n### 乙\n\n${kpi}`, ['indicator-is-linked 14']],
    [
      `## 数値目標\n\n- 雇用者数\n\n## 基本的な方針\n\n### 甲\n\n- 創業件数\n`,
      ['indicator-is-used 1', 'indicator-is-linked 8', 'indicator-is-linked 14'],
    ],
    [`## 数値目標\n\n雇用者を増やします。\n`, ['indicator-is-used 1', 'goal-has-target 6']],
    [`## 基本的な方針\n\n### 甲\n\n${kpi}`, []],
    [`${targets}## 基本的な方針\n\n### ① 甲\n\n${kpi}`, ['number-is-given 12']],
    [`${targets}## 基本的な方針\n\n### （１）甲\n\n${kpi}`, ['number-is-given 12']],
    [`${targets}## 基本的な方針\n\n### 1. 甲\n\n${kpi}`, ['number-is-given 12']],
    [`${targets}## 基本的な方針\n\n### ２拠点居住の推進\n\n${kpi}`, []],
    [`${targets}## 基本的な方針\n\n### 1.5か月健診の充実\n\n${kpi}`, []],
    [
      `${targets}## 基本的な方針\n\n### 甲\n\n- [創業件数](../indicators/startup.yaml)\n\n${kpi}`,
      ['indicator-link-resolves 14'],
    ],
  ])('%s', (text, expected) => {
    expect(policies(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  const quoted = (line: string): string[] =>
    problemsOf({
      'content/document.yaml':
        'version: 1\ntitle: 資料\nsources:\n  - { name: 国の総合戦略, revised: 2025-12-23 }\n  - { name: 国の総合戦略の手引き, revised: 2024-06-01 }\nplans:\n  - { id: old, name: 旧 }\n  - { id: new, name: 新 }\nrows:\n  - { old: 1-work, new: work }\n',
      'content/new/work.md': `# しごと\n\n> 仕事をつくる。\n>\n> ${line}\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n`,
    }).map(({ ruleId }) => ruleId);
  it.each([
    ['出典：国の総合戦略（令和７年12月23日）', []],
    ['出典：国の総合戦略（令和8年1月5日改訂）', []],
    ['出典：国の総合戦略（令和７年12月）', []],
    ['出典：国の総合戦略（令和７年12月22日）', ['quotation-is-current']],
    ['出典: 「国の総合戦略」2019-12-20', ['quotation-is-current']],
    ['出典：国の総合戦略（令和元年12月）', ['quotation-is-current']],
    ['出典：国の総合戦略の手引き（令和6年6月1日）', []],
    ['出典：県の総合戦略（平成27年10月）', []],
    ['出典：県の総合戦略', ['quotation-has-source']],
  ])('%s', (line, expected) => {
    expect(quoted(line)).toEqual(expected);
  });
});
