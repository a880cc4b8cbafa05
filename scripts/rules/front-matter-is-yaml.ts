import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads Markdown. */
export const frontMatterIsYaml: RuleModule = {
  subject: 'goals',
  why: {
    ja: '目標の設定は、どのファイルでも同じ YAML で書きます。ほかの形は読まれません。',
    en: 'A goal’s settings are YAML in every file. Other forms are not read.',
  },
  fails: {
    'content/new/work.md': `---json
{ "label": "基本目標１" }
---
# 安心して働けるまち
`,
  },
  passes: {
    'content/new/work.md': `---
label: 基本目標１
---
# 安心して働けるまち
`,
  },
};
