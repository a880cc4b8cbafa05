import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlText } from '../support/html-text.ts';
import { folders, repository } from '../support/paths.ts';
import { squeeze } from '../support/pdf-text.ts';
import { chromium, needing, run, tools, vnuJar } from './tools.ts';

const cities = [
  { name: 'iizuka', root: repository },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

let work = '';
let browser: Browser | undefined;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-conformance-'));
  for (const { name, root } of cities)
    execFileSync(process.execPath, [
      join(repository, 'dist/cli.js'),
      'build',
      `--root=${root}`,
      `--out=${join(work, name)}`,
    ]);
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
  rmSync(work, { recursive: true, force: true });
});

describe.each(cities)('$name', ({ name }) => {
  const pdf = (): string => join(work, name, 'pdf/comparison.pdf');
  const page = (): string => join(work, name, 'site/index.html');

  describe('the PDF', () => {
    it.skipIf(!tools.qpdf.here)(needing('qpdf', 'has a sound structure (qpdf --check)'), () => {
      expect(run('qpdf', ['--check', pdf()])).toContain('No syntax or stream encoding errors');
    });

    it.skipIf(!tools.poppler.here)(needing('poppler', 'embeds every font, as a subset (pdffonts)'), () => {
      const fonts = run('pdffonts', [pdf()]).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BIZUDPGothic\S* .*\s+yes yes yes\s/);
    });

    it.skipIf(!tools.mutool.here)(needing('mutool', 'extracts as the letters of the page (mutool)'), () => {
      const text = squeeze(run('mutool', ['draw', '-F', 'txt', pdf()]));
      expect(text).not.toMatch(/[\u2E80-\u2FDF\uFFFD]/);
      for (const letter of new Set(htmlText(readFileSync(page(), 'utf8')))) expect(text).toContain(letter);
    });
  });

  describe('the page', () => {
    it.skipIf(!tools.vnu.here)(needing('vnu', 'is valid HTML and CSS (Nu HTML checker)'), () => {
      // It does not know the newest properties of CSS, which browsers pass over where they do not either.
      const unknown = ['text-autospace', 'text-wrap', 'word-break']
        .map((property) => `.*${property}.*`)
        .join('|');
      run('java', ['-jar', vnuJar ?? '', '--errors-only', '--filterpattern', unknown, page()]);
    });

    for (const width of [390, 1280]) {
      it.skipIf(!browserIsHere())(
        needing('chromium', `at ${width} px needs no sideways scrolling and asks no other host`),
        async () => {
          const { tab, requests } = await open(width);
          expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
          expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
          await tab.context().close();
        },
      );

      it.skipIf(!browserIsHere())(
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
  });

  async function open(width: number) {
    if (!browser) throw new Error('no browser');
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP' });
    const tab = await context.newPage();
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.goto(pathToFileURL(page()).href);
    return { tab, requests };
  }
});

function browserIsHere(): boolean {
  return tools.chromium.here;
}
