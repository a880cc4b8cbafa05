import { valuesOf } from '../source/texts.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Letters and a reading in braces, closed or not. */
const ruby = /[{｛][^{}｛｝|｜\n]+[|｜](?:[^{}｛｝\n]*[}｝]|[\u3040-\u30ff]*)/g;

const inLink = {
  ja: 'ここには字だけを書き、ルビは目標のファイルの、指標へのリンクの文字に付けてください（「[{棚田|たなだ}の数](…)」）',
  en: 'write the letters alone here; ruby belongs into the text of the link to the indicator, as [{棚田|たなだ}の数](…)',
};
const inText = {
  ja: 'ここには字だけを書いてください。ルビは目標のファイルの本文と見出しで使えます',
  en: 'write the letters alone here; ruby is for the texts and headings of the goals’ files',
};

/** Values of YAML go into titles, bookmarks and data, where ruby would be printed as it stands. */
const check: Rule = ({ strategy }, report) => {
  for (const source of strategy.content.files.values()) {
    if (source.kind === 'asset') continue;
    const root = source.kind === 'yaml' ? source.root : source.frontMatter;
    if (!root) continue;
    for (const { text, place } of valuesOf(root, source))
      for (const { 0: found, index } of text.matchAll(ruby))
        report({
          place: place(index, found.length),
          message: {
            ja: `YAML の値にルビは使えません: ${found.slice(0, 80)}`,
            en: `Values of YAML cannot have ruby: ${found.slice(0, 80)}`,
          },
          expected: [text.replace(ruby, (written) => /[^{｛|｜]+/.exec(written)?.[0] ?? '')],
          note: source.path.startsWith(`${indicatorFolder}/`) ? inLink : inText,
        });
  }
};

export const rubyStandsInMarkdown: RuleModule = {
  subject: 'prose',
  why: {
    ja: 'YAML の値は題名やデータにも使われ、ルビは記号のまま出てしまいます。',
    en: 'Values of YAML go into titles and data, where ruby would be printed as it stands.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
definition: '{棚田|たなだ}で働く人の数'
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
definition: 棚田で働く人の数
`,
  },
  check,
};
