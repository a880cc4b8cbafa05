import type { Report } from './diagnostics/diagnostic.ts';
import { problem } from './diagnostics/diagnostic.ts';
import { buildDocument } from './document/build.ts';
import type { Document } from './document/document.ts';
import { renderHtml } from './render/html/render.ts';
import type { Fonts } from './render/pdf/fonts.ts';
import { checkRules } from './rules/index.ts';
import type { ContentTree, SourceFile } from './source/content-tree.ts';
import { readContent } from './source/read.ts';
import { buildStrategy } from './strategy/build.ts';
import type { DocumentSettings } from './strategy/strategy.ts';
import { renderTemplate, type Templates, templatePlaces } from './template/render.ts';
import { makeView } from './template/view.ts';
import { themeCss } from './theme/css.ts';
import { readTheme, type Theme } from './theme/theme.ts';

/** All that a run reads, already in memory. */
export interface Input {
  readonly sources: readonly SourceFile[];
  readonly templates: Templates;
  /** `theme.yaml`. */
  readonly theme: { readonly file: string; readonly text: string };
  /** The designer's stylesheet. */
  readonly css: string;
  readonly fonts: Fonts;
}

/** What the sources come to, before it is rendered. */
export interface Checked {
  readonly document: Document;
  readonly settings: DocumentSettings;
  readonly theme: Theme;
}

/** A file to be written, by its path below the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** The main template, and the name of its PDF. */
const documentName = 'comparison';

/**
 * From the sources to the document: source → strategy → rules → template → document. Every problem is
 * reported, those of later stages too as far as they can be looked at.
 *
 * @param read is told the content as soon as it is read, for messages that show source lines
 */
export function check(
  input: Input,
  report: Report,
  read: (content: ContentTree) => void,
): Checked | undefined {
  const { fonts, templates } = input;
  const content = readContent(input.sources, report);
  read(content);
  const strategy = buildStrategy(content, report);
  const theme = readTheme(input.theme.file, input.theme.text, report);
  if (!strategy) return undefined;
  const glyphs = { has: (code: number) => fonts.normal.face.has(code) && fonts.bold.face.has(code) };
  checkRules({ strategy, glyphs }, report);
  const { view, prose } = makeView(strategy);
  const html = renderTemplate(documentName, templates, view, report);
  if (html === undefined) return undefined;
  const document = buildDocument(html, templatePlaces(templates, documentName), prose, strategy, report);
  return document && theme && { document, settings: strategy.settings, theme };
}

/** From the document to the page and its images. */
export function renderSite({ document, settings, theme }: Checked, css: string): OutputFile[] {
  const { html, files } = renderHtml(document, `${themeCss(theme, settings.paper)}\n${css}`);
  return [
    { path: 'site/index.html', bytes: Buffer.from(html) },
    ...[...files].map(([path, bytes]) => ({ path: `site/${path}`, bytes })),
  ];
}

/**
 * From the document to the PDF. What pdfmake cannot set is reported.
 *
 * @param date the PDF's creation date
 */
export async function renderPdf(
  { document, settings, theme }: Checked,
  fonts: Fonts,
  date: Date,
  report: Report,
): Promise<OutputFile[]> {
  const [{ definePdf }, { printPdf, UnreadableImage }] = await Promise.all([
    import('./render/pdf/render.ts'),
    import('./render/pdf/print.ts'),
  ]);
  try {
    const definition = definePdf(document, theme, settings.paper, fonts);
    const { bytes, pages } = await printPdf(definition, document, fonts, date);
    return [{ path: `pdf/${documentName}.pdf`, bytes, pages }];
  } catch (error) {
    if (!(error instanceof UnreadableImage)) throw error;
    report(
      problem('image-is-supported', {
        place: { file: `content/${error.path}` },
        message: {
          ja: `画像として読めません（${error.message}）`,
          en: `This cannot be read as an image (${error.message})`,
        },
        note: { ja: '画像を保存し直してください', en: 'save the image again' },
      }),
    );
    return [];
  }
}
