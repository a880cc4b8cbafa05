/**
 * The keys of YAML whose values readers see. The values of the others are names of files, dates, figures and choices;
 * of `words`, all values are seen.
 */
export const keysForReaders: ReadonlySet<string> = new Set([
  'author',
  'contact',
  'definition',
  'department',
  'head',
  'label',
  'name',
  'none',
  'note',
  'number',
  'pdf',
  'source',
  'subtitle',
  'title',
  'unit',
]);
