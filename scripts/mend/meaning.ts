import type { Nodes } from 'mdast';
import { Lines } from '../diagnostics/lines.ts';
import { canonicalYaml } from '../source/canonical-yaml.ts';
import { parseMarkdown } from '../source/markdown.ts';
import { kanjiOf } from '../source/radicals.ts';
import { parseYaml } from '../source/yaml.ts';
import { mendDecimal } from '../strategy/decimal.ts';
import { mendFiscalYear } from '../strategy/fiscal-year.ts';
import { isYamlLink } from '../strategy/paths.ts';
import { mendDate } from '../strategy/schema/date.ts';

/**
 * How a source is built: what `meaningOf` gives, with all texts for people left out. A fix that puts words for others
 * changes nothing else.
 *
 * @param text with lines that end with LF
 */
export function structureOf(file: string, text: string): string {
  return formOf(file, text, () => '');
}

/**
 * What a source says, as a text that stays the same under every fix: the tree of its Markdown and the values of its YAML,
 * without the differences that fixes even out. Those are how a character is coded and how wide it is, how a number, a date or a
 * year is written, the order of keys, and the text of links to indicators (the documents show the name). A fix that
 * changes anything else has slipped.
 *
 * @param text with lines that end with LF
 */
export function meaningOf(file: string, text: string): string {
  return formOf(file, text, fold);
}

/** @param words what counts of a text for people */
function formOf(file: string, text: string, words: (text: string) => string): string {
  const lines = new Lines(text);
  const silent = (): void => undefined;
  if (/\.ya?ml$/i.test(file)) {
    const root = parseYaml(file, text, lines, silent);
    return root ? canonicalYaml(root, value(words), value(fold)) : fold(text);
  }
  const markdown = parseMarkdown(file, text, lines, silent);
  if (!markdown) return fold(text);
  const { tree, frontMatter } = markdown;
  return JSON.stringify([
    frontMatter ? canonicalYaml(frontMatter, value(words), value(fold)) : '',
    tree.children.map(plain(words)),
  ]);
}

/** A node without its places, with its texts evened out. */
function plain(words: (text: string) => string): (node: Nodes) => unknown {
  const ofNode = (node: Nodes): unknown => {
    if (node.type === 'yaml') return 'front matter';
    const out: Record<string, unknown> = {};
    // `data` says where and how something is written.
    for (const [key, field] of Object.entries(node))
      if (key !== 'position' && key !== 'data' && key !== 'children')
        out[key] = typeof field !== 'string' ? field : key === 'value' ? words(field) : formOfKey(key, field);
    const isName = node.type === 'link' && isYamlLink(node.url);
    if ('children' in node && !isName) out.children = node.children.map(ofNode);
    return out;
  };
  return ofNode;
}

/** An address outside of the project is found by its very letters; names of files are looked up however they are coded. */
function formOfKey(key: string, field: string): string {
  return key === 'url' && /^[a-z][a-z0-9+.-]*:/i.test(field) ? withoutIdle(field) : fold(field);
}

/** A value of YAML in the one form that its kind has, if it has one. */
function value(words: (text: string) => string): (text: string) => string {
  return (text) => mendDate(text) ?? mendDecimal(text) ?? mendFiscalYear(text) ?? words(text);
}

/** A text without the differences of width, of composition and of characters that are not seen (Unicode, NFKC). */
function fold(text: string): string {
  return withoutIdle(text)
    .replace(/[\u2E80-\u2FDF]/gu, (radical) => kanjiOf(radical) ?? radical)
    .normalize('NFKC');
}

/** A text without characters that are never seen. */
function withoutIdle(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '');
}
