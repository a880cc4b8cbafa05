import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AxeLook, axeViolations, everyLook } from './support/axe.ts';
import { findBrowser, withBrowser } from './support/browser.ts';
import { type BuiltSite, buildSiteOf } from './support/built-site.ts';
import { folders, repository } from './support/paths.ts';

const cities = [
  { name: 'iizuka', root: repository },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

const program = findBrowser();

/** Narrow enough for a phone, and for 1280 px enlarged four and two times (WCAG 2.2 1.4.10, 1.4.4). */
const narrow = [320, 390, 640];

/** Without the script there is less on a page, and nothing but the link to the search that is not there with it. */
const plainLooks: readonly AxeLook[] = [
  [390, 'light'],
  [1280, 'dark'],
];

/** Indicators' pages are of one template and have less without the script: a few of them stand for the others. */
const isLookedAtPlain = (url: string, index: number): boolean =>
  !url.includes('/indicators/') || index % 8 === 0;

describe.skipIf(!program).each(cities)(
  'in a browser, the site of $name',
  { timeout: 180_000 },
  ({ root }) => {
    const browser = withBrowser(program);
    const work = mkdtempSync(join(tmpdir(), 'kurabe-site-browser-'));
    let site: BuiltSite;
    beforeAll(() => {
      site = buildSiteOf(root, join(work, 'out'));
    });
    afterAll(() => rmSync(work, { recursive: true, force: true }));
    const address = (page: string): string => `${pathToFileURL(site.folder).href}/${encodeURI(page)}`;
    const addresses = (): string[] => [...site.pages.keys()].map(address);

    it('has no violation of WCAG 2.2 AA on any page, no sideways scrolling, no request to others, no error', async () => {
      const found = await browser.each(addresses(), {}, async ({ page, requests, errors }) => {
        const violations = await axeViolations(page, everyLook);
        for (const width of [...narrow, 1024, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          violations.push(
            ...(await page.evaluate<string[]>(overflowing)).map((text) => `${width} px: ${text}`),
          );
        }
        const others = requests.filter((request) => !request.startsWith(pathToFileURL(site.folder).href));
        return [...violations, ...others, ...errors];
      });
      expect(found).toEqual([]);
    });

    it('has none without its script either, which is the page that those see who switch JavaScript off', async () => {
      const plain = new Map<string, string>();
      const off = await browser.each(addresses(), { javaScript: false }, async ({ page, errors }) => {
        plain.set(page.url(), await page.content());
        return errors;
      });
      expect(off).toEqual([]);
      const looked = addresses().filter(isLookedAtPlain);
      expect(looked.some((url) => url.includes('/indicators/'))).toBe(true);
      const found = await browser.each(looked, { without: 'site.js' }, async ({ page }) => {
        const isSame = (await page.content()) === plain.get(page.url());
        return [...(isSame ? [] : ['differs']), ...(await axeViolations(page, plainLooks))];
      });
      expect(found).toEqual([]);
    });

    it('is reached by keyboard alone, from the first link to the last, in order and with a visible focus', async () => {
      const found = await browser.each(addresses(), {}, async ({ page }) => {
        const count = await page.evaluate<number>(watchFocus);
        for (let press = 0; press < count; press++) await page.keyboard.press('Tab');
        return page.evaluate<string[]>('focusProblems()');
      });
      expect(found).toEqual([]);
    });

    it('keeps its tables’ structure for screen readers, whether side by side or row by row', async () => {
      const pages = addresses().filter((page) => /(?:index|strategy|visitors|about)\.html$/.test(page));
      const found = await browser.each(pages, {}, async ({ page }) => {
        const wide = await tableRoles(page);
        await page.setViewportSize({ width: 390, height: 900 });
        const phone = await tableRoles(page);
        const elements = await page.evaluate<Record<string, number>>(
          `Object.fromEntries(${JSON.stringify(tableSelectors)}.map(([role, selector]) => [role, document.querySelectorAll(selector).length]))`,
        );
        const isWhole = [wide, phone].every((roles) => JSON.stringify(roles) === JSON.stringify(elements));
        return isWhole ? [] : [JSON.stringify({ elements, wide, phone })];
      });
      expect(found).toEqual([]);
    });

    it('skips to its content, and lets no sticky head cover what has the focus (2.4.1, 2.4.11)', async () => {
      const { page } = await browser.open(address('index.html'), { height: 500 });
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip');
      expect(await skip.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
      expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      for (const name of ['index.html', 'indicators/index.html']) {
        await page.goto(address(name));
        await page.evaluate(
          'scrollTo(0, document.body.scrollHeight); document.querySelector(".downloads a:last-child").focus()',
        );
        const covered: string[] = [];
        for (let press = 0; press < 60; press++) {
          await page.keyboard.press('Shift+Tab');
          covered.push(...(await page.evaluate<string[]>(coveredFocus)));
        }
        expect(covered, name).toEqual([]);
      }
    });

    it('says as much where the reader chooses all colours', async () => {
      const { page } = await browser.open(address('index.html'), { forcedColors: true, width: 390 });
      const look = await page.evaluate<Record<string, string>>(`(() => {
      const plan = getComputedStyle(document.querySelector('[data-plan]'), '::before');
      const cell = getComputedStyle(document.querySelector('.comparison td'));
      return { plan: plan.content, border: plan.borderTopStyle + plan.borderTopWidth, line: cell.borderBottomStyle };
    })()`);
      expect(look).toMatchObject({ border: 'solid1px', line: 'solid' });
      expect(look.plan).toMatch(/^".+"$/);
      const pressed = page.locator('.plan-toggle').first();
      const mark = (): Promise<string> =>
        pressed.evaluate((button) => getComputedStyle(button, '::before').content.slice(0, 2));
      expect(await mark()).toBe('"☑');
      await pressed.click();
      expect(await mark()).toBe('"□');
    });

    it('prints the whole table in light colours, without what stands around it', async () => {
      const { page } = await browser.open(address('index.html'), { width: 390, dark: true });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const around of ['.skip', '.site-header', '.downloads', '.plan-toggles'])
        expect(await page.locator(around).isVisible(), around).toBe(false);
      const display = await page.evaluate<string[]>(
        "['.comparison', '.comparison thead', '.comparison tr', '.comparison td'].map((part) => getComputedStyle(document.querySelector(part)).display)",
      );
      expect(display).toEqual(['table', 'table-header-group', 'table-row', 'table-cell']);
      const count = await page.locator('.goal-title').count();
      expect(count).toBeGreaterThan(4);
      expect(await page.locator('.goal-title:visible').count()).toBe(count);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(26, 26, 26)');
    });
  },
);

/** Whether the page is wider than the window, and what stands out of its cell at the end of the line. */
const overflowing = `(() => {
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > innerWidth ? ['the page has ' + scrollWidth + ' px'] : [];
  const out = [...document.querySelectorAll('td, th')].flatMap((cell) => {
    const end = cell.getBoundingClientRect().right;
    const own = [...cell.querySelectorAll('p, span, ul, div, pre, img')];
    return own.filter((part) => !part.closest('.scroll') && part.getBoundingClientRect().right > end + 1);
  });
  return [...wide, ...out.map((part) => part.outerHTML.slice(0, 80))];
})()`;

/** Notes what gets the focus; gives how many elements the Tab key should reach. */
const watchFocus = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, [tabindex="0"]')];
  const wanted = all.filter((element) => !element.disabled && element.getClientRects().length > 0 && element.tabIndex >= 0);
  const reached = [];
  document.addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    reached.push({ target, isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 });
  });
  window.focusProblems = () => [
    ...wanted.flatMap((element, index) => element === reached[index]?.target ? [] : ['not in turn: ' + element.outerHTML.slice(0, 120)]),
    ...reached.flatMap(({ target, isSeen }) => isSeen ? [] : ['without outline: ' + target.outerHTML.slice(0, 120)]),
  ];
  return wanted.length;
})()`;

/** What has the focus, where something else lies over it. */
const coveredFocus = `(() => {
  const focused = document.activeElement;
  const { left, top } = focused.getClientRects()[0];
  const above = document.elementFromPoint(left + 2, top + 2);
  return above && (focused.contains(above) || above.contains(focused)) ? [] : [focused.outerHTML.slice(0, 120)];
})()`;

/** Roles, and the elements that have them. */
const tableSelectors = [
  ['table', 'table'],
  ['row', 'tr'],
  ['columnheader', 'th[scope^="col"], .text-table th'],
  ['rowheader', 'th[scope="row"]'],
  ['cell', 'td'],
] as const;

/** How many nodes of each role the browser gives to screen readers. */
async function tableRoles(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [String(role?.value)]));
  return Object.fromEntries(
    tableSelectors.map(([role]) => [role, roles.filter((other) => other === role).length]),
  );
}
