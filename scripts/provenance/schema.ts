import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { type HashedFile, listingOf, sha256 } from './listing.ts';

/** The commit that sources stand at. */
export interface Commit {
  /** In full, lower-case hexadecimal: 40 digits (SHA-1) or 64 (SHA-256). */
  readonly hash: string;
  /** Whether the sources differ from those of the commit. */
  readonly isDirty: boolean;
}

/** What made a document, besides its sources. */
export interface Origin {
  /** kurabe's version. */
  readonly version: string;
  /** Undefined where the sources are not in git. */
  readonly commit: Commit | undefined;
}

/** A schema of properties of an XMP packet (ISO 16684-1), with what PDF/A (ISO 19005-3, 6.6.2.3.3) must be told of it. */
export interface XmpSchema {
  readonly prefix: string;
  readonly namespace: string;
  readonly name: string;
  readonly properties: readonly XmpProperty[];
}

/** A property of a schema. */
export interface XmpProperty {
  readonly name: string;
  readonly type: 'Text';
  /** Plain text, not yet escaped for XML; it may hold line feeds. */
  readonly value: string;
  readonly description: string;
}

/** The namespace of kurabe's properties; the 1 is the version of their meaning. */
export const provenanceNamespace = 'urn:kurabe:provenance:1#';

/** Characters that no XML 1.0 document can have (its production 2), not even escaped; a file's name may. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Names the sources by their hashes. Both folders' files are given by their paths below the folder. */
export function hashSources(
  content: readonly SourceFile[],
  templates: readonly SourceFile[],
): readonly HashedFile[] {
  const hashed =
    (folder: string) =>
    ({ path, bytes }: SourceFile): HashedFile => ({
      path: `${folder}/${path}`.replace(notXml, '\uFFFD'),
      // What was refused equals no recorded file.
      sha256: bytes ? sha256(bytes) : '',
    });
  return [...content.map(hashed(contentFolder)), ...templates.map(hashed('templates'))];
}

/**
 * Where a PDF comes from, as XMP properties. The commit is the one checked out, so that the same sources at
 * another commit give another PDF; two builds at one commit give the same. A commit with changes on top is
 * marked with `-dirty`, as `git describe --dirty` does.
 *
 * @param document which of the strategy's documents it is
 * @param sources the files of content/ and templates/ that it was made from
 */
export function provenanceSchema(
  document: string,
  sources: readonly HashedFile[],
  { version, commit }: Origin,
): XmpSchema {
  const listing = listingOf(sources);
  const text = (name: string, value: string, description: string): XmpProperty => ({
    name,
    type: 'Text',
    value,
    description,
  });
  return {
    prefix: 'kurabe',
    namespace: provenanceNamespace,
    name: 'kurabe provenance',
    properties: [
      text('version', version, 'Version of kurabe that made the file'),
      text('document', document, 'Which of the documents of the sources the file is'),
      ...(commit
        ? [
            text(
              'commit',
              `${commit.hash}${commit.isDirty ? '-dirty' : ''}`,
              'Git commit of the sources; -dirty where they had changes that were not committed',
            ),
          ]
        : []),
      text('contentHash', sha256(listing), 'SHA-256 of the property sources, in UTF-8'),
      text('sources', listing, 'SHA-256 and path of every source file, as sha256sum prints them'),
    ],
  };
}
