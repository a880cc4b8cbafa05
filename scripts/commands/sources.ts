import type { Edit } from '../diagnostics/fix.ts';
import { reportDiff } from '../diagnostics/report-diff.ts';
import { moveSource } from '../host/move-source.ts';
import { readFolder } from '../host/read-folder.ts';
import { writeSources } from '../host/write-sources.ts';
import { editBytes } from '../scaffold/edit-bytes.ts';
import type { ContentTree, SourceFile } from '../source/content-tree.ts';
import { decode } from '../source/decode.ts';
import { contentFolder, readContent } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { findRoot } from './run.ts';
import type { Terminal } from './terminal.ts';
import { writeFailure } from './write-failure.ts';

/** A project's content, to be changed by a command. */
export interface Sources {
  /** The project's real path. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly content: ContentTree;
}

/** Changes of a project's content; paths are from the project's root. */
export interface SourceChanges {
  /** Files that are new, by their path. */
  readonly added: ReadonlyMap<string, string>;
  /** Changes of texts, by the files' names before. */
  readonly edits: readonly Edit[];
  /** A file that gets another name. */
  readonly move?: { readonly from: string; readonly to: string };
}

const silent = (): void => undefined;

/**
 * Reads the content; undefined where there is none (said as wrong usage). What is wrong in it is for `kurabe check` to
 * say.
 */
export async function openSources(args: Arguments, terminal: Terminal): Promise<Sources | undefined> {
  const root = await findRoot(args, terminal);
  if (root === undefined) return undefined;
  const files = await readFolder(root, contentFolder, silent);
  return { root, files, content: readContent(files, silent) };
}

/** Writes the changes, or with `--dry-run` only shows them. Gives whether they could be written; if not, that was said. */
export async function applyChanges(
  sources: Sources,
  changes: SourceChanges,
  { values, language }: Arguments,
  terminal: Terminal,
): Promise<boolean> {
  const changed = changedFiles(sources, changes.edits);
  if (values['dry-run'] === true) {
    terminal.print(diffText(changed, changes, terminal));
    return true;
  }
  try {
    await write(sources.root, changed, changes);
    return true;
  } catch (error) {
    const reason = writeFailure(error)[language];
    terminal.error(
      language === 'ja' ? `${reason}。何も変えていません\n` : `${reason}; nothing was changed\n`,
    );
    return false;
  }
}

/** A file as it was, and as it will be. */
interface Changed {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function changedFiles({ files }: Sources, edits: readonly Edit[]): Map<string, Changed> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(edit.place.file, [...(byFile.get(edit.place.file) ?? []), edit]);
  const changed = new Map<string, Changed>();
  for (const { path, bytes } of files) {
    const file = `${contentFolder}/${path}`;
    const own = byFile.get(file);
    if (own && bytes) changed.set(file, { before: bytes, after: editBytes(bytes, own) });
  }
  return changed;
}

function diffText(
  changed: ReadonlyMap<string, Changed>,
  { added, move }: SourceChanges,
  { colours }: Terminal,
): string {
  const text = (file: string, bytes: Uint8Array): string => decode(file, bytes, silent) ?? '';
  return [
    ...(move ? [`${colours.bold(`${move.from} → ${move.to}`)}\n`] : []),
    ...[...added].map(([file, after]) => reportDiff(file, '', after, colours)),
    ...[...changed].map(([file, { before, after }]) =>
      reportDiff(file, text(file, before), text(file, after), colours),
    ),
  ].join('\n');
}

/** Writes all of it, or puts everything back as it was. */
async function write(
  root: string,
  changed: ReadonlyMap<string, Changed>,
  { added, move }: SourceChanges,
): Promise<void> {
  const nameOf = (file: string): string => (file === move?.from ? move.to : file);
  const contents = (side: keyof Changed): [string, Uint8Array][] =>
    [...changed].map(([file, sides]) => [nameOf(file), sides[side]]);
  if (move) await moveSource(root, move.from, move.to);
  try {
    await writeSources(root, new Map<string, string | Uint8Array>([...contents('after'), ...added]));
  } catch (error) {
    await writeSources(root, new Map(contents('before'))).catch(silent);
    if (move) await moveSource(root, move.to, move.from);
    throw error;
  }
}
