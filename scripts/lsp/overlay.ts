import type { Input } from '../pipeline.ts';
import { contentFolder } from '../source/read.ts';

/**
 * Lays the texts of files that are open in an editor over what was read from the disk, files that are not saved yet
 * among them.
 *
 * @param open texts by the file's name from the project's root
 */
export function overlay(input: Input, open: ReadonlyMap<string, string>): Input {
  if (open.size === 0) return input;
  const encoder = new TextEncoder();
  const left = new Map(open);
  const take = (file: string): string | undefined => {
    const text = left.get(file);
    left.delete(file);
    return text;
  };
  const sources = input.sources.map((source) => {
    const text = take(`${contentFolder}/${source.path}`);
    return text === undefined ? source : { ...source, bytes: encoder.encode(text) };
  });
  const templates = new Map(
    [...input.templates].map(([name, template]) => [
      name,
      { ...template, text: take(template.file) ?? template.text },
    ]),
  );
  const theme = { ...input.theme, text: take(input.theme.file) ?? input.theme.text };
  const unsaved = [...left]
    .filter(([file]) => file.startsWith(`${contentFolder}/`))
    .map(([file, text]) => ({ path: file.slice(contentFolder.length + 1), bytes: encoder.encode(text) }));
  return { ...input, sources: [...sources, ...unsaved], templates, theme };
}
