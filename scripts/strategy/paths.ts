import { posix } from 'node:path';

/** What the destination of a Markdown link says, before it is looked up. */
export type Destination =
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'absolute' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'path'; readonly path: string; readonly fragment: string | undefined };

/**
 * Reads a link's destination (CommonMark 6.3), as it stands in a file of the content folder.
 * A relative path is decoded and resolved before anyone looks at it, so that `%2e%2e/` counts as `../`.
 *
 * @param from path of the file in which the link stands, below the content folder
 */
export function readDestination(url: string, from: string): Destination {
  const compact = url.replace(/[ \p{Cc}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1];
  if (scheme) return { kind: 'scheme', scheme: scheme.toLowerCase() };
  if (/^[/\\]/.test(compact)) return { kind: 'absolute' };
  const [rawPath = '', rawFragment] = url.split('#', 2);
  let path: string;
  let fragment: string | undefined;
  try {
    path = decodeURIComponent(rawPath).normalize('NFC');
    fragment = rawFragment === undefined ? undefined : decodeURIComponent(rawFragment).normalize('NFC');
  } catch {
    return { kind: 'invalid' };
  }
  if (/\\|\p{Cc}/u.test(path)) return { kind: 'invalid' };
  if (path.startsWith('/')) return { kind: 'absolute' };
  const resolved = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
  if (resolved === '..' || resolved.startsWith('../')) return { kind: 'outside' };
  return { kind: 'path', path: resolved, fragment };
}

/** Whether a link leads to an indicator's file. */
export function isYamlLink(url: string): boolean {
  return /\.ya?ml$/i.test(url.split('#', 1)[0] ?? '') && !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** A relative link from one file of the content folder to another. */
export function relativeLink(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
