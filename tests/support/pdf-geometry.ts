import type { PdfPiece } from './pdf-text.ts';

/** Lengths in pt from the page's lower left corner. */
export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The room that a piece's letters take: from the baseline to about the height of kanji, less a hair. */
export function boxOf({ x, y, width, size }: PdfPiece): Rect {
  return { left: x + 0.3, right: x + width - 0.3, bottom: y, top: y + 0.7 * size };
}

/** Pairs of pieces of one page that lie over each other. */
export function overlapping(pieces: readonly PdfPiece[]): (readonly [string, string])[] {
  const boxes = pieces
    .filter(({ text }) => text.trim() !== '')
    .map((piece) => ({ text: piece.text, ...boxOf(piece) }))
    .sort((a, b) => a.bottom - b.bottom);
  const found: (readonly [string, string])[] = [];
  let open: typeof boxes = [];
  for (const box of boxes) {
    open = open.filter(({ top }) => top > box.bottom);
    for (const other of open)
      if (other.left < box.right && box.left < other.right) found.push([other.text, box.text]);
    open.push(box);
  }
  return found;
}

/** Pieces of one page that reach out of a rectangle. */
export function outside(pieces: readonly PdfPiece[], { left, right, bottom, top }: Rect): string[] {
  return pieces
    .filter((piece) => {
      const box = boxOf(piece);
      return (
        piece.text.trim() !== '' &&
        (box.left < left || box.right > right || box.bottom < bottom || box.top > top)
      );
    })
    .map(({ text }) => text);
}
