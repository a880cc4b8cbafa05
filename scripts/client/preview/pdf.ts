import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { byId } from './dom.ts';
import type { PreviewState, ShownDocument } from './messages.ts';
import type { PreviewTexts } from './texts.ts';

/** The pane with a document's PDF. */
export interface PdfPane {
  show(state: PreviewState, document: ShownDocument | undefined): void;
}

/** A page of the PDF in the pane. */
interface ShownPage {
  readonly box: HTMLElement;
  /** What is painted in it: the version and the scale. */
  painted: string;
}

/** The scale where the width is fitted, and how much a step is. */
const fitted = 1;
const step = 1.25;

/** Fills the pane of the PDF: the pages that are in view are painted, those of a newer PDF over the older ones. */
export function pdfPane(texts: PreviewTexts): PdfPane {
  GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  const worker = PDFWorker.create({});
  const container = byId('pages', HTMLElement);
  const note = byId('pdf-note', HTMLElement);
  const link = byId('pdf-link', HTMLAnchorElement);
  const pages: ShownPage[] = [];
  let current: { readonly key: string; readonly pdf: PDFDocumentProxy } | undefined;
  let wantedKey = '';
  let zoom = fitted;

  const inView = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      void paint();
    },
    { root: container, rootMargin: '50% 0px' },
  );

  /** Takes a PDF, and gives each of its pages a box of its size. */
  async function take(key: string, address: string): Promise<void> {
    const pdf = await getDocument({ url: address, worker, isEvalSupported: false, verbosity: 0 }).promise;
    if (key !== wantedKey) {
      await pdf.loadingTask.destroy();
      return;
    }
    const last = current;
    current = { key, pdf };
    while (pages.length > pdf.numPages) {
      const page = pages.pop();
      if (page) observer.unobserve(page.box);
      page?.box.remove();
    }
    while (pages.length < pdf.numPages) {
      const box = element('div', { class: 'sheet' });
      pages.push({ box, painted: '' });
      container.append(box);
    }
    await layOut();
    for (const { box } of pages) observer.observe(box);
    await paint();
    await last?.pdf.loadingTask.destroy();
  }

  async function layOut(): Promise<void> {
    const pdf = current?.pdf;
    if (!pdf) return;
    for (const [index, { box }] of pages.entries()) {
      const page = await pdf.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const wide = `${Math.round(roomFor() * zoom)}px`;
      box.style.width = wide;
      box.style.aspectRatio = `${width} / ${height}`;
    }
  }

  /** The width of a page that is fitted, in CSS pixels. */
  function roomFor(): number {
    return Math.max(200, container.clientWidth - 24);
  }

  async function paint(): Promise<void> {
    const now = current;
    if (!now) return;
    for (const [index, shown] of pages.entries()) {
      const wide = shown.box.clientWidth;
      const mark = `${now.key} ${wide}`;
      if ((!inView.has(shown.box) && index > 0) || shown.painted === mark || wide === 0) continue;
      shown.painted = mark;
      const page = await now.pdf.getPage(index + 1);
      const viewport = page.getViewport({
        scale: (wide / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2),
      });
      const label = fill(texts.pdfPage, { page: String(index + 1), pages: String(now.pdf.numPages) });
      const canvas = element('canvas', { role: 'img', 'aria-label': label });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      try {
        await page.render({ canvas, viewport }).promise;
      } catch {
        // A newer PDF came meanwhile.
        shown.painted = '';
        return;
      }
      if (current !== now) return;
      canvas.dataset.pdf = now.key;
      shown.box.replaceChildren(canvas);
    }
  }

  let resizing: ReturnType<typeof setTimeout> | undefined;
  const resize = (): void => {
    clearTimeout(resizing);
    resizing = setTimeout(() => void layOut().then(paint), 100);
  };
  new ResizeObserver(resize).observe(container);
  const setZoom = (next: number): void => {
    zoom = Math.min(6, Math.max(0.5, next));
    resize();
  };
  byId('smaller', HTMLButtonElement).addEventListener('click', () => setZoom(zoom / step));
  byId('larger', HTMLButtonElement).addEventListener('click', () => setZoom(zoom * step));
  byId('fit', HTMLButtonElement).addEventListener('click', () => setZoom(fitted));

  return {
    show(state, document) {
      const pdf = document?.pdf;
      const isOld = document !== undefined && !document.isCurrent && !state.isBusy;
      container.classList.toggle('stale', isOld && pdf !== undefined);
      note.textContent = isOld
        ? pdf
          ? texts.stalePdf
          : texts.noPdf
        : document && !document.isCurrent
          ? texts.making
          : '';
      link.hidden = pdf === undefined;
      if (!document || !pdf) return;
      const address = `/site/pdf/${encodeURIComponent(document.name)}.pdf`;
      link.href = address;
      const key = `${document.name} ${pdf.id}`;
      if (key === wantedKey) return;
      if (!wantedKey.startsWith(`${document.name} `)) container.scrollTo(0, 0);
      wantedKey = key;
      void take(key, address);
    },
  };
}
