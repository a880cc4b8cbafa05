import type { RuleModule } from './rule.ts';

/** Reported by `template/`. */
export const templateEscapes: RuleModule = {
  subject: 'templates',
  why: {
    ja: '変換せずに出すと、原稿に書かれた「<」などがタグとして働き、ページが崩れたり、書き換えられたりします。',
    en: 'Without escaping, a "<" of the content would act as a tag, and break or change the page.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure">{{{name}}}</p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure">{{name}}</p>
`,
  },
};
