import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import xmldoc from 'xmldoc';
import { type BuiltSite, buildSiteOf, elementsOf, readSite } from './support/built-site.ts';
import { folders, repository } from './support/paths.ts';

const cities = [
  { name: 'iizuka', root: repository },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

const url = 'https://www.city.example.jp/senryaku/';

describe.each(cities)('the site of $name', ({ root }) => {
  let work = '';
  let site: BuiltSite;
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'kurabe-site-'));
    // In a repository of its own, so that there is a history wherever the tests run.
    const project = join(work, 'project');
    for (const folder of ['content', 'templates'])
      if (existsSync(join(root, folder)))
        cpSync(join(root, folder), join(project, folder), { recursive: true });
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.jp', '-c', 'commit.gpgSign=false'];
    const git = (...args: string[]): void =>
      void execFileSync('git', [...identity, ...args], { cwd: project });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', '原稿を置く');
    site = buildSiteOf(project, join(work, 'out'), `--url=${url}`);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const each = (look: (html: string, page: string) => void): void => {
    for (const [page, html] of site.pages) look(html, page);
  };

  it('has a page for every goal and every indicator, and the files that a site needs', () => {
    const content = (folder: string, ending: string): string[] =>
      folders(join(root, 'content')).flatMap((plan) =>
        plan === folder || (folder === 'goals' && plan !== 'indicators' && plan !== 'images')
          ? filesOf(join(root, 'content', plan), ending).map((file) => `${plan}/${file}`)
          : [],
      );
    const goals = content('goals', '.md').map((file) => `goals/${file.replace('.md', '.html')}`);
    const indicators = content('indicators', '.yaml').map((file) => file.replace('.yaml', '.html'));
    expect(goals.length).toBeGreaterThan(4);
    expect(indicators.length).toBeGreaterThan(4);
    for (const file of [
      ...goals,
      ...indicators,
      ...['index.html', 'about.html', 'search.html', '404.html', 'goals/index.html', 'indicators/index.html'],
      ...['sitemap.xml', 'robots.txt', 'feed.xml', '_headers', 'site.js', 'search-index.js'],
      ...['pdf/comparison.pdf', 'data/indicators.csv'],
    ])
      expect(site.files).toContain(file);
  });

  it('links only to what is there: files, and places on pages', () => {
    const ids = new Map(
      [...site.pages].map(([page, html]) => [
        page,
        new Set(elementsOf(html).map(({ properties }) => properties.id)),
      ]),
    );
    let links = 0;
    each((html, page) => {
      for (const { tagName, properties } of elementsOf(html)) {
        const target = properties.href ?? properties.src;
        if (typeof target !== 'string' || tagName === 'link') continue;
        const to = new URL(target, `https://site.invalid/${page}`);
        if (to.host !== 'site.invalid') continue;
        links++;
        const path = fileOf(to);
        expect(site.files, `${page}: ${target}`).toContain(path);
        if (to.hash)
          expect(ids.get(path), `${page}: ${target}`).toContain(decodeURIComponent(to.hash.slice(1)));
      }
    });
    expect(links).toBeGreaterThan(300);
  });

  it('reaches every page from the first one by links', () => {
    const reached = new Set(['index.html']);
    for (const page of reached)
      for (const { properties } of elementsOf(site.pages.get(page) ?? '', 'a')) {
        const to = new URL(String(properties.href), `https://site.invalid/${page}`);
        const path = fileOf(to);
        if (to.host === 'site.invalid' && site.pages.has(path)) reached.add(path);
      }
    expect([...site.pages.keys()].filter((page) => !reached.has(page))).toEqual(['404.html']);
  });

  it('has, on each page, one h1, headings in order, names that stand once, and a title of its own', () => {
    const titles = new Map<string, string>();
    each((html, page) => {
      const all = elementsOf(html);
      const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      expect(levels[0], page).toBe(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0), `${page}: heading ${index + 1}`).toBeLessThanOrEqual(1);
      const ids = all.flatMap(({ properties }) => properties.id ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        page,
      ).toEqual([]);
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
      expect(title).not.toBe('');
      expect(titles.get(title), `${page}: ${title}`).toBeUndefined();
      titles.set(title, page);
    });
  });

  it('allows its own style and scripts only; its policy, in pages and in _headers, names each style', () => {
    const headers = readFileSync(join(site.folder, '_headers'), 'utf8');
    each((html, page) => {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
      const [style = '', ...others] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
      expect(others, page).toEqual([]);
      const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
      expect(policy, page).toContain(`default-src 'none'; script-src 'self'; style-src ${hash};`);
      expect(headers).toContain(hash);
      for (const { tagName, properties } of elementsOf(html)) {
        expect(
          Object.keys(properties).filter((name) => /^on|^style$/.test(name)),
          page,
        ).toEqual([]);
        const isData = properties.type === 'application/ld+json';
        if (tagName === 'script' && !isData)
          expect(properties.src).toMatch(/^(?:\/senryaku\/|(?:\.\.\/)*)site\.js$/);
      }
    });
  });

  it('names its canonical URL, and machines’ data that can be parsed', () => {
    each((html, page) => {
      const canonical = /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
      const isHidden = page === '404.html' || page === 'search.html';
      const own = page === 'index.html' ? '' : encodeURI(page);
      expect(canonical, page).toBe(isHidden ? undefined : `${url}${own}`);
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
      expect([JSON.parse(data)].flat()[0]).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'WebPage',
      });
    });
  });

  it('tells search engines of every page but those that are none of their business', () => {
    const map = new xmldoc.XmlDocument(readFileSync(join(site.folder, 'sitemap.xml'), 'utf8'));
    const locations = map.childrenNamed('url').map((entry) => entry.childNamed('loc')?.val);
    const wanted = [...site.pages.keys()].filter((page) => page !== '404.html' && page !== 'search.html');
    expect(locations.sort()).toEqual(
      wanted.map((page) => `${url}${page === 'index.html' ? '' : encodeURI(page)}`).sort(),
    );
    expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${url}sitemap.xml`);
  });

  it('has a feed of the content’s changes, which pages name', () => {
    expect(site.pages.get('index.html')).toContain('href="feed.xml"');
    const feed = new xmldoc.XmlDocument(readFileSync(join(site.folder, 'feed.xml'), 'utf8'));
    expect(feed.attr.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed.childNamed('id')?.val).toBe(url);
    const entries = feed.childrenNamed('entry');
    const dates = entries.map((entry) => entry.childNamed('updated')?.val ?? '');
    expect([...dates].sort().reverse()).toEqual(dates);
    expect(entries.map((entry) => entry.childNamed('title')?.val)).toEqual(['原稿を置く']);
    expect(feed.childNamed('updated')?.val).toBe(dates[0]);
  });

  it('says the size beside every link to a PDF', () => {
    let links = 0;
    each((html, page) => {
      for (const [, path = '', text = ''] of html.matchAll(/<a href="([^"]*\.pdf)">([^<]*)<\/a>/g)) {
        links++;
        const file = join(site.folder, fileOf(new URL(path, `https://site.invalid/${page}`)));
        expect(text).toContain(`（PDF：${Math.round(statSync(file).size / 1024)}KB）`);
      }
    });
    expect(links).toBeGreaterThan(50);
  });

  it('gives the comparison with all that it needs in less than 60 kB, compressed', () => {
    const files = ['index.html', 'site.js'].map((file) => readFileSync(join(site.folder, file)));
    const sizes = files.map((bytes) => brotliCompressSync(bytes).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });

  it('gives each page as a fragment that begins at h2 and loses nothing without classes, styles and scripts', () => {
    const fragments = readSite(join(work, 'out/fragment'));
    expect(fragments.files).toContain('characters.txt');
    const left = ['404.html', 'about.html', 'search.html'];
    expect([...fragments.pages.keys()]).toEqual(
      [...site.pages.keys()].filter((page) => !left.includes(page)),
    );
    for (const [page, html] of fragments.pages) {
      expect(html, page).toMatch(/^<h2[ >]/);
      const ids = elementsOf(html).map(({ properties }) => properties.id);
      for (const { tagName, properties } of elementsOf(html)) {
        expect(['script', 'style', 'link', 'h1'], page).not.toContain(tagName);
        expect(Object.keys(properties).filter((name) => /^(?:className|style|data|on)/.test(name))).toEqual(
          [],
        );
        const { href } = properties;
        if (properties.src)
          expect(fragments.files).toContain(
            fileOf(new URL(String(properties.src), `https://site.invalid/${page}`)),
          );
        if (String(href).startsWith('#')) expect(ids, `${page}: ${href}`).toContain(String(href).slice(1));
        else if (href !== undefined) expect(String(href)).toMatch(/^(?:https?|mailto|tel):/);
      }
      expect(lettersOf(mainOf(site.pages.get(page) ?? '')), page).toBe(lettersOf(html));
    }
  });
});

/** The content of a page without what a fragment leaves out: contact and downloads; its title stands first. */
function mainOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<section class="downloads"[\s\S]*?<\/section>/, '')
    .replace(/<p class="[a-z]+-contact">.*?<\/p>/g, '')
    .replace(/<input[^>]*checked[^>]*>/g, '［済み］')
    .replace(/<input[^>]*>/g, '［未了］');
}

/** How often each letter stands in a page's text. */
function lettersOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)));
  return [...text.replace(/\s/g, '')].sort().join('');
}

/** A page for addresses that do not exist cannot know where it stands: its links have the whole path. */
function fileOf({ pathname }: URL): string {
  return decodeURIComponent(pathname).replace(/^\/(?:senryaku\/)?/, '');
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending));
}
