import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientTexts } from '../../scripts/client/texts.ts';
import { type SearchRecord, searchIndex } from '../../scripts/site/search-index.ts';
import { themeCss } from '../../scripts/theme/css.ts';
import { readTheme } from '../../scripts/theme/theme.ts';
import { repository } from './paths.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The styles that are shipped. */
function style(): string {
  const refuse = (problem: { readonly message: { readonly en: string } }): never => {
    throw new Error(problem.message.en);
  };
  const theme = readTheme('templates/theme.yaml', read('templates/theme.yaml'), refuse);
  if (!theme) throw new Error('no theme');
  const paper = { size: 'A3', orientation: 'landscape' };
  return [themeCss(theme, paper), read('templates/site.css'), read('templates/tools.css')].join('\n');
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page as the site's pages are: complete without the script, which may come from the site alone. */
function page(path: string, main: string, css: string): string {
  const root = '../'.repeat(path.split('/').length - 1);
  // A page in another language has a search page of its own.
  const search = `${root}${path.startsWith('en/') ? 'en/' : ''}search.html`;
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>見本</title>
<link rel="icon" href="data:,">
<style>${css}</style>
<script src="${root}site.js" defer data-root="${root}" data-texts="${attribute(JSON.stringify(clientTexts.ja))}"></script>
</head>
<body>
<header class="site-header">
<p class="site-name"><a href="${root}index.html">みなみ野市総合戦略</a></p>
<p class="site-search"><a href="${search}">検索</a></p>
</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

/**
 * Writes a site of a comparison, an index of indicators and a search page, with the script as it is compiled.
 *
 * @param mains the content of each page by its path
 */
export function writeClientSite(
  folder: string,
  mains: Readonly<Record<string, string>>,
  records: readonly SearchRecord[],
): void {
  const css = style();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, main] of Object.entries(mains)) write(path, page(path, main, css));
  write('site.js', read('dist/site.js'));
  write('search-index.js', searchIndex(records));
}
