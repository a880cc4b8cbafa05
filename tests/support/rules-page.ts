import { slug } from 'github-slugger';
import {
  type Explanation,
  isInWords,
  type Summary,
  summaries,
} from '../../scripts/commands/explain/explanation.ts';
import { reportText, severityWords, visible } from '../../scripts/diagnostics/report-text.ts';
import type { RuleId } from '../../scripts/diagnostics/rule-ids.ts';
import type { Example, Words } from '../../scripts/rules/rule.ts';
import { subjects } from '../../scripts/rules/subjects.ts';
import { noColours } from './project.ts';

const head = (): string => `# 決まりの一覧

\`kurabe check\` と \`kurabe build\` が原稿を調べる決まりです。一つずつ、なぜ要るのか、良くない例、そのときの知らせ、良い例を示します。同じ説明は、画面でも \`kurabe explain 決まりの名前\` で読めます。

例は、[小さな見本の原稿](../tests/problems/_base/content)に、示したファイルを重ねたもので、どれも試験されています。このページは \`scripts/rules/\` から作られています（\`npm run update-goldens\`）。

${contents()}

## 知らせの読み方

\`\`\`text
content/old/1-work.md:16:3  エラー  指標のファイルがありません: ../indicators/startup.yaml  [indicator-link-resolves]
   16 | - [創業件数](../indicators/startup.yaml)
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    もしかして: ../indicators/startups.yaml
    直し方: リンク先を直すか、その名前で指標のファイルを作ってください
\`\`\`

一行目は、ファイルの名前、行、その行の何字目か、重さ、何が見つかったか、\`[ ]\` の中は決まりの名前です。重さは三つあります。

| 重さ | 意味 |
| --- | --- |
| エラー | 直すまで、資料を作りません |
| 注意 | 資料は作りますが、確かめてください |
| 提案 | そのままでもかまいません。こうすると、もっと読みやすくなります |

## 重さを変える

市の書き方に合わない決まりは、\`document.yaml\` の \`rules\` で重さを変えられます。変えられる決まりには、下の表で「*」を付けました。ほかの決まりは、守らないと正しい資料ができないので、変えられません。

\`\`\`yaml
rules:
  indicator-is-used: hint       # 提案にする
  link-text-is-name: warning    # 注意にする
  goal-has-label: off           # 調べない
\`\`\`

値は \`error\`（エラー）、\`warning\`（注意）、\`hint\`（提案）、\`off\`（調べない）のどれかです。

## 一か所だけ許す

決まりはそのままで一か所だけ許すときは、例外を書きます。許せるのは、「*」の付いた決まりです。理由は必ず書きます。例外は印刷されず、ページにも出ません（PDF に添付する原稿には残ります）。

Markdown では、許す段落や見出し、表の前に書きます。題名より前に書くと、ファイル全体についての知らせにも効きます。

\`\`\`markdown
<!-- kurabe-allow heading-is-known: 方針ではなく、前置きの見出しです -->

## 基本的な視点
\`\`\`

YAML では、許す行のすぐ上か、その行の終わりに書きます。

\`\`\`yaml
# kurabe-allow indicator-is-used: 次の計画で使います
name: 有効求人倍率
\`\`\`

二つ以上の決まりは、「,」で区切って並べます。要らなくなった例外は、\`exception-is-used\` が知らせます。
`;

/** The page of all rules, in Markdown. */
export function rulesPage(explanations: ReadonlyMap<RuleId, Explanation>): string {
  const parts = [...summaries()].map(([subject, rules]) => {
    const rows = rules.map(
      (rule) => `| [\`${rule.id}\`](#${rule.id}) | ${kind(rule)} | ${cell(rule.description.ja)} |\n`,
    );
    const list = `| 決まり | 重さ | 内容 |\n| --- | --- | --- |\n${rows.join('')}`;
    const told = rules.flatMap(({ id }) => explanations.get(id) ?? []).map(section);
    return `\n## ${subjects[subject].ja}\n\n${list}${told.join('')}`;
  });
  return head() + parts.join('');
}

function kind({ severity, isSettable }: Summary): string {
  return severityWords[severity].ja + (isSettable ? '*' : '');
}

function section(rule: Explanation): string {
  const { id, severity, isSettable, description, why, fails, passes, run } = rule;
  const report = run
    ? [
        '**kurabe の知らせ**',
        fence(
          'text',
          reportText(run.diagnostics, {
            language: 'ja',
            colours: noColours,
            source: (file) => run.texts.get(file),
          }),
        ),
      ]
    : [];
  return `\n### ${[
    id,
    `**${description.ja}**（${severityWords[severity].ja}${isSettable ? '' : '。変えられません'}）`,
    why.ja,
    '**良くない例**',
    exampleBlocks(fails),
    ...report,
    '**良い例**',
    exampleBlocks(passes),
    ...exceptions(rule),
  ].join('\n\n')}\n`;
}

function exceptions({ exceptions: forms }: Explanation): string[] {
  if (forms.length === 0) return [];
  return ['**一か所だけ許すとき**', ...forms.map(({ ja }) => fence('text', ja))];
}

/** Links to the subjects. */
function contents(): string {
  return Object.values(subjects)
    .map(({ ja }) => `[${ja}](#${slug(ja)})`)
    .join('・');
}

function exampleBlocks(example: Example | Words): string {
  if (isInWords(example)) return example.words.ja;
  return Object.entries(example)
    .map(([file, text]) => `\`${file}\`\n\n${fence(languageOf(file), text)}`)
    .join('\n\n');
}

function languageOf(file: string): string {
  const languages = { md: 'markdown', yaml: 'yaml', svg: 'xml', hbs: 'handlebars' };
  const ending = file.toLowerCase().split('.').at(-1) ?? '';
  return Object.entries(languages).find(([known]) => known === ending)?.[1] ?? 'text';
}

/** A block of code, its fence longer than any within. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const marks = '`'.repeat(longest + 1);
  const lines = text.trimEnd().split('\n').map(visible);
  return `${marks}${language}\n${lines.join('\n')}\n${marks}`;
}

/** Text within a table's cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
