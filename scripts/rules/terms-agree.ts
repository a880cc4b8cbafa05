import type { RuleModule } from './rule.ts';

/** Held where `terms.yaml` is read. */
export const termsAgree: RuleModule = {
  subject: 'prose',
  why: {
    ja: '二つの決まりが食い違うと、どう書いても知らせが出ます。働かない except は、書き間違いです。',
    en: 'Where two terms contradict each other, every spelling is wrong; an exception without effect is a slip.',
  },
  fails: {
    'content/terms.yaml': `terms:
  - { write: 子ども, not: [子供] }
  - { write: 子供, not: [こども] }
`,
  },
  passes: {
    'content/terms.yaml': `terms:
  - { write: 子ども, not: [子供, こども] }
`,
  },
};
