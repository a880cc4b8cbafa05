/**
 * Puts tables together to a TrueType file (OpenType 1.9, "Organization of an OpenType font"), with
 * their checksums and that of the file in `head`.
 */
export function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const lengths = sorted.map(([, table]) => (table.length + 3) & ~3);
  const start = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, start));
  const view = new DataView(bytes.buffer);
  const exponent = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 << exponent);
  view.setUint16(8, exponent);
  view.setUint16(10, 16 * sorted.length - (16 << exponent));
  let offset = start;
  let head: number | undefined;
  sorted.forEach(([tag, table], index) => {
    bytes.set(table, offset);
    if (tag === 'head') {
      head = offset;
      view.setUint32(offset + 8, 0);
    }
    const at = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, sum(view, offset, offset + (lengths[index] ?? 0)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    offset += lengths[index] ?? 0;
  });
  if (head !== undefined) view.setUint32(head + 8, (0xb1b0afba - sum(view, 0, bytes.length)) >>> 0);
  return bytes;
}

/** The sum of 32-bit words, modulo 2^32. */
function sum(view: DataView, start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at += 4) total = (total + view.getUint32(at)) | 0;
  return total >>> 0;
}
