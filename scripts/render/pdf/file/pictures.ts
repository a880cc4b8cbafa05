import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import { jpegFitness, readJpegFrame } from '../../../strategy/jpeg.ts';
import type { ImageAsset } from '../../../strategy/strategy.ts';
import type { Drawing } from './drawing.ts';
import type { Objects } from './objects.ts';
import { embedPng } from './png-image.ts';
import { drawSvg } from './svg.ts';
import { formatNumber, type Ref } from './value.ts';

/** An image file; its type is what its bytes are, not what its name says. */
export type Picture = Pick<ImageAsset, 'path' | 'type' | 'bytes'>;

/** A place on a page: the lower left corner and the size, in pt. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An image that the file cannot hold, such as a damaged one, or a JPEG in CMYK. */
export class UnreadableImage extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** What the pages name an image or a drawing by. */
interface Resource {
  readonly label: string;
  readonly ref: Ref;
}

/**
 * A function that paints an image on the drawing's page; each is embedded once.
 *
 * @throws UnreadableImage (the function)
 */
export function openPictures(drawing: Drawing, objects: Objects): (picture: Picture, box: Box) => void {
  const rasters = new WeakMap<Uint8Array, PdfImage>();
  const forms = new Map<string, Resource>();
  let count = 0;

  const openRaster = ({ type, bytes }: Picture): PdfImage => {
    const label = `I${++count}`;
    if (type === 'png') {
      const { width, height, ref } = embedPng(bytes, objects);
      return { width, height, label, obj: ref };
    }
    const frame = readJpegFrame(bytes);
    const fitness = frame ? jpegFitness(frame) : 'unusual';
    if (fitness !== 'fit') throw new Error(`Unexpected JPEG (${fitness}), expected one in RGB or grey`);
    const image = drawing.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return Object.assign(image, { label });
  };
  const paintRaster = (picture: Picture, { x, y, width, height }: Box): void => {
    const image = rasters.get(picture.bytes) ?? openRaster(picture);
    rasters.set(picture.bytes, image);
    // pdfkit counts downwards from an image's upper edge.
    drawing.save().transform(1, 0, 0, -1, x, y + height);
    drawing.image(image, 0, 0, { width, height });
    drawing.restore();
  };

  const openForm = (svg: string, { width, height }: Box): Resource => ({
    label: `D${++count}`,
    ref: drawSvg(drawing, svg, width, height),
  });
  const paintSvg = ({ bytes }: Picture, box: Box): void => {
    const svg = Buffer.from(bytes).toString('utf8');
    const key = `${box.width} ${box.height} ${svg}`;
    const { label, ref } = forms.get(key) ?? openForm(svg, box);
    forms.set(key, { label, ref });
    drawing.page.xobjects[label] = ref;
    drawing.addContent(`q 1 0 0 1 ${formatNumber(box.x)} ${formatNumber(box.y)} cm /${label} Do Q`);
  };

  return (picture, box) => {
    try {
      if (picture.type === 'svg') paintSvg(picture, box);
      else paintRaster(picture, box);
    } catch (error) {
      throw new UnreadableImage(picture.path, error instanceof Error ? error.message : String(error));
    }
  };
}
