import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintMarkup } from '../support/markuplint.ts';
import { pages, sites } from './outputs.ts';
import { chromium, needing, run, tools, vnuJar } from './tools.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  if (chromium)
    browser = await playwright.launch({
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
});
afterAll(async () => {
  await browser?.close();
});

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
  for (const width of [390, 1280]) {
    it.skipIf(!tools.chromium.here)(
      needing('chromium', `at ${width} px needs no sideways scrolling and asks no other host`),
      async () => {
        const { tab, requests } = await open(width);
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
        await tab.context().close();
      },
    );

    it.skipIf(!tools.chromium.here)(
      needing('chromium', `at ${width} px has no violation of WCAG 2.2 AA (axe)`),
      async () => {
        const { tab } = await open(width);
        const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
        await tab.evaluate(axe);
        const violations = await tab.evaluate(
          'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
            '.then((result) => result.violations.map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 200)))',
        );
        expect(violations).toEqual([]);
        await tab.context().close();
      },
    );
  }

  async function open(width: number) {
    if (!browser) throw new Error('no browser');
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP' });
    const tab = await context.newPage();
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.goto(pathToFileURL(page).href);
    return { tab, requests };
  }
});
