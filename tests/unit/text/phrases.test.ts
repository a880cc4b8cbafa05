import { describe, expect, it } from 'vitest';
import { Break, findBreaks } from '../../../scripts/render/pdf/text/breaks.ts';
import { phraseMarker } from '../../../scripts/render/pdf/text/phrases.ts';

const markPhrases = phraseMarker();

/** A text with `|` where a phrase begins and `:` where a word does. */
function marked(text: string): string {
  const breaks = findBreaks(text);
  markPhrases(text, breaks);
  return [...text]
    .map((character, index) => {
      if (breaks[index] === Break.phrase) return `|${character}`;
      return breaks[index] === Break.word ? `:${character}` : character;
    })
    .join('');
}

describe('phrases (文節)', () => {
  it.each([
    ['particles end them', '大学との連携', '大学との|連携'],
    ['stops end them', '交流を支え、生み出す', '交流を|支え、|生み出す'],
    ['middle dots part items', '妊娠・出産・子育て', '妊娠・|出産・|子育て'],
    ['a full-width space parts them', '総合戦略　比較表', '総合:戦略　|比較表'],
    ['brackets begin and end them', '事業所（統計）調査', '事業所|（統計）|調査'],
    ['but not before a particle', '「関係人口」の創出', '「関係:人口」の|創出'],
    ['conjunctions part them', '受診率及び指導率', '受診率|及び|指導率'],
    ['等 ends one', 'バス等公共交通', 'バス等|公共:交通'],
    ['an item’s mark begins one', '①創業②就職', '①創業|②就職'],
  ])('%s: %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('where BudouX is not followed', () => {
  it.each([
    ['inside a word', '基本的な方針', '基本的な|方針'],
    ['inside a compound', '地方創生推進交付金', '地方創生:推進:交付金'],
    ['before a word that leans on its particle', '支援による件数', '支援に:よる|件数'],
    ['before a voiced second part', 'ひとづくり', 'ひとづくり'],
    ['before a verb that says little', '指標となる値', '指標と:なる|値'],
  ])('%s: %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['compounds', '新規プロジェクト活動支援件数', '新規:プロジェクト:活動:支援:件数'],
    ['one kanji is bound to the word before', '施設利用者数', '施設:利用者数'],
    ['or to the one after', '現戦略', '現戦略'],
    ['endings are bound', '満足している人', '満足して:いる|人'],
    ['words in hiragana', '子育てしやすいまち', '子育てしやすい:まち'],
    ['a word that the dictionary lacks', '地域にしごとをつくる', '地域に:しごとを|つくる'],
    ['Latin words', 'の自治体DX推進', 'の|自治体:DX:推進'],
    ['a URL breaks best after a solidus', 'はhttps://www.a-city.jp/b', 'は|https://:www.a-city.jp/b'],
    ['a space before a particle parts nothing', 'KPI を定める', 'KPI を|定める'],
  ])('%s: %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('phraseMarker', () => {
  it('opens nothing that is closed, and leaves hard breaks', () => {
    const text = '支援の\n推進、の';
    const breaks = new Uint8Array(text.length + 1);
    breaks[4] = Break.forced;
    markPhrases(text, breaks);
    expect([...breaks]).toEqual([0, 0, 0, 0, 4, 0, 0, 0, 0]);
  });

  it('finds words alike in long texts', () => {
    const text = '地域の活性化を図ります。'.repeat(2_000);
    const breaks = findBreaks(text);
    markPhrases(text, breaks);
    const first = [...breaks.subarray(12, 24)];
    expect(first).toEqual([...breaks.subarray(12 * 1_500, 12 * 1_501)]);
    expect(first.filter((rank) => rank === Break.phrase)).toHaveLength(3);
  });
});
