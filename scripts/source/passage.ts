import type { Place } from '../diagnostics/diagnostic.ts';
import type { MarkdownFile, YamlFile } from './content-tree.ts';
import { breakVanishes } from './soft-breaks.ts';

/** What a text is in its file. Only paragraphs, items and notes are made of sentences. */
export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'value';

/**
 * A text as a reader meets it, from one heading, paragraph or value: without the signs of Markdown and without
 * the readings of ruby, joined over the line breaks of the source. What is no language stands as `opaque`, a line
 * break that readers see as `\n`.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  /** Whether it stands in a quotation, so that its words are those of others. */
  readonly isQuoted: boolean;
  /** Where a part of the text stands in its source (UTF-16 indexes, the end exclusive). */
  place(start: number, end: number): Place;
  /** Whether a part stands in the source letter by letter, so that it can be replaced there. */
  isVerbatim(start: number, end: number): boolean;
  /** Whether nothing but marks of Markdown stands before a part on its line, so that digits there may become such a mark. */
  beginsLine(index: number): boolean;
  /** The URL of the link to an indicator in which a part stands, and repeats the indicator's name. */
  indicatorUrl(index: number): string | undefined;
}

/** What stands for code, an image or an address: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const opaque = '\uFFFC';

/** Signs of quotations and lists at the beginning of a line (CommonMark 5.1, 5.2). */
const lineMarks = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*$/;

/** Gathers a passage's text, each character with its offsets in the source. */
export interface PassageWriter {
  /** Adds a character that stands between two offsets of the source, or that stands for all that is there. */
  write(character: string, start: number, end: number): void;
  /** Adds a line break of the source, which is a space or, between Japanese letters, nothing. */
  breakLine(start: number, end: number): void;
  /** Says that a link to an indicator stands between two offsets of the source. */
  linkIndicator(url: string, start: number, end: number): void;
  /** The passage, unless it is blank. */
  finish(kind: PassageKind, isQuoted: boolean): Passage | undefined;
}

/** A writer of a passage of a source file. */
export function writePassage({ file, text: source, lines }: MarkdownFile | YamlFile): PassageWriter {
  let text = '';
  /** The last character, which is costly to take from a text that grows. */
  let last = '';
  let lineBreak: { start: number; end: number } | undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const links: { url: string; start: number; end: number }[] = [];
  const add = (character: string, start: number, end: number): void => {
    text += character;
    last = character;
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  return {
    write: (character, start, end) => {
      if (lineBreak && !breakVanishes(last, character)) add(' ', lineBreak.start, lineBreak.end);
      lineBreak = undefined;
      add(character, start, end);
    },
    breakLine: (start, end) => {
      lineBreak = { start, end };
    },
    linkIndicator: (url, start, end) => {
      links.push({ url, start, end });
    },
    finish: (kind, isQuoted) => {
      if (text.trim() === '') return undefined;
      const startOf = (index: number): number => starts[index] ?? 0;
      const offsets = (start: number, end: number): [number, number] => [
        startOf(start),
        ends[Math.max(start, end - 1)] ?? startOf(start),
      ];
      return {
        kind,
        text,
        isQuoted,
        place: (start, end) => lines.place(file, ...offsets(start, end)),
        isVerbatim: (start, end) => source.slice(...offsets(start, end)) === text.slice(start, end),
        beginsLine: (index) => {
          const offset = startOf(index);
          return lineMarks.test(source.slice(lines.start(lines.point(offset).line), offset));
        },
        indicatorUrl: (index) =>
          links.find(({ start, end }) => start <= startOf(index) && startOf(index) < end)?.url,
      };
    },
  };
}
