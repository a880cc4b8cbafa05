/**
 * A table as CSV after RFC 4180: comma, CRLF after every row, fields in quotation marks where they need
 * them. UTF-8 with a byte order mark, by which Excel knows the encoding.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}

/**
 * A text for a cell, such that no spreadsheet takes it for a formula (CWE-1236). One that begins with = + - @
 * (also full-width, which Japanese Excel reads the same), a tab or a line break, after any blanks, gets an
 * apostrophe in front, the sign by which spreadsheets themselves mark a text.
 *
 * The rule can be undone: `textOfCell` takes away one apostrophe where what follows it would have got one;
 * a text that began so with apostrophes of its own has got another. Numbers are no texts and do not pass here.
 */
export function textCell(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/** The text that `textCell` made a cell of. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && isFormulaLike(cell.slice(1)) ? cell.slice(1) : cell;
}

function isFormulaLike(text: string): boolean {
  return /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/.test(text);
}

/** Semicolons and tabs too, since some spreadsheets part cells at them. */
function quote(field: string): string {
  return /[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
