import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readColorProfile } from '../../../scripts/host/color-profile.ts';
import { name, raw } from '../../../scripts/render/pdf/file/value.ts';
import { begin, noise, open } from '../../support/pdf-file.ts';
import { readObjects } from '../../support/pdf-objects.ts';
import { png } from '../../support/png.ts';

/** What the objects of a kind say, with references for the kinds of their objects. */
function syntaxOf(bytes: Uint8Array, type: string): string[] {
  return [...readObjects(bytes).objects.values()].flatMap(({ syntax }) =>
    syntax.includes(`/Type/${type}/`) || syntax.endsWith(`/Type/${type}>>`) ? [syntax] : [],
  );
}

describe('pages', () => {
  it('have their sizes, their order of reading, and their keys in the structure', async () => {
    const pdf = begin();
    pdf.startPage(1190.55, 841.89);
    const first = pdf.page;
    pdf.startPage(595.28, 841.89);
    expect([first.index, pdf.page.index]).toEqual([0, 1]);
    expect([pdf.page.width, pdf.page.height]).toEqual([595.28, 841.89]);
    const bytes = pdf.finish();
    const pages = syntaxOf(bytes, 'Page');
    expect(pages.map((syntax) => /\/MediaBox\[[^\]]+\]/.exec(syntax)?.[0])).toEqual([
      '/MediaBox[0 0 1190.55 841.89]',
      '/MediaBox[0 0 595.28 841.89]',
    ]);
    for (const [index, syntax] of pages.entries()) expect(syntax).toContain(`/StructParents ${index}/Tabs/S`);
    expect(readObjects(bytes).objects.get(first.ref.id)?.syntax).toBe(pages[0]);
    expect(await open(bytes, async ({ numPages }) => numPages)).toBe(2);
  });

  it('have no more content than is written, in PDF’s own coordinates', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    pdf.write('/Artifact BMC');
    pdf.write('0 0 1 1 re f\nEMC');
    pdf.startPage(10, 10);
    const bytes = pdf.finish();
    const { objects } = readObjects(bytes);
    const contents = syntaxOf(bytes, 'Page').map((syntax) => {
      const id = Number(/\/Contents (\d+)/.exec(syntax)?.[1]);
      return objects.get(id)?.data?.toString('latin1');
    });
    expect(contents).toEqual(['/Artifact BMC\n0 0 1 1 re f\nEMC\n', '']);
  });

  it('number their marked content from 0', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    expect([pdf.nextMcid(), pdf.nextMcid()]).toEqual([0, 1]);
    pdf.startPage(10, 10);
    expect(pdf.nextMcid()).toBe(0);
  });

  it('have the fonts and annotations that they are given', () => {
    const pdf = begin();
    const font = pdf.add({ Type: name('Font') });
    const annotation = pdf.add({ Type: name('Annot') });
    pdf.startPage(10, 10);
    pdf.useFont('F1', font);
    pdf.useFont('F1', font);
    pdf.annotate(annotation);
    pdf.startPage(10, 10);
    const bytes = pdf.finish();
    const [first, second] = syntaxOf(bytes, 'Page');
    const { objects } = readObjects(bytes);
    const resources = (page = ''): string =>
      objects.get(Number(/\/Resources (\d+)/.exec(page)?.[1]))?.syntax ?? '';
    expect(first).toContain(`/Annots[${annotation}]`);
    expect(second).not.toContain('/Annots');
    expect(resources(first)).toContain(`/Font<</F1 ${font}>>`);
    expect(resources(second)).not.toContain('/Font');
  });

  it('share their resources where these are the same', () => {
    const pdf = begin();
    const [one, two] = [pdf.add({ Type: name('Font') }), pdf.add({ Type: name('Font') })];
    for (const font of [one, two, one]) {
      pdf.startPage(10, 10);
      pdf.useFont('F1', font);
    }
    pdf.startPage(10, 10);
    const bytes = pdf.finish();
    const { objects } = readObjects(bytes);
    const ids = syntaxOf(bytes, 'Page').map((syntax) => Number(/\/Resources (\d+)/.exec(syntax)?.[1]));
    const [first, second, third, fourth] = ids;
    expect(third).toBe(first);
    expect(new Set([first, second, fourth]).size).toBe(3);
    expect(ids.map((id) => /\/F1 (\d+ 0 R)/.exec(objects.get(id)?.syntax ?? '')?.[1])).toEqual([
      String(one),
      String(two),
      String(one),
      undefined,
    ]);
  });

  it('have images where the file is opened with them', () => {
    const pdf = begin({ openPictures: undefined });
    pdf.startPage(10, 10);
    const picture = { path: 'a.svg', type: 'svg', bytes: Buffer.from('<svg/>') } as const;
    expect(() => pdf.drawImage(picture, { x: 0, y: 0, width: 1, height: 1 })).toThrow(
      'expected the file to be opened with pictures',
    );
  });

  it('are begun before they are used', () => {
    expect(() => begin().page).toThrow('expected a page to be begun before');
  });
});

describe('the catalogue', () => {
  it('says what PDF/UA and PDF/A ask for', () => {
    const pdf = begin({ language: 'ja-JP' });
    pdf.startPage(10, 10);
    const tree = pdf.add({ Type: name('StructTreeRoot') });
    pdf.catalog({ StructTreeRoot: tree });
    const bytes = pdf.finish();
    const [catalog] = syntaxOf(bytes, 'Catalog');
    expect(catalog).toContain('/Lang(ja-JP)');
    expect(catalog).toContain('/MarkInfo<</Marked true>>');
    expect(catalog).toContain('/ViewerPreferences<</DisplayDocTitle true>>');
    expect(catalog).toContain(`/StructTreeRoot ${tree}`);
    expect(catalog).not.toMatch(/\/(?:Names|AF|Outlines|PageMode)\b/);
    expect(syntaxOf(bytes, 'Metadata')).toEqual([
      expect.stringMatching(/^<<\/Type\/Metadata\/Subtype\/XML\/Length /),
    ]);
  });

  it('has the colour profile that is given', async () => {
    const real = await readColorProfile();
    for (const colorProfile of [Uint8Array.of(3, 1, 2), real]) {
      const pdf = begin({ colorProfile });
      pdf.startPage(10, 10);
      const bytes = pdf.finish();
      const { objects } = readObjects(bytes);
      const [catalog] = syntaxOf(bytes, 'Catalog');
      const intent = objects.get(Number(/\/OutputIntents\[(\d+) 0 R\]/.exec(catalog ?? '')?.[1]))?.syntax;
      expect(intent).toContain('/S/GTS_PDFA1');
      const profile = objects.get(Number(/\/DestOutputProfile (\d+)/.exec(intent ?? '')?.[1]));
      expect(profile?.syntax).toContain('/N 3');
      expect(profile?.data).toEqual(Buffer.from(colorProfile));
    }
    // The colours that kurabe gives, and the signature of a profile, at their bytes (ICC.1, 7.2).
    expect(Buffer.from(real).toString('latin1', 16, 20)).toBe('RGB ');
    expect(Buffer.from(real).toString('latin1', 36, 40)).toBe('acsp');
  });

  it('can be added to', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    pdf.catalog({ A: 1, MarkInfo: raw('<</Marked true/Suspects false>>') });
    pdf.catalog({ B: 2 });
    const [catalog] = syntaxOf(pdf.finish(), 'Catalog');
    expect(catalog).toMatch(/\/MarkInfo<<\/Marked true\/Suspects false>>.*\/A 1\/B 2/);
  });
});

describe('the same calls', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const svg = readFileSync(join(import.meta.dirname, '../../cities/minamino/content/images/cycle.svg'));
  function make(): Buffer {
    const pdf = begin({ title: '総合戦略' });
    pdf.startPage(100, 100);
    const box = { x: 0, y: 0, width: 50, height: 50 };
    for (let shade = 0; shade < 5; shade++) {
      const rows = Array.from({ length: 40 }, () => [0, ...new Array<number>(160).fill(shade)]);
      const bytes = png({ width: 40, height: 40, depth: 8, colourType: 6 }, rows);
      pdf.drawImage({ path: `${shade}.png`, type: 'png', bytes }, box);
    }
    pdf.attach({ ...attachment, name: 'large.bin', bytes: noise(300_000) });
    for (let row = 0; row < 20; row++)
      pdf.attach({ ...attachment, name: `${row}.txt`, bytes: Buffer.from(`${row},`.repeat(99)) });
    pdf.attach({ ...attachment, name: 'a.csv' });
    pdf.outline([{ title: 'x', target: { page: pdf.page.ref, x: 0, y: 0 }, children: [] }]);
    return Buffer.from(pdf.finish());
  }
  const attachment = {
    bytes: svg,
    mime: 'image/svg+xml',
    relationship: 'Source',
    description: '図',
    date: new Date('2026-03-31T00:00:00Z'),
  } as const;

  it('give the same bytes at any time and in any zone', () => {
    process.env.TZ = 'UTC';
    const first = make();
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    process.env.TZ = 'Asia/Tokyo';
    expect(new Date('2026-03-31T20:00:00Z').getDate()).toBe(1);
    expect(make().equals(first)).toBe(true);
    expect(first.includes('2031')).toBe(false);
  });

  it('with another date give others', () => {
    const bytes = (date: Date): Uint8Array => {
      const pdf = begin({ date });
      pdf.startPage(10, 10);
      return pdf.finish();
    };
    expect(bytes(new Date(0))).not.toEqual(bytes(new Date(1_000)));
  });
});
