import { type NumberFormat, readNumberFormat } from './number-format.ts';
import { walkXml } from './walk-xml.ts';

/** The number formats of a stylesheet's cell formats (ECMA-376-1, 18.8.10), in their order. */
export function readStyles(bytes: Uint8Array | undefined): NumberFormat[] {
  if (!bytes) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt' && attributes.formatCode !== undefined)
        codes.set(Number(attributes.numFmtId), attributes.formatCode);
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  const known = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? readNumberFormat(id, codes.get(id));
    known.set(id, format);
    return format;
  });
}
