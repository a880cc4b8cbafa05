import type { OpenEditor } from './editor.ts';
import type { ShownProblem } from './messages.ts';
import { problemParts } from './problem-view.ts';
import { elementAt, type SourcedElement } from './sources.ts';
import type { PreviewTexts } from './texts.ts';

/** What marks look like in the page, whose own style has no part in them. */
export const markStyle = `
[data-kurabe-problem] { outline: 2px solid #c5283d; outline-offset: 2px; border-radius: 2px; }
[data-kurabe-problem='warning'] { outline-color: #b06f00; }
[data-kurabe-problem='hint'] { outline-color: #3a6ea5; }
.kurabe-note {
  margin: 0.4rem 0 0.8rem; padding: 0.5rem 0.75rem; border: 1px solid #c5283d; border-left-width: 5px; border-radius: 4px;
  background: #fff5f5; color: #1d1d1f; font: 14px/1.6 system-ui, 'Hiragino Sans', 'Noto Sans JP', 'Yu Gothic UI', sans-serif;
  text-align: left; font-weight: normal; overflow-wrap: anywhere; white-space: normal; max-width: 44rem;
}
.kurabe-note.warning { border-color: #b06f00; background: #fff9ec; }
.kurabe-note.hint { border-color: #3a6ea5; background: #f2f7fd; }
.kurabe-note p, .kurabe-note pre { margin: 0 0 0.25rem; padding: 0; }
.kurabe-note pre { overflow-x: auto; font: 13px/1.6 ui-monospace, 'Noto Sans Mono CJK JP', monospace; white-space: pre-wrap; background: none; border: 0; color: inherit; }
.kurabe-note code { background: none; color: inherit; font: inherit; padding: 0; }
.kurabe-note .kurabe-number { color: #5c5c66; margin-right: 1ch; user-select: none; }
.kurabe-note mark { background: #ffd9dd; color: inherit; text-decoration: underline wavy #c5283d; text-underline-offset: 3px; }
.kurabe-note .kurabe-severity { color: #a3142a; }
.kurabe-note.warning .kurabe-severity { color: #7d4e00; } .kurabe-note.warning mark { background: #ffe9b8; text-decoration-color: #b06f00; }
.kurabe-note.hint .kurabe-severity { color: #1f4e82; }
.kurabe-note .kurabe-rule { color: #5c5c66; font-size: 12px; }
.kurabe-note button { font: inherit; padding: 0.1rem 0.6rem; border: 1px solid #77777f; border-radius: 4px; background: #fff; color: #1d1d1f; cursor: pointer; min-height: 24px; }
@media (prefers-color-scheme: dark) {
  .kurabe-note { background: #2c1a1d; color: #f2f2f5; }
  .kurabe-note.warning { background: #2b2314; } .kurabe-note.hint { background: #17222f; }
  .kurabe-note .kurabe-severity { color: #ff9aa6; } .kurabe-note.warning .kurabe-severity { color: #f5c56b; } .kurabe-note.hint .kurabe-severity { color: #9cc8f5; }
  .kurabe-note .kurabe-rule, .kurabe-note .kurabe-number { color: #b9b9c2; }
  .kurabe-note mark { background: #5a2029; }
  .kurabe-note button { background: #2a2a2e; color: #f2f2f5; border-color: #8e8e97; }
}
[data-source]:hover:not(:has([data-source]:hover)) { box-shadow: 0 0 0 2px #7aa7d6; border-radius: 2px; cursor: pointer; }
[data-kurabe-changed] { animation: kurabe-changed 2s ease-out; }
@keyframes kurabe-changed { from { background-color: #ffe9a8; } }
@media (prefers-reduced-motion: reduce) { [data-kurabe-changed] { animation: none; } }
@media print { .kurabe-note { display: none; } }
`;

/** Takes the problems out of a page. */
export function unmark(page: Document): void {
  for (const note of page.querySelectorAll('.kurabe-note')) note.remove();
  for (const marked of page.querySelectorAll('[data-kurabe-problem]'))
    marked.removeAttribute('data-kurabe-problem');
}

/** Puts problems into a page at their places; those that were there before go. */
export function markProblems(
  page: Document,
  elements: readonly SourcedElement[],
  problems: readonly ShownProblem[],
  texts: PreviewTexts,
  open: OpenEditor,
): void {
  unmark(page);
  // The gravest come first, so that of several the first gives the colour, and the others stand below.
  const notes = new Map<Element, HTMLElement>();
  for (const problem of problems) {
    const { shown, place, severity } = problem;
    const found = elementAt(elements, place.file, shown.line, shown.column);
    if (!found) continue;
    const marked = shownElement(found.element);
    if (!marked.hasAttribute('data-kurabe-problem')) marked.setAttribute('data-kurabe-problem', severity);
    const note = page.createElement('aside');
    note.className = `kurabe-note ${severity}`;
    note.setAttribute('role', 'note');
    note.dataset.place = placeKey(problem);
    note.append(...problemParts(problem, texts, open));
    const before = notes.get(marked);
    if (before) before.after(note);
    else putNote(marked, note);
    notes.set(marked, note);
  }
}

/** Finds a problem's note in a page. */
export function noteOf(page: Document, problem: ShownProblem): HTMLElement | undefined {
  const wanted = placeKey(problem);
  return [...page.querySelectorAll<HTMLElement>('.kurabe-note')].find(
    ({ dataset }) => dataset.place === wanted,
  );
}

function placeKey({ rule, place }: ShownProblem): string {
  return `${rule} ${place.file}:${place.line}:${place.column}`;
}

/** A row and a part of a line are shown as the cell or the block around. */
function shownElement(element: Element): Element {
  if (element.matches('tr')) return element.querySelector('th, td') ?? element;
  return (
    element.closest('p, h1, h2, h3, h4, h5, h6, li, td, th, pre, blockquote, table, ul, ol, div, section') ??
    element
  );
}

/** Where a note may stand: in what holds blocks, else after the block. */
function putNote(marked: Element, note: HTMLElement): void {
  if (marked.matches('td, th, div, section, blockquote')) marked.append(note);
  else if (marked.matches('li')) (marked.querySelector(':scope > div') ?? marked).append(note);
  else marked.after(note);
}
