import type { RuleModule } from './rule.ts';

/** Reported by `document/` against its vocabulary. */
export const elementIsKnown: RuleModule = {
  subject: 'templates',
  why: {
    ja: 'PDF と HTML の両方で同じ意味になる要素だけを使います。見た目は theme.yaml で決めます。',
    en: 'Only elements that mean the same in the PDF and in HTML can be used. How they look is settled in theme.yaml.',
  },
  fails: {
    'templates/measure.hbs': `<p class="measure"><font color="red">{{name}}</font></p>
`,
  },
  passes: {
    'templates/measure.hbs': `<p class="measure"><strong>{{name}}</strong></p>
`,
  },
};
