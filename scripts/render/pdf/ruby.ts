import type { Element, ElementContent } from 'hast';
import { plainText } from '../../document/plain-text.ts';
import type { Run } from './boxes/text.ts';
import type { PdfState } from './state.ts';
import { makeMark, makeTag } from './tags/tag.ts';

/** Letters with their readings above them: one run and one Ruby a reading (ISO 32000-1 14.8.4.4). The parentheses for other renderers are left out. */
export function rubyRuns({ children }: Element, { text: style, tag }: PdfState): Run[] {
  const runs: Run[] = [];
  let base: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element' || (child.tagName !== 'rt' && child.tagName !== 'rp')) base.push(child);
    else if (child.tagName === 'rt') {
      const text = base.map(plainText).join('');
      const parent = makeTag(tag, 'Ruby');
      const mark = makeMark(makeTag(parent, 'RB'));
      const ruby = { text: child.children.map(plainText).join(''), mark: makeMark(makeTag(parent, 'RT')) };
      if (text) runs.push({ text, style, mark, ruby });
      base = [];
    }
  }
  return runs;
}
