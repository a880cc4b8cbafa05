import type { Element, ElementContent } from 'hast';
import { anchorsOf } from '../../document/anchors.ts';
import type { Document } from '../../document/document.ts';
import type { Paper } from '../../strategy/strategy.ts';
import type { Theme } from '../../theme/theme.ts';
import { stackBox } from './boxes/stack.ts';
import type { TableGrid } from './boxes/table-grid.ts';
import { flowBoxes } from './flow.ts';
import { type LaidPage, paginate, type Section } from './page/paginate.ts';
import { type PageSize, pageSize } from './page/paper.ts';
import type { PdfState } from './state.ts';
import { type BoxStyle, openStyles, rootStyle } from './style.ts';
import { makeTag, type Tag } from './tags/tag.ts';
import type { Typesetter } from './typesetter.ts';

/** A document on its pages, and its structure; not yet painted. */
export interface LaidDocument {
  /** The type size of ordinary text, in pt. */
  readonly size: number;
  readonly pages: readonly LaidPage[];
  readonly tag: Tag;
  readonly tables: readonly TableGrid[];
  /** Whether numbers of pages are printed, so that all places must be known first. */
  readonly hasPageNumbers: boolean;
}

/** Lays a document out on pages. */
export function layOut(document: Document, theme: Theme, setter: Typesetter): LaidDocument {
  const tag = makeTag(undefined, 'Document');
  const styles = openStyles(theme);
  const text = rootStyle(theme);
  let anchors: ReadonlySet<string> | undefined;
  const state = {
    document,
    theme,
    styles,
    setter,
    text,
    tag,
    pendingIds: [],
    hasAnchor: (id: string) => {
      anchors ??= anchorsOf(document.root);
      return anchors.has(id);
    },
    grids: [] as TableGrid[],
    count: { headings: 0, pageNumbers: 0, notes: 1, cellIds: new Map<string, string>() },
  };
  const sections = sectionsOf(document, (element) => styles(element, text).box).map(
    ({ paper, children }): Section => {
      const size = pageSize(paper, theme.print.margin);
      const boxes = flowBoxes(children, { ...state, page: roomOf(size) } satisfies PdfState);
      const stack = stackBox(boxes);
      return { size, flow: stack.flow(roomOf(size).width), before: stack.before };
    },
  );
  return {
    size: theme.print.size,
    pages: paginate(sections),
    tag,
    tables: state.grids,
    hasPageNumbers: state.count.pageNumbers > 0,
  };
}

function roomOf({ width, height, margin }: PageSize): PdfState['page'] {
  return { width: width - 2 * margin, height: height - 2 * margin };
}

/** Neighbouring elements that share their pages. */
interface PageRun {
  readonly paper: Paper;
  readonly children: ElementContent[];
}

/** Parts a document where an element asks for a new page, or for pages of its own. */
function sectionsOf({ root, paper }: Document, boxOf: (element: Element) => BoxStyle): PageRun[] {
  const runs: PageRun[] = [];
  let last: PageRun | undefined;
  for (const child of root.children as ElementContent[]) {
    const box = child.type === 'element' ? boxOf(child) : undefined;
    if (!last || box?.paper || box?.breakBefore) {
      last = { paper: box?.paper ?? paper, children: [] };
      runs.push(last);
    }
    last.children.push(child);
    if (box?.paper || box?.breakAfter) last = undefined;
  }
  return runs;
}
