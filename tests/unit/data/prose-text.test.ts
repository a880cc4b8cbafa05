import { describe, expect, it } from 'vitest';
import { proseText } from '../../../scripts/data/prose-text.ts';
import { strategyOf } from '../../support/strategy.ts';

function textOf(markdown: string): string {
  const goal = strategyOf({
    'document.yaml': 'version: 1\ntitle: 表\nplans: [{ id: a, name: 計画 }]\nrows: [{ a: b }]\n',
    'a/b.md': `# 目標\n\n${markdown}\n`,
  }).plans[0]?.goals.get('b');
  if (!goal) throw new Error('no goal');
  return proseText(goal.body);
}

describe('a text without its marks', () => {
  it.each([
    ['一行目\n二行目です。', '一行目二行目です。'],
    ['AI and\nIoT と**強い**\n字', 'AI and IoT と強い字'],
    ['改行\\\nする', '改行\nする'],
    ['空白  \nでの**改行**', '空白\nでの改行'],
    ['一\n\n二', '一\n二'],
    ['{匠|たくみ}の`code`、[リンク](https://example.jp/)、~~消す~~', '匠のcode、リンク、消す'],
    ['- 点\n  - 中\n- 次', '・点\n　・中\n・次'],
    ['3. 三\n4. 四', '3. 三\n4. 四'],
    ['> 引用\n> の文', '引用の文'],
    ['| 左 | 右 |\n| --- | --- |\n| 1 | **2** |', '左 | 右\n1 | 2'],
    ['```text\na\n  b\n```', 'a\n  b'],
    ['本文[^1]。\n\n[^1]: 注', '本文。'],
    ['---', ''],
  ])('%j → %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});
