import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { parseMarkdown } from '../../scripts/source/markdown.ts';

/** A paragraph's children: texts as they are, others as `type(text → url)`. */
function children(markdown: string): string[] {
  const paragraph = parseMarkdown('a.md', markdown, new Lines(markdown), () => undefined)?.tree.children[0];
  return paragraph?.type !== 'paragraph'
    ? []
    : paragraph.children.map((node) =>
        node.type === 'text'
          ? node.value
          : `${node.type}(${textOf(node)}${node.type === 'link' ? ` → ${node.url}` : ''})`,
      );
}

describe('addresses in a text', () => {
  it.each([
    [
      '詳細は https://example.jp/をご**覧**。',
      ['詳細は ', 'link(https://example.jp/ → https://example.jp/)', 'をご', 'strong(覧)', '。'],
    ],
    ['https://a.jp/?b=c（参照）', ['link(https://a.jp/?b=c → https://a.jp/?b=c)', '（参照）']],
    ['詳細はhttps://a.jp/b.。', ['詳細は', 'link(https://a.jp/b → https://a.jp/b)', '.。']],
    ['www.example.jpをご覧', ['link(www.example.jp → http://www.example.jp)', 'をご覧']],
    ['https://a.jp/b です', ['link(https://a.jp/b → https://a.jp/b)', ' です']],
    ['<https://a.jp/あ>を', ['link(https://a.jp/あ → https://a.jp/あ)', 'を']],
    ['[い](https://a.jp/あ)', ['link(い → https://a.jp/あ)']],
    ['宛先はa@b.jpへ', ['宛先は', 'link(a@b.jp → mailto:a@b.jp)', 'へ']],
    ['[https://a.jp/あい', ['[', 'link(https://a.jp/ → https://a.jp/)', 'あい']],
    ['https://日本.jp/と', ['https://日本.jp/と']],
  ])('%s', (markdown, expected) => {
    expect(children(markdown)).toEqual(expected);
  });
});
