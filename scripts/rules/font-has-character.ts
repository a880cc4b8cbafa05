import type { Finding, Place } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/lines.ts';
import { codePoint } from '../source/characters.ts';
import { contentFolder } from '../source/read.ts';
import { type PlacedText, textsOf } from '../source/texts.ts';
import type { Glyphs, Lack, Rule } from './rule.ts';

/** At most so many are reported in a file. */
const most = 100;

/** Characters that must not be there at all are another rule's. */
const notPlain = /[\p{Cc}\p{Cf}\p{Co}\u2E80-\u2FDF\uFFFD]/u;

const mend = {
  ja: '書体にある字に改めるか、その字のある書体を theme.yaml の font の files に加えてください',
  en: 'use a character that the fonts have, or add a font that has it to files of font in theme.yaml',
};
const mendImage = {
  ja: '図の文字は一つ目の書体だけで出します。書体にある字に改めるか、字を図形に変えてください',
  en: 'letters in images are set in the first font only: use a character that it has, or turn the letters into shapes',
};

/** A character that the PDF's fonts lack would be an empty box in print. */
export const fontHasCharacter: Rule = ({ strategy, templates, glyphs }, report) => {
  if (!glyphs) return;
  const check = (texts: Iterable<PlacedText>, lack = glyphs.lack, note = mend): void => {
    let count = 0;
    for (const placed of texts)
      for (const finding of lacking(placed, lack)) {
        if (++count > most) return;
        report({ ...finding, note });
      }
  };
  for (const target of strategy.targets.values())
    if (target.kind === 'image' && target.image.type === 'svg')
      check([svgText(target.image)], glyphs.lackInImages, mendImage);
  for (const source of strategy.content.files.values()) if (source.kind !== 'asset') check(textsOf(source));
  for (const { file, text } of templates) check(templateTexts(file, text));
};

function* lacking({ text, place }: PlacedText, lack: Glyphs['lack']): Iterable<Finding> {
  for (let index = 0, length = 1; index < text.length; index += length) {
    const code = text.codePointAt(index) ?? 0;
    length = code > 0xffff ? 2 : 1;
    const found = lack(code);
    if (!found) continue;
    const character = String.fromCodePoint(code);
    if (!notPlain.test(character)) yield describe(character, found, place(index, length));
  }
}

function describe(character: string, { weight, names }: Lack, place: Place): Finding {
  const code = codePoint(character);
  const bold = weight === 'bold' ? { ja: '太字の', en: 'bold ' } : { ja: '', en: '' };
  return {
    place,
    message: {
      ja: `文字「${character}」（${code}）は PDF の${bold.ja}書体（${names.join('、')}）にありません`,
      en: `The PDF’s ${bold.en}fonts (${names.join(', ')}) lack the character "${character}" (${code})`,
    },
    actual: code,
  };
}

/** What a template does not show: comments of Handlebars and of HTML, and tags. */
const unseen =
  /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|<!--[\s\S]*?-->|<[/a-z](?:\{\{[^}]*\}\}|[^>{]|\{(?!\{))*>/gi;

/** The texts of a template, with those that stand in its expressions. */
function* templateTexts(file: string, template: string): Iterable<PlacedText> {
  const lines = new Lines(template);
  let start = 0;
  const ends = [...template.matchAll(unseen)].map(({ 0: part, index }) => [index, index + part.length]);
  for (const [end = 0, next = 0] of [...ends, [template.length, template.length]]) {
    const from = start;
    yield {
      text: template.slice(from, end),
      place: (index, length) => lines.place(file, from + index, from + index + length),
    };
    start = next;
  }
}

/** The letters of an SVG's texts. */
function svgText({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): PlacedText {
  const svg = Buffer.from(bytes).toString('utf8');
  return {
    text: [...svg.matchAll(/>([^<>]+)/g)].map(([, text = '']) => decodeReferences(text)).join(''),
    place: () => ({ file: `${contentFolder}/${path}` }),
  };
}

/** Numeric character references, decoded. */
function decodeReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (reference, hexadecimal, decimal) => {
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
