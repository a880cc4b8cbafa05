import { imageSize } from 'image-size';
import xmldoc from 'xmldoc';
import type { Place, Text } from '../diagnostics/diagnostic.ts';
import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { AssetFile } from '../source/content-tree.ts';
import { jpegFitness, readJpegFrame } from './jpeg.ts';
import { isWholePng } from './png.ts';
import type { ImageAsset } from './strategy.ts';

/** The largest image file, in bytes, and the most pixels that a renderer is asked to unpack. */
export const maxImageBytes = 10_000_000;
const maxPixels = 50_000_000;

/** Checks an image file by its content, not by its name; undefined where it is refused (reported). */
export function readImage(asset: AssetFile, place: Place, report: Report): ImageAsset | undefined {
  const refuse = (message: Text, note: Text): undefined => {
    report(problem('image-is-supported', { place, message, note, actual: asset.path }));
  };
  if (asset.bytes.length > maxImageBytes)
    return refuse(
      { ja: `画像が大きすぎます（${asset.path}）`, en: `The image is too large (${asset.path})` },
      { ja: '10 MB 以下に縮めてください', en: 'make it smaller than 10 MB' },
    );
  const type = typeOf(asset.bytes);
  if (type === 'svg' && extensions.svg.test(asset.path) && !sizeOf(asset.bytes))
    return refuse(
      { ja: `SVG に大きさがありません（${asset.path}）`, en: `The SVG has no size (${asset.path})` },
      {
        ja: '<svg> に width と height か、viewBox を数で書いてください（例 <svg width="400" height="300" …>）',
        en: 'give <svg> a width and height, or a viewBox, in numbers, as <svg width="400" height="300" …>',
      },
    );
  const size = type && extensions[type].test(asset.path) ? sizeOf(asset.bytes) : undefined;
  if (!type || !size)
    return refuse(
      { ja: `画像として読めません（${asset.path}）`, en: `This cannot be read as an image (${asset.path})` },
      {
        ja: 'PNG、JPEG、SVG のどれかにし、名前の終わりも .png、.jpg、.svg と中身に合わせてください',
        en: 'use PNG, JPEG or SVG, with a name that ends with .png, .jpg or .svg accordingly',
      },
    );
  if (size.width * size.height > maxPixels)
    return refuse(
      {
        ja: `画像の画素が多すぎます（${size.width}×${size.height}）`,
        en: `The image has too many pixels (${size.width}×${size.height})`,
      },
      { ja: '5000 万画素以下に縮めてください', en: 'scale it below 50 million pixels' },
    );
  if (type === 'png' && !isWholePng(asset.bytes, size.width, size.height))
    return refuse(
      { ja: `画像が壊れています（${asset.path}）`, en: `The image is damaged (${asset.path})` },
      { ja: '画像を保存し直してください', en: 'save the image again' },
    );
  if (type === 'jpeg') {
    const unprintable = unprintableJpeg(asset);
    if (unprintable) return refuse(unprintable.message, unprintable.note);
  }
  if (type === 'svg') {
    const unsafe = unsafeSvg(Buffer.from(asset.bytes).toString('utf8'));
    if (unsafe) {
      report(problem('image-is-safe', { place, ...unsafe, actual: asset.path }));
      return undefined;
    }
  }
  return { path: asset.path, type, bytes: asset.bytes, ...size };
}

/** A file is published under its own name, so that name must say what it is. */
const extensions = { png: /\.png$/i, jpeg: /\.jpe?g$/i, svg: /\.svg$/i };

function typeOf(bytes: Uint8Array): ImageAsset['type'] | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString('utf8');
  return /^\s*<(?:svg[\s>]|\?xml|!--)/.test(head) && head.includes('<svg') ? 'svg' : undefined;
}

/** Why a JPEG cannot be put into the PDF, or undefined. */
function unprintableJpeg({ path, bytes }: AssetFile): { message: Text; note: Text } | undefined {
  const frame = readJpegFrame(bytes);
  const fitness = frame ? jpegFitness(frame) : 'unusual';
  if (fitness === 'fit') return undefined;
  if (fitness === 'cmyk')
    return {
      message: { ja: `CMYK の JPEG は使えません（${path}）`, en: `A CMYK JPEG cannot be used (${path})` },
      note: { ja: 'RGB の JPEG に保存し直してください', en: 'save it as an RGB JPEG' },
    };
  return {
    message: {
      ja: `特殊な形式の JPEG は使えません（${path}）`,
      en: `This JPEG has an unusual coding (${path})`,
    },
    note: { ja: '普通の JPEG に保存し直してください', en: 'save it as an ordinary JPEG' },
  };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation && orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** Elements of SVG that draw; scripts, foreign content, animation and what fetches are not among them. */
const svgElements = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient ' +
    'radialGradient stop clipPath mask pattern symbol use marker style metadata'
  ).split(' '),
);

/** Why an SVG is refused, or undefined where it only draws. */
function unsafeSvg(svg: string): { message: Text; note: Text } | undefined {
  const note: Text = {
    ja: '図形と文字だけの SVG に書き出し直すか、PNG にしてください',
    en: 'export it with shapes and text only, or use PNG',
  };
  if (/<!DOCTYPE|<!ENTITY/i.test(svg))
    return { message: { ja: 'SVG に DOCTYPE があります', en: 'The SVG has a DOCTYPE' }, note };
  if (depthOf(svg) > maxSvgDepth)
    return { message: { ja: 'SVG が複雑すぎます', en: 'The SVG is too complex' }, note };
  let document: xmldoc.XmlDocument;
  try {
    document = new xmldoc.XmlDocument(svg);
  } catch {
    return { message: { ja: 'SVG が XML として読めません', en: 'The SVG is not well-formed XML' }, note };
  }
  if (expandedSize(document) > maxSvgElements)
    return { message: { ja: 'SVG が複雑すぎます', en: 'The SVG is too complex' }, note };
  const pending: xmldoc.XmlElement[] = [document];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (!svgElements.has(element.name) && !/^(?:sodipodi|inkscape|rdf|cc|dc):/.test(element.name))
      return {
        message: {
          ja: `SVG に使えない要素 <${element.name}> があります`,
          en: `The SVG has the element <${element.name}>, which is not allowed`,
        },
        note,
      };
    const bad = Object.entries(element.attr).find(([name, value]) => isUnsafe(name, value));
    if (bad)
      return {
        message: {
          ja: `SVG に使えない属性 ${bad[0]} があります`,
          en: `The SVG has the attribute ${bad[0]}, which is not allowed`,
        },
        note,
      };
    if (element.name === 'style' && /@import|url\s*\(\s*['"]?(?!#)/i.test(element.val))
      return {
        message: { ja: 'SVG のスタイルが外のファイルを読みます', en: 'The SVG’s style fetches a file' },
        note,
      };
    pending.push(...elementsOf(element));
  }
  return undefined;
}

/** The most elements that an SVG may come to, with those that `use` repeats. */
const maxSvgElements = 20_000;

/** How many elements an SVG comes to when every `use` is followed; infinite where one uses itself. */
function expandedSize(root: xmldoc.XmlElement): number {
  const byId = new Map<string, xmldoc.XmlElement>();
  const index = (element: xmldoc.XmlElement): void => {
    if (element.attr.id) byId.set(element.attr.id, element);
    for (const child of elementsOf(element)) index(child);
  };
  index(root);
  const sizes = new Map<xmldoc.XmlElement, number>();
  const size = (element: xmldoc.XmlElement): number => {
    const known = sizes.get(element);
    if (known !== undefined) return known;
    sizes.set(element, Number.POSITIVE_INFINITY);
    let sum = 1;
    for (const child of elementsOf(element)) sum += size(child);
    const target = byId.get((element.attr['xlink:href'] ?? element.attr.href ?? '').slice(1));
    if (element.name === 'use' && target) sum += size(target);
    sizes.set(element, sum);
    return sum;
  };
  return size(root);
}

function elementsOf({ children }: xmldoc.XmlElement): xmldoc.XmlElement[] {
  return children.filter((child): child is xmldoc.XmlElement => child.type === 'element');
}

/** PDF/A keeps 28 graphics states at a time (ISO 19005-3, 6.1.13), and an element may need one. */
const maxSvgDepth = 20;

/** About how deep the elements of an SVG are nested; too deep for the XML library is found before it reads. */
function depthOf(svg: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of svg.matchAll(/<\/?[a-zA-Z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

function isUnsafe(name: string, value: string): boolean {
  if (/^on/i.test(name)) return true;
  if (/(?:^|:)href$/i.test(name)) return !value.startsWith('#');
  return /url\s*\(\s*['"]?(?!#)/i.test(value) || /javascript:/i.test(value);
}
