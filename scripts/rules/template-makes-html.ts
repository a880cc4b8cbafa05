import type { RuleModule } from './rule.ts';

/** Reported by `document/` where a browser would repair the HTML in silence. */
export const templateMakesHtml: RuleModule = {
  subject: 'templates',
  why: {
    ja: '正しくない HTML は、ブラウザーが思い思いに直します。見え方が変わり、読み上げの順も狂います。',
    en: 'Browsers repair invalid HTML each in its way. It looks different, and is read out in another order.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure" class="kpi">{{name}}</p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure kpi">{{name}}</p>
`,
  },
};
