import type { Nodes, TableRow } from 'mdast';
import { joinLines } from '../document/join-lines.ts';
import type { Prose } from '../strategy/strategy.ts';

/**
 * A writer's text without its marks, for formats that know plain text only: a line for each paragraph, item, line
 * of code and row of a table, and after each line break that the writer wants. Ruby is its letters, an image its
 * alternative; footnotes are left out.
 */
export function proseText({ nodes }: Prose): string {
  if (!nodes.some(({ type }) => blocks.has(type))) return inLines(nodes.map(inlineText).join(''));
  return nodes.flatMap(linesOf).join('\n');
}

/** What a text is made of that is not a heading's or a link's own. */
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'code',
  'table',
  'thematicBreak',
]);

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inLines(inlineText(node))];
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first = '', ...others] = item.children.flatMap(linesOf);
        const sign = node.ordered ? `${(node.start ?? 1) + index}. ` : '・';
        return [`${sign}${first}`, ...others.map((line) => `　${line}`)];
      });
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'code':
      return node.value.split('\n');
    case 'table':
      return node.children.map((row: TableRow) =>
        row.children.map((cell) => inLines(inlineText(cell))).join(' | '),
      );
    default:
      return [];
  }
}

/** What stands in for a line break that the writer wants, until those of the source are gone. */
const wanted = '\u2028';

/** A paragraph's text, with the line breaks that the writer wants only. */
function inLines(text: string): string {
  return joinLines(text).replaceAll(wanted, '\n');
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'ruby':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return wanted;
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}
