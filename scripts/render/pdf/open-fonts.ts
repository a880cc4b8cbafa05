import { type Diagnostic, type Place, problem, type Report } from '../../diagnostics/diagnostic.ts';
import { nearestPath } from '../../diagnostics/nearest.ts';
import { type NamedFile, shippedTypeface, type TypefaceSettings } from '../../theme/typefaces.ts';
import { openFont } from './font/open-font.ts';
import { FontRefused } from './font/refused.ts';
import type { FontFile, Fonts, Typeface } from './fonts.ts';

/** What typefaces are taken from. */
export interface FontSources {
  readonly shipped: Typeface;
  /** Font files by their path below the folder of the templates; undefined where one was refused (reported). */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
}

/**
 * Opens the typefaces that the theme names, each file once. What cannot be used is reported where the theme names
 * it, and files that it does not name are reported as not used.
 *
 * @returns undefined where a typeface is missing
 */
export function openFonts(
  { list }: TypefaceSettings,
  { shipped, files }: FontSources,
  report: Report,
): Fonts | undefined {
  const opened = new Map<string, FontFile | undefined>();
  const open = (named: NamedFile): FontFile | undefined => {
    if (!opened.has(named.path)) opened.set(named.path, openNamed(named, files, report));
    return opened.get(named.path);
  };
  const typefaces = list.map((setting): Typeface | undefined => {
    if (setting === shippedTypeface) return shipped;
    const normal = open(setting.normal);
    const bold = open(setting.bold);
    return normal && bold && { normal, bold };
  });
  for (const path of files.keys()) if (!opened.has(path)) report(notUsed(path));
  const [first, ...others] = typefaces.filter((typeface) => typeface !== undefined);
  return first && others.length === typefaces.length - 1 ? [first, ...others] : undefined;
}

function openNamed(
  { path, place }: NamedFile,
  files: FontSources['files'],
  report: Report,
): FontFile | undefined {
  if (!files.has(path)) report(missing(path, place, files.keys()));
  const bytes = files.get(path);
  if (!bytes) return undefined;
  try {
    return openFont(path, bytes);
  } catch (error) {
    if (!(error instanceof FontRefused)) throw error;
    const { reason, note } = error;
    report(
      problem('font-is-supported', {
        place,
        message: { ja: `${reason.ja}: templates/${path}`, en: `${reason.en}: templates/${path}` },
        actual: path,
        note,
      }),
    );
    return undefined;
  }
}

function missing(path: string, place: Place, known: Iterable<string>): Diagnostic {
  return problem('font-resolves', {
    place,
    message: {
      ja: `書体のファイルがありません: templates/${path}`,
      en: `There is no font file templates/${path}`,
    },
    actual: path,
    expected: nearestPath(path, known),
    note: {
      ja: '書体のファイルを templates フォルダーの中に置き、そこからのパスを書いてください',
      en: 'put the font file into the folder templates, and write its path from there',
    },
  });
}

function notUsed(path: string): Diagnostic {
  return problem('file-belongs', {
    place: { file: `templates/${path}` },
    message: { ja: 'このファイルはどこにも使われていません', en: 'Nothing uses this file' },
    note: {
      ja: '書体は theme.yaml の font の files に書くと使われます',
      en: 'a font is used when theme.yaml names it in files of font',
    },
  });
}
