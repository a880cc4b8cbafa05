import type { AssetFile, ContentTree } from '../source/content-tree.ts';

/** The images of the content folder that templates name, as far as their text tells. */
export function imagesInTemplates(
  templates: Iterable<{ readonly text: string }>,
  { files }: ContentTree,
): AssetFile[] {
  const found = new Set<AssetFile>();
  for (const { text } of templates)
    for (const [, path = ''] of text.matchAll(/<img[^>]*?\ssrc\s*=\s*["']?(?:\.\/)*([^\s"'>]+)/gi)) {
      const file = files.get(path.normalize('NFC'));
      if (file?.kind === 'asset') found.add(file);
    }
  return [...found];
}
