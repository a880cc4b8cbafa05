import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, type OpenPage, withBrowser } from '../support/browser.ts';
import { writeClientSite } from '../support/client-site.ts';
import { type StaticHost, serveFolder } from '../support/serve-folder.ts';
import { pages, records } from './fixture.ts';

const program = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'kurabe-client-'));
let host: StaticHost | undefined;
beforeAll(async () => {
  writeClientSite(folder, pages, records);
  host = await serveFolder(folder, 'city/strategy');
});
afterAll(async () => {
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asFiles = (path: string): string => `${pathToFileURL(folder).href}/${path}`;
const looks: readonly [name: string, address: (path: string) => string, width: number][] = [
  ['as files, at 1280 px', asFiles, 1280],
  ['from a subfolder of a host, at 390 px', (path) => `${host?.address}${path}`, 390],
];

/** Whether the focus is on what a selector finds. */
const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((found) => found === found.ownerDocument.activeElement);

const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

describe.skipIf(!program).each(looks)('the script, %s', (_, address, width) => {
  const browser = withBrowser(program);
  const open = (path: string): Promise<OpenPage> => browser.open(address(path), { width });

  /** Nothing is refused by the policy, and no other host is asked. */
  function expectQuiet({ requests, errors }: OpenPage): void {
    expect(errors).toEqual([]);
    const own = requests.filter((request) => request.startsWith(address('')) || request === 'data:,');
    expect(own).toEqual(requests);
  }

  describe('choosing plans', () => {
    const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const shown = async (page: Page): Promise<string[]> =>
      (await texts(page, '.goal-title:visible')).map((text) => text.trim());

    it('hides a plan’s header and cells by keyboard and says what is shown', async () => {
      const opened = await open('index.html');
      const { page } = opened;
      const national = toggle(page, '国の方向性');
      await national.focus();
      await page.keyboard.press('Space');
      expect(await national.getAttribute('aria-pressed')).toBe('false');
      expect(await shown(page)).toEqual([
        'current-1',
        'next-1',
        'current-2',
        'current-3',
        'next-2',
        'next-3',
      ]);
      expect(await page.locator('#plan-national').isVisible()).toBe(false);
      expect(await texts(page, '.plan-toggles [role=status]')).toEqual(['現戦略、次期戦略を表示しています']);
      expect(new URL(page.url()).search).toBe('?plan=current&plan=next');
      await page.keyboard.press('Enter');
      expect(await national.getAttribute('aria-pressed')).toBe('true');
      expect(new URL(page.url()).search).toBe('');
      expect(await shown(page)).toHaveLength(9);
      expectQuiet(opened);
    });

    it('keeps cells in line where a row is left without cells', async () => {
      const { page } = await open('index.html');
      await toggle(page, '現戦略').click();
      const box = async (id: string) => {
        const found = await page.locator(`td:has(> #${id})`).boundingBox();
        if (!found) throw new Error(id);
        return found;
      };
      const [first, second, third] = [
        await box('national-1'),
        await box('national-2'),
        await box('national-3'),
      ];
      expect(second.x).toBe(first.x);
      expect(third.x).toBe(first.x);
      expect(second.y).toBeGreaterThanOrEqual(first.y + first.height - 1);
      expect(third.y).toBeGreaterThanOrEqual(second.y + second.height - 1);
      if (width > 1000) expect((await box('next-3')).y).toBe(third.y);
      else expect(await page.locator('tr[data-empty]').isVisible()).toBe(false);
    });

    it('leaves one plan at least', async () => {
      const { page } = await open('index.html');
      await toggle(page, '国の方向性').click();
      await toggle(page, '現戦略').click();
      const last = toggle(page, '次期戦略');
      expect(await last.getAttribute('aria-disabled')).toBe('true');
      await last.click({ force: true });
      expect(await last.getAttribute('aria-pressed')).toBe('true');
      expect(await texts(page, '.plan-toggles [role=status]')).toEqual(['少なくとも一つの計画を表示します']);
      expect(await shown(page)).toEqual(['next-1', 'next-2', 'next-3']);
    });

    it('takes the choice from the address, passing over plans that are not there', async () => {
      const { page } = await open('index.html?plan=next&plan=former');
      expect(await shown(page)).toEqual(['next-1', 'next-2', 'next-3']);
      const { page: other } = await open('index.html?plan=former');
      expect(await shown(other)).toHaveLength(9);
    });

    it('shows the plan into which a link leads', async () => {
      const { page } = await open('index.html?plan=next');
      await page.locator('#to-national').click();
      await expect.poll(() => toggle(page, '国の方向性').getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('#national-3').isVisible()).toBe(true);
      const { page: other } = await open('index.html?plan=next#current-2');
      expect(await other.locator('#current-2').isVisible()).toBe(true);
    });
  });

  describe('searching from the header', () => {
    it('lists links as one types, with the words marked, and loads the index only then', async () => {
      const opened = await open('goals/next/work.html');
      const { page, requests } = opened;
      expect(requests.some((request) => request.includes('search-index'))).toBe(false);
      await page.getByRole('searchbox', { name: 'サイト内検索' }).pressSequentially('観光');
      await expect.poll(() => texts(page, '.search-count')).toEqual(['3 件見つかりました']);
      expect(await texts(page, '.search-result > a')).toEqual([
        '施策 観光の振興',
        '指標 観光客入込客数',
        '目標 仕事をつくる',
      ]);
      expect(await texts(page, '.search-result .search-title mark')).toEqual(['観光', '観光']);
      expectQuiet(opened);
      await page.getByRole('link', { name: '施策 観光の振興' }).click();
      await expect.poll(() => page.url()).toBe(`${address('goals/next/work.html')}#next-work-1`);
      expect(await page.locator('.search-panel').isVisible()).toBe(false);
    });

    it('folds letters, takes several words, and reads ruby', async () => {
      const { page } = await open('index.html');
      const field = page.getByRole('searchbox');
      await field.fill('ｻｰﾊﾞ　ﾃﾞｼﾞﾀﾙ');
      await expect.poll(() => texts(page, '.search-result > a')).toEqual(['目標 仕事をつくる']);
      await field.fill('タクミ');
      await expect.poll(() => texts(page, '.search-result > a')).toEqual(['施策 観光の振興']);
      await field.fill('観光 見つからない');
      await expect
        .poll(() => texts(page, '.search-count'))
        .toEqual(['「観光 見つからない」は見つかりませんでした。短い言葉や別の言葉でお試しください。']);
      expect(await page.locator('.search-results').isVisible()).toBe(false);
    });

    it('closes at Escape with the focus in the field, and when the focus leaves', async () => {
      const { page } = await open('index.html');
      await page.getByRole('searchbox').fill('観光');
      await page.locator('.search-result').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await hasFocus(page, '.search-result:first-child > a')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.search-results').isVisible()).toBe(false);
      expect(await hasFocus(page, '.search-input')).toBe(true);
      expect(await page.getByRole('searchbox').inputValue()).toBe('観光');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.locator('.search-result').first().waitFor();
      await page.locator('.plan-toggle').first().focus();
      expect(await page.locator('.search-results').isVisible()).toBe(false);
    });

    it('goes to the search page at Enter', async () => {
      const opened = await open('indicators/index.html');
      const { page } = opened;
      await page.getByRole('searchbox', { name: 'サイト内検索' }).fill('満足');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toBe(`${address('search.html')}?q=${encodeURIComponent('満足')}`);
      await expect.poll(() => texts(page, '.search-count')).toEqual(['60 件見つかりました']);
      expectQuiet(opened);
    });

    it('goes to the search page of the page’s own language, and from there to the results', async () => {
      const { page } = await open('en/about.html');
      await page.getByRole('searchbox').fill('振興');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.url())
        .toBe(`${address('en/search.html')}?q=${encodeURIComponent('振興')}`);
      const result = page.getByRole('link', { name: '施策 観光の振興' });
      expect(await result.getAttribute('href')).toBe('../goals/next/work.html#next-work-1');
    });

    it('links to all results where it shows some', async () => {
      const { page } = await open('index.html');
      await page.getByRole('searchbox').fill('満足');
      const all = page.getByRole('link', { name: '60 件すべてを見る' });
      await all.waitFor();
      expect(await page.locator('.search-result').count()).toBe(7);
      expect(await all.getAttribute('href')).toBe(`search.html?q=${encodeURIComponent('満足')}`);
    });
  });

  describe('the search page', () => {
    it.each(['?q=', '#q='])('shows the results of %s in batches', async (before) => {
      const opened = await open(`search.html${before}${encodeURIComponent('満足')}`);
      const { page } = opened;
      await expect.poll(() => page.locator('.search-result').count()).toBe(50);
      expect(await page.getByRole('searchbox').inputValue()).toBe('満足');
      expect(await page.getByRole('searchbox').count()).toBe(1);
      const more = page.getByRole('button', { name: 'さらに 10 件を表示する' });
      await more.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.search-result').count()).toBe(60);
      expect(await hasFocus(page, '.search-result:nth-child(51) > a')).toBe(true);
      expect(await more.isVisible()).toBe(false);
      expectQuiet(opened);
    });

    it('shows texts as texts, around what was found, and keeps the query in the address', async () => {
      const { page } = await open('search.html');
      await page.getByRole('searchbox').fill('デジタル');
      await expect
        .poll(() => texts(page, '.search-text'))
        .toEqual(['サーバーや<b>デジタル</b>を学び、観光客を迎える。']);
      expect(await texts(page, '.search-text mark')).toEqual(['デジタル']);
      expect(new URL(page.url()).searchParams.get('q')).toBe('デジタル');
      await page.getByRole('searchbox').fill('');
      await expect.poll(() => texts(page, '.search-count')).toEqual(['']);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  describe('the index of indicators', () => {
    const names = (page: Page): Promise<string[]> => texts(page, 'tbody th:visible');

    it('sorts by number and by text, in both directions, and says so', async () => {
      const opened = await open('indicators/index.html');
      const { page } = opened;
      const byValue = page.getByRole('button', { name: '最新の値' });
      await byValue.focus();
      await page.keyboard.press('Enter');
      const rising = ['転入者数と転出者数の差', '待機児童数', '観光客入込客数', 'バスの利用者数'];
      expect(await names(page)).toEqual(rising);
      const header = page.locator('thead th', { has: byValue });
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      await page.keyboard.press('Enter');
      expect(await names(page)).toEqual([...rising.slice(0, 3).reverse(), 'バスの利用者数']);
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect(await page.getByText('「最新の値」の降順に並べました').count()).toBe(1);
      await page.getByRole('button', { name: '担当課' }).click();
      expect(await header.getAttribute('aria-sort')).toBeNull();
      expect(await texts(page, 'tbody td:last-child')).toEqual([
        '子ども課',
        '商工観光課',
        '総合政策課',
        '総合政策課',
      ]);
      expectQuiet(opened);
    });

    it('filters by words of the name and by the values of columns, with a count', async () => {
      const opened = await open('indicators/index.html');
      const { page } = opened;
      const count = (): Promise<string[]> => texts(page, '.filter-count');
      expect(await count()).toEqual(['4 件のうち 4 件を表示しています']);
      await page.getByLabel('指標の名前').fill('ばす');
      expect(await names(page)).toEqual(['バスの利用者数']);
      expect(await count()).toEqual(['4 件のうち 1 件を表示しています']);
      await page.getByLabel('指標の名前').fill('');
      expect(await page.getByLabel('次期戦略').locator('option').allInnerTexts()).toEqual([
        'すべて',
        '基本目標１',
        '基本目標２',
        '基本目標３',
      ]);
      await page.getByLabel('次期戦略').selectOption('基本目標３');
      expect(await names(page)).toEqual(['観光客入込客数', '転入者数と転出者数の差', 'バスの利用者数']);
      await page.getByLabel('担当課').selectOption('総合政策課');
      expect(await names(page)).toEqual(['転入者数と転出者数の差', 'バスの利用者数']);
      await page.getByRole('button', { name: '条件を消す' }).click();
      await expect.poll(count).toEqual(['4 件のうち 4 件を表示しています']);
      expectQuiet(opened);
    });
  });
});

describe.skipIf(!program)('at 320 px', () => {
  const browser = withBrowser(program);

  it.each(Object.keys(pages))(
    '%s needs no sideways scrolling, and every target is large enough',
    async (path) => {
      const { page } = await browser.open(asFiles(path), { width: 320 });
      await page.getByRole('searchbox').first().fill('満足');
      await page.locator('.search-result').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const small: string[] = [];
      for (const target of await page.locator('button:visible, input:visible, select:visible').all()) {
        const { width, height } = (await target.boundingBox()) ?? { width: 0, height: 0 };
        if (Math.min(width, height) < 24) small.push(await target.evaluate((found) => found.outerHTML));
      }
      expect(small).toEqual([]);
    },
  );
});

describe.skipIf(!program)('the tools', () => {
  const browser = withBrowser(program);
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  /** What the pages of the fixture lack themselves, beside the tools. */
  const rules = '{ "page-has-heading-one": { enabled: false }, region: { enabled: false } }';

  it.each([390, 1280].flatMap((width) => Object.keys(pages).map((path) => [path, width] as const)))(
    'have no violation of WCAG 2.2 AA in %s at %d px (axe)',
    async (path, width) => {
      const { page } = await browser.open(asFiles(path), { width });
      await page.getByRole('searchbox').first().fill('観光');
      await page.locator('.search-result').first().waitFor();
      const used = page.locator('.plan-toggle, .sort-button');
      if ((await used.count()) > 0) await used.first().press('Enter');
      if (!path.endsWith('search.html')) await page.getByRole('searchbox').first().focus();
      await page.locator('.search-result').first().waitFor();
      await page.evaluate(axe);
      const violations = await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ${rules} })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      expect(violations).toEqual([]);
    },
  );

  it('are not printed, and what they hid stays hidden', async () => {
    const { page } = await browser.open(asFiles('index.html?plan=next'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plan-toggles').isVisible()).toBe(false);
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    expect(await page.locator('.goal-title:visible').count()).toBe(3);
  });
});

describe.skipIf(!program)('without JavaScript', () => {
  const browser = withBrowser(program);

  it.each(Object.keys(pages))('%s is as it was written', async (path) => {
    const { page } = await browser.open(asFiles(path), { javaScript: false });
    expect(await page.locator('button, input, select').count()).toBe(0);
    expect(await page.locator('.goal-title:visible').count()).toBe(path === 'index.html' ? 9 : 0);
  });
});
