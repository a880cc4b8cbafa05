import { posix } from 'node:path';

/**
 * A link from one page of the site to another.
 *
 * @param from path of the page, from the site's root, without a slash before it
 * @param to path from the root, with or without a slash before it; `#` and an anchor may follow
 */
export function relativeTo(from: string, to: string): string {
  const [path = '', anchor] = to.replace(/^\//, '').split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (path === from && hash) return hash;
  return `${encodePath(posix.relative(posix.dirname(from), path))}${hash}`;
}

/** How a page refers to others. */
export interface PageLinks {
  /** A link to a page, by its path from the site's root; `#` and an anchor may follow. */
  to(page: string): string;
  /** What stands before a path from the root. */
  readonly root: string;
}

/** Links from a page to others wherever the site lies. */
export function relativeLinks(page: string): PageLinks {
  return { to: (other) => relativeTo(page, other), root: '../'.repeat(page.split('/').length - 1) };
}

/** Links from a page that is shown at any address, such as one for pages that do not exist. */
export function absoluteLinks(root: string): PageLinks {
  return {
    to: (other) => {
      const [path = '', anchor] = other.replace(/^\//, '').split('#');
      return `${root}${encodePath(path)}${anchor === undefined ? '' : `#${anchor}`}`;
    },
    root,
  };
}

/** A path as it stands in a URL (RFC 3986). */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
