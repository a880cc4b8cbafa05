/**
 * Where the YAML of a Markdown text's front matter stands (UTF-16 offsets). One that is not closed yet ends with its
 * first blank line.
 */
export function frontMatterOf(text: string): { readonly start: number; readonly end: number } | undefined {
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const rest = text.slice(start);
  const close = /^---[ \t]*$/m.exec(rest) ?? /^[ \t]*$/m.exec(rest);
  return { start, end: close ? start + close.index : text.length };
}
