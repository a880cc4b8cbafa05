import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreviewAssets } from '../preview/files.ts';
import { packageRoot } from './package-root.ts';

/** The files of the preview's page as they are compiled from `scripts/client/`. */
export async function readPreviewAssets(): Promise<PreviewAssets> {
  const read = (name: string): Promise<Uint8Array> => readFile(join(packageRoot(), 'dist', name));
  const [script, style, pdfWorker] = await Promise.all(
    ['preview.js', 'preview.css', 'pdf.worker.js'].map(read),
  );
  if (!script || !style || !pdfWorker) throw new Error('dist is not whole');
  return { script, style, pdfWorker };
}
