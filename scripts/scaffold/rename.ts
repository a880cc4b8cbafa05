import { posix } from 'node:path';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../diagnostics/fix.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { nodeAt } from '../source/schema.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import { documentPath } from '../strategy/settings.ts';
import { refuseName } from './file-name.ts';
import { readName } from './init/read-answers.ts';
import { relinkEdits } from './relink.ts';
import { renameRows } from './rename-rows.ts';
import { renameTexts } from './rename-texts.ts';
import { replaceScalar } from './replace-scalar.ts';
import type { Understood } from './understood.ts';

/** What a renaming changes. Paths are below the content folder. */
export interface Renaming {
  /** The file, and its new path; the same where only the name in it changes. */
  readonly from: string;
  readonly to: string;
  /** Changes of texts, each named by the file's name before. */
  readonly edits: readonly Edit[];
  /** How many links then lead to the new file, links show the new name, and rows name the new file. */
  readonly counts: { readonly links: number; readonly texts: number; readonly rows: number };
  /** The indicator's name, where it changes. */
  readonly name: { readonly before: string; readonly after: string } | undefined;
  /** Links that a person has to change. */
  readonly left: readonly Place[];
}

/**
 * Renames an indicator: its file with every link to it, or its name with the texts of the links, or both.
 *
 * @param to the file's new name without its ending; undefined to keep it
 * @param name the indicator's new name; undefined to keep it
 */
export function renameIndicator(
  content: ContentTree,
  from: string,
  to: string | undefined,
  name: string | undefined,
): Understood<Renaming> {
  const found = findFile(content, /\.ya?ml$/i, `${indicatorFolder}/${stem(from, indicatorFolder)}`);
  if ('wrong' in found) return found;
  const path = found.value;
  const target = to === undefined ? { value: path } : newPath(content, path, stem(to, indicatorFolder));
  if ('wrong' in target) return target;
  const named = name === undefined ? undefined : renameTo(content, path, name);
  if (named && 'wrong' in named) return named;
  const links = path === target.value ? [] : relinkEdits(content, path, target.value);
  return {
    value: {
      from: path,
      to: target.value,
      edits: [...links, ...(named?.value.edits ?? [])],
      counts: { links: links.length, texts: named?.value.texts ?? 0, rows: 0 },
      name: named?.value.name,
      left: named?.value.left ?? [],
    },
  };
}

/** Renames the file of a goal, with every link to it and its name in the rows of `document.yaml`. */
export function renameGoal(content: ContentTree, from: string, to: string): Understood<Renaming> {
  const found = findFile(content, /\.md$/i, stem(from, ''));
  if ('wrong' in found) return found;
  const path = found.value;
  const plan = posix.dirname(path);
  const target = newPath(content, path, stem(to, plan));
  if ('wrong' in target) return target;
  const document = content.files.get(documentPath);
  const [old, fresh] = [path, target.value].map((each) => stem(each, plan));
  const rows =
    document?.kind === 'yaml' && old !== undefined && fresh !== undefined
      ? renameRows(document, plan, old, fresh)
      : [];
  const links = relinkEdits(content, path, target.value);
  return {
    value: {
      from: path,
      to: target.value,
      edits: [...links, ...rows],
      counts: { links: links.length, texts: 0, rows: rows.length },
      name: undefined,
      left: [],
    },
  };
}

/** A file's name as people type it, without the folder and the ending. */
function stem(typed: string, folder: string): string {
  const path = typed
    .normalize('NFC')
    .replace(/^content\//, '')
    .replace(/\.(?:ya?ml|md)$/i, '');
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** The path of a file by its path without the ending; also of one with faults. */
function findFile({ files, unread }: ContentTree, ending: RegExp, wanted: string): Understood<string> {
  const paths = [...files.keys(), ...unread].filter((path) => ending.test(path) && path.includes('/'));
  const path = paths.find((each) => each.replace(ending, '') === wanted);
  if (path !== undefined) return { value: path };
  const known = paths.map((each) => each.replace(ending, ''));
  const like = nearest(wanted, known, 2 / 5);
  return {
    wrong: {
      ja: `content/${wanted} のファイルがありません${like.length ? `。もしかして: ${like.join('、')}` : ''}`,
      en: `There is no file for content/${wanted}${like.length ? `; did you mean ${like.join(', ')}?` : ''}`,
    },
  };
}

/** The path of a file under another name in its folder. */
function newPath({ files, unread }: ContentTree, path: string, name: string): Understood<string> {
  const folder = posix.dirname(path);
  const ending = posix.extname(path);
  if (name === posix.basename(path, ending))
    return {
      wrong: {
        ja: `新しい名前が、今の名前と同じです（${name}）`,
        en: `The new name is the present one (${name})`,
      },
    };
  if (name.includes('/'))
    return {
      wrong: {
        ja: `「${name}」: ほかのフォルダーへは移せません。同じフォルダー（${folder}）での新しい名前だけを書いてください`,
        en: `"${name}": a file keeps its folder (${folder}); write the new name alone`,
      },
    };
  const siblings = [...files.keys(), ...unread].filter(
    (each) => posix.dirname(each) === folder && each !== path,
  );
  const wrong = refuseName(
    name,
    siblings.map((each) => posix.basename(each, posix.extname(each))),
  );
  return wrong ? { wrong } : { value: posix.join(folder, name + ending) };
}

/** What gives an indicator another name: in its file, and in the links to it. */
function renameTo(
  content: ContentTree,
  path: string,
  typed: string,
): Understood<Pick<Renaming, 'edits' | 'left' | 'name'> & { readonly texts: number }> {
  const name = readName(typed, { ja: '指標の名前', en: 'name of the indicator' });
  if ('wrong' in name) return name;
  const file = content.files.get(path);
  const node = file?.kind === 'yaml' ? nodeAt(file.root, ['name']) : undefined;
  const edit = file?.kind === 'yaml' && node?.kind === 'scalar' && replaceScalar(file, node, name.value);
  if (!edit || node?.kind !== 'scalar' || node.text === undefined)
    return {
      wrong: {
        ja: `content/${path} の name が読めません（一行で書かれていないか、ファイルに誤りがあります）。先に kurabe check で確かめてください`,
        en: `The name in content/${path} cannot be read: it is not on one line, or the file has faults; see kurabe check first`,
      },
    };
  if (node.text === name.value)
    return {
      wrong: {
        ja: `指標の名前は、もう「${name.value}」です`,
        en: `The indicator's name is "${name.value}" already`,
      },
    };
  const { edits, left } = renameTexts(content, path, node.text, name.value);
  return {
    value: {
      edits: [edit, ...edits],
      texts: edits.length,
      left,
      name: { before: node.text, after: name.value },
    },
  };
}
