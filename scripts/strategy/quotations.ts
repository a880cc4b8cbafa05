import type { Blockquote, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { eras } from './era.ts';
import type { QuotedSource } from './strategy.ts';

/** A quotation in a text. */
export interface Quotation {
  readonly node: Blockquote;
  /** The paragraph that stands before it. */
  readonly before: string;
  /** Its last line, without its mark, where that names the source: 出典：国の総合戦略（令和７年12月23日）. */
  readonly source: string | undefined;
}

/** What opens the line with the source. */
const mark = /^[ 　（(―—─-]*(?:出典|引用元?|資料)[ 　]*[:：][ 　]*/;

/** The quotations of a Markdown tree, in their order; those within others are part of them. */
export function quotationsOf(tree: Root): Quotation[] {
  const found: Quotation[] = [];
  visit(tree, (node: Root | Nodes) => {
    if (!('children' in node) || node.type === 'blockquote')
      return node.type === 'blockquote' ? 'skip' : undefined;
    // Comments are no part of the text; one with an exception may stand before a quotation.
    const blocks = node.children.filter(({ type }) => type !== 'html');
    for (const [index, child] of blocks.entries()) {
      if (child.type !== 'blockquote') continue;
      const before = blocks[index - 1];
      found.push({
        node: child,
        before: before?.type === 'paragraph' ? textOf(before) : '',
        source: sourceLine(child),
      });
    }
    return undefined;
  });
  return found;
}

function sourceLine({ children }: Blockquote): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'paragraph') return undefined;
  const text = last.children.map((child) => (child.type === 'break' ? '\n' : textOf(child))).join('');
  const line = text.split('\n').at(-1) ?? '';
  return mark.test(line) ? line.replace(mark, '').trim() : undefined;
}

/** A date in a line: by the day (令和７年12月23日, 2025-12-23) or by the month (令和７年12月); undefined where there is none. */
export function dateIn(line: string): string | undefined {
  const text = line.normalize('NFKC');
  const match =
    /(令和|平成|昭和)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?|(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})(?:\s*(?:月|[-/.](?=\d)))(?:\s*(\d{1,2})\s*日?)?/.exec(
      text,
    );
  if (!match) return undefined;
  const [, name, count = '', eraMonth, eraDay, western, westernMonth, westernDay] = match;
  const era = eras.find((each) => each.name === name);
  const year = era ? era.first - 1 + (count === '元' ? 1 : Number(count)) : Number(western);
  const parts = [eraMonth ?? westernMonth, eraDay ?? westernDay].flatMap((part) => part ?? []);
  return [String(year), ...parts.map((part) => part.padStart(2, '0'))].join('-');
}

/** The source that a line names; of several the one with the longest name. */
export function namedSource(line: string, sources: readonly QuotedSource[]): QuotedSource | undefined {
  const plain = (text: string): string => text.normalize('NFKC').replace(/[\s「」『』]/g, '');
  const text = plain(line);
  return sources
    .filter(({ name }) => text.includes(plain(name)))
    .reduce<QuotedSource | undefined>(
      (longest, source) => (longest && longest.name.length >= source.name.length ? longest : source),
      undefined,
    );
}
