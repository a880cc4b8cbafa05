import type { PdfReference } from 'pdfmake/js/PDFDocument.js';
import type { Objects } from './objects.ts';
import { byteString, date, name, type PdfDictionary, type PdfValue, Ref, text } from './value.ts';

/**
 * An object that pdfkit has begun, in place of its PDFReference. It gets its number when it is first named, so
 * that no number is left out, and a stream that the file already has needs none.
 */
export class DrawnObject implements PdfReference {
  readonly #objects: Objects;
  #bytes = Buffer.alloc(0);
  /** What is written after the bytes, in latin1. */
  #operators = '';
  #ref: Ref | undefined;
  #isStream = false;
  data: Record<string, unknown>;

  constructor(objects: Objects, data: Record<string, unknown>) {
    this.#objects = objects;
    this.data = data;
  }

  get ref(): Ref {
    this.#ref ??= this.#objects.reserve();
    return this.#ref;
  }

  write(chunk: string | Uint8Array): void {
    this.#isStream = true;
    if (typeof chunk === 'string') this.#operators += `${chunk}\n`;
    else this.#take(chunk);
  }

  /** Takes back what was written; it stays a stream. */
  clear(): void {
    this.#bytes = Buffer.alloc(0);
    this.#operators = '';
  }

  end(chunk?: string | Uint8Array): void {
    if (chunk !== undefined) this.write(chunk);
    const value = fromPdfkit(this.data);
    if (!this.#isStream) {
      this.#objects.put(this.ref, value);
      return;
    }
    const bytes = this.#take();
    // pdfkit gives every stream a dictionary, but a TrueType file no length (ISO 32000-1, table 127).
    const isTrueType = bytes.subarray(0, 4).equals(trueType);
    const dictionary = { ...(value as PdfDictionary), ...(isTrueType && { Length1: bytes.length }) };
    if (this.#ref) this.#objects.putStream(this.#ref, dictionary, bytes);
    else this.#ref = this.#objects.addStream(dictionary, bytes);
  }

  /** All bytes so far, with those that follow. */
  #take(more: Uint8Array = Buffer.alloc(0)): Buffer {
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(this.#operators, 'latin1'), more]);
    this.#operators = '';
    return this.#bytes;
  }
}

/** How fontkit begins a TrueType file. */
const trueType = Buffer.from('true');

/** A value of pdfkit's: its strings are names, and its String objects are texts. */
function fromPdfkit(value: unknown): PdfValue {
  if (typeof value === 'string') return name(value);
  if (typeof value !== 'object' || value === null || value instanceof Ref) return value as PdfValue;
  if (value instanceof DrawnObject) return value.ref;
  if (value instanceof String) return text(value.valueOf());
  if (value instanceof Date) return date(value);
  if (value instanceof Uint8Array) return byteString(value);
  if (Array.isArray(value)) return value.map(fromPdfkit);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromPdfkit(entry)]));
}
