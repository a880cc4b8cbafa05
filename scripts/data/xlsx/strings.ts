import type { XmlElement } from '../xml.ts';

/** The texts of a workbook, each once. */
export interface Strings {
  /** Gives a text's place in the table. */
  add(text: string): number;
  /** The table of shared strings (ECMA-376-1, 18.4). */
  xml(): XmlElement;
}

/** The most UTF-16 code units that a cell of Excel holds. */
const longest = 32_767;

/** An empty table of shared strings. */
export function sharedStrings(): Strings {
  const places = new Map<string, number>();
  let count = 0;
  return {
    add(text) {
      const known = places.get(text);
      count++;
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml: () => [
      'sst',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        count,
        uniqueCount: places.size,
      },
      [...places.keys()].map(
        (text): XmlElement => ['si', {}, [['t', { 'xml:space': 'preserve' }, written(text)]]],
      ),
    ],
  };
}

/** A text as a shared string has it: what looks like an escape (22.4.2.4, ST_Xstring) is one itself. */
function written(text: string): string {
  return cut(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A longer text would make Excel call the file damaged; the CSV has it whole. */
function cut(text: string): string {
  if (text.length <= longest) return text;
  const note = '…（続きは CSV にあります）';
  return `${text.slice(0, longest - note.length).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}
