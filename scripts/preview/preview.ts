import type { PreviewState, ShownDocument } from '../client/preview/messages.ts';
import type { DataFile } from '../data/files.ts';
import type { Diagnostic, Language, Report } from '../diagnostics/diagnostic.ts';
import { openMemory } from '../diagnostics/recall.ts';
import type { Document } from '../document/document.ts';
import {
  type Checked,
  carriedData,
  check,
  checkProse,
  type Input,
  recallProse,
  renderData,
  renderPdf,
} from '../pipeline.ts';
import type { Change, PrintedDocument } from '../site/facts.ts';
import { contentFolder } from '../source/read.ts';
import { goalPage, indicatorPage } from '../template/site-paths.ts';
import { type MadePage, type MadeSite, makeSite, noAnchors } from './made-site.ts';
import { shownProblems, type Texts } from './problems.ts';

/** What a preview knows of the project besides its files. */
export interface PreviewFacts {
  readonly language: Language;
  /** kurabe's version, which PDFs record. */
  readonly version: string;
  /** The commits of the content, for the dates on the pages. */
  readonly history: readonly Change[];
  /** The PDFs' creation date; undefined for the documents' own. */
  readonly date: Date | undefined;
}

/** What a preview needs of the process around it. */
export interface PreviewWorld {
  /** Is told each state. */
  readonly notify: (state: PreviewState) => void;
  /** Lets the process see to other things, such as a file that was saved meanwhile. */
  readonly turn: () => Promise<void>;
}

/** The files of a project, as they were read. */
export interface ReadSources {
  readonly input: Input;
  /** Problems of the reading. */
  readonly found: readonly Diagnostic[];
  /** The templates' texts by the name that messages use. */
  readonly texts: Texts;
}

/** A project under way: its pages and PDFs as they stand, made anew with each change. */
export interface Preview {
  /**
   * Takes the sources as they are now. The pages in view are there, and told of, when it returns; what takes longer
   * follows, unless a newer change comes first. The promise is kept when nothing is left to do.
   */
  update(sources: ReadSources): Promise<void>;
  state(): PreviewState;
  /** The page of a path from the site's root, which is in view from now on. */
  page(path: string): MadePage | undefined;
  /** Any other file of the site. */
  file(path: string): Uint8Array | undefined;
  /** Puts a document's PDF before the others. */
  prefer(document: string): void;
  /** The text of a source, if there is one of that name. */
  text(file: string): string | undefined;
}

/** So many pages are kept up to date at once. */
const mostInView = 4;

/** Starts a preview without sources. */
export function startPreview(facts: PreviewFacts, { notify, turn }: PreviewWorld): Preview {
  const recall = openMemory();
  const pdfs = new Map<string, { bytes: Uint8Array; pages: number; version: number; id: string }>();
  let version = 0;
  let isBusy = false;
  let fault: string | undefined;
  let texts: Texts = new Map();
  let found: readonly Diagnostic[] = [];
  /** What was found in the sentences, as far as they have been looked at. */
  let sentences: readonly Diagnostic[] = [];
  /** Of the last sources that could be read as a whole. */
  let whole: { version: number; checked: Checked; input: Input; texts: Texts; site: MadeSite } | undefined;
  let anchors = noAnchors;
  let data: readonly DataFile[] = [];
  let inView: readonly string[] = [];
  let preferred: string | undefined;

  const siteOf = (checked: Checked, input: Input): MadeSite => {
    const printed = checked.documents.flatMap(({ name }): PrintedDocument[] => {
      const pdf = pdfs.get(name);
      return pdf ? [{ name, bytes: pdf.bytes }] : [];
    });
    const { history } = facts;
    return makeSite(checked, input, { printed, data, history, commit: undefined }, anchors);
  };

  const tell = (): void => notify(state());

  function state(): PreviewState {
    const pages = inView.flatMap((path) => {
      const page = whole?.site.page(path);
      return page ? [[path, page.id] as const] : [];
    });
    return {
      version,
      isStale: whole !== undefined && whole.version !== version,
      isBusy,
      problems: shownProblems([...found, ...sentences], {
        language: facts.language,
        texts,
        shownTexts: whole?.texts ?? texts,
        pageOf: pageOf(whole?.checked),
      }),
      pages: Object.fromEntries(pages),
      documents: whole?.checked.documents.map(shownDocument) ?? [],
      fault,
    };
  }

  function shownDocument({ name, title, page }: Document): ShownDocument {
    const pdf = pdfs.get(name);
    return {
      name,
      title,
      page,
      pdf: pdf && { id: pdf.id, pages: pdf.pages },
      isCurrent: pdf?.version === version,
    };
  }

  async function update({ input, found: read, texts: templateTexts }: ReadSources): Promise<void> {
    version++;
    const own = version;
    fault = undefined;
    isBusy = true;
    const problems: Diagnostic[] = [...read];
    const report: Report = (diagnostic) => problems.push(diagnostic);
    try {
      const now = new Map(templateTexts);
      const checked = check(input, report, {
        read: (content) => {
          for (const [file, text] of content.texts) now.set(file, text);
        },
        recall,
      });
      texts = now;
      found = problems;
      const known: Diagnostic[] = [];
      const isProseDone =
        !checked?.strategy.hasProseCheck ||
        recallProse(
          checked,
          checked.judge.judging((diagnostic) => known.push(diagnostic)),
        );
      sentences = known;
      // A goal whose file cannot be read would be missing from its row.
      const isShown = checked && (checked.strategy.isWhole || !whole);
      if (isShown) whole = { version, checked, input, texts, site: siteOf(checked, input) };
      tell();
      await Promise.all([
        checked && !isProseDone && finishProse(checked, own),
        isShown && finish(checked, input, problems, own),
      ]);
    } catch (error) {
      if (own === version) fault = (error as Error).message;
    }
    if (own !== version) return;
    isBusy = false;
    tell();
  }

  /** Looks at the sentences that are not known yet, file by file between other things; stops where newer sources come. */
  async function finishProse(checked: Checked, own: number): Promise<void> {
    const all: Diagnostic[] = [];
    const report = checked.judge.judging((diagnostic) => all.push(diagnostic));
    const goOn = async (): Promise<boolean> => {
      await turn();
      return own === version;
    };
    const isDone = (await goOn()) && (await checkProse(checked, report, goOn));
    if (!isDone || own !== version) return;
    sentences = all;
    tell();
  }

  /** Makes what takes longer, the preferred document's PDF first; stops where newer sources come. */
  async function finish(checked: Checked, input: Input, problems: Diagnostic[], own: number): Promise<void> {
    const later = checked.judge.judging((diagnostic) => {
      problems.push(diagnostic);
    });
    const isOver = async (): Promise<boolean> => {
      await turn();
      return own !== version;
    };
    const hasErrors = (): boolean => problems.some(({ severity }) => severity === 'error');
    if (await isOver()) return;
    if (!hasErrors()) {
      const origin = { version: facts.version, commit: undefined };
      const options = { updated: undefined };
      const carried = await carriedData(input, checked, origin, options);
      const documents = [...checked.documents].sort(
        (a, b) => Number(b.name === preferred) - Number(a.name === preferred),
      );
      for (const document of documents) {
        if (await isOver()) return;
        const date = facts.date ?? new Date(`${document.date ?? '1970-01-01'}T00:00:00+09:00`);
        const [pdf] = await renderPdf(document, checked, carried, date, later);
        if (own !== version) return;
        if (pdf) {
          const { bytes, pages = 1 } = pdf;
          pdfs.set(document.name, { bytes, pages, version, id: `${version}` });
        }
        tell();
      }
      if (await isOver()) return;
      data = await renderData(checked, options);
    }
    if (await isOver()) return;
    const { site } = whole ?? {};
    anchors = site?.finish(later) ?? anchors;
    if (whole) whole = { ...whole, site: siteOf(checked, input) };
  }

  return {
    update,
    state,
    page(path) {
      const page = whole?.site.page(path);
      if (page) inView = [path, ...inView.filter((other) => other !== path)].slice(0, mostInView);
      return page;
    },
    file(path) {
      if (path === 'site.js') return whole?.input.script;
      if (path === 'search-index.js') return whole?.site.searchIndex();
      const [folder, ...rest] = path.split('/');
      const name = rest.join('/');
      if (folder === 'pdf' && name.endsWith('.pdf')) return pdfs.get(name.slice(0, -'.pdf'.length))?.bytes;
      if (folder === 'data') return data.find((file) => file.path === name)?.bytes;
      return whole?.site.image(path);
    },
    prefer(document) {
      preferred = document;
    },
    text: (file) => texts.get(file),
  };
}

/** Finds a page that shows a source file. */
function pageOf(checked: Checked | undefined): (file: string) => string | undefined {
  const pages = new Map<string, string>();
  if (checked) {
    const { plans, indicators, documents } = checked.strategy;
    for (const { goals } of plans)
      for (const goal of goals.values()) pages.set(goal.file.path, goalPage(goal));
    for (const indicator of indicators.values()) pages.set(indicator.path, indicatorPage(indicator));
    pages.set('document.yaml', documents[0]?.page ?? 'index.html');
  }
  return (file) => pages.get(file.slice(contentFolder.length + 1))?.replace(/^\//, '');
}
