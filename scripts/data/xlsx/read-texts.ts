import { walkXml, type XmlListener } from './walk-xml.ts';

/**
 * Gathers the text of a string item (ECMA-376-1, 18.4.8): its runs joined. The readings above the letters (`rPh`,
 * which Japanese Excel keeps of everything that is typed) are no part of it.
 */
export function textGatherer(): Required<XmlListener> & { take(): string } {
  let gathered = '';
  let isText = false;
  let readings = 0;
  return {
    open(name) {
      if (name === 'rPh') readings++;
      else if (name === 't') isText = readings === 0;
    },
    text(text) {
      if (isText) gathered += text;
    },
    close(name) {
      if (name === 'rPh') readings--;
      else if (name === 't') isText = false;
    },
    take() {
      const text = unescaped(gathered);
      gathered = '';
      return text;
    },
  };
}

/** The table of shared strings, in its order. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  const gatherer = textGatherer();
  walkXml(bytes, {
    open: gatherer.open,
    text: gatherer.text,
    close(name) {
      gatherer.close(name);
      if (name === 'si') strings.push(gatherer.take());
    },
  });
  return strings;
}

/** A text without the escapes of ST_Xstring (22.9.2.19): `_x000D_`, and `_x005F_` for a `_` that begins none. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
