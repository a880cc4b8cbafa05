import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** A heading and what stands below it. */
export interface Part {
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/** A stretch of Markdown, cut at the headings of one depth. */
export interface Outline {
  /** What stands before the first of them. */
  readonly lead: readonly RootContent[];
  readonly parts: readonly Part[];
}

/** Cuts nodes at each heading of a depth (1–6); deeper headings stay in the part they stand in. */
export function outline(nodes: readonly RootContent[], depth: number): Outline {
  const lead: RootContent[] = [];
  const parts: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) parts.push({ heading: node, nodes: [] });
    else (parts.at(-1)?.nodes ?? lead).push(node);
  }
  return { lead, parts };
}

/** A heading's text in one line, without marks of emphasis. */
export function headingText(heading: Heading): string {
  return textOf(heading, { includeImageAlt: false })
    .replace(/\s*\n\s*/g, '')
    .trim();
}
