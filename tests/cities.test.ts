import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../scripts/commands/run.ts';
import type { Document } from '../scripts/document/document.ts';
import { type Checked, type OutputFile, renderPdf } from '../scripts/pipeline.ts';
import { renderContent } from '../scripts/render/html/render.ts';
import { fitToPages, isTooLong } from '../scripts/render/pdf/fit/fit.ts';
import type { LaidDocument } from '../scripts/render/pdf/lay-out.ts';
import { makeTypesetter } from '../scripts/render/pdf/typesetter.ts';
import { expectGolden } from './support/golden.ts';
import { htmlText } from './support/html-text.ts';
import { folders, repository } from './support/paths.ts';
import { pdfText, readPdf, squeeze } from './support/pdf-text.ts';
import { checkProject, nothingCarried } from './support/project.ts';
import { pagesText, printTags, Recorder, record, tagText } from './support/recorder.ts';

const cities = [
  { name: 'iizuka', root: repository },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

describe.each(cities)('$name', ({ name: city, root }) => {
  let run: Run;
  let checked: Checked;

  beforeAll(async () => {
    run = await checkProject(root);
    if (!run.checked) throw new Error(run.diagnostics.map(({ message }) => message.en).join('\n'));
    checked = run.checked;
  });

  it('has no problems but those that it is meant to have', () => {
    const meant: Record<string, string[]> = {
      // It has the characters of official documents, to see them in print.
      minamino: [
        'characters-are-portable',
        'characters-are-portable',
        'characters-are-portable',
        'goal-has-label',
      ],
    };
    expect(run.diagnostics.map(({ ruleId }) => ruleId).sort()).toEqual(meant[city] ?? []);
  });

  it('has a comparison table and the strategy’s own text', () => {
    expect(checked.documents.map(({ name }) => name)).toEqual(['comparison', 'strategy']);
  });

  describe.each(['comparison', 'strategy'])('%s', (name) => {
    const golden = (file: string): string => join(repository, 'tests/golden', city, file);
    let document: Document;
    let html = '';
    let pdf: OutputFile | undefined;

    beforeAll(async () => {
      const found = checked.documents.find((each) => each.name === name);
      if (!found) throw new Error(`no document ${name}`);
      document = found;
      html = renderContent(document).html;
      [pdf] = await renderPdf(document, checked, nothingCarried, new Date(0), run.report);
    });

    it('gives the golden HTML', () => {
      expectGolden(golden(`${name}.html`), html.replace(/></g, '>\n<'));
    });

    it('gives the golden pages and the golden structure of the PDF', () => {
      const { laid, recorder } = paint();
      expectGolden(golden(`${name}.pages.txt`), pagesText(recorder));
      expectGolden(golden(`${name}.tags.txt`), printTags(laid.tag, recorder.byMark));
    });

    it('says the same in the HTML and in the tags of the PDF, in the same order', () => {
      const { laid, recorder } = paint();
      expect(squeeze(tagText(laid.tag, recorder.byMark))).toBe(htmlText(html));
    });

    /** The document on its pages; page numbers that only print has are left out. */
    function paint(): { laid: LaidDocument; recorder: Recorder } {
      const laid = fitToPages(document, checked.theme, makeTypesetter(checked.fonts));
      if (isTooLong(laid)) throw new Error('too long');
      return { laid, recorder: record(laid, new Recorder()) };
    }

    it('loses no letter over its pages', async () => {
      const letters = countLetters(pdfText(await readPdf(pdf?.bytes ?? new Uint8Array())));
      for (const [letter, count] of countLetters(htmlText(html)))
        expect(letters.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
    });

    it('keeps all text inside the page’s margins', () => {
      const { laid, recorder } = paint();
      for (const { page, x, baseline, size, text } of recorder.texts) {
        const paper = laid.pages[page - 1]?.size;
        if (!paper) throw new Error(`no page ${page}`);
        const { width, height, margin } = paper;
        expect(x, text).toBeGreaterThan(margin - size / 2);
        expect(x, text).toBeLessThan(width - margin);
        expect(baseline, text).toBeGreaterThan(margin);
        expect(baseline, text).toBeLessThan(height - margin);
      }
    });
  });
});

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
