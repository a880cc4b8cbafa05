import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { type OpenEditor, placeText } from './editor.ts';
import { markProblems, markStyle, noteOf, unmark } from './marks.ts';
import type { PreviewState, ShownPlace, ShownProblem } from './messages.ts';
import { changedElements, holdPlace, sourcedTexts } from './place.ts';
import { renewPage } from './renew.ts';
import { sourcedElements, sourceOf, startOf } from './sources.ts';
import type { PreviewTexts } from './texts.ts';

/** Below which the site stands. */
const site = '/site/';

/** The pane with the site's pages. */
export interface PagePane {
  show(state: PreviewState): void;
  go(page: string): void;
  see(problem: ShownProblem): void;
}

/** What the pane tells. */
export interface PageListener {
  /** A page is shown, made of these sources. */
  shown(page: string, sources: readonly ShownPlace[]): void;
}

/**
 * Fills the pane of the site's pages. A page is changed in place into its new version; where that cannot be, the new
 * one is loaded out of sight and takes the place of the one before when it is there, at the same scroll position.
 */
export function pagePane(
  pane: HTMLElement,
  texts: PreviewTexts,
  open: OpenEditor,
  { shown }: PageListener,
): PagePane {
  const hover = element('p', { class: 'hover', 'aria-hidden': 'true' });
  pane.append(hover);
  let state: PreviewState | undefined;
  let frame: HTMLIFrameElement | undefined;
  let coming: HTMLIFrameElement | undefined;
  /** Which version of its page is loaded. */
  let loaded: string | undefined;
  /** What is to be seen when the page is there. */
  let wanted: ShownProblem | undefined;

  const pageIn = (each: HTMLIFrameElement | undefined): Document | undefined =>
    each?.contentDocument?.location.pathname.startsWith(site) ? each.contentDocument : undefined;
  const pathOf = (page: Document): string => decodeURIComponent(page.location.pathname.slice(site.length));

  function load(address: string, id: string | undefined): void {
    coming?.remove();
    const next = element('iframe', {
      class: 'coming',
      title: pane.getAttribute('aria-label') ?? '',
      src: address,
    });
    coming = next;
    let isFirst = true;
    next.addEventListener('load', () => {
      const page = pageIn(next);
      if (!page) return;
      if (isFirst) {
        isFirst = false;
        if (coming !== next) return;
        coming = undefined;
        const before = pageIn(frame);
        const isSame = before !== undefined && pathOf(before) === pathOf(page);
        if (isSame) holdPlace(before, page);
        prepare(page);
        if (isSame) showChanges(page, sourcedTexts(before));
        const hadFocus = document.activeElement === frame;
        next.classList.replace('coming', 'current');
        frame?.remove();
        frame = next;
        loaded = id;
        if (hadFocus) next.focus();
      } else {
        loaded = state?.pages[pathOf(page)];
        prepare(page);
      }
      if (state) show(state);
    });
    pane.append(next);
  }

  /** Makes a page that was loaded part of the preview. */
  function prepare(page: Document): void {
    const view = page.defaultView;
    if (view) {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(markStyle);
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    }
    mark(page);
    page.addEventListener('click', (event) => click(page, event));
    page.addEventListener('mouseover', ({ target }) => {
      const source = sourceAt(target);
      hover.textContent = source ? fill(texts.clickOpens, { place: placeText(source) }) : '';
    });
    page.documentElement.addEventListener('mouseleave', () => {
      hover.textContent = '';
    });
    tellSources(page);
  }

  function tellSources(page: Document): void {
    const sources = new Map<string, ShownPlace>();
    for (const sourced of sourcedElements(page))
      if (!sources.has(sourced.file)) sources.set(sourced.file, startOf(sourced));
    shown(pathOf(page), [...sources.values()]);
  }

  /** A second click makes a selection and no order. */
  let order: ReturnType<typeof setTimeout> | undefined;
  function click(page: Document, event: MouseEvent): void {
    clearTimeout(order);
    const { target, altKey, detail } = event;
    const isControl =
      isElement(target) && target.closest('a, button, input, select, summary, label') !== null;
    if ((isControl && !altKey) || detail > 1 || page.getSelection()?.isCollapsed === false) return;
    const source = sourceAt(target);
    if (!source) return;
    event.preventDefault();
    order = setTimeout(() => open(source), 200);
  }

  function mark(page: Document): void {
    if (!state) return;
    const at = page.defaultView?.scrollY ?? 0;
    markProblems(page, sourcedElements(page), state.problems, texts, open);
    if (at > 0) page.defaultView?.scrollTo({ top: at, behavior: 'instant' });
    if (!wanted) return;
    const note = noteOf(page, wanted);
    if (note) {
      note.scrollIntoView({ block: 'center' });
      wanted = undefined;
    }
  }

  /** Fetches the new version of the page that is shown, and changes it in place where that can be. */
  async function renew(page: Document, id: string): Promise<void> {
    isRenewing = true;
    try {
      const response = await fetch(page.location.pathname);
      const html = response.ok ? await response.text() : '';
      if (pageIn(frame) !== page) return;
      const before = sourcedTexts(page);
      unmark(page);
      loaded = id;
      if (!renewPage(page, html)) load(page.location.href, id);
      else {
        mark(page);
        showChanges(page, before);
        tellSources(page);
      }
    } catch {
      // The server is gone; the page is renewed when it is back.
      loaded = undefined;
    } finally {
      isRenewing = false;
    }
    if (state) show(state);
  }

  let isRenewing = false;
  let marked = '';
  function show(next: PreviewState): void {
    state = next;
    pane.classList.toggle('stale', next.isStale);
    const page = pageIn(frame);
    if (!page || coming || isRenewing) return;
    const id = next.pages[pathOf(page)];
    const problems = JSON.stringify(next.problems);
    if (id !== undefined && id !== loaded) void renew(page, id);
    else if (problems !== marked) mark(page);
    marked = problems;
  }

  function go(path: string): void {
    load(`${site}${path.split('/').map(encodeURIComponent).join('/')}`, state?.pages[path]);
  }

  return {
    show,
    go,
    see(problem) {
      const page = pageIn(frame);
      wanted = problem;
      if (page && noteOf(page, problem)) mark(page);
      else if (problem.page !== undefined) go(problem.page);
    },
  };
}

function showChanges(page: Document, before: ReadonlySet<string>): void {
  for (const old of page.querySelectorAll('[data-kurabe-changed]'))
    old.removeAttribute('data-kurabe-changed');
  for (const changed of changedElements(before, page)) changed.setAttribute('data-kurabe-changed', '');
}

function sourceAt(target: EventTarget | null): ShownPlace | undefined {
  const found = isElement(target) ? target.closest('[data-source]') : null;
  const source = found && sourceOf(found);
  return source ? startOf(source) : undefined;
}

/** Elements of a frame are not those of this window. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
