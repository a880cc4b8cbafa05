/** A column's letters: 0 → A, 25 → Z, 26 → AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** A cell's column, from 0, and row, from 1: `C9`, also `$C$9`; undefined for what is no address. */
export function readAddress(address: string): { column: number; row: number } | undefined {
  const [, name, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (!name) return undefined;
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}
