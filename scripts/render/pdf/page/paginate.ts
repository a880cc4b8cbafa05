import { type Flow, nothing, type Piece, type Room, type Taken } from '../boxes/box.ts';
import type { PageSize } from './paper.ts';

/** A page with its content. */
export interface LaidPage {
  readonly size: PageSize;
  readonly piece: Piece;
  /** How far below the margin the content begins, in pt. */
  readonly top: number;
}

/** Content for pages of one size; it begins on a page of its own. */
export interface Section {
  readonly size: PageSize;
  readonly flow: Flow;
  /** Space above it on its first page, in pt; a page begun on purpose keeps it (CSS Fragmentation 3, 5.2). */
  readonly before: number;
}

/** Fills pages with sections, one after the other. */
export function paginate(sections: readonly Section[]): LaidPage[] {
  const pages: LaidPage[] = [];
  for (const { size, flow, before } of sections) {
    const height = size.height - 2 * size.margin;
    let top = before;
    for (let rest: Flow | undefined = flow; rest; top = 0) {
      const room: Room = { height: height - top, fresh: height, must: true };
      const taken: Taken = rest.take(room);
      pages.push({ size, piece: taken.piece ?? nothing, top });
      rest = taken.rest;
    }
  }
  return pages;
}
