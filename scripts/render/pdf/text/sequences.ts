import { eachMatch } from './matches.ts';

const digit = '[0-9０-９]';
const han = '\\p{Script=Han}';

/**
 * A number with its separators: 1,000, １．５, 9:30, 1/2, 3・4, 0000-00-1234. Its length is bounded, and it begins a row of digits,
 * so that no text takes more than linear time.
 */
const number = `(?<!${digit})${digit}{1,15}(?:[,.，．:：・/／\\-－–‐]${digit}{1,15}){0,6}`;

/** A number with words of scale: 3千, 100万, 1億2,000万. */
const amount = `${number}(?:[百千万億兆]{1,2}${number}){0,3}[十百千万億兆]{0,2}`;

/** Units that may stand apart from their number by a space (20 人, 182.5 ha). */
const spacedUnit =
  '(?:[十百千万億兆]{0,2}(?:年度|年間|時間|週間|世帯|団体|店舗|施設|地区|種類|路線|ポイント|[かカヵヶケ箇][所月国年]|[年月日時分秒人名件円社校戸棟台回度割倍歳才期次章条項号点位番組本冊枚通店種室頭床便基])|[％%‰℃]|[A-Za-zµμ]{1,3}[²³]?(?![A-Za-z]))';

/**
 * Units and counters right after their number. Two kanji that end there are one counter (5施設, 年後), of more only the
 * well-known ones or the first (5年|以内に is left to break).
 */
const unit = `(?:[％%‰℃°′″￠ℓ\\u3300-\\u3357\\u3371-\\u33DF]|つ|[かカヵヶケ箇]${han}(?:間(?!${han}))?|${han}{1,2}(?!${han})|年度末|年度|年間|年生|年目|年代|時間|日間|週間|世帯|世代|種類|団体|地区|歳児|${han}|[ァ-ヺー]{2,5}(?![ァ-ヺー])| ${spacedUnit})`;

const sign = '[±＋+－−▲△-]?[A-ZＡ-Ｚ]?';

const value = `(?:(?:明治|大正|昭和|平成|令和|西暦|第) ?)?${sign}${amount}${unit}?`;

/** Sequences that stay on one line, and the longest of each in UTF-16 units; a longer one would not fit a narrow column. */
const sequences: readonly (readonly [pattern: RegExp, longest: number])[] = [
  // A number with its unit.
  [new RegExp(value, 'gu'), Number.POSITIVE_INFINITY],
  // A part of a whole (3分の1).
  [new RegExp(`${amount}分の${amount}`, 'gu'), 12],
  // A range; of years with their era, only its parts.
  [new RegExp(`第?${sign}${amount}(?:[％%℃]|${han})?[～〜–－‐-]${value}|[①-⑳][～〜][①-⑳]`, 'gu'), 12],
  // The dash of a range that has spaces around it, and the end of what stands before it.
  [
    new RegExp(
      `[\\p{N}年度月日時分％%元末頃][ 　]{1,2}[～〜](?=[ 　]|${digit}|(?:明治|大正|昭和|平成|令和|西暦))`,
      'gu',
    ),
    4,
  ],
  // A number in kanji that counts periods or years.
  [/第[一二三四五六七八九十百]+\p{Script=Han}?/gu, 8],
  [/(?:明治|大正|昭和|平成|令和)[元一二三四五六七八九十]{1,3}年度?/gu, 7],
  // A short remark in brackets.
  [/（[^（）\n]{1,4}）|\([^()\n]{1,4}\)|〔[^〔〕\n]{1,4}〕|［[^［］\n]{1,4}］|【[^【】\n]{1,4}】/gu, 6],
  // A reference mark and what it stands after (JLREQ 3.1.10 j); a note that it begins.
  [/[^\n]?[※＊][0-9０-９]+/gu, 20],
  [/[※＊][ 　]?[^\s　]/gu, 4],
  // The number of an item and the item's first letter; after a noun and before a particle it is no item's.
  [/[①-⑳㉑-㉟㊱-㊿❶-❿][\p{Script=Han}\p{Script=Katakana}]|(?<![^\s　、。）」])[①-⑳㉑-㉟㊱-㊿❶-❿]\p{L}/gu, 3],
  // A word with a short part before or after its hyphen (e-mail, Wi-Fi).
  [/(?<![A-Za-z])[A-Za-z]{1,2}[-‐][A-Za-z]|[A-Za-z][-‐][A-Za-z]{1,2}(?![A-Za-z])/g, 4],
  // A quotient of units (人／日, km/h).
  [/[\p{L}\p{N}][/／](?:[年月日時分秒人件回](?!\p{Script=Han})|[A-Za-z]{1,2}(?![A-Za-z]))/gu, 4],
  // A dash that opens a subtitle.
  [/(?<![^\s　])[～〜―—－‐-]+[^\s　]/gu, 4],
  // Dashes and leaders (JLREQ cl-08).
  [/[—―─]{2,}|[…‥]{2,}/gu, 8],
  // A squared abbreviation of a firm's form and its name.
  [/[㈱㈲㈳㈶㈻㈿](?=\p{L})\p{L}|\p{L}[㈱㈲㈳㈶㈻㈿](?!\p{L})/gu, 3],
  // A sign before a number (JLREQ cl-12).
  [/[￥¥＄$￡£＃#€№〒] ?[0-9０-９]/gu, 3],
];

/**
 * Calls `keep` with the start and end (UTF-16 units) of each stretch of a text that Japanese print sets on one line although
 * UAX #14 would break it (JLREQ 3.1.10, "Unbreakable Character Sequences", and what official documents take for one word).
 */
export function keepSequences(text: string, keep: (start: number, end: number) => void): void {
  for (const [pattern, longest] of sequences)
    eachMatch(pattern, text, ({ 0: found, index }) => {
      if (found.length <= longest) keep(index, index + found.length);
    });
}
