import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, DocumentSymbol, Range } from 'vscode-languageserver-types';
import { firstReading } from '../../../scripts/host/reread.ts';
import { openChecker } from '../../../scripts/lsp/check-project.ts';
import { codeActions } from '../../../scripts/lsp/code-actions.ts';
import { complete } from '../../../scripts/lsp/completion.ts';
import { definition } from '../../../scripts/lsp/definition.ts';
import { hover } from '../../../scripts/lsp/hover.ts';
import { offsetAt } from '../../../scripts/lsp/positions.ts';
import { references } from '../../../scripts/lsp/references.ts';
import { goalAt, type OpenFile, type ProjectState } from '../../../scripts/lsp/state.ts';
import { documentSymbols, workspaceSymbols } from '../../../scripts/lsp/symbols.ts';
import { repository } from '../../support/paths.ts';

const city = join(repository, 'tests/cities/minamino');

/** Starts to check the city with files that are open; gives the state when everything has been looked at. */
function opened(): (open: Record<string, string>) => Promise<ProjectState> {
  const checkProject = openChecker(async () => {
    const { project, found } = await firstReading(city);
    return { input: project.input, found };
  }, 'ja');
  return async (open) => {
    const { state: first, finish } = await checkProject(new Map(Object.entries(open)));
    let last = first;
    await finish?.({
      goOn: async () => true,
      goOnAfterRest: async () => true,
      tell: (next) => {
        last = next;
      },
    });
    return last;
  };
}
const check = (open: Record<string, string>): Promise<ProjectState> => opened()(open);

let state: ProjectState;
beforeAll(async () => {
  state = await check({});
});

/** A file below the content folder whose text has `‸` where the cursor stands. */
function at(path: string, marked: string): { file: OpenFile; offset: number } {
  const offset = marked.indexOf('‸');
  return { file: { file: `content/${path}`, path, text: marked.replace('‸', '') }, offset };
}

function applied(text: string, { range, newText }: { range: Range; newText: string }): string {
  return text.slice(0, offsetAt(text, range.start)) + newText + text.slice(offsetAt(text, range.end));
}

const goal = 'second/2-visit.md';
const indicator = 'indicators/visitors.yaml';
const settings = 'document.yaml';

describe('completion', () => {
  const cases: [string, string, string, string, string][] = [
    ['a link', goal, '- [‸', '観光入込客数', '- [観光入込客数](../indicators/visitors.yaml)'],
    [
      'a link that the editor closed',
      goal,
      '- [観光‸]',
      '観光入込客数',
      '- [観光入込客数](../indicators/visitors.yaml)',
    ],
    [
      'a link anew',
      goal,
      '- [観‸光](../x.yaml) 注',
      '観光入込客数',
      '- [観光入込客数](../indicators/visitors.yaml) 注',
    ],
    [
      'a path',
      goal,
      '- [観光入込客数](‸',
      '../indicators/visitors.yaml',
      '- [観光入込客数](../indicators/visitors.yaml',
    ],
    [
      'half a path',
      goal,
      '- [x](../ind‸)',
      '../indicators/空家バンク成約件数.yaml',
      '- [x](../indicators/空家バンク成約件数.yaml)',
    ],
    ['a goal', goal, '[x](‸)', '../first/1-work.md', '[x](../first/1-work.md)'],
    ['a heading of a goal', goal, '[x](3-life.md#‸)', '成果指標', '[x](3-life.md#成果指標)'],
    ['an image', goal, '![棚田](‸)', '../images/terrace.jpg', '![棚田](../images/terrace.jpg)'],
    ['a section', goal, '# x\n\n## ‸', '## 成果指標', '# x\n\n## 成果指標'],
    ['a section without a blank', goal, '##‸', '## 施策', '## 施策'],
    ['the level below', goal, '#### ‸', '#### 具体的な事業', '#### 具体的な事業'],
    ['a key', indicator, 'name: x\nuni‸', 'unit', 'name: x\nunit: '],
    ['a key that has its colon', indicator, 'dir‸: increase', 'direction', 'direction: increase'],
    ['a group', settings, 'wor‸', 'words', 'words:\n  '],
    ['a list', settings, 'rows‸', 'rows', 'rows:\n  - '],
    ['values by year stay in a line', indicator, 'act‸', 'actuals', 'actuals: '],
    ['a value', indicator, 'direction: ‸', 'increase', 'direction: increase'],
    ['a value right behind its key', indicator, 'direction:‸', 'maintain', 'direction: maintain'],
    [
      'an example',
      indicator,
      'actuals: ‸',
      '{ R2: 950000, R3: 1020000 }',
      'actuals: { R2: 950000, R3: 1020000 }',
    ],
    ['a plan of an indicator', indicator, 'plans:\n  ‸', 'second', 'plans:\n  second: '],
    ['a key in brackets', indicator, 'plans: { first: { ‸ } }', 'target', 'plans: { first: { target:  } }'],
    ['a plan of a row', settings, 'rows:\n  - { ‸', 'first', 'rows:\n  - { first: '],
    ['a goal of a row', settings, 'rows:\n  - { second: ‸', '3-life', 'rows:\n  - { second: 3-life'],
    [
      'a goal of a list',
      settings,
      'rows:\n  - { second: [3-life, ‸',
      '2-visit',
      'rows:\n  - { second: [3-life, 2-visit',
    ],
    ['the plan of a document', settings, 'documents:\n  - plan: ‸', 'first', 'documents:\n  - plan: first'],
    ['a key of an item', settings, 'plans:\n  - ‸', 'id', 'plans:\n  - id: '],
    ['a rule', settings, 'rules:\n  ‸', 'goal-has-label', 'rules:\n  goal-has-label: '],
    ['front matter', goal, '---\nla‸\n---\n# x', 'label', '---\nlabel: \n---\n# x'],
    [
      'a rule to be allowed',
      goal,
      '<!-- kurabe-allow ‸ -->',
      'goal-has-label',
      '<!-- kurabe-allow goal-has-label:  -->',
    ],
    [
      'a second rule to be allowed',
      goal,
      '<!-- kurabe-allow goal-has-label, pol‸: 理由 -->',
      'policy-has-kpi',
      '<!-- kurabe-allow goal-has-label, policy-has-kpi: 理由 -->',
    ],
    [
      'a rule to be allowed in YAML',
      indicator,
      'name: x\n# kurabe-allow ind‸',
      'indicator-is-used',
      'name: x\n# kurabe-allow indicator-is-used: ',
    ],
    [
      'a rule to be allowed at the end of a line',
      goal,
      '---\nlabel: x # kurabe-allow ‸\n---\n# x',
      'goal-has-label',
      '---\nlabel: x # kurabe-allow goal-has-label: \n---\n# x',
    ],
    ['an exception', goal, '<!-- k‸ -->', 'kurabe-allow', '<!-- kurabe-allow  -->'],
    ['an exception in YAML', settings, 'version: 1\n# ku‸', 'kurabe-allow', 'version: 1\n# kurabe-allow '],
    [
      'the severity of a rule',
      settings,
      'rules:\n  goal-has-label: ‸',
      'warning',
      'rules:\n  goal-has-label: warning',
    ],
    [
      'the severity of a rule in brackets',
      settings,
      'rules: { goal-has-label: o‸ }',
      'off',
      'rules: { goal-has-label: off }',
    ],
  ];
  it.each(cases)('%s', (_name, path, marked, label, expected) => {
    const { file, offset } = at(path, marked);
    const item = complete(state, file, offset).find((each) => each.label === label);
    expect(item, label).toBeDefined();
    const { textEdit } = item as CompletionItem;
    expect(textEdit && 'range' in textEdit && applied(file.text, textEdit)).toBe(expected);
  });

  const labels: [string, string, string, string[]][] = [
    [
      'the keys that are there are left out',
      'indicators/x.yaml',
      'name: x\n‸\nunit: 人\nplans: {}\nsource: x\ndefinition: x\n',
      ['direction', 'department', 'actuals'],
    ],
    ['the sections that are there are left out', goal, '## 成果指標\n\n## ‸', ['## 施策']],
    ['all values of a choice', settings, 'status: ‸', ['案', '決定']],
    ['a version once', settings, 'version: ‸', ['1']],
    ['nothing in a text', goal, '本文です。‸', []],
    ['nothing in a comment', settings, '# ‸', []],
    ['no exception in a heading', goal, '# x\n\n# ku‸', []],
    ['the severities of a rule', settings, 'rules: { goal-has-label: ‸', ['error', 'warning', 'hint', 'off']],
    ['nothing in a checked file of another kind', 'notes.txt', '[‸', []],
  ];
  it.each(labels)('%s', (_name, path, marked, expected) => {
    const { file, offset } = at(path, marked);
    expect(complete(state, file, offset).map(({ label }) => label)).toEqual(expected);
  });

  it('says of an indicator its unit, department, file and values, and puts those that are linked already last', () => {
    const { file, offset } = at(goal, '- [観光入込客数](../indicators/visitors.yaml)\n- [‸');
    const items = complete(state, file, offset);
    const [linked, other] = ['観光入込客数', '市内での創業件数'].map((name) =>
      items.find(({ label }) => label.startsWith(name)),
    );
    expect(linked?.detail).toBe('人・商工観光課・indicators/visitors.yaml');
    expect(JSON.stringify(linked?.documentation)).toContain(
      '| 第2期計画 | 令和6年度 660,000 | 令和12年度 900,000 |',
    );
    expect(linked?.sortText?.[0]).toBe('5');
    expect(other?.sortText?.[0]).toBe('1');
  });
});

describe('hover', () => {
  const cases: [string, string, string, string | undefined][] = [
    [
      'an indicator',
      goal,
      '- [観光‸入込客数](../indicators/visitors.yaml)',
      `**観光入込客数**（人・増加・商工観光課・観光入込客統計: 共通基準による）

日帰り客と宿泊客の延べ人数。イベントの来場者を含む

| 計画 | 基準値 | 目標値 |
| --- | --- | --- |
| 第1期計画 | 平成30年度 702,000 | 令和6年度 800,000 |
| 第2期計画 | 令和6年度 660,000 | 令和12年度 900,000 |

| 年度 | 実績値 |
| --- | --- |
| 令和2年度 | 310,000 |
| 令和3年度 | 380,400 |
| 令和4年度 | 521,000 |
| 令和5年度 | 612,300 |

載るところ: `,
    ],
    ['a goal', goal, '[x](3-li‸fe.md)', '第2期計画・content/second/3-life.md'],
    ['a key', indicator, 'dire‸ction: increase', '- `increase` 増加：値を増やしたい'],
    ['a value', indicator, 'direction: in‸crease', '増加：値を増やしたい'],
    [
      'a goal of a row',
      settings,
      'rows:\n  - { second: 2-vi‸sit }',
      '訪れる人を増やし、関わり続ける人を育てる',
    ],
    ['a plan', indicator, 'plans: { sec‸ond: {} }', '第2期計画'],
    ['a rule', settings, 'rules: { goal-has-‸label: off }', '同じ計画の目標には、どれにも label がある'],
    ['the severity of a rule', settings, 'rules: { goal-has-label: of‸f }', '調べない'],
    [
      'a rule that is allowed',
      goal,
      '本文 <!-- kurabe-allow policy-has-kpi, goal-has-‸label: 理由 -->',
      '**同じ計画の目標には、どれにも label がある**\n\ngoal-has-label・',
    ],
    [
      'a rule that is allowed in YAML',
      indicator,
      'name: x\n# kurabe-allow indicator-is-‸used: 理由\n',
      '\n\nindicator-is-used・',
    ],
    ['a rule in a reason', goal, '<!-- kurabe-allow goal-has-label: policy-has-‸kpi による -->', undefined],
    ['front matter', goal, '---\nla‸bel: x\n---\n', '目標の脇に置く名'],
    ['text', goal, '本‸文', undefined],
    ['a link elsewhere', goal, '[x](https://exam‸ple.jp/)', undefined],
  ];
  it.each(cases)('%s', (_name, path, marked, expected) => {
    const { file, offset } = at(path, marked);
    const contents = JSON.stringify(hover(state, file, offset)?.contents ?? null);
    if (expected === undefined) expect(contents).toBe('null');
    else expect(contents).toContain(JSON.stringify(expected).slice(1, -1));
  });
});

describe('definition', () => {
  const cases: [string, string, string, string[]][] = [
    ['an indicator', goal, '[x](../indicators/visi‸tors.yaml)', ['content/indicators/visitors.yaml:1']],
    ['a goal', goal, '[x](3-li‸fe.md)', ['content/second/3-life.md:1']],
    ['a heading', goal, '[x](‸2-visit.md#成果指標)', ['content/second/2-visit.md:10']],
    ['an image', goal, '![x](../images/terr‸ace.jpg)', ['content/images/terrace.jpg']],
    ['a goal of a row', settings, 'rows:\n  - { second: [2-vi‸sit] }', ['content/second/2-visit.md:4']],
    ['the plan of a row', settings, 'rows:\n  - { sec‸ond: 2-visit }', ['content/document.yaml:43']],
    ['the plan of an indicator', indicator, 'plans: { fir‸st: {} }', ['content/document.yaml:42']],
    [
      'the goals of a plan',
      settings,
      'plans:\n  - id: fir‸st',
      ['content/first/1-work.md:1', 'content/first/2-family.md:2', 'content/first/3-town.md:1'],
    ],
    ['nothing', goal, 'te‸xt', []],
    ['what is not there', goal, '[x](‸none.md)', []],
  ];
  it.each(cases)('%s', (_name, path, marked, expected) => {
    const { file, offset } = at(path, marked);
    expect(definition(state, file, offset).map(shown)).toEqual(expected);
  });
});

function shown({ file, range }: ReturnType<typeof definition>[number]): string {
  return range ? `${file}:${range.start.line}` : file;
}

describe('references', () => {
  const cases: [string, string, string, string[]][] = [
    ['of a link', goal, '[x](../indicators/visitor-spen‸ding.yaml)', ['content/second/2-visit.md:23']],
    [
      'of the indicator’s own file',
      'indicators/visitor-spending.yaml',
      '‸name: x',
      ['content/second/2-visit.md:23'],
    ],
    [
      'of a goal’s own file',
      'second/2-visit.md',
      'te‸xt',
      ['content/en.md:8', 'content/first/1-work.md:11', 'content/document.yaml:47'],
    ],
    [
      'of a goal in two rows',
      'first/2-family.md',
      'te‸xt',
      ['content/second/3-life.md:3', 'content/document.yaml:48', 'content/document.yaml:49'],
    ],
  ];
  it.each(cases)('%s', (_name, path, marked, expected) => {
    const { file, offset } = at(path, marked);
    expect(references(state, file, offset, false).map(shown)).toEqual(expected);
  });

  it('begin with the place itself where it is wanted', () => {
    const { file, offset } = at(goal, '[x](../indicators/visitor-spen‸ding.yaml)');
    expect(references(state, file, offset, true).map(shown)[0]).toBe(
      'content/indicators/visitor-spending.yaml:1',
    );
  });
});

describe('symbols', () => {
  const names = (symbols: readonly DocumentSymbol[] = []): unknown[] =>
    symbols.map(({ name, children = [] }) => (children.length ? [name, names(children)] : name));

  it('of a goal have the numbers that are given', () => {
    const { file } = at(goal, '‸');
    expect(names(documentSymbols(state, file))).toEqual([
      [
        '訪れる人を増やし、関わり続ける人を育てる',
        [
          ['成果指標', ['観光入込客数', expect.stringContaining('宿泊客の割合')]],
          [
            '施策',
            [
              [
                '① 滞在する観光への転換',
                [expect.stringMatching(/^①-1 観光客一人当たり/), expect.stringMatching(/^①-2 /)],
              ],
              '② 関係人口の創出',
            ],
          ],
        ],
      ],
    ]);
  });

  it('of YAML are its keys, also while it is typed', () => {
    const { file } = at(settings, 'plans:\n  - { id: a, name: b }\nrows:\n  - a: x\n  - a: [y\n‸');
    expect(names(documentSymbols(state, file))).toEqual([
      ['plans', ['id', 'name']],
      ['rows', ['a', 'a']],
    ]);
  });

  it('of the project are found by a part of their names, in any width', () => {
    expect(workspaceSymbols(state, '観光入込').map(({ name, container }) => [name, container])).toEqual([
      ['観光入込客数', '商工観光課'],
    ]);
    expect(workspaceSymbols(state, '基本目標2').map(({ container }) => container)).toContain('第2期計画');
    expect(workspaceSymbols(state, 'そんなものはない')).toEqual([]);
  });
});

describe('code actions', () => {
  /** The titles of all actions about a text, and the text after each. */
  async function actionsFor(path: string, text: string): Promise<[string, string | undefined][]> {
    const file = `content/${path}`;
    const checked = await check({ [file]: text });
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    return codeActions(checked, { file, path, text }, range, (name) => name).map(({ title, edit }) => {
      const edits = edit?.changes?.[file] ?? [];
      return [title, edits.reduceRight((now, each) => applied(now, each), text)];
    });
  }

  it('write what may be meant in place of what was found', async () => {
    const text = 'name: 観光入込客数\ndirection: increese\n';
    expect(await actionsFor(indicator, text)).toContainEqual([
      '「increase」に直す',
      'name: 観光入込客数\ndirection: increase\n',
    ]);
  });

  it('allow a settable rule above the line or the block, and leave the reason to the writer', async () => {
    const extra = 'name: 使われない指標\n';
    expect(await actionsFor('indicators/spare.yaml', extra)).toContainEqual([
      'ここと、このファイル全体について許可する（indicator-is-used。理由を書いてください）',
      `# kurabe-allow indicator-is-used: \n${extra}`,
    ]);
    const { texts } = state.content;
    const visit = (texts.get(`content/${goal}`) ?? '').replace('（再掲）', '').replace('## 施策', '## 施 策');
    const titles = await actionsFor(goal, visit);
    expect(titles.map(([title]) => title)).toContain('「施策」に直す');
    const [, allowed = ''] = titles.find(([title]) => title.includes('heading-is-known')) ?? [];
    expect(allowed).toContain('\n<!-- kurabe-allow heading-is-known:  -->\n## 施 策');
  });

  it('allow in a list of KPIs without a note of their own', async () => {
    const text = state.content.texts.get(`content/${goal}`) ?? '';
    const link = '(../indicators/visitor-spending.yaml)';
    const allowed = text.replace(link, `${link} <!-- kurabe-allow link-text-is-name: 略した名を使う -->`);
    expect(allowed).not.toBe(text);
    const { diagnostics, strategy } = await check({
      [`content/${goal}`]: allowed.replace('[観光客一人当たり', '[お一人当たり'),
    });
    expect(diagnostics).toEqual(state.diagnostics);
    const kpis = (goalAt(strategy, goal)?.goal.sections ?? []).flatMap((section) =>
      section.kind === 'policies' ? section.policies.flatMap((policy) => policy.kpis) : [],
    );
    expect(kpis.find(({ indicator: { path } }) => path.includes('visitor-spending'))?.note.nodes).toEqual([]);
  });

  it('are not offered for a text that has changed since the check', async () => {
    const text = 'name: x\ndirection: increese\n';
    const checked = await check({ [`content/${indicator}`]: text });
    const file = { file: `content/${indicator}`, path: indicator, text: `${text}\n` };
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    expect(codeActions(checked, file, range, (name) => name)).toEqual([]);
  });
});

describe('the check of open files', () => {
  it('keeps the last strategy where none can be made, so that completion goes on', async () => {
    const checkAgain = opened();
    await checkAgain({});
    const broken = await checkAgain({ 'content/document.yaml': 'version: 1\ntitle: [\n' });
    expect(broken.diagnostics.length).toBeGreaterThan(0);
    const { file, offset } = at(goal, '- [‸');
    expect(complete(broken, file, offset).map(({ label }) => label)).toContain('観光入込客数');
  });

  it('looks at files that are not saved yet', async () => {
    const { diagnostics } = await check({ 'content/indicators/new.yaml': 'nam: x\n' });
    expect(diagnostics.map(({ place, ruleId }) => `${place.file} ${ruleId}`)).toContain(
      'content/indicators/new.yaml key-is-known',
    );
  });

  it('looks at templates and theme as they stand in the editor', async () => {
    const { diagnostics } = await check({ 'templates/theme.yaml': 'colors: {}\n' });
    expect(diagnostics.map(({ place }) => place.file)).toContain('templates/theme.yaml');
  });
});
