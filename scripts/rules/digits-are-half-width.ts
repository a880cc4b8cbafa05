import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../diagnostics/fix.ts';
import { occurrences } from '../diagnostics/occurrences.ts';
import type { MarkdownFile, YamlFile } from '../source/content-tree.ts';
import type { YamlNode } from '../source/yaml.ts';
import type { Rule, RuleModule } from './rule.ts';

/**
 * Full-width digits and letters, with the points and commas within a number. At the beginning of a line, a digit before a half-width
 * point or bracket would become a list.
 */
const wide = /(?:(?<!^[ \t>]*)|(?![０-９]+[.)]))[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*/gm;

/** Keys of YAML whose values are read by people, and by nothing else. */
const prose = new Set([
  'author',
  'contact',
  'definition',
  'department',
  'head',
  'label',
  'name',
  'note',
  'number',
  'source',
  'subtitle',
  'title',
  'unit',
  'words',
]);

/** Where a city writes 資料5 and KPI, 資料５ and ＫＰＩ are other texts to a search. */
const check: Rule = ({ strategy, isAllowed }, report) => {
  for (const source of strategy.content.files.values()) {
    if (source.kind === 'asset') continue;
    const edits = [...widthsOf(source)].filter(({ place }) => !isAllowed(place));
    const [first, ...others] = edits.map(({ place }) => place);
    if (!first) continue;
    const { count, ...where } = occurrences([first, ...others]);
    const found = textAt(source, first);
    report({
      ...where,
      message: {
        ja: `全角の数字か英字があります: ${found}${count.ja}`,
        en: `There are full-width digits or letters: ${found}${count.en}`,
      },
      actual: found,
      expected: [found.normalize('NFKC')],
      note: {
        ja: '半角で打ち直してください（kurabe check --fix でまとめて直せます）',
        en: 'type them again in half width (kurabe check --fix mends them all)',
      },
      fix: { message: { ja: '半角にする', en: 'make them half-width' }, edits },
    });
  }
};

/** What makes each full-width text of a file half-width, in the order of the file. */
function* widthsOf(source: MarkdownFile | YamlFile): Iterable<Edit> {
  const { lines, file, text } = source;
  const ranges = textRanges(source).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { 0: found, index } of text.matchAll(wide)) {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= index) at++;
    const range = ranges[at];
    if (range && range.start <= index && index + found.length <= range.end)
      yield { place: lines.place(file, index, index + found.length), text: found.normalize('NFKC') };
  }
}

/** Where a file has texts for people, as offsets. */
function textRanges(source: MarkdownFile | YamlFile): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const add = (start: number | undefined, end: number | undefined): void => {
    if (start !== undefined && end !== undefined) ranges.push({ start, end });
  };
  const root = source.kind === 'yaml' ? source.root : source.frontMatter;
  if (root) for (const { range } of proseOf(root, false)) add(range?.start.offset, range?.end.offset);
  if (source.kind === 'markdown')
    visit(source.tree, 'text', ({ position }) => add(position?.start.offset, position?.end.offset));
  return ranges;
}

/** The places of values that are prose. */
function* proseOf(node: YamlNode, isProse: boolean): Iterable<Place> {
  if (node.kind === 'sequence') for (const item of node.items) yield* proseOf(item, isProse);
  else if (node.kind === 'mapping')
    for (const { key, value } of node.entries) yield* proseOf(value, isProse || prose.has(key));
  else if (isProse) yield node.place;
}

function textAt({ text }: MarkdownFile | YamlFile, { range }: Place): string {
  return text.slice(range?.start.offset, range?.end.offset);
}

const settings = `version: 1
title: 試験の資料
rules: { digits-are-half-width: hint }
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
`;

const goal = (text: string): string => `---
label: しごと
---
# しごとをつくる

${text}

## 数値目標

- [雇用者数](../indicators/jobs.yaml)

## 基本的な方針

### 創業の支援

- [創業件数](../indicators/startups.yaml)
`;

export const digitsAreHalfWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '全角と半角が混ざると、検索で片方しか見つからず、読み上げも一字ずつになることがあります。市の書き方が半角なら、設定で確かめられます。',
    en: 'Where widths are mixed, a search finds one of them only. A city that writes half-width has this looked at by a setting.',
  },
  fails: {
    'content/document.yaml': settings,
    'content/old/1-work.md': goal('令和１１年度までに２，０００人とします。'),
  },
  passes: {
    'content/document.yaml': settings,
    'content/old/1-work.md': goal('令和11年度までに2,000人とします。'),
  },
  check,
};
