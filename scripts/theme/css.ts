import type { Style, Theme } from './theme.ts';

/**
 * The theme as CSS: its colours and sizes as custom properties, and a rule for each style, on which
 * the designer's own stylesheet (`templates/*.css`) builds.
 *
 * @param paper for printing the page
 */
export function themeCss(
  theme: Theme,
  paper: { readonly size: string; readonly orientation: string },
): string {
  const root = `:root{${colorProperties(theme.colors)}--font:${theme.family};--size:${theme.screen.size / 16}rem;--line:${theme.screen.line};--print-size:${theme.print.size}pt;--print-line:${theme.print.line}}`;
  const rules = [...theme.styles].map(([selector, style]) => {
    const body = declarations(style);
    const side = style.layout === 'side' ? sideCss(selector) : '';
    return `${body ? `${selector}{${body}}` : ''}${side}${ownPages(selector, style)}`;
  });
  const page = `@page{size:${paper.size} ${paper.orientation};margin:${theme.print.margin}mm}`;
  return [root, ...darkCss(theme), page, reset, ...rules.filter(Boolean)].join('\n');
}

const colorProperties = (colors: ReadonlyMap<string, string>): string =>
  [...colors].map(([name, value]) => `--color-${name}:${value};`).join('');

/**
 * The colours for those who set their screen to dark; print keeps the others. Images keep the ground that they were drawn
 * for, since parts of them may be transparent, also where the reader chose all colours (CSS Color Adjustment 1, 3).
 */
function darkCss({ colors, dark }: Theme): string[] {
  const ground = `img{background-color:${colors.get('paper') ?? '#ffffff'};forced-color-adjust:none}`;
  const images = `@media screen and (prefers-color-scheme:dark),screen and (forced-colors:active){${ground}}`;
  if (!dark) return [':root{color-scheme:light}', images];
  return [
    '@media screen{:root{color-scheme:light dark}}',
    `@media screen and (prefers-color-scheme:dark){:root{${colorProperties(dark)}}}`,
    images,
  ];
}

/** What a browser would add of its own. */
const reset =
  'h1,h2,h3,h4,h5,h6{font-size:1em;font-weight:400}h1,h2,h3,h4,h5,h6,p,ul,ol,blockquote,pre{margin:0}th{font-weight:400}';

function declarations(style: Style): string {
  const out: string[] = [];
  const add = (property: string, value: string | number | undefined): void => {
    if (value !== undefined) out.push(`${property}:${value}`);
  };
  const em = (length: number | undefined): string | undefined =>
    length === undefined ? undefined : `${length}em`;
  const color = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : `var(--color-${name})`;
  add('font-size', em(style.size));
  add('font-weight', style.weight === undefined ? undefined : style.weight === 'bold' ? 700 : 400);
  add('color', color(style.color));
  add('background-color', color(style.background));
  add('text-align', style.align);
  add('vertical-align', style.valign);
  add('line-height', style.line);
  add('margin-block-start', em(style.before));
  add('margin-block-end', em(style.after));
  add('padding', style.padding?.map((length) => `${length}em`).join(' '));
  add('padding-inline-start', em(style.indent));
  add('border', style.border === undefined ? undefined : `1px solid var(--color-${style.border})`);
  add('list-style', style.marker === 'none' ? 'none' : undefined);
  add('white-space', style.wrap === 'no' ? 'nowrap' : undefined);
  add('text-decoration', style.decoration);
  add('font-variant-numeric', style.figures === 'tabular' ? 'tabular-nums' : undefined);
  add('break-before', style.break === 'before' ? 'page' : undefined);
  add('break-after', style.break === 'after' ? 'page' : style.keep === 'next' ? 'avoid' : undefined);
  return out.join(';');
}

/** The first child at the side of the others, which stay below each other. */
function sideCss(selector: string): string {
  return `${selector}{display:grid;grid-template-columns:max-content minmax(0,1fr);column-gap:.4em}${selector}>*{grid-column:2}${selector}>:first-child{grid-column:1;grid-row:1/span 20}`;
}

/** Pages of a paper of their own, when the page is printed (CSS Paged Media 3, 5.2 "Named pages"). */
function ownPages(selector: string, { paper }: Style): string {
  if (!paper) return '';
  const name = selector.replace(/[^\p{L}\p{N}_-]/gu, '');
  return `${selector}{page:${name}}@page ${name}{size:${paper.join(' ')}}`;
}
