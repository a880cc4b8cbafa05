import type { Document } from '../../../document/document.ts';
import { plainText } from '../../../document/plain-text.ts';
import type { Theme } from '../../../theme/theme.ts';
import { type LaidDocument, layOut } from '../lay-out.ts';
import type { Typesetter } from '../typesetter.ts';
import { type LongCell, longCells } from './long-cells.ts';
import { shorten } from './shorten.ts';

/** A document that takes more pages than it should, even in the smallest type. */
export interface TooLong {
  /** In the smallest type. */
  readonly pages: number;
  /** Cells to be shortened, by about how many letters; those that must lose most come first. */
  readonly cells: readonly LongCell[];
  /** Whether it fits when they are. */
  readonly isEnough: boolean;
}

/** Type sizes are tried in steps of so much, in pt. */
const step = 0.1;

/** Line breaks jump, so that a document may fit a little above a size in which it does not. */
const lookAhead = 3;

/** The number of letters is found to so much of itself. */
const precision = 0.05;

/** No more than so many times the estimate is tried. */
const most = 3;

/** Lays a document out in type of a size, in pt. */
type InSize = (size: number) => LaidDocument;

/**
 * Lays a document out in the largest type, between its smallest and the theme's own, in which it takes no
 * more pages than it should; columns are fitted anew for each size.
 */
export function fitToPages(document: Document, theme: Theme, setter: Typesetter): LaidDocument | TooLong {
  const { fit } = document;
  const normal = layOut(document, theme, setter);
  if (!fit || normal.pages.length <= fit.pages) return normal;
  const inSize: InSize = (size) => layOut(document, inType(theme, size), setter);
  const smallest = Math.min(fit.smallest, theme.print.size);
  const steps = Math.ceil((theme.print.size - smallest) / step - 1e-6);
  const laid = steps > 0 ? largestFit(inSize, smallest, steps, fit.pages) : undefined;
  if (laid) return laid;
  const least = steps > 0 ? inSize(smallest) : normal;
  const fits = (shorter: Document): boolean =>
    layOut(shorter, inType(theme, smallest), setter).pages.length <= fit.pages;
  return { pages: least.pages.length, ...refine(longCells(least, fit.pages), document, fits) };
}

/** Whether a document could not be laid out on its pages. */
export function isTooLong(laid: LaidDocument | TooLong): laid is TooLong {
  return 'cells' in laid;
}

function inType(theme: Theme, size: number): Theme {
  return { ...theme, print: { ...theme.print, size } };
}

/** The largest of the sizes from `smallest` on, in so many steps, in which a document takes no more pages; undefined where none does. */
function largestFit(
  inSize: InSize,
  smallest: number,
  steps: number,
  pages: number,
): LaidDocument | undefined {
  const tried = new Map<number, LaidDocument>();
  const at = (index: number): LaidDocument => {
    const laid = tried.get(index) ?? inSize(Math.round((smallest + index * step) * 100) / 100);
    tried.set(index, laid);
    return laid;
  };
  const fits = (index: number): boolean => at(index).pages.length <= pages;
  if (!fits(0)) return undefined;
  let low = 0;
  let high = steps;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  for (let index = Math.min(low + lookAhead, steps - 1); index > low; index--)
    if (fits(index)) return at(index);
  return at(low);
}

/** Tries how much of the estimate is enough, since columns move when a cell gets shorter. */
function refine(
  cells: readonly LongCell[],
  document: Document,
  fits: (shorter: Document) => boolean,
): Pick<TooLong, 'cells' | 'isEnough'> {
  const scaled = (share: number): LongCell[] =>
    cells.map((cell) => ({ ...cell, letters: Math.ceil(cell.letters * share) }));
  const isEnough = (share: number): boolean => {
    const letters = new Map(scaled(share).map((cell) => [cell.element, cell.letters]));
    return fits({ ...document, root: shorten(document.root, letters) });
  };
  // Not more than nine tenths of a cell's letters may go.
  const limit = Math.min(
    most,
    ...cells.map(({ element, letters }) => (0.9 * plainText(element).length) / letters),
  );
  if (cells.length === 0 || !isEnough(limit)) return { cells, isEnough: false };
  let [low, high] = [0, limit];
  while (high - low > high * precision) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return { cells: scaled(high), isEnough: true };
}
