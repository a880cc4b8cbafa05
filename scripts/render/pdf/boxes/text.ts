import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { type Cluster, clusters } from '../clusters.ts';
import type { TextStyle } from '../style.ts';
import type { Box } from './box.ts';

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** Raised, as a footnote's mark. */
  readonly raised?: boolean;
  /** A URL, or `#` and an id of the document. */
  readonly href?: string;
}

/** What a text needs of the page under way. */
export interface TextContext {
  /** The width of a text in its style. */
  width(text: string, style: TextStyle): number;
  /** The name of the place in the PDF that an id of the document has, if something links to it. */
  destination(id: string): string | undefined;
  /** Gives all these ids one place, and its name, if something links to any of them. */
  shareDestination(ids: readonly string[]): string | undefined;
}

/** A paragraph: runs that break into lines. `ids` are the places in the document that it begins. */
export function textBox(
  runs: readonly Run[],
  style: TextStyle,
  context: TextContext,
  options: { readonly ids?: readonly string[]; readonly literal?: boolean } = {},
): Box {
  const lines = hardLines(runs).map((line) =>
    line.map((run) => ({ ...run, width: context.width(run.text, run.style) })),
  );
  const widths = lines.map((line) => line.reduce((sum, { width }) => sum + width, 0));
  const natural = Math.max(0, ...widths);
  const { wrap } = style;
  const destination = context.shareDestination(options.ids ?? []);
  const leading = Math.max(style.fontSize, ...runs.map((run) => run.style.fontSize)) * style.lineHeight;
  return {
    before: 0,
    after: 0,
    natural,
    minimum: wrap ? Math.max(0, ...runs.map((run) => longestWord(run, context))) : natural,
    height: (width) =>
      widths.reduce((sum, length) => sum + leading * (wrap ? lineCount(length, Math.max(width, 1)) : 1), 0),
    content: () => definition(runs, style, context, wrap, options.literal ?? false, destination),
  };
}

/**
 * About how many lines a text of a length takes. Half of it counts parts of a line, so that the fitting
 * of columns sees which way is down between two whole numbers of lines.
 */
function lineCount(length: number, width: number): number {
  if (length <= width) return 1;
  // Kinsoku leaves a little of each line unused.
  const lines = (length * 1.03) / width;
  return (Math.ceil(lines) + lines + 0.5) / 2;
}

function definition(
  runs: readonly Run[],
  style: TextStyle,
  context: TextContext,
  wrap: boolean,
  literal: boolean,
  id: string | undefined,
): ContentText {
  return {
    text: runs.flatMap((run) =>
      (wrap && !literal && run.style.wrap
        ? clusters(run.text)
        : [{ text: run.text, whole: !run.style.wrap }]
      ).map((cluster) => inline(run, cluster, context)),
    ),
    fontSize: style.fontSize,
    lineHeight: style.lineHeight,
    alignment: style.align,
    color: style.color,
    ...(id === undefined ? {} : { id }),
    ...(wrap ? {} : { noWrap: true }),
    ...(literal ? { preserveLeadingSpaces: true } : {}),
  } as ContentText;
}

function inline({ style, raised, href }: Run, { text, whole }: Cluster, context: TextContext): Content {
  return {
    text,
    fontSize: style.fontSize,
    bold: style.bold,
    color: style.color,
    ...(style.background ? { background: style.background } : {}),
    ...(style.decorations.length ? { decoration: [...style.decorations] } : {}),
    ...(raised ? { sup: true } : {}),
    ...(whole ? { noWrap: true } : {}),
    ...linkTo(href, context),
  } as Content;
}

/** pdfmake's way of saying where something leads. */
export function linkTo(href: string | undefined, context: TextContext): object {
  if (!href) return {};
  if (!href.startsWith('#')) return { link: href };
  const destination = context.destination(href.slice(1));
  return destination ? { linkToDestination: destination } : {};
}

function hardLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** The widest part of a run that should not be broken: a Latin word or a number (of an address, a part), or five Japanese letters. */
function longestWord({ text, style }: Run, context: TextContext): number {
  if (!style.wrap) return context.width(text, style);
  const words = [
    ...(text.match(/[^\P{ASCII} /?&=.@_-]+/gu) ?? []),
    ...clusters(text).flatMap((cluster) => (cluster.whole ? [cluster.text] : [])),
  ];
  return Math.max(
    Math.min(5 * style.fontSize, context.width(text.replace(/\n/g, ''), style)),
    ...words.map((word) => context.width(word, style)),
  );
}
