import * as z from 'zod';
import { problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/lines.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { between, nodeAt, text, textOf, validate } from '../source/schema.ts';
import { parseYaml } from '../source/yaml.ts';
import { designToken, tokenNames, tokenNote } from './design-tokens.ts';
import { checkSelectors } from './selectors.ts';
import { readTypefaces, type TypefaceSettings, typefacesSchema } from './typefaces.ts';
import { checkWhole, withoutMissing } from './whole.ts';

const numberForm = { ja: '数', en: 'a number' };
const number = textOf(/^-?\d+(?:\.\d+)?$/, numberForm).transform(Number);

const colour = textOf(/^(?:#[0-9a-fA-F]{6}|\{[\w.]+\})$/, {
  ja: '色（#rrggbb か、デジタル庁デザイントークンの {Color.…}）',
  en: 'a colour (#rrggbb, or {Color.…} of the Digital Agency’s design tokens)',
});

const style = z.strictObject({
  size: number.optional().describe('文字の大きさ（周りの倍）'),
  weight: z.enum(['normal', 'bold']).optional().describe('太さ'),
  color: text.optional().describe('文字の色の名前'),
  background: text.optional().describe('地の色の名前'),
  align: z.enum(['left', 'center', 'right']).optional().describe('行のそろえ'),
  valign: z.enum(['top', 'middle']).optional().describe('欄の中の縦の位置'),
  line: number.optional().describe('行の高さ（文字の大きさの倍）'),
  before: number.optional().describe('前の空き'),
  after: number.optional().describe('後の空き'),
  padding: z.tuple([number, number]).optional().describe('内側の空き（縦、横）'),
  indent: number.optional().describe('字下げ'),
  border: text.optional().describe('囲みの線の色の名前'),
  layout: z
    .enum(['side', 'leader'])
    .optional()
    .describe('side: 最初の子を、ほかの子の左に置く。leader: ページ番号を右端に置き、点線でつなぐ（PDF）'),
  marker: z.enum(['none', 'dot']).optional().describe('箇条書きの印'),
  wrap: z.enum(['yes', 'no']).optional().describe('no: 行を折らない'),
  decoration: z.enum(['underline', 'line-through', 'none']).optional().describe('線'),
  figures: z.literal('tabular').optional().describe('tabular: 数字の幅をそろえる'),
  paper: z
    .tuple([z.enum(['A3', 'A4']), z.enum(['landscape', 'portrait'])])
    .optional()
    .describe('この用紙の、別のページに置く'),
  break: z.enum(['before', 'after']).optional().describe('前または後でページを改める'),
  keep: z.literal('next').optional().describe('next: 次の段落と同じページに置く'),
});

/** `theme.yaml`. */
export const themeSchema = z.strictObject({
  color: z.record(text, colour).describe('色の名前と値'),
  dark: z
    .record(text, colour)
    .optional()
    .describe('暗い画面での色。color にある名前のうち、変わるものだけを書く'),
  font: z.strictObject({ family: text.describe('画面の書体'), files: typefacesSchema }).describe('書体'),
  screen: z
    .strictObject({ size: between(8, 32), line: between(1, 3) })
    .describe('画面の文字の大きさ（px）と行の高さ（倍）'),
  print: z
    .strictObject({ size: between(4, 24), line: between(1, 3), margin: between(5, 60), rule: between(0, 5) })
    .describe('PDF の文字の大きさ（pt）、行の高さ（倍）、余白（mm）、罫線（pt）'),
  styles: z.record(text, style).describe('要素（h1）とクラス（.goal）の見た目。長さは文字の大きさの倍'),
});

/** What every theme has; one without dark colours is shown in its ordinary ones everywhere. */
const wholeKeys = Object.keys(themeSchema.shape).filter((key) => key !== 'dark');

/** The look of one element or class, in both outputs; lengths in em of its own type size. */
export type Style = Readonly<z.output<typeof style>>;

/** The design tokens, from which both the CSS and the PDF's styles are made. */
export interface Theme {
  /** `#rrggbb` by name. */
  readonly colors: ReadonlyMap<string, string>;
  /** Those that differ on a dark screen; undefined where the theme has no dark colours. */
  readonly dark: ReadonlyMap<string, string> | undefined;
  /** The page's typefaces, as CSS names them. */
  readonly family: string;
  readonly typefaces: TypefaceSettings;
  /** Type size in px, line height as a multiple. */
  readonly screen: { readonly size: number; readonly line: number };
  /** Type size in pt, line height as a multiple, page margin in mm, width of rules in pt. */
  readonly print: {
    readonly size: number;
    readonly line: number;
    readonly margin: number;
    readonly rule: number;
  };
  /** By element name (`h1`) or class (`.goal`). */
  readonly styles: ReadonlyMap<string, Style>;
}

/**
 * Reads `theme.yaml`; undefined where it is not valid (reported).
 *
 * @param elements the names of the elements that a document may have; undefined where they are not to be looked at
 */
export function readTheme(
  file: string,
  yaml: string,
  report: Report,
  elements?: readonly string[],
): Theme | undefined {
  const lines = new Lines(yaml);
  const root = parseYaml(file, yaml, lines, report);
  const isWhole = !root || checkWhole(root, wholeKeys, report);
  const theme = root && validate(themeSchema, root, isWhole ? report : withoutMissing(root, report));
  if (!root || !theme) return undefined;
  let faults = 0;
  const unknown = (path: readonly string[], name: string, known: readonly string[], note: Text): void => {
    faults++;
    report(
      problem('value-is-valid', {
        place: nodeAt(root, path).place,
        message: { ja: `色「${name}」がありません`, en: `There is no colour "${name}"` },
        actual: name,
        expected: nearest(name, known),
        note,
      }),
    );
  };
  const palette = (key: 'color' | 'dark', values: Readonly<Record<string, string>>): Map<string, string> => {
    const colors = new Map<string, string>();
    for (const [name, value] of Object.entries(values)) {
      const resolved = value.startsWith('#') ? value : designToken(value);
      if (resolved) colors.set(name, resolved.toLowerCase());
      else unknown([key, name], value, tokenNames(), tokenNote);
    }
    return colors;
  };
  const names = Object.keys(theme.color);
  const namesNote: Text = {
    ja: `theme.yaml の color にある名前にしてください: ${names.join('、')}`,
    en: `write a name of color in theme.yaml: ${names.join(', ')}`,
  };
  const colors = palette('color', theme.color);
  const dark = theme.dark && palette('dark', theme.dark);
  for (const name of Object.keys(theme.dark ?? {}))
    if (!Object.hasOwn(theme.color, name)) unknown(['dark', name], name, names, namesNote);
  for (const [name, entry] of Object.entries(theme.styles))
    for (const key of ['color', 'background', 'border'] as const) {
      const used = entry[key];
      if (used !== undefined && !Object.hasOwn(theme.color, used))
        unknown(['styles', name, key], used, names, namesNote);
    }
  if (root.kind === 'mapping' && elements)
    faults += checkSelectors(nodeAt(root, ['styles']), elements, report);
  if (faults > 0) return undefined;
  return {
    colors,
    dark,
    family: theme.font.family,
    typefaces: readTypefaces(root, theme.font.files),
    screen: theme.screen,
    print: theme.print,
    styles: new Map(Object.entries(theme.styles)),
  };
}
