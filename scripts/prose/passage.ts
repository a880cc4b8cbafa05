import type { Place } from '../diagnostics/diagnostic.ts';
import { breakVanishes } from '../document/soft-breaks.ts';
import type { MarkdownFile, YamlFile } from '../source/content-tree.ts';

/** What a text is in its file. Only paragraphs, items and notes are made of sentences. */
export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'value';

/**
 * A text as a reader meets it, from one heading, paragraph or value: without the signs of Markdown and without
 * the readings of ruby, joined over the line breaks of the source. What is no language stands as `opaque`.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  /** Where a part of the text stands in its source (UTF-16 indexes, the end exclusive). */
  place(start: number, end: number): Place;
  /** Whether a part stands in the source letter by letter, so that it can be replaced there. */
  isVerbatim(start: number, end: number): boolean;
}

/** What stands for code, an image or an address: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const opaque = '\uFFFC';

/** Gathers a passage's text, each character with its offsets in the source. */
export interface PassageWriter {
  /** Adds a character that stands between two offsets of the source, or that stands for all that is there. */
  write(character: string, start: number, end: number): void;
  /** Adds a line break of the source, which is a space or, between Japanese letters, nothing. */
  breakLine(start: number, end: number): void;
  /** The passage, unless it is blank. */
  finish(kind: PassageKind): Passage | undefined;
}

/** A writer of a passage of a source file. */
export function writePassage({ file, text: source, lines }: MarkdownFile | YamlFile): PassageWriter {
  let text = '';
  let lineBreak: { start: number; end: number } | undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (character: string, start: number, end: number): void => {
    text += character;
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  return {
    write: (character, start, end) => {
      const before = [...text.slice(-2)].at(-1) ?? '';
      if (lineBreak && !breakVanishes(before, character)) add(' ', lineBreak.start, lineBreak.end);
      lineBreak = undefined;
      add(character, start, end);
    },
    breakLine: (start, end) => {
      lineBreak = { start, end };
    },
    finish: (kind) => {
      if (text.trim() === '') return undefined;
      const offsets = (start: number, end: number): [number, number] => [
        starts[start] ?? 0,
        ends[Math.max(start, end - 1)] ?? starts[start] ?? 0,
      ];
      return {
        kind,
        text,
        place: (start, end) => lines.place(file, ...offsets(start, end)),
        isVerbatim: (start, end) => source.slice(...offsets(start, end)) === text.slice(start, end),
      };
    },
  };
}
