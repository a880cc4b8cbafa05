import type { RuleModule } from './rule.ts';

/** Reported by `template/`. */
export const templateIsValid: RuleModule = {
  subject: 'templates',
  why: {
    ja: '閉じていない {{#if}} があると、どこまでを出すのかが決まりません。',
    en: 'With an {{#if}} that is not closed, it is not settled how much is to be shown.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure">{{slot label}}{{#if note}}{{slot note}}</p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure">{{slot label}}{{#if note}}{{slot note}}{{/if}}</p>
`,
  },
};
