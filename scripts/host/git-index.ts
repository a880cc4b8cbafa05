import { problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { gitBytes, isStoredAs } from './git.ts';
import { makeProject, type Project } from './project.ts';
import { maxFileBytes, tooLarge } from './read-folder.ts';
import { templateFolder } from './read-templates.ts';

/** What stands in the index for a path: what git would commit. */
interface Entry {
  readonly mode: string;
  readonly hash: string;
  /** 0; another number where a merge left several. */
  readonly stage: number;
}

/** The project as it would be committed, and the files that the commit would change. */
export interface Staged {
  readonly project: Project;
  /** By their paths from the root, with those that would be deleted. */
  readonly changed: ReadonlySet<string>;
}

/** The most bytes that are read of an index. */
const mostBytes = 1_000_000_000;

/**
 * Reads what is staged of a project: the files of both folders as git's index has them, not as they lie in the folders.
 * What git stores as a link, or as another repository, is reported and left out.
 *
 * @param root the project's real path
 * @returns undefined outside of a repository, and without git
 */
export async function readStaged(root: string, report: Report): Promise<Staged | undefined> {
  const entries = await indexEntries(root);
  if (!entries) return undefined;
  const committed = await headEntries(root);
  const changed = new Set<string>();
  for (const path of new Set([...entries.keys(), ...committed.keys()])) {
    const [now, before] = [entries.get(path), committed.get(path)];
    if (now?.hash !== before?.hash || now?.mode !== before?.mode || now?.stage) changed.add(path);
  }
  const shown = [...entries].filter(([path, entry]) => !isHidden(path) && isFile(path, entry, report));
  const blobs = await readBlobs(root, shown, report);
  if (!blobs) return undefined;
  const below = (folder: string): SourceFile[] =>
    shown
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, { hash }]) => ({
        path: path.slice(folder.length + 1).normalize('NFC'),
        bytes: blobs.get(hash),
      }));
  const project = await makeProject(root, below(contentFolder), below(templateFolder), report);
  return { project, changed: new Set([...changed].map((path) => path.normalize('NFC'))) };
}

/**
 * The files that are as the index has them, so that git can bring them back (`git restore`) after they were changed.
 * None outside of a repository.
 *
 * @param files by their paths from the root
 */
export async function heldByIndex(root: string, files: readonly SourceFile[]): Promise<Set<string>> {
  const entries = (await indexEntries(root)) ?? new Map<string, Entry>();
  const held = new Map(
    [...entries].flatMap(([path, { hash, stage }]) =>
      stage === 0 ? [[path.normalize('NFC'), hash] as const] : [],
    ),
  );
  return new Set(
    files
      .filter(({ path, bytes }) => bytes && isStoredAs(bytes, held.get(path) ?? ''))
      .map(({ path }) => path),
  );
}

/** The index's entries of both folders by their paths; of those that a merge left, the last. */
async function indexEntries(root: string): Promise<Map<string, Entry> | undefined> {
  const list = await gitBytes(root, ['ls-files', '-s', '-z', '--', contentFolder, templateFolder], '');
  if (!list) return undefined;
  const entries = new Map<string, Entry>();
  for (const [, mode = '', hash = '', stage = '', path = ''] of list
    .toString('utf8')
    .matchAll(/([0-7]{6}) ([0-9a-f]+) ([0-3])\t([^\0]+)\0/g))
    entries.set(path, { mode, hash, stage: Number(stage) });
  return entries;
}

/** The same of the last commit; none before the first one. */
async function headEntries(root: string): Promise<Map<string, Entry>> {
  const list = await gitBytes(root, ['ls-tree', '-r', '-z', 'HEAD', contentFolder, templateFolder], '');
  const entries = new Map<string, Entry>();
  for (const [, mode = '', hash = '', path = ''] of (list?.toString('utf8') ?? '').matchAll(
    /([0-7]{6}) [a-z]+ ([0-9a-f]+)\t([^\0]+)\0/g,
  ))
    entries.set(path, { mode, hash, stage: 0 });
  return entries;
}

/** Hidden files are no sources. */
function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}

/** Whether an entry is an ordinary file; anything else is reported. */
function isFile(path: string, { mode, stage }: Entry, report: Report): boolean {
  const place = { file: path.normalize('NFC') };
  if (stage > 0) {
    report(
      problem('file-is-merged', {
        place,
        message: { ja: 'git の合流が済んでいません', en: 'The merge of this file is not finished' },
        note: { ja: '内容を決めて、git add してください', en: 'settle its content, then git add it' },
      }),
    );
    return false;
  }
  if (mode.startsWith('100')) return true;
  const message: Text =
    mode === '120000'
      ? { ja: 'リンクは、コミットする内容としては読みません', en: 'Links are not followed in what is staged' }
      : { ja: '別のリポジトリーです', en: 'This is another repository' };
  report(
    problem('file-is-inside-root', {
      place,
      message,
      note: {
        ja: 'ファイルそのものをこのフォルダーに置くか、消してください',
        en: 'put the file itself into this folder, or delete it',
      },
    }),
  );
  return false;
}

/** The contents of blobs by their hashes, without those that are too large (reported); undefined where git fails. */
async function readBlobs(
  root: string,
  entries: readonly (readonly [string, Entry])[],
  report: Report,
): Promise<Map<string, Uint8Array> | undefined> {
  const ask = (hashes: readonly string[]): string => hashes.map((hash) => `${hash}\n`).join('');
  const all = [...new Set(entries.map(([, { hash }]) => hash))];
  const sizes = await gitBytes(root, ['cat-file', '--batch-check'], ask(all));
  if (!sizes) return undefined;
  const sizeOf = new Map(
    [...sizes.toString('latin1').matchAll(/^([0-9a-f]+) blob (\d+)$/gm)].map(([, hash = '', size]) => [
      hash,
      Number(size),
    ]),
  );
  for (const [path, { hash }] of entries) {
    const size = sizeOf.get(hash) ?? 0;
    if (size > maxFileBytes) report(tooLarge(path.normalize('NFC'), size));
  }
  const wanted = all.filter((hash) => (sizeOf.get(hash) ?? Number.POSITIVE_INFINITY) <= maxFileBytes);
  const bytes = await gitBytes(root, ['cat-file', '--batch'], ask(wanted), mostBytes);
  return bytes && splitBlobs(bytes);
}

/** What `git cat-file --batch` gives: for each blob a line with its hash and size, then its bytes and a line end. */
function splitBlobs(bytes: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(bytes.toString('latin1', at, end)) ?? [];
    if (end < 0 || hash === undefined) break;
    const start = end + 1;
    blobs.set(hash, new Uint8Array(bytes.subarray(start, start + Number(size))));
    at = start + Number(size) + 1;
  }
  return blobs;
}
