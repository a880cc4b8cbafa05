import type { RuleModule } from './rule.ts';

/** Reported by `template/` against the view’s schema. */
export const templateFieldExists: RuleModule = {
  subject: 'templates',
  why: {
    ja: 'ない項目は、何も出ません。名前が抜けた資料に気づかないまま、公開してしまいます。',
    en: 'A field that does not exist shows nothing. The document would be published without anyone noticing.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure">{{naem}}</p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure">{{name}}</p>
`,
  },
};
