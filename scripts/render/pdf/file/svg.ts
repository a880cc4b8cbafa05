import Renderer from 'pdfmake/js/Renderer.js';
import type { Drawing } from './drawing.ts';
import type { Ref } from './value.ts';

/**
 * Draws an SVG into a form XObject (ISO 32000-1, 8.10), which brings its own resources and so can be
 * painted in any place of any page.
 *
 * @param width in pt
 * @param height in pt
 * @throws Error where it cannot be drawn
 */
export function drawSvg(drawing: Drawing, svg: string, width: number, height: number): Ref {
  const [font = ''] = Object.keys(drawing.fonts);
  const options = { preserveAspectRatio: 'xMidYMid meet', colorCallback: toRgb, warningCallback: refuse };
  const { operators, resources } = drawing.capture(width, height, () =>
    new Renderer.default(drawing).renderSVG({
      svg,
      x: 0,
      y: 0,
      _width: width,
      _height: height,
      font,
      options,
    }),
  );
  const form = drawing.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    // SVG counts downwards.
    Matrix: [1, 0, 0, -1, 0, height],
    Resources: Object.fromEntries(
      Object.entries(resources).filter(([, entries]) => Object.keys(entries).length > 0),
    ),
  });
  form.end(operators);
  return form.ref;
}

/** A colour's parts, three of 255 or four of 100, and its opacity. */
type Color = readonly [parts: readonly number[], opacity: number];

/** The colour of `cmyk()` in RGB, as the file's intent wants it; parts in whole numbers, for their decimals. */
function toRgb(color: Color | undefined): Color | undefined {
  if (!color) return color;
  const [parts, opacity] = color;
  const [cyan = 0, magenta = 0, yellow = 0, black] = parts;
  if (black === undefined) return [parts.map(Math.round), opacity];
  const mixed = [cyan, magenta, yellow].map((ink) => 255 * (1 - ink / 100) * (1 - black / 100));
  return [mixed.map(Math.round), opacity];
}

/** Browsers draw a faulty path as far as it goes, and so does this; what cannot be read at all is refused. */
function refuse(warning: string): void {
  if (!/^Svg(?:Path|Elem(?:Polygon|Gradient|Polyline))\b/.test(warning)) throw new Error(warning);
}
