import { posix } from 'node:path';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Preview } from './preview.ts';
import { shellPage, shellPolicy } from './shell.ts';

/** The files of the preview's own page. */
export interface PreviewAssets {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  /** What reads PDFs beside the page. */
  readonly pdfWorker: Uint8Array;
}

/** A file as it is sent. */
export interface ServedFile {
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** Below which the site stands. */
const site = '/site/';

/** Gives the files of a preview by their paths, all of them from memory; undefined where there is none. */
export function previewFiles(
  preview: Preview,
  assets: PreviewAssets,
  language: Language,
): (path: string) => ServedFile | undefined {
  const own = new Map<string, ServedFile>([
    ['/', served('.html', shellPage(language), shellPolicy)],
    ['/preview.js', served('.js', assets.script)],
    ['/preview.css', served('.css', assets.style)],
    ['/pdf.worker.js', served('.js', assets.pdfWorker)],
  ]);
  return (path) => {
    const file = own.get(path);
    if (file || !path.startsWith(site)) return file;
    const name = path.slice(site.length);
    const page = preview.page(name);
    if (page) return served('.html', page.html, "frame-ancestors 'self'");
    const bytes = preview.file(name);
    return bytes && served(posix.extname(name).toLowerCase(), bytes, "default-src 'none'; sandbox");
  };
}

function served(ending: string, body: Uint8Array | string, policy?: string): ServedFile {
  const type = types[ending] ?? 'application/octet-stream';
  return {
    body,
    headers: { 'content-type': type, ...(policy ? { 'content-security-policy': policy } : {}) },
  };
}
