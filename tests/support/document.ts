import type { Document } from '../../scripts/document/document.ts';

/** A document of A4 portrait without content, but for the parts that a test gives. */
export function documentOf(parts: Partial<Document>): Document {
  return {
    name: 'comparison',
    page: 'index.html',
    title: '題',
    author: undefined,
    language: 'ja',
    date: undefined,
    paper: { size: 'A4', orientation: 'portrait' },
    head: '題',
    watermark: undefined,
    fit: undefined,
    root: { type: 'root', children: [] },
    images: new Map(),
    elsewhere: new Map(),
    ...parts,
  };
}
