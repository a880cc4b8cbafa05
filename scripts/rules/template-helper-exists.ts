import type { RuleModule } from './rule.ts';

/** Reported by `template/`. */
export const templateHelperExists: RuleModule = {
  subject: 'templates',
  why: {
    ja: 'テンプレートで使えるのは、決まった関数だけです。ほかの関数は動きません。',
    en: 'Templates know certain helpers only. Others do nothing.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure">{{uppercase name}}</p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure">{{name}}</p>
`,
  },
};
