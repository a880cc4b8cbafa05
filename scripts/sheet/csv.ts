/**
 * The rows of a CSV (RFC 4180), with any line ends; a quotation mark that is not closed runs to the end. One that is
 * closed within a field is a letter like others.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ; ) {
    const { value, end } = quotedField(text, at) ?? plainField(text, at);
    row.push(value);
    if (text[end] === ',') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) return rows;
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

/** A field's value, and the offset of the comma or line end after it. */
interface CsvField {
  readonly value: string;
  readonly end: number;
}

/** Undefined where no quotation mark opens the field, or something stands behind the one that closes it. */
function quotedField(text: string, start: number): CsvField | undefined {
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const last = close < 0 ? text.length : close;
  const end = Math.min(last + 1, text.length);
  if (end < text.length && !/[,\r\n]/.test(text[end] ?? '')) return undefined;
  return { value: text.slice(start + 1, last).replaceAll('""', '"'), end };
}

function plainField(text: string, start: number): CsvField {
  const fieldEnd = /[,\r\n]|$/g;
  fieldEnd.lastIndex = start;
  const end = fieldEnd.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}
