import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { readShippedTypeface } from '../../../scripts/host/fonts.ts';
import { coverageOf } from '../../../scripts/render/pdf/coverage.ts';
import { type Fonts, needsGlyph, pickFont, type Typeface } from '../../../scripts/render/pdf/fonts.ts';
import { openFonts } from '../../../scripts/render/pdf/open-fonts.ts';
import type { TypefaceSetting } from '../../../scripts/theme/typefaces.ts';
import { fixture, patch } from '../../support/font-files.ts';

const place = { file: 'templates/theme.yaml' };
const named = (path: string) => ({ path, place });
const files = new Map<string, Uint8Array | undefined>([
  ['fonts/boxes.ttf', fixture('boxes.ttf')],
  ['fonts/boxes.otf', fixture('boxes.otf')],
  ['fonts/closed.ttf', patch(fixture('boxes.ttf'), 'OS/2', 8, 2)],
  ['fonts/refused.ttf', undefined],
]);

let shipped: Typeface;
beforeAll(async () => {
  shipped = await readShippedTypeface();
});

function open(...list: TypefaceSetting[]): { fonts: Fonts | undefined; problems: string[] } {
  const found: Diagnostic[] = [];
  const used = new Map([...files].filter(([path]) => JSON.stringify(list).includes(path)));
  const fonts = openFonts({ list, place }, { shipped, files: used }, (diagnostic) => found.push(diagnostic));
  return { fonts, problems: found.map(({ ruleId, message }) => `${ruleId}: ${message.en}`) };
}

function opened(...list: TypefaceSetting[]): Fonts {
  const { fonts } = open(...list);
  if (!fonts) throw new Error('not opened');
  return fonts;
}

const boxes = { normal: named('fonts/boxes.ttf'), bold: named('fonts/boxes.otf') };
const code = (character: string): number => character.codePointAt(0) ?? 0;

describe('the typefaces of a theme', () => {
  it('are opened in their order, the shipped one where it is named', () => {
    const fonts = opened(boxes, 'BIZ UDPGothic');
    expect(fonts.map(({ normal, bold }) => [normal.name, bold.name])).toEqual([
      ['fonts/boxes.ttf', 'fonts/boxes.otf'],
      ['BIZ UDPGothic', 'BIZ UDPGothic'],
    ]);
    expect(fonts[1]).toBe(shipped);
  });

  it('are one file, opened once, where a typeface has one weight', () => {
    const [{ normal, bold }] = opened({ normal: boxes.normal, bold: boxes.normal });
    expect(bold).toBe(normal);
  });

  it.each<[string, TypefaceSetting, string[]]>([
    [
      'that are not there',
      { normal: named('fonts/box.ttf'), bold: boxes.bold },
      ['font-resolves: There is no font file templates/fonts/box.ttf'],
    ],
    [
      'that may not be embedded, once for both weights',
      { normal: named('fonts/closed.ttf'), bold: named('fonts/closed.ttf') },
      ['font-is-supported: This font may not be embedded: templates/fonts/closed.ttf'],
    ],
    ['that were refused already', { normal: named('fonts/refused.ttf'), bold: boxes.bold }, []],
  ])('are not opened with files %s', (_name, setting, expected) => {
    const { fonts, problems } = open('BIZ UDPGothic', setting);
    expect(fonts).toBeUndefined();
    expect(problems).toEqual(expected);
  });
});

describe('the font of a character', () => {
  it.each([
    ['A', false, 'fonts/boxes.ttf'],
    ['A', true, 'fonts/boxes.otf'],
    ['𠮷', false, 'fonts/boxes.ttf'],
    ['飯', false, 'BIZ UDPGothic'],
    ['飯', true, 'BIZ UDPGothic'],
    ['😀', true, 'fonts/boxes.otf'],
  ])('%s (bold: %s) is that of %s', (character, bold, name) => {
    expect(pickFont(opened(boxes, 'BIZ UDPGothic'), bold, code(character)).name).toBe(name);
  });

  it('is the first that has it', () => {
    expect(pickFont(opened('BIZ UDPGothic', boxes), false, code('A')).name).toBe('BIZ UDPGothic');
    expect(pickFont(opened('BIZ UDPGothic', boxes), false, code('𠮷')).name).toBe('fonts/boxes.ttf');
  });
});

describe('what fonts can show', () => {
  it.each([
    ['A', undefined],
    ['飯', undefined],
    ['\n', undefined],
    ['\uFE00', undefined],
    ['\u{E0100}', undefined],
    ['😀', { weight: 'normal', names: ['fonts/boxes.ttf', 'BIZ UDPGothic'] }],
  ])('of %j', (character, lack) => {
    expect(coverageOf(opened(boxes, 'BIZ UDPGothic')).lack(code(character))).toEqual(lack);
  });

  it('is asked of both weights', () => {
    const mixed: Fonts = [{ normal: shipped.normal, bold: opened(boxes)[0].bold }];
    expect(coverageOf(mixed).lack(code('飯'))).toEqual({ weight: 'bold', names: ['fonts/boxes.otf'] });
  });

  it('is asked of the first typeface only, for images', () => {
    const coverage = coverageOf(opened('BIZ UDPGothic', boxes));
    expect(coverage.lack(code('𠮷'))).toBeUndefined();
    expect(coverage.lackInImages(code('𠮷'))).toEqual({ weight: 'normal', names: ['BIZ UDPGothic'] });
  });

  it('needs a glyph for a blank, but not for a line break or a variation selector', () => {
    const codes = [0x09, 0x0a, 0x20, 0xa0, 0x3000, 0xfdff, 0xfe00, 0xfe0f, 0xfe10, 0xe0100, 0xe01ef, 0xe01f0];
    expect(codes.filter(needsGlyph)).toEqual([0x20, 0xa0, 0x3000, 0xfdff, 0xfe10, 0xe01f0]);
  });
});
