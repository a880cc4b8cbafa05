import { readAddress } from './address.ts';
import { type NumberFormat, readNumberFormat } from './number-format.ts';
import { textGatherer, unescaped } from './read-texts.ts';
import { WorkbookRefused } from './refused.ts';
import { walkXml } from './walk-xml.ts';

/** A cell in which something stands. */
export interface ReadCell {
  /** `empty` of a formula whose result the file does not have. */
  readonly kind: 'text' | 'number' | 'boolean' | 'error' | 'date' | 'empty';
  /** A text; a number as the file has it; TRUE or FALSE; `#N/A`; a date of ISO 8601 or the number of a day. */
  readonly text: string;
  readonly format: NumberFormat;
  readonly isFormula: boolean;
}

export interface ReadRow {
  readonly isHidden: boolean;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

/** A sheet's cells by row, from 1, and column, from 0; only those in which something stands. */
export interface ReadSheet {
  readonly name: string;
  /** Whether people do not see it. */
  readonly isHidden: boolean;
  readonly rows: ReadonlyMap<number, ReadRow>;
  isHiddenColumn(column: number): boolean;
  /** Whether a cell lies in merged ones without being the first of them, so that nothing can stand in it. */
  isCovered(row: number, column: number): boolean;
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** The most cells with content that a sheet may have; a form of a thousand indicators has 40,000. */
const maxCells = 1_000_000;

/** Rows over which cells are merged, of one range (beyond are no indicators) and of all. */
const maxMergedRows = { one: 10_000, all: 500_000 };

/** The columns of a sheet (A to XFD). */
const columnCount = 16_384;

const general = readNumberFormat(0, undefined);

/**
 * Reads a worksheet (ECMA-376-1, 18.3.1.99). Formulas are never worked out: what stands there is the result that the
 * program which saved it had.
 */
export function readSheet(
  bytes: Uint8Array,
  name: string,
  isHidden: boolean,
  { strings, formats }: SheetContext,
): ReadSheet {
  const rows = new Map<number, { isHidden: boolean; cells: Map<number, ReadCell> }>();
  const hidden = rangesOfColumns();
  const merged = new Map<number, [from: number, to: number][]>();
  const inline = textGatherer();
  let count = 0;
  let mergedRows = 0;
  let row = 0;
  let isRowHidden = false;
  let column = -1;
  let type = 'n';
  let format = general;
  let isFormula = false;
  let isValue = false;
  let value = '';

  function endCell(): void {
    const text = inline.take();
    const cell = cellOf(type, type === 'inlineStr' ? text : value, format, isFormula, strings);
    if (!cell) return;
    if (++count > maxCells) throw new WorkbookRefused('too-large');
    const known = rows.get(row) ?? { isHidden: isRowHidden, cells: new Map() };
    rows.set(row, known);
    known.cells.set(column, cell);
  }

  walkXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        isRowHidden = isTrue(attributes.hidden);
        column = -1;
      } else if (tag === 'c') {
        const address = attributes.r === undefined ? undefined : readAddress(attributes.r);
        if (attributes.r !== undefined && !address) throw new WorkbookRefused('damaged', attributes.r);
        if (address) row = address.row;
        column = address?.column ?? column + 1;
        type = attributes.t ?? 'n';
        format = formats[Number(attributes.s ?? 0)] ?? general;
        isFormula = false;
        value = '';
      } else if (tag === 'v') isValue = true;
      else if (tag === 'f') isFormula = true;
      else if (tag === 'col' && isTrue(attributes.hidden))
        hidden.add(Number(attributes.min) - 1, Number(attributes.max) - 1);
      else if (tag === 'mergeCell') {
        const [from, to] = (attributes.ref ?? '').split(':').map(readAddress);
        if (!from || !to) return;
        const last = Math.min(to.row, from.row + maxMergedRows.one);
        mergedRows += last - from.row + 1;
        if (mergedRows > maxMergedRows.all) throw new WorkbookRefused('too-large');
        for (let each = from.row; each <= last; each++) {
          const ranges = merged.get(each) ?? [];
          merged.set(each, ranges);
          // In the first row, the first cell is the one in which the content stands.
          ranges.push([each === from.row ? from.column + 1 : from.column, to.column]);
        }
      } else inline.open(tag, attributes);
    },
    text(text) {
      if (isValue) value += text;
      else inline.text(text);
    },
    close(tag) {
      if (tag === 'c') endCell();
      else if (tag === 'v') isValue = false;
      else inline.close(tag);
    },
  });
  const hiddenColumns = hidden.all();
  return {
    name,
    isHidden,
    rows,
    isHiddenColumn: (at) => hiddenColumns.has(at),
    isCovered: (atRow, at) => (merged.get(atRow) ?? []).some(([from, to]) => at >= from && at <= to),
  };
}

/** Gathers ranges of columns, from 0 and both ends included, however many of them and whatever their ends. */
function rangesOfColumns(): { add(from: number, to: number): void; all(): Set<number> } {
  /** How many ranges begin at a column, less those that ended before it. */
  const begun = new Int32Array(columnCount + 1);
  return {
    add(from, to) {
      if (!(from >= 0 && from <= to && from < columnCount)) return;
      begun[from] = (begun[from] ?? 0) + 1;
      const after = Math.min(to + 1, columnCount);
      begun[after] = (begun[after] ?? 0) - 1;
    },
    all() {
      const columns = new Set<number>();
      let open = 0;
      for (let at = 0; at < columnCount; at++) {
        open += begun[at] ?? 0;
        if (open > 0) columns.add(at);
      }
      return columns;
    },
  };
}

function cellOf(
  type: string,
  value: string,
  format: NumberFormat,
  isFormula: boolean,
  strings: readonly string[],
): ReadCell | undefined {
  const cell = (kind: ReadCell['kind'], text: string): ReadCell => ({ kind, text, format, isFormula });
  if (type === 's') {
    const text = value.trim() === '' ? undefined : strings[Number(value)];
    return text ? cell('text', text) : undefined;
  }
  if (type === 'str' || type === 'inlineStr') {
    if (value !== '') return cell('text', type === 'str' ? unescaped(value) : value);
    return isFormula ? cell('empty', '') : undefined;
  }
  const text = value.trim();
  if (text === '') return isFormula ? cell('empty', '') : undefined;
  if (type === 'b') return cell('boolean', text === '1' || text === 'true' ? 'TRUE' : 'FALSE');
  if (type === 'e') return cell('error', text);
  return cell(type === 'd' || format.kind === 'date' ? 'date' : 'number', text);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
