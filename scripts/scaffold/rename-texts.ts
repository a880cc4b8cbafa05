import type { Link, Text as TextNode } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../diagnostics/fix.ts';
import type { ContentTree, MarkdownFile } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import { readDestination } from '../strategy/paths.ts';
import { escapeMarkdown } from './goal-file.ts';

/** What becomes of the links' texts where an indicator gets another name. */
export interface TextChanges {
  readonly edits: readonly Edit[];
  /** Links with the old name that a person has to change: with ruby or emphasis in it, or the name of a reference. */
  readonly left: readonly Place[];
}

/**
 * What puts an indicator's new name into every link to it whose text is the old one.
 *
 * @param path of the indicator's file below the content folder
 */
export function renameTexts(content: ContentTree, path: string, before: string, after: string): TextChanges {
  const edits: Edit[] = [];
  const left: Place[] = [];
  for (const file of content.files.values()) {
    if (file.kind !== 'markdown') continue;
    visit(file.tree, 'link', (link) => {
      const destination = readDestination(link.url, file.path);
      if (destination.kind !== 'path' || destination.path !== path) return;
      if (textOf(link).replace(/\s*\n\s*/g, '') !== before) return;
      const text = onlyText(link);
      if (text && !isNamedByText(file, link))
        edits.push({ place: placeOf(file.file, text), text: escapeMarkdown(after) });
      else left.push(placeOf(file.file, link));
    });
  }
  return { edits, left };
}

/** The one text in a link, also within emphasis over all of it. */
function onlyText({ children: [child, ...others] }: Pick<Link, 'children'>): TextNode | undefined {
  if (!child || others.length > 0) return undefined;
  if (child.type === 'text') return child.position ? child : undefined;
  return child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete'
    ? onlyText(child as Pick<Link, 'children'>)
    : undefined;
}

/** Whether a link is a reference whose text is also the name of its definition: `[text]` or `[text][]`. */
function isNamedByText({ text }: MarkdownFile, link: Link): boolean {
  if (link.data?.destination) return false;
  const source = text.slice(link.position?.start.offset, link.position?.end.offset);
  return !/\]\[[^\]]+\]$/.test(source);
}
