import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { packageRoot } from './package-root.ts';
import { type Project, readProject } from './project.ts';
import { isInside, maxFileBytes, readFolder } from './read-folder.ts';
import { readTemplates, templateFolder } from './read-templates.ts';

/** A project as it was read, with the problems of the reading. */
export interface ProjectReading {
  readonly project: Project;
  readonly found: readonly Diagnostic[];
}

/** Reads a project for the first time. */
export async function firstReading(root: string): Promise<ProjectReading> {
  const found: Diagnostic[] = [];
  const project = await readProject(root, (diagnostic) => found.push(diagnostic));
  return { project, found };
}

/**
 * Reads a project again, of which some files were changed. Where these are files of the content that were there
 * before, nothing else is read; files that are the same keep their bytes as the same objects. The typefaces and
 * what else comes with kurabe are not read again.
 *
 * @param changed paths from the root; left out where any file may have been changed
 */
export async function readAgain(last: ProjectReading, changed?: readonly string[]): Promise<ProjectReading> {
  const { project } = last;
  const { root, input } = project;
  const known = new Set(input.sources.map(({ path }) => `${contentFolder}/${path}`));
  const read = changed?.every((file) => known.has(file)) ? await readPlain(root, changed) : undefined;
  if (read) {
    const sources = input.sources.map((source) => {
      const bytes = read.get(`${contentFolder}/${source.path}`);
      return bytes ? sameOr(source, { path: source.path, bytes }) : source;
    });
    return { ...last, project: withSources(project, sources) };
  }
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const [files, templates] = await Promise.all([
    readFolder(root, contentFolder, report),
    readTemplates(root, packageRoot(), report),
  ]);
  const before = new Map(input.sources.map((source) => [source.path, source]));
  const sources = files.map((file) => sameOr(before.get(file.path), file));
  const isSameLook =
    templates.files.length === input.templateFiles.length &&
    templates.files.every((file, index) => isSame(input.templateFiles[index], file));
  const look = isSameLook
    ? {}
    : {
        templateFiles: templates.files,
        templates: templates.templates,
        theme: templates.theme,
        css: templates.css,
        fonts: { ...input.fonts, files: templates.fonts },
      };
  const own = templates.own.map(({ path, bytes }) => ({ path: `${templateFolder}/${path}`, bytes }));
  const next: Project = { ...project, texts: templates.texts, own, input: { ...input, ...look } };
  return { project: withSources(next, sources), found };
}

function withSources(project: Project, sources: readonly SourceFile[]): Project {
  const own = [
    ...sources.map(({ path, bytes }) => ({ path: `${contentFolder}/${path}`, bytes })),
    ...project.own.filter(({ path }) => path.startsWith(`${templateFolder}/`)),
  ];
  return { ...project, own, input: { ...project.input, sources } };
}

/** Reads ordinary files inside of the root; undefined where one of them is none, which `readFolder` then explains. */
async function readPlain(
  root: string,
  files: readonly string[],
): Promise<Map<string, Uint8Array> | undefined> {
  const read = new Map<string, Uint8Array>();
  try {
    for (const file of files) {
      const path = join(root, file);
      const [stats, real] = await Promise.all([lstat(path), realpath(path)]);
      if (!stats.isFile() || stats.size > maxFileBytes || !isInside(root, real)) return undefined;
      read.set(file, await readFile(real));
    }
  } catch {
    return undefined;
  }
  return read;
}

function sameOr(before: SourceFile | undefined, file: SourceFile): SourceFile {
  return before && isSame(before, file) ? before : file;
}

function isSame(before: SourceFile | undefined, { path, bytes }: SourceFile): boolean {
  if (before?.path !== path || !before.bytes || !bytes) return false;
  return Buffer.from(before.bytes.buffer, before.bytes.byteOffset, before.bytes.byteLength).equals(bytes);
}
