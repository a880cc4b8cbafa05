import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownFile } from '../source/content-tree.ts';
import { headingText } from '../strategy/outline.ts';

/** A heading of a Markdown file, with the name by which links lead to it. */
export interface FileHeading {
  readonly heading: Heading;
  readonly text: string;
  readonly slug: string;
}

/** The headings of a file in their order, named as git hosts and kurabe name them. */
export function headingsOf({ tree }: MarkdownFile): FileHeading[] {
  const slugger = new GithubSlugger();
  const found: FileHeading[] = [];
  visit(tree, 'heading', (heading) => {
    const text = headingText(heading);
    found.push({ heading, text, slug: slugger.slug(text) });
  });
  return found;
}
