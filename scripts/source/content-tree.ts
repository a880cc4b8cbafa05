import type { Root } from 'mdast';
import type { Exception } from '../diagnostics/judge.ts';
import type { Lines } from '../diagnostics/lines.ts';
import type { YamlNode } from './yaml.ts';

/** A file as the host hands it over: its path below the content folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  /** Undefined where the file is there but was refused (reported). */
  readonly bytes: Uint8Array | undefined;
}

/** A Markdown file: CommonMark and GFM, with optional YAML front matter. */
export interface MarkdownFile {
  readonly kind: 'markdown';
  readonly path: string;
  /** The name that messages use, from the project's root. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter: YamlNode | undefined;
  readonly tree: Root;
}

/** A YAML file. */
export interface YamlFile {
  readonly kind: 'yaml';
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly root: YamlNode;
}

/** Any other file: an image, or something that does not belong here. */
export interface AssetFile {
  readonly kind: 'asset';
  readonly path: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One file of the content folder, read. */
export type ContentFile = MarkdownFile | YamlFile | AssetFile;

/** The content folder, read: files by their path below it. */
export interface ContentTree {
  readonly files: ReadonlyMap<string, ContentFile>;
  /** Paths of files that are there but could not be read (reported), so that links to them are not blamed. */
  readonly unread: ReadonlySet<string>;
  /** What writers allow in place. */
  readonly exceptions: readonly Exception[];
  /** The texts of all source files by the name that messages use. */
  readonly texts: ReadonlyMap<string, string>;
}
