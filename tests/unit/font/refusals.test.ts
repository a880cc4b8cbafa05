import { describe, expect, it } from 'vitest';
import { embedFont } from '../../../scripts/render/pdf/font/embed.ts';
import { openFont } from '../../../scripts/render/pdf/font/open-font.ts';
import { FontRefused } from '../../../scripts/render/pdf/font/refused.ts';
import { makeSubset } from '../../../scripts/render/pdf/font/subset.ts';
import { entryOf, fixture, patch, rename } from '../../support/font-files.ts';

/** The glyph of Â, which has parts. */
const nested = 6;

/** Opens a font and uses everything that it has. */
function useAll(bytes: Uint8Array): void {
  const font = openFont('x', bytes);
  const subset = makeSubset(font);
  for (const character of ' ABÁÂ、〜～𠮷0123456789') {
    const code = character.codePointAt(0) ?? 0;
    if (!font.face.has(code)) continue;
    font.face.bearings(code);
    subset.encode(code);
  }
  embedFont(subset);
}

function refusalOf(bytes: Uint8Array): FontRefused {
  try {
    useAll(bytes);
  } catch (error) {
    if (error instanceof FontRefused) return error;
    throw error;
  }
  throw new Error('not refused');
}

const ttf = (): Uint8Array => fixture('boxes.ttf');
const withStart = (text: string): Uint8Array => {
  const bytes = ttf();
  bytes.set(Buffer.from(text, 'latin1'));
  return bytes;
};

describe('fonts that a PDF cannot take', () => {
  it.each<[string, Uint8Array, string]>([
    ['a collection', withStart('ttcf'), '書体の集まり（TTC）は使えません'],
    ['WOFF', withStart('wOFF'), 'ウェブ用の書体（WOFF）は使えません'],
    ['WOFF2', withStart('wOF2'), 'ウェブ用の書体（WOFF2）は使えません'],
    ['another file', withStart('<svg'), '書体のファイルではありません'],
    ['an empty file', new Uint8Array(), '書体のファイルではありません'],
    ['a variable font', rename(ttf(), 'post', 'fvar'), '太さの変わる書体（バリアブルフォント）は使えません'],
    [
      'CFF2',
      rename(fixture('boxes.otf'), 'CFF ', 'CFF2'),
      '太さの変わる書体（バリアブルフォント）は使えません',
    ],
    ['a font without outlines', rename(ttf(), 'glyf', 'CBDT'), '書体に字の輪郭がありません'],
    ['a restricted font', patch(ttf(), 'OS/2', 8, 0x0002), 'この書体は PDF への埋め込みを許していません'],
    [
      'a font whose bitmaps only may be embedded',
      patch(ttf(), 'OS/2', 8, 0x0204),
      'この書体は PDF への埋め込みを許していません',
    ],
    [
      'a font not to be subset',
      patch(ttf(), 'OS/2', 8, 0x0104),
      'この書体は使う字だけの埋め込み（サブセット）を許していません',
    ],
    ['a symbol font', symbols(), '書体に Unicode の文字の表がありません'],
    ['a font without a map', rename(ttf(), 'cmap', 'xxxx'), '書体のファイルが壊れています（cmap）'],
    ['a wrong magic number', patch(ttf(), 'head', 12, 0), '書体のファイルが壊れています（head）'],
    ['an em of no size', patch(ttf(), 'head', 18, 0), '書体のファイルが壊れています（head）'],
    ['no glyphs', patch(ttf(), 'maxp', 4, 0), '書体のファイルが壊れています（maxp）'],
    ['more advances than glyphs', patch(ttf(), 'hhea', 34, 21), '書体のファイルが壊れています（hhea）'],
    ['more glyphs than advances', patch(ttf(), 'maxp', 4, 9999), '書体のファイルが壊れています（hmtx）'],
    [
      'a glyph that ends before it begins',
      patch(ttf(), 'loca', 4, 0xffff),
      '書体のファイルが壊れています（loca）',
    ],
    ['a part that is no glyph', patchPart(0xfff0), '書体のファイルが壊れています（glyf）'],
    ['a composite without an end', endless(), '書体のファイルが壊れています（glyf）'],
    [
      'outlines that are no CFF',
      patch(fixture('boxes.otf'), 'CFF ', 4, 0xffff),
      '書体のファイルが壊れています（CFF）',
    ],
  ])('refuses %s', (_name, bytes, message) => {
    const { reason, note } = refusalOf(bytes);
    expect(reason.ja).toBe(message);
    expect(reason.en).toMatch(/^[\x20-\x7e]+$/);
    expect(note.ja).not.toBe(note.en);
  });

  it.each([
    ['may be embedded by its preview right', 0x0004],
    ['may be embedded by its editing right', 0x0008],
    ['is restricted for old programs only', 0x0006],
  ])('takes a font that %s', (_name, permissions) => {
    expect(() => useAll(patch(ttf(), 'OS/2', 8, permissions))).not.toThrow();
  });

  it('takes a part of itself without going round for ever', () => {
    expect(() => useAll(patchPart(nested))).not.toThrow();
  });
});

describe.each(['boxes.ttf', 'boxes.otf'] as const)('a damaged %s', (name) => {
  const use = (bytes: Uint8Array): void => {
    try {
      useAll(bytes);
    } catch (error) {
      if (!(error instanceof FontRefused)) throw error;
    }
  };

  it('is refused or used, never more, wherever it ends', () => {
    const bytes = fixture(name);
    for (let length = 0; length < bytes.length; length++) use(bytes.slice(0, length));
  });

  it('is refused or used, never more, whichever byte is another', () => {
    for (let at = 0; at < fixture(name).length; at++)
      for (const value of [0x00, 0x7f, 0xff]) {
        const bytes = fixture(name);
        bytes[at] = value;
        use(bytes);
      }
  });
});

/** A font whose Unicode maps are those of another platform. */
function symbols(): Uint8Array {
  const bytes = ttf();
  for (const record of [0, 1, 2]) {
    patch(bytes, 'cmap', 4 + 8 * record, 3);
    patch(bytes, 'cmap', 6 + 8 * record, 0);
  }
  return bytes;
}

/** The font with another first part in Â. */
function patchPart(glyph: number): Uint8Array {
  const bytes = ttf();
  return patch(bytes, 'glyf', glyphAt(bytes, nested) + 12, glyph);
}

/** The font with parts in Â that each say that one more follows. */
function endless(): Uint8Array {
  const bytes = ttf();
  const start = glyphAt(bytes, nested);
  const view = new DataView(bytes.buffer);
  const end = glyphAt(bytes, nested + 1);
  const glyf = view.getUint32(entryOf(bytes, 'glyf') + 8);
  for (let at = start + 10; at < end; at++) bytes[glyf + at] = 0xff;
  return bytes;
}

/** Where a glyph begins in `glyf`, by the short offsets of `loca`. */
function glyphAt(bytes: Uint8Array, glyph: number): number {
  const view = new DataView(bytes.buffer);
  return 2 * view.getUint16(view.getUint32(entryOf(bytes, 'loca') + 8) + 2 * glyph);
}
