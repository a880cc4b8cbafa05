import type { Example } from './rule.ts';

/**
 * The small project over which the rules' examples are laid, without problems: two plans of one goal each, and two
 * indicators. A test holds that it is `tests/problems/_base`.
 */
export const exampleBase: Example = {
  'content/document.yaml': `version: 1
title: 試験の資料
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
`,
  'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
`,
  'content/indicators/startups.yaml': `name: 創業件数
unit: 件
`,
  'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  'content/old/1-work.md': `---
label: 基本目標１
---
# しごとをつくる

本文です。

## 数値目標

- [雇用者数](../indicators/jobs.yaml)

## 基本的な方針

### 創業の支援

- [創業件数](../indicators/startups.yaml)
`,
};
