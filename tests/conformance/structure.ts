import { squeeze } from '../support/pdf-text.ts';

/** How often each tag stands in the structure that `pdfinfo -struct` prints. */
export function countTags(output: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of output.split('\n')) {
    const [, tag] = /^ *([A-Z][A-Za-z0-9]*)(?= |:|$)/.exec(line) ?? [];
    if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/**
 * The text of the structure that `pdfinfo -struct-text` prints, without blanks: what a screen reader
 * reads, in its order. What a web page does not have is left out: the letters of figures, which are read as their
 * text alternative, the marks of lists' items, and the pages' numbers in a table of contents.
 */
export function structureText(output: string): string {
  const texts: string[] = [];
  let figure: number | undefined;
  let contents: number | undefined;
  for (const line of output.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (figure !== undefined && indent <= figure) figure = undefined;
    if (contents !== undefined && indent <= contents) contents = undefined;
    if (/^ *Figure\b/.test(line)) figure = indent;
    if (/^ *TOC\b/.test(line)) contents ??= indent;
    const [, text] = /^ *"(.*)"$/.exec(line) ?? [];
    if (text === undefined || figure !== undefined || (contents !== undefined && /^\d+$/.test(text)))
      continue;
    texts.push(text);
  }
  return squeeze(texts.join('')).replace(/[•・◦▪]/g, '');
}
