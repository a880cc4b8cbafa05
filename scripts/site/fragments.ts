import type { Document } from '../document/document.ts';
import { renderFragment } from '../render/html/fragment.ts';
import type { SiteFile } from './build.ts';
import { charactersText, doubtfulCharacters } from './doubtful-characters.ts';

/** The name of the list of characters that a CMS may refuse. */
const charactersFile = 'characters.txt';

/**
 * The fragments of some pages, for pasting into a CMS: a file a page, at the page's path; their images; and a list of
 * the characters in them that a CMS may refuse.
 *
 * @param url where the site is published, with a slash at its end
 */
export function buildFragments(documents: readonly Document[], url: string | undefined): SiteFile[] {
  const files = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  for (const document of documents) {
    const fragment = renderFragment(document, url);
    texts.set(document.page, fragment.html);
    files.set(document.page, Buffer.from(fragment.html));
    for (const [path, bytes] of fragment.files) files.set(path, bytes);
  }
  files.set(charactersFile, Buffer.from(charactersText(doubtfulCharacters(texts))));
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}
