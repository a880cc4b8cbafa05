import { contentFolder } from '../source/read.ts';
import { yamlText } from './yaml-text.ts';

/** The headings of a plan, as `document.yaml` words them. */
export interface HeadingWords {
  readonly targets: string;
  readonly policies: string;
  readonly projects: string | undefined;
}

/** A link to an indicator, by the path of its file below the content folder. */
export interface IndicatorLink {
  readonly name: string;
  readonly path: string;
}

/** A policy of a new goal. */
export interface NewPolicy {
  readonly title: string;
  readonly kpis: readonly IndicatorLink[];
}

/** A new goal's parts. */
export interface NewGoal {
  readonly title: string;
  readonly label: string | undefined;
  readonly targets: readonly IndicatorLink[];
  readonly policies: readonly NewPolicy[];
}

/** The path of a goal's file from the project's root. */
export function goalFilePath(plan: string, name: string): string {
  return `${contentFolder}/${plan}/${name}.md`;
}

/**
 * The file of a goal with everything that a goal may have, and remarks that teach the format. What the writer is to
 * write says so itself: ここに書く.
 */
export function goalFile({ title, label, targets, policies }: NewGoal, words: HeadingWords): string {
  const front = label === undefined ? '' : `---\nlabel: ${yamlText(label)}\n---\n`;
  return `${front}<!--
この囲みの中は説明で、資料には出ません。書き終えたら、消してかまいません。
${label === undefined ? '' : '上の label は、目標の題名の脇に出ます。'}「# 」の行が目標の題名です。
見出しの「${words.targets}」と「${words.policies}」は決まった言葉なので、字を変えません（呼び名は document.yaml の words で変えます）。
-->
# ${escapeMarkdown(title)}

この目標で何を目指すかを、ここに書く。

## ${words.targets}

<!--
目標の全体を測る指標です。「- [指標の名前](指標のファイル)」を一行に一つ書きます。
いらなければ、この見出しごと消します。
-->
${links(targets)}
## ${words.policies}

<!--
方針は「### 」の見出しです。①②③の番号は自動で付きます。
方針の下の、指標へのリンクの箇条書きが KPI になります。KPI のない方針もかまいません。
-->
${policies.map((policy) => policyText(policy, words)).join('\n')}`;
}

function policyText({ title, kpis }: NewPolicy, { projects }: HeadingWords): string {
  const below = projects === undefined ? '' : `\n#### ${projects}\n\n##### 事業の名前をここに書く\n`;
  return `### ${escapeMarkdown(title)}\n\n何をするかを、ここに書く。\n${kpis.length ? `\n${links(kpis)}` : ''}${below}`;
}

function links(indicators: readonly IndicatorLink[]): string {
  return indicators.length ? `${indicators.map((indicator) => linkItem(indicator)).join('\n')}\n` : '';
}

/** The item of a list that links to an indicator, from the folder of a plan. */
export function linkItem({ name, path }: IndicatorLink): string {
  return `- [${escapeMarkdown(name)}](../${path})`;
}

/** The file of a goal of the state's direction: a title and a list. */
export function directionFile(title: string): string {
  return `<!--
この囲みの中は説明で、資料には出ません。書き終えたら、消してかまいません。
国の方向性の目標は、題名（「# 」の行）と箇条書きだけで足ります。指標や方針も書けます。
-->
# ${escapeMarkdown(title)}

- 国の施策をここに書く
- 国の施策をここに書く
`;
}

/** A text as Markdown that shows that very text: marks of Markdown and ruby are escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<{|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>)/, '$1\\$2')
    .replace(/(\s)(#+)(\s*)$/, '$1\\$2$3');
}
