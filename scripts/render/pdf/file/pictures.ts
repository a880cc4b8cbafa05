import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import { jpegFitness, readJpegFrame } from '../../../strategy/jpeg.ts';
import type { ImageAsset } from '../../../strategy/strategy.ts';
import { Drawing, type FontFiles } from './drawing.ts';
import { DrawnObject } from './drawn-object.ts';
import type { Objects } from './objects.ts';
import { embedPng } from './png-image.ts';
import { drawSvg } from './svg.ts';
import { UnreadableImage } from './unreadable-image.ts';
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

/** How an image is painted: the operators, and the objects that they name. */
export interface PaintedPicture {
  readonly operators: string;
  readonly objects: Readonly<Record<string, Ref>>;
}

/** The images of a file; each is embedded once. */
export interface Pictures {
  /** @throws UnreadableImage */
  paint(picture: Picture, box: Box): PaintedPicture;
  /** Embeds what the images share: the fonts of their texts. */
  finish(): void;
}

/**
 * Opens the images of a file.
 *
 * @param fonts those that texts in SVG may ask for, by family; the first is for those that ask for another
 */
export function openPictures(objects: Objects, fonts: Readonly<Record<string, FontFiles>>): Pictures {
  const drawing = new Drawing(objects, fonts);
  const rasters = new WeakMap<Uint8Array, PdfImage>();
  const forms = new Map<string, PaintedForm>();
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
  const paintRaster = (picture: Picture, { x, y, width, height }: Box): PaintedPicture => {
    const image = rasters.get(picture.bytes) ?? openRaster(picture);
    rasters.set(picture.bytes, image);
    const { operators, resources } = drawing.capture(width, height, () => {
      // pdfkit counts downwards from an image's upper edge.
      drawing.save().transform(1, 0, 0, -1, x, y + height);
      drawing.image(image, 0, 0, { width, height });
      drawing.restore();
    });
    const objects = Object.entries(resources.XObject ?? {}).map(([label, object]) => [label, refOf(object)]);
    return { operators, objects: Object.fromEntries(objects) };
  };
  const paintSvg = ({ bytes }: Picture, { x, y, width, height }: Box): PaintedPicture => {
    const svg = Buffer.from(bytes).toString('utf8');
    const key = `${width} ${height} ${svg}`;
    const form = forms.get(key) ?? { label: `D${++count}`, ref: drawSvg(drawing, svg, width, height) };
    forms.set(key, form);
    return {
      operators: `q 1 0 0 1 ${formatNumber(x)} ${formatNumber(y)} cm /${form.label} Do Q`,
      objects: { [form.label]: form.ref },
    };
  };

  return {
    paint: (picture, box) => {
      try {
        return picture.type === 'svg' ? paintSvg(picture, box) : paintRaster(picture, box);
      } catch (error) {
        throw new UnreadableImage(picture.path, error instanceof Error ? error.message : String(error));
      }
    },
    finish: () => drawing.finish(),
  };
}

interface PaintedForm {
  readonly label: string;
  readonly ref: Ref;
}

/** What pdfkit calls an image by: an object that it has begun, or one of this file. */
function refOf(object: unknown): Ref {
  return object instanceof DrawnObject ? object.ref : (object as Ref);
}
