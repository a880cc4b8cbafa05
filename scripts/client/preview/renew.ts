import morphdom from 'morphdom';

/** What the site's own script adds to a page, and the next version of the page does not bring. */
const additions = '.plan-toggles';

/** Pages that the site's own script makes over, so that they are only right when they are loaded anew. */
const madeOver = '.indicator-index, .search-page';

/**
 * Changes a loaded page in place into its new version, so that nothing flickers, the scroll position and what a reader
 * chose stay, and only what differs is laid out again.
 *
 * @param html the new version
 * @returns whether that could be done; else the page must be loaded anew
 */
export function renewPage(page: Document, html: string): boolean {
  // The page's own window, since its policy allows its own style.
  const parser = page.defaultView && new page.defaultView.DOMParser();
  if (!parser) return false;
  const next = parser.parseFromString(html, 'text/html');
  const [from, to] = [page.querySelector('main'), next.querySelector('main')];
  if (!from || !to || from.querySelector(madeOver) || to.querySelector(madeOver)) return false;
  if (page.querySelector('style')?.textContent !== next.querySelector('style')?.textContent) return false;
  if (shapeOf(from) !== shapeOf(to)) return false;
  page.title = next.title;
  morphdom(from, to, {
    getNodeKey: (node) => (isAddition(node) ? 'addition' : node.nodeType === 1 ? (node as Element).id : ''),
    onBeforeNodeDiscarded: (node) => !isAddition(node),
    onBeforeElUpdated: (old, renewed) => {
      // A plan that the reader has hidden stays so.
      if (old.matches('th, td') && old.hidden) renewed.hidden = true;
      return !old.isEqualNode(renewed);
    },
  });
  return true;
}

function isAddition(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).matches(additions);
}

/** The cells of a comparison: the buttons above it know them one by one. */
function shapeOf(main: Element): string {
  return [...main.querySelectorAll('table.comparison > * > tr')]
    .map(({ children }) => [...children].map((cell) => cell.getAttribute('headers')).join())
    .join(';');
}
