import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { repository } from './paths.ts';

/** A site as `kurabe build` wrote it. */
export interface BuiltSite {
  readonly folder: string;
  /** Paths of all files below the folder, with `/`. */
  readonly files: readonly string[];
  /** The pages' paths and texts. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Builds a project with the compiled command, as a city does, and reads its site. */
export function buildSiteOf(root: string, out: string, ...options: string[]): BuiltSite {
  const command = [join(repository, 'dist/cli.js'), 'build', `--root=${root}`, `--out=${out}`, ...options];
  execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  return readSite(join(out, 'site'));
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  return {
    folder,
    files,
    pages: new Map(pages.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  };
}

/** The elements of a page with a name, or all. */
export function elementsOf(html: string | Root, name?: string): Element[] {
  const found: Element[] = [];
  visit(typeof html === 'string' ? fromHtml(html) : html, 'element', (element) => {
    if (!name || element.tagName === name) found.push(element);
  });
  return found;
}
