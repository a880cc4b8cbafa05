import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { readTemplateImages } from '../../scripts/document/template-images.ts';
import { readContent } from '../../scripts/source/read.ts';
import { h } from '../support/h.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h9"/></svg>';

/** The image element of a template as it becomes, and what was reported. */
function read(properties: Record<string, string>) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const content = readContent([{ path: 'images/印.svg', bytes: Buffer.from(svg) }], report);
  const image = h('img', properties);
  const place = { file: 'templates/a.hbs' };
  const images = readTemplateImages({ type: 'root', children: [image] }, content, () => place, report);
  return {
    images: [...images.keys()],
    properties: image.properties,
    rules: found.map(({ ruleId }) => ruleId),
  };
}

describe('images that a template names', () => {
  it.each([
    [{ src: './images/%E5%8D%B0.svg' }, { src: 'images/印.svg', width: 20, height: 10 }],
    [
      { src: 'images/印.svg', width: '5' },
      { src: 'images/印.svg', width: '5' },
    ],
  ])('lie in the content folder: %j', (written, properties) => {
    expect(read(written)).toEqual({ images: ['images/印.svg'], properties, rules: [] });
  });

  it.each([{}, { src: 'images/none.svg' }, { src: 'data:image/png;base64,' }, { src: '../a.svg' }])(
    'are reported where they do not: %j',
    (properties) => {
      expect(read(properties)).toEqual({ images: [], properties, rules: ['image-resolves'] });
    },
  );
});
