import type { Nodes, RootContent } from 'mdast';
import { joinLines } from '../document/join-lines.ts';
import type { Prose } from '../strategy/strategy.ts';

/** The words of a writer's text, without marks of emphasis. */
export interface SearchableText {
  /** One line, a space between blocks; ruby by its letters. */
  readonly text: string;
  /** The readings of its ruby. */
  readonly readings: readonly string[];
}

/** The words of several pieces of Markdown, with those of the footnotes that they refer to. */
export function searchableText(pieces: readonly Prose[]): SearchableText {
  const readings: string[] = [];
  const texts = pieces.map(({ nodes, footnotes }) => {
    const notes = new Set<string>();
    const own = textOfAll(nodes, ' ', readings, notes);
    const below: string[] = [];
    // A note may refer to further ones, which then join the end of the set.
    for (const identifier of notes)
      below.push(textOfAll(footnotes.get(identifier)?.children ?? [], ' ', readings, notes));
    return [own, ...below].join(' ');
  });
  return { text: texts.join(' ').replace(/\s+/g, ' ').trim(), readings };
}

/** Blocks that hold blocks, between which a space stands. */
const containers = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem', 'table', 'tableRow']);

function textOfAll(
  nodes: readonly RootContent[],
  between: string,
  readings: string[],
  notes: Set<string>,
): string {
  return nodes.map((node) => textOf(node, readings, notes)).join(between);
}

function textOf(node: Nodes, readings: string[], notes: Set<string>): string {
  switch (node.type) {
    case 'text':
      return joinLines(node.value);
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      notes.add(node.identifier);
      return '';
    case 'ruby':
      readings.push(node.readings.join(''));
      return node.value;
    default:
      return 'children' in node
        ? textOfAll(node.children, containers.has(node.type) ? ' ' : '', readings, notes)
        : '';
  }
}
