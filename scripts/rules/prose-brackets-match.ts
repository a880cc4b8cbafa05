import type { RuleModule } from './rule.ts';

const goal = (text: string): string => `# しごと

${text}

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`;

/** Held where the sentences are looked at, in `prose/`. */
export const proseBracketsMatch: RuleModule = {
  subject: 'prose',
  why: {
    ja: '閉じていない括弧は、どこまでが注や引用なのかを読み手に考えさせます。',
    en: 'With a bracket left open, a reader cannot tell where the note or the quotation ends.',
  },
  fails: { 'content/new/work.md': goal('相談の窓口（中央公民館を設けます。') },
  passes: { 'content/new/work.md': goal('相談の窓口（中央公民館）を設けます。') },
};
