import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Commit } from '../provenance/schema.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { templateFolder } from './read-templates.ts';

/** The content is not trusted: no repository hidden in it is opened, and nothing that one configures is run. */
const safely = [
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.fsmonitor=',
];

/** Nothing is fetched, were objects missing, since that would run what the repository names; no object is another's stand-in. */
const environment = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * Runs git in a folder; undefined where it fails, takes longer than ten seconds, or is not there. Only commands
 * that look at objects and references may be asked for: those that look at the index or the work tree may run
 * filters, hooks and monitors.
 */
async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  return (await gitBytes(folder, args, ''))?.toString('utf8');
}

/**
 * The same in bytes, with something to read for git.
 *
 * @param mostBytes of what git gives; with more it counts as failed
 */
export async function gitBytes(
  folder: string,
  args: readonly string[],
  input: string,
  mostBytes = 100_000_000,
): Promise<Buffer | undefined> {
  return new Promise((done) => {
    const child = execFile(
      'git',
      [...safely, '-C', folder, ...args],
      {
        env: { ...process.env, ...environment, ...absolutePlaces() },
        timeout: 10_000,
        maxBuffer: mostBytes,
        encoding: 'buffer',
      },
      (error, stdout) => done(error ? undefined : stdout),
    );
    // What ends before it has read everything has said so by its exit.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/**
 * Where git itself calls kurabe, in a hook, it may name its folders from the current one, which `-C` changes; and where it
 * names its own alone, the current one is the top of the work tree.
 */
function absolutePlaces(): Record<string, string> {
  const { GIT_DIR: own, GIT_WORK_TREE: tree } = process.env;
  const names = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'];
  const given = names.flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, resolve(value)]] : [];
  });
  return Object.fromEntries(own && !tree ? [...given, ['GIT_WORK_TREE', process.cwd()]] : given);
}

/**
 * The date of the commit that a folder stands at, in seconds since 1970; undefined outside of a
 * repository, without a commit, or without git.
 */
export async function commitTime(folder: string): Promise<number | undefined> {
  const time = await git(folder, 'log', '-1', '--format=%ct', '--', '.');
  return time !== undefined && /^\d{1,11}\s*$/.test(time) ? Number(time) : undefined;
}

/**
 * The commit that is checked out, and whether the sources differ from it; undefined where it holds none of
 * them, outside of a repository, and without git.
 *
 * @param files as `holdsSources` takes them
 */
export async function sourceCommit(root: string, files: readonly SourceFile[]): Promise<Commit | undefined> {
  const hash = (await git(root, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim();
  const isSame = hash && (await holdsSources(root, hash, files));
  return isSame === undefined || !hash ? undefined : { hash, isDirty: !isSame };
}

/**
 * Whether a commit has exactly these sources; undefined where it has none at all, or git does not know it.
 *
 * The files that were read are compared with the hashes in the commit's tree; git is not asked to look at
 * them, since it would run the filters that the repository configures. Line ends may differ, as git's own
 * conversion makes them. What git stores otherwise than it lies in the folder (links, files of Git LFS) counts as
 * different.
 *
 * @param files all files of content/ and of the project's own templates/, by their paths from the root
 */
export async function holdsSources(
  root: string,
  hash: string,
  files: readonly SourceFile[],
): Promise<boolean | undefined> {
  if (!isHash(hash)) return undefined;
  const stored = treeFiles(
    (await git(root, 'ls-tree', '-r', '-z', hash, contentFolder, templateFolder)) ?? '',
  );
  if (stored.size === 0) return undefined;
  return (
    files.length === stored.size &&
    files.every(({ path, bytes }) => bytes && isStoredAs(bytes, stored.get(path) ?? ''))
  );
}

/** What git knows of a commit: its date and its subject line; undefined where it does not know it. */
export async function commitInfo(
  root: string,
  hash: string,
): Promise<{ readonly date: Date; readonly subject: string } | undefined> {
  if (!isHash(hash)) return undefined;
  const text = await git(root, 'log', '-1', '--encoding=UTF-8', '--format=%ct%x00%s', hash, '--');
  const [, seconds, subject] = /^(\d{1,11})\0(.*)\n$/s.exec(text ?? '') ?? [];
  return seconds === undefined || subject === undefined
    ? undefined
    : { date: new Date(Number(seconds) * 1000), subject };
}

/** A commit that changed the content. */
export interface ContentChange {
  readonly hash: string;
  readonly date: Date;
  /** Its subject line, without characters that cannot be seen. */
  readonly subject: string;
  /** Paths below the content folder. */
  readonly files: readonly string[];
}

/** The commits that changed the content folder, newest first, without merges; none outside of a repository. */
export async function contentHistory(root: string): Promise<ContentChange[]> {
  const log = await git(
    join(root, contentFolder),
    '-c',
    'log.showRoot=true',
    'log',
    '--no-merges',
    '--encoding=UTF-8',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--relative',
    '--name-only',
    '-z',
    '--format=%x00%H%x00%ct%x00%s%x00',
    '--',
    '.',
  );
  const changes: (ContentChange & { files: string[] })[] = [];
  // Neither a subject nor a path can hold NUL, so that a commit begins where a hash and a time follow an empty field.
  const fields = (log ?? '').split('\0');
  for (let at = 0; at < fields.length; at++) {
    const [field = '', hash = '', seconds = '', subject = ''] = fields.slice(at, at + 4);
    if (field.trim() === '' && isHash(hash) && /^\d{1,11}$/.test(seconds)) {
      const plain = subject.replace(/\p{C}/gu, ' ').trim();
      changes.push({ hash, date: new Date(Number(seconds) * 1000), subject: plain, files: [] });
      at += 3;
    } else {
      const path = field.replace(/^\n+/, '').normalize('NFC');
      if (path) changes.at(-1)?.files.push(path);
    }
  }
  return changes.sort((a, b) => b.date.getTime() - a.date.getTime());
}

function isHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The blobs of `git ls-tree -r -z` by their paths, without hidden files, which are not read as sources. */
function treeFiles(tree: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, hash = '', path = ''] of tree.matchAll(/[0-7]{6} blob ([0-9a-f]+)\t([^\0]+)\0/g))
    if (!/(?:^|\/)\./.test(path)) files.set(path.normalize('NFC'), hash);
  return files;
}

/** Whether bytes have the hash of a blob, as they are or with git's line ends. */
export function isStoredAs(bytes: Uint8Array, blob: string): boolean {
  if (blobHash(bytes, blob) === blob) return true;
  const text = Buffer.from(bytes).toString('latin1');
  return (
    text.includes('\r\n') && blobHash(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'), blob) === blob
  );
}

function blobHash(bytes: Uint8Array, like: string): string {
  const algorithm = like.length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
