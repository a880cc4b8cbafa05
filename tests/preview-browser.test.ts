import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ShownPlace } from '../scripts/client/preview/messages.ts';
import { type RunningPreview, runPreview } from '../scripts/commands/preview-server.ts';
import { axeViolations, everyLook } from './support/axe.ts';
import { findBrowser, withBrowser } from './support/browser.ts';
import { repository } from './support/paths.ts';

const program = findBrowser();
const soon = { timeout: 15_000, interval: 25 };

describe.skipIf(!program)('kurabe dev in a browser', () => {
  const browser = withBrowser(program);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-preview-browser-')));
  const file = join(root, 'content/next/work.md');
  const opened: ShownPlace[] = [];
  let running: RunningPreview;
  beforeAll(async () => {
    cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
    running = await runPreview({
      root,
      language: 'ja',
      port: 0,
      open: async (place) => {
        opened.push(place);
        return {};
      },
    });
  });
  afterAll(async () => {
    await running.close();
    rmSync(root, { recursive: true });
  });

  /** The page of the site that is shown. */
  const shown = async (page: Page): Promise<Frame> => {
    return vi.waitFor(async () => {
      const frame = await (await page.waitForSelector('iframe.current')).contentFrame();
      if (!frame) throw new Error('no page');
      return frame;
    }, soon);
  };
  const painted = (page: Page): Promise<string | null> =>
    page.getAttribute('.sheet:first-child canvas', 'data-pdf');

  it('shows what is saved, keeps the scroll position, explains mistakes at their place, and opens the editor', async () => {
    const text = readFileSync(file, 'utf8');
    const { page, requests, errors } = await browser.open(running.address);
    await page.waitForSelector('.sheet canvas');
    await (await shown(page)).evaluate('scrollTo(0, 700)');
    await page.click('#larger');
    await vi.waitUntil(
      () => page.evaluate<boolean>("document.querySelector('.sheet').clientWidth > 640"),
      soon,
    );
    await page.evaluate("document.getElementById('pages').scrollLeft = 40");
    const before = await painted(page);

    // Saved as many editors do it: by renaming.
    writeFileSync(`${file}~`, text.replace(/^# .*$/m, '# 元気なしごと'));
    renameSync(`${file}~`, file);
    await vi.waitFor(async () => {
      expect(await (await shown(page)).textContent('main')).toContain('元気なしごと');
      expect(await painted(page)).not.toBe(before);
    }, soon);
    expect(await (await shown(page)).evaluate('scrollY')).toBe(700);
    expect(await page.evaluate("document.getElementById('pages').scrollLeft")).toBe(40);
    expect(await page.textContent('#status')).toContain('エラー 0 件・注意 0 件');

    // Broken: a link that leads nowhere.
    const line = text.split('\n').findIndex((each) => each.includes('../indicators/')) + 1;
    writeFileSync(file, text.replace('../indicators/', '../indicatorz/'));
    const note = await (await shown(page)).waitForSelector('.kurabe-note.error');
    expect(await note.textContent()).toContain('../indicatorz/');
    expect(await note.textContent()).toContain(`content/next/work.md:${line}`);
    expect(await page.textContent('#problem-list .error .kurabe-source')).toContain('../indicatorz/');
    expect(await page.textContent('#counts')).toContain('エラー 1 件');

    // Broken so that it cannot be read: the last page is still there.
    writeFileSync(file, `${text}\n<<<<<<< HEAD\n`);
    await vi.waitFor(async () => expect(await page.textContent('#problem-list')).toContain('合流の印'), soon);
    const title =
      text
        .split('\n')
        .find((each) => each.startsWith('# '))
        ?.slice(2) ?? '';
    expect(await (await shown(page)).textContent('main')).toContain(title);
    expect(await page.textContent('#banner')).toContain('直前に読めたページ');
    expect(await axeViolations(page, everyLook)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });

    // Mended.
    writeFileSync(file, text);
    await vi.waitFor(async () => {
      expect(await page.textContent('#counts')).toBe('エラー 0 件・注意 0 件');
      expect(await (await shown(page)).$('.kurabe-note')).toBeNull();
    }, soon);

    // A click on a text opens it, a link leads on.
    const frame = await shown(page);
    await frame.click(`.goal-title:text-is("${title}")`);
    await vi.waitFor(() => expect(opened).toHaveLength(1), soon);
    const { file: path, line: at } = opened[0] as ShownPlace;
    expect([path, text.split('\n')[at - 1]]).toEqual([file, `# ${title}`]);
    await frame.click('.site-nav a[href^="indicators/"]');
    await vi.waitFor(() => expect(page.url()).toContain('#/indicators/index.html'), soon);

    const [other] = requests.filter((request) => !request.startsWith(running.address));
    expect(other).toBeUndefined();
    expect(errors).toEqual([]);
  });
});
