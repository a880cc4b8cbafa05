/**
 * Scrolls a page as an earlier version of it is scrolled: what stood at the top of the window stays there, also where
 * text above it has grown.
 */
export function holdPlace(before: Document, page: Document): void {
  const then = before.defaultView;
  const now = page.defaultView;
  if (!then || !now) return;
  const { scrollX, scrollY } = then;
  if (scrollY === 0) {
    now.scrollTo({ left: scrollX, top: 0, behavior: 'instant' });
    return;
  }
  const anchor = [...before.querySelectorAll('main [id]')].find(
    (each) => each.getBoundingClientRect().bottom > 0 && each.getClientRects().length > 0,
  );
  const same = anchor && page.getElementById(anchor.id);
  const isSeen = same && same.getClientRects().length > 0;
  const top = isSeen
    ? same.getBoundingClientRect().top + now.scrollY - anchor.getBoundingClientRect().top
    : scrollY;
  now.scrollTo({ left: scrollX, top, behavior: 'instant' });
}

/** The texts of the innermost elements with sources. */
export function sourcedTexts(page: Document): Set<string> {
  return new Set(innermost(page).map(({ textContent }) => textContent ?? ''));
}

/** The innermost elements with sources whose text is not among those of an earlier version of the page. */
export function changedElements(before: ReadonlySet<string>, page: Document): Element[] {
  return innermost(page).filter(({ textContent }) => !before.has(textContent ?? ''));
}

function innermost(page: Document): Element[] {
  return [...page.querySelectorAll('[data-source]')].filter((each) => !each.querySelector('[data-source]'));
}
