import type { Painter } from '../paint/painter.ts';
import type { Piece } from './box.ts';
import type { PlacedCell } from './table-cell.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * A table's part on one page: fills, content and rules. The header is content where it stands for the first
 * time, and page furniture on the other pages; so are the labels of cells that go on.
 */
export function tablePiece(
  grid: TableGrid,
  header: readonly PlacedCell[],
  body: readonly PlacedCell[],
  height: number,
  isFirst: boolean,
): Piece {
  // In the order in which they are read, for programs that do not know tags.
  const inOrder = [...body].sort(
    ({ slot: { cell: a } }, { slot: { cell: b } }) => a.row - b.row || a.column - b.column,
  );
  return {
    height,
    paint: (painter, x, y) => {
      const paintHeader = (): void => {
        for (const cell of header) paintCell(painter, cell, x, y);
      };
      if (isFirst) paintHeader();
      else painter.repeat(paintHeader);
      for (const cell of inOrder) paintCell(painter, cell, x, y);
      paintRules(painter, grid, [...header, ...body], x, y);
    },
  };
}

function paintCell(
  painter: Painter,
  { slot, top, bottom, label, content }: PlacedCell,
  x: number,
  y: number,
): void {
  const { cell, left, width } = slot;
  const [vertical, horizontal] = cell.padding;
  if (cell.background) painter.fill(x + left, y + top, width, bottom - top, cell.background);
  const used = (label?.height ?? 0) + (content?.height ?? 0);
  const spare = cell.middle ? Math.max(0, (bottom - top - 2 * vertical - used) / 2) : 0;
  const start = y + top + vertical + spare;
  if (label) painter.repeat(() => label.paint(painter, x + left + horizontal, start));
  content?.paint(painter, x + left + horizontal, start + (label?.height ?? 0));
}

/** The rules around all cells, each stretch once. */
function paintRules(
  painter: Painter,
  { rule, lineColor }: TableGrid,
  cells: readonly PlacedCell[],
  x: number,
  y: number,
): void {
  if (rule === 0) return;
  const level = new Map<number, Stretch[]>();
  const upright = new Map<number, Stretch[]>();
  const half = rule / 2;
  for (const { slot, top, bottom } of cells) {
    const right = slot.left + slot.width;
    for (const at of [top - half, bottom + half]) add(level, at, [slot.left - rule, right + rule]);
    for (const at of [slot.left - half, right + half]) add(upright, at, [top - rule, bottom + rule]);
  }
  for (const [at, stretches] of level)
    for (const [start, end] of merge(stretches))
      painter.line(x + start, y + at, x + end, y + at, rule, lineColor);
  for (const [at, stretches] of upright)
    for (const [start, end] of merge(stretches))
      painter.line(x + at, y + start, x + at, y + end, rule, lineColor);
}

type Stretch = readonly [start: number, end: number];

function add(lines: Map<number, Stretch[]>, at: number, stretch: Stretch): void {
  const key = Math.round(at * 100) / 100;
  const stretches = lines.get(key);
  if (stretches) stretches.push(stretch);
  else lines.set(key, [stretch]);
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1] + 0.01) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
