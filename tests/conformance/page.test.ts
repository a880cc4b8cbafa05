import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { axeViolations, everyLook } from '../support/axe.ts';
import { withBrowser } from '../support/browser.ts';
import { lintMarkup } from '../support/markuplint.ts';
import { pages, sites } from './outputs.ts';
import { chromium, needing, run, tools, vnuJar } from './tools.ts';

const browser = withBrowser(chromium ? { path: chromium, env: {} } : undefined);

it.skipIf(!tools.vnu.here)(needing('vnu', 'every page is valid HTML and CSS (Nu HTML checker)'), () => {
  // It does not know the newest properties of CSS, which browsers pass over where they do not either.
  const unknown = ['text-autospace', 'text-wrap', 'word-break']
    .map((property) => `.*${property}.*`)
    .join('|');
  const all = sites.flatMap((site) => site.pages);
  expect(all.length).toBeGreaterThan(90);
  run('java', ['-jar', vnuJar ?? '', '--errors-only', '--filterpattern', unknown, ...all]);
});

it.each(sites)('markuplint finds nothing on any page of $name', async (site) => {
  const found: string[] = [];
  for (const page of site.pages)
    found.push(...(await lintMarkup(readFileSync(page, 'utf8'))).map((problem) => `${page}:${problem}`));
  expect(found).toEqual([]);
});

describe.each(pages)('$name', ({ page }) => {
  it.skipIf(!tools.chromium.here).each([390, 1280])(
    needing('chromium', 'at %i px needs no sideways scrolling and asks no other host'),
    async (width) => {
      const { page: tab, requests } = await browser.open(pathToFileURL(page).href, { width });
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    },
  );

  it.skipIf(!tools.chromium.here)(needing('chromium', 'has no violation of WCAG 2.2 AA (axe)'), async () => {
    const { page: tab } = await browser.open(pathToFileURL(page).href);
    expect(await axeViolations(tab, everyLook)).toEqual([]);
  });
});
