import type { Report } from '../diagnostics/diagnostic.ts';
import type { Input } from '../pipeline.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { readColorProfile } from './color-profile.ts';
import { readShippedTypeface } from './fonts.ts';
import { packageRoot } from './package-root.ts';
import { readFolder } from './read-folder.ts';
import { templateFolder, templatesOf } from './read-templates.ts';
import { readSiteScript } from './site-script.ts';

/** A project's files, all in memory. */
export interface Project {
  /** The project's real path. */
  readonly root: string;
  readonly input: Input;
  /** The project's own files of both folders, by their paths from the root. */
  readonly own: readonly SourceFile[];
  /** The templates' texts by the name that messages use; those of the content come with its reading. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a project's files and those of kurabe that it needs. What cannot be read is reported.
 *
 * @param root the project's real path
 */
export async function readProject(root: string, report: Report): Promise<Project> {
  const [sources, templates] = await Promise.all([
    readFolder(root, contentFolder, report),
    readFolder(root, templateFolder, report),
  ]);
  return makeProject(root, sources, templates, report);
}

/**
 * Makes a project of its own files, wherever they come from.
 *
 * @param sources by their paths below the content folder
 * @param templateFiles by their paths below the templates folder
 */
export async function makeProject(
  root: string,
  sources: readonly SourceFile[],
  templateFiles: readonly SourceFile[],
  report: Report,
): Promise<Project> {
  const [templates, shipped, colorProfile, script] = await Promise.all([
    templatesOf(root, templateFiles, packageRoot(), report),
    readShippedTypeface(),
    readColorProfile(),
    readSiteScript(),
  ]);
  const input: Input = {
    sources,
    templateFiles: templates.files,
    templates: templates.templates,
    theme: templates.theme,
    css: templates.css,
    fonts: { shipped, files: templates.fonts },
    colorProfile,
    script,
  };
  const below = (folder: string, files: readonly SourceFile[]): SourceFile[] =>
    files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  const own = [...below(contentFolder, sources), ...below(templateFolder, templates.own)];
  return { root, input, own, texts: templates.texts };
}
