import { codePoint, isSeen } from '../diagnostics/characters.ts';
import type { Finding, Place } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/lines.ts';
import { addPlace, occurrences } from '../diagnostics/occurrences.ts';
import { contentFolder } from '../source/read.ts';
import { type PlacedText, textsOf } from '../source/texts.ts';
import { imagesInTemplates } from '../strategy/template-images.ts';
import { goalWith } from './example-goal.ts';
import type { Glyphs, Lack, Rule, RuleInput, RuleModule } from './rule.ts';

const mend = {
  ja: '書体にある字に改めるか、その字のある書体を theme.yaml の font の files に加えてください',
  en: 'use a character that the fonts have, or add a font that has it to files of font in theme.yaml',
};
const mendImage = {
  ja: '図の文字は一つ目の書体だけで出します。書体にある字に改めるか、字を図形に変えてください',
  en: 'letters in images are set in the first font only: use a character that it has, or turn the letters into shapes',
};

/** A character that the PDF's fonts lack would be an empty box in print. Each is reported once, with its places. */
const check: Rule = (input, report) => {
  const { strategy, templates, glyphs, reported } = input;
  if (!glyphs) return;
  const found = new Map<number, [Place, ...Place[]]>();
  for (const source of strategy.content.files.values())
    if (source.kind !== 'asset')
      // Characters that must not be there at all are another rule's.
      for (const text of textsOf(source))
        for (const { code, place } of lacking(text, glyphs.lack))
          if (!reported.has(codePoint(String.fromCodePoint(code)))) addPlace(found, code, place);
  for (const { file, text } of templates)
    for (const part of templateTexts(file, text))
      for (const { code, place } of lacking(part, glyphs.lack)) addPlace(found, code, place);
  for (const [code, places] of found) {
    const lack = glyphs.lack(code);
    if (lack) report(describe(String.fromCodePoint(code), lack, places));
  }
  for (const [path, bytes] of svgImages(input)) {
    const letters = [...lacking(svgText(path, bytes), glyphs.lackInImages)];
    const [first] = letters;
    const lack = first && glyphs.lackInImages(first.code);
    if (lack) report(describeImage([...new Set(letters.map(({ code }) => code))], lack, first.place));
  }
};

/** The SVG images of the texts and of the templates. */
function svgImages({ strategy, templates }: RuleInput): Map<string, Uint8Array> {
  const images = new Map<string, Uint8Array>();
  for (const target of strategy.targets.values())
    if (target.kind === 'image' && target.image.type === 'svg')
      images.set(target.image.path, target.image.bytes);
  for (const { path, bytes } of imagesInTemplates(templates, strategy.content))
    if (/\.svg$/i.test(path)) images.set(path, bytes);
  return images;
}

function* lacking(
  { text, place }: PlacedText,
  lack: Glyphs['lack'],
): Iterable<{ readonly code: number; readonly place: Place }> {
  for (let index = 0, length = 1; index < text.length; index += length) {
    const code = text.codePointAt(index) ?? 0;
    length = code > 0xffff ? 2 : 1;
    if (lack(code)) yield { code, place: place(index, length) };
  }
}

function describe(character: string, { weight, names }: Lack, places: readonly [Place, ...Place[]]): Finding {
  const code = codePoint(character);
  const bold = weight === 'bold' ? { ja: '太字の', en: 'bold ' } : { ja: '', en: '' };
  const { count, ...where } = occurrences(places);
  const seen = isSeen(character);
  return {
    ...where,
    message: {
      ja: `文字${seen ? `「${character}」（${code}）` : ` ${code} `}は PDF の${bold.ja}書体（${names.join('、')}）にありません${count.ja}`,
      en: `The PDF’s ${bold.en}fonts (${names.join(', ')}) lack the character ${seen ? `"${character}" (${code})` : code}${count.en}`,
    },
    actual: code,
    note: seen
      ? mend
      : {
          ja: '見えない文字か外字です。消してください',
          en: 'it is not seen or has no agreed meaning: delete it',
        },
  };
}

/** So many letters of an image a message names. */
const most = 10;

function describeImage(codes: readonly number[], { names }: Lack, place: Place): Finding {
  const characters = codes.slice(0, most).map((code) => String.fromCodePoint(code));
  const list = characters.map((character) => `「${character}」（${codePoint(character)}）`).join('、');
  const more = codes.length - characters.length;
  return {
    place,
    message: {
      ja: `図の文字${list}${more > 0 ? `など ${codes.length} 字` : ''}は書体（${names.join('、')}）にありません`,
      en: `The font (${names.join(', ')}) lacks letters of the image: ${characters.map((character) => `"${character}" (${codePoint(character)})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    },
    note: mendImage,
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
function svgText(path: string, bytes: Uint8Array): PlacedText {
  const svg = Buffer.from(bytes)
    .toString('utf8')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_section, text: string) => text.replace(/[<>]/g, ''));
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

export const fontHasCharacter: RuleModule = {
  subject: 'prose',
  why: {
    ja: '書体にない字は、PDF では空の四角になってしまいます。',
    en: 'A character that the fonts lack would be an empty box in the PDF.',
  },
  fails: {
    'content/new/work.md': goalWith('𠮷田町の企業を支援します。'),
  },
  passes: {
    'content/new/work.md': goalWith('吉田町の企業を支援します。'),
  },
  check,
};
