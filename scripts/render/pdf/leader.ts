import type { Element, ElementContent } from 'hast';
import { plainText } from '../../document/plain-text.ts';
import type { Box, Flow, Piece } from './boxes/box.ts';
import { widen } from './boxes/frame.ts';
import { textBox } from './boxes/text.ts';
import { composeLine } from './line/compose.ts';
import { makeLink, phrasingRuns } from './phrasing.ts';
import type { PdfState } from './state.ts';
import type { TextStyle } from './style.ts';
import { makeMark } from './tags/tag.ts';

/** Whether an element stands for the number of a page. */
function isPageNumber(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties.dataPage !== undefined;
}

/** The page's number at the right, found out when the pages are painted. */
interface PageNumber {
  readonly width: number;
  paint: Piece['paint'];
}

/** Room for a page number of three figures, and between it, the dots and the text, in em. */
const [numberRoom, gap] = [1.8, 0.5];

/** A line of a table of contents: text, a dotted leader, and the number of the page where it leads. */
export function leaderBox(children: readonly ElementContent[], state: PdfState): Box {
  const { text: style, setter } = state;
  const number = children.find(isPageNumber);
  const runs = phrasingRuns(
    children.filter((child) => child !== number),
    state,
  );
  const label = textBox(runs, { ...style, align: 'left' }, setter, {
    ids: state.pendingIds.splice(0),
    whole: true,
  });
  const after = number && pageNumber(number, children, state);
  const room = style.fontSize * (numberRoom + gap);
  const leading = style.fontSize * style.lineHeight;
  return {
    ...label,
    narrow: () => widen(label.narrow(), room),
    natural: label.natural + room,
    height: (width) => label.height(width - room),
    flow: (width) => led(label.flow(width - room), width, leading, style, state, after),
  };
}

/** The label's last line is followed by the dots; a label that is split is one whole entry all the same. */
function led(
  label: Flow,
  width: number,
  leading: number,
  style: TextStyle,
  state: PdfState,
  number: PageNumber | undefined,
): Flow {
  return {
    take: (room) => {
      const { piece, rest } = label.take(room);
      if (!piece || rest || !number)
        return { piece, rest: rest && led(rest, width, leading, style, state, number) };
      return {
        piece: {
          height: piece.height,
          paint: (painter, x, y) => {
            piece.paint(painter, x, y);
            const last = y + piece.height - leading;
            const middle = last + leading / 2 + style.fontSize * 0.2;
            const em = style.fontSize;
            painter.dots(x + (piece.lineEnd ?? 0) + em * gap, x + width - number.width, middle, style.color);
            number.paint(painter, x + width, last);
          },
        },
      };
    },
  };
}

function pageNumber(element: Element, entry: readonly ElementContent[], state: PdfState): PageNumber {
  const { setter } = state;
  state.count.pageNumbers++;
  const { text: style } = state.styles(element, state.text);
  const link = makeLink(element, state, entry.map(plainText).join('').trim());
  const mark = makeMark(link?.tag ?? state.tag);
  const id = String(element.properties.href ?? '').slice(1);
  const baseline =
    (style.fontSize * style.lineHeight) / 2 + ((setter.ascent - setter.descent) / 2) * style.fontSize;
  return {
    width: style.fontSize * numberRoom,
    paint: (painter, right, top) => {
      const page = painter.pageOf(id);
      if (page === undefined) return;
      const run = { text: String(page), style, mark, ...(link ? { link } : {}) };
      const line = composeLine([run], setter, false);
      const x = right - line.width;
      line.paint(
        painter,
        { start: 0, end: line.text.length, width: line.width, shift: 0 },
        x,
        top + baseline,
      );
    },
  };
}
