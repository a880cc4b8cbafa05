import { describe, expect, it } from 'vitest';
import { clusters } from '../../scripts/render/pdf/clusters.ts';

/** A text with what is kept whole in brackets. */
const marked = (text: string): string =>
  clusters(text)
    .map((cluster) => (cluster.whole ? `[${cluster.text}]` : cluster.text))
    .join('');

describe('what a line must not tear', () => {
  it.each([
    ['全国標準学力ＮＲＴ、ＣＲＴの', '全国標準学力[ＮＲＴ]、[ＣＲＴ]の'],
    ['１００％を超える', '[１００％]を超える'],
    ['１，０００人', '[１，０００人]'],
    ['約1,832,000人が', '約[1,832,000人]が'],
    ['10～20人の', '[10～20人]の'],
    ['面積100㎡と5㎞', '面積[100㎡]と[5㎞]'],
    ['令和6年度から', '[令和6年度]から'],
    ['第2期の計画', '[第2期]の計画'],
    ['3か所', '[3か]所'],
    ['1人', '[1人]'],
    ['5', '5'],
    ['数字なし', '数字なし'],
    ['', ''],
    ['123,456,789,012,345円', '123,456,789,012,345円'],
    ['Ｓｏｃｉｅｔｙ5.0の', '[Ｓｏｃｉｅｔｙ][5.0]の'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('loses nothing', () => {
    for (const text of ['令和6年度の1,000人（10％）とＰＤＣＡ', '０１２３４５６７８９０１２３４', 'a1b2 c3'])
      expect(
        clusters(text)
          .map((cluster) => cluster.text)
          .join(''),
      ).toBe(text);
  });
});
