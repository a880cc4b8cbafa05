import * as z from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import { nodeAt, text, textOf } from '../source/schema.ts';
import type { YamlNode } from '../source/yaml.ts';

/** The typeface that ships with kurabe. */
export const shippedTypeface = 'BIZ UDPGothic';

/** How the names of font files end, also of those that a PDF cannot take. */
export const fontEnding = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

const expectedPath = {
  ja: 'templates フォルダーの中の書体のファイル（fonts/X-Regular.ttf の形）',
  en: 'a font file in the folder templates, such as fonts/X-Regular.ttf',
};
const path = text.refine((value) => fontEnding.test(value) && !/^[/~]|\\|:|(?:^|\/)\.\.\//.test(value), {
  params: { expected: expectedPath },
});

const files = z.strictObject({
  normal: path.describe('普通の太さのファイル'),
  bold: path.optional().describe('太字のファイル。書かなければ、普通の太さと同じ'),
});

const name = textOf(
  new RegExp(`^${shippedTypeface}$`),
  {
    ja: `「${shippedTypeface}」か、「normal: ファイル」と「bold: ファイル」の組`,
    en: `"${shippedTypeface}", or a group of "normal: file" and "bold: file"`,
  },
  (found) => (fontEnding.test(found) ? `{ normal: ${found} }` : shippedTypeface),
);

/** `font.files` of `theme.yaml`. */
export const typefacesSchema = z
  .array(z.union([name, files]))
  .min(1)
  .optional()
  .describe('PDF の書体。前から順に、その字のある書体を使う');

/** A font file that the theme names. */
export interface NamedFile {
  /** Below the folder of the templates. */
  readonly path: string;
  readonly place: Place;
}

/** A typeface that the theme names: the shipped one, or files of its own. */
export type TypefaceSetting =
  | typeof shippedTypeface
  | { readonly normal: NamedFile; readonly bold: NamedFile };

/** The PDF's typefaces, in the order in which they are asked for a character. */
export interface TypefaceSettings {
  readonly list: readonly TypefaceSetting[];
  /** Where they are set, or would be. */
  readonly place: Place;
}

/**
 * The typefaces of a theme; the shipped one where it names none.
 *
 * @param root the theme's root node
 * @param list `font.files`, valid
 */
export function readTypefaces(root: YamlNode, list: z.output<typeof typefacesSchema>): TypefaceSettings {
  const at = ['font', 'files'];
  const file = (path: string, ...steps: readonly PropertyKey[]): NamedFile => ({
    path: path.normalize('NFC').replace(/^(?:\.\/)+/, ''),
    place: nodeAt(root, [...at, ...steps]).place,
  });
  return {
    place: nodeAt(root, at).place,
    list: (list ?? [shippedTypeface]).map((typeface, index) =>
      typeof typeface === 'string'
        ? shippedTypeface
        : {
            normal: file(typeface.normal, index, 'normal'),
            bold: file(typeface.bold ?? typeface.normal, index, typeface.bold ? 'bold' : 'normal'),
          },
    ),
  };
}
