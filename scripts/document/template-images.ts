import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { nearestPath } from '../diagnostics/nearest.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { readImage } from '../strategy/images.ts';
import { readDestination } from '../strategy/paths.ts';
import type { ImageAsset } from '../strategy/strategy.ts';
import type { TemplatePlaces } from './build.ts';
import { writtenPlace } from './markdown.ts';

/**
 * Reads the images that templates name, by their path below the content folder, and gives them their size where the
 * template gives none. Those that are missing or refused are reported.
 *
 * @returns the images by their path, as the tree now names them
 */
export function readTemplateImages(
  root: Root,
  content: ContentTree,
  template: TemplatePlaces,
  report: Report,
): Map<string, ImageAsset> {
  const images = new Map<string, ImageAsset>();
  visit(root, 'element', (element) => {
    if (element.tagName !== 'img' || writtenPlace(element)) return;
    const image = resolve(element, content, template, report);
    if (!image) return;
    images.set(image.path, image);
    const { width, height } = element.properties;
    element.properties.src = image.path;
    if (width === undefined && height === undefined) Object.assign(element.properties, sizeOf(image));
  });
  return images;
}

function sizeOf({ width, height }: ImageAsset): Element['properties'] {
  return { width, height };
}

function resolve(
  { properties }: Element,
  { files, unread }: ContentTree,
  template: TemplatePlaces,
  report: Report,
): ImageAsset | undefined {
  const src = String(properties.src ?? '');
  const place = template(
    src ? new RegExp(`<img[^>]*${src.replace(/[^\w/-]/g, '.')}`, 'i') : /<img(?![^>]*\ssrc)/i,
  );
  const destination = readDestination(src, 'template');
  const path = destination.kind === 'path' ? destination.path : undefined;
  const asset = path === undefined ? undefined : files.get(path);
  if (asset?.kind === 'asset') return readImage(asset, place, report);
  if (path !== undefined && unread.has(path)) return undefined;
  const known = [...files.values()].filter(({ kind }) => kind === 'asset').map((file) => file.path);
  report(
    problem('image-resolves', {
      place,
      message: missing(src),
      actual: src,
      expected: nearestPath(src, known),
      note,
    }),
  );
  return undefined;
}

function missing(src: string): Text {
  return src
    ? {
        ja: `テンプレートの画像がありません: ${src.slice(0, 80)}`,
        en: `There is no such image for the template: ${src.slice(0, 80)}`,
      }
    : { ja: 'テンプレートの画像に src がありません', en: 'An image of the template has no src' };
}

const note: Text = {
  ja: '画像を content フォルダーの中に置き、そこからの道筋を src に書いてください（例 src="images/mark.svg"）',
  en: 'put the image into the content folder, and write its path from there into src, as src="images/mark.svg"',
};
