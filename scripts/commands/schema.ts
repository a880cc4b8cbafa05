import { relative } from 'node:path';
import type { Language } from '../diagnostics/diagnostic.ts';
import {
  editorExtensions,
  editorFiles,
  editorSettings,
  extensionsPath,
  jsonText,
  schemaFiles,
  settingsPath,
} from '../editor/editor-files.ts';
import { mergeJson } from '../editor/merge-json.ts';
import { readFolder } from '../host/read-folder.ts';
import { SourceRefused, writeSources } from '../host/write-sources.ts';
import { findRoot } from './run.ts';
import type { Terminal } from './terminal.ts';
import type { Command } from './world.ts';
import { writeFailure } from './write-failure.ts';

/**
 * `kurabe schema`: writes the JSON Schemas of the content's YAML, and the settings by which VS Code uses them. A
 * settings file that is there keeps what it says. Gives the exit code.
 */
export const schema: Command = async (args, { terminal }) => {
  const root = await findRoot(args, terminal);
  if (root === undefined) return 2;
  const [folder] = args.operands;
  const { files, unreadable } = folder === undefined ? await vsCodeFiles(root) : inFolder(folder);
  const { language } = args;
  try {
    await writeSources(root, files);
  } catch (error) {
    terminal.error(`${writeFailure(error)[language]}\n`);
    return error instanceof SourceRefused ? 2 : 1;
  }
  for (const file of files.keys()) terminal.print(`  ${relative(process.cwd(), `${root}/${file}`)}\n`);
  for (const [file, wanted] of unreadable) sayWhatToAdd(file, wanted, language, terminal);
  return 0;
};

type Wanted = Parameters<typeof mergeJson>[1];

interface Plan {
  readonly files: ReadonlyMap<string, string>;
  /** What files should hold that cannot be changed. */
  readonly unreadable: readonly (readonly [string, Wanted])[];
}

function inFolder(folder: string): Plan {
  const files = [...schemaFiles()].map(([name, text]) => [`${folder}/${name}`, text] as const);
  return { files: new Map(files), unreadable: [] };
}

/** The files for VS Code, merged into those that are there. */
async function vsCodeFiles(root: string): Promise<Plan> {
  const there = await readFolder(root, '.vscode', () => undefined);
  const textOf = (path: string): string | undefined => {
    const bytes = there.find((file) => `.vscode/${file.path}` === path)?.bytes;
    return bytes && new TextDecoder().decode(bytes);
  };
  const files = editorFiles();
  const unreadable: [string, Wanted][] = [];
  const toMerge: [string, Wanted][] = [
    [settingsPath, editorSettings()],
    [extensionsPath, editorExtensions],
  ];
  for (const [path, wanted] of toMerge) {
    const text = textOf(path);
    const merged = text === undefined ? undefined : mergeJson(text, wanted);
    if (text !== undefined && merged === undefined) unreadable.push([path, wanted]);
    if (merged !== undefined && merged !== text) files.set(path, merged);
    else if (text !== undefined) files.delete(path);
  }
  return { files, unreadable };
}

function sayWhatToAdd(file: string, wanted: Wanted, language: Language, terminal: Terminal): void {
  terminal.error(
    language === 'ja'
      ? `${file} には説明の行などがあるので、そのままにしました。次のうち、ないものを書き足してください:\n`
      : `${file} is no plain JSON (it may hold comments) and was left as it is; add to it what it lacks of this:\n`,
  );
  terminal.error(jsonText(wanted));
}
