/** A way of writing that official documents do not use, and what they write. */
export interface Spelling {
  readonly find: RegExp;
  /** The right spelling of what was found. */
  readonly write: string;
}

/**
 * Spellings with one right answer, whatever stands around them, in official Japanese: verbs and nouns that only help
 * others, and letters or readings that the list of common kanji (常用漢字表) lacks, are written in kana. After
 * 「公用文における漢字使用等について」(内閣訓令第1号, 2010), 「送り仮名の付け方」(内閣告示, 1973) and
 * 「公用文作成の考え方」(文化審議会, 2022). What cities decide for themselves (子供, 障害, 取り組み, 活かす) is for `terms.yaml`.
 */
export const officialSpellings: readonly Spelling[] = [
  // Counters: 3か月, 5か所.
  { find: /(?<=[0-9０-９一二三四五六七八九十百数何])[ヶケヵカ](?=[月所年国])/g, write: 'か' },
  // Okurigana.
  { find: /行な(?=[うわっえお]|い(?=ま|、))/g, write: '行' },
  // Verbs that help another verb.
  { find: /出来(?=る|ま[すせし]|な[いかくけ]|れば|ず)/g, write: 'でき' },
  { find: /(?<=[てで])下さ(?=[いるりっ])/g, write: 'くださ' },
  { find: /(?<=ご\p{Script=Han}{2})下さ(?=[いるりっ])/gu, write: 'くださ' },
  { find: /(?<=[てで])頂(?=[きくけいこ])/g, write: 'いただ' },
  { find: /(?<=[てで])参(?=り(?:ま|、))/g, write: 'まい' },
  { find: /(?<=お願い|お知らせ|ご案内|ご報告|ご紹介|ご説明)致(?=し|す)/g, write: 'いた' },
  // Nouns that only bind a clause.
  { find: /(?<=[うくぐすつぬぶむるただい])事(?=[がはをもに])/g, write: 'こと' },
  { find: /(?<=[うくぐすつぬぶむるただの])為(?=[、にの])/g, write: 'ため' },
  { find: /(?<=[るたの])様(?=[にな])/g, write: 'よう' },
  // Adverbs and conjunctions.
  { find: /未だ/g, write: 'いまだ' },
  { find: /予め/g, write: 'あらかじめ' },
  { find: /概ね/g, write: 'おおむね' },
  { find: /殆ど/g, write: 'ほとんど' },
  { find: /但し/g, write: 'ただし' },
  { find: /且つ/g, write: 'かつ' },
  { find: /或いは/g, write: 'あるいは' },
  { find: /(?<=も)(?:関わ|拘わ|拘)らず/g, write: 'かかわらず' },
  { find: /如何に/g, write: 'いかに' },
  // Letters and readings beyond the common kanji.
  { find: /繋(?=[がぎぐげご])/g, write: 'つな' },
  { find: /纏(?=[まめ])/g, write: 'まと' },
  { find: /溢れ/g, write: 'あふれ' },
  { find: /(?<=に)亘(?=[りるっ])/g, write: 'わた' },
  { find: /揃(?=[いうえっわ])/g, write: 'そろ' },
  { find: /叶(?=[いうえわっ])/g, write: 'かな' },
  { find: /謳(?=[いうえわっ])/g, write: 'うた' },
  { find: /嬉し/g, write: 'うれし' },
  { find: /拡が(?=[りるっ])/g, write: '広が' },
  { find: /(?<=に)留ま(?=[りるっら])/g, write: 'とどま' },
];
