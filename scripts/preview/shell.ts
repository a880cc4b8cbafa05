import type { Language } from '../diagnostics/diagnostic.ts';
import { escapeText } from '../render/html/escape.ts';
import { previewTexts, shellWords } from './words.ts';

/** The policy of the preview's own page: nothing but its own files, and the site's pages in a frame. */
export const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The preview's own page: a bar, the problems, and two panes that its script fills. */
export function shellPage(language: Language): string {
  const words = shellWords[language];
  const view = (name: 'both' | 'html' | 'pdf', pressed: boolean): string =>
    `<button type="button" data-view="${name}" aria-pressed="${pressed}">${words[name]}</button>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}｜kurabe</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js" data-texts="${escapeText(JSON.stringify(previewTexts[language]))}"></script>
</head>
<body data-view="both">
<header class="bar">
<h1>kurabe <span>${words.title}</span></h1>
<label class="choice"><span>${words.document}</span> <select id="document"></select></label>
<div class="views" role="group" aria-label="${words.view}">${view('both', true)}${view('html', false)}${view('pdf', false)}</div>
<details class="sources" id="sources"><summary>${words.sources}</summary><div class="menu"><p>${words.sourcesNote}</p><ul id="source-list"></ul></div></details>
<button type="button" id="counts" aria-expanded="false" aria-controls="problems"></button>
<p id="status" role="status"></p>
</header>
<section id="problems" aria-label="${words.problems}" tabindex="-1" hidden><p id="banner" hidden></p><ol id="problem-list"></ol></section>
<main class="panes" aria-label="${words.panes}">
<section class="pane html" aria-label="${words.html}"></section>
<section class="pane pdf" aria-label="${words.pdf}">
<div class="tools"><p id="pdf-note"></p><button type="button" id="smaller" aria-label="${words.smaller}">－</button><button type="button" id="larger" aria-label="${words.larger}">＋</button><button type="button" id="fit">${words.fit}</button><a id="pdf-link" href="/" target="_blank" rel="noopener" hidden>${words.openPdf}</a></div>
<div id="pages" tabindex="0" role="group" aria-label="${words.pdf}"></div>
</section>
</main>
<noscript><p>${words.noScript}</p></noscript>
</body>
</html>
`;
}
