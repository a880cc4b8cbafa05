import { MLEngine } from 'markuplint';

const config = {
  extends: ['html-standard', 'a11y', 'performance', 'security', 'rdfa'].map((name) => `markuplint:${name}`),
  rules: {
    'end-tag': true,
    // Safari forgets that a list without marks is one, unless its role is said again.
    'wai-aria': { options: { disallowSetImplicitRole: false } },
    // It finds an overlap where cells span both rows and columns without one; the Nu HTML checker counts rightly.
    'table-row-column-alignment': false,
  },
};

/** What markuplint finds wrong with a page, a line for each, with the markup that it is about. */
export async function lintMarkup(html: string): Promise<string[]> {
  const engine = await MLEngine.fromCode(html, { config, name: 'page.html', ignoreExt: true, locale: 'en' });
  const result = await engine.exec();
  await engine.close();
  if (!result) throw new Error('markuplint read nothing');
  return result.violations.map(
    ({ ruleId, line, message, raw }) => `${line} ${ruleId}: ${message} ${raw.slice(0, 120)}`,
  );
}
