import type { PdfFile } from './file/file.ts';
import { byteString, name, type PdfValue, type Ref } from './file/value.ts';
import { embedFont } from './font/embed.ts';
import { type FontSubset, makeSubset } from './font/subset.ts';
import { type FontFile, needsGlyph } from './fonts.ts';
import type { FontUse } from './paint/letters.ts';

/** The fonts of a file: each is one object, and holds the characters that the pages show. */
export interface FileFonts {
  /** The font as the page under way uses it. */
  use(font: FontFile): FontUse;
  /** Writes the fonts, once all pages are painted. */
  write(): void;
}

interface UsedFont extends FontUse {
  readonly ref: Ref;
  readonly subset: FontSubset;
}

/** Fonts for a file's pages. */
export function openFileFonts(file: PdfFile): FileFonts {
  const fonts = new Map<FontFile, UsedFont>();
  return {
    use: (font) => {
      const known = fonts.get(font) ?? openFont(font, `F${fonts.size + 1}`, file.reserve());
      fonts.set(font, known);
      file.useFont(known.name, known.ref);
      return known;
    },
    write: () => {
      for (const { ref, subset } of fonts.values()) writeFont(subset, ref, file);
    },
  };
}

function openFont(font: FontFile, resource: string, ref: Ref): UsedFont {
  const subset = makeSubset(font);
  const codes = new Map<number, string>();
  return {
    name: resource,
    ref,
    subset,
    advance: font.face.advance,
    code: (codePoint) => {
      let code = codes.get(codePoint);
      if (code === undefined) {
        code = needsGlyph(codePoint) ? subset.encode(codePoint).toString(16).padStart(4, '0') : '';
        codes.set(codePoint, code);
      }
      return code;
    },
  };
}

/** Writes a composite font: its file, its widths, and the characters for which its codes stand (ISO 32000-1 9.7). */
function writeFont(subset: FontSubset, ref: Ref, file: PdfFile): void {
  const font = embedFont(subset);
  const { fontFile, descriptor } = font;
  const program = file.addStream(
    fontFile.key === 'FontFile3' ? { Subtype: name(fontFile.subtype) } : { Length1: fontFile.bytes.length },
    fontFile.bytes,
  );
  const description = file.add({
    Type: name('FontDescriptor'),
    FontName: name(font.name),
    ...descriptor,
    [fontFile.key]: program,
  });
  const descendant = file.add({
    Type: name('Font'),
    Subtype: name(font.subtype),
    BaseFont: name(font.name),
    CIDSystemInfo: {
      Registry: byteString(Buffer.from('Adobe')),
      Ordering: byteString(Buffer.from('Identity')),
      Supplement: 0,
    },
    FontDescriptor: description,
    W: [0, font.widths as readonly PdfValue[]],
    ...(font.subtype === 'CIDFontType2' ? { CIDToGIDMap: name('Identity') } : {}),
  });
  file.put(ref, {
    Type: name('Font'),
    Subtype: name('Type0'),
    BaseFont: name(font.name),
    Encoding: name('Identity-H'),
    DescendantFonts: [descendant],
    ToUnicode: file.addStream({}, Buffer.from(font.toUnicode, 'latin1')),
  });
}
