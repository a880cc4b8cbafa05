import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import { footnotesOf } from './footnotes.ts';
import { headingText, outline } from './outline.ts';
import type { EnglishPage, Prose } from './strategy.ts';

/** The English page's file, below the content folder. */
export const englishPath = 'en.md';

/** Reads the page in English, if there is one; one without a title is reported. */
export function readEnglish(content: ContentTree, report: Report): EnglishPage | undefined {
  const file = content.files.get(englishPath);
  if (file?.kind !== 'markdown') return undefined;
  const nodes = file.tree.children.filter(
    ({ type }) =>
      type !== 'yaml' && type !== 'footnoteDefinition' && type !== 'definition' && type !== 'html',
  );
  const { lead, parts } = outline(nodes, 1);
  const [title, second] = parts;
  const misplaced = lead[0] ?? second?.heading;
  if (!title || misplaced) {
    report(
      problem('english-has-title', {
        place: misplaced ? placeOf(file.file, misplaced) : file.lines.place(file.file, 0, 0),
        message: {
          ja: '英語のページの初めに、題名（「# 」の見出し）が一つ要ります',
          en: 'The English page needs one title (a heading with "# "), at its beginning',
        },
        note: {
          ja: '最初の行を「# Comprehensive Strategy」のように書き、ほかの見出しは「## 」からにしてください',
          en: 'begin it with a line such as "# Comprehensive Strategy", and other headings with "## "',
        },
      }),
    );
    return undefined;
  }
  const footnotes = footnotesOf(file);
  const prose = (slot: string, nodes: Prose['nodes']): Prose => ({
    slot: `en/${slot}`,
    file,
    nodes,
    footnotes,
  });
  return {
    file,
    title: headingText(title.heading),
    heading: prose('heading', title.heading.children as unknown as Prose['nodes']),
    body: prose('body', title.nodes),
  };
}
