import { element } from '../element.ts';
import { byId, keep, kept } from './dom.ts';
import { editorOpener } from './editor.ts';
import { pagePane } from './frame.ts';
import type { PreviewState, ShownDocument } from './messages.ts';
import { pdfPane } from './pdf.ts';
import { openButton } from './problem-view.ts';
import { countText, problemList } from './problems.ts';
import type { PreviewTexts } from './texts.ts';

const texts = JSON.parse(
  document.querySelector<HTMLElement>('script[data-texts]')?.dataset.texts ?? '{}',
) as PreviewTexts;
const status = byId('status', HTMLElement);
const chooser = byId('document', HTMLSelectElement);
const pane = document.querySelector<HTMLElement>('.pane.html');

const say = (text: string): void => {
  status.textContent = text;
};
const open = editorOpener(texts, say);
let state: PreviewState | undefined;
/** The name of the document whose PDF is shown. */
let chosen = kept('kurabe-document');

const pdf = pdfPane(texts);
const page = pagePane(pane ?? document.body, texts, open, {
  shown(path, sources) {
    history.replaceState(null, '', `#/${path}`);
    byId('source-list', HTMLElement).replaceChildren(
      ...sources.map((place) => element('li', {}, openButton(place, texts, open))),
    );
    const document = state?.documents.find((each) => each.page === path);
    if (document && document.name !== chosen) choose(document);
  },
});
const problems = problemList(texts, open, (problem) => {
  if (document.body.dataset.view === 'pdf') setView('html');
  page.see(problem);
});

function choose({ name }: ShownDocument): void {
  chosen = name;
  chooser.value = name;
  keep('kurabe-document', name);
  // What is looked at is made first; where the server does not hear of it, it is made all the same.
  fetch('/prefer', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ document: name }),
  }).catch(() => undefined);
  if (state) pdf.show(state, documentOf(state));
}

function documentOf({ documents }: PreviewState): ShownDocument | undefined {
  return documents.find(({ name }) => name === chosen) ?? documents[0];
}

function showDocuments({ documents }: PreviewState): void {
  const names = documents.map(({ name, title }) => `${name}\n${title}`).join('\n');
  if (chooser.dataset.names === names) return;
  chooser.dataset.names = names;
  const start = sharedStart(documents.map(({ title }) => title));
  chooser.replaceChildren(
    ...documents.map(({ name, title }) => element('option', { value: name }, title.slice(start) || title)),
  );
}

/** How many words' letters all titles begin with, where there are several. */
function sharedStart(titles: readonly string[]): number {
  const [first = '', ...others] = titles;
  if (others.length === 0) return 0;
  let length = 0;
  while (length < first.length && others.every((title) => title[length] === first[length])) length++;
  return first.slice(0, length).search(/[^\s]*$/);
}

chooser.addEventListener('change', () => {
  const document = state?.documents.find(({ name }) => name === chooser.value);
  if (!document) return;
  choose(document);
  page.go(document.page);
});

/** Where there is room for one pane only; both are then the pages. */
const narrow = matchMedia('(max-width: 50rem)');

function setView(view: string): void {
  document.body.dataset.view = view;
  const pressed = narrow.matches && view === 'both' ? 'html' : view;
  for (const button of document.querySelectorAll<HTMLElement>('[data-view][aria-pressed]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === pressed));
  keep('kurabe-view', view);
}
for (const button of document.querySelectorAll<HTMLElement>('[data-view][aria-pressed]'))
  button.addEventListener('click', () => setView(button.dataset.view ?? 'both'));
setView(kept('kurabe-view') ?? 'both');
narrow.addEventListener('change', () => setView(document.body.dataset.view ?? 'both'));

let isLost = false;
/** Whether there was ever a page to show. */
let hasPages = false;
let told = 0;
function take(next: PreviewState): void {
  state = next;
  showDocuments(next);
  const document = documentOf(next);
  chooser.value = document?.name ?? '';
  problems.show(next);
  page.show(next);
  pdf.show(next, document);
  if (!hasPages && document) {
    hasPages = true;
    const path = decodeURIComponent(location.hash.slice(2));
    choose(document);
    page.go(path || document.page);
  } else if (next.version !== told) say(`${texts.updated}（${countText(next.problems, texts)}）`);
  if (isLost) say(texts.back);
  isLost = false;
  told = next.version;
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) =>
  take(JSON.parse(data) as PreviewState),
);
events.addEventListener('error', () => {
  isLost = true;
  say(texts.lost);
});
