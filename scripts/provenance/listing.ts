import { createHash } from 'node:crypto';

/** Orders texts by the bytes of their UTF-8, as `LC_ALL=C sort` does. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A file's content by its hash. */
export interface HashedFile {
  /** From the project's root, with `/`, in NFC: `content/next/work.md`. What XML cannot hold is U+FFFD. */
  readonly path: string;
  /** SHA-256 (FIPS 180-4) of the bytes as they were read, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** SHA-256 of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The listing of a document's sources, one line a file, `<sha256>  <path>`, in the order of the bytes of the
 * paths, with a line feed after every line: what `sha256sum` of GNU coreutils (9.0 or newer) prints. Its own
 * SHA-256 is the content hash. Who has content/ and all of templates/ computes it again with
 *
 *     find -L content templates -name '.*' -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
 *
 * A project that lacks some of the templates takes kurabe's for them: in a copy of the project, first
 * `cp -rn …/kurabe/templates .`. Without the last `sha256sum` the command prints the listing itself.
 */
export function listingOf(files: readonly HashedFile[]): string {
  return [...files]
    .sort((a, b) => compareBytes(a.path, b.path))
    .map(lineOf)
    .join('');
}

/** A name with a backslash or a line break is escaped, and its line begins with a backslash, as coreutils does. */
function lineOf({ path, sha256 }: HashedFile): string {
  const escaped = path.replace(/[\\\n\r]/g, (character) => escapes[character] ?? character);
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** Reads a listing; undefined for any text that `listingOf` does not make of files with different paths. */
export function parseListing(listing: string): HashedFile[] | undefined {
  const files: HashedFile[] = [];
  for (const line of listing.split('\n').slice(0, -1)) {
    const [, backslash, sha256, path] = /^(\\?)([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return undefined;
    files.push({ path: backslash ? unescapePath(path) : path, sha256 });
  }
  const isUnique = new Set(files.map(({ path }) => path)).size === files.length;
  return isUnique && listingOf(files) === listing ? files : undefined;
}

function unescapePath(path: string): string {
  return path.replace(/\\([\\nr])/g, (_, sign) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'));
}

/** Paths of what became of the sources, each list in the order of the bytes. */
export interface SourceChanges {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What is different in the present sources from the recorded ones. */
export function compareSources(
  recorded: readonly HashedFile[],
  present: readonly HashedFile[],
): SourceChanges {
  const before = new Map(recorded.map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(present.map(({ path, sha256 }) => [path, sha256]));
  return {
    changed: [...now.keys()]
      .filter((path) => before.has(path) && before.get(path) !== now.get(path))
      .sort(compareBytes),
    added: [...now.keys()].filter((path) => !before.has(path)).sort(compareBytes),
    removed: [...before.keys()].filter((path) => !now.has(path)).sort(compareBytes),
  };
}
