import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../scripts/commands/run.ts';
import { type OutputFile, renderPdf, renderSite } from '../scripts/pipeline.ts';
import { printPdf } from '../scripts/render/pdf/print.ts';
import { definePdf } from '../scripts/render/pdf/render.ts';
import { expectGolden } from './support/golden.ts';
import { htmlText } from './support/html-text.ts';
import { folders, repository } from './support/paths.ts';
import { pdfText, readPdf } from './support/pdf-text.ts';
import { checkProject } from './support/project.ts';

const cities = [
  { name: 'iizuka', root: repository },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

describe.each(cities)('$name', ({ name, root }) => {
  const golden = (file: string): string => join(repository, 'tests/golden', name, file);
  let run: Run;
  let html = '';
  let pdf: OutputFile | undefined;

  beforeAll(async () => {
    run = await checkProject(root);
    if (!run.checked) throw new Error(run.diagnostics.map(({ message }) => message.en).join('\n'));
    html = Buffer.from(renderSite(run.checked, run.input.css)[0]?.bytes ?? []).toString('utf8');
    [pdf] = await renderPdf(run.checked, run.input.fonts, new Date(0), run.report);
  });

  it('has no problems but those that it is meant to have', () => {
    const meant: Record<string, string[]> = { minamino: ['goal-has-label'] };
    expect(run.diagnostics.map(({ ruleId }) => ruleId)).toEqual(meant[name] ?? []);
  });

  it('gives the golden HTML', () => {
    expectGolden(
      golden('body.html'),
      html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>').replace(/></g, '>\n<'),
    );
  });

  it('gives the golden PDF definition', () => {
    if (!run.checked) throw new Error('not checked');
    const { document, theme, settings } = run.checked;
    const definition = definePdf(document, theme, settings.paper, run.input.fonts);
    expectGolden(golden('definition.json'), `${JSON.stringify(definition, plainJson, 1)}\n`);
  });

  it('says the same in the HTML and in the PDF, in the same order', async () => {
    if (!run.checked) throw new Error('not checked');
    const { document, theme, settings } = run.checked;
    // On one endless page, so that no cell is cut; without drawings, whose letters the HTML does not hold.
    const images = new Map([...document.images].filter(([, image]) => image.type !== 'svg'));
    const definition = definePdf({ ...document, images }, theme, settings.paper, run.input.fonts);
    const endless = { ...definition, page: { ...definition.page, height: 20_000 } };
    const { bytes, pages } = await printPdf(endless, document, run.input.fonts, new Date(0));
    expect(pages).toBe(1);
    expect(pdfText(await readPdf(bytes))).toBe(htmlText(html));
  });

  it('loses no letter over its pages', async () => {
    const letters = countLetters(pdfText(await readPdf(pdf?.bytes ?? new Uint8Array())));
    for (const [letter, count] of countLetters(htmlText(html)))
      expect(letters.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
  });

  it('keeps all text inside the page’s margins', async () => {
    const { pages } = await readPdf(pdf?.bytes ?? new Uint8Array());
    const { paper } = run.checked?.settings ?? {};
    const short = paper?.size === 'A3' ? 841.89 : 595.28;
    const long = paper?.size === 'A3' ? 1190.55 : 841.89;
    const [width, height] = paper?.orientation === 'landscape' ? [long, short] : [short, long];
    for (const { x, y, width: length, text, size } of pages.flat()) {
      // The number of the page stands in the lower margin.
      if (y < 25 && size === 8) continue;
      expect(x, text).toBeGreaterThan(25);
      expect(x + length, text).toBeLessThan(width - 25);
      expect(y, text).toBeGreaterThan(25);
      expect(y, text).toBeLessThan(height - 25);
    }
  });
});

/** Functions and bytes are not part of a definition's text; lengths are given in hundredths of a point. */
function plainJson(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (value instanceof Uint8Array || (value as { type?: string } | null)?.type === 'Buffer') return '(bytes)';
  return value;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
