import type { Input } from '../pipeline.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';

type Templates = Input['templates'];

/** Lays the texts of open files, by their names from the project's root, over what was read from the disk. */
export type Overlay = (input: Input, open: ReadonlyMap<string, string>) => Input;

/**
 * Starts to lay texts of files that are open in an editor over what was read from the disk, files that are not saved
 * yet among them. Where a text and what lies below it are as they were the last time, so are the objects made of them,
 * by which a memory knows them.
 */
export function openOverlay(): Overlay {
  const encoder = new TextEncoder();
  let sourcesBefore = new Map<string, { readonly text: string; readonly source: SourceFile }>();
  let templatesBefore: { readonly below: Templates; readonly made: Templates } | undefined;

  return (input, open) => {
    const left = new Map(open);
    const take = (file: string): string | undefined => {
      const text = left.get(file);
      left.delete(file);
      return text;
    };
    const sourcesNow: typeof sourcesBefore = new Map();
    const sourceOf = (path: string, text: string): SourceFile => {
      const before = sourcesBefore.get(path);
      const now = before?.text === text ? before : { text, source: { path, bytes: encoder.encode(text) } };
      sourcesNow.set(path, now);
      return now.source;
    };
    const sources = input.sources.map((source) => {
      const text = take(`${contentFolder}/${source.path}`);
      return text === undefined ? source : sourceOf(source.path, text);
    });
    const made = new Map(
      [...input.templates].map(([name, template]) => [
        name,
        { ...template, text: take(template.file) ?? template.text },
      ]),
    );
    const theme = { ...input.theme, text: take(input.theme.file) ?? input.theme.text };
    const unsaved = [...left]
      .filter(([file]) => file.startsWith(`${contentFolder}/`))
      .map(([file, text]) => sourceOf(file.slice(contentFolder.length + 1), text));
    sourcesBefore = sourcesNow;
    if (templatesBefore?.below !== input.templates || !isSame(templatesBefore.made, made))
      templatesBefore = { below: input.templates, made };
    return { ...input, sources: [...sources, ...unsaved], templates: templatesBefore.made, theme };
  };
}

function isSame(before: Templates, now: Templates): boolean {
  return [...now].every(([name, { text }]) => before.get(name)?.text === text);
}
