import type { FontTables } from './tables.ts';

/**
 * The font's PostScript name (OpenType 1.9, `name`, id 6), in the characters that a PDF's name may have
 * without escapes; `Font` where the file gives none.
 */
export function postScriptName(tables: FontTables): string {
  const table = tables.get('name');
  const name = table ? readName(table) : '';
  return name.replace(/[^!-~]|[()<>[\]{}/%#+]/g, '').slice(0, 63) || 'Font';
}

function readName(table: DataView): string {
  if (table.byteLength < 6) return '';
  const count = Math.min(table.getUint16(2), Math.floor((table.byteLength - 6) / 12));
  const storage = table.getUint16(4);
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    const platform = table.getUint16(at);
    const length = table.getUint16(at + 8);
    const offset = storage + table.getUint16(at + 10);
    if (table.getUint16(at + 6) !== 6 || offset + length > table.byteLength) continue;
    // UTF-16 on the platforms Unicode and Windows, one byte a letter on the Macintosh.
    const step = platform === 1 ? 1 : 2;
    let name = '';
    for (let index = step - 1; index < length; index += step)
      name += String.fromCharCode(table.getUint8(offset + index));
    return name;
  }
  return '';
}
