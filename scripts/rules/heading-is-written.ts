import { visit } from 'unist-util-visit';
import { allGoals } from './goals.ts';
import type { Rule } from './rule.ts';

/** Signs that were meant as a heading: full-width, or without the half-width blank that Markdown asks for. */
const meant = /^ {0,3}(?:＃+|#{1,6}(?=[^#\s])|#{1,6}(?=　)|#{7,}).*$/gmu;

/** `##見出し` and `＃＃ 見出し` are ordinary text to Markdown, and whatever stands below loses its place. */
export const headingIsWritten: Rule = ({ strategy }, report) => {
  for (const { file } of allGoals(strategy))
    visit(file.tree, ['paragraph', 'heading'], (node) => {
      const start = node.position?.start.offset ?? 0;
      const raw = file.text.slice(start, node.position?.end.offset);
      for (const match of raw.matchAll(meant))
        report({
          place: file.lines.place(file.file, start + match.index, start + match.index + match[0].length),
          message: {
            ja: `見出しとして読めません: ${match[0].trim()}`,
            en: `This is not read as a heading: ${match[0].trim()}`,
          },
          expected: [
            match[0]
              .trim()
              .replaceAll('＃', '#')
              .replace(/^(#+)[\s　]*/, '$1 '),
          ],
          note: {
            ja: '半角の「#」の後に半角の空白を一つ入れてください。文字の「#」なら「\\#」とします',
            en: 'write "#" and a space; write "\\#" for the sign itself',
          },
        });
    });
};
