import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { bundledChromium, type Program } from './bundled-chromium.ts';

/** Where browsers install themselves. */
const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** In containers there is often no sandbox; and no requests of the browser's own. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that tests run in: the one that CHROMIUM names, on Linux (x64) the Chromium that npm brings, elsewhere
 * an installed one; undefined where there is none.
 */
export function findBrowser(): Program | undefined {
  const named = process.env.CHROMIUM;
  if (!named && process.platform === 'linux' && process.arch === 'x64') return bundledChromium();
  const path = named ?? installed.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, env: {} };
}

/** How a page is looked at. */
export interface Look {
  /** Width of the window in CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** False switches JavaScript off. */
  readonly javaScript?: boolean;
  /** Files of the site that are refused, such as its script. */
  readonly without?: string;
  /** BCP 47; ja-JP unless told. */
  readonly locale?: string;
}

/** An open page, and what happened in it. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that it asked for. */
  readonly requests: readonly string[];
  /** Errors of scripts, and what the browser complains of: a Content-Security-Policy that forbids something, say. */
  readonly errors: readonly string[];
}

/** How many pages are looked at side by side. */
const tabs = 4;

/** A browser for the tests of a file. */
export interface TestBrowser {
  /** Opens an address. The page is closed after the test. */
  open(address: string, look?: Look): Promise<OpenPage>;
  /** Opens each address, a few at a time in tabs that are used again, and gives what was found on them. */
  each(
    addresses: readonly string[],
    look: Look,
    examine: (opened: OpenPage) => Promise<readonly string[]>,
  ): Promise<string[]>;
}

/**
 * Starts a browser before the tests of a file (or of a `describe`) and ends it after them.
 *
 * @param program what `findBrowser` gave
 */
export function withBrowser(program: Program | undefined): TestBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    if (!program) return;
    const env = { ...process.env, ...program.env } as Record<string, string>;
    browser = await playwright.launch({ executablePath: program.path, args, env });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open(address, look = {}) {
      if (!browser) throw new Error('no browser');
      const { opened, context } = await openPage(browser, address, look);
      contexts.push(context);
      return opened;
    },
    async each(addresses, look, examine) {
      if (!browser) throw new Error('no browser');
      const [opener, left, found] = [browser, [...addresses], [] as string[]];
      const work = async (): Promise<void> => {
        const { opened, context } = await openPage(opener, 'about:blank', look);
        const size = opened.page.viewportSize() ?? { width: 1280, height: 900 };
        for (let address = left.shift(); address !== undefined; address = left.shift()) {
          opened.requests.length = 0;
          opened.errors.length = 0;
          await opened.page.setViewportSize(size);
          await opened.page.goto(address);
          found.push(...(await examine(opened)).map((problem) => `${address}: ${problem}`));
        }
        await context.close();
      };
      await Promise.all(Array.from({ length: tabs }, work));
      return found;
    },
  };
}

/** An open page whose notes can be begun anew. */
interface WatchedPage extends OpenPage {
  readonly requests: string[];
  readonly errors: string[];
}

async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, height = 900, dark, forcedColors, javaScript = true, without, locale = 'ja-JP' }: Look,
): Promise<{ opened: WatchedPage; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    javaScriptEnabled: javaScript,
  });
  if (without !== undefined) await context.route(`**/${without}`, (route) => route.abort());
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { opened: { page, requests, errors }, context };
}
