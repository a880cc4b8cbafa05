/**
 * Radicals of Unicode's supplement (U+2E80–U+2EF3) that look like a kanji of Japanese, and that kanji: pairs after
 * EquivalentUnifiedIdeograph.txt of Unicode. Those that look otherwise (⻌) or are the forms of other countries (⻓) are not in it.
 */
const supplement =
  '⺁厂⺆冂⺎兀⺒巳⺓幺⺔彑⺙攵⺛旡⺝月⺟母⺠民⺩王⺬示⺻聿⻁虎⻄西⻆角⻑長⻗雨⻘青⻝食⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱龜⻲亀';

/** Radicals of Kangxi that Unicode holds to be kanji which Japanese does not write so; ⼾ stands for 戸 (神⼾) in texts taken from PDFs. */
const others: Readonly<Record<string, string | undefined>> = {
  '⼾': '戸',
  '⼹': undefined,
  '⽧': undefined,
  '⽱': undefined,
  '⾡': undefined,
  '⿈': undefined,
};

/** The kanji that a radical stands for in a Japanese text; undefined for any other character, and where it may be several. */
export function kanjiOf(radical: string): string | undefined {
  if (Object.hasOwn(others, radical)) return others[radical];
  const at = supplement.indexOf(radical);
  if (at >= 0 && at % 2 === 0) return supplement[at + 1];
  const kanji = radical.normalize('NFKC');
  return /^[\u2E80-\u2FDF]$/.test(radical) && kanji !== radical ? kanji : undefined;
}
