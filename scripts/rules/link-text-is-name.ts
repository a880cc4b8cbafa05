import { distance } from 'fastest-levenshtein';
import type { Fix } from '../diagnostics/fix.ts';
import { measuresOf } from '../strategy/build.ts';
import type { Indicator, Measure } from '../strategy/strategy.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** What a writer reads in the Markdown is what the table shows: the indicator's name. */
const check: Rule = ({ strategy }, report) => {
  const measures = allGoals(strategy).flatMap(measuresOf);
  const links = new Map<Indicator, Measure[]>();
  for (const measure of measures)
    links.set(measure.indicator, [...(links.get(measure.indicator) ?? []), measure]);
  const indicators = [...strategy.indicators.values()];
  for (const measure of measures) {
    const { indicator, text, place } = measure;
    if (text === indicator.name) continue;
    const fix = fixOf(measure, links.get(indicator) ?? [], indicators);
    report({
      place,
      message: {
        ja: `リンクの文字「${text}」が指標の名前「${indicator.name}」と違います`,
        en: `The link’s text "${text}" is not the indicator’s name "${indicator.name}"`,
      },
      actual: text,
      expected: [indicator.name],
      note: {
        ja: 'どちらが正しいかを確かめて、もう一方をそろえてください',
        en: 'see which of the two is right, and make the other the same',
      },
      related: [{ place: indicator.namePlace, message: { ja: '指標の名前', en: 'the indicator’s name' } }],
      ...(fix ? { fix } : {}),
    });
  }
};

/**
 * The name becomes the text. Nobody can tell without the writer where the text is more like the name of another
 * indicator, so that the destination may be wrong, or where several links agree on another name.
 *
 * @param links all those to the same indicator
 */
function fixOf(
  { indicator, text, textPlace }: Measure,
  links: readonly Measure[],
  indicators: readonly Indicator[],
): Fix | undefined {
  const { name } = indicator;
  if (!textPlace || /[\r\n]/.test(name)) return undefined;
  if (links.length > 1 && links.every((link) => link.text === text)) return undefined;
  const difference = distance(text, name);
  if (indicators.some((other) => other !== indicator && distance(text, other.name) <= difference))
    return undefined;
  return {
    message: { ja: `リンクの文字を「${name}」にする`, en: `make the link’s text "${name}"` },
    edits: [{ place: textPlace, text: escapeMarkdown(name) }],
  };
}

/** A text with the signs escaped that Markdown would read as marks (CommonMark 2.4). */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&~|]/g, '\\$&');
}

export const linkTextIsName: RuleModule = {
  subject: 'indicators',
  why: {
    ja: 'Markdown で読む名前と、表に載る名前が食い違うと、どちらが正しいかわかりません。',
    en: 'Where the name in Markdown differs from that in the table, nobody knows which is right.',
  },
  fails: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者の数](../indicators/jobs.yaml)
`,
  },
  passes: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  },
  check,
};
