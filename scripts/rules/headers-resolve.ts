import type { RuleModule } from './rule.ts';

/** Reported by `document/` (ISO 14289-1, 7.5). */
export const headersResolve: RuleModule = {
  subject: 'templates',
  why: {
    ja: '読み上げソフトは、headers をたどって欄の見出しを読みます。指す先がないと、何の値かが伝わりません。',
    en: 'A screen reader follows headers to say what a cell is about. If they lead nowhere, it cannot.',
  },
  fails: {
    'templates/marks.hbs': `<table>
  <tr><th id="kessai">決裁</th><td headers="kesai">部長</td></tr>
</table>
`,
  },
  passes: {
    'templates/marks.hbs': `<table>
  <tr><th id="kessai">決裁</th><td headers="kessai">部長</td></tr>
</table>
`,
  },
};
