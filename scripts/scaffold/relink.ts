import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Edit } from '../diagnostics/fix.ts';
import type { ContentTree, MarkdownFile } from '../source/content-tree.ts';
import type { DestinationRange } from '../source/destinations.ts';
import { readDestination } from '../strategy/paths.ts';

/**
 * What makes every link to a file lead to its new name in the same folder: links and definitions of references
 * (`[x]: …`), with or without an anchor, written as they were (in `<…>`, percent-encoded).
 *
 * @param from path of the file below the content folder
 * @param to its new path, in the same folder
 */
export function relinkEdits(content: ContentTree, from: string, to: string): Edit[] {
  const name = posix.basename(to);
  const edits: Edit[] = [];
  for (const file of content.files.values()) {
    if (file.kind !== 'markdown') continue;
    visit(file.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
      const range = node.data?.destination;
      if (!range || !leadsTo(node.url, file, from)) return;
      const { start, end } = range;
      edits.push({
        place: file.lines.place(file.file, start, end),
        text: renamed(node.url, file.text.slice(start, end), range, name),
      });
    });
  }
  return edits;
}

/** Whether a link's destination is a file, by its path or by its own name. */
function leadsTo(url: string, { path }: MarkdownFile, target: string): boolean {
  const destination = readDestination(url, path);
  return destination.kind === 'path' && destination.path === target && !/^(?:#|$)/.test(url);
}

/** A destination with another file's name; where it holds escapes, its meaning is written anew. */
function renamed(url: string, source: string, { isEnclosed }: DestinationRange, name: string): string {
  const form = source === url ? source : isEnclosed ? escapeEnclosed(url) : escapeBare(url);
  const [, folder = '', old = '', rest = ''] = /^([^#]*\/)?([^#/]*)(.*)$/s.exec(form) ?? [];
  return folder + (/%[0-9a-f]{2}/i.test(old) ? encodeURIComponent(name) : name) + rest;
}

function escapeEnclosed(url: string): string {
  return url.replace(/[\\<>]/g, '\\$&').replace(/&/g, '&amp;');
}

function escapeBare(url: string): string {
  return url
    .replace(/[\\()]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/ /g, '%20');
}
