import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { breakVanishes } from '../source/soft-breaks.ts';
import { isPhrasingName } from './vocabulary.ts';

/** What stands for a footnote's mark when white space beside it is looked at. */
const footnoteSign = '※';

/** HTML's white space; the ideographic space is not among it. */
const blank = /[ \t\n\f\r]/;

/**
 * Leaves only the white space that is seen: none between blocks and at their edges, one space for a
 * run of it within a line, and none for a line break between Japanese characters. Elements of layout
 * (`div`, `section`, `header`, `footer`, `nav`) that hold nothing are removed.
 */
export function tidyWhitespace(parent: Root | Element): void {
  if (parent.type === 'element' && parent.tagName === 'pre') return;
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const closeRun = (): void => {
    tidyRun(run);
    children.push(...run.filter((node) => node.type !== 'text' || node.value !== ''));
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text' || (child.type === 'element' && isPhrasingName(child.tagName))) run.push(child);
    else if (child.type === 'element') {
      closeRun();
      tidyWhitespace(child);
      if (child.children.length || !/^(?:div|section|header|footer|nav)$/.test(child.tagName))
        children.push(child);
    }
  }
  closeRun();
  parent.children = children as (ElementContent & RootContent)[];
}

/** Tidies the text of one run of phrasing content. */
function tidyRun(run: readonly ElementContent[]): void {
  const pieces = run.flatMap(flatten);
  let before = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece === 'break') before = '';
    else if (piece === 'object') before = '\uFFFC';
    else if (piece === 'mark') before = footnoteSign;
    else {
      const text = piece.value;
      let out = '';
      for (let at = 0; at < text.length; ) {
        const character = text[at] ?? '';
        if (!blank.test(character)) {
          out += character;
          before = character;
          at++;
          continue;
        }
        let end = at;
        while (end < text.length && blank.test(text[end] ?? '')) end++;
        const after = end < text.length ? (text[end] ?? '') : firstCharacter(pieces, index + 1);
        const vanishes = text.slice(at, end).includes('\n')
          ? breakVanishes(before, after)
          : before === '' || after === '';
        if (!vanishes && before !== ' ') {
          out += ' ';
          before = ' ';
        }
        at = end;
      }
      piece.value = out;
    }
  }
}

type Piece = Text | 'break' | 'object' | 'mark';

function flatten(node: ElementContent): Piece[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'br') return ['break'];
  if (node.tagName === 'sup') return ['mark'];
  if (node.tagName === 'code') return ['object'];
  // The readings stand above the line.
  if (node.tagName === 'ruby') return node.children.filter(({ type }) => type === 'text').flatMap(flatten);
  return node.children.length === 0 ? ['object'] : node.children.flatMap(flatten);
}

/** The first character that is no white space, of the pieces from an index on; empty at a line's end. */
function firstCharacter(pieces: readonly Piece[], from: number): string {
  for (const piece of pieces.slice(from)) {
    if (piece === 'break') return '';
    if (piece === 'object') return '\uFFFC';
    if (piece === 'mark') return footnoteSign;
    const character = piece.value.trimStart()[0];
    if (/[^ \t\n\f\r]/.test(piece.value)) return character ?? '\u3000';
  }
  return '';
}
