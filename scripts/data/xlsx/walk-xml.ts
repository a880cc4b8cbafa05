import sax from 'sax';
import { WorkbookRefused } from './refused.ts';

/** Listens to a document of XML, in its order. */
export interface XmlListener {
  /** @param name without its prefix: some programs write `x:row` */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through a document of XML 1.0, in UTF-8 or UTF-16, without making a tree of it. A document type is refused,
 * so that no entity is declared and nothing outside is named.
 *
 * @throws WorkbookRefused
 */
export function walkXml(bytes: Uint8Array, { open, text, close }: XmlListener): void {
  const parser = sax.parser(true, { trim: false, normalize: false });
  parser.onerror = (error) => {
    throw new WorkbookRefused('damaged', error.message);
  };
  parser.ondoctype = () => {
    throw new WorkbookRefused('has-doctype');
  };
  if (open)
    parser.onopentag = ({ name, attributes }) => open(local(name), attributes as Record<string, string>);
  if (close) parser.onclosetag = (name) => close(local(name));
  if (text) {
    parser.ontext = text;
    parser.oncdata = text;
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += 65_536)
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
  parser.write(decoder.decode()).close();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
