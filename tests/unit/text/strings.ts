import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { repository } from '../../support/paths.ts';

/** Every text that the shipped content and the fictional city's set as a paragraph, a heading, a cell or a name. */
export const realStrings: readonly string[] = ['content', 'tests/cities/minamino/content'].flatMap(
  (folder) => {
    const root = join(repository, folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .flatMap((file) => {
        if (file.endsWith('.md')) return markdownStrings(readFileSync(join(root, file), 'utf8'));
        return file.endsWith('.yaml') ? valueStrings(load(readFileSync(join(root, file), 'utf8'))) : [];
      });
  },
);

function markdownStrings(source: string): string[] {
  const found: string[] = [];
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkFrontmatter)
    .parse(source);
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node) => {
    found.push(textOf(node).replace(/(?<=[^\x20-\x7e])\n|\n(?=[^\x20-\x7e])/g, ''));
  });
  return found.filter(Boolean);
}

function valueStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valueStrings) : [];
}
