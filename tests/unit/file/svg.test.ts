import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { FontFiles } from '../../../scripts/render/pdf/file/drawing.ts';
import { openPictures } from '../../../scripts/render/pdf/file/pictures.ts';
import { UnreadableImage } from '../../../scripts/render/pdf/file/unreadable-image.ts';
import { begin, open } from '../../support/pdf-file.ts';
import { type PdfObject, readObjects } from '../../support/pdf-objects.ts';

const require = createRequire(import.meta.url);
const font = (path: string): Uint8Array =>
  readFileSync(require.resolve(`@expo-google-fonts/biz-udpgothic/${path}.ttf`));
const normal = font('400Regular/BIZUDPGothic_400Regular');
const bold = font('700Bold/BIZUDPGothic_700Bold');
const family: FontFiles = { normal, bold, italics: normal, bolditalics: bold };

/** A PDF that has a drawing twice on a page. */
async function pdfOf(content: string, svgFonts: Record<string, FontFiles> = {}): Promise<Uint8Array> {
  const pdf = begin({ openPictures: (objects) => openPictures(objects, svgFonts) });
  pdf.startPage(100, 100);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${content}</svg>`;
  const picture = { path: 'a.svg', type: 'svg', bytes: Buffer.from(svg) } as const;
  pdf.drawImage(picture, { x: 5, y: 6.25, width: 40, height: 20 });
  pdf.drawImage(picture, { x: 5, y: 50, width: 40, height: 20 });
  return pdf.finish();
}

const objectsOf = (bytes: Uint8Array): PdfObject[] => [...readObjects(bytes).objects.values()];
const content = ({ data }: PdfObject): string[] => data?.toString('latin1').trim().split('\n') ?? [];

describe('SVG', () => {
  it('is drawn once into a form of its size, and painted where it is wanted', async () => {
    const objects = objectsOf(
      await pdfOf('<rect x="10" width="100" height="100" fill="rgb(33.3%,0.00001%,100%)"/>'),
    );
    const forms = objects.filter(({ syntax }) => syntax.includes('/Subtype/Form'));
    expect(forms.map(({ syntax }) => syntax)).toEqual([
      expect.stringMatching(/^<<\/Type\/XObject\/Subtype\/Form\/BBox\[0 0 40 20\]\/Matrix\[1 0 0 -1 0 20\]/),
    ]);
    // The upper left corner, and the colour in whole parts of 255.
    expect(forms.flatMap(content)).toEqual(
      expect.arrayContaining(['0.2 0 0 0.2 0 0 cm', '0.3333333333333333 0 1 scn', '10 0 m']),
    );
    expect(objects.filter(({ data }) => data?.includes(' Do')).map(content)).toEqual([
      ['q 1 0 0 1 5 6.25 cm /D1 Do Q', 'q 1 0 0 1 5 50 cm /D1 Do Q'],
    ]);
  });

  it('has colours in RGB only', async () => {
    const bytes = await pdfOf(
      '<linearGradient id="g"><stop offset="0" stop-color="cmyk(0,0,0,50)"/><stop offset="1" stop-color="cmyk(0,100,0,0)"/></linearGradient>' +
        '<rect width="9" height="9" fill="cmyk(100,0,0,0)"/><rect width="9" height="9" fill="url(#g)"/>',
    );
    const all = objectsOf(bytes).map(({ syntax, data }) => syntax + (data?.toString('latin1') ?? ''));
    expect(all.join('\n')).not.toContain('DeviceCMYK');
    expect(all.join('\n')).toContain('\n0 1 1 scn');
    expect(all.join('\n')).toContain('/C0[0.50196 0.50196 0.50196]/C1[1 0 1]');
  });

  it('has text that can be read, in fonts that are embedded', async () => {
    const bytes = await pdfOf(
      '<text y="20" font-family="BIZ UDPGothic">図形の文字</text><text y="60" font-weight="bold">太字 A</text>',
      { 'BIZ UDPGothic': family },
    );
    const text = await open(bytes, async (pdf) => (await (await pdf.getPage(1)).getTextContent()).items);
    expect(text.map((item) => ('str' in item ? item.str : '')).join('')).toBe('図形の文字太字 A'.repeat(2));
    const objects = objectsOf(bytes);
    const names = objects.flatMap(({ syntax }) => /\/FontName\/(\S+?)\//.exec(syntax)?.[1] ?? []);
    expect(names).toEqual(['BZZZZZ+BIZUDPGothic-Regular', 'CZZZZZ+BIZUDPGothic-Bold']);
    const widths = objects.flatMap(({ syntax }) => /\/W\[0\[(\S+) /.exec(syntax)?.[1] ?? []);
    expect(widths, 'of the missing glyph').toEqual(['1000', '1000']);
    const characters = objects.flatMap(
      ({ data }) => /> \[<(\w+)>/.exec(data?.toString('latin1') ?? '')?.[1] ?? [],
    );
    expect(characters, 'of the missing glyph').toEqual(['fffd', 'fffd']);
    const lengths = objects.flatMap(({ syntax, data }) => {
      const length = /\/Length1 (\d+)/.exec(syntax)?.[1];
      return length === undefined ? [] : [Number(length) - (data?.length ?? 0)];
    });
    expect(lengths, 'of the TrueType files').toEqual([0, 0]);
  });

  it('that cannot be drawn is refused, and the page can be gone on with', () => {
    const pdf = begin();
    pdf.startPage(100, 100);
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg">';
    const bad = [
      '<html/>',
      `${svg}<g>`,
      `${svg}<text>字</text></svg>`,
      `${svg}${'<g>'.repeat(22)}${'</g>'.repeat(22)}</svg>`,
    ];
    for (const text of bad)
      expect(
        () => pdf.drawImage({ path: 'a.svg', type: 'svg', bytes: Buffer.from(text) }, box),
        text,
      ).toThrow(UnreadableImage);
    pdf.write('0 0 5 5 re f');
    const [page] = objectsOf(pdf.finish()).filter(({ data }) => data?.includes(' re f'));
    expect(page && content(page)).toEqual(['0 0 5 5 re f']);
  });
});
