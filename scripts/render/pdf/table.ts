import type { Element } from 'hast';
import { arrange, blockBox } from './blocks.ts';
import { type Box, tolerance } from './boxes/box.ts';
import { stackBox } from './boxes/stack.ts';
import { type CellLabel, type TableBoxCell, tableBox } from './boxes/table.ts';
import { flowBoxes } from './flow.ts';
import { type PdfState, withTag, withText } from './state.ts';
import { type PlacedElement, placeCells } from './table-cells.ts';
import { tagCells } from './table-tags.ts';
import { makeTag, type Tag } from './tags/tag.ts';

/** A table with its caption above. */
export function tableBoxes(table: Element, outer: PdfState): Box[] {
  const state = withTag(outer, makeTag(outer.tag, 'Table'));
  const caption = elements(table).find(({ tagName }) => tagName === 'caption');
  const captionBox = caption && captionOf(caption, state);
  const isTextTable = (table.properties.className as string[] | undefined)?.includes('text-table') ?? false;
  const grid = isTextTable
    ? shrinkingTable(state, (smaller) => gridBox(table, smaller, false))
    : gridBox(table, state, true);
  return captionBox ? [{ ...captionBox, keepsWithNext: true }, grid] : [grid];
}

/** The sizes in which a writer's table is tried where its words do not fit into its width, as parts of the ordinary one. */
const smallerSizes = [0.9, 0.8, 0.7, 0.6];

/**
 * A table whose type gets smaller where its columns would tear words. Its rows are then made anew, with their tags.
 *
 * @param make gives the table in the type of a state
 */
function shrinkingTable(state: PdfState, make: (state: PdfState) => Box): Box {
  const rowsFrom = state.tag.kids.length;
  const ordinary = make(state);
  const fits = (box: Box, width: number): boolean => box.narrow().least <= width + tolerance;
  return {
    ...ordinary,
    flow: (width) => {
      let box = ordinary;
      for (const size of smallerSizes) {
        if (fits(box, width)) break;
        state.tag.kids.length = rowsFrom;
        box = make(withText(state, { ...state.text, fontSize: state.text.fontSize * size }));
      }
      return box.flow(width);
    },
  };
}

/**
 * The rows of a table.
 *
 * @param wide whether it takes all of the width
 */
function gridBox(table: Element, state: PdfState, wide: boolean): Box {
  const parts = elements(table).filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody');
  const rows = parts.flatMap(elements);
  const headerRows = parts.filter(({ tagName }) => tagName === 'thead').flatMap(elements).length;
  const placed = placeCells(parts.map(elements));
  const tags = tagCells(
    parts.map((part) => ({ part, rows: elements(part) })),
    placed,
    state,
  );
  const cells = placed.map((cell) => setCell(cell, state, tags.get(cell.element) ?? state.tag));
  return tableBox({
    cells,
    rows: rows.length,
    columns: Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    headerRows: headerRows < rows.length ? headerRows : 0,
    maxHeader: state.page.height / 3,
    rule: state.theme.print.rule,
    lineColor: state.theme.colors.get('line') ?? '#000000',
    wide,
    em: state.text.fontSize,
    leading: state.text.fontSize * state.text.lineHeight,
    onGrid: (made) => void state.grids.push(made),
  });
}

function captionOf(caption: Element, state: PdfState): Box | undefined {
  const inner = withTag(state, makeTag(state.tag, 'Caption'));
  const { text } = state.styles(caption, state.text);
  return blockBox({ ...caption, tagName: 'div' }, withText(inner, text));
}

function setCell(placed: PlacedElement, outer: PdfState, tag: Tag): TableBoxCell {
  const { element, row, column, rowSpan, columnSpan } = placed;
  const { text, box } = outer.styles(element, outer.text);
  for (const id of placed.ids) outer.pendingIds.push(id);
  const state = withTag(withText(outer, text), tag);
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    box: stackBox([arrange(flowBoxes(element.children, state), state, box)]),
    padding: box.padding,
    background: box.background,
    element,
    middle: box.middle,
    label: labelOf(element, state),
  };
}

/** What is added to a label on the pages after its first; the short one where a column is too narrow for the other. */
const continued = { ja: ['（続き）', '続'], en: [' (continued)', ' (cont.)'] } as const;

/** What says on later pages whose the cell is: a row's header, or the heading with which the cell begins. */
function labelOf(element: Element, state: PdfState): CellLabel | undefined {
  const isHeader = element.tagName === 'th' && String(element.properties.scope).startsWith('row');
  const [first] = elements(element);
  const heading = first && /^h[1-6]$/.test(first.tagName) ? first : undefined;
  if (!isHeader && !heading) return undefined;
  // It is no content, so its tag stands in no tree, and links do not lead to it.
  const set = (nodes: Element['children']): Box =>
    stackBox(flowBoxes(nodes, { ...state, tag: makeTag(undefined, 'TH'), pendingIds: [] }));
  return {
    always: isHeader,
    boxes: (width) => {
      const [long, short] = state.document.language.startsWith('ja') ? continued.ja : continued.en;
      const ordinary = { type: 'text' as const, value: long };
      const more = set([ordinary]).natural > width ? { ...ordinary, value: short } : ordinary;
      const inHeading = (children: Element['children']): Element['children'] =>
        heading ? [{ ...heading, properties: withoutId(heading), children }] : children;
      const { children } = heading ?? element;
      return [set(inHeading([...children, more])), set(inHeading([more]))];
    },
  };
}

/** A repeated heading is not the place to which links lead. */
function withoutId({ properties: { id: _, ...others } }: Element): Element['properties'] {
  return others;
}

function elements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
