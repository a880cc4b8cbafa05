declare const written: unique symbol;

/** A value that is already in PDF's syntax, one character a byte (latin1). */
export type PdfSyntax = string & { readonly [written]: true };

/** The number of an indirect object; as a value, the reference to it. */
export class Ref {
  constructor(readonly id: number) {}

  /** `12 0 R` */
  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** Entries of a dictionary; those that are undefined are left out. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** A PDF object (ISO 32000-1, 7.3). Names and strings are made by `name`, `text`, `date` and `byteString`. */
export type PdfValue = number | boolean | null | PdfSyntax | Ref | readonly PdfValue[] | PdfDictionary;

/** Text that is already in PDF's syntax, such as a dictionary written by hand; latin1, unchecked. */
export function raw(syntax: string): PdfSyntax {
  return syntax as PdfSyntax;
}

/** A name such as `/Link` (7.3.5); characters that are not regular are written as the `#XX` of their UTF-8. */
export function name(value: string): PdfSyntax {
  return raw(`/${value.replace(/[^!-~]|[#%()/<>[\]{}]/gu, escaped)}`);
}

function escaped(character: string): string {
  return Buffer.from(character).toString('hex').toUpperCase().replace(/../g, '#$&');
}

/** The most letters of a text string: PDF/A allows 32,767 bytes (ISO 19005-3 6.1.13), two a UTF-16 unit. */
const maxUnits = 16_000;

/**
 * A text string (7.9.2.2): PDFDocEncoding where it is ASCII, else UTF-16BE with its byte order mark. One that is
 * longer than files may have is cut.
 */
export function text(value: string): PdfSyntax {
  const kept =
    value.length > maxUnits ? `${value.slice(0, maxUnits).replace(/[\ud800-\udbff]$/, '')}…` : value;
  return literal(textBytes(kept).toString('latin1'));
}

/** The bytes of a text string, by which name trees are sorted (7.9.6). */
export function textBytes(value: string): Buffer {
  return /^[\t\n\r -~]*$/.test(value)
    ? Buffer.from(value, 'latin1')
    : Buffer.from(`\ufeff${value}`, 'utf16le').swap16();
}

/** A literal string (7.3.4.2). A bare CR would be read as LF. */
function literal(value: string): PdfSyntax {
  return raw(`(${value.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`);
}

/** A date (7.9.4) in universal time, to the second. */
export function date(value: Date): PdfSyntax {
  return raw(`(D:${value.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`);
}

/** A byte string, in hexadecimal (7.3.4.3). */
export function byteString(value: Uint8Array): PdfSyntax {
  return raw(`<${Buffer.from(value).toString('hex')}>`);
}

/** A number as PDF has it (7.3.3): no exponent, and five decimals, which is enough for matrices. */
export function formatNumber(value: number): string {
  if (!(Math.abs(value) < 1e15)) throw new RangeError(`Unexpected ${value}, expected a number of PDF`);
  return String(Math.round(value * 1e5) / 1e5 || 0);
}

/** A value in PDF's syntax, with no more white space than it needs. */
export function serialize(value: PdfValue): PdfSyntax {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return raw(formatNumber(value));
  if (typeof value !== 'object' || value === null) return raw(String(value));
  if (value instanceof Ref) return raw(value.toString());
  if (Array.isArray(value)) return raw(`[${value.reduce(appendItem, '')}]`);
  let entries = '';
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined) entries += name(key) + apart(serialize(entry));
  return raw(`<<${entries}>>`);
}

function appendItem(items: string, item: PdfValue): string {
  return items === '' ? serialize(item) : items + apart(serialize(item));
}

/** A token that stands after another: white space is needed before a regular character only (7.2.2). */
function apart(token: string): string {
  return /^[(/<[]/.test(token) ? token : ` ${token}`;
}
