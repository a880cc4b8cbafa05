import type { DataFile } from './data/files.ts';
import type { DataOptions } from './data/options.ts';
import { type Diagnostic, problem, type Report } from './diagnostics/diagnostic.ts';
import { type Judge, makeJudge } from './diagnostics/judge.ts';
import { forgetful, type Recall } from './diagnostics/recall.ts';
import { type CharacterReport, watchCharacters } from './diagnostics/reported-characters.ts';
import type { RuleId } from './diagnostics/rule-ids.ts';
import { buildDocument } from './document/build.ts';
import { checkLinks } from './document/check-links.ts';
import type { Document } from './document/document.ts';
import { linkDocuments } from './document/link-documents.ts';
import { elementNames } from './document/vocabulary.ts';
import { recallSentences, unseenFiles } from './prose/memory.ts';
import type { Attachment } from './provenance/attachments.ts';
import type { Origin, XmpSchema } from './provenance/schema.ts';
import { checkCharacters } from './render/pdf/check-characters.ts';
import { coverageOf } from './render/pdf/coverage.ts';
import type { Fonts } from './render/pdf/fonts.ts';
import { type FontSources, openFonts } from './render/pdf/open-fonts.ts';
import { checkRules } from './rules/index.ts';
import { pageTemplates } from './site/documents.ts';
import type { SiteFacts } from './site/facts.ts';
import type { ContentTree, SourceFile } from './source/content-tree.ts';
import { contentFolder, readContent } from './source/read.ts';
import { buildStrategy } from './strategy/build.ts';
import type { Strategy } from './strategy/strategy.ts';
import { checkTemplate } from './template/check.ts';
import {
  readTemplateSet,
  renderTemplate,
  type TemplateSet,
  type Templates,
  templatePlaces,
} from './template/render.ts';
import { typeOf } from './template/types.ts';
import { makeView } from './template/view.ts';
import { readTheme, type Theme } from './theme/theme.ts';

/** All that a run reads, already in memory. */
export interface Input {
  readonly sources: readonly SourceFile[];
  /** All files of templates/, those that the project lacks from kurabe's own. */
  readonly templateFiles: readonly SourceFile[];
  readonly templates: Templates;
  /** `theme.yaml`. */
  readonly theme: { readonly file: string; readonly text: string };
  /** The designer's stylesheet. */
  readonly css: string;
  /** The site's script. */
  readonly script: Uint8Array;
  readonly fonts: FontSources;
  /** An ICC profile of sRGB, for the PDFs. */
  readonly colorProfile: Uint8Array;
}

/** What the sources come to, before it is rendered. */
export interface Checked {
  readonly strategy: Strategy;
  /** The publications, in the order of the settings; at least one. */
  readonly documents: readonly Document[];
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly set: TemplateSet;
  /** Decides what becomes of the problems that are reported after the check. */
  readonly judge: Judge;
}

/** A file to be written, by its path below the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** Rules that look at sentences, only where that is asked for. */
const sentenceRules = [
  'prose-brackets-match',
  'prose-style-is-one',
  'prose-word-is-not-repeated',
  'prose-ra-is-kept',
  'prose-sentence-is-short',
] as const satisfies readonly RuleId[];

/** Whether a rule looks at sentences, so that it finds nothing where only a check runs. */
export function isSentenceRule(id: RuleId): boolean {
  return sentenceRules.some((each) => each === id);
}

/** Whether a rule has looked when a check is done; the others look as sentences are read, or as documents are made. */
function looksInCheck(id: RuleId): boolean {
  return id !== 'document-has-date' && !isSentenceRule(id);
}

/** What a caller may want of a check besides its result. */
export interface CheckOptions {
  /** Is told the content as soon as it is read, for messages that show source lines. */
  read?(content: ContentTree): void;
  /** Is told the strategy, for editors, which also ask about one whose documents cannot be made. */
  built?(strategy: Strategy): void;
  /** May know what parts of the input came to in a run before. */
  readonly recall?: Recall;
}

/**
 * From the sources to the documents: source → strategy → rules → template → document. Every problem is
 * reported, those of later stages too as far as they can be looked at, with the severities that the settings choose
 * and without what writers allow in place.
 */
export function check(
  input: Input,
  report: Report,
  { read, built, recall = forgetful }: CheckOptions = {},
): Checked | undefined {
  const found: Diagnostic[] = [];
  const characters = watchCharacters((diagnostic) => found.push(diagnostic));
  const content = readContent(input.sources, characters.report, recall);
  read?.(content);
  const strategy = buildStrategy(content, characters.report);
  if (strategy) built?.(strategy);
  const judge = makeJudge(strategy?.ruleSettings ?? new Map(), content.exceptions);
  const checked = makeDocuments(input, strategy, judge, characters, recall);
  let hasErrors = false;
  const judged = judge.judging((diagnostic) => {
    hasErrors ||= diagnostic.severity === 'error';
    report(diagnostic);
  });
  for (const diagnostic of found) judged(diagnostic);
  // What is not whole was not looked at by every rule.
  if (!hasErrors) judge.reportUnused(judged, looksInCheck);
  return checked;
}

function makeDocuments(
  input: Input,
  strategy: Strategy | undefined,
  judge: Judge,
  characters: CharacterReport,
  recall: Recall,
): Checked | undefined {
  const { templates } = input;
  const { report } = characters;
  const { file, text } = input.theme;
  const theme = recall('theme', [text], (own) => readTheme(file, text, own, elementNames), report);
  const fonts = theme && openFonts(theme.typefaces, input.fonts, report);
  if (!strategy) return undefined;
  const glyphs = fonts && coverageOf(fonts);
  checkRules({ strategy, templates: [...templates.values()], glyphs, reported: characters }, judge, report);
  const set = recall('templates', [templates], (own) => readTemplateSet(templates, own), report);
  if (!set) return undefined;
  const documents = strategy.documents.flatMap((settings) => {
    const { template, templatePlace } = settings;
    const { schema, view, prose } = makeView(strategy, settings);
    const html = renderTemplate(template, set, schema, view, templatePlace, report);
    if (html === undefined) return [];
    const places = templatePlaces(templates, template);
    return buildDocument(html, places, prose, strategy, settings, report) ?? [];
  });
  if (documents.length < strategy.documents.length) return undefined;
  for (const [name, schema] of Object.entries(pageTemplates))
    checkTemplate(name, set.parsed, typeOf(schema), report);
  checkLinks(documents, strategy, report);
  if (!theme || !fonts || !glyphs) return undefined;
  for (const [index, document] of documents.entries())
    checkCharacters(
      document,
      glyphs,
      characters.has,
      {
        fonts: theme.typefaces.place,
        document: strategy.documents[index]?.templatePlace ?? theme.typefaces.place,
      },
      report,
    );
  return { strategy, documents: linkDocuments(documents), theme, fonts, set, judge };
}

/** Reports documents that do not fit the pages that they should, as far as the settings say so. */
export async function checkFit(
  { strategy, documents, theme, fonts }: Checked,
  report: Report,
): Promise<void> {
  const fitted = documents.filter(({ fit }) => fit !== undefined);
  if (fitted.length === 0) return;
  const [{ explainTooLong }, { fitToPages, isTooLong }, { makeTypesetter }] = await Promise.all([
    import('./render/pdf/fit/explain.ts'),
    import('./render/pdf/fit/fit.ts'),
    import('./render/pdf/typesetter.ts'),
  ]);
  const setter = makeTypesetter(fonts);
  for (const document of fitted) {
    const laid = fitToPages(document, theme, setter);
    if (isTooLong(laid)) report(explainTooLong(document, laid, strategy));
  }
}

/**
 * Reports what is wrong in the sentences; it loads a dictionary, so that it runs only where it is asked for.
 *
 * @param goOn is asked before each file whose sentences are not known yet; false ends it
 * @returns whether all sentences were looked at; else nothing is reported
 */
export async function checkProse(
  { strategy, judge }: Checked,
  report: Report,
  goOn?: () => Promise<boolean>,
): Promise<boolean> {
  const { checkProse: checkSentences } = await import('./prose/check.ts');
  const isWhole = await checkSentences(strategy.content, report, goOn);
  if (isWhole) judge.reportUnused(report, isSentenceRule);
  return isWhole;
}

/**
 * Reports what is known from a run before of the sentences of files that are still the same. It looks at none.
 *
 * @returns whether that is all there is to say of the sentences
 */
export function recallProse({ strategy, judge }: Checked, report: Report): boolean {
  recallSentences(strategy.content, report);
  const isWhole = unseenFiles(strategy.content).length === 0;
  if (isWhole) judge.reportUnused(report, isSentenceRule);
  return isWhole;
}

/** What the PDFs of a strategy carry: its data and sources, and where they come from. */
export interface CarriedData {
  readonly colorProfile: Uint8Array;
  readonly attachments: readonly Attachment[];
  /** The origin of a document's PDF, by the document's name. */
  schemaOf(document: string): XmpSchema;
}

/** From the sources to what the PDFs made of them carry; their data are those of `renderData`. */
export async function carriedData(
  { sources, templateFiles, colorProfile }: Input,
  { strategy }: Checked,
  origin: Origin,
  options: DataOptions,
): Promise<CarriedData> {
  const [{ attachmentsOf }, { hashSources, provenanceSchema }] = await Promise.all([
    import('./provenance/attachments.ts'),
    import('./provenance/schema.ts'),
  ]);
  const hashes = hashSources(sources, templateFiles);
  return {
    colorProfile,
    attachments: attachmentsOf(strategy, sources, options),
    schemaOf: (document) => provenanceSchema(document, hashes, origin),
  };
}

/** From the strategy to its open data, which pages and the build's output name and link to. */
export async function renderData({ strategy }: Checked, options: DataOptions): Promise<DataFile[]> {
  const { dataFiles } = await import('./data/files.ts');
  return dataFiles(strategy, options);
}

/**
 * From the documents, and what was made of them, to the site and to the fragments for a CMS.
 *
 * @param url where the site is published, if that is not what the settings say
 */
export async function renderSite(
  { strategy: { site, ...strategy }, documents, theme, set }: Checked,
  { templates, css, script }: Input,
  facts: SiteFacts,
  url: string | undefined,
  report: Report,
): Promise<OutputFile[]> {
  const { buildSite } = await import('./site/build.ts');
  const placed = { ...strategy, site: { ...site, url: url ?? site.url } };
  const input = { strategy: placed, documents, theme, set, templates, css, script };
  const { site: pages, fragments } = buildSite(input, facts, report);
  const below = (folder: string, files: typeof pages): OutputFile[] =>
    files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  return [...below('site', pages), ...below('fragment', fragments)];
}

/**
 * From a document to its PDF. What cannot be set is reported: too much text for its pages, and images and
 * fonts that turn out to be damaged.
 *
 * @param date the PDF's creation date
 */
export async function renderPdf(
  document: Document,
  { strategy, theme, fonts }: Checked,
  { colorProfile, attachments, schemaOf }: CarriedData,
  date: Date,
  report: Report,
): Promise<OutputFile[]> {
  const [{ explainTooLong }, { FontRefused }, { printDocument, UnreadableImage }] = await Promise.all([
    import('./render/pdf/fit/explain.ts'),
    import('./render/pdf/font/refused.ts'),
    import('./render/pdf/render.ts'),
  ]);
  try {
    const schemas = [schemaOf(document.name)];
    const printed = await printDocument(document, theme, fonts, { date, colorProfile, attachments, schemas });
    if ('bytes' in printed) return [{ path: `pdf/${document.name}.pdf`, ...printed }];
    report(explainTooLong(document, printed, strategy));
  } catch (error) {
    if (error instanceof FontRefused)
      report(
        problem('font-is-supported', {
          place: theme.typefaces.place,
          message: error.reason,
          note: error.note,
        }),
      );
    else if (error instanceof UnreadableImage) report(unreadable(error));
    else throw error;
  }
  return [];
}

function unreadable({ path, message }: { path: string; message: string }): Diagnostic {
  return problem('image-is-supported', {
    place: { file: `${contentFolder}/${path}` },
    message: {
      ja: `画像として読めません（${message}）`,
      en: `This cannot be read as an image (${message})`,
    },
    note: { ja: '画像を保存し直してください', en: 'save the image again' },
  });
}
