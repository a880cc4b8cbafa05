import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Up to WCAG 2.2 AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours, and so on the reader's choice of light or dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const violations =
  '(result) => result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html.slice(0, 200)))';

export type AxeLook = readonly [width: number, colours: 'light' | 'dark'];

/** Every width, in pixels, in light and dark. */
export const everyLook: readonly AxeLook[] = [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
];

/** What axe-core finds on a page: in light by all rules, in dark by those that look at colours. */
export async function axeViolations(page: Page, looks: readonly AxeLook[]): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const runOnly =
      colorScheme === 'light' ? { values: tags, type: 'tag' } : { values: colourRules, type: 'rule' };
    const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
    const result = await page.evaluate<string[]>(`axe.run(${options}).then(${violations})`);
    found.push(...result.map((violation) => `${width} px, ${colorScheme}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
