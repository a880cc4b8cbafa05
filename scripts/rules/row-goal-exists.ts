import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const rowGoalExists: RuleModule = {
  subject: 'document',
  why: {
    ja: 'ファイルのない目標は、比較表で空欄になります。ファイルの名前を変えたときは、rows も直します。',
    en: 'A goal without its file would be an empty cell. Who renames a file changes the rows too.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: [work, nigiwai] }
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: [work, nigiwai] }
`,
    'content/new/nigiwai.md': `# にぎわいのあるまち

## 数値目標

- [創業件数](../indicators/startups.yaml)
`,
  },
};
