import type { LaidDocument } from '../../scripts/render/pdf/lay-out.ts';
import type { Letters, Painter } from '../../scripts/render/pdf/paint/painter.ts';
import { isMark, type Mark, type Tag } from '../../scripts/render/pdf/tags/tag.ts';

/** Letters that were painted on one line. */
export interface PaintedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether it is page furniture. */
  readonly repeated: boolean;
}

export interface PaintedLine {
  readonly page: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A painter that keeps what it is told. */
export class Recorder implements Painter {
  readonly texts: PaintedText[] = [];
  readonly lines: PaintedLine[] = [];
  readonly fills: { page: number; x: number; y: number; width: number; height: number; color: string }[] = [];
  readonly drawings: { page: number; x: number; y: number }[] = [];
  readonly images: { page: number; path: string; x: number; y: number; width: number; height: number }[] = [];
  readonly links: { page: number; href: string; x: number; y: number; width: number }[] = [];
  readonly anchors: { page: number; id: string; x: number; y: number }[] = [];
  readonly headings: { page: number; level: number; title: string }[] = [];
  /** Texts by the mark that they belong to. */
  readonly byMark = new Map<Mark, string>();
  page = 1;
  private repeated = false;

  /** @param pageNumber what is printed for each page number that is referred to, if anything */
  constructor(readonly pageNumber?: number) {}

  text(letters: Letters): void {
    const { text, start, end, x, baseline, size, mark, font } = letters;
    const shown = text.slice(start, end);
    const { page, repeated } = this;
    this.texts.push({ page, text: shown, x, baseline, size, bold: /bold/i.test(font.name), repeated });
    if (!repeated) this.byMark.set(mark, (this.byMark.get(mark) ?? '') + shown);
  }

  draw(mark: Mark, [first]: Parameters<Painter['draw']>[1]): void {
    this.drawings.push({ page: this.page, x: Number(first?.[1]), y: Number(first?.[2]) });
    if (!this.repeated) this.byMark.set(mark, '');
  }

  image(...[{ path }, mark, x, y, width, height]: Parameters<Painter['image']>): void {
    this.images.push({ page: this.page, path, x, y, width, height });
    this.byMark.set(mark, '');
  }

  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.fills.push({ page: this.page, x, y, width, height, color });
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.lines.push({ page: this.page, x1, y1, x2, y2 });
  }

  dots(x1: number, x2: number, y: number): void {
    this.line(x1, y, x2, y);
  }

  outline(x: number, y: number, width: number, height: number): void {
    this.line(x, y, x + width, y);
    this.line(x, y + height, x + width, y + height);
    this.line(x, y, x, y + height);
    this.line(x + width, y, x + width, y + height);
  }

  link(...[{ href }, x, y, width]: Parameters<Painter['link']>): void {
    if (!this.repeated) this.links.push({ page: this.page, href, x, y, width });
  }

  anchor(id: string, x: number, y: number): void {
    if (!this.repeated) this.anchors.push({ page: this.page, id, x, y });
  }

  heading({ level, title }: { level: number; title: string }): void {
    if (!this.repeated) this.headings.push({ page: this.page, level, title });
  }

  pageOf(): number | undefined {
    return this.pageNumber;
  }

  repeat(paint: () => void): void {
    const outer = this.repeated;
    this.repeated = true;
    paint();
    this.repeated = outer;
  }
}

/** A structure tree as an outline: each element with its attributes and its own text. */
export function printTags(tag: Tag, texts: ReadonlyMap<Mark, string>, depth = 0): string {
  const attributes = Object.entries(tag.attributes)
    .map(([name, value]) => ` ${name}=${Array.isArray(value) ? value.join(',') : value}`)
    .join('');
  const own = tag.kids.filter(isMark).map((mark) => texts.get(mark) ?? '');
  const text = own.some(Boolean) ? ` 「${own.join('｜').replaceAll('\n', '⏎')}」` : '';
  const line = `${'  '.repeat(depth)}${tag.type}${attributes}${text}\n`;
  const inner = tag.kids.filter((kid): kid is Tag => !isMark(kid));
  return line + inner.map((kid) => printTags(kid, texts, depth + 1)).join('');
}

/** All that a tag says, in the order in which it is read out. */
export function tagText(tag: Tag, texts: ReadonlyMap<Mark, string>): string {
  return tag.kids.map((kid) => (isMark(kid) ? (texts.get(kid) ?? '') : tagText(kid, texts))).join('');
}

/** Paints a document's pages into a recorder, and gives it back. */
export function record<R extends Recorder>({ pages }: LaidDocument, recorder: R): R {
  for (const { size, piece, top } of pages) {
    piece.paint(recorder, size.margin, size.margin + top);
    recorder.page++;
  }
  return recorder;
}

/** What stands on the pages, as lines: left edge, baseline, type size, weight and text; then rules, fills and images. */
export function pagesText(recorder: Recorder): string {
  const at = (value: number): string => value.toFixed(1);
  const pages = Math.max(0, ...recorder.texts.map(({ page }) => page));
  const out: string[] = [];
  for (let page = 1; page <= pages; page++) {
    const here = <T extends { page: number }>(all: readonly T[]): T[] =>
      all.filter((each) => each.page === page);
    out.push(`page ${page}`);
    for (const { x, baseline, size, bold, repeated, text } of here(recorder.texts))
      out.push(
        `${at(x)} ${at(baseline)} ${at(size)}${bold ? ' bold' : ''}${repeated ? ' repeated' : ''} ${text}`,
      );
    for (const { x1, y1, x2, y2 } of here(recorder.lines))
      out.push(`rule ${at(x1)} ${at(y1)} ${at(x2)} ${at(y2)}`);
    for (const { x, y, width, height, color } of here(recorder.fills))
      out.push(`fill ${at(x)} ${at(y)} ${at(width)} ${at(height)} ${color}`);
    for (const { path, x, y, width, height } of here(recorder.images))
      out.push(`image ${at(x)} ${at(y)} ${at(width)} ${at(height)} ${path}`);
  }
  return `${out.join('\n')}\n`;
}
