import type { ImageAsset } from '../../../strategy/strategy.ts';
import type { Link } from '../boxes/text.ts';
import type { FontFile } from '../fonts.ts';
import type { Mark } from '../tags/tag.ts';
import type { PathCommand, PathStyle } from './path.ts';

/** Letters of one font and look, on one line. */
export interface Letters {
  readonly mark: Mark;
  readonly font: FontFile;
  /** In pt. */
  readonly size: number;
  readonly color: string;
  readonly text: string;
  /** The stretch of the text; UTF-16 indexes. */
  readonly start: number;
  readonly end: number;
  /** What each letter takes, in pt by its index, where that is not what its font gives it; it stands in the middle. */
  readonly advances: Float64Array | undefined;
  /** What is added after letters to justify the line, in pt, from the stretch's start. */
  readonly gaps: Float64Array | undefined;
  readonly x: number;
  readonly baseline: number;
}

/** A heading, for the bookmarks. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
  /** Its place among the document's headings, whatever the order in which they are painted. */
  readonly order: number;
}

/** What pieces paint with. Places are in pt of the page, y growing downwards; colours are `#rrggbb`. */
export interface Painter {
  text(letters: Letters): void;
  /** A drawing that is content: a list's mark. */
  draw(mark: Mark, path: readonly PathCommand[], style: PathStyle): void;
  image(image: ImageAsset, mark: Mark, x: number, y: number, width: number, height: number): void;
  /** A filled rectangle behind all content. */
  fill(x: number, y: number, width: number, height: number, color: string): void;
  /** A rule in front of all content. */
  line(x1: number, y1: number, x2: number, y2: number, width: number, color: string): void;
  /** A dotted line in front of all content. */
  dots(x1: number, x2: number, y: number, color: string): void;
  /** The rule around a rectangle, inside of it. */
  outline(x: number, y: number, width: number, height: number, rule: number, color: string): void;
  link(link: Link, x: number, y: number, width: number, height: number): void;
  /** A place that links may lead to. */
  anchor(id: string, x: number, y: number): void;
  heading(heading: Heading, x: number, y: number): void;
  /** The number of the page on which a place stands, once it is known. */
  pageOf(id: string): number | undefined;
  /** Paints what stands on an earlier page already: it is page furniture, not content. */
  repeat(paint: () => void): void;
}
