import type { RuleModule } from './rule.ts';

/** Reported by `document/` (ISO 14289-1, 7.5). */
export const tableHasHeader: RuleModule = {
  subject: 'templates',
  why: {
    ja: '見出しの欄がないと、読み上げで聞く人には、何の値かがわかりません。',
    en: 'Without header cells, who listens to the table cannot tell what the values are.',
  },
  fails: {
    'templates/marks.hbs': `<table class="kessai">
  <tr><td>決裁</td><td>部長</td></tr>
</table>
`,
  },
  passes: {
    'templates/marks.hbs': `<table class="kessai">
  <tr><th scope="row">決裁</th><td>部長</td></tr>
</table>
`,
  },
};
