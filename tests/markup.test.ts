import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSiteOf } from './support/built-site.ts';
import { lintMarkup } from './support/markuplint.ts';
import { repository } from './support/paths.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-markup-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const { pages } = buildSiteOf(join(repository, 'tests/cities/minamino'), join(work, 'out'));

/** It takes a time that grows with the square of a page's length: all pages are looked at by `npm run conformance`. */
const longest = 70_000;

/** The longest page of each kind that is not too long. */
const ofKinds = new Map<string, string>();
for (const [page, html] of pages) {
  const kind = page.replace(/^(goals|indicators)\/(?!index).*/, '$1');
  const other = pages.get(ofKinds.get(kind) ?? '') ?? '';
  if (html.length < longest && html.length > other.length) ofKinds.set(kind, page);
}

describe('markuplint', () => {
  it('looks at most kinds of pages', () => {
    expect([...ofKinds.keys()]).toEqual(
      expect.arrayContaining(['about.html', 'goals', 'indicators', 'goals/index.html', 'search.html']),
    );
  });

  it.each([...ofKinds.values()])('finds nothing on %s', async (page) => {
    expect(await lintMarkup(pages.get(page) ?? '')).toEqual([]);
  });

  it.each([
    ['a table without a name', '<table><tr><td>1</td></tr></table>', 'require-accessible-name'],
    ['a paragraph straight in a list', '<ul><p>段落</p></ul>', 'permitted-contents'],
    ['a role that is none', '<p role="box">箱</p>', 'wai-aria'],
    ['an id that stands twice', '<p id="a">い</p><p id="a">ろ</p>', 'id-duplication'],
    ['a label for nothing', '<p aria-labelledby="none">は</p>', 'no-refer-to-non-existent-id'],
  ])('finds %s', async (_, markup, rule) => {
    const page = (pages.get('404.html') ?? '').replace('</main>', `${markup}</main>`);
    expect((await lintMarkup(page)).join('\n')).toContain(` ${rule}: `);
  });
});
