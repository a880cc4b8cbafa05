import type { Element } from 'hast';
import type { Document } from '../../scripts/document/document.ts';
import { type LaidDocument, layOut } from '../../scripts/render/pdf/lay-out.ts';
import { makeTypesetter, type Typesetter } from '../../scripts/render/pdf/typesetter.ts';
import type { Style, Theme } from '../../scripts/theme/theme.ts';
import { documentOf as documentWith } from './document.ts';
import { evenFonts, shippedAlone } from './fonts.ts';
import { Recorder, record } from './recorder.ts';

/** Every letter is one em wide, and stands in the middle of its line. */
export const evenSetter: Typesetter = makeTypesetter(evenFonts(1));

/** A theme for tests: 10 pt, lines 15 pt apart, margins of 10 mm, rules of 1 pt. */
export function plainTheme(styles: Readonly<Record<string, Style>> = {}): Theme {
  return {
    colors: new Map([
      ['text', '#111111'],
      ['line', '#999999'],
      ['tint', '#eeeeee'],
    ]),
    family: 'x',
    dark: undefined,
    typefaces: shippedAlone,
    screen: { size: 16, line: 1.7 },
    print: { size: 10, line: 1.5, margin: 10, rule: 1 },
    styles: new Map(Object.entries(styles)),
  };
}

/** A document of some elements, A4 portrait unless said otherwise, without a head. */
export function documentOf(elements: Element[], more: Partial<Document> = {}): Document {
  return documentWith({ head: '', root: { type: 'root', children: elements }, ...more });
}

/** The left and upper edge of the room inside the margins of `plainTheme`. */
export const edge = (10 * 72) / 25.4;

/** Elements laid out and painted: what a reader sees, page by page. */
export function paint(
  document: Document,
  theme: Theme = plainTheme(),
  setter: Typesetter = evenSetter,
): { laid: LaidDocument; recorder: Recorder } {
  const laid = layOut(document, theme, setter);
  return { laid, recorder: record(laid, new Recorder(1)) };
}

/** The lines of a page, each with the letters that stand on one baseline from the left to the right. */
export function linesOf({ texts }: Recorder, page: number): string[] {
  const lines = new Map<number, string>();
  for (const { text, baseline } of texts.filter((each) => each.page === page)) {
    const key = Math.round(baseline * 10);
    lines.set(key, (lines.get(key) ?? '') + text);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, text]) => text);
}
