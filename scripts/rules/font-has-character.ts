import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import { codePoint } from '../source/characters.ts';
import { contentFolder } from '../source/read.ts';
import type { YamlNode } from '../source/yaml.ts';
import type { Rule } from './rule.ts';

/** A character that the PDF's font lacks would be an empty box in print. */
export const fontHasCharacter: Rule = ({ strategy, glyphs }, report) => {
  const lacks = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    // Blanks and variation selectors need no glyph.
    return code > 0x20 && !(code >= 0xfe00 && code <= 0xfe0f) && !glyphs.has(code);
  };
  const check = (text: string, place: (index: number, length: number) => Place): void => {
    let index = 0;
    for (const character of text) {
      // Characters that must not be there at all are another rule's.
      if (lacks(character) && !/[\p{Cc}\p{Cf}\p{Co}\u2E80-\u2FDF\uFFFD]/u.test(character))
        report({
          place: place(index, character.length),
          message: {
            ja: `文字「${character}」（${codePoint(character)}）は PDF の書体にありません`,
            en: `The PDF’s font lacks the character "${character}" (${codePoint(character)})`,
          },
          actual: codePoint(character),
          note: { ja: '書体にある字に改めてください', en: 'use a character that the font has' },
        });
      index += character.length;
    }
  };
  for (const target of strategy.targets.values())
    if (target.kind === 'image' && target.image.type === 'svg')
      check(svgText(target.image.bytes), () => ({ file: `${contentFolder}/${target.image.path}` }));
  for (const source of strategy.content.files.values()) {
    if (source.kind === 'asset') continue;
    const at = (start: number) => (index: number, length: number) =>
      source.lines.place(source.file, start + index, start + index + length);
    if (source.kind === 'yaml') {
      for (const { text, place } of scalars(source.root)) check(text, at(place.range?.start.offset ?? 0));
      continue;
    }
    visit(source.tree, (node) => {
      if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return;
      const start = node.position?.start.offset ?? 0;
      const raw = source.text.slice(start, node.position?.end.offset);
      // A character that was written as an entity has the place of its whole text.
      if (raw.includes(node.value)) check(node.value, at(start + raw.indexOf(node.value)));
      else check(node.value, () => source.lines.place(source.file, start, start + raw.length));
    });
    if (source.frontMatter)
      for (const { text, place } of scalars(source.frontMatter))
        check(text, at(place.range?.start.offset ?? 0));
  }
};

/** The letters of an SVG's texts. */
function svgText(bytes: Uint8Array): string {
  const svg = Buffer.from(bytes).toString('utf8');
  return [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text).join('');
}

function scalars(node: YamlNode): { text: string; place: Place }[] {
  if (node.kind === 'scalar') return node.text === undefined ? [] : [{ text: node.text, place: node.place }];
  return (node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalars);
}
